"""Amounts done on a day or over a period, held against a window: what counts, and until when.

A period that lies partly within the window counts for its share of days, rounded down: what of it
was done on which day is not told, and nothing is claimed that may not be so.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from math import floor
from operator import attrgetter
from typing import NamedTuple

from imgxtrain.audit.question import Question, Target
from imgxtrain.audit.results import Code, Expiry, Finding, Tally
from imgxtrain.audit.windows import first_day_within, last_day_of
from imgxtrain.knowledge.provenance import Sourced
from imgxtrain.profile.entries import Stage

_DAY = timedelta(days=1)


class Amount(NamedTuple):
    """So much (hours, studies, credits), done evenly from ``first`` to ``last``."""

    id: str
    first: date
    last: date
    amount: float
    stage: Stage = Stage.LOGGED

    @property
    def days(self) -> int:
        """How many days it spans, both ends included."""
        return (self.last - self.first).days + 1

    def within(self, first: date, last: date) -> float:
        """What of it falls from ``first`` to ``last``; a share is rounded down."""
        days = (min(last, self.last) - max(first, self.first)).days + 1
        if days <= 0:
            return 0
        if days >= self.days:
            return self.amount
        return floor(self.amount * days / self.days + 1e-9)

    def clipped(self, first: date, last: date) -> "Amount":
        """The share of it that falls from ``first`` to ``last``; at least one day must."""
        if first <= self.first and self.last <= last:
            return self
        return self._replace(
            first=max(first, self.first),
            last=min(last, self.last),
            amount=self.within(first, last),
        )


@dataclass(frozen=True)
class Window:
    """The days that count. ``months`` is None where nothing expires, as far as is known.

    ``anchor``: the day on which all must count still. ``locked``: it was settled on that day, and
    nothing expires any more.
    """

    today: date
    anchor: date
    months: int | None = None
    locked: bool = False
    rule: Sourced[int] | None = None

    @cached_property
    def first_today(self) -> date:
        """The earliest day that counts on the day asked about; once locked, on the anchor."""
        return self._first(self.anchor if self.locked else self.today)

    @cached_property
    def first(self) -> date:
        """The earliest day that counts on the anchor too."""
        return max(self.first_today, self._first(self.anchor))

    def holds(self, day: date) -> bool:
        """Whether something done on ``day`` counts."""
        return self.first <= day <= self.today

    def last_day(self, performed: date) -> date | None:
        """The last day on which something done then counts; None where that has no end."""
        if self.months is None or self.locked:
            return None
        return last_day_of(performed, self.months)

    def _first(self, day: date) -> date:
        return date.min if self.months is None else first_day_within(day, self.months)


def window_of(months: Sourced[int], target: Target, question: Question) -> Window:
    """The window of a requirement for one target, on the day of the question.

    It goes back from the application, which settles it. Only a worksheet of repetitions waits for
    the exam window: ARRT's structured education and clinical experience pages.
    """
    settled = target.applied or target.window_assigned
    anchor = settled or target.anchor
    return Window(question.today, anchor, months.value, settled is not None, months)


def counting(amounts: Iterable[Amount], window: Window) -> tuple[Amount, ...]:
    """What counts of ``amounts``: their shares within the window, denied ones left out."""
    found = (each for each in amounts if each.stage is not Stage.DENIED)
    inside = (each for each in found if each.last >= window.first and each.first <= window.today)
    return tuple(each.clipped(window.first, window.today) for each in inside)


def tally_of(amounts: Iterable[Amount]) -> Tally:
    """The sums by stage."""
    sums = dict.fromkeys(Stage, 0.0)
    for each in amounts:
        sums[each.stage] += each.amount
    approved, submitted, logged = (
        round(sums[stage], 6) for stage in (Stage.APPROVED, Stage.SUBMITTED, Stage.LOGGED)
    )
    return Tally(approved, submitted, logged)


def once_done(amounts: Iterable[Amount], window: Window) -> float:
    """What was ever done by today, whether it counts still or not."""
    found = (each for each in amounts if each.stage is not Stage.DENIED)
    return sum(each.within(date.min, window.today) for each in found)


def next_expiry(amounts: Sequence[Amount], window: Window) -> Expiry | None:
    """What stops counting next of ``amounts`` (which count), and the last day it counts on."""
    if window.months is None or window.locked or not amounts:
        return None
    single = (each for each in amounts if each.first == each.last)
    oldest = min(single, key=_first_day, default=None)  # no other day's amount goes before it
    spread = (each for each in amounts if each.first < each.last)
    days = (_last_day_before_a_loss(each, window) for each in (oldest, *spread) if each)
    last_day = min((day for day in days if day is not None), default=None)
    if last_day is None:
        return None
    after = first_day_within(last_day + _DAY, window.months)
    ending = [each for each in amounts if each.first < after]
    lost = [(each.id, each.amount - each.within(after, each.last)) for each in ending]
    gone = tuple(dict.fromkeys(name for name, amount in lost if amount > 0))
    return Expiry(last_day, round(sum(amount for _, amount in lost), 6), gone)


_first_day = attrgetter("first")


def _last_day_before_a_loss(amount: Amount, window: Window) -> date | None:
    """The last day on which all of it counts that counts now; rounded shares may last longer."""
    day = amount.first
    while day <= amount.last:
        last_day = window.last_day(day)
        if last_day is None or window.months is None:
            return None
        day = first_day_within(last_day + _DAY, window.months)
        if amount.within(day, amount.last) < amount.amount:
            return last_day
    return None


def window_findings(amounts: Iterable[Amount], window: Window, unit: str) -> Iterator[Finding]:
    """Why some of ``amounts`` do not count, or only in part: one finding for those alike."""
    outside: dict[Code, list[Amount]] = {}
    for each in amounts:
        if each.stage is Stage.DENIED or window.first <= each.first <= each.last <= window.today:
            continue
        code = _outside(each, window)
        if code is None:
            yield from _partly(each, window, unit)
        else:
            outside.setdefault(code, []).append(each)
    for code, found in outside.items():
        total = sum(each.amount for each in found)
        reason = f"{total:g} {unit} {_OUTSIDE[code].format(window=window)}"
        yield _finding(code, reason, tuple(each.id for each in found), window)


_OUTSIDE = {
    Code.FUTURE_DATE: "are of a day after {window.today}",
    Code.EXPIRED: "are from before {window.first_today}, the earliest day that counts",
    Code.EXPIRES_BEFORE_APPLICATION: (
        "count today, but no more on {window.anchor}, the day of the application"
    ),
}


def _outside(amount: Amount, window: Window) -> Code | None:
    if amount.first > window.today:
        return Code.FUTURE_DATE
    if amount.last < window.first_today:
        return Code.EXPIRED
    return Code.EXPIRES_BEFORE_APPLICATION if amount.last < window.first else None


def _partly(amount: Amount, window: Window, unit: str) -> Iterator[Finding]:
    counted = amount.clipped(window.first, window.today)
    if counted.days == amount.days:
        return
    code = Code.FUTURE_DATE
    if amount.first < window.first:
        late = amount.first >= window.first_today
        code = Code.EXPIRES_BEFORE_APPLICATION if late else Code.EXPIRED
    reason = (
        f"of {amount.amount:g} {unit} from {amount.first} to {amount.last} only "
        f"{counted.days} of {amount.days} days fall from {window.first} to {window.today}: "
        f"{counted.amount:g} count, the share of those days rounded down"
    )
    yield _finding(code, reason, (amount.id,), window)


def _finding(code: Code, reason: str, entries: tuple[str, ...], window: Window) -> Finding:
    if code is Code.FUTURE_DATE:
        return Finding(code, reason, entries, remedy="they count once that day has come")
    months = window.rule
    rule = f"within {window.months} months before applying"
    remedies = {
        Code.EXPIRED: "do as much anew",
        Code.EXPIRES_BEFORE_APPLICATION: "apply earlier, or do as much anew",
    }
    sources = months.sources if months else ()
    return Finding(code, reason, entries, rule, sources, remedies[code])
