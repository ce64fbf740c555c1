from pathlib import Path

import pytest

from imgxtrain.knowledge import compile_data
from imgxtrain.knowledge.compiled import SECTIONS_OF_FILE, is_fresh
from tests.knowledge.worlds import edit


@pytest.fixture(autouse=True)
def in_the_small_world(directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compile_data, "data_directory", lambda: directory)


def test_every_file_is_compiled(directory: Path) -> None:
    assert compile_data.main() == 0
    assert all(is_fresh(directory / name) for name in SECTIONS_OF_FILE)


def test_a_file_with_a_mistake_is_told_and_fails(
    directory: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(directory / "states.yaml", "name: Texas", "nmae: Texas")
    assert compile_data.main() == 1
    assert "states.yaml:6: states[0].nmae: unknown key" in capsys.readouterr().err
