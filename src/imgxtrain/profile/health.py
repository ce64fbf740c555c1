"""What ``doctor`` looks at: each check is a function that gives its findings, a line each."""

import glob
import os
import shlex
import shutil
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from imgxtrain.profile.backups import known_backups, set_aside_files
from imgxtrain.profile.copies import Copy, copies_of
from imgxtrain.profile.locations import backup_directory, lock_path

LITTLE_SPACE = 100 * 1024 * 1024
_OTHERS_MAY = stat.S_IRWXG | stat.S_IRWXO
_SYNCED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "box sync": "Box",
    "nextcloud": "Nextcloud",
    "syncthing": "Syncthing",
}
"""How folders begin that a program keeps alike on several computers."""


class Health(StrEnum):
    """How well something is."""

    OK = "ok"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True)
class Checked:
    """One line of the doctor: what was looked at, what was found, what would help.

    ``hint`` is a command line, ``path`` the file or folder it is about.
    """

    health: Health
    subject: str
    told: str
    hint: str = ""
    path: Path | None = None


def of_place(profile: Path) -> Iterator[Checked]:
    """Whether the folder of the record can be written to, and whether a program keeps it alike."""
    folder = _nearest_folder(profile)
    if not os.access(folder, os.W_OK | os.X_OK):
        told = "nothing can be written there: the record cannot be changed"
        yield Checked(Health.ERROR, "folder", told, path=folder)
    else:
        yield Checked(Health.OK, "folder", "it can be written to", path=folder)
    program = synced_by(profile)
    if program:
        told = (
            f"{program} keeps this folder alike on several computers: change the record on one of"
            " them at a time, and let it finish"
        )
        yield Checked(Health.WARNING, "synced", told, path=folder)


def synced_by(profile: Path) -> str | None:
    """The program that keeps the folder of ``profile`` alike on several computers, by its name."""
    names = [part.casefold() for part in profile.parent.parts]
    found = (
        program for name in names for start, program in _SYNCED.items() if name.startswith(start)
    )
    return next(found, None)


def of_permissions(profile: Path) -> Iterator[Checked]:
    """Whether others on this computer may read the record or its backups."""
    if os.name != "posix":
        yield Checked(Health.OK, "permissions", "those of the folder it is in")
        return
    directory = backup_directory(profile)
    ours = [profile, directory, *known_backups(profile), *set_aside_files(profile)]
    open_to_others = [path for path in ours if path.exists() and path.stat().st_mode & _OTHERS_MAY]
    if not open_to_others:
        yield Checked(Health.OK, "permissions", "yours alone")
    for path in open_to_others:
        told = "others on this computer may read or change it"
        yield Checked(
            Health.WARNING, "permissions", told, f"chmod go-rwx {shlex.quote(str(path))}", path
        )


def of_space(profile: Path) -> Iterator[Checked]:
    """Whether the disk has room for another version of the record."""
    folder = _nearest_folder(profile)
    free = shutil.disk_usage(folder).free
    size = profile.stat().st_size if profile.is_file() else 0
    yield space(free, size)


def space(free: int, size: int) -> Checked:
    """Whether ``free`` bytes have room for another version of a record of ``size``."""
    megabytes = f"{free / 1024 / 1024:,.0f} MB free"
    if free < 2 * size + 1024 * 1024:
        return Checked(Health.ERROR, "space", f"{megabytes}: too little for another change")
    if free < LITTLE_SPACE:
        return Checked(Health.WARNING, "space", f"{megabytes}: it gets tight")
    return Checked(Health.OK, "space", megabytes)


def of_lock(profile: Path) -> Iterator[Checked]:
    """Whether somebody is writing. A lock ends with the program that held it."""
    from filelock import FileLock, Timeout

    path = lock_path(profile)
    if not path.exists():
        yield Checked(Health.OK, "lock", "nobody is writing")
        return
    since = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    try:
        with FileLock(path, timeout=0):
            pass
        yield Checked(Health.OK, "lock", "nobody is writing")
    except Timeout:
        told = (
            f"another imgxtrain is writing (lock of {since:%a %Y-%m-%d %H:%M}); a lock ends with"
            " its program: if none is at work, sign out and in again"
        )
        yield Checked(Health.WARNING, "lock", told, path=path)
    except (OSError, NotImplementedError):
        yield Checked(Health.ERROR, "lock", "it cannot be locked, so nothing is written", path=path)


def of_backups(profile: Path) -> Iterator[Checked]:
    """How many backups there are, and whether they can be read."""
    copies = copies_of(profile)
    yield from backups(copies, backup_directory(profile))
    aside = set_aside_files(profile)
    if aside:
        told = f"{counted(len(aside), 'unreadable record')} set aside; delete when of no more use"
        yield Checked(Health.WARNING, "backups", told, path=aside[0])
    left = list(_left_behind(profile))
    if left:
        told = f"{counted(len(left), 'file')} of interrupted changes; the next change clears them"
        yield Checked(Health.WARNING, "leftovers", told, path=left[0])


def backups(copies: Sequence[Copy], directory: Path) -> Iterator[Checked]:
    """How many backups there are and how new they are; each that cannot be read."""
    readable = [copy for copy in copies if copy.problem is None]
    if not copies:
        yield Checked(Health.OK, "backups", "none yet: each change keeps what was there before")
    elif readable:
        newest = readable[0]
        kept = f", the newest of {newest.kept:%a %Y-%m-%d %H:%M}" if newest.kept else ""
        yield Checked(Health.OK, "backups", f"{len(readable)}{kept}", path=directory)
    for copy in copies:
        if copy.problem is not None:
            told = f"one cannot be read: {copy.problem}"
            yield Checked(Health.WARNING, "backups", told, path=copy.path)


def of_data(stale: Sequence[str], problems: Sequence[str]) -> Iterator[Checked]:
    """Whether the data files can be used, and how quickly."""
    for problem in problems:
        yield Checked(Health.ERROR, "data", problem, "imgxtrain facts check")
    if stale:
        told = f"edited and not compiled, so read more slowly: {', '.join(stale)}"
        yield Checked(Health.WARNING, "data", told)
    if not stale and not problems:
        yield Checked(Health.OK, "data", "compiled form up to date")


def _nearest_folder(profile: Path) -> Path:
    """The folder of the record, or the one that it would be made in."""
    return next(folder for folder in profile.parents if folder.is_dir())


def _left_behind(profile: Path) -> Iterator[Path]:
    if profile.parent.is_dir():
        yield from profile.parent.glob(f".{glob.escape(profile.name)}.*.new")


def counted(number: int, one: str, many: str | None = None) -> str:
    """``1 entry``, ``12 entries``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


_CHECKS = {
    "folder": of_place,
    "permissions": of_permissions,
    "space": of_space,
    "lock": of_lock,
    "backups": of_backups,
}


def of_surroundings(profile: Path) -> Iterator[Checked]:
    """What is around a record; that it cannot even be looked at is a finding too."""
    for subject, check in _CHECKS.items():
        try:
            yield from check(profile)
        except OSError as error:
            told = f"it cannot be looked at: {error.strerror or type(error).__name__}"
            yield Checked(Health.ERROR, subject, told, path=profile)
