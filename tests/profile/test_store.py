import stat
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from filelock import FileLock

from imgxtrain.profile import store
from imgxtrain.profile.backups import known_backups, set_aside_files
from imgxtrain.profile.edits import Edit, apply, undone
from imgxtrain.profile.locations import lock_path
from imgxtrain.profile.record import Record
from imgxtrain.profile.record_text import as_written, written
from imgxtrain.profile.store import StoreError, forget, load, restore, update
from tests.profile.records import NOW, exam, exams, ids, record_of
from tests.profile.writing import log

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such thing")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "imgxtrain" / "profile.json"


def test_where_there_is_no_file_there_is_a_new_users_record(path: Path) -> None:
    assert load(path) == Record(exists=False)
    assert not path.parent.exists()


def test_the_first_change_makes_the_file_and_its_folder(path: Path) -> None:
    record = log(path, "abcd")
    assert record.exists
    assert load(path) == record
    assert {each.name for each in path.parent.iterdir()} == {"profile.json", "profile.json.lock"}


@on_posix
def test_all_of_it_is_the_owners_alone(path: Path) -> None:
    for name in ("abcd", "abce"):
        log(path, name)
    found = [path.parent, *path.parent.rglob("*")]
    modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in found}
    assert set(modes.values()) == {0o600, 0o700}
    assert [name for name, mode in modes.items() if mode == 0o700] == [
        "imgxtrain",
        "profile-backups",
    ]


def test_each_change_keeps_the_version_before_it(path: Path) -> None:
    for name in ("abcd", "abce", "abcf"):
        log(path, name)
    assert [ids(load(backup)) for backup in known_backups(path)] == [["abcd", "abce"], ["abcd"]]


def test_a_change_that_changes_nothing_writes_nothing(path: Path) -> None:
    log(path, "abcd")
    before = path.stat()
    update(path, lambda record: record, NOW)
    assert path.stat() == before
    assert known_backups(path) == ()


def test_what_a_change_raises_passes_and_leaves_the_file(path: Path) -> None:
    log(path, "abcd")
    before = path.read_bytes()
    with pytest.raises(ZeroDivisionError):
        update(path, lambda _: 1 / 0, NOW)  # type: ignore[arg-type,return-value]
    assert path.read_bytes() == before
    log(path, "abce")


@pytest.mark.parametrize(
    "line",
    ['{"kind":"exam","id":"abcd"}', '{"id":"abcd"', '{"id":"abcd"}\n{"id":"abce"}', "", "null"],
)
def test_what_could_not_be_read_again_is_not_written(path: Path, line: str) -> None:
    log(path, "abcd")
    before = path.read_bytes()
    for entries in ((exam("abcd"), line), (line,)):
        with pytest.raises(StoreError, match="could not be read again"):
            update(path, lambda record, new=entries: Record(record.head, new), NOW)  # type: ignore[misc]
    assert path.read_bytes() == before


def test_a_record_without_a_version_is_not_written(path: Path) -> None:
    with pytest.raises(StoreError, match="could not be read again"):
        update(path, lambda _: Record({"person": {}}), NOW)
    assert not path.exists()


def test_undo_is_a_change_like_any_other(path: Path) -> None:
    log(path, "abcd")
    log(path, "abce")
    update(path, lambda record: undone(record)[0], NOW)
    assert ids(load(path)) == ["abcd"]
    assert len(load(path).redo) == 1


def test_a_file_edited_by_hand_is_written_as_ever_with_the_next_change(path: Path) -> None:
    log(path, "abcd")
    path.write_bytes(path.read_bytes().replace(b":", b": "))
    assert not as_written(path.read_bytes())
    log(path, "abce")
    assert as_written(path.read_bytes())
    assert ids(load(path)) == ["abcd", "abce"]


def test_a_path_with_blanks_and_letters_of_any_script_is_a_path(tmp_path: Path) -> None:
    path = tmp_path / "Müller's files" / "профиль 日本" / "mon profil é.json"
    for name in ("abcd", "abce", "abcf"):
        log(path, name)
    assert ids(load(path)) == ["abcd", "abce", "abcf"]
    restore(path, known_backups(path)[-1], NOW)
    assert ids(load(path)) == ["abcd"]


def test_a_restored_backup_is_the_record_and_what_was_there_is_a_backup(path: Path) -> None:
    for name in ("abcd", "abce", "abcf"):
        log(path, name)
    restore(path, known_backups(path)[1], NOW)
    assert ids(load(path)) == ["abcd"]
    assert ids(load(known_backups(path)[0])) == ["abcd", "abce", "abcf"]


@pytest.mark.parametrize("broken", [b"", b"{", bytes(300), b'{"schema_version":"9.0"}'])
def test_a_record_that_cannot_be_read_is_set_aside_when_another_is_restored(
    path: Path, broken: bytes
) -> None:
    log(path, "abcd")
    log(path, "abce")
    path.write_bytes(broken)
    newest = known_backups(path)[0]
    restore(path, newest, NOW)
    assert ids(load(path)) == ["abcd"]
    assert known_backups(path) == (newest,)
    assert [each.read_bytes() for each in set_aside_files(path)] == [broken]


def test_a_record_that_is_gone_is_restored(path: Path) -> None:
    log(path, "abcd")
    log(path, "abce")
    path.unlink()
    restore(path, known_backups(path)[0], NOW)
    assert ids(load(path)) == ["abcd"]


@pytest.mark.parametrize("content", [None, b"", b"[]"])
def test_what_is_no_record_is_not_restored(
    path: Path, tmp_path: Path, content: bytes | None
) -> None:
    log(path, "abcd")
    before = path.read_bytes()
    backup = tmp_path / "copy.json"
    if content is not None:
        backup.write_bytes(content)
    with pytest.raises(StoreError) as raised:
        restore(path, backup, NOW)
    assert raised.value.path == backup
    assert path.read_bytes() == before


def test_what_is_forgotten_is_in_no_file_beside_the_record(path: Path) -> None:
    for name in ("keep1", "gone1", "keep2"):
        log(path, name)
    update(path, lambda record: apply(record, Edit("out", "now", remove=("gone1",))), NOW)
    killed = (
        ".profile.json.12.new",
        "profile-backups/copying.part",
        "profile-backups/.let-go.1.new",
    )
    for left in killed:
        (path.parent / left).write_bytes(path.read_bytes())
    assert forget(path, ["gone1"]) == ()
    holding = [each for each in path.parent.rglob("*") if b"gone1" in read_if_file(each)]
    assert holding == []
    assert ids(load(path)) == ["keep1", "keep2"]
    assert [ids(load(each)) for each in known_backups(path)] == [
        ["keep1", "keep2"],
        ["keep1"],
        ["keep1"],
    ]


def read_if_file(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def test_files_that_could_not_be_read_are_told_when_something_is_forgotten(path: Path) -> None:
    for name in ("keep1", "gone1", "keep2"):
        log(path, name)
    content = path.read_bytes()
    path.write_bytes(content[:-40])
    restore(path, known_backups(path)[0], NOW)
    broken = known_backups(path)[-1]
    broken.write_bytes(content[:-40])
    unread = forget(path, ["gone1"])
    assert set(unread) == {broken, *set_aside_files(path)}
    assert len(unread) == 2
    assert b"gone1" not in path.read_bytes()


def test_a_record_that_cannot_be_read_is_forgotten_nothing_of(path: Path) -> None:
    log(path, "abcd")
    log(path, "abce")
    kept = known_backups(path)[0].read_bytes()
    path.write_bytes(b"{")
    with pytest.raises(StoreError):
        forget(path, ["abcd"])
    assert known_backups(path)[0].read_bytes() == kept


@on_posix
def test_a_record_that_is_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "sync").mkdir()
    real, link = tmp_path / "sync" / "real.json", tmp_path / "profile.json"
    link.symlink_to(Path("sync") / "real.json")
    for name in ("abcd", "abce", "abcf"):
        log(link, name)
    assert link.is_symlink()
    assert ids(load(real)) == ["abcd", "abce", "abcf"]
    restore(link, known_backups(link)[-1], NOW)
    assert link.is_symlink()
    assert ids(load(real)) == ["abcd"]
    assert forget(link, ["abce"]) == ()
    assert {each.name for each in tmp_path.iterdir()} == {"sync", "profile.json"}


@on_posix
def test_two_names_of_one_record_have_one_lock(tmp_path: Path) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    link.symlink_to(real)
    assert lock_path(real.resolve()) == lock_path(link)


def test_whoever_waits_too_long_for_another_writer_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log(path, "abcd")
    monkeypatch.setattr(store, "PATIENCE_SECONDS", 0.1)
    with FileLock(lock_path(path)), pytest.raises(StoreError) as raised:
        log(path, "abce")
    assert "another imgxtrain has been writing" in raised.value.cause
    assert not raised.value.reading
    log(path, "abce")


def test_a_lock_file_left_by_another_is_no_lock(path: Path) -> None:
    path.parent.mkdir(parents=True)
    lock_path(path).write_text("12345", encoding="utf-8")
    log(path, "abcd")
    assert ids(load(path)) == ["abcd"]


def test_readers_wait_for_nobody(path: Path) -> None:
    log(path, "abcd")
    with FileLock(lock_path(path)):
        assert ids(load(path)) == ["abcd"]


def test_a_clock_set_back_loses_nothing(path: Path) -> None:
    for number in range(14):
        update(
            path,
            lambda record, n=number: Record(record.head, exams(n + 1)),  # type: ignore[misc]
            NOW - timedelta(days=400 * number),
        )
    assert len(load(path).entries) == 14
    kept = [len(load(each).entries) for each in known_backups(path)]
    assert kept == list(range(13, 0, -1))


def test_a_large_record_with_one_more_entry_is_the_same_but_for_that(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(written(record_of(*(exam(f"{n:05d}") for n in range(20_000)))))
    before = path.read_bytes().splitlines()
    log(path, "abcd")
    after = path.read_bytes().splitlines()
    assert len(after) == len(before) + 2
    assert sum(old != new for old, new in zip(before, after, strict=False)) < 20
