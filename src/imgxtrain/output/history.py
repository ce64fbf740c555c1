"""What was logged: grouped by day for reading, and one by one (``imgxtrain.history/1``)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, islice
from typing import Any

from imgxtrain.output.entries import (
    BETWEEN,
    Names,
    entry_json,
    print_line,
    stage_text,
    what_text,
)
from imgxtrain.output.logged import day_text
from imgxtrain.output.screen import Piece, Screen
from imgxtrain.profile.entries import Entry, ExamEntry, Stage
from imgxtrain.profile.scopes import SignedEntry, is_signed_off
from imgxtrain.profile.selection_of_entries import last_day
from imgxtrain.profile.sign_off import stages_of

SCHEMA = "imgxtrain.history/1"
DAY_WIDTH = 16


@dataclass(frozen=True)
class Row:
    """One line of the history: exams of one day and site together, or one other entry."""

    day: date
    text: str
    entries: tuple[Entry, ...]


def newest_first(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Entries by their last day, the newest first; of one day in the order of the record."""
    return tuple(sorted(entries, key=last_day, reverse=True))


def rows_of(
    entries: Iterable[Entry], names: Names, target: str | None = None, most: int | None = None
) -> tuple[Row, ...]:
    """Entries, newest first, as ``most`` rows. The sign-off is that for ``target``, or for any."""
    rows = (
        row
        for _, of_day in groupby(newest_first(entries), key=last_day)
        for row in _rows_of_day(tuple(of_day), names, target)
    )
    return tuple(islice(rows, most))


def history_json(entries: Sequence[Entry], found: int, names: Names) -> dict[str, Any]:
    """Entries one by one, newest first; ``found`` is how many there are in all."""
    told = [entry_json(entry, names) for entry in entries]
    return {"schema": SCHEMA, "found": found, "entries": told}


def print_rows(rows: Iterable[Row], out: Screen) -> None:
    """Rows, each day told once."""
    told = None
    for row in rows:
        day = day_text(row.day) if row.day != told else ""
        told = row.day
        widths = (DAY_WIDTH, max(out.width - DAY_WIDTH, 1))
        out.beside((Piece(day, "bold"), Piece(row.text)), widths)


def print_with_ids(entries: Iterable[Entry], names: Names, out: Screen) -> None:
    """A line an entry, with its id and its sign-off."""
    for entry in entries:
        print_line(entry, names, out, after=stage_text(entry, names))


def print_more(entries: Sequence[Entry], out: Screen) -> None:
    """What is left out: how much, back to which day, and how to see it."""
    if entries:
        many = "entry" if len(entries) == 1 else "entries"
        first = min(entry.on for entry in entries)
        out.line()
        out.indented(f"{len(entries):,} older {many}, back to {day_text(first)}")
        out.indented(f"to see them: --limit with a number, or --from {first:%Y-%m}")


def _rows_of_day(entries: Sequence[Entry], names: Names, target: str | None) -> Iterator[Row]:
    by_site: dict[str, list[ExamEntry]] = {}
    for entry in entries:
        if isinstance(entry, ExamEntry):
            by_site.setdefault(entry.site or "", []).append(entry)
    for site, exams in by_site.items():
        counts = Counter(what_text(exam, names) for exam in exams)
        told = ", ".join(f"{name} {times}" for name, times in counts.items())
        yield _row(told, site, exams, target)
    for entry in entries:
        if not isinstance(entry, ExamEntry):
            since = f"from {day_text(entry.on)}" if last_day(entry) != entry.on else ""
            told = BETWEEN.join(part for part in (what_text(entry, names), since) if part)
            yield _row(told, getattr(entry, "site", None) or "", [entry], target)


def _row(told: str, site: str, entries: Sequence[Entry], target: str | None) -> Row:
    signed = [entry for entry in entries if is_signed_off(entry)]
    states = f"({_states(signed, target)})" if signed else ""
    text = BETWEEN.join(part for part in (told, site, states) if part)
    return Row(last_day(entries[0]), text, tuple(entries))


def _states(entries: Sequence[SignedEntry], target: str | None) -> str:
    """``4 awaiting, 1 approved``; of a single entry the word alone."""
    counts = Counter(_state(entry, target) for entry in entries)
    if len(entries) == 1:
        return next(iter(counts))
    return ", ".join(f"{counts[state]} {state}" for state in _STATES if counts[state])


_STATES = ("awaiting", "approved", "denied")


def _state(entry: SignedEntry, target: str | None) -> str:
    """What was approved anywhere counts as approved; what was denied and not approved, denied."""
    stages = stages_of(entry, target)
    for stage in (Stage.APPROVED, Stage.DENIED):
        if stage in stages:
            return stage.value
    return "awaiting"
