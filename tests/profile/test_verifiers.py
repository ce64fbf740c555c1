from imgxtrain.profile.verifiers import credential_of, is_verifier
from tests.profile.records import exam, record_of

RECORD = record_of(
    exam("aaa", verifier="Dr. Lee", verifier_credential="M.D."),
    exam("bbb", verifier="Dr. Lee", verifier_credential="D.O."),
    exam("ccc", verifier="Dr. Lee"),
    exam("ddd", verifier='Ann "Bo" Östberg, "verifier":"CT lead"', site="Dr. No"),
)


def test_the_credential_noted_last_is_the_one_that_holds() -> None:
    assert credential_of(RECORD, "Dr. Lee") == "D.O."


def test_a_verifier_may_be_known_without_a_credential() -> None:
    name = 'Ann "Bo" Östberg, "verifier":"CT lead"'
    assert is_verifier(RECORD, name)
    assert credential_of(RECORD, name) is None


def test_a_part_of_a_name_or_a_site_is_no_verifier() -> None:
    assert [name for name in ("Dr. L", "Dr. No", "CT lead", "") if is_verifier(RECORD, name)] == []
    assert credential_of(RECORD, "Dr. No") is None
