"""Which entries a credential may look at: by modality, by exam, or because they name it."""

from typing import TYPE_CHECKING, NamedTuple, TypeGuard

from imgxtrain.knowledge.contents import requirements_of
from imgxtrain.profile.entries import CourseEntry, Entry, ExamEntry, HoursEntry, TallyEntry

if TYPE_CHECKING:
    from imgxtrain.knowledge.library import Knowledge

SignedEntry = ExamEntry | HoursEntry | TallyEntry
"""What somebody signs off: exams, hours and tallies."""


class Scope(NamedTuple):
    """What the requirements of the credential ``target`` look at, by ids."""

    target: str
    modalities: frozenset[str]
    exams: frozenset[str]


def is_signed_off(entry: Entry) -> TypeGuard[SignedEntry]:
    """Whether entries of this kind are signed off at all."""
    return isinstance(entry, SignedEntry)


def modality_of(entry: Entry, knowledge: "Knowledge") -> str | None:
    """Id of the modality an entry belongs to, where that is known."""
    if isinstance(entry, ExamEntry):
        known = entry.exam in knowledge.exams
        return knowledge.exams[entry.exam].modality if known else None
    modality = getattr(entry, "modality", None)
    return modality if isinstance(modality, str) else None


def scope_of(target: str, knowledge: "Knowledge") -> Scope:
    """The scope of a credential; of one that is not known, nothing."""
    if target not in knowledge.credentials:
        return Scope(target, frozenset(), frozenset())
    credential = knowledge.credentials[target]
    asked = (
        modality
        for requirement in requirements_of(credential)
        if requirement.kind in {"hours", "studies"}
        for modality in requirement.modalities
    )
    exams = (
        exam
        for listed in knowledge.procedure_lists.values()
        if listed.credential == target
        for procedure in listed.procedures
        for exam in (*procedure.exams, *procedure.possible)
    )
    return Scope(target, frozenset((*credential.modalities, *asked)), frozenset(exams))


def concerns(entry: Entry, scope: Scope, knowledge: "Knowledge") -> bool:
    """Whether an entry has to do with the credential of ``scope``.

    A course without a modality may count anywhere.
    """
    if getattr(entry, "target", None) == scope.target:
        return True
    if isinstance(entry, CourseEntry):
        return entry.modality is None or entry.modality in scope.modalities
    if not is_signed_off(entry):
        return False
    if isinstance(entry, ExamEntry) and entry.exam in scope.exams:
        return True
    return scope.target in entry.sign_offs or modality_of(entry, knowledge) in scope.modalities
