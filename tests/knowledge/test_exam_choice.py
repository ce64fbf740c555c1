import pytest

from imgxtrain.knowledge.exam_choice import wanted_exams
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.names import modalities_called

KNOWLEDGE = Knowledge()


@pytest.mark.parametrize(
    ("words", "exam", "count"),
    [
        ("head", "ct-head", 1),
        ("ct-head", "ct-head", 1),
        ("CT head:3", "ct-head", 3),
        ("abd/pel w:2", "ct-abdomen-pelvis", 2),
        ("chest w/o contrast", "ct-chest", 1),
    ],
)
def test_a_word_asks_for_an_exam_so_many_times(words: str, exam: str, count: int) -> None:
    (wanted,) = wanted_exams([words], ["ct"], KNOWLEDGE)
    assert (wanted.exam, wanted.count) == (exam, count)


def test_a_name_is_found_without_loading_what_compares_meanings() -> None:
    (wanted,) = wanted_exams(["head"], ["ct"], KNOWLEDGE)
    assert wanted.exam == "ct-head"
    assert wanted.contrast is None


def test_contrast_is_read_from_the_words() -> None:
    (wanted,) = wanted_exams(["head w/wo"], ["ct"], KNOWLEDGE)
    assert (wanted.exam, wanted.contrast) == ("ct-head", "both")


def test_words_that_fit_nothing_are_never_guessed() -> None:
    (wanted,) = wanted_exams(["flibber"], ["ct"], KNOWLEDGE)
    assert wanted.exam is None
    assert wanted.why


def test_ultrasound_in_a_log_is_every_kind_of_sonography() -> None:
    called = modalities_called("US", KNOWLEDGE)
    assert {"sonography-general", "sonography-vascular", "echo-adult"} <= set(called)
    (wanted,) = wanted_exams(["thyroid"], called, KNOWLEDGE)
    assert wanted.exam == "us-thyroid"
