"""How far the sign-off of entries for one target has come, and what about it cannot be."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from imgxtrain.audit.question import Question, Target
from imgxtrain.audit.results import Code, Finding
from imgxtrain.profile.entries import ExamEntry, HoursEntry, Stage, TallyEntry

Signed = ExamEntry | HoursEntry | TallyEntry


class SignOffs(NamedTuple):
    """The stage of each entry by id, as it can stand; ``findings`` on those denied or in doubt."""

    stages: Mapping[str, Stage]
    findings: tuple[Finding, ...] = ()


def sign_offs(entries: Iterable[Signed], target: Target, question: Question) -> SignOffs:
    """The stages for ``target``. A sign-off that cannot stand is as if not there, and told."""
    stages: dict[str, Stage] = {}
    findings: list[Finding] = []
    for entry in entries:
        stages[entry.id], found = _stage(entry, target.credential.id, question)
        findings += found
        if _ends_before_it_begins(entry):
            findings.append(_backwards(entry))
    return SignOffs(stages, tuple(findings))


def _stage(entry: Signed, target: str, question: Question) -> tuple[Stage, list[Finding]]:
    signed = entry.sign_offs.get(target)
    if signed is None or signed.stage is Stage.LOGGED:
        return Stage.LOGGED, []
    if signed.on > question.today:
        reason = f"it is said to be {signed.stage} on {signed.on}, which is yet to come"
        return Stage.LOGGED, [_impossible(entry, reason)]
    if signed.stage is Stage.DENIED:
        return Stage.DENIED, [_denied(entry, target)]
    if signed.on < _last_day(entry):
        reason = f"it was {signed.stage} on {signed.on}, before it was done on {_last_day(entry)}"
        return Stage.LOGGED, [_impossible(entry, reason)]
    return signed.stage, []


def _ends_before_it_begins(entry: Signed) -> bool:
    return not isinstance(entry, ExamEntry) and bool(entry.until and entry.until < entry.on)


def _backwards(entry: Signed) -> Finding:
    return Finding(
        Code.CONTRADICTION,
        f"it is said to go from {entry.on} to a day before that; it counts as of {entry.on} alone",
        (entry.id,),
        remedy="put its last day right",
        command=f"imgxtrain edit {entry.id} --to {entry.on}",
    )


def _last_day(entry: Signed) -> date:
    until = None if isinstance(entry, ExamEntry) else entry.until
    return max(until or entry.on, entry.on)


def _denied(entry: Signed, target: str) -> Finding:
    signed = entry.sign_offs[target]
    by = f" by {signed.by}" if signed.by else ""
    why = f": {signed.reason}" if signed.reason else ""
    return Finding(
        Code.DENIED,
        f"it was denied{by} on {signed.on}{why}",
        (entry.id,),
        remedy="if that was a slip, correct the entry, which takes it back to logged",
        command=f"imgxtrain edit {entry.id} --note corrected",
    )


def _impossible(entry: Signed, reason: str) -> Finding:
    return Finding(
        Code.CONTRADICTION,
        f"{reason}; it counts as logged",
        (entry.id,),
        remedy="take it back to logged with an edit, then record the sign-off again",
        command=f'imgxtrain edit {entry.id} --note "sign-off to be recorded again"',
    )
