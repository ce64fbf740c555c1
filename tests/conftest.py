import os
from pathlib import Path

import pytest

from imgxtrain.cli.main import run
from tests.cli.ran import Ran, Runner


@pytest.fixture(autouse=True)
def _plain_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A pipe of 80 columns in an empty directory, no record and no overlay: not the tester's."""
    for name in list(os.environ):
        if name.startswith(("IMGXTRAIN_", "_IMGXTRAIN_", "_TYPER_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("IMGXTRAIN_PROFILE", str(tmp_path / "profile.json"))
    monkeypatch.setenv("IMGXTRAIN_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def imgxtrain(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Runner:
    def run_words(*words: str, columns: int = 80) -> Ran:
        monkeypatch.setenv("COLUMNS", str(columns))
        capsys.readouterr()
        code = run(words)
        printed = capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    return run_words
