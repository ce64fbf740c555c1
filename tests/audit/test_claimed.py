"""What an exam is claimed as on one list."""

from imgxtrain.audit.claimed import claim_table, claimed_as, is_out_of_place
from imgxtrain.knowledge.exams import ProcedureList

LIST = ProcedureList.model_validate(
    {
        "id": "a-list",
        "title": "A list",
        "credential": "arrt-ct",
        "complete": "false",
        "grade": "working",
        "note": "made up",
        "categories": [{"id": "all", "name": "All"}],
        "procedures": [
            {"id": "cranium", "name": "Cranium", "category": "all", "possible": ["ct-head"]},
            {"id": "brain", "name": "Brain", "category": "all", "exams": ["ct-head"]},
        ],
    }
)
TABLE = claim_table(LIST)


def test_the_plain_claim_stands_first_wherever_the_list_has_it() -> None:
    assert TABLE.possible["ct-head"] == ("brain", "cranium")


def test_what_the_user_said_goes_before_the_plain_claim() -> None:
    assert claimed_as("ct-head", {"a-list": "cranium"}, TABLE) == "cranium"
    assert claimed_as("ct-head", {"another": "cranium"}, TABLE) == "brain"


def test_what_the_list_does_not_allow_is_out_of_place() -> None:
    assert claimed_as("ct-head", {"a-list": "liver"}, TABLE) == "brain"
    assert is_out_of_place("ct-head", {"a-list": "liver"}, TABLE)
    assert not is_out_of_place("ct-head", {"a-list": "cranium"}, TABLE)


def test_an_exam_of_no_line_is_claimed_as_nothing() -> None:
    assert claimed_as("ct-chest", {}, TABLE) is None
