"""Marks and numbered sources, gathered while a text is written."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from imgxtrain.knowledge.provenance import Sourced
from imgxtrain.knowledge.sources import Source
from imgxtrain.output.figures import legend, mark_of


class Footnotes:
    """Gives each figure its mark and, where ``sources`` are wanted, its footnote numbers."""

    def __init__(self, sources: Mapping[str, Source] | None) -> None:
        self._sources = sources
        self._numbers: dict[str, int] = {}
        self._marks: set[str] = set()

    def mark(self, figure: Sourced[Any]) -> str:
        """What follows ``figure`` in the text: its mark, then ``[1,2]`` if sources are wanted."""
        mark = mark_of(figure)
        self._marks.add(mark)
        return mark + (self.cite(figure.sources) if figure.known else "")

    def cite(self, sources: Sequence[str]) -> str:
        """The footnote numbers of sources by id, ``[1,2]``; empty where none are wanted."""
        if self._sources is None or not sources:
            return ""
        numbers = [self._numbers.setdefault(each, len(self._numbers) + 1) for each in sources]
        return f"[{','.join(str(number) for number in sorted(numbers))}]"

    def lines(self) -> Iterator[str]:
        """The legend of the marks used, then the sources by number."""
        if explained := legend(self._marks):
            yield explained
        for source_id, number in self._numbers.items():
            source = (self._sources or {}).get(source_id)
            yield f"[{number}] {source_text(source) if source else source_id}"


def source_text(source: Source) -> str:
    """One source in a line: publisher, title, edition, day read, address."""
    parts = (source.publisher, source.title, source.edition, f"read {source.read}", source.url)
    return ", ".join(part for part in parts if part)
