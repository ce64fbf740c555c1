"""The shipped data: every figure graded, sourced and dated, and nothing of it lost on the way."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pydantic import BaseModel

from imgxtrain.knowledge.checks import records_of
from imgxtrain.knowledge.compiled import (
    SECTIONS_OF_FILE,
    compile_file,
    compiled_path,
    data_directory,
    is_fresh,
)
from imgxtrain.knowledge.credentials import Credential, Depth, PathwayStatus
from imgxtrain.knowledge.document import Document
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.provenance import Grade, Provenance, Sourced
from imgxtrain.knowledge.shipped import check_data, shipped_documents
from imgxtrain.knowledge.states import Instrument

DOCUMENTS = shipped_documents()
KNOWLEDGE = Knowledge()
FULL = (
    "arrt-ct",
    "arrt-mr",
    "arrt-m",
    "mqsa",
    "arrt-vi",
    "arrt-ci",
    "arrt-bd",
    "arrt-bs",
    "arrt-vs",
    "nmtcb-cnmt",
    "nmtcb-ct",
    "nmtcb-pet",
    "arrt-n",
    "ardms-rdms-ab",
    "ardms-rdms-obgyn",
    "ardms-rdms-br",
    "ardms-rdcs-ae",
    "ardms-rvt",
    "cci-rcs",
    "cci-rvs",
    "cci-rcis",
    "armrit-mri",
    "iscd-cbdt",
)
OUTLINE = (
    "arrt-r",
    "arrt-t",
    "arrt-s",
    "arrt-rra",
    "arrt-qm",
    "nmtcb-nct",
    "nmtcb-rs",
    "nmtcb-nmaa",
    "ardms-rdms-fe",
    "ardms-rdms-ps",
    "ardms-rdcs-pe",
    "ardms-rdcs-fe",
    "ardms-rmsks",
    "cci-rccs",
    "cci-rces",
    "cci-cct",
    "abmrs-mrso",
    "abii-ciip",
    "racc-cra",
)


def numbers(value: object, covered: bool, path: str = "") -> Iterator[tuple[str, bool]]:  # noqa: FBT001
    """Every number and date within ``value``, and whether a provenance stands for it."""
    if isinstance(value, BaseModel):
        own = isinstance(value, Sourced) or isinstance(
            getattr(value, "provenance", None), Provenance
        )
        for name in type(value).model_fields:
            yield from numbers(getattr(value, name), covered or own, f"{path}.{name}")
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from numbers(item, covered, f"{path}[{index}]")
    elif isinstance(value, (int, float, date)) and not isinstance(value, bool):
        yield path, covered


def is_about_a_source(path: str) -> bool:
    return path.startswith(".sources[")


@pytest.mark.parametrize("document", DOCUMENTS, ids=list(SECTIONS_OF_FILE))
def test_no_number_and_no_date_stands_without_a_provenance(document: Document) -> None:
    bare = [path for path, covered in numbers(document, covered=False) if not covered]
    assert [path for path in bare if not is_about_a_source(path)] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=list(SECTIONS_OF_FILE))
def test_every_figure_says_how_well_it_is_known_by_whom_and_as_of_when(document: Document) -> None:
    for path, record in records_of(document):
        if (isinstance(record, Sourced) and record.known) or isinstance(record, Provenance):
            assert record.grade is not None, path
            assert record.as_of is not None, path
            assert record.sources or record.grade is Grade.WORKING, path


def test_there_are_figures_to_look_at() -> None:
    assert sum(1 for document in DOCUMENTS for _ in numbers(document, covered=False)) > 3500


def test_nothing_is_wrong_with_the_data() -> None:
    report = check_data()
    assert [str(problem) for problem in report.problems] == []


def test_the_compiled_form_is_up_to_date() -> None:
    stale = [name for name in SECTIONS_OF_FILE if not is_fresh(data_directory() / name)]
    assert stale == [], "run: python -m imgxtrain.knowledge.compile_data"


@pytest.mark.parametrize("name", SECTIONS_OF_FILE)
def test_the_compiled_form_is_what_the_code_of_today_makes(name: str, tmp_path: Path) -> None:
    """Its hash is of the YAML alone; the names in it depend on the code too."""
    shutil.copy(data_directory() / name, tmp_path / name)
    made = compile_file(tmp_path / name).read_text(encoding="utf-8")
    kept = compiled_path(data_directory() / name).read_text(encoding="utf-8")
    assert made == kept, "run: python -m imgxtrain.knowledge.compile_data"


@pytest.mark.parametrize("section", ["modalities", "credentials", "examinations", "maintenance"])
def test_what_runs_is_what_the_yaml_says(section: str) -> None:
    written = {each.id: each for document in DOCUMENTS for each in getattr(document, section)}
    assert dict(getattr(KNOWLEDGE, section)) == written


def test_there_are_sixteen_modalities_and_radiography_is_the_baseline() -> None:
    assert len(KNOWLEDGE.modalities) == 16
    assert [each.id for each in KNOWLEDGE.modalities.values() if each.baseline] == ["radiography"]


@pytest.mark.parametrize("name", FULL)
def test_a_credential_of_full_depth_has_routes_that_lead_to_it(name: str) -> None:
    credential = KNOWLEDGE.credentials[name]
    assert credential.depth is Depth.FULL
    ways = [each for each in credential.pathways if each.status is PathwayStatus.OPEN]
    assert ways
    assert all(each.requirements or each.documents for each in ways)


@pytest.mark.parametrize("name", OUTLINE)
def test_an_outline_says_what_is_not_in_it(name: str) -> None:
    credential = KNOWLEDGE.credentials[name]
    assert credential.depth is Depth.OUTLINE
    assert credential.not_modelled


def pairs(credential: Credential) -> Iterator[tuple[str, str]]:
    for document in credential.documents:
        for edition in document.editions:
            for requirement in edition.requirements:
                if requirement.kind == "repetitions" and requirement.list:
                    yield edition.id, requirement.list


def test_an_edition_and_its_procedure_list_name_each_other() -> None:
    for credential in KNOWLEDGE.credentials.values():
        for edition, listed in pairs(credential):
            assert edition in KNOWLEDGE.procedure_lists[listed].editions


def test_no_procedure_list_of_arrt_is_called_complete() -> None:
    lists = KNOWLEDGE.procedure_lists.values()
    assert not [each.id for each in lists if each.id.startswith("arrt-") and each.complete]


def test_pay_is_there_for_every_state_of_the_six_series() -> None:
    tables = {table.occupation: table for table in KNOWLEDGE.labor.state_wages}
    assert set(tables) == {"29-2034", "29-2035", "29-2032", "29-2033", "29-2031", "29-1124"}
    assert len([row for row in tables["29-2034"].rows if row.annual_median]) == 53


@pytest.mark.parametrize(
    ("state", "modality"), [("TX", "ct"), ("GA", "nuclear-medicine"), ("CA", "mri")]
)
def test_what_was_not_found_about_a_state_is_unknown_and_never_none(
    state: str, modality: str
) -> None:
    rules = KNOWLEDGE.states[state].rules
    assert not [
        rule
        for rule in rules
        if modality in rule.modalities and rule.instrument.value is Instrument.NONE
    ]
