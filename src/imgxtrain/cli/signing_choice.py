"""Which entries are signed off, and for which credential, from what was typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from imgxtrain.cli.asking import at_terminal, chosen
from imgxtrain.cli.entry_filters import FilterWords, wanted_of
from imgxtrain.cli.session import Session

if TYPE_CHECKING:
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.entries import Entry
    from imgxtrain.profile.record import Record


class WhichEntriesError(Exception):
    """Neither ids nor a filter say which entries are meant, or both do."""


class TargetUnclearError(Exception):
    """It is not clear for which credential; ``choices`` are id and label of those it may be."""

    def __init__(self, choices: tuple[tuple[str, str], ...]) -> None:
        super().__init__("target")
        self.choices = choices


@dataclass(frozen=True)
class Which:
    """Which entries: ``ids``, or a filter by days and site. ``target`` is as it was typed."""

    ids: tuple[str, ...]
    words: FilterWords
    target: str | None

    @classmethod
    def said(cls, ids: Sequence[str] | None, words: FilterWords, target: str | None) -> "Which":
        """Raises WhichEntriesError."""
        which = cls(tuple(ids or ()), words, target)
        if bool(which.ids) is which.by_filter:
            raise WhichEntriesError
        return which

    @property
    def by_filter(self) -> bool:
        """Whether days or a site choose the entries."""
        return any((self.words.from_, self.words.to, self.words.site))


def entries_meant(
    which: Which, record: "Record", session: Session, knowledge: "Knowledge"
) -> "tuple[Entry, ...]":
    """The entries with the ids, or all that can be signed off and are as the filter says.

    Raises NoSuchEntryError, and what ``wanted_of`` raises.
    """
    from imgxtrain.profile.record import entries_of, entry_of, find
    from imgxtrain.profile.scopes import is_signed_off
    from imgxtrain.profile.selection_of_entries import selected

    if not which.by_filter:
        lines = dict.fromkeys(find(record, entry_id) for entry_id in which.ids)
        return tuple(entry_of(line) for line in lines)
    entries = entries_of(record)
    wanted = wanted_of(which.words, entries, knowledge, session.today)
    return tuple(entry for entry in selected(entries, wanted, knowledge) if is_signed_off(entry))


def target_meant(
    which: Which, entries: "Sequence[Entry]", record: "Record", knowledge: "Knowledge"
) -> str:
    """Id of the credential that was named, else of the only one it can be; asked at a terminal.

    Raises NameNotFoundError, NameAmbiguousError, TargetUnclearError.
    """
    from imgxtrain.cli.target_words import own_or_named
    from imgxtrain.output.entries import Names
    from imgxtrain.profile.targets import possible_targets, targets_of

    taken_on = targets_of(record)
    if which.target:
        return own_or_named(which.target, taken_on, knowledge)
    possible = possible_targets(entries, taken_on, knowledge, narrowing=which.by_filter)
    if len(possible) == 1:
        return possible[0]
    names = Names(knowledge)
    labels = tuple(names.credential(each) for each in possible)
    place = chosen("for which credential", labels) if possible and at_terminal() else None
    if place is None:
        raise TargetUnclearError(tuple(zip(possible, labels, strict=True)))
    return possible[place]
