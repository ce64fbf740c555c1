"""What is doubtful about taking a credential on. One rule is one function."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from imgxtrain.audit.held_credentials import holdings_of
from imgxtrain.audit.question import Question, Target
from imgxtrain.audit.targets import WhatIf, target_for
from imgxtrain.knowledge.credential_labels import credential_label
from imgxtrain.knowledge.credentials import ChosenBy, Credential, CredentialStatus, PathwayStatus
from imgxtrain.output.entries import counted
from imgxtrain.profile.entries import ExamEntry, Stage, TargetEntry
from imgxtrain.profile.plausibility import OLD_YEARS, Finding, Weight

Values = Mapping[str, Any]
_ENTERED = {Stage.SUBMITTED, Stage.APPROVED}


def target_findings(credential: Credential, values: Values, question: Question) -> list[Finding]:
    """All that should be confirmed before ``credential`` is taken on, or changed, as said."""
    known = any(entry.target == credential.id for entry in question.log.of(TargetEntry))
    rules = (*_OF_WHAT_IS_SAID, *(() if known else _OF_WHAT_IS_NEW))
    told = (each for rule in rules for each in rule(credential, values, question))
    return [Finding(Weight.DOUBTFUL, each) for each in told]


def _held_already(credential: Credential, _: Values, question: Question) -> Iterator[str]:
    for each in holdings_of(question.profile.credentials, question.today):
        if each.credential == credential.id and each.counts(active=True):
            since = f" since {each.told.earned}" if each.told.earned else ""
            yield f"you hold {credential_label(credential)} already{since}"


def _no_longer_awarded(credential: Credential, _: Values, __: Question) -> Iterator[str]:
    if credential.status is CredentialStatus.CLOSED:
        yield f"{credential_label(credential)} is no longer awarded"


def _closed_way(credential: Credential, values: Values, _: Question) -> Iterator[str]:
    for pathway in credential.pathways:
        if pathway.id == values.get("pathway") and pathway.status is PathwayStatus.CLOSED:
            yield f"{pathway.name} is closed to new candidates"


def _years_away(_: Credential, values: Values, question: Question) -> Iterator[str]:
    for name in ("opened", "apply_by", "exam_by"):
        day = date.fromisoformat(values[name]) if values.get(name) else question.today
        if abs(day.year - question.today.year) > OLD_YEARS:
            yield f"{day} is more than ten years away"


def _another_edition(credential: Credential, values: Values, question: Question) -> Iterator[str]:
    """ARRT: what was entered on the worksheet of one document does not move to another's."""
    now = target_for(credential, question)
    if now.adopted is None:
        return
    then = target_for(credential, question, _what_if(values))
    bound = {pinned.document.id: pinned.edition for pinned in now.editions}
    for pinned in then.editions:
        old = bound.get(pinned.document.id, pinned.edition)
        by_worksheet = pinned.document.chosen_by is ChosenBy.WORKSHEET_OPENED
        if by_worksheet and old.id != pinned.edition.id and (count := _entered(now, question)):
            entered = counted(count, "exam")
            yield (
                f"{pinned.edition.title} would bind you in place of {old.title}; {entered} entered "
                "on the old worksheet would have to be entered anew"
            )


def _what_if(values: Values) -> WhatIf:
    days = {name: values.get(name) for name in ("opened", "apply_by", "exam_by")}
    read = {name: date.fromisoformat(day) if day else None for name, day in days.items()}
    return WhatIf(**read, pathway=values.get("pathway"), editions=values.get("editions") or {})


def _entered(target: Target, question: Question) -> int:
    """How many exams were submitted for the target, or approved."""
    name = target.credential.id
    signed = (each.sign_offs.get(name) for each in question.log.of(ExamEntry))
    return sum(note is not None and note.stage in _ENTERED for note in signed)


Rule = Callable[[Credential, Values, Question], Iterator[str]]
_OF_WHAT_IS_SAID: tuple[Rule, ...] = (_closed_way, _years_away, _another_edition)
_OF_WHAT_IS_NEW: tuple[Rule, ...] = (_held_already, _no_longer_awarded)
