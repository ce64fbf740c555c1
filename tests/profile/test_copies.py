from datetime import datetime
from pathlib import Path

import pytest

from imgxtrain.profile.copies import (
    NotARecordError,
    NothingToCopyError,
    OthersEntriesError,
    copies_of,
    copy_at,
    restoration,
    save_copy,
)
from imgxtrain.profile.edits import appending, apply
from imgxtrain.profile.store import StoreError, load, update
from tests.profile.records import NOW, exam


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A record of two exams, with a backup of one."""
    path = tmp_path / "profile.json"
    log(path, "aaa")
    log(path, "bbb")
    return path


def log(path: Path, *entry_ids: str) -> None:
    lines = [exam(each) for each in entry_ids]
    update(path, lambda record: apply(record, appending(record, lines, "log", "")), NOW)


def test_a_backup_tells_when_it_was_kept_how_large_it_is_and_what_it_holds(profile: Path) -> None:
    (copy,) = copies_of(profile)
    assert copy.kept == NOW.replace(tzinfo=None)
    assert (copy.entries, copy.problem) == (1, None)
    assert copy.size == copy.path.stat().st_size


def test_a_copy_under_any_name_has_no_moment(profile: Path, tmp_path: Path) -> None:
    assert save_copy(profile, tmp_path / "mine-20261122.json", NOW).kept is None


def test_a_copy_into_a_folder_is_named_for_its_moment(profile: Path, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    copy = save_copy(profile, tmp_path / "stick", datetime(2026, 1, 2, 3, 4, 5))  # noqa: DTZ001
    assert copy.path == tmp_path / "stick" / "profile-20260102-030405.json"
    assert load(copy.path) == load(profile)


def test_nothing_is_copied_where_there_is_no_record(tmp_path: Path) -> None:
    with pytest.raises(NothingToCopyError):
        save_copy(tmp_path / "profile.json", tmp_path / "copy.json", NOW)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_record_stays_whatever_is_said(profile: Path, tmp_path: Path) -> None:
    other = tmp_path / "thesis.txt"
    other.write_text("mine", encoding="utf-8")
    with pytest.raises(NotARecordError):
        save_copy(profile, other, NOW, others_too=True)
    assert other.read_text(encoding="utf-8") == "mine"


def test_a_record_with_other_entries_stays_unless_it_is_meant(
    profile: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.json"
    log(other, "ccc", "aaa")
    with pytest.raises(OthersEntriesError) as refused:
        save_copy(profile, other, NOW)
    assert refused.value.count == 1
    assert save_copy(profile, other, NOW, others_too=True).entries == 2


def test_a_copy_that_cannot_be_written_says_why(
    profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("imgxtrain.profile.copies.replace_content", full)
    with pytest.raises(StoreError) as refused:
        save_copy(profile, tmp_path / "copy.json", NOW)
    assert refused.value.cause == "No space left on device"


def test_a_restoration_tells_what_would_come_and_go(profile: Path) -> None:
    found = restoration(profile, None)
    assert (found.problem, found.head) == (None, ())
    ((gone, after),) = [(each.name, each.after) for each in found.entries]
    assert (gone, after) == ("bbb", None)


def test_of_an_unreadable_record_everything_in_the_backup_comes(profile: Path) -> None:
    profile.write_bytes(b"")
    found = restoration(profile, None)
    assert (found.before, found.problem) == (None, "it is empty")
    assert [(each.name, each.before) for each in found.entries] == [("aaa", None)]


def test_the_newest_backup_that_can_be_read_is_chosen(profile: Path) -> None:
    log(profile, "ccc")
    newest, older = copies_of(profile)
    newest.path.unlink()
    newest.path.write_bytes(b"")
    assert restoration(profile, None).copy == older
    older.path.unlink()
    with pytest.raises(StoreError):
        restoration(profile, None)


def test_a_copy_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_bytes(b"[]")
    copy = copy_at(tmp_path / "x.json")
    assert copy.entries is None
    assert "not a record" in (copy.problem or "")


def test_a_copy_that_has_gone_meanwhile_says_so(tmp_path: Path) -> None:
    copy = copy_at(tmp_path / "gone.json")
    assert (copy.entries, copy.size) == (None, 0)
    assert copy.problem
