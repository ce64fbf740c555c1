"""Which edition of a document or outline is in force on a day."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from imgxtrain.knowledge.credentials import Edition, Outline

E = TypeVar("E", Edition, Outline)


def in_force(editions: Sequence[E], on: date) -> E | None:
    """The newest edition that has begun by ``on``; one without a known start counts as begun."""
    begun = [
        edition
        for edition in editions
        if edition.effective_from.value is None or edition.effective_from.value <= on
    ]
    return begun[-1] if begun else None
