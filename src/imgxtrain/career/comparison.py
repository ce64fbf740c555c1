"""Modalities side by side: what each row says of each of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from imgxtrain.career.comparison_rows import rows_for
from imgxtrain.career.question import Question
from imgxtrain.knowledge.phrase import Phrase

LEAST, MOST = 2, 4


class ComparisonSizeError(Exception):
    """Not two to four different modalities; ``ids`` are the different ones among ``named``."""

    def __init__(self, ids: tuple[str, ...], named: int) -> None:
        super().__init__(f"{len(ids)} different of {named} named")
        self.ids = ids
        self.named = named


@dataclass(frozen=True)
class Cell:
    """What one row says of one modality; no phrases where the row does not apply to it."""

    modality: str
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True)
class Row:
    """One line of the comparison."""

    section: str
    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Comparison:
    """Two to four modalities side by side; ``titles`` are their names, ``heads`` short ones."""

    modalities: tuple[str, ...]
    titles: tuple[str, ...]
    heads: tuple[str, ...]
    rows: tuple[Row, ...]


def compare(ids: Sequence[str], question: Question) -> Comparison:
    """The modalities ``ids`` side by side, with the pay and law of the question's state if any.

    Raises ComparisonSizeError unless they are two to four different ones.
    """
    different = tuple(dict.fromkeys(ids))
    if len(different) != len(ids) or not LEAST <= len(different) <= MOST:
        raise ComparisonSizeError(different, len(ids))
    modalities = [question.knowledge.modalities[each] for each in different]
    rows = (
        Row(section, label, tuple(Cell(each.id, tell(each, question)) for each in modalities))
        for section, label, tell in rows_for(modalities, question)
    )
    return Comparison(
        modalities=different,
        titles=tuple(each.name for each in modalities),
        heads=tuple(each.short for each in modalities),
        rows=tuple(row for row in rows if any(cell.phrases for cell in row.cells)),
    )
