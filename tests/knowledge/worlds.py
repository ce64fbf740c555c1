"""The small world (``world/*.yaml``) that stands in for the shipped data, and ways to change it."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from imgxtrain.knowledge.checks import problems_of
from imgxtrain.knowledge.phrase import Phrase, Section
from imgxtrain.knowledge.provenance import Span
from imgxtrain.knowledge.reading import read_as_far_as_possible

WORLD = Path(__file__).parent / "world"
TODAY = date(2026, 11, 22)


def edit(path: Path, old: str, new: str) -> None:
    """Edit a data file as a person would: ``old``, which must stand in it, becomes ``new``."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def problems_in(directory: Path, text: str) -> list[str]:
    """All that is wrong with ``text`` as a data file by itself, as it is told to a person."""
    path = directory / "own.yaml"
    path.write_text(text, encoding="utf-8", newline="\n")
    return [str(problem) for problem in problems_of([read_as_far_as_possible(path)])]


def spoken(phrases: Iterable[Phrase]) -> list[str]:
    """Phrases as plain text, without units; ``?`` stands for what is not known."""
    return [_spoken(phrase) for phrase in phrases]


def lines_of(sections: Iterable[Section], title: str) -> list[str]:
    """The lines of the section called ``title`` as plain text, indented as they are shown."""
    (found,) = (section for section in sections if section.title == title)
    return [
        f"{'  ' * line.indent}{line.label}: {' '.join(spoken(line.phrases))}".rstrip()
        for line in found.lines
    ]


def _spoken(phrase: Phrase) -> str:
    shown = ""
    if phrase.figure is not None:
        value = phrase.figure.value
        shown = "?" if value is None else _value(value)
    return " ".join(part for part in (phrase.before, shown, phrase.after) if part)


def _value(value: object) -> str:
    if isinstance(value, Span):
        return f"{value.low:g}-{value.high:g}"
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return f"{value:g}" if isinstance(value, float) else str(value)
