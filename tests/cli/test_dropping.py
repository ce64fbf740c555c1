from pathlib import Path

import pytest

from tests.cli.ran import Runner
from tests.cli.recorded import entries


@pytest.fixture
def ct(imgxtrain: Runner, profile: Path) -> Path:
    imgxtrain("adopt", "arrt-ct", "--opened", "2026-08-20")
    imgxtrain("done", "CT", "ethics")
    imgxtrain("log", "exam", "CT", "head:2")
    imgxtrain("submit", "last", "--for", "arrt-ct")
    return profile


def test_what_was_done_is_kept_and_said_and_undo_brings_the_target_back(
    imgxtrain: Runner, ct: Path
) -> None:
    before = entries(ct)
    ran = imgxtrain("drop", "CT")
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines[0] == "dropped ARRT(CT)"
    assert "1 step, 1 exam" in ran.lines[1]
    assert entries(ct) == before[1:]
    imgxtrain("undo")
    assert entries(ct) == before


def test_one_that_is_no_target_is_told_with_those_there_are(imgxtrain: Runner, ct: Path) -> None:
    before = entries(ct)
    ran = imgxtrain("drop", "MRI")
    assert ran.code == 2
    assert "arrt-ct" in ran.err
    assert entries(ct) == before
    assert imgxtrain(*ran.hint).code == 0


@pytest.mark.usefixtures("profile")
def test_without_targets_there_is_nothing_to_drop(imgxtrain: Runner) -> None:
    ran = imgxtrain("drop", "CT")
    assert ran.code == 2
    assert imgxtrain(*ran.hint).code == 0


def test_a_target_that_the_data_no_longer_has_can_be_dropped(
    imgxtrain: Runner, profile: Path
) -> None:
    line = '{"id":"aaaa","kind":"target","on":"2026-11-20","logged":"2026-11-20","target":"gone"}'
    text = f'{{"schema_version":"1.0","entries":[{line}]}}'
    profile.write_text(text, encoding="utf-8")
    assert imgxtrain("drop", "gone").code == 0
    assert entries(profile) == []
