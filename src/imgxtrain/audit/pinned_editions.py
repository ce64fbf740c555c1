"""Which edition of each governing document binds a person.

ARRT's clinical experience page: a worksheet begun on an older edition may be finished on it until
that edition is no longer accepted; whoever changes to a newer one begins anew.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from imgxtrain.audit.results import Code, Finding, PinnedEdition
from imgxtrain.knowledge.credentials import ChosenBy, Credential, Edition, GoverningDocument
from imgxtrain.knowledge.editions import in_force
from imgxtrain.knowledge.provenance import Grade, Sourced


class DecidingDays(NamedTuple):
    """The days that decide: worksheet opened (None where not told), anchor of the windows, today.

    ``applied``: whether the anchor is the day of an application that was made.
    """

    opened: date | None
    anchor: date
    today: date
    applied: bool = False


def pinned_editions(
    credential: Credential, documents: Sequence[str], days: DecidingDays, chosen: Mapping[str, str]
) -> tuple[PinnedEdition, ...]:
    """The edition of each of ``documents`` that binds; ``chosen`` by the user goes first.

    An edition that is no longer accepted gives way to the one now in force.
    """
    by_id = {document.id: document for document in credential.documents}
    pinned = (_pinned(by_id[name], days, chosen.get(name)) for name in documents if name in by_id)
    return tuple(each for each in pinned if each is not None)


def superseded(document: GoverningDocument, days: DecidingDays) -> Edition | None:
    """The edition on which the worksheet was opened, if it is no longer accepted."""
    if document.chosen_by is not ChosenBy.WORKSHEET_OPENED or days.opened is None:
        return None
    edition = in_force(document.editions, days.opened)
    return edition if edition and _is_over(edition, days) else None


def edition_findings(pinned: PinnedEdition, days: DecidingDays) -> tuple[Finding, ...]:
    """What is to be known of the choice: an edition closed or closing, a day not told."""
    document, edition = pinned.document, pinned.edition
    old = superseded(document, days)
    if old is not None and old is not edition:
        return (_closed(old, edition),)
    until = edition.accept_until
    found = []
    if until.value is not None and not days.applied and days.anchor > until.value:
        found.append(_closing(edition, days))
    if not pinned.certain:
        found.append(_uncertain(pinned, days))
    return tuple(found)


def _pinned(
    document: GoverningDocument, days: DecidingDays, chosen: str | None
) -> PinnedEdition | None:
    opened = document.chosen_by is ChosenBy.WORKSHEET_OPENED
    day = (days.opened or days.today) if opened else days.anchor
    named = [edition for edition in document.editions if edition.id == chosen]
    edition = named[0] if named else _in_force(document, day, days.today)
    if edition is not None and not named and _is_over(edition, days):
        edition = in_force(document.editions, days.today) or edition
    if edition is None:
        return None
    told = not opened or days.opened is not None or len(document.editions) == 1
    known = named or in_force(document.editions, day) is not None
    certain = bool(known) and told and _is_certain(document, edition)
    return PinnedEdition(document, edition, day, certain)


def _in_force(document: GoverningDocument, day: date, today: date) -> Edition | None:
    """The edition of ``day``; before the oldest that is known, that of today, else the oldest.

    An edition that is not known is no reason to ask for nothing.
    """
    known = in_force(document.editions, day) or in_force(document.editions, today)
    return known or next(iter(document.editions), None)


def _is_over(edition: Edition, days: DecidingDays) -> bool:
    """Past its last day: on the day of the application, or today where there was none."""
    decisive = days.anchor if days.applied else days.today
    return edition.accept_until.value is not None and decisive > edition.accept_until.value


def _is_certain(document: GoverningDocument, edition: Edition) -> bool:
    """Whether the days on which it and the next one began are official."""
    if len(document.editions) == 1:
        return True
    place = document.editions.index(edition)
    later = document.editions[place + 1 : place + 2]
    return all(_is_official(each.effective_from) for each in (edition, *later))


def _is_official(figure: Sourced[Any]) -> bool:
    return figure.known and figure.grade is Grade.OFFICIAL and not figure.verify


def _closed(old: Edition, now: Edition) -> Finding:
    until = old.accept_until
    return Finding(
        Code.EDITION_CLOSED,
        f"your worksheet was opened on {old.title}, which was accepted until {until.value}",
        rule="a worksheet of an older edition cannot be finished after that day; nothing transfers",
        sources=until.sources,
        remedy=f"open a new worksheet ({now.title}), enter again what still counts, and say when",
    )


def _closing(edition: Edition, days: DecidingDays) -> Finding:
    until = edition.accept_until
    return Finding(
        Code.EDITION_CLOSED,
        f"{edition.title} is accepted until {until.value}, before you mean to apply on "
        f"{days.anchor}",
        rule="a worksheet of an older edition cannot be finished after that day; nothing transfers",
        sources=until.sources,
        remedy="apply by then, or begin a new worksheet on the newer edition now",
    )


def _uncertain(pinned: PinnedEdition, days: DecidingDays) -> Finding:
    opened = pinned.document.chosen_by is ChosenBy.WORKSHEET_OPENED
    if opened and days.opened is None:
        return Finding(
            Code.EDITION_UNCERTAIN,
            "which edition binds you follows the day you opened the worksheet, which is not told",
            sources=pinned.edition.effective_from.sources,
            remedy="say when you opened it, or when you will",
        )
    if in_force(pinned.document.editions, pinned.decided_by) is None:
        return Finding(
            Code.EDITION_UNCERTAIN,
            f"which edition of the {pinned.document.kind} document held on {pinned.decided_by} is "
            f"not known here, {pinned.edition.title} is taken in its place",
            sources=pinned.edition.effective_from.sources,
            remedy="if that day is a slip, put it right; else ask the body which edition binds you",
        )
    return Finding(
        Code.EDITION_UNCERTAIN,
        f"the days on which this {pinned.document.kind} document begins and ends are not official",
        rule=pinned.edition.effective_from.note,
        sources=pinned.edition.effective_from.sources,
        remedy="read the edition off your worksheet in the registry's tool",
    )
