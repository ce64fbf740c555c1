from pathlib import Path

import pytest

from imgxtrain.career.comparison import ComparisonSizeError, compare
from imgxtrain.career.question import Question
from imgxtrain.knowledge.library import Knowledge
from tests.career.asked import TODAY, ask, labels, row
from tests.small_world import modality, write_world

FIVE = ["one", "two", "three", "four", "five"]


@pytest.fixture
def question(tmp_path: Path) -> Question:
    world = write_world(tmp_path, {"modalities": [modality(name) for name in FIVE]})
    return Question(Knowledge(world), TODAY)


def test_titles_are_names_and_heads_are_short_names(question: Question) -> None:
    comparison = compare(["two", "one"], question)
    assert comparison.modalities == ("two", "one")
    assert comparison.titles == ("The work of two", "The work of one")
    assert comparison.heads == ("TWO", "ONE")


def test_every_row_has_a_cell_for_every_modality_in_the_order_asked(question: Question) -> None:
    comparison = compare(["three", "one", "two"], question)
    for each in comparison.rows:
        assert [cell.modality for cell in each.cells] == ["three", "one", "two"]


@pytest.mark.parametrize("count", [2, 3, 4])
def test_two_to_four_modalities_are_compared(question: Question, count: int) -> None:
    assert len(compare(FIVE[:count], question).modalities) == count


@pytest.mark.parametrize(
    ("names", "different"),
    [
        ([], ()),
        (["one"], ("one",)),
        (["one", "one"], ("one",)),
        (["one", "two", "one"], ("one", "two")),
        (FIVE, tuple(FIVE)),
    ],
)
def test_any_other_number_is_refused_with_what_was_named(
    question: Question, names: list[str], different: tuple[str, ...]
) -> None:
    with pytest.raises(ComparisonSizeError) as refused:
        compare(names, question)
    assert (refused.value.ids, refused.value.named) == (different, len(names))


def test_a_row_that_says_nothing_of_any_modality_is_left_out(tmp_path: Path) -> None:
    heavy = modality("ct", hazards=["heavy doors"])
    assert "Hazards" not in labels(ask(tmp_path / "none"), "The work")
    comparison = ask(tmp_path / "one", modalities=[modality("mri"), heavy])
    assert row(comparison, "Hazards") == ["", "heavy doors~"]
