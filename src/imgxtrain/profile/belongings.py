"""What belongs to the person, list by list in the record's head: added, renewed, removed.

All here is pure and on plain data, so that fields a newer version added stay as they are.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from imgxtrain.profile.edits import Edit
from imgxtrain.profile.record import Record

Head = Mapping[str, Any]
Item = dict[str, Any] | str
"""One thing of a list: its fields, or for a skill its name alone."""


class Belonging(StrEnum):
    """What is kept of a person in a list."""

    CREDENTIAL = "credential"
    EMPLOYER = "employer"
    EDUCATION = "education"
    SKILL = "skill"
    LICENSE = "license"


@dataclass(frozen=True)
class Shelf:
    """Where a kind is kept: the key of the head, and the fields that tell one from another.

    ``first`` and ``last`` are its first and last day, where it has such.
    """

    key: str
    names: tuple[str, ...] = ()
    first: str | None = None
    last: str | None = None


SHELVES: Mapping[Belonging, Shelf] = {
    Belonging.CREDENTIAL: Shelf("credentials", ("credential",), "earned", "lapsed"),
    Belonging.EMPLOYER: Shelf("employers", ("name", "title"), "start", "end"),
    Belonging.EDUCATION: Shelf("education", ("institution", "study"), "start", "end"),
    Belonging.SKILL: Shelf("skills"),
    Belonging.LICENSE: Shelf("licenses", ("state", "name"), last="until"),
}


class NoSuchBelongingError(Exception):
    """Nothing of the kind goes by the name; ``known`` are those there are."""

    def __init__(self, kind: Belonging, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name)
        self.kind = kind
        self.name = name
        self.known = known


class SeveralBelongingsError(Exception):
    """Several of the kind go by the name; ``choices`` are names that tell them apart."""

    def __init__(self, kind: Belonging, name: str, choices: tuple[str, ...]) -> None:
        super().__init__(name)
        self.kind = kind
        self.name = name
        self.choices = choices


class DatesOutOfOrderError(Exception):
    """The last day of something lies before its first."""

    def __init__(self, what: str, first: str, last: str) -> None:
        super().__init__(what)
        self.what = what
        self.first = first
        self.last = last


def belongings(head: Head, kind: Belonging) -> list[Item]:
    """What there is of a kind, in the order in which it was added."""
    return list(head.get(SHELVES[kind].key, ()))


def full_name(kind: Belonging, item: Item) -> str:
    """The name that tells one from another: ``Mercy General, CT technologist``."""
    if isinstance(item, str):
        return item
    parts = (item.get(field) for field in SHELVES[kind].names)
    return ", ".join(part for part in parts if part)


def with_one(head: Head, kind: Belonging, item: Item) -> dict[str, Any]:
    """The list with ``item`` in the place of the same thing, or at its end.

    What ``item`` leaves unsaid stays, but for one: a first day without a last one means that it
    lasts. Raises DatesOutOfOrderError.
    """
    items = belongings(head, kind)
    place = _place_of(kind, full_name(kind, item), items)
    if place is None:
        _in_order(kind, item)
        return {SHELVES[kind].key: [*items, item]}
    items[place] = _renewed(kind, items[place], item)
    return {SHELVES[kind].key: items}


def without_one(head: Head, kind: Belonging, name: str) -> tuple[dict[str, Any], Item]:
    """The list without what goes by ``name``, and what that was.

    ``name`` is the full name or, where one alone has it, a part of it: the employer's without the
    title. Raises NoSuchBelongingError, SeveralBelongingsError.
    """
    items = belongings(head, kind)
    place = _place_of(kind, name, items)
    if place is None:
        places = [i for i, item in enumerate(items) if _alike(name, _parts(kind, item))]
        if not places:
            known = tuple(full_name(kind, item) for item in items)
            raise NoSuchBelongingError(kind, name, known)
        if places[1:]:
            choices = tuple(full_name(kind, items[i]) for i in places)
            raise SeveralBelongingsError(kind, name, choices)
        place = places[0]
    gone = items.pop(place)
    return {SHELVES[kind].key: items or None}, gone


def adding(record: Record, kind: Belonging, item: Item, at: str) -> Edit:
    """The edit that adds ``item``, or renews what is the same.

    Raises DatesOutOfOrderError, and pydantic's ValidationError.
    """
    what = f"me add {kind} {full_name(kind, item)}"
    return head_edit(record, with_one(record.head, kind, item), what, at)


def removing(record: Record, kind: Belonging, name: str, at: str) -> Edit:
    """The edit that removes what goes by ``name``.

    Raises NoSuchBelongingError, SeveralBelongingsError.
    """
    changes, gone = without_one(record.head, kind, name)
    return head_edit(record, changes, f"me remove {kind} {full_name(kind, gone)}", at)


def understood(record: Record) -> Record:
    """``record``, once its head is known to be valid. Raises pydantic's ValidationError."""
    from imgxtrain.profile.person import Profile

    Profile.model_validate(dict(record.head))
    return record


def head_edit(record: Record, changes: Head, what: str, at: str) -> Edit:
    """The edit that makes ``changes`` to the head, as far as they change anything.

    Raises pydantic's ValidationError where the head would not be valid.
    """
    effective = {key: value for key, value in changes.items() if value != record.head.get(key)}
    after = {**record.head, **effective}
    understood(Record({key: value for key, value in after.items() if value is not None}))
    return Edit(what, at, head=effective)


def _place_of(kind: Belonging, name: str, items: list[Item]) -> int | None:
    alike = (i for i, item in enumerate(items) if _alike(name, [full_name(kind, item)]))
    return next(alike, None)


def _parts(kind: Belonging, item: Item) -> list[str]:
    if isinstance(item, str):
        return [item]
    return [item[field] for field in SHELVES[kind].names if item.get(field)]


def _alike(name: str, others: list[str]) -> bool:
    return _plain(name) in map(_plain, others)


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace(",", " ").split())


def _renewed(kind: Belonging, old: Item, new: Item) -> Item:
    if isinstance(old, str) or isinstance(new, str):
        return new
    shelf = SHELVES[kind]
    kept = dict(old)
    if shelf.last and shelf.first in new:
        kept.pop(shelf.last, None)
    renewed = {**kept, **new}
    _in_order(kind, renewed)
    return renewed


def _in_order(kind: Belonging, item: Item) -> None:
    shelf = SHELVES[kind]
    if isinstance(item, str) or shelf.first is None or shelf.last is None:
        return
    first, last = item.get(shelf.first), item.get(shelf.last)
    if first and last:
        as_exact = min(len(first), len(last))
        if last[:as_exact] < first[:as_exact]:
            raise DatesOutOfOrderError(full_name(kind, item), first, last)
