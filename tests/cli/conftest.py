from pathlib import Path
from typing import Any

import pytest

from tests.cli.ran import WorldMaker
from tests.small_world import write_world


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data directory that commands read in the place of the shipped one."""
    directory = tmp_path / "data"
    for module in ("library", "shipped"):
        monkeypatch.setattr(f"imgxtrain.knowledge.{module}.data_directory", lambda: directory)
    return write_world(directory)


@pytest.fixture
def in_world(data: Path) -> WorldMaker:
    def make(**sections: Any) -> None:
        write_world(data, sections)

    return make
