import pytest

from imgxtrain.exchange.roles_and_statuses import role_of, was_done
from imgxtrain.knowledge.roles import Role
from tests.exchange.tables import listed


@pytest.mark.parametrize("role", Role)
def test_every_role_goes_by_its_own_name(role: Role) -> None:
    assert role_of(role.value.upper()) is role


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("Observer", Role.OBSERVED),
        ("assist", Role.ASSISTED),
        ("Primary tech", Role.PERFORMED),
        ("Zebra", None),
        ("", None),
    ],
)
def test_a_role_is_read_from_its_usual_words_or_is_none(word: str, role: Role | None) -> None:
    assert role_of(word) is role


@pytest.mark.parametrize(
    "status",
    listed(
        "|Completed|Final|COMPLETE|Dictated|Preliminary|Signed|Exam Ended|Order completed"
        "|Not dictated|Reported|Verified|F"
    ),
)
def test_an_exam_of_such_a_status_was_done(status: str) -> None:
    assert was_done(status)


@pytest.mark.parametrize(
    "status",
    listed(
        "Cancelled|CANCELED|No Show|Scheduled|Ordered|Not performed|Discontinued|Void|Arrived"
        "|Pending|Incomplete|In progress|Rescheduled|Patient left|Cancelled by signer"
    ),
)
def test_an_exam_of_such_a_status_was_not_done(status: str) -> None:
    assert not was_done(status)
