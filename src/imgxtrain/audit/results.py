"""What an audit says: numbers, and behind each number its reasons. Nothing here is formatted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from imgxtrain.knowledge.credentials import Credential, Edition, GoverningDocument, Pathway
from imgxtrain.knowledge.requirements import Requirement
from imgxtrain.profile.entries import TargetEntry


class Status(StrEnum):
    """How far a requirement or a target has come."""

    MET = "met"
    AWAITING = "awaiting"
    IN_PROGRESS = "in_progress"
    NOT_STARTED = "not_started"
    BLOCKED = "blocked"
    EXPIRED = "expired"


class Standing(StrEnum):
    """How well the rule itself is known. ``unknown``: there is no figure to measure against."""

    OFFICIAL = "official"
    PROVISIONAL = "provisional"
    UNKNOWN = "unknown"


class Code(StrEnum):
    """Why something does not count, or what about it is in doubt."""

    EXPIRED = "expired"
    EXPIRES_BEFORE_APPLICATION = "expires-before-application"
    OVER_PROCEDURE_MAXIMUM = "over-procedure-maximum"
    BELOW_PROCEDURE_MINIMUM = "below-procedure-minimum"
    OVER_DAY_LIMIT = "over-day-limit"
    OVER_VISIT_LIMIT = "over-visit-limit"
    SURPLUS = "surplus"
    NOT_ON_LIST = "not-on-list"
    BEFORE_PRECONDITION = "before-precondition"
    DENIED = "denied"
    NOT_PERFORMED = "not-performed"
    NOT_ACCEPTED = "not-accepted"
    FUTURE_DATE = "future-date"
    # Doubts: the entry counts, or the requirement stands, but something about it needs a look.
    NOT_APPROVED = "not-approved"
    NOT_LOCKED = "not-locked"
    POSSIBLE_CLAIM = "possible-claim"
    CONTRADICTION = "contradiction"
    LAPSED = "lapsed"
    EDITION_CLOSED = "edition-closed"
    EDITION_UNCERTAIN = "edition-uncertain"
    ALREADY_HELD = "already-held"
    OWN_WORD = "own-word"
    UNKNOWN_FIGURE = "unknown-figure"
    LIST_INCOMPLETE = "list-incomplete"
    # What is to be known of a way: a credential it asks for, its end, what is left of its chances.
    NOT_HELD = "not-held"
    CLOSED = "closed"
    ATTEMPTS = "attempts"


class Finding(NamedTuple):
    """One reason. ``entries``: ids it concerns; ``rule``: the text that says so, from ``sources``.

    ``remedy`` is what would change it, in words; ``command`` one that does it, where one does.
    """

    code: Code
    reason: str
    entries: tuple[str, ...] = ()
    rule: str | None = None
    sources: tuple[str, ...] = ()
    remedy: str | None = None
    command: str | None = None


@dataclass(frozen=True)
class Tally:
    """What counts, by how far its sign-off has come; each piece stands in one of the three."""

    approved: float = 0
    submitted: float = 0
    logged: float = 0

    @property
    def awaiting(self) -> float:
        """Done and counting, but not approved yet."""
        return self.submitted + self.logged

    @property
    def done(self) -> float:
        """Approved and awaiting together."""
        return self.approved + self.submitted + self.logged

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.approved + other.approved,
            self.submitted + other.submitted,
            self.logged + other.logged,
        )


class PartKind(StrEnum):
    """What a part of a requirement is."""

    PROCEDURE = "procedure"
    GROUP = "group"
    CATEGORY = "category"
    EXAMINATION = "examination"
    WEEKS = "weeks"
    DIFFERENT = "different"


@dataclass(frozen=True)
class Expiry:
    """What stops counting next: the last day it counts on, and how much goes with it."""

    last_day: date
    count: float
    entries: tuple[str, ...] = ()


class Part(NamedTuple):
    """A part of a requirement: a procedure, a group, a category, an examination, weeks.

    ``need`` and ``most`` are None where no figure is known or none applies; ``performed`` is all
    that was done of it within the window, counted or not; ``missing`` is None where ``need`` is.
    ``further``: of the fewest further repetitions that complete everything, those of this one.
    """

    id: str
    title: str
    kind: PartKind
    tally: Tally = Tally()
    need: float | None = None
    most: float | None = None
    missing: float | None = None
    performed: float = 0
    within: str | None = None
    expires_next: Expiry | None = None
    further: float = 0


@dataclass(frozen=True)
class RequirementResult:
    """Where one requirement stands. ``unit``: what is counted (``repetitions``, ``hours``, …).

    ``need`` and ``missing`` are None where no figure is known, or where there is nothing to
    count. ``blocked_by``: ids of requirements that come first and are not met. ``reported``: ids of
    the entries that count; ``waiting``: of those to be reported too, since they count as soon as
    their procedure's minimum is reached. ``proven``: whether the choice of what to report is known
    to be the best there is.
    """

    requirement: Requirement
    status: Status
    standing: Standing
    unit: str = ""
    need: float | None = None
    tally: Tally = Tally()
    missing: float | None = None
    parts: tuple[Part, ...] = ()
    expires_next: Expiry | None = None
    findings: tuple[Finding, ...] = ()
    blocked_by: tuple[str, ...] = ()
    reported: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    claims: Mapping[str, str] = field(default_factory=dict)
    proven: bool = True
    done_on: date | None = None


class PinnedEdition(NamedTuple):
    """The edition of a document that binds, and the day that decided it.

    ``certain`` is False where the data does not tell when the edition began or ended.
    """

    document: GoverningDocument
    edition: Edition
    decided_by: date
    certain: bool = True


class TargetResult(NamedTuple):
    """Where one credential stands by one pathway. ``adopted`` is None where it was only asked.

    ``pathway`` is None where the data models none that is open.
    """

    credential: Credential
    pathway: Pathway | None
    status: Status
    standing: Standing
    requirements: tuple[RequirementResult, ...]
    editions: tuple[PinnedEdition, ...] = ()
    findings: tuple[Finding, ...] = ()
    adopted: TargetEntry | None = None
