import io
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.ran import Answering, WorldMaker
from tests.small_world import write_world


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data directory that commands read in the place of the shipped one."""
    directory = tmp_path / "data"
    # "compiled" last: a module first loaded while it is replaced would keep the replacement
    for module in ("library", "shipped", "compiled"):
        monkeypatch.setattr(f"imgxtrain.knowledge.{module}.data_directory", lambda: directory)
    return write_world(directory)


@pytest.fixture
def in_world(data: Path) -> WorldMaker:
    def make(**sections: Any) -> None:
        write_world(data, sections)

    return make


@pytest.fixture
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The record that commands keep, on Sunday 2026-11-22. There is none yet."""
    monkeypatch.setenv("IMGXTRAIN_TODAY", "2026-11-22")
    monkeypatch.setenv("IMGXTRAIN_PROFILE", str(tmp_path / "profile.json"))
    return tmp_path / "profile.json"


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Answering:
    """Somebody at a terminal who types the answers, a line each, and then no more."""

    class Keyboard(io.StringIO):
        def isatty(self) -> bool:
            return True

    def sit_down(*answers: str) -> None:
        monkeypatch.setattr(sys, "stdin", Keyboard("".join(f"{each}\n" for each in answers)))
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)

    return sit_down
