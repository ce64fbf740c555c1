from pathlib import Path

import pytest

from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.search import Found
from imgxtrain.output.modality_list import modality_list_json, print_modality_list
from tests.output.paper import Paper
from tests.small_world import write_world


@pytest.fixture
def found(tmp_path: Path) -> list[Found]:
    modalities = Knowledge(write_world(tmp_path)).modalities
    return [
        Found(modalities["mri"], ("ARRT(MR)", "ARMRIT"), "subspecialties", "breast MR"),
        Found(modalities["ct"], (), "name", "The work of ct"),
    ]


def test_each_modality_tells_where_the_words_stand_unless_in_its_name(found: list[Found]) -> None:
    paper = Paper(120)
    print_modality_list(found, paper.screen)
    mri, ct = (line.split(maxsplit=1) for line in paper.lines)
    told = "The work of mri; subspecialties: breast MR; credentials: ARRT(MR), ARMRIT"
    assert mri == ["mri", told]
    assert ct == ["ct", "The work of ct; credentials: none"]


def test_the_same_as_json(found: list[Found]) -> None:
    told = modality_list_json([*found, Found(found[1].modality, (), "", "")])
    assert told["schema"] == "imgxtrain.modalities/1"
    first, _, without_words = told["modalities"]
    assert (first["id"], first["name"]) == ("mri", "The work of mri")
    assert first["credentials"] == ["ARRT(MR)", "ARMRIT"]
    assert (first["where"], first["text"]) == ("subspecialties", "breast MR")
    assert (without_words["where"], without_words["text"]) == (None, None)
