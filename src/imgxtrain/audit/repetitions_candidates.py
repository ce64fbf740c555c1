"""Which exams may be reported for a repetition requirement, and which cannot be, whatever else."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache

from imgxtrain.audit.claimed import claimed_as, is_out_of_place
from imgxtrain.audit.repetitions_rules import ANY
from imgxtrain.audit.repetitions_scope import Scope
from imgxtrain.audit.results import Code
from imgxtrain.audit.selection import Candidate
from imgxtrain.audit.windows import last_day_of
from imgxtrain.knowledge.roles import Role
from imgxtrain.profile.entries import ExamEntry, Stage


class Doubt(StrEnum):
    """What is odd about an entry that is looked at all the same."""

    SIGNED_BEFORE_DONE = "signed before it was done"
    OTHER_WORKSHEET = "signed on another worksheet"
    SIGNED_LATER = "signed after the day asked about"
    CLAIM_OUT_OF_PLACE = "claimed as what the list does not allow"


@dataclass
class LookedThrough:
    """Every exam that the requirement looks at, each in exactly one of the first three.

    ``refused``: by entry id, for those in ``entries``; ``expired``: entry ids by exam, of exams
    too old to be read; ``claims`` and ``stages``: by entry id. ``performed``: by procedure, all
    that was done of it within the window.
    """

    candidates: list[Candidate] = field(default_factory=list)
    refused: dict[str, Code] = field(default_factory=dict)
    expired: dict[str, list[str]] = field(default_factory=dict)
    entries: dict[str, ExamEntry] = field(default_factory=dict)
    claims: dict[str, str] = field(default_factory=dict)
    stages: dict[str, Stage] = field(default_factory=dict)
    doubts: dict[Doubt, list[ExamEntry]] = field(default_factory=dict)
    performed: Counter[str] = field(default_factory=Counter)


def look_through(scope: Scope) -> LookedThrough:
    """Look at every exam of the log that is on the list or of the credential's modalities."""
    found = LookedThrough()
    matters = _matters(scope)
    log = scope.question.log
    for entry_id, exam in log.exams_before(scope.first):
        if matters(exam):
            found.expired.setdefault(exam, []).append(entry_id)
    last_day = _last_days(scope.months)
    for entry in log.exams_since(scope.first):
        if matters(entry.exam):
            _look_at(entry, scope, last_day(entry.on), found)
    return found


def _matters(scope: Scope) -> Callable[[str], bool]:
    """Whether the requirement looks at an exam, by its id; worked out once an exam."""
    knowledge = scope.question.knowledge
    modalities = scope.target.credential.modalities

    @cache
    def matters(exam: str) -> bool:
        if exam in scope.table.possible:
            return True
        exams = knowledge.exams  # a large file, loaded for exams that the list does not have
        return exam in exams and exams.plain(exam).get("modality") in modalities

    return matters


def _last_days(months: int | None) -> Callable[[date], date]:
    """The last day on which what was performed on a day counts; worked out once a day."""

    @cache
    def last_day(performed: date) -> date:
        return date.max if months is None else last_day_of(performed, months)

    return last_day


def _look_at(entry: ExamEntry, scope: Scope, last_day: date, found: LookedThrough) -> None:
    claim = claimed_as(entry.exam, entry.claims, scope.table)
    procedure = ANY if scope.listed is None else claim
    stage = _stage(entry, scope, found.doubts) if entry.sign_offs else Stage.LOGGED
    found.entries[entry.id] = entry
    found.stages[entry.id] = stage
    if claim is not None:
        found.claims[entry.id] = claim
    if entry.claims and is_out_of_place(entry.exam, entry.claims, scope.table):
        found.doubts.setdefault(Doubt.CLAIM_OUT_OF_PLACE, []).append(entry)
    code = _refusal(entry, scope, procedure, stage, last_day)
    if procedure is not None and code not in _NEVER_PERFORMED:
        found.performed[procedure] += 1
    if code is not None or procedure is None:
        found.refused[entry.id] = code or Code.NOT_ON_LIST
        return
    found.candidates.append(
        Candidate(
            id=entry.id,
            procedure=procedure,
            day=entry.on,
            last_day=last_day,
            visit=entry.visit,
            fixed=stage is not Stage.LOGGED,
            approved=stage is Stage.APPROVED,
            simulated=entry.role is Role.SIMULATED,
        )
    )


_NEVER_PERFORMED = {Code.FUTURE_DATE, Code.NOT_PERFORMED, Code.NOT_ACCEPTED}


def _refusal(
    entry: ExamEntry, scope: Scope, procedure: str | None, stage: Stage, last_day: date
) -> Code | None:
    """The first reason for which an exam cannot count; what cannot be mended comes first."""
    if entry.on > scope.question.today:
        return Code.FUTURE_DATE
    if entry.role not in scope.requirement.roles:
        never = entry.role in {Role.ASSISTED, Role.OBSERVED}
        return Code.NOT_PERFORMED if never else Code.NOT_ACCEPTED
    if stage is Stage.DENIED:
        return Code.DENIED
    if procedure is None:
        return Code.NOT_ON_LIST
    first = scope.precondition
    if first is not None and (first.since is None or entry.on < first.since):
        return Code.BEFORE_PRECONDITION
    return Code.EXPIRES_BEFORE_APPLICATION if last_day < scope.apply_on else None


def _stage(entry: ExamEntry, scope: Scope, doubts: dict[Doubt, list[ExamEntry]]) -> Stage:
    """How far the sign-off for the target has come; one that cannot stand is as if not there."""
    signed = entry.sign_offs.get(scope.target.credential.id)
    if signed is None or signed.stage is Stage.LOGGED:
        return Stage.LOGGED
    opened = scope.target.worksheet_opened
    if signed.on > scope.question.today:
        doubt = Doubt.SIGNED_LATER
    elif signed.on < entry.on and signed.stage is not Stage.DENIED:
        doubt = Doubt.SIGNED_BEFORE_DONE
    elif opened is not None and signed.on < opened:
        doubt = Doubt.OTHER_WORKSHEET
    else:
        return signed.stage
    doubts.setdefault(doubt, []).append(entry)
    return Stage.LOGGED
