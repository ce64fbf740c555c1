"""An interview prepared from a record of a few entries, and its points read as text."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from imgxtrain.career.interview import audited, interview
from imgxtrain.career.interview_parts import Asked, Interview, Point, PointKind
from imgxtrain.career.interview_record import Ahead, Subject
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.profile.entries import Entry
from tests.audit.worlds import question

_NUMBER = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?")


@cache
def shipped() -> Knowledge:
    return Knowledge()


def prepared(
    entries: Iterable[Entry] = (),
    about: str | None = "ct",
    holds: Iterable[str] = (),
    ahead: Ahead | None = None,
    **head: Any,
) -> Interview:
    """``about``: a modality or a credential by id, or None."""
    known = shipped()
    asked = question(entries, holds, knowledge=known, **head)
    subject = Subject()
    if about is not None and about in known.credentials:
        subject = Subject(known.credentials[about].modalities, known.credentials[about])
    elif about is not None:
        subject = Subject((about,))
    return interview(subject, asked, audited(subject, asked), ahead)


def every(told: Interview) -> tuple[Asked, ...]:
    return (*told.questions, *told.asks)


def the(told: Interview, name: str) -> Asked:
    return next(each for each in every(told) if each.id == name)


def said(told: Interview, name: str) -> list[str]:
    """What can be said to one question."""
    return [each.text for each in the(told, name).points if each.kind is PointKind.SAY]


def to_prepare(told: Interview, name: str) -> list[str]:
    return [each.text for each in the(told, name).points if each.kind is PointKind.PREPARE]


def points(told: Interview) -> list[Point]:
    return [point for each in every(told) for point in each.points]


def numbers_in(text: str) -> list[float]:
    return [float(found.replace(",", "")) for found in _NUMBER.findall(text)]
