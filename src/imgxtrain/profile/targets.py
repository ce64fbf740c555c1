"""For which credential entries are signed off or studied, where the user did not say."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from imgxtrain.profile.entries import Entry, ExamEntry, TargetEntry
from imgxtrain.profile.record import Record, entry_of
from imgxtrain.profile.scopes import concerns, modality_of, scope_of

if TYPE_CHECKING:
    from imgxtrain.knowledge.library import Knowledge

_TARGET = '"target"'


def targets_of(record: Record) -> tuple[str, ...]:
    """The credentials taken on, by id, the first first."""
    found = (entry_of(line) for line in record.entries if _TARGET in line)
    return tuple(dict.fromkeys(entry.target for entry in found if isinstance(entry, TargetEntry)))


def only_target_of(record: Record) -> str | None:
    """The credential taken on, where it is the only one."""
    targets = targets_of(record)
    return targets[0] if len(targets) == 1 else None


def possible_targets(
    entries: Sequence[Entry],
    taken_on: Iterable[str],
    knowledge: "Knowledge",
    *,
    narrowing: bool = False,
) -> tuple[str, ...]:
    """Credentials for which all ``entries`` may be signed off, the likeliest only.

    ``narrowing``: some of them are enough, since the others will be left out. First those of
    ``taken_on``; else those on whose procedure lists the exams are; else those of the entries'
    modalities. More than one is a question to the user.
    """
    scopes = [scope_of(target, knowledge) for target in taken_on]
    enough = any if narrowing else all
    fitting = tuple(
        scope.target
        for scope in scopes
        if enough(concerns(entry, scope, knowledge) for entry in entries)
    )
    return fitting or _listing(entries, knowledge) or _of_modalities(entries, knowledge)


def _listing(entries: Iterable[Entry], knowledge: "Knowledge") -> tuple[str, ...]:
    """Credentials whose procedure lists have an exam of ``entries``."""
    exams = {entry.exam for entry in entries if isinstance(entry, ExamEntry)}
    return tuple(
        dict.fromkeys(
            listed.credential
            for listed in knowledge.procedure_lists.values()
            for procedure in listed.procedures
            if exams & {*procedure.exams, *procedure.possible}
        )
    )


def _of_modalities(entries: Iterable[Entry], knowledge: "Knowledge") -> tuple[str, ...]:
    modalities = dict.fromkeys(modality_of(entry, knowledge) for entry in entries)
    return tuple(
        dict.fromkeys(
            credential.id
            for modality in modalities
            if modality is not None
            for credential in knowledge.credentials_of(modality)
        )
    )
