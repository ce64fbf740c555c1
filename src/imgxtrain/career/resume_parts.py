"""The parts of a résumé: what was told of the record, ready to be printed in any form.

Every text is one line without control characters. Dates are as exact as they were told, but never
to the day: ``2024-02`` or ``2024``.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Bullet:
    """One thing done. ``entries``: ids of the entries it rests on, in the order of the record."""

    text: str
    entries: tuple[str, ...]


@dataclass(frozen=True)
class Job:
    """A job with what was done in it; what no job holds stands under ``title`` alone.

    ``period`` is its months as text; ``start`` and ``end`` are None where they were not told.
    """

    title: str
    employer: str = ""
    place: str = ""
    start: str | None = None
    end: str | None = None
    period: str = ""
    current: bool = False
    bullets: tuple[Bullet, ...] = ()


@dataclass(frozen=True)
class SkillGroup:
    """Skills of one kind."""

    name: str
    skills: tuple[str, ...]


@dataclass(frozen=True)
class Certificate:
    """A credential held and current: its name, its own letters, and who issues it.

    ``label``: name and letters, ``Radiography (R)``; ``text``: all of it.
    """

    credential: str
    name: str
    letters: str
    label: str
    issuer: str
    issuer_short: str
    earned: str | None
    earned_text: str
    text: str


@dataclass(frozen=True)
class StateLicense:
    """A state's license that has not run out. ``label``: its name and the state's."""

    name: str
    state: str
    label: str
    until: str | None
    until_text: str
    text: str


@dataclass(frozen=True)
class School:
    """A school or program; ``expected`` where its end is yet to come."""

    institution: str
    study: str
    start: str | None
    end: str | None
    expected: bool
    period: str


@dataclass(frozen=True)
class Course:
    """A course of continuing education; ``credits`` None where they were not told."""

    title: str
    provider: str
    credits: float | None
    year: str
    text: str


@dataclass(frozen=True)
class Suggestion:
    """What would make the résumé stronger, and a command to begin with."""

    text: str
    command: str


@dataclass(frozen=True)
class LeftOut:
    """What of the record does not stand in the résumé, and why."""

    what: str
    why: str
