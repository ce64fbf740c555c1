"""A record that cannot be read or written, as the person at the keyboard meets it."""

import errno
import os
import sys
from pathlib import Path

import pytest

from imgxtrain.profile.record import Record
from imgxtrain.profile.record_text import written
from imgxtrain.profile.store import load
from tests.cli.ran import Ran, Runner
from tests.cli.recorded import content, entries
from tests.processes import run_process
from tests.profile.unreadable import UNREADABLE

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such thing")
READING = [["history"], ["me"], ["export", "all", "--format", "csv"]]
WRITING = [
    ["log", "exam", "CT", "head"],
    ["log", "hours", "CT", "8"],
    ["undo"],
    ["redo"],
    ["remove", "last", "--yes"],
    ["submit", "last"],
    ["me", "set", "--title", "Technologist"],
]
LOG = ["log", "exam", "CT", "head"]


@pytest.fixture
def profile(tmp_path: Path, imgxtrain: Runner) -> Path:
    """A record of two entries, with a backup."""
    for _ in range(2):
        assert imgxtrain(*LOG).code == 0
    return tmp_path / "profile.json"


def assert_told(ran: Ran, file: Path, cause: str) -> None:
    """The error names the file, the cause and the way out."""
    assert (ran.code, ran.out) == (3, "")
    message, *causes, hint = ran.err.splitlines()
    assert message.startswith(f"error: {file} ")
    assert cause in " ".join(causes)
    assert hint.startswith("hint: ")


@pytest.mark.parametrize("broken", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_a_record_that_cannot_be_read_is_told_and_left_alone(
    imgxtrain: Runner, profile: Path, broken: bytes
) -> None:
    profile.write_bytes(broken)
    before = content(profile.parent)
    for words in (["history"], LOG):
        ran = imgxtrain(*words)
        assert_told(ran, profile, "nothing was changed")
        assert content(profile.parent) == before
    if b'"2.0"' in broken:
        assert "format 2.0" in ran.err
        assert ran.err.endswith("hint: pip install --upgrade imgxtrain\n")
    else:
        assert imgxtrain(*ran.hint).code == 0
        assert content(profile.parent) == before


@pytest.mark.parametrize("words", [*READING, *WRITING], ids=" ".join)
def test_no_command_takes_a_broken_record_for_an_empty_one(
    imgxtrain: Runner, profile: Path, words: list[str]
) -> None:
    profile.write_bytes(b"")
    before = content(profile.parent)
    assert_told(imgxtrain(*words), profile, "it is empty")
    assert content(profile.parent) == before


def test_with_json_it_is_told_as_json(imgxtrain: Runner, profile: Path) -> None:
    profile.write_bytes(b"[]")
    ran = imgxtrain("history", "--json")
    told = ran.error_json
    assert (ran.code, ran.out, told["code"]) == (3, "", 3)
    assert str(profile) in told["message"]
    assert told["cause"] == "it holds a list or a value, not a record; nothing was changed"
    assert told["hint"] == "imgxtrain restore --dry-run"


def test_the_way_out_leads_out(imgxtrain: Runner, profile: Path) -> None:
    profile.write_bytes(profile.read_bytes()[:-30])
    assert imgxtrain(*LOG).code == 3
    assert imgxtrain("restore").code == 0
    assert len(entries(profile)) == 1
    assert imgxtrain(*LOG).code == 0
    assert len(entries(profile)) == 2


@pytest.mark.parametrize("option", [["--profile"], ["--profile="]], ids=["apart", "together"])
def test_the_hint_is_about_the_record_that_was_named(
    imgxtrain: Runner, tmp_path: Path, option: list[str]
) -> None:
    other = tmp_path / "my files" / "other.json"
    named = [f"{option[0]}{other}"] if option[0].endswith("=") else [*option, str(other)]
    for _ in range(2):
        assert imgxtrain(*named, *LOG).code == 0
    other.write_bytes(b"")
    ran = imgxtrain("history", *named)
    assert_told(ran, other, "it is empty")
    assert str(other) in " ".join(ran.hint)
    assert imgxtrain(*ran.hint).code == 0


def test_without_a_backup_the_way_out_is_the_doctor(imgxtrain: Runner, tmp_path: Path) -> None:
    (tmp_path / "profile.json").write_bytes(b"{}")
    ran = imgxtrain("history")
    assert ran.hint == ["doctor"]
    assert "profile.json" in imgxtrain(*ran.hint).out


def test_a_record_that_is_gone_while_its_backups_are_there_does_not_begin_anew(
    imgxtrain: Runner, profile: Path
) -> None:
    profile.unlink()
    for words in (["history"], LOG):
        ran = imgxtrain(*words)
        assert_told(ran, profile, "it is gone, while backups of it are there")
    assert not profile.exists()
    assert imgxtrain("restore").code == 0
    assert len(entries(profile)) == 1


@pytest.mark.parametrize("gone", [False, True], ids=["replaced", "removed"])
def test_a_record_that_is_no_longer_what_was_read_is_told_and_left_as_it_is(
    imgxtrain: Runner, profile: Path, monkeypatch: pytest.MonkeyPatch, *, gone: bool
) -> None:
    from imgxtrain.profile import store

    theirs = profile.read_bytes().replace(b'"on":"2026', b'"on":"2025')

    def meddle(before: Record) -> bytes:
        profile.unlink()
        if not gone:
            profile.write_bytes(theirs)
        return written(before)

    with monkeypatch.context() as broken:
        broken.setattr(store, "written", meddle)
        ran = imgxtrain(*LOG)
    assert_told(ran, profile, "another program changed it in the meantime; say it again")
    assert profile.exists() is not gone
    assert gone or profile.read_bytes() == theirs
    assert imgxtrain(*ran.hint).code == (3 if gone else 0)


def test_a_full_disk_is_told(
    imgxtrain: Runner, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = profile.read_bytes()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", full)
        ran = imgxtrain(*LOG)
    assert_told(ran, profile, "the disk is full; nothing was changed")
    assert imgxtrain(*ran.hint).code == 0
    assert profile.read_bytes() == before


def test_a_disk_that_does_not_confirm_is_told_and_not_that_nothing_was_changed(
    imgxtrain: Runner, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unsure(_: Path) -> None:
        raise UnconfirmedError(errno.EIO, os.strerror(errno.EIO))

    from imgxtrain.profile.replacing import UnconfirmedError

    with monkeypatch.context() as broken:
        broken.setattr("imgxtrain.profile.replacing._flush_directory", unsure)
        ran = imgxtrain(*LOG)
    assert_told(ran, profile, "it was written, and may be lost if the power fails")
    assert "nothing was changed" not in ran.err
    assert len(entries(profile)) == 3


def test_a_folder_that_is_a_file_is_told(imgxtrain: Runner, tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file", encoding="utf-8")
    file = tmp_path / "folder" / "profile.json"
    assert_told(imgxtrain("--profile", str(file), *LOG), file, "file")
    assert (tmp_path / "folder").read_text(encoding="utf-8") == "a file"


def test_a_folder_in_the_place_of_the_record_is_told(imgxtrain: Runner, tmp_path: Path) -> None:
    file = tmp_path / "profile.json"
    file.mkdir()
    for words in (["history"], LOG):
        assert_told(imgxtrain(*words), file, "folder" if sys.platform != "win32" else "")
    assert list(file.iterdir()) == []


def test_a_record_that_is_marked_read_only_is_told(imgxtrain: Runner, profile: Path) -> None:
    before = profile.read_bytes()
    profile.chmod(0o444)
    assert_told(imgxtrain(*LOG), profile, "it is marked as read-only")
    assert imgxtrain("history").code == 0
    assert profile.read_bytes() == before
    profile.chmod(0o600)


def test_a_path_with_blanks_and_letters_of_any_script_is_a_path(
    imgxtrain: Runner, tmp_path: Path
) -> None:
    file = tmp_path / "Müller's files" / "профиль 日本.json"
    for _ in range(2):
        assert imgxtrain("--profile", str(file), *LOG).code == 0
    assert len(load(file).entries) == 2
    file.write_bytes(b"")
    ran = imgxtrain("--profile", str(file), "history")
    assert_told(ran, file, "it is empty")


@on_posix
def test_without_a_home_the_way_out_is_a_named_file(
    imgxtrain: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "XDG_DATA_HOME", "IMGXTRAIN_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("os.path.expanduser", lambda path: path)
    for words in (["history"], LOG):
        ran = imgxtrain(*words)
        assert (ran.code, ran.out) == (3, "")
        assert "no home directory" in ran.err
        assert imgxtrain(*ran.hint).code == 0
    assert len(entries(tmp_path / "profile.json")) == 1


@on_posix
def test_a_home_that_cannot_be_made_is_told(
    imgxtrain: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "home").write_text("a file", encoding="utf-8")
    for name in ("XDG_DATA_HOME", "IMGXTRAIN_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    ran = imgxtrain(*LOG)
    assert ran.code == 3
    assert str(tmp_path / "home") in ran.err


def test_two_at_once_both_log(tmp_path: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    file = str(tmp_path / "profile.json")
    with ThreadPoolExecutor() as both:
        ran = list(both.map(lambda _: run_process(LOG, IMGXTRAIN_PROFILE=file), range(4)))
    assert [each.returncode for each in ran] == [0] * 4
    assert len(entries(Path(file))) == 4
    assert len({entry["id"] for entry in entries(Path(file))}) == 4
