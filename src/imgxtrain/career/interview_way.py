"""Readings of the way to the credential: where it stands, what is missing, and by when."""

import re
from collections.abc import Iterator
from datetime import date

from imgxtrain.audit.held_credentials import holdings_of
from imgxtrain.audit.results import PartKind, RequirementResult, Status
from imgxtrain.audit.standing import least_known
from imgxtrain.career.interview_parts import Evidence, Found
from imgxtrain.career.interview_record import Looked, evidence_of
from imgxtrain.career.resume_words import amount_text, joined
from imgxtrain.knowledge.interview_phrases import InterviewPhraseId as Say
from imgxtrain.knowledge.requirements import Exam, Repetitions, Step, StepKind
from imgxtrain.profile.entries import TargetEntry

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def is_held(looked: Looked) -> bool:
    """Whether the credential aimed at is held and current."""
    credential = looked.subject.credential
    held = holdings_of(looked.question.profile.credentials, looked.today)
    current = {each.credential for each in held if each.counts(active=True)}
    return credential is not None and credential.id in current


def target_held(looked: Looked) -> Found | None:
    """That it is held, and since when as far as told to the month."""
    if not is_held(looked) or looked.subject.credential is None:
        return None
    name = looked.subject.credential.id
    told = looked.question.profile.credentials
    earned = next((each.earned for each in told if each.credential == name and each.earned), None)
    since = looked.say(Say.SINCE, month=looked.wording.month(earned[:7])) if earned else ""
    figures = {"since": (float(earned[:4]),)} if earned else {}
    return Found({"since": since}, figures, (Evidence("me", 1),))


def taken_on(looked: Looked) -> Found | None:
    """In which month the credential was taken on."""
    entry = looked.result.adopted if looked.result else None
    if entry is None or is_held(looked):
        return None
    begun = min(entry.opened or entry.on, entry.on)
    if begun > looked.today:
        return None
    values = {"since": looked.month(begun)}
    month = begun.isoformat()[:7]
    figures = {"since": (float(begun.year),)}
    return Found(values, figures, (Evidence("target", 1, month, month),))


def exam_passed(looked: Looked) -> Found | None:
    """That the exam is passed while the credential is not noted as held."""
    met = [each for each in _results(looked) if isinstance(each.requirement, Exam)]
    if not met or any(each.status is not Status.MET for each in met):
        return None
    return Found({}, {}, (Evidence("attempt", len(met)),), least_known(e.standing for e in met))


def standing(looked: Looked) -> Found | None:
    """What counts toward each requirement, what of it is approved, and what is asked."""
    counted = list(_counted(looked))
    if not counted:
        return None
    parts = [_part(each, looked) for each in counted]
    ids = {name for each in counted for name in each.reported}
    return Found(
        {"parts": "; ".join(text for text, _ in parts)},
        {"parts": tuple(figure for _, figures in parts for figure in figures)},
        _evidence(ids, looked),
        least_known(each.standing for each in counted),
    )


def missing(looked: Looked) -> Found | None:
    """What is still asked of everything that is counted."""
    short = [each for each in _counted(looked) if each.missing or each.need is None]
    if not short:
        return None
    texts, figures = [], []
    for each in short:
        if each.missing is None:
            texts.append(looked.say(Say.MISSING_UNKNOWN, unit=each.unit))
        else:
            unit = _one(each.unit) if each.missing == 1 else each.unit
            texts.append(looked.say(Say.MISSING, count=amount_text(each.missing), unit=unit))
            figures.append(each.missing)
    known = least_known(each.standing for each in short)
    return Found({"parts": joined(texts)}, {"parts": tuple(figures)}, (), known)


def not_begun(looked: Looked) -> Found | None:
    """Categories of the procedure list in which nothing was performed at all."""
    for each in _results(looked):
        categories = [part for part in each.parts if part.kind is PartKind.CATEGORY]
        empty = [part.title for part in categories if not part.performed]
        if isinstance(each.requirement, Repetitions) and empty:
            return Found({"categories": joined(empty)}, {}, (), each.standing)
    return None


def planned(looked: Looked) -> Found | None:
    """By which months the application and the exam are planned."""
    return _plans(looked, past=False)


def plan_past(looked: Looked) -> Found | None:
    """What was planned for a day that is over, and is not done."""
    return _plans(looked, past=True)


def earliest(looked: Looked) -> Found | None:
    """The month before which it cannot be done, and what that rests on."""
    ahead = looked.ahead
    if ahead is None or ahead.day is None or ahead.day <= looked.today:
        return None
    values = {"month": looked.month(ahead.day), "because": ahead.because}
    numbers = (float(each.replace(",", "")) for each in _NUMBER.findall(ahead.because))
    return Found(values, {"month": (float(ahead.day.year),), "because": tuple(numbers)})


def plan_too_early(looked: Looked) -> Found | None:
    """A planned application that comes before the earliest day."""
    ahead = looked.ahead.day if looked.ahead else None
    entry = looked.result.adopted if looked.result else None
    if ahead is None or entry is None or entry.apply_by is None or _is_applied(looked):
        return None
    if not looked.today <= entry.apply_by < ahead:
        return None
    told = looked.say(Say.PLAN_APPLY, month=looked.month(entry.apply_by))
    values = {"planned": told, "month": looked.month(ahead)}
    years = {"planned": (float(entry.apply_by.year),), "month": (float(ahead.year),)}
    return Found(values, years, (evidence_of("target", [entry]),))


def _results(looked: Looked) -> tuple[RequirementResult, ...]:
    return looked.result.requirements if looked.result else ()


def _counted(looked: Looked) -> Iterator[RequirementResult]:
    """Those of which something is counted, but for the exam."""
    for each in _results(looked):
        if each.unit and not isinstance(each.requirement, Exam):
            yield each


def _part(found: RequirementResult, looked: Looked) -> tuple[str, tuple[float, ...]]:
    title = found.requirement.title[:1].lower() + found.requirement.title[1:]
    done, approved = found.tally.done, found.tally.approved
    parts = {
        "title": title,
        "done": amount_text(done),
        "unit": found.unit,
        "approved": amount_text(approved),
    }
    if found.need is None:
        return looked.say(Say.STANDING_UNKNOWN, **parts), (done, approved)
    told = looked.say(Say.STANDING, need=amount_text(found.need), **parts)
    return told, (done, found.need, approved)


def _evidence(ids: set[str], looked: Looked) -> tuple[Evidence, ...]:
    entries = looked.question.log.with_ids(ids)
    kinds = dict.fromkeys(each.kind for each in entries)
    return tuple(evidence_of(kind, [e for e in entries if e.kind == kind]) for kind in kinds)


def _plans(looked: Looked, *, past: bool) -> Found | None:
    entry = looked.result.adopted if looked.result else None
    if entry is None or is_held(looked):
        return None
    days = [each for each in _days(entry, looked) if (each[1] < looked.today) is past]
    if not days:
        return None
    told = [looked.say(phrase, month=looked.month(day)) for phrase, day in days]
    years = {"plans": tuple(float(day.year) for _, day in days)}
    return Found({"plans": joined(told)}, years, (evidence_of("target", [entry]),))


def _days(entry: TargetEntry, looked: Looked) -> Iterator[tuple[Say, date]]:
    if entry.apply_by is not None and not _is_applied(looked):
        yield Say.PLAN_APPLY, entry.apply_by
    if entry.exam_by is not None and exam_passed(looked) is None:
        yield Say.PLAN_EXAM, entry.exam_by


def _is_applied(looked: Looked) -> bool:
    return any(
        each.status is Status.MET
        for each in _results(looked)
        if isinstance(each.requirement, Step) and each.requirement.step is StepKind.APPLICATION
    )


def _one(unit: str) -> str:
    """``credit`` of credits, ``study`` of studies."""
    return f"{unit[:-3]}y" if unit.endswith("ies") else unit.removesuffix("s")
