"""Whether anything still tells of an entry that is no longer in the record."""

from collections.abc import Iterable
from pathlib import Path

from imgxtrain.profile.backups import known_backups, set_aside_files
from imgxtrain.profile.edits import edit_of
from imgxtrain.profile.record import Record, id_of
from imgxtrain.profile.store import StoreError, load


def has_trace(entry_id: str, record: Record, path: Path) -> bool:
    """Whether what can be undone in ``record``, or a backup beside ``path``, has the entry."""
    if _has(entry_id, record):
        return True
    return any(
        _has(entry_id, backup)
        for file in (*known_backups(path), *set_aside_files(path))
        if (backup := _readable(file)) is not None
    )


def _has(entry_id: str, record: Record) -> bool:
    if any(id_of(line) == entry_id for line in record.entries):
        return True
    return any(entry_id in _told_of(line) for line in (*record.undo, *record.redo))


def _told_of(line: str) -> Iterable[str]:
    """Ids of the entries whose text an edit keeps."""
    edit = edit_of(line)
    return {id_of(each) for each in (*(line for _, line in edit.insert), *edit.replace)}


def _readable(path: Path) -> Record | None:
    try:
        return load(path)
    except StoreError:
        return None
