"""Findings of ``check`` that are not to be seen again: what is meant, and how it is kept."""

from collections.abc import Container, Sequence
from typing import TYPE_CHECKING

from imgxtrain.cli.session import Session

if TYPE_CHECKING:
    from imgxtrain.planning.log_checks import Check
    from imgxtrain.profile.edits import Edit
    from imgxtrain.profile.entries import IgnoredEntry
    from imgxtrain.profile.record import Record


class NoSuchCheckError(Exception):
    """No check goes by ``word``; ``known``: name and line of each, ``near``: the likeliest."""

    def __init__(self, word: str, known: tuple[tuple[str, str], ...], near: str) -> None:
        super().__init__(word)
        self.word = word
        self.known = known
        self.near = near


class NoReasonError(Exception):
    """A finding was to be ignored without a reason."""


class WithoutIgnoreError(Exception):
    """A reason was given, and nothing to ignore."""


def check_named(word: str, checks: "Sequence[Check]") -> str:
    """The name of the check that ``word`` is. Raises NoSuchCheckError."""
    from imgxtrain.knowledge.names import nearest

    names = tuple(each.name for each in checks)
    asked = "-".join(word.casefold().replace("_", "-").split())
    if asked in names:
        return asked
    close = nearest(word, names)
    known = tuple((each.name, each.told) for each in checks)
    raise NoSuchCheckError(word, known, close[0] if close else "")


def subject_of(word: str, about: Container[str | None], record: "Record") -> str:
    """What a finding is about: what it names, or an entry. Raises NoSuchEntryError.

    ``about``: the credentials and other names that the findings are about.
    """
    from imgxtrain.profile.record import find, id_of

    return word if word in about else id_of(find(record, word))


def ignore(
    check: str, subjects: Sequence[str | None], because: str, session: Session
) -> "tuple[IgnoredEntry, ...]":
    """Keep that findings of ``check`` about ``subjects`` (None: all) are not to be seen, and why.

    One that is ignored already gets the new reason.
    """
    from imgxtrain.cli.recording import change
    from imgxtrain.profile.entries import IgnoredEntry
    from imgxtrain.profile.log import Log

    record = change(session, lambda record: _edit(record, check, subjects, because, session))
    wanted = set(subjects)
    kept = Log(record).of(IgnoredEntry)
    return tuple(each for each in kept if each.check == check and each.subject in wanted)


def _edit(
    record: "Record",
    check: str,
    subjects: Sequence[str | None],
    because: str,
    session: Session,
) -> "Edit":
    from imgxtrain.cli.recording import drawing_ids
    from imgxtrain.profile.edits import Edit
    from imgxtrain.profile.entries import IgnoredEntry
    from imgxtrain.profile.log import Log
    from imgxtrain.profile.record import new_ids, stored

    before = {e.subject: e for e in Log(record).of(IgnoredEntry) if e.check == check}
    ids = iter(new_ids(record, len(subjects), drawing_ids(len(record.entries))))
    new: list[str] = []
    changed: list[str] = []
    for subject in dict.fromkeys(subjects):
        if subject in before:
            changed.append(stored(before[subject].model_copy(update={"because": because})))
            continue
        day = {"on": session.today, "logged": session.today}
        entry = IgnoredEntry(id=next(ids), check=check, subject=subject, because=because, **day)
        new.append(stored(entry))
    at, end = session.now.isoformat(timespec="seconds"), len(record.entries)
    insert = tuple((end + place, line) for place, line in enumerate(new))
    return Edit(f"ignore {check}", at, insert=insert, replace=tuple(changed))
