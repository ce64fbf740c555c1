import pytest
from syrupy.assertion import SnapshotAssertion

from tests.cli.ran import Runner, WorldMaker
from tests.small_world import WORKING, credential


@pytest.mark.parametrize(
    ("name", "kind", "id_"),
    [
        ("CT", "modality", "ct"),
        ("arrt-ct", "credential", "arrt-ct"),
        ("ARRT(CT)", "credential", "arrt-ct"),
        ("VS", "credential", "arrt-vs"),
        ("lead tech", "career", "lead-technologist"),
        ("Connecticut", "state", "CT"),
        ("Texas", "state", "TX"),
    ],
)
def test_anything_is_shown_by_its_name(imgxtrain: Runner, name: str, kind: str, id_: str) -> None:
    told = imgxtrain("show", name, "--json").json
    assert told["schema"] == "imgxtrain.show/1"
    assert (told["kind"], told["id"]) == (kind, id_)
    assert imgxtrain("show", name).lines[0] == told["title"]


def test_an_exam_and_a_procedure_list_are_shown_too(
    imgxtrain: Runner, in_world: WorldMaker
) -> None:
    listed = {
        "id": "scan-list",
        "title": "Scan list",
        "credential": "scan",
        "complete": "false",
        "grade": "working",
        "note": "ours",
        "categories": [{"id": "head", "name": "Head"}],
        "procedures": [{"id": "brain", "name": "Brain", "category": "head", "exams": ["ct-head"]}],
    }
    in_world(
        credentials=[credential("scan", "ct", provenance=WORKING)],
        exams=[{"id": "ct-head", "modality": "ct", "name": "CT head"}],
        procedure_lists=[listed],
    )
    assert imgxtrain("show", "ct-head", "--json").json["kind"] == "exam"
    assert imgxtrain("show", "Scan list", "--json").json["kind"] == "procedure list"


def test_a_name_of_several_words_needs_no_quotes(imgxtrain: Runner) -> None:
    assert imgxtrain("show", "lead", "tech").out == imgxtrain("show", "lead tech").out


def test_a_name_of_several_things_lists_them(imgxtrain: Runner) -> None:
    ran = imgxtrain("show", "US")
    assert ran.code == 2
    assert "\n  sonography-general " in ran.err


def test_every_figure_shown_carries_its_grade(imgxtrain: Runner) -> None:
    sections = imgxtrain("show", "arrt-ct", "--json").json["sections"]
    figures = [f for section in sections for line in section["lines"] for f in line["figures"]]
    known = [each for each in figures if each["value"] is not None]
    assert known
    assert all(each["grade"] for each in known)
    assert all(each["sources"] for each in known if each["grade"] != "working")


def test_with_sources_footnotes_follow(imgxtrain: Runner) -> None:
    assert "\n[1] " not in imgxtrain("show", "arrt-ct").out
    assert "\n[1] " in imgxtrain("show", "arrt-ct", "--sources").out


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("name", ["cardiac-interventional", "ardms-rdms-obgyn", "Massachusetts"])
def test_no_line_is_longer_than_the_terminal_is_wide(
    imgxtrain: Runner, name: str, width: int
) -> None:
    lines = imgxtrain("show", name, columns=width).lines
    assert [line for line in lines if len(line) > width] == []


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_a_credential_with_all_that_is_known_of_it(
    imgxtrain: Runner, snapshot: SnapshotAssertion, width: int
) -> None:
    ran = imgxtrain("show", "arrt-ct", "--today", "2026-11-22", columns=width)
    assert ran.out == snapshot
