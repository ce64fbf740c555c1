"""What a result says, figure by figure, before anything is formatted."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, NamedTuple

from imgxtrain.knowledge.provenance import Grade, Sourced


class Unit(StrEnum):
    """What a number counts. The shape (number, range, list, text) follows from the value."""

    NONE = "none"
    USD = "usd"
    PERCENT = "percent"
    MINUTES = "minutes"
    MILLISIEVERT = "millisievert"
    MONTHS = "months"
    RATIO = "ratio"


class Phrase(NamedTuple):
    """A figure with the words around it; without a figure, words alone."""

    before: str = ""
    figure: Sourced[Any] | None = None
    unit: Unit = Unit.NONE
    after: str = ""


class Line(NamedTuple):
    """A labelled line of a description; ``indent`` counts levels below the section."""

    label: str
    phrases: tuple[Phrase, ...] = ()
    indent: int = 0


class Section(NamedTuple):
    """A titled part of a description."""

    title: str
    lines: tuple[Line, ...]


class Description(NamedTuple):
    """Everything known about one record."""

    kind: str
    id: str
    title: str
    sections: tuple[Section, ...]


_STRENGTH = (Grade.WORKING, Grade.REPORTED, Grade.OFFICIAL)


def weakest(figures: Iterable[Sourced[Any]]) -> Grade | None:
    """The grade of the least well known of ``figures``; None where none is known.

    A derived figure is a shade weaker than the weakest it was computed from.
    """
    known = [figure for figure in figures if figure.known and figure.grade is not None]
    least = min(known, key=_strength, default=None)
    return least.grade if least else None


def _strength(figure: Sourced[Any]) -> int:
    stated = figure.basis if figure.grade is Grade.DERIVED else figure.grade
    strength = 2 * _STRENGTH.index(stated) if stated in _STRENGTH else 0
    return strength - (figure.grade is Grade.DERIVED)


def figures_of(phrases: Iterable[Phrase]) -> tuple[Sourced[Any], ...]:
    """The known figures of ``phrases``."""
    return tuple(p.figure for p in phrases if p.figure is not None and p.figure.known)


def words(text: str) -> Phrase:
    """A phrase of words alone."""
    return Phrase(before=text)


def within_a_sentence(name: str) -> str:
    """A name in small letters, but for its abbreviations: ``PET imaging``, ``mammo``."""
    return " ".join(word if word[1:2].isupper() else word.lower() for word in name.split(" "))
