"""A description as text in labelled lines."""

from collections.abc import Mapping

from imgxtrain.knowledge.phrase import Description, Line
from imgxtrain.knowledge.sources import Source
from imgxtrain.output.figures import phrase_text
from imgxtrain.output.footnotes import Footnotes
from imgxtrain.output.screen import Screen


def print_description(
    description: Description, out: Screen, sources: Mapping[str, Source] | None
) -> None:
    """The description on ``out``; with ``sources``, numbered footnotes follow."""
    notes = Footnotes(sources)
    out.indented(description.title, style="bold")
    for section in description.sections:
        out.line()
        out.indented(section.title.upper(), style="bold")
        for line in section.lines:
            out.labelled(line.label, _text(line, notes), indent=2 * line.indent)
    out.line()
    for note in notes.lines():
        out.indented(note)


def _text(line: Line, notes: Footnotes) -> str:
    """Phrases of a line; a title that ends in a colon and a note in brackets take no semicolon."""
    text = ""
    for phrase in line.phrases:
        piece = phrase_text(phrase, notes.mark)
        joint = " " if text.endswith(":") or piece.startswith("(") else "; "
        text = f"{text}{joint}{piece}" if text else piece
    return text
