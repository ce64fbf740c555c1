"""What an audit is asked with, built in a line: a record of some entries, and a target."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, TypeVar

from imgxtrain.audit.question import Question, Target
from imgxtrain.audit.results import PinnedEdition
from imgxtrain.knowledge.credentials import ChosenBy, Credential, PathwayStatus
from imgxtrain.knowledge.editions import in_force
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.profile.entries import Entry, SignOff, Stage, StepEntry, TargetEntry
from imgxtrain.profile.log import Log
from imgxtrain.profile.record import SCHEMA_VERSION, Record, stored

TODAY = date(2026, 11, 22)
OFFICIAL = {"grade": "official", "sources": ["a-source"], "as_of": "2026-01-31"}
WORKING = {"grade": "working", "as_of": "2026-01-31"}
E_ = TypeVar("E_", bound=Any)


def question(
    entries: Iterable[Entry] = (),
    holds: Iterable[str] = (),
    today: date = TODAY,
    knowledge: Knowledge | None = None,
    **head: Any,
) -> Question:
    """A question about a record. ``holds``: ``arrt-r``, ``arrt-r:2019-05``, or with the day on
    which it lapsed ``arrt-r:2019-05:2026-10-31``; ``head``: other parts of the profile.
    """
    held = [_held(each) for each in holds]
    whole = {"schema_version": SCHEMA_VERSION, "credentials": held, **head}
    record = Record(whole, entries=tuple(map(stored, entries)))
    return Question(knowledge or Knowledge(), record.profile, Log(record), today)


def _held(words: str) -> dict[str, str]:
    named = zip(("credential", "earned", "lapsed"), words.split(":"), strict=False)
    return {name: word for name, word in named if word}


def logged(kind: type[E_], entry_id: str, on: date, **fields: Any) -> E_:
    """An entry of ``kind``, logged on its own day (a period on its last) unless told otherwise."""
    first = {"id": entry_id, "on": on, "logged": fields.get("until") or on}
    entry: E_ = kind(**{**first, **fields})
    return entry


def signed(entry: E_, target: str, stage: Stage = Stage.APPROVED, **fields: Any) -> E_:
    """``entry`` at ``stage`` for ``target``, since the day after it was done unless told."""
    last = getattr(entry, "until", None) or entry.on
    note = SignOff(**{"stage": stage, "on": last + timedelta(days=1), **fields})
    changed: E_ = entry.model_copy(update={"sign_offs": {**entry.sign_offs, target: note}})
    return changed


def target(
    credential_id: str, asked: Question, pathway: str | None = None, **days: date | None
) -> Target:
    """A target whose steps are those of the record. Without ``pathway`` it is the first open one.

    ``days``: ``opened`` and ``apply_by`` (either makes it adopted), ``applied``, and
    ``window_assigned``.
    """
    credential = asked.knowledge.credentials[credential_id]
    ways = [each for each in credential.pathways if pathway in {None, each.id}]
    open_ones = [each for each in ways if each.status is PathwayStatus.OPEN]
    opened, apply_by = days.get("opened"), days.get("apply_by")
    anchor = days.get("applied") or max(asked.today, apply_by or asked.today)
    begun = {ChosenBy.WORKSHEET_OPENED: opened or asked.today, ChosenBy.APPLICATION: anchor}
    every_step = asked.log.of(StepEntry)
    return Target(
        credential,
        (open_ones or ways)[0],
        anchor,
        adopted=_adopted(credential_id, asked, opened, apply_by),
        applied=days.get("applied"),
        window_assigned=days.get("window_assigned"),
        editions=_editions(credential, begun),
        steps={each.step: each for each in every_step if each.target == credential_id},
    )


def _adopted(
    credential_id: str, asked: Question, opened: date | None, apply_by: date | None
) -> TargetEntry | None:
    if opened is None and apply_by is None:
        return None
    days = {"opened": opened, "apply_by": apply_by}
    return logged(TargetEntry, "adopt1", opened or asked.today, target=credential_id, **days)


def _editions(credential: Credential, begun: dict[ChosenBy, date]) -> tuple[PinnedEdition, ...]:
    pinned = []
    for document in credential.documents:
        day = begun[document.chosen_by]
        edition = in_force(document.editions, day)
        if edition:
            pinned.append(PinnedEdition(document, edition, day))
    return tuple(pinned)


def requirement_of(asked_of: Target, wanted: str | type) -> Any:
    """The requirement by that id, or the first of that class, of the pathway or an edition."""
    pinned = (each.edition.requirements for each in asked_of.editions)
    own = asked_of.pathway.requirements if asked_of.pathway else ()
    every = (*own, *(one for many in pinned for one in many))
    if isinstance(wanted, str):
        return next(each for each in every if each.id == wanted)
    return next(each for each in every if isinstance(each, wanted))


def made(kind: type[E_], **figures: Any) -> E_:
    """A requirement of ``kind`` whose figures are official unless they say otherwise."""
    name = kind.__name__.lower()
    usual = {"id": f"some-{name}", "kind": name, "title": f"Some {name}", "provenance": OFFICIAL}
    requirement: E_ = kind.model_validate({**usual, **figures})
    return requirement
