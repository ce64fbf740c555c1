"""Structured education: which courses count, in which categories, and what is missing.

A course has CE credits and, apart from them, its split into a requirement's categories. Where it
has a split that is what counts; else its credits count towards the total alone.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from imgxtrain.audit.counted import Count, result_of, shortfall
from imgxtrain.audit.dated_amounts import (
    Amount,
    Window,
    counting,
    next_expiry,
    tally_of,
    window_of,
)
from imgxtrain.audit.question import Question, Target
from imgxtrain.audit.results import Code, Finding, Part, PartKind, RequirementResult
from imgxtrain.knowledge.credential_labels import credential_label
from imgxtrain.knowledge.names import normalized
from imgxtrain.knowledge.requirements import CategoryMinimum, Education
from imgxtrain.profile.entries import CourseEntry, Stage

Amounts = tuple[Amount, ...]


class _Credited(NamedTuple):
    """What courses count for: by category, and under None what is in no category."""

    by_category: Mapping[str | None, Amounts]
    findings: tuple[Finding, ...] = ()

    @property
    def all(self) -> Amounts:
        """Everything, in categories or not."""
        return tuple(one for many in self.by_category.values() for one in many)


def audit_education(
    requirement: Education, target: Target, question: Question
) -> RequirementResult:
    """Courses in the credential's modalities, or with its categories, within the window."""
    window = window_of(requirement.window_months, target, question)
    credited = _credited(requirement, window, target, question)
    parts = tuple(
        _part(minimum, credited.by_category.get(minimum.category, ()), window)
        for minimum in requirement.minimums
    )
    found = Count(
        unit=requirement.unit,
        window=window,
        amounts=credited.all,
        counted=counting(credited.all, window),
        parts=parts,
        figures={
            "how long courses count": requirement.window_months,
            **{f"the minimum in {each.category}": each.minimum for each in requirement.minimums},
        },
        findings=credited.findings,
    )
    result = result_of(requirement, found)
    return replace(result, missing=_missing(result.missing, parts))


def _missing(of_the_total: float | None, parts: Iterable[Part]) -> float | None:
    """The fewest further credits: those that categories lack help towards the total as well."""
    if of_the_total is None:
        return None
    return max(of_the_total, round(sum(part.missing or 0 for part in parts), 6))


def _part(minimum: CategoryMinimum, amounts: Amounts, window: Window) -> Part:
    counted = counting(amounts, window)
    tally, need = tally_of(counted), minimum.minimum.value
    return Part(
        id=normalized(minimum.category).replace(" ", "-"),
        title=minimum.category,
        kind=PartKind.CATEGORY,
        tally=tally,
        need=need,
        missing=shortfall(need, tally.done),
        performed=tally.done,
        expires_next=next_expiry(counted, window),
    )


def _credited(
    requirement: Education, window: Window, target: Target, question: Question
) -> _Credited:
    known = _categories(requirement)
    found: dict[str | None, list[Amount]] = {}
    findings: list[Finding] = []
    for course in question.log.of(CourseEntry):
        split = _split(course, known, target)
        stage = Stage.APPROVED if _is_vouched_for(course) else Stage.LOGGED
        for category, credit in split.items():
            amount = Amount(course.id, course.on, course.on, credit, stage)
            found.setdefault(category, []).append(amount)
        if window.holds(course.on) or not split:
            findings += _findings(course, split, known, requirement, target)
    by_category = {category: tuple(amounts) for category, amounts in found.items()}
    return _Credited(by_category, tuple(findings))


def _is_vouched_for(course: CourseEntry) -> bool:
    """Whether a course may count as approved: it is told by whom, and for which discipline."""
    return bool(course.approver or course.provider) and course.modality is not None


def _categories(requirement: Education) -> dict[str, str]:
    """Category by the names, as they are compared, of itself and of its parts."""
    return {
        normalized(name): minimum.category
        for minimum in requirement.minimums
        for name in (*minimum.parts, minimum.category)
    }


def _split(
    course: CourseEntry, known: Mapping[str, str], target: Target
) -> dict[str | None, float]:
    """What one course counts for by category; under None, what counts for the total alone.

    Of a course whose modality is not told, only what is in the requirement's categories counts.
    """
    by_category: dict[str | None, float] = {}
    for name, credit in course.categories.items():
        category = known.get(normalized(name))
        by_category[category] = by_category.get(category, 0) + credit
    if course.modality is None:
        return {name: credit for name, credit in by_category.items() if name is not None}
    if course.modality not in target.credential.modalities:
        return {}
    if known and by_category:
        return by_category
    credit = sum(by_category.values()) if course.credits is None else course.credits
    return {None: credit} if credit else {}


def _findings(
    course: CourseEntry,
    split: Mapping[str | None, float],
    known: Mapping[str, str],
    requirement: Education,
    target: Target,
) -> Iterator[Finding]:
    """Why a course does not count, or not fully, or what about it is in doubt."""
    if not split:
        yield _not_counted(course, requirement, target)
        return
    if not (course.approver or course.provider):
        yield _not_approved(course, requirement)
    if course.modality is None:
        yield _no_modality(course, target)
    if not known:
        return
    if not course.categories:
        yield _no_categories(course, split[None], requirement)
    elif outside := [name for name in course.categories if normalized(name) not in known]:
        yield _outside(course, outside, requirement, counts=None in split)


def _not_counted(course: CourseEntry, requirement: Education, target: Target) -> Finding:
    label = credential_label(target.credential)
    own = target.credential.modalities[0] if target.credential.modalities else ""
    if course.modality in target.credential.modalities:
        reason = f'neither credits nor categories of "{course.title}" are told'
        remedy, option = "say how many credits it gave", "--credits 1"
    elif course.modality is not None:
        reason = f'the content of "{course.title}" is {course.modality}, which is not of {label}'
        remedy, option = "if it was of this discipline after all, say so", f"--modality {own}"
    else:
        reason = f'neither modality nor category ties "{course.title}" to {label}'
        remedy, option = "say what it was about", f"--modality {own}"
    return Finding(
        Code.NOT_ON_LIST,
        reason,
        (course.id,),
        requirement.rule.value,
        requirement.rule.sources,
        remedy,
        f"imgxtrain edit {course.id} {option}" if own else None,
    )


def _not_approved(course: CourseEntry, requirement: Education) -> Finding:
    return Finding(
        Code.NOT_APPROVED,
        f'who approved or gave "{course.title}" is not told, so it counts as logged only',
        (course.id,),
        requirement.accepted.value,
        requirement.accepted.sources,
        "read the approver off the certificate and add it",
        f"imgxtrain edit {course.id} --approver NAME",
    )


def _no_modality(course: CourseEntry, target: Target) -> Finding:
    own = target.credential.modalities[0] if target.credential.modalities else ""
    return Finding(
        Code.OWN_WORD,
        f'"{course.title}" counts for {credential_label(target.credential)} by the names of its '
        "categories alone, which other disciplines use too, so as logged only",
        (course.id,),
        remedy="say which modality it was about",
        command=f"imgxtrain edit {course.id} --modality {own}" if own else None,
    )


def _no_categories(course: CourseEntry, credit: float, requirement: Education) -> Finding:
    category = requirement.minimums[0].category
    return Finding(
        Code.POSSIBLE_CLAIM,
        f'"{course.title}" counts {credit:g} towards the total and nothing in any category, '
        "because its split is not told",
        (course.id,),
        requirement.rule.value,
        requirement.rule.sources,
        "add the split from the certificate or the activity's listing",
        f'imgxtrain edit {course.id} --category "{category}={credit:g}"',
    )


def _outside(
    course: CourseEntry, names: list[str], requirement: Education, *, counts: bool
) -> Finding:
    total = sum(course.categories[name] for name in names)
    how = "counts towards the total alone" if counts else "does not count"
    return Finding(
        Code.NOT_ON_LIST,
        f'{total:g} of "{course.title}" is in {", ".join(names)}, which is no category here, '
        f"and {how}",
        (course.id,),
        requirement.rule.value,
        requirement.rule.sources,
        "if it belongs to one of the categories, name that",
    )
