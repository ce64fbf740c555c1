"""The entries of a record by kind. A kind is parsed when it is first asked for, and only then."""

import json
import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from functools import cache
from itertools import chain
from typing import Any, NamedTuple, TypeVar

from pydantic import TypeAdapter

from imgxtrain.profile.entries import Entry, ExamEntry, _Entry
from imgxtrain.profile.record import Record, entry_of

_BEGINNING = re.compile(r'\{"id":"([0-9a-z]{3,12})","kind":"([a-z]+)","on":"(\d{4}-\d\d-\d\d)"')
_EXAM = re.compile(r'"exam":"([a-z0-9-]+)"')
E_ = TypeVar("E_", bound=_Entry)


class Stored(NamedTuple):
    """An entry as it is stored, with what tells at a glance whether it matters."""

    id: str
    kind: str
    on: str
    line: str


class Log:
    """Everything logged in ``record``. Fifty thousand entries cost a look each, not a parse."""

    def __init__(self, record: Record) -> None:
        self._by_kind: dict[str, list[Stored]] = {}
        for stored in map(_glance, record.entries):
            self._by_kind.setdefault(stored.kind, []).append(stored)
        self._parsed: dict[type[Any], tuple[Any, ...]] = {}
        self._recent: tuple[date | None, tuple[ExamEntry, ...]] = (None, ())

    def of(self, kind: type[E_]) -> tuple[E_, ...]:
        """Every entry of one kind, in the order of the record. Raises ValidationError."""
        if kind not in self._parsed:
            name = kind.model_fields["kind"].default
            self._parsed[kind] = _models(kind, self._by_kind.get(name, ()))
        found: tuple[E_, ...] = self._parsed[kind]
        return found

    def entry(self, entry_id: str) -> Entry | None:
        """The entry with that whole id. Raises ValidationError."""
        every = chain.from_iterable(self._by_kind.values())
        line = next((each.line for each in every if each.id == entry_id), None)
        return None if line is None else entry_of(line)

    def exams_since(self, first: date) -> tuple[ExamEntry, ...]:
        """Exams done on ``first`` or later. Raises ValidationError."""
        begun, known = self._recent
        if begun is None or first < begun:
            day = first.isoformat()
            known = _models(ExamEntry, (each for each in self._exams() if each.on >= day))
            self._recent = first, known
            return known
        return known if first == begun else tuple(e for e in known if e.on >= first)

    def exams_before(self, first: date) -> Iterator[tuple[str, str]]:
        """Id of the entry and id of the exam for each exam done before ``first``."""
        day = first.isoformat()
        return ((each.id, _exam_of(each.line)) for each in self._exams() if each.on < day)

    def last(self, kind: type[E_]) -> E_ | None:
        """The entry of one kind that was logged last. Raises ValidationError."""
        stored = self._by_kind.get(kind.model_fields["kind"].default, ())
        return _models(kind, stored[-1:])[0] if stored else None

    def with_ids(self, ids: Collection[str]) -> tuple[Entry, ...]:
        """The entries that go by ``ids``, in the order of the record. Raises ValidationError."""
        every = (each for of_kind in self._by_kind.values() for each in of_kind)
        return tuple(entry_of(each.line) for each in every if each.id in ids)

    def days_of(self, ids: Collection[str]) -> dict[str, date]:
        """The day of each entry that goes by one of ``ids``; nothing is parsed for it."""
        return _days((each for of_kind in self._by_kind.values() for each in of_kind), ids)

    def exam_days(self, ids: Collection[str]) -> dict[str, date]:
        """The same of exams alone."""
        return _days(self._exams(), ids)

    def _exams(self) -> list[Stored]:
        return self._by_kind.get("exam", [])


def _days(stored: Iterable[Stored], ids: Collection[str]) -> dict[str, date]:
    days = {each.id: each.on for each in stored if each.id in ids}
    known = {day: date.fromisoformat(day) for day in set(days.values())}
    return {name: known[day] for name, day in days.items()}


def _glance(line: str) -> Stored:
    found = _BEGINNING.match(line)
    if found:
        return Stored(found[1], found[2], found[3], line)
    plain = json.loads(line)  # somebody edited the file: the same, in another order
    return Stored(plain["id"], str(plain.get("kind")), str(plain.get("on")), line)


def _exam_of(line: str) -> str:
    found = _EXAM.search(line)
    return found[1] if found else str(json.loads(line).get("exam"))


def _models(kind: type[E_], stored: Iterable[Stored]) -> tuple[E_, ...]:
    lines = ",".join(each.line for each in stored)
    return _adapter(kind).validate_json(f"[{lines}]") if lines else ()


@cache
def _adapter(kind: type[E_]) -> TypeAdapter[tuple[E_, ...]]:
    return TypeAdapter(tuple[kind, ...])  # type: ignore[valid-type]
