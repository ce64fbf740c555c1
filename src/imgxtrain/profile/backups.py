"""Earlier versions of the record, dated and numbered, the oldest of them let go.

Each write keeps the version before it: the newest ten, and of each of the last thirty days on
which something was written the last one. The number, not the clock, says which is newer.
"""

import contextlib
import os
import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from imgxtrain.profile.locations import backup_directory, real_file

NEWEST_KEPT = 10
DAYS_KEPT = 30
UNREADABLE = ".unreadable"
_COPYING = "copying.part"
_STAMP = "%Y%m%d-%H%M%S"
_NAME = re.compile(r".*-(?P<day>\d{8})-\d{6}-(?P<number>\d+)(\.json|\.unreadable)", re.DOTALL)


class NoSuchBackupError(Exception):
    """No backup goes by the name; ``known`` are those there are, newest first."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name)
        self.name = name
        self.known = known


def keep(profile: Path, now: datetime) -> Path | None:
    """Keep the record as it is now, before a write; None where there is none yet."""
    if not profile.exists():
        return None
    known = known_backups(profile)
    if known and known[0].samefile(profile):
        return known[0]  # kept by a write that was interrupted before it came to anything
    target = _kept(profile, now, ".json")
    for path in _superseded([target, *known]):
        with contextlib.suppress(OSError):  # it is in the way of nothing
            path.unlink()
    return target


def set_aside(profile: Path, now: datetime) -> Path:
    """Keep a record that cannot be read where it counts as no backup and is never let go."""
    return _kept(profile, now, UNREADABLE)


def known_backups(profile: Path) -> tuple[Path, ...]:
    """Backups of the record, newest first, then JSON files that somebody else put with them."""
    return _found(profile, ".json")


def set_aside_files(profile: Path) -> tuple[Path, ...]:
    """What ``set_aside`` has kept, newest first."""
    return _found(profile, UNREADABLE)


def clear_away(profile: Path) -> None:
    """Remove what killed writers left among the backups. Only for who holds the lock."""
    with contextlib.suppress(OSError):  # there are none
        for path in backup_directory(profile).iterdir():
            if path.name == _COPYING or (path.name.startswith(".") and path.suffix == ".new"):
                with contextlib.suppress(OSError):
                    path.unlink()


def chosen_backup(profile: Path, name: str | None) -> Path:
    """The backup called ``name``, a file of that path, or the newest. Raises NoSuchBackupError."""
    known = known_backups(profile)
    if name is None and known:
        return known[0]
    for path in known:
        if name in {path.name, path.stem}:
            return path
    if name and Path(name).is_file():
        return Path(name)
    raise NoSuchBackupError(name or "", tuple(path.name for path in known))


def _found(profile: Path, suffix: str) -> tuple[Path, ...]:
    try:
        directory = backup_directory(profile)
        found = [path for path in directory.iterdir() if path.suffix == suffix]
    except OSError:
        return ()
    return tuple(sorted(found, key=lambda path: (_number(path), path.name), reverse=True))


def _number(path: Path) -> int:
    found = _NAME.fullmatch(path.name)
    return int(found["number"]) if found else -1


def _kept(profile: Path, now: datetime, suffix: str) -> Path:
    directory = backup_directory(profile)
    directory.mkdir(mode=0o700, exist_ok=True)
    _owner_only(directory, 0o700)
    taken = [*known_backups(profile), *set_aside_files(profile)]
    number = max((_number(path) for path in taken), default=-1) + 1
    stem = real_file(profile).stem
    target = directory / f"{stem}-{now.strftime(_STAMP)}-{number:04d}{suffix}"
    _link_or_copy(real_file(profile), target)
    _owner_only(target, 0o600)
    return target


def _owner_only(path: Path, mode: int) -> None:
    with contextlib.suppress(OSError):  # it is somebody else's, who chose otherwise
        path.chmod(mode)


def _link_or_copy(source: Path, target: Path) -> None:
    """A second name costs nothing and stays: the record's file is replaced, never written into."""
    try:
        os.link(source, target)
    except OSError:
        _copy(source, target)


def _copy(source: Path, target: Path) -> None:
    """For disks without second names. Whatever stands under ``target`` is whole."""
    part = target.with_name(_COPYING)
    with part.open("wb") as copy:
        copy.write(source.read_bytes())
        copy.flush()
        os.fsync(copy.fileno())
    part.replace(target)


def _superseded(newest_first: Iterable[Path]) -> list[Path]:
    days: set[str] = set()
    gone: list[Path] = []
    for place, path in enumerate(newest_first):
        found = _NAME.fullmatch(path.name)
        if not found:
            continue
        if place >= NEWEST_KEPT and (found["day"] in days or len(days) >= DAYS_KEPT):
            gone.append(path)
        days.add(found["day"])
    return gone
