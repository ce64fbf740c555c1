"""Exams on their way into the record: an entry each, at the last site unless another is named."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from imgxtrain.knowledge.roles import Role
from imgxtrain.profile.edits import Edit, appending
from imgxtrain.profile.entries import Contrast, ExamEntry
from imgxtrain.profile.recent import last_exam
from imgxtrain.profile.record import Record, new_ids, stored


@dataclass(frozen=True)
class ExamDone:
    """An exam done ``count`` times; ``name`` is for people."""

    exam: str
    name: str
    count: int = 1
    contrast: Contrast | None = None


@dataclass(frozen=True)
class Circumstances:
    """How exams were done. ``site`` and ``verifier`` None: as the last time; empty: none."""

    on: date
    at: str | None = None
    role: Role = Role.PERFORMED
    supervised: bool | None = None
    site: str | None = None
    verifier: str | None = None
    verifier_credential: str | None = None
    visit: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class Stamp:
    """The day on which something is logged, and the moment of the change."""

    today: date
    at: str


def logging_exams(
    record: Record,
    exams: tuple[ExamDone, ...],
    how: Circumstances,
    stamp: Stamp,
    draw: Callable[[], str],
) -> Edit:
    """The edit that logs ``exams``, each repetition an entry with an id from ``draw``."""
    each = [done for done in exams for _ in range(done.count)]
    ids = new_ids(record, len(each), draw)
    lines = [
        stored(_entry(entry_id, done, how, stamp.today, record))
        for entry_id, done in zip(ids, each, strict=True)
    ]
    told = ", ".join(f"{done.name} {done.count}" if done.count > 1 else done.name for done in exams)
    return appending(record, lines, f"log {told} on {how.on.isoformat()}", stamp.at)


def _entry(
    entry_id: str, done: ExamDone, how: Circumstances, today: date, record: Record
) -> ExamEntry:
    last = last_exam(record)
    verifier = last.get("verifier") if how.verifier is None else how.verifier
    same = verifier == last.get("verifier") and how.verifier_credential is None
    return ExamEntry(
        id=entry_id,
        on=how.on,
        logged=today,
        exam=done.exam,
        at=how.at,
        role=how.role,
        supervised=how.supervised,
        contrast=done.contrast,
        site=(last.get("site") if how.site is None else how.site) or None,
        verifier=verifier or None,
        verifier_credential=last.get("verifier_credential") if same else how.verifier_credential,
        visit=how.visit,
        note=how.note,
    )
