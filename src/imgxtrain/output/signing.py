"""What a step of the sign-off does, or did, to entries."""

from collections import Counter
from dataclasses import dataclass

from imgxtrain.output.entries import Names, entry_line
from imgxtrain.output.history import print_rows, rows_of
from imgxtrain.output.logged import day_text
from imgxtrain.output.screen import Screen
from imgxtrain.profile.entries import Entry
from imgxtrain.profile.selection_of_entries import last_day
from imgxtrain.profile.sign_off import Answer, Signing

_FEW = 5


@dataclass(frozen=True)
class Told:
    """A step, the entries it changes as they were before it, and answers for those it leaves."""

    step: Signing
    changed: tuple[Entry, ...]
    left: tuple[Answer, ...]
    names: Names


def summary(told: Told) -> str:
    """``12 entries of 3 days as approved for ARRT(CT), Sun 2026-11-22, by CT lead``."""
    days = len({last_day(entry) for entry in told.changed})
    step = told.step
    by = ", ".join(each for each in (step.by and f"by {step.by}", step.credential) if each)
    target = told.names.credential(step.target)
    entries = _many(len(told.changed), "entry", "entries")
    parts = (
        f"{entries} of {_many(days, 'day', 'days')} as {step.stage.value} for {target}",
        day_text(step.on),
        by,
        step.reason,
    )
    return ", ".join(part for part in parts if part)


def print_preview(told: Told, out: Screen) -> None:
    """What is to change, counted by day."""
    print_rows(rows_of(told.changed, told.names, told.step.target), out)


def print_done(told: Told, out: Screen, *, each: bool) -> None:
    """What was changed, with a line an entry if ``each``."""
    out.indented(f"noted {summary(told)}")
    for entry in told.changed if each else ():
        out.indented(entry_line(entry, told.names), 2)


def print_left(told: Told, out: Screen) -> None:
    """What was left as it is, and why; of many the reasons with their number."""
    if len(told.left) <= _FEW:
        for answer in told.left:
            out.indented(f"left as it is: {answer.entry_id} {answer.why}")
        return
    for why, count in Counter(answer.why for answer in told.left).most_common():
        out.indented(f"left as they are: {count} entries, each {why}")


def _many(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"
