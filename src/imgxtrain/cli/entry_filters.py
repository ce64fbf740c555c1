"""From the words of a filter to what is wanted of entries. Raises where a word means nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from imgxtrain.cli.periods import range_of

if TYPE_CHECKING:
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.entries import Entry, Stage
    from imgxtrain.profile.selection_of_entries import Wanted


AWAITING = "awaiting"


@dataclass(frozen=True)
class FilterWords:
    """A filter as it was typed."""

    kind: str | None = None
    modality: str | None = None
    exam: str | None = None
    from_: str | None = None
    to: str | None = None
    site: str | None = None
    state: str | None = None
    target: str | None = None


class NoSuchChoiceError(Exception):
    """A word is none of those that can stand there: ``known``, the nearest in ``near``."""

    def __init__(self, what: str, word: str, known: tuple[str, ...], near: tuple[str, ...]) -> None:
        super().__init__(word)
        self.what = what
        self.word = word
        self.known = known
        self.near = near


def wanted_of(
    words: FilterWords, entries: "Sequence[Entry]", knowledge: "Knowledge", today: date
) -> "Wanted":
    """What ``words`` ask for, among the ``entries`` there are.

    Raises NoSuchChoiceError, NameNotFoundError, NameAmbiguousError, NotADayError, PeriodError.
    """
    from imgxtrain.knowledge.names import modalities_called, resolve_credential
    from imgxtrain.profile.scopes import scope_of
    from imgxtrain.profile.selection_of_entries import Wanted

    first, last = range_of(words.from_, words.to, today)
    scope = None
    if words.target:
        scope = scope_of(resolve_credential(words.target, knowledge), knowledge)
    modalities = None
    if words.modality:
        modalities = frozenset(modalities_called(words.modality, knowledge))
    return Wanted(
        kinds=_kinds(words.kind, entries),
        modalities=modalities,
        exams=_exams(words.exam, entries, knowledge) if words.exam else None,
        first=first,
        last=last,
        site=_site(words.site, entries),
        stages=_stages(words.state),
        scope=scope,
    )


def _kinds(word: str | None, entries: "Iterable[Entry]") -> frozenset[str] | None:
    """The kind that a word names in the singular or the plural; those in the record too."""
    if word is None:
        return None
    from imgxtrain.profile.entries import KINDS

    kinds = dict.fromkeys((*KINDS, *(entry.kind for entry in entries)))
    plural = {"studies": "study", "tallies": "tally", **{f"{kind}s": kind for kind in kinds}}
    typed = word.casefold()
    kind = typed if typed in kinds else plural.get(typed)
    if kind is None:
        raise _no_choice("kind of entry", word, kinds)
    return frozenset((kind,))


def _stages(word: str | None) -> "frozenset[Stage] | None":
    """The stage that a word names; what awaits an approval is logged or submitted."""
    from imgxtrain.profile.entries import Stage

    if word is None:
        return None
    known = {stage.value: frozenset((stage,)) for stage in Stage}
    known[AWAITING] = frozenset((Stage.LOGGED, Stage.SUBMITTED))
    if word.casefold() not in known:
        raise _no_choice("state of the sign-off", word, known)
    return known[word.casefold()]


def _site(word: str | None, entries: "Iterable[Entry]") -> str | None:
    """A site that the record has, however its letters are cased."""
    if word is None:
        return None
    from imgxtrain.profile.selection_of_entries import same_site, sites_of

    sites = sites_of(entries)
    if not any(same_site(word, site) for site in sites):
        raise _no_choice("site in the record", word, sites)
    return word


def _exams(word: str, entries: "Iterable[Entry]", knowledge: "Knowledge") -> frozenset[str]:
    """Exams of the record of that name; else those that go by it or whose names hold its words."""
    from imgxtrain.knowledge.names import normalized

    logged = dict.fromkeys(getattr(entry, "exam", None) for entry in entries)
    called = {exam: _called(exam, knowledge) for exam in logged if exam}
    asked = normalized(word)
    named = {exam for exam, names in called.items() if asked in map(normalized, names[:2])}
    near = {
        exam
        for exam, names in called.items()
        if asked in map(normalized, names)
        or set(asked.split()) <= set(normalized(names[0]).split())
    }
    if not (named or near):
        raise _no_choice("exam in the record", word, [names[0] for names in called.values()])
    return frozenset(named or near)


def _called(exam: str, knowledge: "Knowledge") -> tuple[str, ...]:
    """What an exam goes by, its name first; one that is not known, by its id."""
    if exam not in knowledge.exams:
        return (exam,)
    known = knowledge.exams[exam]
    return (known.name, exam, *known.aliases)


def _no_choice(what: str, word: str, known: Iterable[str]) -> NoSuchChoiceError:
    from imgxtrain.knowledge.names import nearest

    names = tuple(known)
    return NoSuchChoiceError(what, word, names, nearest(word, names))
