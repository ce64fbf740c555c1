"""The parts of an interview's preparation, ready to be printed in any form.

No text names a day, a site or a person, and every number in one is in its ``figures``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from imgxtrain.audit.results import Standing
from imgxtrain.knowledge.interview_questions import Part, Reading
from imgxtrain.knowledge.phrase import Phrase


@dataclass(frozen=True)
class Evidence:
    """What a figure rests on: so many ``entries`` of a ``kind``, their first and last month.

    ``kind`` is that of the record's entries, or ``me`` for what stands of the person itself, which
    has no months (``2026-11`` else).
    """

    kind: str
    entries: int
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True)
class Found:
    """What a reading found: ``values`` fill the braces, ``figures`` are the numbers in each.

    ``standing``: how well the rule is known by which it was counted, where there is one.
    """

    values: Mapping[str, str] = field(default_factory=dict)
    figures: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    standing: Standing | None = None


class PointKind(StrEnum):
    """Whether a point can be said as it stands, or is something to have ready."""

    SAY = "say"
    PREPARE = "prepare"


@dataclass(frozen=True)
class Point:
    """One point. ``part`` is None in a question to ask back; ``command`` would fill a gap."""

    kind: PointKind
    part: Part | None
    text: str
    reads: Reading | None = None
    figures: tuple[float, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    standing: Standing | None = None
    command: str | None = None


@dataclass(frozen=True)
class Known:
    """Something the data knows: what it is about, and graded figures with their words.

    ``note``: what must be known to take it for no more than it is.
    """

    about: str
    phrases: tuple[Phrase, ...]
    note: str | None = None


@dataclass(frozen=True)
class Asked:
    """A question with its number; ``hears``: what they listen for, where a source tells."""

    number: int
    id: str
    ask: str
    points: tuple[Point, ...]
    known: tuple[Known, ...]
    hears: tuple[Phrase, ...] = ()

    @property
    def is_answered(self) -> bool:
        """Whether the record has anything to say to it."""
        return any(each.kind is PointKind.SAY for each in self.points)


@dataclass(frozen=True)
class Interview:
    """``field`` and ``goal``: what it is about, in words; empty where it was not named.

    ``questions`` are asked of the person, ``asks`` by the person; they are numbered on.
    """

    field: str
    goal: str
    modalities: tuple[str, ...]
    credential: str | None
    questions: tuple[Asked, ...]
    asks: tuple[Asked, ...]

    @property
    def rests_on_record(self) -> bool:
        """Whether any point rests on an entry of the record."""
        points = (point for each in self.questions for point in each.points)
        return any(each.kind != "me" for point in points for each in point.evidence)
