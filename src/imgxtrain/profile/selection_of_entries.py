"""Entries chosen by what a person asks for: kind, modality, exam, days, site, state, target."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from imgxtrain.profile.entries import Entry, Stage
from imgxtrain.profile.scopes import Scope, concerns, is_signed_off, modality_of
from imgxtrain.profile.sign_off import stages_of

if TYPE_CHECKING:
    from imgxtrain.knowledge.library import Knowledge


@dataclass(frozen=True)
class Wanted:
    """What entries are asked for; what is left out asks for nothing.

    ``exams`` and ``modalities`` are ids, any of which will do; so with ``stages``. A period is
    within the days from ``first`` to ``last`` where any of its days is.
    """

    kinds: frozenset[str] | None = None
    modalities: frozenset[str] | None = None
    exams: frozenset[str] | None = None
    first: date | None = None
    last: date | None = None
    site: str | None = None
    stages: frozenset[Stage] | None = None
    scope: Scope | None = None


def selected(entries: Iterable[Entry], wanted: Wanted, knowledge: "Knowledge") -> tuple[Entry, ...]:
    """The entries that are all that is ``wanted``, in their order."""
    rules = tuple(rule for rule in _rules(wanted, knowledge) if rule is not None)
    return tuple(entry for entry in entries if all(rule(entry) for rule in rules))


def last_day(entry: Entry) -> date:
    """The last day that an entry is about."""
    return getattr(entry, "until", None) or entry.on


def sites_of(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Every site named, the most recently logged last."""
    named = (getattr(entry, "site", None) for entry in entries)
    return tuple(dict.fromkeys(site for site in named if site))


def same_site(first: str | None, second: str | None) -> bool:
    """Whether two names of a site differ in no more than case and blanks."""
    return _folded(first) == _folded(second)


def _folded(name: str | None) -> str:
    return " ".join((name or "").casefold().split())


Rule = Callable[[Entry], bool]


def _rules(wanted: Wanted, knowledge: "Knowledge") -> tuple[Rule | None, ...]:
    kinds, modalities, exams = wanted.kinds, wanted.modalities, wanted.exams
    first, last, site, scope = wanted.first, wanted.last, wanted.site, wanted.scope
    return (
        None if kinds is None else lambda entry: entry.kind in kinds,
        None if first is None else lambda entry: last_day(entry) >= first,
        None if last is None else lambda entry: entry.on <= last,
        None if site is None else lambda entry: same_site(getattr(entry, "site", None), site),
        None if exams is None else lambda entry: getattr(entry, "exam", None) in exams,
        None if modalities is None else lambda entry: modality_of(entry, knowledge) in modalities,
        None if scope is None else lambda entry: concerns(entry, scope, knowledge),
        None if wanted.stages is None else lambda entry: _at_stage(entry, wanted),
    )


def _at_stage(entry: Entry, wanted: Wanted) -> bool:
    target = wanted.scope.target if wanted.scope else None
    asked = wanted.stages or frozenset()
    return is_signed_off(entry) and bool(asked & stages_of(entry, target))
