"""The names given to ``compare``: all that is wrong with them at once, and a line that works."""

from collections.abc import Sequence

from imgxtrain.career.comparison import LEAST, MOST, ComparisonSizeError
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.names import (
    Kind,
    NameAmbiguousError,
    NameNotFoundError,
    resolve_modality,
    resolve_state,
)

_FILLING = ("ct", "mri")
Replacement = tuple[str, str]


class ComparedNamesError(Exception):
    """Names cannot be compared: ``mistakes``, and what would put them right.

    Either ``replacements`` of names do, or ``words`` are a command line near to it.
    """

    def __init__(
        self,
        mistakes: Sequence[Exception],
        replacements: Sequence[Replacement],
        words: tuple[str, ...],
    ) -> None:
        super().__init__(", ".join(str(each) for each in mistakes))
        self.mistakes = tuple(mistakes)
        self.replacements = tuple(replacements)
        self.words = words


def resolved(
    names: Sequence[str], state: str | None, knowledge: Knowledge
) -> tuple[list[str], str | None]:
    """Modality ids and the state's postal code. Raises ComparedNamesError."""
    mistakes: list[Exception] = []
    replacements: list[Replacement] = []
    ids: list[str] = []
    for name in names:
        try:
            ids.append(resolve_modality(name, knowledge))
        except (NameNotFoundError, NameAmbiguousError) as error:
            mistakes.append(error)
            for right, modality in _meant(error, knowledge):
                replacements.append((name, right))
                ids.append(modality)
    code = None
    try:
        code = resolve_state(state, knowledge) if state else None
    except NameNotFoundError as error:
        mistakes.append(error)
        code = next(iter(error.suggestions), None)
        replacements.append((error.name, code or "TX"))
    fits = len(set(ids)) == len(names) and LEAST <= len(names) <= MOST
    if not mistakes and not fits:
        mistakes.append(ComparisonSizeError(tuple(dict.fromkeys(ids)), len(names)))
    if mistakes:
        words = () if fits else _near_words(tuple(dict.fromkeys(ids)), code)
        raise ComparedNamesError(mistakes, replacements, words)
    return ids, code


def _meant(
    error: NameNotFoundError | NameAmbiguousError, knowledge: Knowledge
) -> list[Replacement]:
    """The name most likely meant and its modality, if there is one."""
    if isinstance(error, NameAmbiguousError):
        return [(each.id, each.id) for each in error.choices if each.kind is Kind.MODALITY][:1]
    for suggestion in error.suggestions:
        try:
            return [(suggestion, resolve_modality(suggestion, knowledge))]
        except (NameNotFoundError, NameAmbiguousError) as again:
            if isinstance(again, NameAmbiguousError):
                return _meant(again, knowledge)
    return []


def _near_words(ids: tuple[str, ...], state: str | None) -> tuple[str, ...]:
    filled = ids if len(ids) >= LEAST else tuple(dict.fromkeys((*ids, *_FILLING)))[:LEAST]
    return ("compare", *filled[:MOST], *(("--state", state) if state else ()))
