import pytest

from imgxtrain.profile.free_texts import free_texts_of
from imgxtrain.profile.identities import suspicions_in


def suspected(**fields: object) -> list[str]:
    return [each.label for each in suspicions_in(free_texts_of(fields))]


def test_every_free_text_is_looked_at() -> None:
    mrn = "MRN 4711234"
    names = (
        "note",
        "site",
        "verifier_credential",
        "title",
        "topic",
        "unit",
        "provider",
        "approver",
        "because",
    )
    for name in names:
        assert suspected(**{name: mrn}) == [name.replace("_", " ")]
    assert suspected(categories={mrn: 1.0}) == ["category"]
    assert suspected(exam="ct-head", hours=8.0, site=None) == []


@pytest.mark.parametrize("number", ["KYZ0012345", "ARZ0001234.1", "SDMS 123456", "CE-1234567"])
def test_a_courses_own_number_may_stand(number: str) -> None:
    assert suspected(reference=number) == []


@pytest.mark.parametrize(
    "text", ["MRN 4711234", "MRN4711234", "ACC0012345", "123-45-6789", "0012345"]
)
def test_what_is_no_courses_number_is_looked_at(text: str) -> None:
    assert suspected(reference=text) == ["reference"]
