"""Rows of a comparison read as text, in a small world."""

from datetime import date
from pathlib import Path
from typing import Any

from imgxtrain.career.comparison import Comparison, compare
from imgxtrain.career.question import Question
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.output.figures import phrases_text
from tests.small_world import write_world

TODAY = date(2026, 6, 15)


def ask(
    directory: Path, *, today: date = TODAY, state: str | None = None, **sections: Any
) -> Comparison:
    """MRI and CT compared in a world of ``sections``."""
    knowledge = Knowledge(write_world(directory, sections))
    return compare(["mri", "ct"], Question(knowledge, today, state))


def row(comparison: Comparison, label: str) -> list[str]:
    """What the first row of that label says of each modality."""
    found = next(each for each in comparison.rows if each.label.strip() == label)
    return [phrases_text(cell.phrases) for cell in found.cells]


def labels(comparison: Comparison, section: str) -> list[str]:
    return [each.label.strip() for each in comparison.rows if each.section == section]
