"""Several credentials for the same work, side by side for one person, in no order of merit.

Better-known data must not look like an easier road: what is unknown is told as unknown, and how
well each row's figures are known stands with them.
"""

from collections.abc import Iterable
from typing import NamedTuple

from imgxtrain.audit.question import Question
from imgxtrain.audit.targets import WhatIf, target_for
from imgxtrain.planning.checklist import Checklist, checklist


class SideBySide(NamedTuple):
    """``word`` as it was asked, and one checklist a credential."""

    word: str
    plans: tuple[Checklist, ...]


def side_by_side(
    word: str, credentials: Iterable[str], question: Question, what_if: WhatIf | None = None
) -> SideBySide:
    """A checklist for each of ``credentials`` by id, each by the route that fits this person."""
    targets = (
        target_for(question.knowledge.credentials[name], question, what_if) for name in credentials
    )
    return SideBySide(word, tuple(checklist(target, question) for target in targets))
