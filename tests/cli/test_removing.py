from pathlib import Path

import pytest

from tests.cli.ran import Answering, Runner
from tests.cli.recorded import content, entries


@pytest.fixture
def two(imgxtrain: Runner, profile: Path) -> tuple[str, str]:
    """The ids of two entries."""
    imgxtrain("log", "exam", "CT", "head:2", "--on", "2026-11-20", "--site", "main ED")
    first, second = entries(profile)
    return first["id"], second["id"]


def test_what_is_removed_comes_back_with_undo(
    imgxtrain: Runner, profile: Path, two: tuple[str, str]
) -> None:
    before = entries(profile)
    ran = imgxtrain("remove", two[0], "last")
    assert ran.code == 0
    assert f"  {two[0]}  Fri 2026-11-20  CT head  main ED" in ran.lines
    assert "removed 2 entries" in ran.out
    assert entries(profile) == []
    imgxtrain("undo")
    assert entries(profile) == before


def test_a_dry_run_changes_no_byte(imgxtrain: Runner, tmp_path: Path, two: tuple[str, str]) -> None:
    before = content(tmp_path)
    for words in ([], ["--forever"], ["--yes"], ["--forever", "--yes"]):
        ran = imgxtrain("remove", *two, "--dry-run", *words)
        assert ran.code == 0
        assert "nothing was changed" in ran.out
    assert content(tmp_path) == before


def test_at_a_terminal_it_is_asked(
    imgxtrain: Runner, profile: Path, two: tuple[str, str], answering: Answering
) -> None:
    answering("n")
    ran = imgxtrain("remove", two[0])
    assert ran.code != 0
    assert "remove this entry?" in ran.err
    assert len(entries(profile)) == 2
    answering("y")
    assert imgxtrain("remove", two[0]).code == 0
    assert len(entries(profile)) == 1


def test_one_id_that_nothing_has_removes_nothing(
    imgxtrain: Runner, profile: Path, two: tuple[str, str]
) -> None:
    for more in ([], ["--forever", "--yes"]):
        ran = imgxtrain("remove", two[0], "zzzz", *more)
        assert ran.code == 2
        assert 'no entry has the id "zzzz"' in ran.err
    assert len(entries(profile)) == 2


def test_forever_is_never_taken_for_granted(
    imgxtrain: Runner, profile: Path, two: tuple[str, str]
) -> None:
    ran = imgxtrain("remove", two[0], "--forever")
    assert ran.code == 2
    assert "cannot be undone" in ran.err
    assert len(entries(profile)) == 2
    assert imgxtrain(*ran.hint).code == 0
    assert [each["id"] for each in entries(profile)] == [two[1]]


def test_what_is_forgotten_is_nowhere_any_more(
    imgxtrain: Runner, tmp_path: Path, two: tuple[str, str]
) -> None:
    imgxtrain("edit", two[0], "--note", "wrongly logged")
    ran = imgxtrain("remove", two[0], "--forever", "--yes")
    assert ran.code == 0
    assert "from the record, from what can be undone" in ran.out
    assert "cannot be undone" in ran.out
    assert "a copy that you made elsewhere still holds what it held" in ran.out
    everywhere = b"".join(content(tmp_path).values())
    assert b"wrongly logged" not in everywhere
    assert f'"id":"{two[0]}"'.encode() not in everywhere
    assert f'"id":"{two[1]}"'.encode() in everywhere


def test_what_was_removed_before_can_still_be_forgotten(
    imgxtrain: Runner, tmp_path: Path, two: tuple[str, str]
) -> None:
    imgxtrain("remove", two[0])
    ran = imgxtrain("remove", two[0], "--forever", "--yes")
    assert ran.code == 0
    assert "removed before" in ran.out
    assert f'"id":"{two[0]}"'.encode() not in b"".join(content(tmp_path).values())


def test_a_backup_that_cannot_be_read_is_named(
    imgxtrain: Runner, tmp_path: Path, two: tuple[str, str]
) -> None:
    imgxtrain("log", "hours", "CT", "8")
    (backup,) = (tmp_path / "profile-backups").glob("*.json")
    backup.write_text("not a record", encoding="utf-8")
    ran = imgxtrain("remove", two[0], "--forever", "--yes")
    assert ran.code == 0
    assert f"warning: {backup} cannot be read and may still hold them" in ran.err
    assert "from 0 backups" in " ".join(ran.out.split())
