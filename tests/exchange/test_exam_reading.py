import pytest

from imgxtrain.exchange.exam_reading import LONGEST, ExamReader, cell_certainty, has_form_of_name
from imgxtrain.knowledge.exam_matching import Verdict
from imgxtrain.profile.entries import Contrast
from imgxtrain.profile.guard import Certainty
from tests.exchange.tables import KNOWLEDGE, READER


def test_a_description_is_read_as_the_exam_it_means() -> None:
    read = READER.read("CT ABD/PELV W CONTRAST", "CT")
    assert read.verdict is Verdict.CLEAR
    assert read.candidates[0].exam_id == "ct-abdomen-pelvis"
    assert read.contrast is Contrast.WITH
    assert read.certainty is None


def test_the_row_says_the_modality_else_the_user_else_the_words() -> None:
    ct = ExamReader(KNOWLEDGE, ("ct",))
    assert ct.read("HEAD").candidates[0].exam_id == "ct-head"
    assert ct.read("BRAIN", "MR").candidates[0].exam_id == "mri-brain"
    assert READER.read("HEAD").verdict is not Verdict.CLEAR
    assert READER.read("CT HEAD", "OT").candidates[0].exam_id == "ct-head"


@pytest.mark.parametrize("word", ["CT", "MR", "US", "CR", "XA", "NM", "PT", "MG", "X-Ray", "XR"])
def test_words_that_systems_use_for_modalities_are_known(word: str) -> None:
    assert READER.knows_modality(word)
    assert not READER.knows_modality(f"{word} zebra")


@pytest.mark.parametrize(
    "text", ["OKAPI^ZEBRA^Q", "Smith, John", "MRN 12345678", "CT HEAD MRN 1234567"]
)
def test_what_identifies_a_patient_is_not_read_and_not_kept(text: str) -> None:
    read = READER.read(text)
    assert read.identifies
    assert read.text == ""
    assert read.candidates == ()
    assert cell_certainty(text) is Certainty.CERTAIN


@pytest.mark.parametrize("text", ["OKAPI, ZEBRA", "Gnu, Q", "O'Quagga, Mara L.", "de la Gnu, A B"])
def test_a_name_that_nobody_has_heard_is_known_by_its_form(text: str) -> None:
    assert has_form_of_name(text)
    assert READER.read(text).identifies


@pytest.mark.parametrize("text", ["KNEE, LEFT", "Chest, PA", "Abdomen, complete"])
def test_an_exam_in_the_form_of_a_name_is_still_an_exam(text: str) -> None:
    assert not READER.read(text).identifies


@pytest.mark.parametrize("text", ["Dallas, TX", "Main Campus, North Tower", "Room 4, East", "ED"])
def test_places_do_not_have_the_form_of_names(text: str) -> None:
    assert not has_form_of_name(text)


def test_no_description_and_a_whole_page_are_no_exam() -> None:
    assert READER.read("").verdict is Verdict.NONE
    page = READER.read("CT HEAD " * LONGEST)
    assert page.verdict is Verdict.NONE
    assert page.text == ""
    assert page.certainty is not None


def test_how_many_texts_are_of_exams_is_told_in_parts_of_one() -> None:
    assert READER.exam_share(["CT HEAD", "CT CHEST", "12", "zebra"]) == 0.5
    assert READER.exam_share([]) == 0
