import os
import shutil
import stat
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from imgxtrain.profile import backups
from imgxtrain.profile.backups import (
    DAYS_KEPT,
    NEWEST_KEPT,
    NoSuchBackupError,
    chosen_backup,
    keep,
    known_backups,
    set_aside,
    set_aside_files,
)
from tests.profile.records import NOW

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="the modes of POSIX")


def write(profile: Path, text: str, now: datetime = NOW) -> None:
    """A write of the record as the store does it: the old one kept, then replaced."""
    keep(profile, now)
    new = profile.with_name("new")
    new.write_text(text, encoding="utf-8")
    new.replace(profile)


def contents(profile: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in known_backups(profile)]


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return tmp_path / "profile.json"


def test_of_a_record_that_was_never_written_there_is_nothing_to_keep(profile: Path) -> None:
    assert keep(profile, NOW) is None
    assert not profile.with_name("profile-backups").exists()


def test_a_backup_is_called_by_its_moment_and_number(profile: Path) -> None:
    write(profile, "one")
    kept = keep(profile, NOW)
    assert kept is not None
    assert kept.name == "profile-20261122-230509-0000.json"
    assert kept.parent.name == "profile-backups"


def test_each_write_keeps_the_version_before_it_the_newest_first(profile: Path) -> None:
    for text in ("one", "two", "three"):
        write(profile, text)
    assert contents(profile) == ["two", "one"]


def test_the_newest_ten_are_kept_and_of_each_day_the_last(profile: Path) -> None:
    for day in range(3):
        for number in range(15):
            write(profile, f"{day}.{number}", NOW + timedelta(days=day, seconds=number))
    last_day = [f"2.{number}" for number in range(13, 3, -1)]
    assert contents(profile) == [*last_day, "1.13", "0.13"]


def test_days_without_end_are_let_go_after_thirty(profile: Path) -> None:
    for day in range(50):
        write(profile, f"{day}", NOW + timedelta(days=day))
    assert contents(profile) == [f"{day}" for day in range(48, 48 - DAYS_KEPT, -1)]


def test_many_writes_in_one_second_are_told_apart(profile: Path) -> None:
    for number in range(30):
        write(profile, f"{number}")
    assert contents(profile) == [f"{number}" for number in range(28, 28 - NEWEST_KEPT, -1)]


def test_a_clock_set_back_does_not_make_new_backups_the_oldest(profile: Path) -> None:
    for number in range(20):
        write(profile, f"future {number}", NOW + timedelta(days=3000))
    for number in range(12):
        write(profile, f"now {number}", NOW + timedelta(seconds=number))
    kept = contents(profile)
    assert kept[:10] == [f"now {number}" for number in range(10, 0, -1)]
    assert chosen_backup(profile, None).read_text(encoding="utf-8") == "now 10"
    assert "future 18" in kept


def test_a_write_that_came_to_nothing_pushes_no_backup_out(profile: Path) -> None:
    for text in ("one", "two"):
        write(profile, text)
    for _ in range(30):
        keep(profile, NOW)
    assert contents(profile) == ["two", "one"]


@pytest.mark.parametrize("name", ["profile-mine.json", "profile.json", "a-b-c.json", "x.json"])
def test_files_that_somebody_put_there_are_found_and_never_removed(
    profile: Path, name: str
) -> None:
    write(profile, "one")
    write(profile, "two")
    own = profile.with_name("profile-backups") / name
    own.write_text("own", encoding="utf-8")
    for number in range(40):
        write(profile, f"{number}")
    assert own.read_text(encoding="utf-8") == "own"
    assert known_backups(profile)[-1] == own
    assert chosen_backup(profile, name) == own


@pytest.mark.parametrize("name", ["my[1].json", "*.json", "Müller 日本.json", "no-suffix", "a b"])
def test_any_name_of_a_record_has_its_backups(tmp_path: Path, name: str) -> None:
    if sys.platform == "win32" and "*" in name:
        pytest.skip("no such name on Windows")
    for number in range(15):
        write(tmp_path / name, f"{number}")
    assert len(known_backups(tmp_path / name)) == NEWEST_KEPT


def test_a_backup_does_not_change_when_the_record_is_replaced(profile: Path) -> None:
    write(profile, "one")
    write(profile, "two")
    write(profile, "three")
    profile.write_text("edited in place", encoding="utf-8")
    assert contents(profile) == ["two", "one"]


def refuse(*_: object, **__: object) -> None:
    raise OSError(38, "Function not implemented")


def test_a_disk_without_second_names_has_copies(
    profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", refuse)
    for number in range(15):
        write(profile, f"{number}")
    assert contents(profile) == [f"{number}" for number in range(13, 3, -1)]
    assert not list(profile.with_name("profile-backups").glob("*.part"))


def test_a_copy_that_is_interrupted_is_no_backup(
    profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(profile, "one")
    monkeypatch.setattr(os, "link", refuse)
    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", refuse)
        with pytest.raises(OSError, match="not implemented"):
            keep(profile, NOW)
    assert known_backups(profile) == ()
    write(profile, "two")
    assert contents(profile) == ["one"]


@on_posix
def test_backups_and_their_folder_are_their_owners_alone(profile: Path) -> None:
    profile.write_text("one", encoding="utf-8")
    profile.chmod(0o644)
    profile.with_name("profile-backups").mkdir(mode=0o755)
    kept = keep(profile, NOW)
    assert kept is not None
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700


@on_posix
def test_of_a_link_the_record_is_kept_and_not_the_link(tmp_path: Path) -> None:
    (tmp_path / "sync").mkdir()
    real, link = tmp_path / "sync" / "real.json", tmp_path / "profile.json"
    real.write_text("one", encoding="utf-8")
    link.symlink_to(real)
    kept = keep(link, NOW)
    assert kept is not None
    assert kept.parent == tmp_path.resolve() / "sync" / "real-backups"
    assert not kept.is_symlink()
    real.unlink()
    assert contents(link) == ["one"]


def test_an_old_backup_that_cannot_be_removed_is_in_the_way_of_nothing(
    profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(12):
        write(profile, f"{number}")
    monkeypatch.setattr(Path, "unlink", refuse)
    write(profile, "12")
    assert contents(profile)[0] == "11"


def test_a_folder_that_is_a_file_is_an_error_that_names_it(profile: Path) -> None:
    profile.write_text("one", encoding="utf-8")
    profile.with_name("profile-backups").write_text("in the way", encoding="utf-8")
    assert known_backups(profile) == ()
    with pytest.raises(FileExistsError) as raised:
        keep(profile, NOW)
    assert raised.value.filename == str(profile.with_name("profile-backups"))


def test_what_was_set_aside_is_no_backup_and_is_never_let_go(profile: Path) -> None:
    write(profile, "one")
    write(profile, "broken")
    aside = set_aside(profile, NOW)
    assert (aside.suffix, aside.read_text(encoding="utf-8")) == (".unreadable", "broken")
    for number in range(40):
        write(profile, f"{number}", NOW + timedelta(days=number))
    assert set_aside_files(profile) == (aside,)
    assert aside not in known_backups(profile)
    numbers = [path.stem.split("-")[-1] for path in known_backups(profile)]
    assert len(set(numbers)) == len(numbers)


def test_a_backup_is_chosen_by_name_by_path_or_as_the_newest(profile: Path, tmp_path: Path) -> None:
    for text in ("one", "two", "three"):
        write(profile, text)
    newest, oldest = known_backups(profile)
    elsewhere = tmp_path / "stick" / "copy.json"
    elsewhere.parent.mkdir()
    shutil.copy(oldest, elsewhere)
    assert chosen_backup(profile, None) == newest
    assert chosen_backup(profile, oldest.name) == oldest
    assert chosen_backup(profile, oldest.stem) == oldest
    assert chosen_backup(profile, str(elsewhere)) == elsewhere


@pytest.mark.parametrize("name", ["nothing", "", "profile-2026"])
def test_a_backup_that_is_not_there_is_told_with_those_that_are(profile: Path, name: str) -> None:
    write(profile, "one")
    write(profile, "two")
    with pytest.raises(NoSuchBackupError) as raised:
        chosen_backup(profile, name)
    assert raised.value.known == ("profile-20261122-230509-0000.json",)


def test_there_is_no_newest_where_there_is_none(profile: Path) -> None:
    with pytest.raises(NoSuchBackupError) as raised:
        chosen_backup(profile, None)
    assert raised.value.known == ()


def test_the_limits_are_those_the_document_tells() -> None:
    document = Path(__file__).parents[2] / "docs" / "profile-format.md"
    text = " ".join(document.read_text(encoding="utf-8").split())
    assert f"the newest {backups.NEWEST_KEPT}, and the last of each of the last" in text
    assert f"the last {backups.DAYS_KEPT} days" in text
