"""Everything the README says to type works as it stands there."""

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.ran import Runner

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = ["README.md", "CONTRIBUTING.md", "docs/json.md"]

ONLY_AT_A_TERMINAL = {"imgxtrain log"}
PLACEHOLDERS = {"imgxtrain facts sources ID"}


def commands_in(text: str) -> list[str]:
    """What stands in backticks and begins with the program's name."""
    found = re.findall(r"`(imgxtrain(?: [^`]*)?)`", text)
    return [each for each in dict.fromkeys(found) if each not in ONLY_AT_A_TERMINAL | PLACEHOLDERS]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_command_in_the_documents_works_in_the_order_given(
    document: str, imgxtrain: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IMGXTRAIN_PROFILE", str(tmp_path / "profile.json"))
    commands = commands_in((ROOT / document).read_text(encoding="utf-8"))
    assert commands
    for command in commands:
        ran = imgxtrain(*shlex.split(command)[1:])
        assert ran.code == 0, (command, ran.err)
        assert ran.out, command


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_leads_to_a_file(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        assert ((ROOT / document).parent / target).is_file(), target


def test_every_command_is_in_the_readme() -> None:
    from imgxtrain.cli.app import COMMANDS

    typed = {command.split()[1] for command in commands_in(README) if " " in command}
    assert set(COMMANDS) <= typed


@pytest.mark.parametrize("marker", ["run command", "test command"])
def test_one_line_sets_everything_up(marker: str) -> None:
    block = README.split(f"<!-- {marker} -->")[1].split("```")[1].strip().splitlines()
    assert block[0] == "bash"
    assert len(block) == 2
    assert block[1].startswith("python3 -m venv .venv && ")


def test_every_exit_code_of_the_table_is_a_number_of_its_own() -> None:
    table = (ROOT / "docs/json.md").read_text(encoding="utf-8").split("| exit code |")[1]
    codes = re.findall(r"^\| (\d+) \|", table, flags=re.MULTILINE)
    assert codes == ["0", "1", "2", "3"]
