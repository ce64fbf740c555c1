"""Whether what is to be logged can be: amounts, days and periods. One rule is one function.

A rule looks at an entry's fields as plain values by name (days as dates) and yields findings.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any


class Weight(StrEnum):
    """What a finding asks for: a refusal, a question, or a word."""

    IMPOSSIBLE = "impossible"
    DOUBTFUL = "doubtful"
    NOTE = "note"


@dataclass(frozen=True)
class Finding:
    """One thing that is odd about an entry, told in a sentence without its full stop."""

    weight: Weight
    told: str


@dataclass(frozen=True)
class Span:
    """Amounts that can be: from ``least`` (or above it) to ``most``."""

    least: float
    most: float
    above: bool = False

    def holds(self, amount: float) -> bool:
        """Whether ``amount`` can be."""
        enough = amount > self.least if self.above else amount >= self.least
        return math.isfinite(amount) and enough and amount <= self.most

    def __str__(self) -> str:
        if self.above:
            return f"more than {self.least:g}, and {self.most:,.0f} at most"
        return f"from {self.least:g} to {self.most:,.0f}"


AMOUNTS = {
    "hours": Span(0, 20_000, above=True),
    "count": Span(0, 100_000, above=True),
    "credits": Span(0, 200),
    "minutes": Span(0, 1440, above=True),
    "percent": Span(0, 100),
    "paid": Span(0, 100_000),
}
_COUNTED_AS = {"count": "exams"}
HOURS_A_DAY = 24
LONG_DAY_HOURS = 16
BUSY_DAY_EXAMS = 100
OLD_YEARS = 10
MANY_OF_ONE_EXAM = 20
OLD_EXAM_DAYS = 3 * 366
LONGEST_TEXT = 3000

Fields = Mapping[str, Any]


def findings(fields: Fields, today: date) -> tuple[Finding, ...]:
    """All that is odd about an entry of ``fields`` when logged on ``today``."""
    return tuple(found for rule in _RULES for found in rule(fields, today))


def repetition_findings(name: str, count: int) -> tuple[Finding, ...]:
    """What is odd about having done the exam called ``name`` ``count`` times in a shift."""
    if count <= MANY_OF_ONE_EXAM:
        return ()
    return (Finding(Weight.DOUBTFUL, f"{name} {count} times"),)


def exam_day_findings(on: date, today: date) -> tuple[Finding, ...]:
    """What is odd about logging an exam of the day ``on``; other entries may be far older."""
    if (today - on).days <= OLD_EXAM_DAYS:
        return ()
    return (Finding(Weight.DOUBTFUL, f"{on.isoformat()} is over three years ago"),)


def overlap_findings(fields: Fields, others: Iterable[Fields]) -> tuple[Finding, ...]:
    """What is odd about hours or a tally beside ``others`` of its kind: a time logged twice.

    Two of one day are two shifts, and only said, unless no day is that long. Where a period is
    among them one may hold the other; at two sites that are named they are two things.
    """
    beside = [each for each in others if _overlap(fields, each)]
    hours = sum(each.get("hours") or 0 for each in (fields, *beside))
    doubtful = any(_days(each) > 1 for each in (fields, *beside)) or hours > LONG_DAY_HOURS
    weight = Weight.DOUBTFUL if doubtful else Weight.NOTE
    return tuple(Finding(weight, _overlapping(each)) for each in beside)


def _overlap(one: Fields, other: Fields) -> bool:
    sites = {each.get("site") for each in (one, other)} - {None, ""}
    first, last = max(one["on"], other["on"]), min(_last(one), _last(other))
    return one["modality"] == other["modality"] and first <= last and len(sites) <= 1


def _overlapping(other: Fields) -> str:
    amount = other.get("hours") or other.get("count")
    what = "hours" if other.get("hours") else "exams"
    until = f" to {other['until'].isoformat()}" if other.get("until") else ""
    of = f"{other['on'].isoformat()}{until}"
    return f"{amount:,g} {what} of {of} are logged already ({other['id']})"


def _amounts(fields: Fields, _: date) -> Iterator[Finding]:
    for name, span in AMOUNTS.items():
        amount = fields.get(name)
        if amount is not None and not span.holds(amount):
            told = f"{amount:,.10g} {_COUNTED_AS.get(name, name)}: it must be {span}"
            yield Finding(Weight.IMPOSSIBLE, told)
    for category, part in (fields.get("categories") or {}).items():
        if not (AMOUNTS["credits"].holds(part) and part):
            told = f"{category} {part:g}: it must be {replace(AMOUNTS['credits'], above=True)}"
            yield Finding(Weight.IMPOSSIBLE, told)


def _long_texts(fields: Fields, _: date) -> Iterator[Finding]:
    for name, text in fields.items():
        if isinstance(text, str) and len(text) > LONGEST_TEXT:
            told = f"the {name.replace('_', ' ')} has more than {LONGEST_TEXT:,} characters"
            yield Finding(Weight.IMPOSSIBLE, told)


def _yet_to_come(fields: Fields, today: date) -> Iterator[Finding]:
    last = fields.get("until") or fields["on"]
    if last > today:
        told = f"{last.isoformat()} is yet to come, and a log holds what was done"
        yield Finding(Weight.IMPOSSIBLE, told)


def _backwards(fields: Fields, _: date) -> Iterator[Finding]:
    until = fields.get("until")
    if until and until < fields["on"]:
        told = f"the period runs backwards, from {fields['on']} to {until}"
        yield Finding(Weight.IMPOSSIBLE, told)


def _hours_a_day(fields: Fields, _: date) -> Iterator[Finding]:
    days, hours = _days(fields), fields.get("hours")
    if hours is None or days < 1:
        return
    within = "one day" if days == 1 else f"{days:,} days"
    if hours > HOURS_A_DAY * days:
        told = f"{hours:,g} hours do not fit into {within}"
        yield Finding(Weight.IMPOSSIBLE, told)
    elif hours > LONG_DAY_HOURS * days:
        told = f"{hours:,g} hours in {within} is more than {LONG_DAY_HOURS} a day"
        yield Finding(Weight.DOUBTFUL, told)


def _exams_a_day(fields: Fields, _: date) -> Iterator[Finding]:
    days, count = _days(fields), fields.get("count")
    if count is not None and fields.get("modality") and count > BUSY_DAY_EXAMS * days > 0:
        within = "one day" if days == 1 else f"{days:,} days"
        told = f"{count:,} exams in {within} is more than {BUSY_DAY_EXAMS} a day"
        yield Finding(Weight.DOUBTFUL, told)


def _long_ago(fields: Fields, today: date) -> Iterator[Finding]:
    """A step may be older: a degree, a program."""
    if "step" not in fields and fields["on"] < _years_before(today, OLD_YEARS):
        told = f"{fields['on'].isoformat()} is more than ten years ago"
        yield Finding(Weight.DOUBTFUL, told)


def _split(fields: Fields, _: date) -> Iterator[Finding]:
    """ARRT's value of a structured education activity may differ from its CE credits."""
    given, parts = fields.get("credits"), sum((fields.get("categories") or {}).values())
    if given is not None and parts > given:
        told = (
            f"the categories add up to {parts:g}, the CE credits are {given:g}: "
            "they may differ, but look at the certificate again"
        )
        yield Finding(Weight.NOTE, told)


_RULES: tuple[Callable[[Fields, date], Iterator[Finding]], ...] = (
    _amounts,
    _long_texts,
    _yet_to_come,
    _backwards,
    _hours_a_day,
    _exams_a_day,
    _long_ago,
    _split,
)


def _days(fields: Fields) -> int:
    """How many days an entry spans, its last day included."""
    first: date = fields["on"]
    return (_last(fields) - first).days + 1


def _last(fields: Fields) -> date:
    """The last day of an entry."""
    last: date = fields.get("until") or fields["on"]
    return last


def _years_before(day: date, years: int) -> date:
    """The same day ``years`` earlier; of 29 February the 28th."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
