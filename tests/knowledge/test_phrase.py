from collections.abc import Sequence
from itertools import permutations

import pytest

from imgxtrain.knowledge.phrase import Phrase, figures_of, weakest, within_a_sentence, words
from imgxtrain.knowledge.provenance import Grade, Sourced


def figure(grade: Grade, basis: Grade | None = None) -> Sourced[int]:
    note = "2 x 8" if basis else None
    return Sourced[int](value=16, grade=grade, basis=basis, note=note, sources=("a",), as_of="2026")


OFFICIAL, REPORTED = figure(Grade.OFFICIAL), figure(Grade.REPORTED)
WORKING = figure(Grade.WORKING)
FROM_OFFICIAL = figure(Grade.DERIVED, Grade.OFFICIAL)
FROM_WORKING = figure(Grade.DERIVED, Grade.WORKING)
UNKNOWN = Sourced[int](note="see the PDF")


@pytest.mark.parametrize(
    ("figures", "grade"),
    [
        ((OFFICIAL, REPORTED), Grade.REPORTED),
        ((OFFICIAL, WORKING, REPORTED), Grade.WORKING),
        ((FROM_WORKING, REPORTED), Grade.DERIVED),
        ((FROM_OFFICIAL, REPORTED), Grade.REPORTED),
        ((UNKNOWN, OFFICIAL), Grade.OFFICIAL),
    ],
)
def test_a_result_is_as_well_known_as_its_weakest_figure(
    figures: Sequence[Sourced[int]], grade: Grade
) -> None:
    assert weakest(figures) is grade


def test_what_is_derived_from_official_figures_is_not_official_itself() -> None:
    told = {weakest(figures) for figures in permutations((OFFICIAL, FROM_OFFICIAL))}
    assert told == {Grade.DERIVED}


@pytest.mark.parametrize("figures", [(), (UNKNOWN,)])
def test_of_nothing_known_there_is_no_grade(figures: Sequence[Sourced[int]]) -> None:
    assert weakest(figures) is None


def test_the_figures_of_phrases_are_the_known_ones() -> None:
    assert figures_of([words("at least"), Phrase("", OFFICIAL), Phrase("", UNKNOWN)]) == (OFFICIAL,)


@pytest.mark.parametrize(
    ("name", "within"),
    [("Mammo", "mammo"), ("PET imaging", "PET imaging"), ("Nuc med", "nuc med"),
     ("Vasc US", "vasc US"), ("X-ray", "x-ray"), ("Phantom Image tests", "phantom image tests")],
)  # fmt: skip
def test_a_name_within_a_sentence_keeps_its_abbreviations(name: str, within: str) -> None:
    assert within_a_sentence(name) == within
