"""Which step towards a credential is meant, and what ticks it off where the hand cannot."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from imgxtrain.cli.asking import at_terminal, chosen
from imgxtrain.knowledge.credentials import Credential
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.names import nearest, normalized
from imgxtrain.knowledge.requirements import (
    Education,
    Exam,
    Holds,
    Hours,
    Repetitions,
    Requirement,
    Step,
    Studies,
)

Choices = tuple[tuple[str, str], ...]


class WhichStepError(Exception):
    """No step of ``credential``, or ``several``, go by ``word`` (empty: none was named).

    ``choices``: id and title of each that may be meant; ``near``: the id of a near miss, if any.
    """

    def __init__(
        self, word: str, credential: str, choices: Choices, near: str, *, several: bool
    ) -> None:
        super().__init__(word)
        self.word = word
        self.credential = credential
        self.choices = choices
        self.near = near
        self.several = several


@dataclass(frozen=True)
class Derived:
    """What decides a requirement that the audit works out, and a command line that adds to it."""

    decided_by: str
    command: tuple[str, ...]


class DerivedStepError(Exception):
    """A requirement was to be ticked off that is worked out from the record.

    ``other``: what would be accepted besides and is not known here, so that a reason would do.
    """

    def __init__(self, title: str, derived: Derived, other: str | None = None) -> None:
        super().__init__(title)
        self.title = title
        self.derived = derived
        self.other = other


class NoFeeError(Exception):
    """The step named by ``word`` has no fee; ``paying``: the id of the one that has, if any."""

    def __init__(self, word: str, title: str, paying: str | None) -> None:
        super().__init__(word)
        self.word = word
        self.title = title
        self.paying = paying


def step_meant(word: str, asked: Sequence[Requirement], credential: str) -> Requirement:
    """The requirement that ``word`` means: its id, or words of its title (or how they begin).

    Where words fit several, steps go before what is worked out. Raises WhichStepError.
    """
    wanted = normalized(word)
    exact = [each for each in asked if normalized(each.id) == wanted]
    near = [each for each in asked if wanted and _has_words(wanted.split(), each)]
    found = exact or [each for each in near if isinstance(each, Step)] or near
    if len(found) == 1:
        return found[0]
    choices = found or [each for each in asked if isinstance(each, Step)]
    place = None
    if found and at_terminal():
        place = chosen("which step", [each.title for each in found])
    if place is not None:
        return found[place]
    ids = [each.id for each in choices]
    likely = (*nearest(word, ids), "")[0]
    listed = tuple((each.id, each.title) for each in choices)
    raise WhichStepError(word, credential, listed, likely, several=bool(found))


def _has_words(wanted: Sequence[str], requirement: Requirement) -> bool:
    kind = requirement.step.value if isinstance(requirement, Step) else requirement.kind
    words = normalized(f"{requirement.id} {requirement.title} {kind}").split()
    return all(any(word.startswith(each) for word in words) for each in wanted)


def refuse_derived(
    requirement: Requirement, credential: Credential, knowledge: Knowledge, *, because: bool
) -> None:
    """Raises DerivedStepError where ``requirement`` cannot be ticked off by hand.

    What is to be held can, with a reason (``because``), where the data knows that more is
    accepted than it knows by name.
    """
    if isinstance(requirement, Step):
        return
    other = requirement.other if isinstance(requirement, Holds) else None
    may_be_other = other is not None and (other.known or bool(other.note))
    if may_be_other and because:
        return
    told = (other.value or other.note) if other is not None else None
    raise DerivedStepError(requirement.title, _derived(requirement, credential, knowledge), told)


def _derived(requirement: Requirement, credential: Credential, knowledge: Knowledge) -> Derived:
    decided_by, telling = _TELLING[type(requirement)]
    return Derived(decided_by, tuple(telling(requirement, credential, knowledge)))


Words = list[str]


def _add_credential(requirement: Holds, _: Credential, knowledge: Knowledge) -> Words:
    named = requirement.any_of[0][0]
    of_family = (each for each in knowledge.credentials.values() if each.family == named)
    known = named if named in knowledge.credentials else next(of_family).id
    return ["me", "add", "credential", known]


def _log_course(requirement: Education, credential: Credential, _: Knowledge) -> Words:
    about = ["--modality", credential.modalities[0]] if credential.modalities else []
    if not requirement.minimums:
        return ["log", "course", "Course title", "--credits", "1", *about]
    return ["log", "course", "Course title", "--category", f"{requirement.minimums[0].category}=1",
            *about]  # fmt: skip


def _log_exam(requirement: Repetitions, _: Credential, knowledge: Knowledge) -> Words:
    listed = knowledge.procedure_lists[requirement.list].procedures if requirement.list else ()
    first = next((exam for procedure in listed for exam in procedure.exams), None)
    if first is None:
        return ["log", "exam", "--help"]
    return ["log", "exam", knowledge.exams[first].modality, knowledge.exams[first].name]


def _log_hours(requirement: Hours, _: Credential, __: Knowledge) -> Words:
    return ["log", "hours", requirement.modalities[0], "8"]


def _log_tally(requirement: Studies, _: Credential, __: Knowledge) -> Words:
    return ["log", "tally", requirement.modalities[0], "10"]


def _log_attempt(requirement: Exam, credential: Credential, _: Knowledge) -> Words:
    which = ["--examination", requirement.examinations[0]]
    return ["log", "attempt", credential.id, "--pass", *which]


_TELLING: Mapping[type, tuple[str, Callable[[Any, Credential, Knowledge], Words]]] = {
    Holds: ("the credentials you hold", _add_credential),
    Education: ("the courses you log", _log_course),
    Repetitions: ("the exams you log and their sign-offs", _log_exam),
    Hours: ("the hours you log", _log_hours),
    Studies: ("the exams and counts you log", _log_tally),
    Exam: ("the exams you sit and log", _log_attempt),
}
