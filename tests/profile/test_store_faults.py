"""Whatever goes wrong, the old or the new record is whole, and the next write works."""

import errno
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from imgxtrain.profile import backups, store
from imgxtrain.profile.backups import known_backups
from imgxtrain.profile.locations import lock_path
from imgxtrain.profile.record_text import as_written, written
from imgxtrain.profile.store import Point, StoreError, forget, load, restore
from tests.processes import surroundings
from tests.profile.records import NOW, exams, ids, record_of
from tests.profile.unreadable import UNREADABLE
from tests.profile.writing import DEATHS, ROOT, log, started

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such thing")
OLD = ["abcd", "abce"]
NEW = [*OLD, "new1"]


class Interruption(BaseException):
    """As Ctrl-C does it: no error of ours."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "profile.json"
    for name in OLD:
        log(path, name)
    return path


def interrupting(point: Point, error: type[BaseException] = Interruption) -> Callable[..., None]:
    def at(reached: Point) -> None:
        if reached is point:
            raise error

    return at


def assert_well(path: Path, *, new: bool) -> None:
    """The record is whole, nothing is in the way, and the next write works."""
    assert ids(load(path)) == (NEW if new else OLD)
    assert as_written(path.read_bytes())
    FileLock(lock_path(path)).acquire(timeout=0).lock.release()
    log(path, "next")
    assert ids(load(path)) == [*(NEW if new else OLD), "next"]
    names = {each.name for each in path.parent.iterdir()}
    assert names == {"profile.json", "profile.json.lock", "profile-backups"}
    assert all(load(backup).entries for backup in known_backups(path))


@pytest.mark.parametrize("point", Point)
def test_an_interruption_at_any_point_leaves_the_old_or_the_new_record(
    path: Path, point: Point
) -> None:
    with pytest.raises(Interruption):
        log(path, "new1", interrupting(point))
    left = [each.name for each in path.parent.iterdir() if each.suffix == ".new"]
    assert left == []
    assert_well(path, new=point >= Point.REPLACED)


@pytest.mark.parametrize("point", Point)
@pytest.mark.parametrize("how", DEATHS)
def test_a_process_that_dies_at_any_point_leaves_the_old_or_the_new_record(
    path: Path, point: Point, how: str
) -> None:
    process = started(path, "--die", point.name, how, "new1")
    _, told = process.communicate(timeout=20)
    assert process.returncode not in {0, 1}, told
    assert_well(path, new=point >= Point.REPLACED)


@pytest.mark.parametrize("point", Point)
def test_a_first_write_that_is_interrupted_leaves_no_record_or_a_whole_one(
    tmp_path: Path, point: Point
) -> None:
    path = tmp_path / "new" / "profile.json"
    with pytest.raises(Interruption):
        log(path, "new1", interrupting(point))
    assert ids(load(path)) == (["new1"] if point >= Point.REPLACED else [])
    log(path, "next")
    assert ids(load(path))[-1] == "next"


@pytest.mark.parametrize("point", Point)
def test_a_restore_that_is_interrupted_leaves_the_old_or_the_restored_record(
    path: Path, point: Point
) -> None:
    (backup,) = known_backups(path)
    with pytest.raises(Interruption):
        restore(path, backup, NOW, interrupting(point))
    assert ids(load(path)) == (["abcd"] if point >= Point.REPLACED else OLD)
    restore(path, backup, NOW)
    assert ids(load(path)) == ["abcd"]


@pytest.mark.parametrize("point", [each for each in Point if each > Point.CHANGED])
def test_forgetting_that_is_interrupted_can_be_asked_for_again(path: Path, point: Point) -> None:
    with pytest.raises(Interruption):
        forget(path, ["abcd"], interrupting(point))
    assert ids(load(path)) == (["abce"] if point >= Point.REPLACED else OLD)
    assert forget(path, ["abcd"]) == ()
    files = [each for each in path.parent.rglob("*") if each.is_file()]
    assert [each.name for each in files if b"abcd" in each.read_bytes()] == []


def test_forgetting_that_is_interrupted_early_still_knows_the_entry(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever asks again must find it, so that the backups are purged before the record."""

    def interrupted(*_: object) -> None:
        raise Interruption

    with monkeypatch.context() as broken:
        broken.setattr(Path, "replace", interrupted)
        with pytest.raises(Interruption):
            forget(path, ["abcd"])
    assert ids(load(path)) == OLD


def test_forgetting_purges_the_record_last(path: Path) -> None:
    def look(point: Point) -> None:
        if point is Point.TEMPORARY_OPENED:
            assert ids(load(path)) == OLD
            assert [ids(load(backup)) for backup in known_backups(path)] == [[]]

    assert forget(path, ["abcd"], look) == ()


@pytest.mark.parametrize("count", [2, 8])
def test_all_entries_of_writers_at_once_arrive(path: Path, count: int) -> None:
    names = [[f"w{writer}{number}" for number in range(4)] for writer in range(count)]
    processes = [started(path, *each) for each in names]
    for process in processes:
        _, told = process.communicate(timeout=60)
        assert process.returncode == 0, told
    assert sorted(ids(load(path))) == sorted([*OLD, *(name for each in names for name in each)])
    assert len(load(path).undo) == len(OLD) + 4 * count
    for each in names:
        assert [name for name in ids(load(path)) if name in each] == each


def test_readers_see_a_whole_record_while_others_write(path: Path) -> None:
    process = started(path, *(f"n{number:03d}" for number in range(60)))
    seen = set()
    while process.poll() is None:
        seen.add(len(load(path).entries))
    process.communicate(timeout=20)
    assert process.returncode == 0
    assert seen <= set(range(2, 63))
    assert len(load(path).entries) == 62


def failing(error: int, filename: str | None = None) -> Callable[..., None]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(error, os.strerror(error), filename)

    return fail


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "the disk is read-only"),
        (errno.EACCES, "permission denied"),
        (errno.EIO, "the disk fails"),
    ],
)
@pytest.mark.parametrize("call", ["open", "fsync", "replace"])
def test_a_disk_that_takes_nothing_is_told_and_the_old_record_is_whole(
    path: Path, monkeypatch: pytest.MonkeyPatch, call: str, error: int, told: str
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(Path if call == "replace" else os, call, failing(error))
        with pytest.raises(StoreError) as raised:
            log(path, "new1")
    assert (raised.value.path, raised.value.cause) == (path, told)
    assert not raised.value.reading
    assert_well(path, new=False)


LIMITED = """\
import resource, sys
from pathlib import Path
from tests.profile.writing import log
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
log(Path(sys.argv[1]), "new1")
"""


@on_posix
def test_a_file_that_really_cannot_grow_leaves_the_old_record(path: Path) -> None:
    before = path.read_bytes()
    process = subprocess.run(  # noqa: S603
        [sys.executable, "-c", LIMITED, str(path), str(len(before))],
        cwd=ROOT,
        env=surroundings(),
        capture_output=True,
        timeout=20,
        check=False,
    )
    assert b"StoreError" in process.stderr
    assert path.read_bytes() == before
    assert_well(path, new=False)


def test_a_disk_too_full_for_the_backup_leaves_the_old_record(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(backups, "_link_or_copy", failing(errno.ENOSPC))
        with pytest.raises(StoreError, match="disk is full"):
            log(path, "new1")
    assert_well(path, new=False)


@on_posix
def test_a_directory_that_the_disk_does_not_confirm_is_told_though_the_record_is_there(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync = os.fsync

    def flush(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            failing(errno.EIO)()
        fsync(handle)

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", flush)
        with pytest.raises(StoreError) as raised:
            log(path, "new1")
    assert raised.value.changed
    assert_well(path, new=True)


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file", encoding="utf-8")
    path = tmp_path / "folder" / "profile.json"
    with pytest.raises(StoreError) as raised:
        log(path, "new1")
    assert raised.value.path == path
    assert str(tmp_path / "folder") in str(raised.value)
    assert (tmp_path / "folder").read_text(encoding="utf-8") == "a file"


@on_posix
def test_a_folder_that_is_a_file_is_no_new_user(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file", encoding="utf-8")
    with pytest.raises(StoreError, match="a part of its path is a file"):
        load(tmp_path / "folder" / "profile.json")


@pytest.mark.parametrize("name", ["profile.json", "profile.json.lock", "profile-backups"])
def test_a_folder_or_file_in_the_place_of_ours_is_named(path: Path, name: str) -> None:
    there = path.with_name(name)
    if there.is_dir():
        shutil.rmtree(there)
        there.write_text("in the way", encoding="utf-8")
    else:
        there.unlink()
        there.mkdir()
    with pytest.raises(StoreError) as raised:
        log(path, "new1")
    assert str(there) in str(raised.value)
    assert there.exists()


@pytest.mark.parametrize("point", [Point.CHANGED, Point.TEMPORARY_FLUSHED])
def test_a_folder_that_vanishes_in_between_is_told(path: Path, point: Point) -> None:
    def vanish(reached: Point) -> None:
        if reached is point:
            path.parent.rename(path.parent.with_name("moved"))

    with pytest.raises(StoreError) as raised:
        log(path, "new1", vanish)
    assert raised.value.path == path
    moved = path.parent.with_name("moved") / path.name
    assert ids(load(moved)) == OLD


@on_posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_into_is_told(path: Path) -> None:
    path.parent.chmod(0o555)
    try:
        with pytest.raises(StoreError, match="permission denied"):
            log(path, "new1")
    finally:
        path.parent.chmod(0o755)
    assert_well(path, new=False)


def test_a_record_that_is_marked_read_only_is_not_replaced(path: Path) -> None:
    path.chmod(0o444)
    before = path.read_bytes()
    (backup,) = known_backups(path)
    assert ids(load(path)) == OLD
    for act in (
        lambda: log(path, "new1"),
        lambda: restore(path, backup, NOW),
        lambda: forget(path, ["abcd"]),
    ):
        with pytest.raises(StoreError, match="marked as read-only"):
            act()
        path.chmod(0o444)  # a backup that shares its content may have been written
    assert path.read_bytes() == before
    path.chmod(0o600)
    log(path, "new1")


@pytest.mark.parametrize("point", [Point.READ, Point.CHANGED, Point.TEMPORARY_FLUSHED])
def test_a_record_that_another_program_replaces_meanwhile_is_theirs(
    path: Path, tmp_path: Path, point: Point
) -> None:
    theirs = written(record_of(*exams(9)))

    def replace(reached: Point) -> None:
        if reached is point:
            (tmp_path / "theirs").write_bytes(theirs)
            (tmp_path / "theirs").replace(path)

    with pytest.raises(StoreError, match="another program changed it"):
        log(path, "new1", replace)
    assert path.read_bytes() == theirs
    log(path, "next")
    assert ids(load(path)) == [*ids(record_of(*exams(9))), "next"]


def test_a_record_that_another_program_edits_meanwhile_is_theirs(path: Path) -> None:
    def edit(reached: Point) -> None:
        if reached is Point.READ:
            path.write_bytes(written(record_of(*exams(3))))

    with pytest.raises(StoreError, match="another program changed it"):
        log(path, "new1", edit)
    assert len(load(path).entries) == 3


@pytest.mark.parametrize("point", [Point.READ, Point.TEMPORARY_FLUSHED])
def test_a_record_that_is_removed_meanwhile_is_told_and_does_not_begin_anew(
    path: Path, point: Point
) -> None:
    def remove(reached: Point) -> None:
        if reached is point:
            path.unlink()

    with pytest.raises(StoreError, match="another program changed it"):
        log(path, "new1", remove)
    assert not path.exists()
    with pytest.raises(StoreError, match="it is gone, while backups of it are there") as raised:
        log(path, "new1")
    assert raised.value.reading
    assert not path.exists()
    restore(path, known_backups(path)[0], NOW)
    assert ids(load(path)) == ["abcd"]


def test_a_record_that_somebody_puts_there_meanwhile_is_theirs(tmp_path: Path) -> None:
    path = tmp_path / "profile.json"

    def put(reached: Point) -> None:
        if reached is Point.READ:
            path.write_bytes(written(record_of(*exams(3))))

    with pytest.raises(StoreError, match="another program changed it"):
        log(path, "new1", put)
    assert len(load(path).entries) == 3


@pytest.mark.parametrize("content", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_what_cannot_be_read_is_never_empty_and_never_touched(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    kept = [each.name for each in known_backups(path)]
    for act in (lambda: load(path), lambda: log(path, "new1"), lambda: forget(path, ["abcd"])):
        with pytest.raises(StoreError) as raised:
            act()
        assert raised.value.path == path
        assert raised.value.cause
        assert raised.value.reading
    assert path.read_bytes() == content
    assert [each.name for each in known_backups(path)] == kept
    restore(path, known_backups(path)[0], NOW)
    assert ids(load(path)) == ["abcd"]


@on_posix
def test_a_link_into_a_folder_that_is_not_there_is_no_new_user(tmp_path: Path) -> None:
    path = tmp_path / "profile.json"
    path.symlink_to(tmp_path / "unplugged" / "profile.json")
    with pytest.raises(StoreError, match="no such folder"):
        load(path)
    with pytest.raises(StoreError, match="no such folder"):
        log(path, "new1")
    assert not (tmp_path / "unplugged" / "profile.json").exists()


@on_posix
def test_a_link_that_was_made_before_its_record_is_a_new_users(tmp_path: Path) -> None:
    path = tmp_path / "profile.json"
    path.symlink_to(tmp_path / "later.json")
    assert not load(path).exists
    log(path, "new1")
    assert ids(load(tmp_path / "later.json")) == ["new1"]


@on_posix
def test_a_link_to_itself_is_told(tmp_path: Path) -> None:
    path = tmp_path / "profile.json"
    path.symlink_to(path)
    with pytest.raises(StoreError, match="leads nowhere"):
        load(path)
    with pytest.raises(StoreError, match="leads nowhere"):
        log(path, "new1")
    assert path.is_symlink()


def test_a_disk_without_locks_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def without(*_: object, **__: object) -> None:
        raise NotImplementedError

    with monkeypatch.context() as broken:
        broken.setattr(FileLock, "acquire", without)
        with pytest.raises(StoreError, match="has no locks"):
            log(path, "new1")
    assert_well(path, new=False)


def test_a_file_that_another_program_has_open_is_read_a_moment_later(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused: list[int] = []
    read_bytes = Path.read_bytes

    def refuse_twice(self: Path) -> bytes:
        if len(refused) < 2:
            refused.append(1)
            raise PermissionError(errno.EACCES, "the file is in use", str(self))
        return read_bytes(self)

    monkeypatch.setattr(Path, "read_bytes", refuse_twice)
    monkeypatch.setattr("imgxtrain.profile.replacing._REFUSES_FOR_A_MOMENT", True)
    assert ids(load(path)) == OLD
    assert len(refused) == 2


def test_the_causes_are_said_in_plain_words() -> None:
    assert [each for each in store._CAUSES.values() if "E" in each or "errno" in each] == []  # noqa: SLF001
