from pathlib import Path

from imgxtrain.profile.edits import Edit, appending, apply
from imgxtrain.profile.record import Record
from imgxtrain.profile.store import forget, load, update
from imgxtrain.profile.traces import has_trace
from tests.profile.records import NOW, exam

AT = "2026-11-22T10:00:00"


def add(record: Record, entry_id: str) -> Record:
    return apply(record, appending(record, [exam(entry_id)], "log", AT))


def take_out(record: Record, entry_id: str) -> Record:
    return apply(record, Edit("remove", AT, remove=(entry_id,)))


def test_an_entry_that_never_was_leaves_no_trace(tmp_path: Path) -> None:
    path = tmp_path / "profile.json"
    record = update(path, lambda before: add(before, "aaaa"), NOW)
    assert not has_trace("zzzz", record, path)
    assert not has_trace("aaa", record, path)  # a beginning is no id


def test_what_was_removed_can_still_be_read_until_it_is_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "profile.json"
    update(path, lambda before: add(before, "aaaa"), NOW)
    record = update(path, lambda before: take_out(before, "aaaa"), NOW)
    assert has_trace("aaaa", record, path)
    forget(path, ["aaaa"])
    assert not has_trace("aaaa", load(path), path)


def test_a_backup_alone_is_a_trace_and_one_that_cannot_be_read_is_none(tmp_path: Path) -> None:
    path = tmp_path / "profile.json"
    update(path, lambda before: add(before, "aaaa"), NOW)
    update(path, lambda before: add(before, "bbbb"), NOW)
    (backup,) = (tmp_path / "profile-backups").glob("*.json")
    empty = Record()
    assert has_trace("aaaa", empty, path)
    backup.write_text("not a record", encoding="utf-8")
    assert not has_trace("aaaa", empty, path)
