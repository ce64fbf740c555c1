"""A comparison as text: in columns, or stacked where the terminal is narrow."""

from collections.abc import Mapping
from itertools import groupby

from imgxtrain.career.comparison import Comparison
from imgxtrain.knowledge.sources import Source
from imgxtrain.output.columns import Columns
from imgxtrain.output.figures import phrases_text
from imgxtrain.output.footnotes import Footnotes
from imgxtrain.output.screen import Screen


def print_comparison(
    comparison: Comparison, out: Screen, sources: Mapping[str, Source] | None
) -> None:
    """The comparison on ``out``; with ``sources``, numbered footnotes follow."""
    notes = Footnotes(sources)
    out.indented(" / ".join(comparison.titles))
    layout = Columns(comparison.heads, out)
    for section, rows in groupby(comparison.rows, key=lambda row: row.section):
        out.line()
        layout.section(section)
        for row in rows:
            layout.row(row.label, [phrases_text(cell.phrases, notes.mark) for cell in row.cells])
    out.line()
    for line in notes.lines():
        out.indented(line)
