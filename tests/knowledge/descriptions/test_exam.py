from imgxtrain.knowledge.descriptions.exam import describe_exam
from imgxtrain.knowledge.library import Knowledge
from tests.knowledge.worlds import TODAY, lines_of


def test_an_exam_tells_what_it_is(knowledge: Knowledge) -> None:
    assert lines_of(describe_exam("ct-head", knowledge, TODAY).sections, "Exam") == [
        "Modality: Computed tomography",
        "Kind: diagnostic",
        "Regions: Head",
        "Contrast: optional",
        "Also called: brain CT",
    ]


def test_an_exam_tells_which_procedures_it_claims_plainly_and_which_it_could(
    knowledge: Knowledge,
) -> None:
    sections = describe_exam("ct-head-angiography", knowledge, TODAY).sections
    assert lines_of(sections, "Procedure lists it maps to") == [
        "arrt-ct-list: Vessels",
        ": if you claim it so: Head",
    ]


def test_an_exam_on_no_list_says_nothing_of_lists(knowledge: Knowledge) -> None:
    sections = describe_exam("ct-phantom", knowledge, TODAY).sections
    assert [section.title for section in sections] == ["Exam"]
