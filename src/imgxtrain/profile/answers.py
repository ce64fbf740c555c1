"""What ``init`` asks, what of it is not answered yet, and what an answer changes. All pure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from imgxtrain.profile.belongings import Belonging, Head, belongings, head_edit, with_one
from imgxtrain.profile.edits import Edit
from imgxtrain.profile.entries import OpeningEntry, TargetEntry
from imgxtrain.profile.exam_logging import Stamp
from imgxtrain.profile.guard_terms import TextKind
from imgxtrain.profile.record import Record, entry_of, new_ids, stored


class Question(StrEnum):
    """What is asked of a new user."""

    NAME = "name"
    TITLE = "job title"
    BIRTH_MONTH = "birth month"
    STATE = "state"
    CREDENTIALS = "credentials held"
    TARGET = "target"
    EXAMS_A_SHIFT = "exams a shift"
    SHIFTS_A_WEEK = "shifts a week"


PERSON = {
    "name": Question.NAME,
    "title": Question.TITLE,
    "birth_month": Question.BIRTH_MONTH,
    "state": Question.STATE,
}
"""The person's fields and the questions they answer."""
MOST_APPROVED = 100_000
WORKLOAD = {"exams_a_shift": Question.EXAMS_A_SHIFT, "shifts_a_week": Question.SHIFTS_A_WEEK}


@dataclass(frozen=True)
class Opening:
    """``count`` exams that a registry had approved for a credential before this record began."""

    target: str
    count: int


@dataclass(frozen=True)
class Answers:
    """What was answered; what is empty was not. A field of the person that is None is taken out.

    ``aims`` are modalities, ``targets`` credentials, ``holds`` credentials held with their dates.
    """

    person: Mapping[str, Any] = field(default_factory=dict)
    workload: Mapping[str, Any] = field(default_factory=dict)
    holds: tuple[dict[str, Any], ...] = ()
    aims: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    openings: tuple[Opening, ...] = ()


def merged(first: Answers, second: Answers) -> Answers:
    """Both together; where both answer one question of the person, the second."""
    return Answers(
        person={**first.person, **second.person},
        workload={**first.workload, **second.workload},
        holds=first.holds + second.holds,
        aims=first.aims + second.aims,
        targets=first.targets + second.targets,
        openings=first.openings + second.openings,
    )


def free_texts(answers: Answers) -> list[tuple[str, str | None, TextKind]]:
    """Label, text and kind of the free texts: the person's own name may stand where it belongs."""
    return [
        ("name", answers.person.get("name"), TextKind.VERIFIER),
        ("job title", answers.person.get("title"), TextKind.TITLE),
    ]


def questions_answered(answers: Answers) -> set[Question]:
    """The questions to which something was answered."""
    found = {question for key, question in PERSON.items() if key in answers.person}
    found |= {question for key, question in WORKLOAD.items() if key in answers.workload}
    if answers.holds:
        found.add(Question.CREDENTIALS)
    if answers.aims or answers.targets:
        found.add(Question.TARGET)
    return found


def unanswered(record: Record) -> tuple[Question, ...]:
    """What the record has no answer to, in the order in which it is asked."""
    person, workload = record.head.get("person", {}), record.head.get("workload", {})
    missing = {question for key, question in PERSON.items() if person.get(key) is None}
    missing |= {question for key, question in WORKLOAD.items() if workload.get(key) is None}
    if not belongings(record.head, Belonging.CREDENTIAL):
        missing.add(Question.CREDENTIALS)
    if not record.head.get("aims") and not taken_on(record):
        missing.add(Question.TARGET)
    return tuple(question for question in Question if question in missing)


def taken_on(record: Record) -> tuple[TargetEntry, ...]:
    """The credentials taken on."""
    return tuple(each for each in _of_kind(record, "target") if isinstance(each, TargetEntry))


def openings_of(record: Record) -> tuple[OpeningEntry, ...]:
    """What registries had approved before the record began."""
    return tuple(each for each in _of_kind(record, "opening") if isinstance(each, OpeningEntry))


def answering(
    record: Record, answers: Answers, what: str, stamp: Stamp, draw: Callable[[], str]
) -> Edit:
    """The edit that keeps ``answers``; what the record holds already is no part of it.

    Raises DatesOutOfOrderError, and pydantic's ValidationError where an answer is not valid.
    """
    edit = head_edit(record, _head_with(record.head, answers), what, stamp.at)
    new, changed = _entries_for(record, answers, stamp, draw)
    end = len(record.entries)
    insert = tuple((end + place, line) for place, line in enumerate(new))
    return replace(edit, insert=insert, replace=changed)


def changes_nothing(edit: Edit) -> bool:
    """Whether an edit leaves the record as it is."""
    return not (edit.head or edit.insert or edit.replace or edit.remove)


def _head_with(head: Head, answers: Answers) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    for key, given in (("person", answers.person), ("workload", answers.workload)):
        if given:
            merged = {**head.get(key, {}), **given}
            taken_out = {name for name, value in given.items() if value is None}
            changes[key] = {k: v for k, v in merged.items() if k not in taken_out} or None
    for item in answers.holds:
        changes |= with_one({**head, **changes}, Belonging.CREDENTIAL, item)
    if answers.aims:
        changes["aims"] = list(dict.fromkeys((*head.get("aims", ()), *answers.aims)))
    return changes


def _entries_for(
    record: Record, answers: Answers, stamp: Stamp, draw: Callable[[], str]
) -> tuple[list[str], tuple[str, ...]]:
    """New lines, and lines with a new count in the place of old ones."""
    known = {each.target for each in taken_on(record)}
    targets = [each for each in dict.fromkeys(answers.targets) if each not in known]
    old = {each.target: each for each in openings_of(record) if each.procedure is None}
    counts = {each.target: each.count for each in answers.openings}
    opened = [target for target in counts if target not in old]
    ids = iter(new_ids(record, len(targets) + len(opened), draw))
    days = {"on": stamp.today, "logged": stamp.today}
    new = [stored(TargetEntry(id=next(ids), target=each, **days)) for each in targets]
    new += [
        stored(OpeningEntry(id=next(ids), target=each, count=counts[each], **days))
        for each in opened
    ]
    changed = tuple(
        stored(entry.model_copy(update={"count": counts[target]}))
        for target, entry in old.items()
        if counts.get(target, entry.count) != entry.count
    )
    return new, changed


def _of_kind(record: Record, kind: str) -> list[Any]:
    """Entries of a kind, made from those lines alone that may be of it."""
    return [entry_of(line) for line in record.entries if f'"kind":"{kind}"' in line]
