import pytest

from imgxtrain.profile.guard import TextKind
from imgxtrain.profile.identities import IdentityError, suspicions_in

INNOCENT = ("note", "CT 64-slice, 3 mL/s", TextKind.NOTE)
CERTAIN = ("note", "MRN 00482913, went well", TextKind.NOTE)


def test_innocent_and_missing_texts_raise_no_suspicion() -> None:
    assert (
        suspicions_in([INNOCENT, ("site", None, TextKind.SITE), ("site", "", TextKind.SITE)]) == ()
    )


def test_a_suspicion_says_where_what_and_how_it_would_be_clean() -> None:
    (suspicion,) = suspicions_in([INNOCENT, CERTAIN])
    assert (suspicion.label, suspicion.text) == ("note", CERTAIN[1])
    assert suspicion.certain
    assert suspicion.findings[0].why
    assert "00482913" not in suspicion.clean
    assert suspicions_in([("note", suspicion.clean, TextKind.NOTE)]) == ()


def test_suspicions_stand_in_the_order_of_the_texts() -> None:
    second = ("site", "call 212-555-0148", TextKind.SITE)
    assert [each.label for each in suspicions_in([CERTAIN, second])] == ["note", "site"]


def test_an_error_names_the_places_and_never_the_texts() -> None:
    suspicions = suspicions_in([CERTAIN])
    with pytest.raises(IdentityError) as raised:
        raise IdentityError(suspicions)
    assert str(raised.value) == "note"
    assert "00482913" not in str(raised.value)
