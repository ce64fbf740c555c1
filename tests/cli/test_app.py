import sys
from importlib import import_module
from typing import Any

import pytest
import typer

from imgxtrain.cli.app import COMMANDS, build
from tests.cli.ran import Runner


def commands(group: Any, path: str = "") -> dict[str, Any]:
    """Every command by the words that call it, those of groups included."""
    found: dict[str, Any] = {}
    for name, command in getattr(group, "commands", {}).items():
        found[f"{path} {name}".strip()] = command
        found |= commands(command, f"{path} {name}".strip())
    return found


ALL = commands(typer.main.get_command(build([])))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_module_that_registers_it(name: str) -> None:
    app = typer.Typer()
    app.callback()(lambda: None)
    import_module(COMMANDS[name]).register(app)
    assert name in typer.main.get_command(app).commands  # type: ignore[attr-defined]


def test_without_a_command_all_are_there() -> None:
    assert {path.split()[0] for path in ALL} == set(COMMANDS)


@pytest.mark.parametrize("path", ALL)
def test_every_command_says_what_it_does(imgxtrain: Runner, path: str) -> None:
    said = (ALL[path].help or "").splitlines()
    ran = imgxtrain(*path.split(), "--help")
    assert said
    assert ran.code == 0
    assert f"Usage: imgxtrain {path}" in ran.out


@pytest.mark.parametrize(
    "words",
    [
        ["show", "CT"],
        ["--today", "2026-11-22", "show", "CT"],
        ["--today=2026-11-22", "--no-color", "show"],
    ],
)
def test_only_the_command_that_is_named_is_made(words: list[str]) -> None:
    assert set(commands(typer.main.get_command(build(words)))) <= {"show"}
    assert "imgxtrain.cli.show" in sys.modules


def test_the_welcome_names_commands_that_work(imgxtrain: Runner) -> None:
    welcome = imgxtrain()
    tried = [
        line.split("  ")[1].split() for line in welcome.lines if line.startswith("  imgxtrain")
    ]
    assert len(tried) == 3
    for program, *words in tried:
        assert program == "imgxtrain"
        assert imgxtrain(*words).code == 0


def test_help_lists_every_command_with_what_it_does(imgxtrain: Runner) -> None:
    listed = imgxtrain("--help")
    assert listed.code == 0
    for name in COMMANDS:
        assert f"\n  {name} " in listed.out
