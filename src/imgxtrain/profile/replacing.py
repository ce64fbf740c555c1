"""A file's content replaced so that at every moment the old or the new one is whole.

A new file is written beside the old one, flushed to the disk, and put in its place.
"""

import contextlib
import errno
import os
import time
from collections.abc import Callable
from enum import IntEnum
from pathlib import Path
from typing import TypeVar

Result = TypeVar("Result")
REPLACE_SECONDS = 2.0
_REFUSES_FOR_A_MOMENT = os.name == "nt"
_BINARY = getattr(os, "O_BINARY", 0)
_NOT_OFFERED = {
    errno.EACCES,
    errno.EBADF,
    errno.EINVAL,
    errno.ENOSYS,
    errno.ENOTSUP,
    errno.EPERM,
}


class Point(IntEnum):
    """The points of a write at which it may be interrupted, in order."""

    LOCKED = 1
    READ = 2
    CHANGED = 3
    TEMPORARY_OPENED = 4
    TEMPORARY_WRITTEN = 5
    TEMPORARY_FLUSHED = 6
    BACKED_UP = 7
    REPLACED = 8
    DIRECTORY_FLUSHED = 9


def nothing_special(_: Point) -> None:
    """What happens at each point of a write, unless a test has other plans."""


class UnconfirmedError(OSError):
    """The new content is in its place, but the disk does not confirm that it will stay."""


def replace_content(
    path: Path, content: bytes, before: Callable[[], None], at: Callable[[Point], None]
) -> None:
    """Give ``path`` new ``content``; ``before`` is called when it is about to be put in place.

    What ``before`` raises leaves the file as it was. Raises OSError, and UnconfirmedError where
    the new content is in place all the same.
    """
    _clear_away(path)
    temporary = path.with_name(f".{path.name}.{os.urandom(4).hex()}.new")
    try:
        _write_new(temporary, content, at)
        at(Point.TEMPORARY_FLUSHED)
        before()
        at(Point.BACKED_UP)
        patiently(lambda: temporary.replace(path))
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    at(Point.REPLACED)
    _flush_directory(path.parent)
    at(Point.DIRECTORY_FLUSHED)


def patiently(act: Callable[[], Result]) -> Result:
    """What ``act`` gives. On Windows another program that has the file open refuses for a moment.

    Raises what ``act`` raises, there after two seconds of refusals.
    """
    deadline = time.monotonic() + REPLACE_SECONDS
    while True:
        try:
            return act()
        except PermissionError:
            if not _REFUSES_FOR_A_MOMENT or time.monotonic() > deadline:
                raise
            time.sleep(0.05)


def _clear_away(path: Path) -> None:
    """Remove what killed writers left. Whoever calls this holds the lock: no other is writing."""
    for other in path.parent.iterdir():
        if other.name.startswith(f".{path.name}.") and other.suffix == ".new":
            with contextlib.suppress(OSError):
                other.unlink()


def _write_new(temporary: Path, content: bytes, at: Callable[[Point], None]) -> None:
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
    with os.fdopen(handle, "wb") as file:
        at(Point.TEMPORARY_OPENED)
        file.write(content)
        file.flush()
        at(Point.TEMPORARY_WRITTEN)
        _flush(file.fileno())


def _flush(handle: int) -> None:
    """Past the memory of the disk itself, where macOS keeps that for a call of its own."""
    os.fsync(handle)
    try:
        from fcntl import F_FULLFSYNC, fcntl  # type: ignore[attr-defined,unused-ignore]
    except ImportError:
        return
    with contextlib.suppress(OSError):  # a disk that has no such call
        fcntl(handle, F_FULLFSYNC)


def _flush_directory(directory: Path) -> None:
    """So that the new name outlasts a power cut. Not every file system has it, Windows has none."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    try:
        handle = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in _NOT_OFFERED:
            raise UnconfirmedError(error.errno, error.strerror) from error
