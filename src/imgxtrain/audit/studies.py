"""Plain counts of studies: tallies and single exams together, whatever the procedure."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from imgxtrain.audit.counted import Count, result_of
from imgxtrain.audit.dated_amounts import Amount, Window, counting, window_of
from imgxtrain.audit.question import Question, Target
from imgxtrain.audit.results import Code, Finding, RequirementResult
from imgxtrain.audit.sign_offs import sign_offs
from imgxtrain.knowledge.exams import ExamKind
from imgxtrain.knowledge.requirements import Studies
from imgxtrain.knowledge.roles import Role
from imgxtrain.profile.entries import ExamEntry, OpeningEntry, Stage, TallyEntry

UNIT = "studies"
_NO_STUDY = {ExamKind.PROCESSING, ExamKind.QUALITY_CONTROL}


class _Refused(NamedTuple):
    """Why some entries cannot count at all, and what would change that."""

    code: Code
    reason: str
    remedy: str
    option: str


_REFUSALS = {
    "not-performed": _Refused(
        Code.NOT_PERFORMED,
        "you assisted in or watched {exams}, and only what you performed counts",
        "if you did perform it, say so",
        "--role performed",
    ),
    "not-accepted": _Refused(
        Code.NOT_ACCEPTED,
        "you did {exams} in simulation or remotely, which does not count",
        "if you did perform it on a patient, say so",
        "--role performed",
    ),
    "no-study": _Refused(
        Code.NOT_ON_LIST,
        "you logged {exams} of quality control or image processing, which is no study of a patient",
        "if another exam was meant, say which",
        "--exam",
    ),
    "supervision-not-told": _Refused(
        Code.NOT_ACCEPTED,
        "you did not tell of {exams} whether under supervision, and only that counts",
        "if it was supervised, say so",
        "--supervised",
    ),
    "unsupervised": _Refused(
        Code.NOT_ACCEPTED,
        "you did {exams} without supervision, and only supervised ones count",
        "if it was supervised, say so",
        "--supervised",
    ),
}


class _Exams(NamedTuple):
    """Exams that can count, and by reason the ids of those that cannot."""

    fitting: tuple[ExamEntry, ...]
    refused: dict[str, list[str]]


def audit_studies(requirement: Studies, target: Target, question: Question) -> RequirementResult:
    """Studies in the requirement's modalities within its window, and opening balances."""
    exams, tallies = _exams(requirement, question), _tallies(requirement, question)
    signed = sign_offs((*exams.fitting, *tallies), target, question)
    single = tuple(
        Amount(each.id, each.on, each.on, 1, signed.stages[each.id]) for each in exams.fitting
    )
    several = tuple(_amount(each, signed.stages[each.id]) for each in tallies)
    openings = _openings(target, question)
    window = window_of(requirement.window_months, target, question)
    amounts = single if requirement.supervised else (*single, *several)
    in_doubt = _unsupervised(tallies) if requirement.supervised else _twice(several, single)
    found = Count(
        unit=UNIT,
        window=window,
        amounts=amounts,
        counted=counting(amounts, window),
        lasting=tuple(
            Amount(each.id, each.on, each.on, each.count, Stage.APPROVED) for each in openings
        ),
        figures={"how long studies count": requirement.window_months},
        findings=(
            *signed.findings,
            *_refusals(exams),
            *in_doubt,
            *_undated(openings, window),
        ),
    )
    return result_of(requirement, found)


def _exams(requirement: Studies, question: Question) -> _Exams:
    modalities, exams = set(requirement.modalities), question.knowledge.exams
    refused: dict[str, list[str]] = {}
    fitting: list[ExamEntry] = []

    @cache
    def concerns(exam: str) -> bool:
        return exam in exams and exams.plain(exam)["modality"] in modalities

    @cache
    def is_study(exam: str) -> bool:
        return exams[exam].kind not in _NO_STUDY

    for entry in question.log.of(ExamEntry):
        if not concerns(entry.exam):
            continue
        why = _refusal(entry, requirement) or (None if is_study(entry.exam) else "no-study")
        if why is None:
            fitting.append(entry)
        else:
            refused.setdefault(why, []).append(entry.id)
    return _Exams(tuple(fitting), refused)


def _refusal(entry: ExamEntry, requirement: Studies) -> str | None:
    if entry.role in {Role.ASSISTED, Role.OBSERVED}:
        return "not-performed"
    if entry.role is not Role.PERFORMED:
        return "not-accepted"
    if requirement.supervised and entry.supervised is None:
        return "supervision-not-told"
    return "unsupervised" if requirement.supervised and not entry.supervised else None


def _tallies(requirement: Studies, question: Question) -> tuple[TallyEntry, ...]:
    every = question.log.of(TallyEntry)
    return tuple(each for each in every if each.modality in requirement.modalities)


def _openings(target: Target, question: Question) -> tuple[OpeningEntry, ...]:
    """What was approved before the record began; one for a procedure is no plain count."""
    return tuple(
        each
        for each in question.log.of(OpeningEntry)
        if each.target == target.credential.id
        and each.procedure is None
        and each.on <= question.today
    )


def _amount(entry: TallyEntry, stage: Stage) -> Amount:
    last = max(entry.until or entry.on, entry.on)
    return Amount(entry.id, entry.on, last, entry.count, stage)


def _refusals(found: _Exams) -> Iterator[Finding]:
    for name, ids in found.refused.items():
        why = _REFUSALS[name]
        yield Finding(
            why.code,
            why.reason.format(exams=_exams_text(len(ids))),
            tuple(ids),
            remedy=why.remedy,
            command=None if why.option == "--exam" else f"imgxtrain edit {ids[0]} {why.option}",
        )


def _exams_text(count: int) -> str:
    return "1 exam" if count == 1 else f"{count:,} exams"


def _unsupervised(tallies: Sequence[TallyEntry]) -> Iterator[Finding]:
    if tallies:
        yield Finding(
            Code.NOT_ACCEPTED,
            f"a tally does not tell which of its {sum(each.count for each in tallies)} studies "
            "were supervised, and only supervised ones count",
            tuple(each.id for each in tallies),
            remedy="log the supervised ones one by one, as supervised",
        )


def _twice(tallies: Sequence[Amount], exams: Sequence[Amount]) -> Iterator[Finding]:
    """Exams logged one by one on days that a tally covers too."""
    for tally in tallies:
        inside = [each for each in exams if tally.first <= each.first <= tally.last]
        if inside:
            yield Finding(
                Code.CONTRADICTION,
                f"the tally of {tally.amount:g} covers days on which you logged "
                f"{_exams_text(len(inside))} too; all of it counts, so none may be in both",
                (tally.id, *(each.id for each in inside)),
                remedy="if the tally holds them too, take them out of its count",
                command=f"imgxtrain edit {tally.id} --count {tally.amount - len(inside):g}"
                if tally.amount > len(inside)
                else f"imgxtrain remove {tally.id}",
            )


def _undated(openings: Sequence[OpeningEntry], window: Window) -> Iterator[Finding]:
    if openings and window.months is not None and not window.locked:
        count = sum(each.count for each in openings)
        yield Finding(
            Code.NOT_LOCKED,
            f"{count} of your opening balance count as approved, but when they were done is not "
            f"told: they may be older than {window.months} months and expire unseen",
            tuple(each.id for each in openings),
            remedy="log them with their own days, and remove the opening balance",
        )
