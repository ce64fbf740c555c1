"""Numbers in columns beside their labels, the heads over them; on a narrow screen labels wrap."""

from collections.abc import Sequence

from imgxtrain.output.screen import GAP, Piece, Screen

WIDEST_LABEL = 56
SHALLOW = 2
LEAST_ROOM = 6
NARROWEST_LABEL = 14


class CountTable:
    """Rows of a label and right-aligned numbers, in columns as wide as their ``heads``."""

    def __init__(self, heads: Sequence[str], out: Screen) -> None:
        self._heads = [head.rjust(LEAST_ROOM) for head in heads]
        self._out = out
        numbers = sum(len(head) + GAP for head in self._heads) - GAP
        self._label = max(min(out.width - numbers, WIDEST_LABEL), 1)

    def head(self, title: str = "") -> None:
        """The heads, with a title over the labels."""
        self._row(Piece(title, "bold"), [Piece(head, "dim") for head in self._heads], 0)

    def row(self, label: str, numbers: Sequence[str], level: int = 0, style: str = "") -> None:
        """One row; ``level`` indents the label, which stands above where there is no room."""
        if self._label < NARROWEST_LABEL:
            self._out.indented(label, level * SHALLOW, style)
            label = ""
        cells = [
            Piece(number.rjust(len(head)) if number else "")
            for number, head in zip(numbers, self._heads, strict=True)
        ]
        self._row(Piece(label, style), cells, level)

    def _row(self, label: Piece, numbers: Sequence[Piece], level: int) -> None:
        indent = level * SHALLOW if label.text else 0
        widths = [len(head) + GAP for head in self._heads]
        widths[-1] -= GAP
        cells = (Piece(), label, *numbers)
        self._out.beside(cells, (indent, self._label - indent, *widths))
