"""Credentials of the record as they stand on a day: held, lapsed, or not earned yet."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from imgxtrain.audit.results import Code, Finding
from imgxtrain.knowledge.credential_labels import credential_label
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.profile.person import HeldCredential


class Held(NamedTuple):
    """One credential of the record on the day ``today``.

    ``since`` and ``lapses`` are None where they were not told. A date told only by its month or
    year counts as late as it can for what was earned, and as early as it can for what lapsed; but
    what was earned this month or this year is held today.
    """

    told: HeldCredential
    today: date
    since: date | None = None
    lapses: date | None = None

    @property
    def credential(self) -> str:
        """Its id, which the knowledge need not know."""
        return self.told.credential

    @property
    def to_come(self) -> bool:
        """Whether it is earned only after the day."""
        return self.since is not None and self.since > self.today

    @property
    def is_lapsed(self) -> bool:
        """Whether it has lapsed by the day."""
        return self.lapses is not None and self.lapses <= self.today

    def counts(self, *, active: bool) -> bool:
        """Whether it counts as held on the day; ``active``: a lapsed one does not."""
        return not self.to_come and not (active and self.is_lapsed)


def holdings_of(credentials: Iterable[HeldCredential], today: date) -> tuple[Held, ...]:
    """Every credential of the record as it stands on ``today``."""
    return tuple(
        Held(
            each,
            today,
            _since(each.earned, today) if each.earned else None,
            first_day_told(each.lapsed) if each.lapsed else None,
        )
        for each in credentials
    )


def _since(earned: str, today: date) -> date:
    """The latest that ``earned`` can mean; what is held already was not earned after today."""
    last = last_day_told(earned)
    return min(last, today) if first_day_told(earned) <= today else last


def label_of(credential: str, knowledge: Knowledge) -> str:
    """``ARRT(CT)``, or the id where nothing is known by it."""
    known = knowledge.credentials
    return credential_label(known[credential]) if credential in known else credential


def last_day_told(partial: str) -> date:
    """The last day that a year, a month or a day may mean; of a day that never was, its month's."""
    year, month, day = _parts(partial)
    end = monthrange(year, month or 12)[1]
    return date(year, month or 12, min(day or end, end))


def first_day_told(partial: str) -> date:
    """The first day that a year, a month or a day may mean."""
    year, month, day = _parts(partial)
    return date(year, month or 1, min(day or 1, monthrange(year, month or 1)[1]))


def _parts(partial: str) -> tuple[int, int, int]:
    year, month, day = (*map(int, partial.split("-")), 0, 0)[:3]
    return max(year, date.min.year), month, day


def lapse_findings(credentials: Iterable[Held], knowledge: Knowledge) -> Iterator[Finding]:
    """What is to be said of the days of each: lapsed, yet to come, or impossible."""
    for each in credentials:
        label = label_of(each.credential, knowledge)
        if _is_backwards(each.told):
            yield _impossible(each, label)
        elif each.is_lapsed:
            yield _lapsed(each, label)
        elif each.to_come:
            yield _yet_to_come(each, label)


def _is_backwards(told: HeldCredential) -> bool:
    return bool(
        told.earned and told.lapsed and last_day_told(told.lapsed) < first_day_told(told.earned)
    )


def _impossible(held: Held, label: str) -> Finding:
    earned, lapsed = held.told.earned, held.told.lapsed
    day = held.today if held.to_come else earned
    return Finding(
        Code.CONTRADICTION,
        f"{label} is said to have lapsed in {lapsed}, before it was earned in {earned}",
        remedy="say again when it was earned, and when it lapsed if it did",
        command=f"imgxtrain me add credential {held.credential} --earned {day}",
    )


def _lapsed(held: Held, label: str) -> Finding:
    return Finding(
        Code.LAPSED,
        f"{label} lapsed on {held.lapses}, and a lapsed credential does not do",
        remedy="once its body has reinstated it, add it again with the day you first earned it",
        command=f"imgxtrain me add credential {held.credential} "
        f"--earned {held.told.earned or held.today}",
    )


def _yet_to_come(held: Held, label: str) -> Finding:
    return Finding(
        Code.FUTURE_DATE,
        f"{label} is earned on {held.since}, which is yet to come",
        remedy="it counts from that day on",
    )
