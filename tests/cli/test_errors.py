import re
from pathlib import Path

import pytest

from imgxtrain.cli.errors import explain
from tests.cli.ran import Runner, WorldMaker
from tests.small_world import WORKING, credential

NOT_FOUND = ["compare mmri CT", "compare CT zzzz", "show zzzz", "modalities zzzz"]
AMBIGUOUS = ["compare US CT", "compare CT RT", "show US"]
SIZE = ["compare CT", "compare CT ct", "compare CT CT MRI", "compare CT MRI mammo IR echo"]
USAGE = ["nonsense", "compare", "compare CT MRI --nonsense", "compare CT MRI --state", "facts"]
DAY = ["modalities --today never", "compare CT MRI --today=never"]
WRONG = [*NOT_FOUND, *AMBIGUOUS, *SIZE, *USAGE, *DAY]


@pytest.mark.parametrize("line", WRONG)
def test_an_error_names_what_is_wrong_and_hints_at_a_command_that_works(
    imgxtrain: Runner, line: str
) -> None:
    ran = imgxtrain(*line.split())
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("error: ")
    assert imgxtrain(*ran.hint).code == 0


@pytest.mark.parametrize("line", WRONG)
def test_with_json_an_error_is_json_on_standard_error_alone(imgxtrain: Runner, line: str) -> None:
    ran = imgxtrain("--json", *line.split())
    told = ran.error_json
    assert (ran.code, ran.out) == (2, "")
    assert set(told) == {"schema", "message", "cause", "hint", "code"}
    assert (told["schema"], told["code"]) == ("imgxtrain.error/1", 2)
    assert told["message"]
    assert told["hint"].startswith("imgxtrain ")


@pytest.mark.parametrize(
    "words",
    [
        ["compare", "mmri"],
        ["compare", "mmri", "mamo"],
        ["compare", "mmri", "mri"],
        ["compare", "CT", "cat scann"],
        ["compare", "USS", "CT"],
        ["compare", "US", "RT"],
        ["compare", "US"],
        ["compare", "ARRT(T)", "CT"],
        ["compare", "mmri", "CT", "--state", "TXX"],
        ["compare", "CT", "MRI", "--state=Texs"],
        ["show", "CT", "angiografy", "head"],
        ["show", "arrt", "cx"],
        ["--today", "2026-11-22", "show", "arrt", "cx"],
        ["--no-color", "show", "R.T.(CTT)"],
        ["facts", "sources", "zzzz"],
        ["facts", "schema", "labr.yaml"],
    ],
    ids=" ".join,
)
def test_the_hint_works_even_where_more_than_one_thing_is_wrong(
    imgxtrain: Runner, words: list[str]
) -> None:
    ran = imgxtrain(*words)
    assert ran.code == 2
    assert imgxtrain(*ran.hint).code == 0


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["show", "arrt", "cx"], ["show", "arrt-ct"]),
        (["compare", "mmri", "cat scan"], ["compare", "mri", "cat scan"]),
        (["compare", "CT", "MRI", "--state=TXX"], ["compare", "CT", "MRI", "--state=TX"]),
        (["facts", "schema", "labr.yaml"], ["facts", "schema", "labor.yaml"]),
        (["facts", "sources", "zzzz"], ["facts", "sources"]),
    ],
)
def test_the_hint_is_what_was_typed_with_the_mistake_put_right(
    imgxtrain: Runner, words: list[str], hint: list[str]
) -> None:
    assert imgxtrain(*words).hint == hint


def test_a_hinted_name_with_brackets_is_quoted_as_every_shell_takes_it(imgxtrain: Runner) -> None:
    hint = imgxtrain("compare", "mmri", "R.T.(CT)").err.splitlines()[-1]
    assert hint == 'hint: imgxtrain compare mri "R.T.(CT)"'


@pytest.mark.parametrize("broken", ["", "modalities: [", "\ufeff", "modalities: 5"])
def test_data_that_cannot_be_used_is_told_with_its_place(
    imgxtrain: Runner, data: Path, broken: str
) -> None:
    (data / "modalities.yaml").write_text(broken, encoding="utf-8")
    ran = imgxtrain("compare", "CT", "MRI")
    assert (ran.code, ran.out) == (3, "")
    assert re.search(r"\bmodalities\.yaml:\d+: ", ran.err)
    assert ran.hint == ["facts", "check"]


def test_a_data_file_that_is_not_utf8_or_not_there_is_told(imgxtrain: Runner, data: Path) -> None:
    (data / "modalities.yaml").write_bytes(b"modalities: \xff")
    assert "not UTF-8" in imgxtrain("modalities").err
    (data / "modalities.yaml").unlink()
    ran = imgxtrain("modalities", "--json")
    assert ran.code == 3
    assert "modalities.yaml:1: cannot be read" in ran.error_json["cause"]


def test_a_data_file_without_its_section_is_an_error_of_the_data(
    imgxtrain: Runner, data: Path
) -> None:
    (data / "labor.yaml").write_text("as_of: 2026-01-31\n", encoding="utf-8")
    ran = imgxtrain("compare", "CT", "MRI")
    assert ran.code == 3
    assert "labor.yaml" in ran.err


def test_a_reference_that_leads_nowhere_is_an_error_of_the_data(
    imgxtrain: Runner, in_world: WorldMaker
) -> None:
    in_world(credentials=[credential("scan", "ct", provenance=WORKING, maintenance="nowhere")])
    ran = imgxtrain("compare", "CT", "MRI")
    assert ran.code == 3
    assert "nowhere" in ran.err


def test_a_mistake_of_ours_is_not_explained_away() -> None:
    assert explain(ZeroDivisionError(), ["compare"]) is None
