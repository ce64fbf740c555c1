"""Pieces that descriptions of different kinds have in common."""

from collections.abc import Iterable
from typing import Any

from imgxtrain.knowledge.phrase import Line, Phrase, Section, Unit, words
from imgxtrain.knowledge.provenance import Fact, Sourced


def told(label: str, figure: Sourced[Any], unit: Unit = Unit.NONE, indent: int = 0) -> Line:
    """A line with one figure, and its note where it has one."""
    phrases = [Phrase("", figure, unit)]
    if figure.note:
        phrases.append(words(f"({figure.note})"))
    return Line(label, tuple(phrases), indent)


def told_if_known(
    label: str, figure: Sourced[Any], unit: Unit = Unit.NONE, indent: int = 0
) -> tuple[Line, ...]:
    """As ``told``; nothing where there is neither a value nor a note."""
    return (told(label, figure, unit, indent),) if figure.known or figure.note else ()


def said(label: str, text: str, indent: int = 0) -> Line:
    """A line of words alone."""
    return Line(label, (words(text),), indent)


def section(title: str, lines: Iterable[Line]) -> tuple[Section, ...]:
    """A section, or none where it would be empty."""
    kept = tuple(lines)
    return (Section(title, kept),) if kept else ()


def facts_section(facts: Iterable[Fact], title: str = "Also known") -> tuple[Section, ...]:
    """The further facts of a record."""
    return section(title, (told(fact.about, fact.text) for fact in facts))
