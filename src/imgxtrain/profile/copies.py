"""Copies of the record: those that every write keeps, those the user makes, and the way back."""

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from imgxtrain.profile.backups import chosen_backup, known_backups
from imgxtrain.profile.differences import Difference, entry_differences, head_differences
from imgxtrain.profile.locations import real_file
from imgxtrain.profile.record import Record, id_of
from imgxtrain.profile.record_text import written
from imgxtrain.profile.replacing import nothing_special, replace_content
from imgxtrain.profile.store import StoreError, load

_KEPT = re.compile(r"-(\d{8}-\d{6})-\d+$")
_STAMP = "%Y%m%d-%H%M%S"


@dataclass(frozen=True)
class Copy:
    """A copy of the record: when it was kept if its name says so, and its size in bytes.

    ``entries`` is how many it holds; None with the ``problem`` where it cannot be read.
    """

    path: Path
    kept: datetime | None
    size: int
    entries: int | None
    problem: str | None = None


@dataclass(frozen=True)
class Restoration:
    """What a backup would bring: ``before`` is None where the record now has a ``problem``."""

    copy: Copy
    before: Record | None
    problem: str | None
    after: Record

    @property
    def head(self) -> tuple[Difference, ...]:
        """What would change but for the entries."""
        return head_differences(self.before or Record(exists=False), self.after)

    @property
    def entries(self) -> tuple[Difference, ...]:
        """Entries that would come, go or change."""
        return entry_differences(self.before or Record(exists=False), self.after)


class NothingToCopyError(Exception):
    """There is no record yet."""


class NotARecordError(Exception):
    """A copy would overwrite a file that is no copy of a record; ``why`` it is not."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(str(path))
        self.path = path
        self.why = why


class OthersEntriesError(Exception):
    """A copy would overwrite a record with ``count`` entries that this one does not hold."""

    def __init__(self, path: Path, count: int) -> None:
        super().__init__(str(path))
        self.path = path
        self.count = count


def copies_of(profile: Path) -> tuple[Copy, ...]:
    """The backups kept, newest first."""
    return tuple(map(copy_at, known_backups(profile)))


def copy_at(path: Path) -> Copy:
    """What is known of a copy, be it readable or not."""
    stamp = _KEPT.search(path.stem)
    kept = datetime.strptime(stamp[1], _STAMP) if stamp else None  # noqa: DTZ007
    try:
        size = path.stat().st_size
        return Copy(path, kept, size, len(load(path).entries))
    except OSError as error:
        return Copy(path, kept, 0, None, error.strerror or type(error).__name__)
    except StoreError as error:
        return Copy(path, kept, size, None, error.cause)


def save_copy(profile: Path, named: Path, now: datetime, *, others_too: bool = False) -> Copy:
    """Write a copy of the record to ``named``, for its owner alone; into it, if it is a folder.

    ``others_too``: even over a record with entries that this one does not hold. Raises
    NothingToCopyError, NotARecordError, OthersEntriesError, StoreError.
    """
    record = load(profile)
    if not record.exists:
        raise NothingToCopyError
    target = named / f"{profile.stem}-{now.strftime(_STAMP)}.json" if named.is_dir() else named
    _refuse_to_overwrite(target, profile, record, others_too=others_too)
    if not target.parent.is_dir():
        raise StoreError(target, f"there is no folder {target.parent}", reading=False)
    try:
        replace_content(real_file(target), written(record), _nothing_first, nothing_special)
    except OSError as error:
        raise StoreError(target, error.strerror or type(error).__name__, reading=False) from error
    return copy_at(target)


def restoration(profile: Path, name: str | None) -> Restoration:
    """What the backup called ``name``, or the newest that can be read, would bring.

    Raises NoSuchBackupError, StoreError.
    """
    path = chosen_backup(profile, name)
    if name is None:
        readable = (copy.path for copy in copies_of(profile) if copy.problem is None)
        path = next(readable, path)
    after = load(path)
    try:
        before, problem = load(profile), None
    except StoreError as error:
        before, problem = None, error.cause
    return Restoration(copy_at(path), before, problem, after)


def _refuse_to_overwrite(target: Path, profile: Path, record: Record, *, others_too: bool) -> None:
    if not (target.exists() or target.is_symlink()):
        return
    if target.exists() and target.samefile(profile):
        raise NotARecordError(target, "it is the record itself")
    try:
        there = load(target)
    except StoreError as error:
        raise NotARecordError(target, error.cause) from error
    others = len(set(map(id_of, there.entries)) - set(map(id_of, record.entries)))
    if others and not others_too:
        raise OthersEntriesError(target, others)


def _nothing_first() -> None:
    """What comes before a copy is put in place."""
