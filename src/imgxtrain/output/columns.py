"""Several things side by side: in columns, or stacked where the terminal is narrow."""

from collections.abc import Sequence

from imgxtrain.output.screen import GAP, Piece, Screen

NARROW = 80
LABEL_WIDTH = 16
BESIDE_LEAST = 20


class Columns:
    """Columns where every word fits its column; otherwise one thing under another."""

    def __init__(self, heads: Sequence[str], out: Screen) -> None:
        self._heads = heads
        self._out = out
        beside = (out.width - LABEL_WIDTH) // len(heads)
        self._beside = beside - GAP >= BESIDE_LEAST
        self._column = beside if self._beside else out.width // len(heads)
        self._stacked = out.width < NARROW

    def section(self, title: str) -> None:
        """A section's title, with the heads of the columns."""
        heads = [Piece(head, "bold underline") for head in self._heads]
        if self._beside and not self._stacked:
            self._columns([Piece(title.upper(), "bold"), *heads])
            return
        self._out.line(title.upper(), "bold")
        if not self._stacked:
            self._columns([Piece(), *heads])

    def row(self, label: str, texts: Sequence[str]) -> None:
        """One row; what is the same for all stands once."""
        if len(set(texts)) == 1:
            everyone = "all" if self._heads[2:] else "both"
            cells = (Piece(label), Piece(f"{everyone}: {texts[0]}", "dim"))
            self._out.beside(cells, (LABEL_WIDTH, self._out.width - LABEL_WIDTH))
        elif self._stacked or not self._fits(texts):
            self._stack(label, texts)
        elif self._beside:
            self._columns([Piece(label), *map(Piece, texts)])
        else:
            self._out.line(label, "italic")
            self._columns([Piece(), *map(Piece, texts)])

    def _stack(self, label: str, texts: Sequence[str]) -> None:
        self._out.line(label, "italic")
        head_width = max(len(head) for head in self._heads) + GAP
        for head, text in zip(self._heads, texts, strict=True):
            if text:
                cells = (Piece(), Piece(head, "bold"), Piece(text))
                rest = self._out.width - head_width - GAP
                self._out.beside(cells, (GAP, head_width, rest))

    def _fits(self, texts: Sequence[str]) -> bool:
        words = (word for text in texts for word in text.split())
        return all(len(word) <= self._column - GAP for word in words)

    def _columns(self, cells: Sequence[Piece]) -> None:
        label = LABEL_WIDTH if self._beside else 0
        widths = [label, *(self._column for _ in self._heads)]
        self._out.beside(cells, widths)
