"""The change that an import makes to the record: the exams it does not hold yet, and no other."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from imgxtrain.exchange.import_plan import place_of
from imgxtrain.exchange.import_rows import Directions, Outcome
from imgxtrain.exchange.mappings import remembering
from imgxtrain.exchange.policy_notice import telling
from imgxtrain.profile.edits import Edit
from imgxtrain.profile.entries import ExamEntry
from imgxtrain.profile.exam_logging import Stamp
from imgxtrain.profile.record import Record, new_ids, stored


def not_yet_in(record: Record, taken: Sequence[Outcome]) -> tuple[Outcome, ...]:
    """Those of ``taken`` that the record does not hold, counted by day and exam.

    Of several the record holds first those of the same time of day.
    """
    held = _held_in(record)
    fresh: list[Outcome] = []
    for (day, exam), rows in _by_day_and_exam(taken):
        fresh += _beyond(held.get((day.isoformat() if day else "", exam), []), rows)
    return tuple(sorted(fresh, key=place_of))


def importing(
    record: Record,
    taken: Sequence[Outcome],
    directions: Directions,
    stamp: Stamp,
    draw: Callable[[], str],
) -> Edit:
    """The edit that logs what of ``taken`` the record does not hold, and keeps how it was read."""
    fresh = not_yet_in(record, taken)
    ids = new_ids(record, len(fresh), draw)
    end = len(record.entries)
    lines = (
        stored(_entry(entry_id, each, directions.verifier, stamp.today))
        for entry_id, each in zip(ids, fresh, strict=True)
    )
    placed = tuple((end + i, line) for i, line in enumerate(lines))
    return Edit(_told(fresh), stamp.at, head=head_changes(record, taken, directions), insert=placed)


def head_changes(
    record: Record, taken: Sequence[Outcome], directions: Directions
) -> dict[str, Any]:
    """What an import keeps beside its exams: that the notice was given, and the columns read.

    Columns in which no exam was found are not worth keeping.
    """
    layout, columns = directions.layout, directions.columns
    kept = remembering(record.head, layout, columns, directions.order) if taken else {}
    return {**kept, **telling(record.head)}


def _told(fresh: Sequence[Outcome]) -> str:
    if not fresh:
        return "keep how a file's columns are read"
    many = f"{len(fresh):,} exam{'s' * (len(fresh) != 1)}"
    return f"import {many}, {fresh[0].day} to {fresh[-1].day}"


def _held_in(record: Record) -> dict[tuple[str, str], list[str | None]]:
    """Times of day of the exams in the record, by day and exam."""
    held: dict[tuple[str, str], list[str | None]] = {}
    for line in record.entries:
        if '"kind":"exam"' in line:
            plain = json.loads(line)
            if plain.get("kind") == "exam":
                held.setdefault((plain["on"], plain["exam"]), []).append(plain.get("at"))
    return held


def _by_day_and_exam(
    taken: Sequence[Outcome],
) -> Iterator[tuple[tuple[date | None, str], list[Outcome]]]:
    def key(outcome: Outcome) -> tuple[str, str]:
        return (outcome.day.isoformat() if outcome.day else "", outcome.exam)

    for _, group in groupby(sorted(taken, key=lambda each: (key(each), place_of(each))), key=key):
        rows = list(group)
        yield (rows[0].day, rows[0].exam), rows


def _beyond(held: Sequence[str | None], rows: Sequence[Outcome]) -> list[Outcome]:
    """What of ``rows`` is left once as many as are held have been set aside."""
    times = Counter(held)
    rest: list[Outcome] = []
    for each in rows:
        if times[each.at] > 0:
            times[each.at] -= 1
        else:
            rest.append(each)
    return rest[times.total() :]


def _entry(entry_id: str, outcome: Outcome, verifier: str | None, today: date) -> ExamEntry:
    assert outcome.day is not None  # noqa: S101
    assert outcome.role is not None  # noqa: S101
    return ExamEntry(
        id=entry_id,
        on=outcome.day,
        logged=today,
        exam=outcome.exam,
        at=outcome.at,
        role=outcome.role,
        contrast=outcome.reading.contrast,
        site=outcome.site,
        verifier=verifier,
    )
