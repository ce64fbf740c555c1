import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from imgxtrain.profile import replacing
from imgxtrain.profile.replacing import (
    Point,
    UnconfirmedError,
    nothing_special,
    patiently,
    replace_content,
)

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such thing")


def nothing() -> None:
    """What comes before the new content is put in place, if nothing does."""


def replace(path: Path, content: bytes = b"new") -> None:
    replace_content(path, content, nothing, nothing_special)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "record.json"
    path.write_bytes(b"old")
    return path


def test_the_points_of_a_write_are_passed_in_order(path: Path) -> None:
    passed: list[Point] = []
    replace_content(path, b"new", nothing, passed.append)
    assert passed == list(Point)[3:]
    assert path.read_bytes() == b"new"


def test_whatever_is_first_sees_the_old_content_and_the_new_one_beside_it(path: Path) -> None:
    seen: list[bytes] = []

    def look() -> None:
        seen.extend(sorted(each.read_bytes() for each in path.parent.iterdir()))

    replace_content(path, b"new", look, nothing_special)
    assert seen == [b"new", b"old"]
    assert list(path.parent.iterdir()) == [path]


def test_what_killed_writers_left_is_cleared_away_and_nothing_else(path: Path) -> None:
    left = [".record.json.12.new", ".record.json.0aff.new"]
    others = ["record.json.new", ".other.json.12.new", ".record.json.12.old"]
    for name in left + others:
        path.with_name(name).write_bytes(b"{")
    replace(path)
    assert {each.name for each in path.parent.iterdir()} == {"record.json", *others}


@on_posix
def test_the_new_file_is_its_owners_alone(path: Path) -> None:
    path.chmod(0o666)
    replace(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@on_posix
def test_content_and_directory_are_flushed_in_this_order(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[tuple[bool, bytes]] = []
    fsync = os.fsync

    def watched(handle: int) -> None:
        flushed.append((stat.S_ISDIR(os.fstat(handle).st_mode), path.read_bytes()))
        fsync(handle)

    monkeypatch.setattr(os, "fsync", watched)
    replace(path)
    assert flushed == [(False, b"old"), (True, b"new")]


def broken(error: int) -> object:
    def raising(*_: object, **__: object) -> None:
        raise OSError(error, os.strerror(error))

    return raising


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO, errno.EDQUOT])
@pytest.mark.parametrize("call", ["open", "fsync", "replace"])
def test_an_error_before_the_new_content_is_in_place_leaves_the_old_and_no_other_file(
    path: Path, monkeypatch: pytest.MonkeyPatch, call: str, error: int
) -> None:
    target: object = Path if call == "replace" else os
    with monkeypatch.context() as failing:
        failing.setattr(target, call, broken(error))
        with pytest.raises(OSError, match=os.strerror(error)):
            replace(path)
    assert path.read_bytes() == b"old"
    assert list(path.parent.iterdir()) == [path]
    replace(path)
    assert list(path.parent.iterdir()) == [path]


def fail_on_directories(monkeypatch: pytest.MonkeyPatch, error: int) -> None:
    fsync = os.fsync

    def flush(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(error, os.strerror(error))
        fsync(handle)

    monkeypatch.setattr(os, "fsync", flush)


@on_posix
@pytest.mark.parametrize("error", [errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EACCES])
def test_a_file_system_that_flushes_no_directories_is_no_fault(
    path: Path, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    fail_on_directories(monkeypatch, error)
    replace(path)
    assert path.read_bytes() == b"new"


@on_posix
def test_a_directory_that_the_disk_does_not_keep_is_told_though_the_new_content_is_there(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_on_directories(monkeypatch, errno.EIO)
    with pytest.raises(UnconfirmedError):
        replace(path)
    assert path.read_bytes() == b"new"


def refusing(times: int) -> tuple[list[int], object]:
    """A change that another program refuses a number of times, as Windows lets it."""
    refusals: list[int] = []
    replace_file = Path.replace

    def change(self: Path, target: Path) -> Path:
        if len(refusals) < times:
            refusals.append(1)
            raise PermissionError(errno.EACCES, "the file is in use")
        return replace_file(self, target)

    return refusals, change


def test_on_windows_a_refusal_of_a_moment_is_waited_for(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals, change = refusing(3)
    monkeypatch.setattr(Path, "replace", change)
    monkeypatch.setattr(replacing, "_REFUSES_FOR_A_MOMENT", True)
    replace(path)
    assert (path.read_bytes(), len(refusals)) == (b"new", 3)


def test_on_windows_a_refusal_that_lasts_leaves_the_old_content(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, change = refusing(10**9)
    monkeypatch.setattr(Path, "replace", change)
    monkeypatch.setattr(replacing, "_REFUSES_FOR_A_MOMENT", True)
    monkeypatch.setattr(replacing, "REPLACE_SECONDS", 0.1)
    with pytest.raises(PermissionError):
        replace(path)
    assert path.read_bytes() == b"old"
    assert list(path.parent.iterdir()) == [path]


def test_elsewhere_a_refusal_is_final(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refusals, change = refusing(10**9)
    monkeypatch.setattr(Path, "replace", change)
    monkeypatch.setattr(replacing, "_REFUSES_FOR_A_MOMENT", False)
    with pytest.raises(PermissionError):
        replace(path)
    assert len(refusals) == 1


def test_other_errors_are_never_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replacing, "_REFUSES_FOR_A_MOMENT", True)
    tried: list[int] = []

    def act() -> None:
        tried.append(1)
        raise FileNotFoundError

    with pytest.raises(FileNotFoundError):
        patiently(act)
    assert tried == [1]
