"""Which modules a command loads: what makes it quick, told without a clock."""

from pathlib import Path

import pytest

from tests.processes import run_process

HEAVY = {"yaml", "rich", "jsonschema", "hypothesis", "asyncio", "http", "sqlite3", "statistics"}
ONLY_TO_EDIT_DATA = {
    "imgxtrain.knowledge.checks",
    "imgxtrain.knowledge.document",
    "imgxtrain.knowledge.reading",
    "imgxtrain.knowledge.yaml_reader",
}
BASH = {
    "_IMGXTRAIN_COMPLETE": "complete_bash",
    "COMP_WORDS": "imgxtrain co",
    "COMP_CWORD": "1",
}
ZSH = {"_IMGXTRAIN_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": "imgxtrain co"}
FISH = {
    "_IMGXTRAIN_COMPLETE": "complete_fish",
    "_TYPER_COMPLETE_ARGS": "imgxtrain co",
    "_TYPER_COMPLETE_FISH_ACTION": "get-args",
}
POWERSHELL = {
    "_IMGXTRAIN_COMPLETE": "complete_powershell",
    "_TYPER_COMPLETE_ARGS": "imgxtrain co",
    "_TYPER_COMPLETE_WORD_TO_COMPLETE": "co",
}


def loaded(*words: str, **environment: str) -> set[str]:
    """Every module that the command line imports, and the packages they stand in."""
    ran = run_process(words, python_options=["-X", "importtime"], **environment)
    assert ran.returncode == 0
    lines = ran.stderr.decode().splitlines()
    names = {line.rpartition("|")[2].strip() for line in lines if line.startswith("import time:")}
    return names | {name.partition(".")[0] for name in names}


def test_the_version_is_answered_before_the_parser_is_loaded() -> None:
    modules = loaded("--version")
    assert "imgxtrain.cli.main" in modules
    assert modules & {*HEAVY, "typer", "pydantic", "json", "hashlib"} == set()


@pytest.mark.parametrize(
    "asked", [BASH, ZSH, FISH, POWERSHELL], ids=["bash", "zsh", "fish", "powershell"]
)
def test_completion_loads_no_models_and_no_data(asked: dict[str, str]) -> None:
    modules = loaded(**asked)
    by_typer = {"rich"} if asked is not BASH else set()  # it renders help texts with it
    assert "typer" in modules
    assert modules & {*HEAVY, "pydantic", "imgxtrain.knowledge.library"} <= by_typer


@pytest.mark.parametrize(
    "asked", [BASH, ZSH, FISH, POWERSHELL], ids=["bash", "zsh", "fish", "powershell"]
)
def test_completion_offers_the_commands(asked: dict[str, str]) -> None:
    assert b"compare" in run_process([], **asked).stdout


def test_the_script_that_sets_completion_up_is_shown_without_models() -> None:
    plain = {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
    assert loaded("--show-completion", "zsh", **plain) & {*HEAVY, "pydantic"} == set()
    script = run_process(["--show-completion", "zsh"], **plain).stdout
    assert b"_IMGXTRAIN_COMPLETE=complete_zsh" in script


def test_help_loads_no_models_and_no_data() -> None:
    assert loaded("--help") & {*HEAVY, "pydantic", "imgxtrain.knowledge.library"} == set()


def test_a_new_user_is_welcomed_without_models_and_data(tmp_path: Path) -> None:
    modules = loaded(IMGXTRAIN_PROFILE=str(tmp_path / "profile.json"))
    assert modules & {*HEAVY, "pydantic", "imgxtrain.knowledge.library"} == set()


@pytest.mark.parametrize("words", [[], ["--json"]])
def test_a_new_user_needs_no_audit(words: list[str], tmp_path: Path) -> None:
    modules = loaded(*words, IMGXTRAIN_PROFILE=str(tmp_path / "profile.json"))
    assert [each for each in modules if each.startswith("imgxtrain.audit")] == []


@pytest.mark.parametrize("words", [["compare", "CT", "MRI"], ["compare", "CT", "MRI", "--json"]])
def test_a_comparison_reads_the_compiled_data_and_styles_nothing_in_a_pipe(
    words: list[str],
) -> None:
    modules = loaded(*words)
    assert "imgxtrain.career.comparison" in modules
    assert modules & {*HEAVY, *ONLY_TO_EDIT_DATA} == set()


def test_the_users_own_data_are_read_in_their_compiled_form(tmp_path: Path) -> None:
    overlay = "states: [{code: ZZ, name: Zedland}]\n"
    (tmp_path / "own.yaml").write_text(overlay, encoding="utf-8")
    words = ["compare", "CT", "MRI"]
    assert "yaml" in loaded(*words, IMGXTRAIN_CONFIG=str(tmp_path))
    modules = loaded(*words, IMGXTRAIN_CONFIG=str(tmp_path))
    assert "imgxtrain.knowledge.overlays" in modules
    assert modules & {*HEAVY, *ONLY_TO_EDIT_DATA} == set()


def test_without_data_of_ones_own_nothing_of_them_is_loaded() -> None:
    modules = loaded("compare", "CT", "MRI")
    assert modules & {"imgxtrain.knowledge.overlays", "platformdirs"} == set()


@pytest.mark.parametrize(
    ("words", "other"),
    [
        (["compare", "CT", "MRI"], "imgxtrain.cli.facts"),
        (["show", "CT"], "imgxtrain.career.comparison_rows"),
        (["modalities"], "imgxtrain.knowledge.labor"),
    ],
)
def test_a_command_does_not_load_what_only_others_need(words: list[str], other: str) -> None:
    assert other not in loaded(*words)


@pytest.mark.parametrize("words", [["progress"], ["next"]])
def test_an_audit_loads_no_more_than_it_prints(words: list[str], tmp_path: Path) -> None:
    record = {"IMGXTRAIN_PROFILE": str(tmp_path / "profile.json")}
    assert run_process(["adopt", "arrt-ct", "--yes"], **record).returncode == 0
    modules = loaded(*words, **record)
    assert "imgxtrain.audit.target_audit" in modules
    not_needed = {"imgxtrain.output.progress_json", "imgxtrain.output.explanation"}
    assert modules & {*HEAVY, *ONLY_TO_EDIT_DATA, *not_needed} == set()
