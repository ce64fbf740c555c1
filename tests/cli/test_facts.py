import re
from pathlib import Path

import pytest

from imgxtrain.knowledge.compiled import SECTIONS_OF_FILE
from tests.cli.ran import Runner, WorldMaker
from tests.small_world import modality

GOOD = """\
as_of: 2026-01-31
careers:
  - id: lead
    name: Lead
    provenance: {grade: working}
    what: leads
    modalities: [ct]
"""
BAD = """\
as_of: 2026-01-31
careers:
  - id: lead
    name: Lead
    name: Leader
    provenance: {grade: working}
    wages: 5
    what: leads
    modalities: [ct, cct]
    time: {value: a year, grade: reported}
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "own.yaml"


def test_the_shipped_data_has_no_problem_and_its_compiled_form_is_fresh(imgxtrain: Runner) -> None:
    ran = imgxtrain("facts", "check")
    assert ran.code == 0
    assert ran.lines[0] == f"ok: {', '.join(SECTIONS_OF_FILE)}"
    assert imgxtrain("facts", "check", "--json").json["stale"] == []


def test_a_problem_in_the_data_is_told_with_its_place_and_fails_the_check(
    imgxtrain: Runner, in_world: WorldMaker
) -> None:
    in_world(modalities=[modality("ct", occupation="none"), modality("mri", colour="grey")])
    ran = imgxtrain("facts", "check")
    assert ran.code == 1
    problems = [re.sub(r":\d+:", ":N:", line) for line in ran.lines]
    assert "modalities.yaml:N: modalities[0].wage.occupation: no such occupation: none" in problems
    assert "modalities.yaml:N: modalities[1].colour: unknown key" in problems
    assert problems[-1] == "2 problems"


@pytest.mark.usefixtures("data")
def test_a_file_of_ones_own_is_checked_as_an_addition(imgxtrain: Runner, own: Path) -> None:
    own.write_text(GOOD, encoding="utf-8")
    ran = imgxtrain("facts", "check", str(own))
    assert ran.code == 0
    assert ran.lines[0] == "ok: own.yaml"


@pytest.mark.usefixtures("data")
def test_all_mistakes_of_a_file_are_told_at_once_each_at_its_line(
    imgxtrain: Runner, own: Path
) -> None:
    own.write_text(BAD, encoding="utf-8")
    ran = imgxtrain("facts", "check", str(own))
    assert ran.code == 1
    assert ran.lines == [
        "own.yaml:5: careers[0].name: key given twice, first in line 4",
        "own.yaml:7: careers[0].wages: unknown key",
        "own.yaml:9: careers[0].modalities[1]: no such modality: cct (did you mean ct?)",
        "own.yaml:10: careers[0].time: figure graded reported without a source",
        "4 problems",
    ]


@pytest.mark.usefixtures("data")
def test_a_record_that_lacks_something_has_its_references_checked_all_the_same(
    imgxtrain: Runner, own: Path
) -> None:
    own.write_text("careers:\n  - id: lead\n    modalities: [cct]\n", encoding="utf-8")
    problems = imgxtrain("facts", "check", str(own)).out
    assert "careers[0]: missing: name" in problems
    assert "careers[0].modalities[0]: no such modality: cct" in problems


@pytest.mark.usefixtures("data")
def test_a_syntax_error_is_told_at_its_place(imgxtrain: Runner, own: Path) -> None:
    own.write_text("careers:\n  - id: [\n", encoding="utf-8")
    ran = imgxtrain("facts", "check", str(own))
    assert ran.code == 1
    assert re.match(r"own\.yaml:3: not valid YAML: .*, column \d+$", ran.lines[0])


@pytest.mark.parametrize("what", ["missing.yaml", "."])
def test_a_missing_file_or_a_directory_is_told_in_a_line(imgxtrain: Runner, what: str) -> None:
    ran = imgxtrain("facts", "check", what)
    assert (ran.code, ran.err) == (1, "")
    assert "cannot be read" in ran.lines[0]


@pytest.mark.usefixtures("data")
def test_the_check_as_json_fails_alike(imgxtrain: Runner, own: Path) -> None:
    own.write_text(BAD, encoding="utf-8")
    ran = imgxtrain("facts", "check", str(own), "--json")
    assert (ran.code, ran.json["schema"]) == (1, "imgxtrain.facts-check/1")
    assert [(each["file"], each["line"]) for each in ran.json["problems"]] == [
        ("own.yaml", line) for line in (5, 7, 9, 10)
    ]


def test_every_source_is_listed(imgxtrain: Runner) -> None:
    told = imgxtrain("facts", "sources", "--json").json
    assert told["schema"] == "imgxtrain.sources/1"
    ids = [source["id"] for source in told["sources"]]
    assert len(ids) > 100
    assert set(ids) <= set(imgxtrain("facts", "sources").lines)


@pytest.mark.usefixtures("data")
def test_one_source_tells_what_rests_on_it(imgxtrain: Runner) -> None:
    (source,) = imgxtrain("facts", "sources", "survey", "--json").json["sources"]
    assert source["id"] == "survey"
    assert source["cited_by"] == {"labor": 3}
    assert imgxtrain("facts", "sources", "survey").lines[-1].split() == ["labor", "3", "figures"]


@pytest.mark.usefixtures("data")
def test_a_source_misspelled_is_suggested(imgxtrain: Runner) -> None:
    ran = imgxtrain("facts", "sources", "survy")
    assert (ran.code, ran.out) == (2, "")
    assert ran.hint == ["facts", "sources", "survey"]


def test_the_schema_of_any_data_file_names_every_section(imgxtrain: Runner) -> None:
    schema = imgxtrain("facts", "schema").json
    assert schema["$schema"].startswith("https://json-schema.org/")
    sections = {section for names in SECTIONS_OF_FILE.values() for section in names}
    assert sections <= set(schema["properties"])
    assert schema["additionalProperties"] is False


@pytest.mark.parametrize("file", SECTIONS_OF_FILE)
def test_the_schema_of_one_file_names_its_own_sections_alone(imgxtrain: Runner, file: str) -> None:
    properties = imgxtrain("facts", "schema", file).json["properties"]
    assert set(properties) == {"as_of", "provenance", *SECTIONS_OF_FILE[file]}


def test_a_file_that_is_none_of_the_data_files_has_a_hint_that_names_one(
    imgxtrain: Runner,
) -> None:
    ran = imgxtrain("facts", "schema", "wages.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert any(file in ran.err for file in SECTIONS_OF_FILE)


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    (tmp_path / "config").mkdir()
    return tmp_path / "config" / "hospital.yaml"


@pytest.mark.usefixtures("data")
def test_without_a_file_the_overlays_are_checked_too(imgxtrain: Runner, overlay: Path) -> None:
    overlay.write_text(GOOD, encoding="utf-8")
    ran = imgxtrain("facts", "check")
    assert (ran.code, ran.lines[0].rpartition(", ")[2]) == (0, "hospital.yaml")
    overlay.write_text(BAD, encoding="utf-8")
    ran = imgxtrain("facts", "check")
    assert (ran.code, ran.lines[-1]) == (1, "4 problems")
    assert all(line.startswith("hospital.yaml:") for line in ran.lines[:-1])


@pytest.mark.usefixtures("data")
def test_a_file_of_ones_own_may_correct_what_is_known(imgxtrain: Runner, own: Path) -> None:
    own.write_text("states: [{code: TX, name: Lone Star State}]\n", encoding="utf-8")
    assert imgxtrain("facts", "check", str(own)).code == 0


@pytest.mark.usefixtures("data")
def test_a_file_is_checked_beside_the_other_overlays_and_once(
    imgxtrain: Runner, overlay: Path
) -> None:
    overlay.write_text(GOOD, encoding="utf-8")
    beside = overlay.with_name("more.yaml")
    beside.write_text("careers: [{id: lead, name: Leader}]\n", encoding="utf-8")
    for file in (overlay, beside):
        assert imgxtrain("facts", "check", str(file)).code == 0, file


def test_an_overlay_called_like_a_shipped_file_is_told_apart(
    imgxtrain: Runner, overlay: Path
) -> None:
    overlay.with_name("exams.yaml").write_text("exams: [{id: x}]\n", encoding="utf-8")
    ran = imgxtrain("facts", "check")
    assert ran.code == 1
    assert all(line.startswith("./exams.yaml:1: exams[0]: missing") for line in ran.lines[:-1])


def test_a_source_of_an_overlay_is_listed_with_what_rests_on_it(
    imgxtrain: Runner, overlay: Path
) -> None:
    overlay.write_text(
        """\
as_of: 2026-11-22
sources: [{id: clinic, title: Rules, publisher: Clinic, kind: employer, read: 2026-11-22}]
credentials:
  - id: arrt-ct
    provenance: {grade: official, sources: [clinic]}
    fees: [{id: application, usd: 250}]
""",
        encoding="utf-8",
    )
    (source,) = imgxtrain("facts", "sources", "clinic", "--json").json["sources"]
    assert source["cited_by"] == {"credentials arrt-ct": 2}
    (shipped,) = imgxtrain("facts", "sources", "arrt-ct-page", "--json").json["sources"]
    overlay.unlink()
    (alone,) = imgxtrain("facts", "sources", "arrt-ct-page", "--json").json["sources"]
    assert shipped["cited_by"] == alone["cited_by"]
