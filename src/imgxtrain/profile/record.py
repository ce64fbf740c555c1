"""The record in memory. All here is pure.

Entries stay the lines they are stored as until somebody asks for them: adding a line to a log of
fifty thousand costs no more than a look at it.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import TypeAdapter

    from imgxtrain.profile.entries import Entry
    from imgxtrain.profile.person import Profile

SCHEMA_VERSION = "1.0"
_ID_STARTS = '{"id":"'
_LINE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)
_ASCII_LINE = json.JSONEncoder(separators=(",", ":"), allow_nan=False)
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True)
class Record:
    """``head``: all but the lists; ``entries``: one line each; ``undo``, ``redo``: edits as lines.

    ``exists`` is False for a new user's record that was never written.
    """

    head: Mapping[str, Any] = field(default_factory=lambda: {"schema_version": SCHEMA_VERSION})
    entries: tuple[str, ...] = ()
    undo: tuple[str, ...] = ()
    redo: tuple[str, ...] = ()
    exists: bool = True

    @property
    def profile(self) -> "Profile":
        """The person and what belongs to them. Raises pydantic's ValidationError."""
        from imgxtrain.profile.person import Profile

        return Profile.model_validate(dict(self.head))


class NoSuchEntryError(Exception):
    """No entry goes by the id, or several do; ``candidates`` are ids that begin so."""

    def __init__(self, entry_id: str, candidates: tuple[str, ...] = ()) -> None:
        super().__init__(entry_id)
        self.entry_id = entry_id
        self.candidates = candidates


def line_of(plain: Any) -> str:
    """An entry, edit or value as it is stored: one line of JSON.

    Half a character (a lone surrogate) has no UTF-8 and stands as its escape. Raises ValueError
    for numbers that JSON has no word for.
    """
    line = _LINE.encode(plain)
    if line.isascii() or not _HALF_CHARACTER.search(line):
        return line
    return _ASCII_LINE.encode(plain)


def stored(entry: "Entry") -> str:
    """The line of an entry, its id and kind first; what is not set is not written.

    Fields of a newer version are written as they were read, even where they are blank.
    """
    plain = entry.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    known = {key: value for key, value in plain.items() if value != {}}
    for target, sign_off in getattr(entry, "sign_offs", {}).items():
        known["sign_offs"][target] |= sign_off.model_extra or {}
    return line_of({"id": entry.id, "kind": entry.kind, **known, **(entry.model_extra or {})})


def id_of(line: str) -> str:
    """The id of an entry's line."""
    return line[len(_ID_STARTS) : line.index('"', len(_ID_STARTS))]


def reads_as_entry(line: str) -> bool:
    """Whether a line is one in which an entry can be kept: whole JSON that begins with its id."""
    if not line.startswith(_ID_STARTS) or "\n" in line:
        return False
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


def entries_of(record: Record) -> "tuple[Entry, ...]":
    """Every entry as its model, in the order of the record. Raises pydantic's ValidationError."""
    return _all_entries().validate_json(f"[{','.join(record.entries)}]")


def entry_of(line: str) -> "Entry":
    """One entry as its model. Raises pydantic's ValidationError."""
    return _one_entry().validate_json(line)


@cache
def _all_entries() -> "TypeAdapter[tuple[Entry, ...]]":
    from pydantic import TypeAdapter

    from imgxtrain.profile.entries import Entry

    return TypeAdapter(tuple[Entry, ...])


@cache
def _one_entry() -> "TypeAdapter[Entry]":
    from pydantic import TypeAdapter

    from imgxtrain.profile.entries import Entry

    return TypeAdapter(Entry)


def find(record: Record, entry_id: str) -> str:
    """The line of ``entry_id``: an id, the beginning of one, or ``last``.

    Raises NoSuchEntryError where nothing, or more than one, begins so.
    """
    if entry_id == "last" and record.entries:
        return record.entries[-1]
    if not entry_id.isalnum():
        raise NoSuchEntryError(entry_id)
    exact = f'{_ID_STARTS}{entry_id}"'
    begin = [line for line in record.entries if line.startswith(_ID_STARTS + entry_id)]
    chosen = [line for line in begin if line.startswith(exact)] or begin
    if len(chosen) != 1:
        raise NoSuchEntryError(entry_id, tuple(id_of(line) for line in begin[:5]))
    return chosen[0]


def new_ids(record: Record, count: int, draw: Callable[[], str]) -> tuple[str, ...]:
    """``count`` ids that no entry has, each from ``draw``."""
    begin = len(_ID_STARTS)
    fresh: dict[str, None] = {}
    while len(fresh) < count:
        drawn = {draw(): None for _ in range(count - len(fresh))}
        ids = (line[begin : line.index('"', begin)] for line in record.entries)
        taken = set(drawn).intersection(ids)  # as id_of gives them, without as many calls
        fresh |= {each: None for each in drawn if each not in taken}
    return tuple(fresh)
