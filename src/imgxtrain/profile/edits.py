"""Changes to a record, each of which knows how to be taken back. All here is pure."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import index, itemgetter
from typing import Any

from imgxtrain.profile.record import Record, id_of, line_of

UNDO_DEPTH = 50
UNDO_CHARACTERS = 10_000_000
"""Of all that can be undone together; the last change can be, however large it is."""


@dataclass(frozen=True)
class Edit:
    """A change: keys of the head with new values (None: taken out), and lines by entry id.

    ``insert`` gives each line its place; ``what`` says in words what was done, ``at`` when.
    """

    what: str
    at: str
    head: Mapping[str, Any] = field(default_factory=dict)
    remove: tuple[str, ...] = ()
    insert: tuple[tuple[int, str], ...] = ()
    replace: tuple[str, ...] = ()


class NothingToUndoError(Exception):
    """There is no change to take back, or none that was taken back."""


def appending(record: Record, lines: Iterable[str], what: str, at: str) -> Edit:
    """The edit that puts ``lines`` at the end."""
    end = len(record.entries)
    return Edit(what, at, insert=tuple((end + i, line) for i, line in enumerate(lines)))


def apply(record: Record, edit: Edit) -> Record:
    """``record`` after ``edit``, which can be undone; nothing can be redone after it."""
    changed, inverse = _applied(record, edit)
    undo = _newest((*record.undo, _edit_line(inverse)))
    return replace(changed, undo=undo, redo=(), exists=True)


def _newest(undo: tuple[str, ...]) -> tuple[str, ...]:
    """As many of the last changes as are kept."""
    room = UNDO_CHARACTERS
    for kept, line in enumerate(reversed(undo)):
        room -= len(line)
        if kept == UNDO_DEPTH or (room < 0 and kept):
            return undo[-kept:]
    return undo


def undone(record: Record) -> tuple[Record, Edit]:
    """``record`` with its last change taken back, and the edit that did so.

    Raises NothingToUndoError.
    """
    if not record.undo:
        raise NothingToUndoError
    edit = edit_of(record.undo[-1])
    changed, inverse = _applied(record, edit)
    return replace(changed, undo=record.undo[:-1], redo=(*record.redo, _edit_line(inverse))), edit


def redone(record: Record) -> tuple[Record, Edit]:
    """``record`` with the change last taken back made again, and the edit that did so.

    Raises NothingToUndoError.
    """
    if not record.redo:
        raise NothingToUndoError
    edit = edit_of(record.redo[-1])
    changed, inverse = _applied(record, edit)
    return replace(changed, redo=record.redo[:-1], undo=(*record.undo, _edit_line(inverse))), edit


def forgotten(record: Record, entry_ids: Iterable[str]) -> Record:
    """``record`` without the entries and without any trace of them in what can be undone.

    A change that concerned nothing else cannot be undone any more: its very words may tell of it.
    """
    gone = set(entry_ids)

    def clean(lines: Sequence[str]) -> tuple[str, ...]:
        edits = (_without(edit_of(line), gone) for line in lines)
        return tuple(_edit_line(edit) for edit in edits if _changes_anything(edit))

    kept = tuple(line for line in record.entries if id_of(line) not in gone)
    return replace(record, entries=kept, undo=clean(record.undo), redo=clean(record.redo))


PARTLY_FORGOTTEN = "a change, a part of it forgotten"
"""What a change is called once a part of it is gone: its own words may tell of that part."""


def _without(edit: Edit, gone: set[str]) -> Edit:
    left = replace(
        edit,
        remove=tuple(each for each in edit.remove if each not in gone),
        insert=tuple(each for each in edit.insert if id_of(each[1]) not in gone),
        replace=tuple(line for line in edit.replace if id_of(line) not in gone),
    )
    return left if left == edit else replace(left, what=PARTLY_FORGOTTEN)


def _changes_anything(edit: Edit) -> bool:
    return bool(edit.head or edit.remove or edit.insert or edit.replace)


def _applied(record: Record, edit: Edit) -> tuple[Record, Edit]:
    """``record`` after ``edit``, and the edit that leads back."""
    kept, taken_out, old_lines = _split(record.entries, edit)
    head, old_head = _head_after(record.head, edit.head)
    inverse = Edit(
        what=edit.what,
        at=edit.at,
        head=old_head,
        remove=tuple(id_of(line) for _, line in edit.insert),
        insert=taken_out,
        replace=old_lines,
    )
    return replace(record, head=head, entries=_inserted(kept, edit.insert)), inverse


def _split(
    entries: tuple[str, ...], edit: Edit
) -> tuple[Sequence[str], tuple[tuple[int, str], ...], tuple[str, ...]]:
    """Lines that stay (replaced ones new), lines taken out with their places, old versions."""
    if not edit.remove and not edit.replace:
        return entries, (), ()
    gone, new_lines = set(edit.remove), {id_of(line): line for line in edit.replace}
    kept: list[str] = []
    taken_out: list[tuple[int, str]] = []
    old_lines: list[str] = []
    for place, line in enumerate(entries):
        name = id_of(line)
        if name in gone:
            taken_out.append((place, line))
            continue
        if name in new_lines:
            old_lines.append(line)
        kept.append(new_lines.get(name, line))
    return kept, tuple(taken_out), tuple(old_lines)


def _inserted(entries: Sequence[str], insert: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    """``entries`` with each line at its place, counted in the result; past the end, at the end."""
    result: list[str] = []
    used = 0
    for place, line in sorted(insert, key=itemgetter(0)):
        before = max(place - len(result), 0)
        result += entries[used : used + before]
        used += before
        result.append(line)
    return (*result, *entries[used:])


def _head_after(
    head: Mapping[str, Any], changes: Mapping[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]]:
    after = {**head, **changes}
    for key, value in changes.items():
        if value is None:
            del after[key]
    return after, {key: head.get(key) for key in changes}


def _edit_line(edit: Edit) -> str:
    plain: dict[str, Any] = {"what": edit.what, "at": edit.at}
    if edit.head:
        plain["head"] = dict(edit.head)
    if edit.remove:
        plain["remove"] = list(edit.remove)
    if edit.insert:
        plain["insert"] = [[place, json.loads(line)] for place, line in edit.insert]
    if edit.replace:
        plain["replace"] = [json.loads(line) for line in edit.replace]
    return line_of(plain)


def edit_of(line: str) -> Edit:
    """An edit from its stored line. Raises LookupError, TypeError, ValueError where it is none."""
    plain = json.loads(line)
    return Edit(
        what=_text(plain["what"]),
        at=_text(plain["at"]),
        head=dict(plain.get("head", {})),
        remove=tuple(map(_text, plain.get("remove", ()))),
        insert=tuple((index(place), _entry_line(it)) for place, it in plain.get("insert", ())),
        replace=tuple(_entry_line(entry) for entry in plain.get("replace", ())),
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _entry_line(entry: Mapping[str, Any]) -> str:
    return line_of({"id": _text(entry["id"]), **entry})
