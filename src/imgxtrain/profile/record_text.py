"""The record as a file: JSON with one entry a line.

The last key, ``checksum``, tells a file that stands as it was written, whose lines need not be
parsed to be relied on, from one that somebody edited or something damaged, which is read whole.
"""

import json
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any
from zlib import crc32

from imgxtrain.profile.edits import edit_of
from imgxtrain.profile.migrations import major_of, migrated
from imgxtrain.profile.record import SCHEMA_VERSION, Record, line_of

_LISTS = ("entries", "undo", "redo")
_OPENINGS = tuple(f'\n"{name}":[\n' for name in _LISTS)
_MAJOR = int(SCHEMA_VERSION.partition(".")[0])
_ID = re.compile(r"[0-9a-z]{3,12}")
_FIRST_KEYS = ("id", "kind", "on", "logged")


class UnreadableError(Exception):
    """The file is not a record; ``cause`` says why and, where it can, in which line."""

    def __init__(self, cause: str) -> None:
        super().__init__(cause)
        self.cause = cause


class NewerVersionError(Exception):
    """The file was written by a version whose format this one does not know."""

    def __init__(self, version: str) -> None:
        super().__init__(version)
        self.version = version


class _NotPlainJsonError(ValueError):
    """JSON that Python takes, and that would lose something or that others would refuse."""


def written(record: Record) -> bytes:
    """``record`` as a file: each key of the head on a line of its own, then one entry a line."""
    parts = ["{"]
    parts += (f"\n{json.dumps(key)}:{line_of(value)}," for key, value in record.head.items())
    for opening, items in zip(_OPENINGS, (record.entries, record.undo, record.redo), strict=True):
        parts += (opening, ",\n".join(items), "\n]," if items else "],")
    body = "".join([*parts, "\n"]).encode("utf-8")
    return body + _seal(body)


def read(content: bytes) -> Record:
    """The record in ``content``, older formats brought up to date.

    Raises UnreadableError, NewerVersionError.
    """
    return _read_as_written(content) or _read_any_json(content)


def as_written(content: bytes) -> bool:
    """Whether nothing but imgxtrain has touched ``content``, as far as its checksum can tell."""
    return content[-_SEAL:] == _seal(memoryview(content)[:-_SEAL])


def _seal(body: bytes | memoryview) -> bytes:
    """The last two lines: what the bytes before them add up to."""
    return b'"checksum":"crc32:%08x"\n}\n' % crc32(body)


_SEAL = len(_seal(b""))


def _read_as_written(content: bytes) -> Record | None:
    """The record, if the file is just as it was written and of this format; else None."""
    if not as_written(content):
        return None
    text = str(memoryview(content)[:-_SEAL], "utf-8", "replace")
    redo_at = text.rfind(_OPENINGS[2])  # from the end, which is near
    undo_at = text.rfind(_OPENINGS[1], 0, max(redo_at, 0))
    entries_at = text.find(_OPENINGS[0], 0, max(undo_at, 0))
    head = _head(text[: max(entries_at, 0)])
    if head is None or major_of(head) != _MAJOR:
        return None
    entries = _lines(text, entries_at + len(_OPENINGS[0]), undo_at)
    undo = _lines(text, undo_at + len(_OPENINGS[1]), redo_at)
    redo = _lines(text, redo_at + len(_OPENINGS[2]), len(text) - 1)
    if entries is None or undo is None or redo is None:
        return None
    return Record(head, entries, undo, redo)


def _lines(text: str, begin: int, end: int) -> tuple[str, ...] | None:
    """The lines of a list without the commas between them; None where it is written otherwise."""
    if end - begin == len("],") and text.startswith("],", begin):
        return ()
    if not text.endswith("\n],", begin, end):
        return None
    return tuple(text[begin : end - len("\n],")].split(",\n"))


def _head(text: str) -> dict[str, Any] | None:
    try:
        head = json.loads(text.removesuffix(",") + "}")
    except ValueError:
        return None
    return head if isinstance(head, dict) else None


def _read_any_json(content: bytes) -> Record:
    """The record in a file that somebody has edited, or that is not one."""
    whole = _in_this_format(_parsed(content))
    if "entries" not in whole:
        raise UnreadableError('it has no "entries", so it is some other program\'s file')
    lists = [whole.pop(name, []) for name in _LISTS]
    whole.pop("checksum", None)
    for name, items in zip(_LISTS, lists, strict=True):
        if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
            raise UnreadableError(f'its "{name}" is not a list of records')
    try:
        line_of(whole)
        entries = tuple(line_of(_in_order(item)) for item in lists[0])
        undo, redo = (tuple(line_of(item) for item in items) for items in lists[1:])
    except (ValueError, RecursionError) as error:
        raise UnreadableError("a number in it is too large, or it is nested too deeply") from error
    _refuse_wrong_ids(lists[0])
    _refuse_wrong_edits(undo, "undo")
    _refuse_wrong_edits(redo, "redo")
    return Record(whole, entries, undo, redo)


def _parsed(content: bytes) -> Any:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError(f"it is not UTF-8 text (byte {error.start})") from error
    if not text.strip("\0 \n\r\t"):
        raise UnreadableError("it is empty" if not text else "it holds nothing but blanks")
    try:
        return json.loads(text, object_pairs_hook=_told_once, parse_constant=_refused_constant)
    except _NotPlainJsonError as error:
        raise UnreadableError(f"it is not plain JSON: {error}") from error
    except json.JSONDecodeError as error:
        cause = f"it is not whole JSON: line {error.lineno} cannot be read"
        raise UnreadableError(cause) from error
    except (ValueError, RecursionError) as error:
        raise UnreadableError("it is not JSON that can be read") from error


def _told_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object, none of whose keys stands twice: the first of two would be lost."""
    found = dict(pairs)
    if len(found) < len(pairs):
        (twice, _), *_ = Counter(key for key, _ in pairs).most_common(1)
        raise _NotPlainJsonError(f'the key "{twice}" stands twice in one place')
    return found


def _refused_constant(name: str) -> Any:
    raise _NotPlainJsonError(f"{name} is no number")


def _in_this_format(whole: Any) -> dict[str, Any]:
    if not isinstance(whole, dict):
        raise UnreadableError("it holds a list or a value, not a record")
    major = major_of(whole)
    if major is None:
        raise UnreadableError("it has no schema_version, so it is some other program's file")
    if major > _MAJOR:
        raise NewerVersionError(whole["schema_version"])
    current = migrated(whole, _MAJOR)
    if current is None:
        raise UnreadableError(f"its format {whole['schema_version']} is not known")
    return dict(current)


def _in_order(entry: dict[str, Any]) -> dict[str, Any]:
    """``entry`` with the keys first that lines are told apart by."""
    return {**{key: entry[key] for key in _FIRST_KEYS if key in entry}, **entry}


def _refuse_wrong_ids(entries: Sequence[dict[str, Any]]) -> None:
    places: dict[str, int] = {}
    for place, entry in enumerate(entries, start=1):
        name = entry.get("id")
        if not isinstance(name, str) or not _ID.fullmatch(name):
            raise UnreadableError(f"entry {place} has no id of 3 to 12 letters and digits")
        if not isinstance(entry.get("kind"), str):
            raise UnreadableError(f'entry {place} ("{name}") has no kind')
        if name in places:
            cause = f'entries {places[name]} and {place} have the same id "{name}"'
            raise UnreadableError(cause)
        places[name] = place


def _refuse_wrong_edits(lines: Sequence[str], name: str) -> None:
    for place, line in enumerate(lines, start=1):
        try:
            edit_of(line)
        except (LookupError, TypeError, ValueError) as error:
            raise UnreadableError(f'item {place} of its "{name}" is not a change') from error
