"""What a check of the log finds, and what it looks at."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from imgxtrain.audit.question import Question, Target
from imgxtrain.audit.results import RequirementResult, TargetResult
from imgxtrain.audit.target_audit import audit_target
from imgxtrain.audit.targets import targets_of
from imgxtrain.knowledge.credential_labels import credential_label
from imgxtrain.profile.entries import ExamEntry, HoursEntry, Stage, TallyEntry
from imgxtrain.profile.scopes import SignedEntry

MANY = "{many}"
_ANSWERED = {Stage.APPROVED, Stage.DENIED}


@dataclass(frozen=True)
class Doubt:
    """One finding. ``told``: it, without its full stop; ``MANY`` in it stands for how many entries.

    ``entries``: ids of those it is about; ``about``: the id of the credential it is about, where it
    is about one. ``together``: whether its entries make one story, so that ignoring one of them
    ignores all of it. ``command``: one that helps.
    """

    check: str
    told: str
    entries: tuple[str, ...] = ()
    about: str | None = None
    command: str | None = None
    together: bool = False

    @property
    def text(self) -> str:
        """The finding with the number of its entries."""
        count = len(self.entries)
        return self.told.replace(MANY, "1 entry" if count == 1 else f"{count:,} entries")


@dataclass(frozen=True)
class AuditedTarget:
    """A target taken on, with where it stands."""

    target: Target
    result: TargetResult

    @property
    def id(self) -> str:
        """The credential's id."""
        return self.target.credential.id

    @property
    def label(self) -> str:
        """``ARRT(CT)``."""
        return credential_label(self.target.credential)


class Looked:
    """What the checks look at, each part worked out when it is first asked for."""

    def __init__(self, question: Question, audited: Iterable[AuditedTarget] | None = None) -> None:
        self.question = question
        self._given = tuple(audited) if audited is not None else None

    @property
    def today(self) -> date:
        """The day on which it is asked."""
        return self.question.today

    @cached_property
    def targets(self) -> tuple[AuditedTarget, ...]:
        """The credentials taken on, with where each stands."""
        if self._given is not None:
            return self._given
        return audited_targets(self.question)

    @cached_property
    def signed(self) -> tuple[SignedEntry, ...]:
        """Everything of a kind that is signed off."""
        log = self.question.log
        return (*log.of(ExamEntry), *log.of(HoursEntry), *log.of(TallyEntry))

    @cached_property
    def unanswered(self) -> tuple[SignedEntry, ...]:
        """Of those, what nobody has approved or denied yet."""
        return tuple(each for each in self.signed if not _is_answered(each))

    @cached_property
    def _by_id(self) -> dict[str, SignedEntry]:
        return {each.id: each for each in self.signed}

    def counted(self, found: RequirementResult) -> Iterator[SignedEntry]:
        """The exams, hours and tallies that count for a requirement."""
        return (self._by_id[name] for name in found.reported if name in self._by_id)


def audited_targets(question: Question) -> tuple[AuditedTarget, ...]:
    """Every credential taken on, audited."""
    goals = targets_of(question)
    return tuple(AuditedTarget(each, audit_target(each, question)) for each in goals)


def last_day_of_entry(entry: SignedEntry) -> date:
    """The day of an entry, the last of a period."""
    return getattr(entry, "until", None) or entry.on


def _is_answered(entry: SignedEntry) -> bool:
    return any(note.stage in _ANSWERED for note in entry.sign_offs.values())
