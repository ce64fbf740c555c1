from pathlib import Path

import pytest

from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.search import find_modalities
from tests.knowledge.worlds import edit


def found(knowledge: Knowledge, *words: str) -> list[tuple[str, str, str]]:
    return [(each.modality.id, each.where, each.text) for each in find_modalities(words, knowledge)]


def test_without_words_all_are_found(knowledge: Knowledge) -> None:
    assert found(knowledge) == [(each, "", "") for each in knowledge.modalities]


@pytest.mark.parametrize(
    ("word", "modality", "where", "text"),
    [
        ("tomography", "ct", "name", "Computed tomography"),
        ("cat", "ct", "also called", "cat scan"),
        ("cardiac", "ct", "subspecialties", "cardiac work"),
        ("trauma", "ct", "settings", "trauma center"),
        ("anatomy", "ct", "skills", "cross-sectional anatomy"),
        ("unborn", "sonography-obgyn", "what it is", "Moving pictures of the unborn"),
        ("calm", "ct", "suits", "Somebody calm"),
    ],
)
def test_a_word_is_found_wherever_it_stands_and_the_place_is_told(
    knowledge: Knowledge, word: str, modality: str, where: str, text: str
) -> None:
    assert found(knowledge, word) == [(modality, where, text)]


def test_those_named_so_come_first(directory: Path) -> None:
    edit(directory / "modalities.yaml", "Somebody quick", "Somebody who wants tomography later")
    assert [(each, where) for each, where, _ in found(Knowledge(directory), "tomography")] == [
        ("ct", "name"),
        ("radiography", "suits"),
    ]


def test_the_beginning_of_a_word_is_enough_and_case_makes_no_difference(
    knowledge: Knowledge,
) -> None:
    assert found(knowledge, "TOMO") == found(knowledge, "tomography")
    assert found(knowledge, "ography") == []


def test_every_word_must_occur(knowledge: Knowledge) -> None:
    assert [each for each, _, _ in found(knowledge, "ob", "ultrasound")] == ["sonography-obgyn"]
    assert found(knowledge, "ob", "zebra") == []


def test_a_modality_is_found_by_its_short_form(directory: Path) -> None:
    edit(directory / "modalities.yaml", "synonyms: [cat scan, ct tech]", "synonyms: [cat scan]")
    assert [each for each, _, _ in found(Knowledge(directory), "CT")] == ["ct"]


def test_credentials_that_are_still_awarded_are_listed(knowledge: Knowledge) -> None:
    (obgyn,) = find_modalities(["obstetrics"], knowledge)
    assert obgyn.credentials == ("ARRT(S)",)  # RDMS (OB/GYN) is closed in the small world
