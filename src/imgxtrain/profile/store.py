"""Reading and writing the record so that the old or the new one is always whole.

A write: lock a side file, read, change, check, write a new file beside the old one, flush it to
the disk, keep the old one as a backup, put the new one in its place, flush the directory.
"""

import contextlib
import errno
import os
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path

from imgxtrain.profile import backups
from imgxtrain.profile.edits import forgotten
from imgxtrain.profile.locations import lock_path, real_file
from imgxtrain.profile.migrations import major_of
from imgxtrain.profile.record import Record, reads_as_entry
from imgxtrain.profile.record_text import NewerVersionError, UnreadableError, read, written
from imgxtrain.profile.replacing import (
    Point,
    UnconfirmedError,
    nothing_special,
    patiently,
    replace_content,
)

__all__ = ["Point", "StoreError", "forget", "load", "nothing_special", "restore", "update"]

PATIENCE_SECONDS = 10.0
_ANYBODY_WRITES = 0o222
_CAUSES = {
    errno.EACCES: "permission denied",
    errno.EIO: "the disk fails",
    errno.EISDIR: "it is a folder",
    errno.ELOOP: "it is a link that leads nowhere",
    errno.ENAMETOOLONG: "its name is too long",
    errno.ENOSPC: "the disk is full",
    errno.ENOTDIR: "a part of its path is a file, not a folder",
    errno.EPERM: "permission denied",
    errno.EROFS: "the disk is read-only",
}


class StoreError(Exception):
    """The record cannot be read or written: which file, and why.

    ``reading``: whether a backup may help. ``newer``: the version that wrote it. ``changed``:
    whether the new record is in place all the same.
    """

    def __init__(
        self,
        path: Path,
        cause: str,
        *,
        reading: bool,
        newer: str | None = None,
        changed: bool = False,
    ) -> None:
        super().__init__(f"{path}: {cause}")
        self.path = path
        self.cause = cause
        self.reading = reading
        self.newer = newer
        self.changed = changed


def load(path: Path) -> Record:
    """The record at ``path``; a new user's where there is no such file. Takes no lock.

    Raises StoreError for anything else that is not a record: unreadable is never empty.
    """
    try:
        content = patiently(path.read_bytes)
    except FileNotFoundError:
        return _new_record(path)
    except OSError as error:
        raise StoreError(path, _cause(error, path), reading=True) from error
    try:
        return read(content)
    except UnreadableError as error:
        raise StoreError(path, error.cause, reading=True) from error
    except NewerVersionError as error:
        cause = f"it was written by a newer version (format {error.version})"
        raise StoreError(path, cause, reading=True, newer=error.version) from error


def update(
    path: Path,
    change: Callable[[Record], Record],
    now: datetime,
    at: Callable[[Point], None] = nothing_special,
) -> Record:
    """Change the record at ``path`` and return the new one. ``change`` asks nobody anything.

    What ``change`` raises passes through and leaves the file as it was. Raises StoreError.
    """
    with _locked(path) as file:
        at(Point.LOCKED)
        seen = _fingerprint(file)
        before = load(path)
        at(Point.READ)
        after = change(before)
        if after == before:
            return before
        _refuse_unsound(path, before, after)
        at(Point.CHANGED)

        def keep_if_unchanged() -> None:
            backups.keep(file, now)
            if _fingerprint(file) != seen:
                cause = "another program changed it in the meantime; say it again"
                raise StoreError(path, cause, reading=False)

        _write(path, file, after, keep_if_unchanged, at)
    return after


def restore(
    path: Path,
    backup: Path,
    now: datetime,
    at: Callable[[Point], None] = nothing_special,
) -> Record:
    """Put ``backup`` in the place of the record, which is kept: as a backup, if it is readable.

    Raises StoreError, also where the backup itself is not a record.
    """
    with _locked(path) as file:
        at(Point.LOCKED)
        record = load(backup)
        if not record.exists:
            raise StoreError(backup, "there is no such file", reading=True)
        at(Point.READ)
        at(Point.CHANGED)
        _write(path, file, record, lambda: _keep_or_set_aside(file, now), at)
    return record


def forget(
    path: Path,
    entry_ids: Iterable[str],
    at: Callable[[Point], None] = nothing_special,
) -> tuple[Path, ...]:
    """Purge entries from every backup, from what can be undone, and at last from the record.

    Returns the files that could not be read and so may still hold them. Interrupted, it can be
    asked for again. Raises StoreError.
    """
    gone = frozenset(entry_ids)
    unread: list[Path] = []
    with _locked(path) as file:
        record = forgotten(load(path), gone)
        backups.clear_away(file)
        for backup in (*backups.known_backups(file), *backups.set_aside_files(file)):
            try:
                _write(backup, backup, forgotten(load(backup), gone), _nothing_first)
            except StoreError:
                unread.append(backup)
        _write(path, file, record, _nothing_first, at)
    return tuple(unread)


def _new_record(path: Path) -> Record:
    """Nothing yet, unless something says that there once was a record."""
    _refuse_broken_link(path)
    if backups.known_backups(path):
        raise StoreError(path, "it is gone, while backups of it are there", reading=True)
    return Record(exists=False)


def _refuse_broken_link(path: Path) -> None:
    """Its disk may not be plugged in: that is no new user."""
    if path.is_symlink() and not real_file(path).parent.is_dir():
        cause = f"it is a link to {real_file(path)}, and there is no such folder"
        raise StoreError(path, cause, reading=True)


def _refuse_unsound(path: Path, before: Record, after: Record) -> None:
    """Nothing is written that could not be read again."""
    size = len(before.entries)
    if after.entries[:size] == before.entries:
        new = set(after.entries[size:])
    else:
        new = set(after.entries) - set(before.entries)
    if major_of(after.head) is None or not all(map(reads_as_entry, new)):
        raise StoreError(path, "the changed record could not be read again", reading=False)


def _write(
    path: Path,
    file: Path,
    record: Record,
    before: Callable[[], None],
    at: Callable[[Point], None] = nothing_special,
) -> None:
    """``file`` is where the record at ``path`` really lies."""
    try:
        if file.exists() and not file.stat().st_mode & _ANYBODY_WRITES:
            raise StoreError(path, "it is marked as read-only", reading=False)
        replace_content(file, written(record), before, at)
    except UnconfirmedError as error:
        cause = f"{_cause(error, path)}: it was written, and may be lost if the power fails"
        raise StoreError(path, cause, reading=False, changed=True) from error
    except OSError as error:
        raise StoreError(path, _cause(error, path), reading=False) from error


def _nothing_first() -> None:
    """What comes before a record is put in place, where the old one is to be forgotten."""


def _keep_or_set_aside(file: Path, now: datetime) -> None:
    try:
        load(file)
    except StoreError:
        if file.exists():
            backups.set_aside(file, now)
    else:
        backups.keep(file, now)


def _fingerprint(file: Path) -> tuple[int, int, int] | None:
    """What differs between two versions of a file; None where there is none."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[Path]:
    """The file in which the record at ``path`` really lies, which nobody else writes meanwhile."""
    from filelock import FileLock, Timeout

    try:
        _refuse_broken_link(path)
        file = real_file(path)
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = FileLock(lock_path(file), timeout=PATIENCE_SECONDS, mode=0o600)
        lock.acquire()
    except Timeout as error:
        cause = f"another imgxtrain has been writing for {PATIENCE_SECONDS:.0f} seconds"
        raise StoreError(path, cause, reading=False) from error
    except NotImplementedError as error:
        raise StoreError(path, "its disk has no locks", reading=False) from error
    except OSError as error:
        raise StoreError(path, _cause(error, path), reading=False) from error
    try:
        yield file
    finally:
        lock.release()


def _cause(error: OSError, path: Path) -> str:
    """Why the system refuses, and which file, where it is neither the record nor hidden."""
    told = _CAUSES.get(error.errno or 0) or error.strerror or type(error).__name__
    other = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else ""
    hidden = not other or other == os.fspath(path) or Path(other).name.startswith(".")
    return told if hidden else f"{other}: {told}"
