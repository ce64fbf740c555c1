from pathlib import Path

import pytest

from imgxtrain.knowledge.compiled import SECTIONS_OF_FILE
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.problems import DataError
from tests.knowledge.worlds import edit


def test_records_are_found_by_id_in_the_order_of_the_file(knowledge: Knowledge) -> None:
    assert list(knowledge.modalities) == [
        "radiography",
        "ct",
        "sonography-general",
        "sonography-obgyn",
    ]
    assert knowledge.modalities["ct"].short == "CT"
    assert len(knowledge.modalities) == 4


def test_states_go_by_their_postal_code(knowledge: Knowledge) -> None:
    assert knowledge.states["TX"].name == "Texas"


def test_an_id_that_is_not_there_is_no_record(knowledge: Knowledge) -> None:
    assert "pet-ct" not in knowledge.modalities
    with pytest.raises(KeyError):
        knowledge.modalities["pet-ct"]


def test_a_record_is_made_once(knowledge: Knowledge) -> None:
    assert knowledge.modalities["ct"] is knowledge.modalities["ct"]


def test_every_section_is_there_to_be_asked(knowledge: Knowledge) -> None:
    sections = {section for held in SECTIONS_OF_FILE.values() for section in held}
    for section in sections - {"rejected_sites"}:
        assert getattr(knowledge, section)


def test_the_credentials_of_a_modality_include_those_it_shares(knowledge: Knowledge) -> None:
    found = knowledge.credentials_of("sonography-general")
    assert [credential.id for credential in found] == ["ardms-rdms-ab", "arrt-s"]


def test_a_modality_without_a_credential_has_none(knowledge: Knowledge) -> None:
    assert knowledge.credentials_of("pet-ct") == ()


def test_a_file_is_read_when_it_is_first_asked_for(directory: Path) -> None:
    edit(directory / "states.yaml", "name: Texas", "nmae: Texas")
    knowledge = Knowledge(directory)
    assert knowledge.modalities["ct"].short == "CT"
    with pytest.raises(DataError):
        knowledge.states  # noqa: B018 - asking is what fails


def test_names_are_those_of_one_namespace(knowledge: Knowledge) -> None:
    assert ["US", "sonography-obgyn"] in knowledge.names("dicom")
    assert ["US", "sonography-obgyn"] not in knowledge.names("modality")


def test_a_labor_file_without_its_section_is_told_as_a_data_error(directory: Path) -> None:
    (directory / "labor.yaml").write_text("as_of: 2026-11-22\n", encoding="utf-8")
    with pytest.raises(DataError):
        Knowledge(directory).labor  # noqa: B018 - asking is what fails
