from imgxtrain.knowledge.descriptions.procedure_list import describe_procedure_list
from imgxtrain.knowledge.library import Knowledge
from tests.knowledge.worlds import TODAY, lines_of


def test_a_list_says_how_far_to_trust_it(knowledge: Knowledge) -> None:
    sections = describe_procedure_list("arrt-ct-list", knowledge, TODAY).sections
    assert lines_of(sections, "The list") == [
        "Credential: ARRT(CT)",
        "Grade: working",
        "Complete: no",
        "The body lists: 59",
        "Mind: the wording is ours",
    ]


def test_procedures_stand_under_their_category_with_their_exams(knowledge: Knowledge) -> None:
    sections = describe_procedure_list("arrt-ct-list", knowledge, TODAY).sections
    assert lines_of(sections, "Head and neck") == [
        "Head: CT head",
        "Vessels: CT angiogram of the head",
    ]


def test_a_category_of_which_nothing_is_known_says_so(knowledge: Knowledge) -> None:
    sections = describe_procedure_list("arrt-ct-list", knowledge, TODAY).sections
    assert lines_of(sections, "Quality") == [": no procedure is known"]
