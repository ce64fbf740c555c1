import io
import sys

import pytest

from imgxtrain.cli.file_progress import LONG_FILE_BYTES, progress


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def told(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, size: int) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    with progress(size, "matching exams") as seen:
        seen(size // 2)
        seen(size - size // 2)
    return stream.getvalue()


def test_a_bar_is_shown_for_a_long_file_at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = told(monkeypatch, Screen(), LONG_FILE_BYTES)
    assert "matching exams" in shown
    assert "100%" in shown


def test_nothing_is_shown_for_a_short_file_or_off_a_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert told(monkeypatch, Screen(), LONG_FILE_BYTES - 1) == ""
    assert told(monkeypatch, io.StringIO(), LONG_FILE_BYTES) == ""
