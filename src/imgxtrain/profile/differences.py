"""What differs between a record and the same record after a change. All here is pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from imgxtrain.profile.belongings import SHELVES, full_name, understood
from imgxtrain.profile.record import Record, id_of

ENTRY = "entry"
PARTS_OF_PERSON = ("person", "workload")
_KINDS = {shelf.key: kind for kind, shelf in SHELVES.items()}


@dataclass(frozen=True)
class Difference:
    """One thing before and after; None where it was not there or is no more.

    ``kind`` is ``person``, ``workload``, a Belonging, ``aims``, ``entry``, or another key of the
    head; ``name`` says which of them.
    """

    kind: str
    name: str
    before: Any
    after: Any


def differences(before: Record, after: Record) -> tuple[Difference, ...]:
    """All that differs: the head first."""
    return (*head_differences(before, after), *entry_differences(before, after))


def head_differences(before: Record, after: Record) -> tuple[Difference, ...]:
    """What differs but for the entries: field by field of the person, item by item of lists."""
    keys = dict.fromkeys((*before.head, *after.head))
    return tuple(
        found
        for key in keys
        if before.head.get(key) != after.head.get(key)
        for found in _in_key(key, before.head.get(key), after.head.get(key))
    )


def entry_differences(before: Record, after: Record) -> tuple[Difference, ...]:
    """Entries taken out, put in and changed, as their stored lines, in the order of the records."""
    old = {id_of(line): line for line in before.entries}
    new = {id_of(line): line for line in after.entries}
    return tuple(
        Difference(ENTRY, entry_id, old.get(entry_id), new.get(entry_id))
        for entry_id in {**old, **new}
        if old.get(entry_id) != new.get(entry_id)
    )


def _in_key(key: str, before: Any, after: Any) -> Iterator[Difference]:
    """A key that somebody has edited into something else differs as a whole."""
    if not (_has_its_form(key, before) and _has_its_form(key, after)):
        yield Difference(f"{key} (not understood)", "", before, after)
        return
    if key in PARTS_OF_PERSON:
        old, new = before or {}, after or {}
    elif key in _KINDS:
        kind = _KINDS[key]
        old, new = (
            {full_name(kind, each): each for each in side or ()} for side in (before, after)
        )
        key = kind.value
    elif key == "aims":
        old, new = ({each: each for each in side or ()} for side in (before, after))
    else:
        old, new = {"": before}, {"": after}
    yield from _field_by_field(key, old, new)


def _has_its_form(key: str, value: Any) -> bool:
    """Whether ``value`` is what ``key`` of the head holds, as far as telling of it goes."""
    from pydantic import ValidationError

    try:
        understood(Record({"schema_version": "", key: value} if value is not None else {}))
    except ValidationError as error:
        return all(each["loc"][:1] != (key,) for each in error.errors())
    return True


def _field_by_field(
    kind: str, old: Mapping[str, Any], new: Mapping[str, Any]
) -> Iterator[Difference]:
    for name in {**old, **new}:
        if old.get(name) != new.get(name):
            yield Difference(kind, name, old.get(name), new.get(name))
