"""The jobs of a record, and which of them each entry belongs to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from imgxtrain.audit.held_credentials import first_day_told, last_day_told
from imgxtrain.career.plain_lines import plain_line
from imgxtrain.profile.person import Employer


@dataclass(frozen=True)
class JobSpan:
    """A job and the days it covers. ``first`` is None where its beginning was not told.

    ``last`` is None for a present job of which no end was told. One that ends this month, or in
    this year and no more is told, may be over: it is not ``current``.
    """

    employer: Employer
    first: date | None
    last: date | None
    current: bool

    def holds(self, first: date, last: date) -> bool:
        """Whether all days from ``first`` to ``last`` lie within what was told of it."""
        begun = self.first is not None and self.first <= first
        return begun and (self.last is None or last <= self.last)


def spans_of(employers: Sequence[Employer], today: date) -> tuple[JobSpan, ...]:
    """Every job that has begun by ``today``, the present ones first, then the newest first."""
    spans = (_span(each, today) for each in employers)
    begun = [each for each in spans if each.first is None or each.first <= today]
    by_start = sorted(begun, key=lambda each: each.first or date.min, reverse=True)
    return tuple(sorted(by_start, key=_latest_end_first, reverse=True))


def not_begun(employers: Sequence[Employer], today: date) -> Iterator[Employer]:
    """Jobs that begin only after ``today``."""
    for each in employers:
        if each.start and first_day_told(each.start) > today:
            yield each


def _span(employer: Employer, today: date) -> JobSpan:
    first = first_day_told(employer.start) if employer.start else None
    last = last_day_told(employer.end) if employer.end else None
    ends = first_day_told(employer.end) if employer.end else None
    return JobSpan(employer, first, last, current=ends is None or ends > today)


def _latest_end_first(span: JobSpan) -> tuple[bool, date]:
    return span.current, date.max if span.current else span.last or date.min


class Placing:
    """Puts each entry into the job whose days hold it, of several into the one its site names.

    Where no site tells in which of several jobs it was, it is in none of them, for a job may claim
    only what was done in it. Of several jobs at one employer it is the present one that began last.
    A job whose beginning was not told holds only what its employer's name claims.
    """

    def __init__(self, spans: Sequence[JobSpan]) -> None:
        self._spans = spans
        self._names = [_words(each.employer.name) for each in spans]
        self._found: dict[tuple[date, date, str | None], tuple[int, ...]] = {}

    def jobs_of(self, first: date, last: date, site: str | None = None) -> tuple[int, ...]:
        """The places among the spans of the jobs that an entry may belong to, one an employer."""
        asked = (first, last, site)
        if asked not in self._found:
            self._found[asked] = self._choose(first, last, site)
        return self._found[asked]

    def is_at(self, place: int, site: str) -> bool:
        """Whether the site's name holds that of the job's employer, or the other way round."""
        at, name = _words(site), self._names[place]
        return bool(at and name) and (f" {at} " in f" {name} " or f" {name} " in f" {at} ")

    def _choose(self, first: date, last: date, site: str | None) -> tuple[int, ...]:
        holding = [i for i, each in enumerate(self._spans) if each.holds(first, last)]
        named = [i for i in holding or self._undated(last) if self.is_at(i, site or "")]
        newest = sorted(named or holding, key=self._present_and_new, reverse=True)
        by_employer = {self._names[i]: i for i in reversed(newest)}
        return tuple(by_employer.values())

    def _undated(self, last: date) -> Iterator[int]:
        for place, each in enumerate(self._spans):
            if each.first is None and (each.last is None or last <= each.last):
                yield place

    def _present_and_new(self, place: int) -> tuple[bool, date, int]:
        span = self._spans[place]
        return span.current, span.first or date.min, -place


@cache
def _words(name: str) -> str:
    letters = "".join(each if each.isalnum() else " " for each in plain_line(name).casefold())
    return " ".join(letters.split())
