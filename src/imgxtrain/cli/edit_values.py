"""From the words of ``edit`` to the values of an entry's fields, as they are stored."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from imgxtrain.cli.amounts import amount_of, count_of
from imgxtrain.cli.days import day_of, first_day_of, last_day_of
from imgxtrain.cli.entry_filters import NoSuchChoiceError
from imgxtrain.cli.log_times import time_of_day
from imgxtrain.cli.session import Session

if TYPE_CHECKING:
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.entries import Entry

OPTIONS: Mapping[str, str] = MappingProxyType(
    {
        "categories": "--category",
        "passed": "--pass/--fail",
        "supervised": "--supervised/--unsupervised",
        "target": "--for",
        "until": "--to",
        "verifier_credential": "--verifier-credential",
    }
)
_CONTRASTS = ("without", "with", "both")


class EmptyFieldError(Exception):
    """A field that an entry cannot be without was to be emptied; ``option`` sets it."""

    def __init__(self, option: str) -> None:
        super().__init__(option)
        self.option = option


@dataclass(frozen=True)
class Around:
    """What words are read against: the day, the knowledge, the entry as it was."""

    session: Session
    knowledge: "Knowledge"
    entry: "Entry"


def option_of(field: str) -> str:
    """The option that sets a field."""
    return OPTIONS.get(field, f"--{field}")


def values_of(words: Mapping[str, Any], around: Around) -> dict[str, Any]:
    """Values by field, as plain JSON; an empty text takes a field out (None).

    Raises EmptyFieldError, and what the reading of a day, number or name raises.
    """
    values: dict[str, Any] = {}
    for field, word in words.items():
        if word in ("", [""]):
            _refuse_empty(field, around.entry)
            values[field] = None
        elif field in _READERS:
            values |= _READERS[field](word, around)
        else:
            values[field] = _number(field, word)
    return values


def _refuse_empty(field: str, entry: "Entry") -> None:
    known = type(entry).model_fields.get(field)
    if known is not None and known.is_required():
        raise EmptyFieldError(option_of(field))


def _number(field: str, word: Any) -> Any:
    """A number where the field is one; anything else as it is."""
    if field in {"count", "minutes"}:
        return count_of(word, field)
    if field in {"hours", "credits", "percent", "score", "before", "after", "paid"}:
        return amount_of(word, field)
    return word


Values = dict[str, Any]


def _on(word: str, around: Around) -> Values:
    return {"on": day_of(word, around.session.today).isoformat()}


def _from(word: str, around: Around) -> Values:
    """The first day of a period is the day it is dated."""
    return {"on": first_day_of(word, around.session.today).isoformat()}


def _until(word: str, around: Around) -> Values:
    return {"until": last_day_of(word, around.session.today).isoformat()}


def _exam(word: str, around: Around) -> Values:
    """Another exam of the same modality, or one by its full name; with contrast if that is told.

    Raises ExamsUnclearError.
    """
    from imgxtrain.knowledge.exam_choice import ExamsUnclearError, wanted_exams
    from imgxtrain.knowledge.names import normalized
    from imgxtrain.knowledge.namespaces import EXAM
    from imgxtrain.profile.scopes import modality_of

    modality = modality_of(around.entry, around.knowledge)
    modalities = [modality] if modality else list(around.knowledge.modalities)
    (wanted,) = wanted_exams([word], modalities, around.knowledge)
    if wanted.exam:
        contrast = {"contrast": wanted.contrast} if wanted.contrast else {}
        return {"exam": wanted.exam, **contrast}
    asked = normalized(word)
    for name, exam in around.knowledge.names(EXAM):
        if normalized(name) == asked:
            return {"exam": exam}
    raise ExamsUnclearError([wanted])


def _at(word: str, _: Around) -> Values:
    time = time_of_day(word)
    if time is None:
        raise NoSuchChoiceError("time of day", word, ("14:30",), ())
    return {"at": time}


def _contrast(word: str, _: Around) -> Values:
    if word not in _CONTRASTS:
        raise NoSuchChoiceError("contrast", word, _CONTRASTS, ())
    return {"contrast": word}


def _modality(word: str, around: Around) -> Values:
    from imgxtrain.cli.log_others import one_modality

    return {"modality": one_modality(word, around.knowledge)}


def _categories(words: list[str], around: Around) -> Values:
    from imgxtrain.cli.learning_words import as_bodies_spell, categories_of

    modality = getattr(around.entry, "modality", None)
    return {"categories": as_bodies_spell(categories_of(words), modality, around.knowledge)}


def _certificate(word: str, _: Around) -> Values:
    from pathlib import Path

    from imgxtrain.cli.log_learning import kept_path

    return {"certificate": kept_path(Path(word))}


def _target(word: str, around: Around) -> Values:
    from imgxtrain.knowledge.names import resolve_credential

    return {"target": resolve_credential(word, around.knowledge)}


def _examination(word: str, around: Around) -> Values:
    from imgxtrain.cli.learning_words import examination_of

    target = getattr(around.entry, "target", "")
    return {"examination": examination_of(word, target, around.knowledge)}


_READERS: dict[str, Callable[[Any, Around], Values]] = {
    "on": _on,
    "from": _from,
    "until": _until,
    "exam": _exam,
    "at": _at,
    "contrast": _contrast,
    "modality": _modality,
    "categories": _categories,
    "certificate": _certificate,
    "target": _target,
    "examination": _examination,
}
