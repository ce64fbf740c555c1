"""The sign-off of an entry for one target: logged, submitted, then approved or denied.

What is recorded is the user's note of it. An approval stays: nothing but an edit takes it back.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from imgxtrain.profile.edits import Edit
from imgxtrain.profile.entries import Entry, SignOff, Stage
from imgxtrain.profile.record import NoSuchEntryError, Record, entry_of, id_of, line_of
from imgxtrain.profile.scopes import SignedEntry, is_signed_off

_FROM = {
    Stage.SUBMITTED: {Stage.LOGGED},
    Stage.APPROVED: {Stage.LOGGED, Stage.SUBMITTED},
    Stage.DENIED: {Stage.LOGGED, Stage.SUBMITTED},
}


class Signing(NamedTuple):
    """A step of the sign-off for ``target``: to which stage, on which day, by whom and why."""

    target: str
    stage: Stage
    on: date
    by: str | None = None
    credential: str | None = None
    reason: str | None = None


class Effect(StrEnum):
    """What a step does to an entry: changes it, is done already, comes too late, or never fits."""

    CHANGES = "changes"
    ALREADY = "already"
    CLOSED = "closed"
    UNFIT = "unfit"


class Answer(NamedTuple):
    """What a step does to the entry ``entry_id``, and if nothing, why."""

    entry_id: str
    effect: Effect
    why: str = ""


def stage_of(entry: SignedEntry, target: str) -> Stage:
    """How far the sign-off for ``target`` has come."""
    signed = entry.sign_offs.get(target)
    return signed.stage if signed else Stage.LOGGED


def stages_of(entry: SignedEntry, target: str | None = None) -> frozenset[Stage]:
    """The stage for ``target``; without one, of every sign-off there is, or logged."""
    if target is not None:
        return frozenset((stage_of(entry, target),))
    return frozenset(each.stage for each in entry.sign_offs.values()) or frozenset((Stage.LOGGED,))


def unfit(entries: Iterable[Entry]) -> tuple[Answer, ...]:
    """Answers for those entries whose kind is not signed off at all."""
    return tuple(
        Answer(entry.id, Effect.UNFIT, f"is of the kind {entry.kind}, {_SIGNED_KINDS}")
        for entry in entries
        if not is_signed_off(entry)
    )


_SIGNED_KINDS = "and exams, hours and tallies are signed off"


def answer(entry: Entry, step: Signing) -> Answer:
    """What ``step`` does to ``entry``."""
    if not is_signed_off(entry):
        return unfit([entry])[0]
    last = getattr(entry, "until", None) or entry.on
    if step.on < last:
        why = f"is of {last.isoformat()}, after the day of the sign-off"
        return Answer(entry.id, Effect.UNFIT, why)
    stage = stage_of(entry, step.target)
    if stage in _FROM[step.stage]:
        return Answer(entry.id, Effect.CHANGES)
    told = f"was {_told(entry.sign_offs[step.target])} already"
    stays = stage is step.stage or (stage, step.stage) == (Stage.APPROVED, Stage.SUBMITTED)
    return Answer(entry.id, Effect.ALREADY if stays else Effect.CLOSED, told)


def _told(signed: SignOff) -> str:
    by = f" by {signed.by}" if signed.by else ""
    return f"{signed.stage.value}{by} on {signed.on.isoformat()}"


def signing(record: Record, entry_ids: Iterable[str], step: Signing, at: str) -> Edit:
    """The edit that carries out ``step`` on those of the entries (whole ids) that it changes.

    Raises NoSuchEntryError.
    """
    lines = {id_of(line): line for line in record.entries}
    ids = tuple(entry_ids)
    if gone := [entry_id for entry_id in ids if entry_id not in lines]:
        raise NoSuchEntryError(gone[0])
    meant = [lines[entry_id] for entry_id in ids]
    changed = [line for line in meant if answer(entry_of(line), step).effect is Effect.CHANGES]
    many = "entry" if len(changed) == 1 else "entries"
    what = f"{_VERB[step.stage]} {len(changed)} {many} for {step.target}"
    return Edit(what, at, replace=tuple(_signed(line, step) for line in changed))


_VERB = {Stage.SUBMITTED: "submit", Stage.APPROVED: "approve", Stage.DENIED: "deny"}


def _signed(line: str, step: Signing) -> str:
    """The line with the step in it, and everything else as it stood."""
    plain = json.loads(line)
    before = plain.get("sign_offs", {})
    told = {
        "stage": step.stage.value,
        "on": step.on.isoformat(),
        "by": step.by,
        "credential": step.credential,
        "reason": step.reason,
    }
    kept = {**before.get(step.target, {}), **told}
    note = {key: value for key, value in kept.items() if value is not None}
    return line_of({**plain, "sign_offs": {**before, step.target: note}})


def withdrawn(plain: Mapping[str, Any], targets: Iterable[str] | None = None) -> dict[str, Any]:
    """A stored entry back at logged: for ``targets``, or for every one."""
    gone = set(plain.get("sign_offs", {}) if targets is None else targets)
    left = {name: note for name, note in plain.get("sign_offs", {}).items() if name not in gone}
    rest = {key: value for key, value in plain.items() if key != "sign_offs"}
    return {**rest, "sign_offs": left} if left else rest


def signed_targets(entry: Entry) -> tuple[str, ...]:
    """The targets for which the sign-off of ``entry`` has begun."""
    if not is_signed_off(entry):
        return ()
    return tuple(name for name, note in entry.sign_offs.items() if note.stage is not Stage.LOGGED)
