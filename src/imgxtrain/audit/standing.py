"""How well the rules behind an answer are known, apart from how far somebody has come."""

from collections.abc import Iterable
from typing import Any

from imgxtrain.audit.results import Standing
from imgxtrain.knowledge.credentials import Pathway
from imgxtrain.knowledge.provenance import Grade, Provenance, Sourced
from imgxtrain.knowledge.requirements import Requirement

_LEAST_FIRST = (Standing.UNKNOWN, Standing.PROVISIONAL, Standing.OFFICIAL)


def standing_of(
    figures: Iterable[Sourced[Any] | Provenance | None], *, main: Sourced[Any] | None = None
) -> Standing:
    """The standing of an answer that rests on ``figures`` (and on ``main``, where one decides).

    Unknown where ``main`` has no value. Provisional where a figure is not official, is to be
    checked with the body, or is said to exist without being known: no value, but a note. A figure
    with neither is no rule, and a provenance stands for the text it is of.
    """
    if main is not None and not main.known:
        return Standing.UNKNOWN
    used = (*figures, main)
    return Standing.OFFICIAL if all(map(_is_sound, used)) else Standing.PROVISIONAL


def least_known(standings: Iterable[Standing]) -> Standing:
    """The least of them: a chain is as official as its weakest link. Of none it is official."""
    return min(standings, key=_LEAST_FIRST.index, default=Standing.OFFICIAL)


def _is_sound(figure: Sourced[Any] | Provenance | None) -> bool:
    if figure is None:
        return True
    if isinstance(figure, Sourced) and not figure.known:
        return figure.note is None
    return figure.grade is Grade.OFFICIAL and not figure.verify


def grounds_of(
    requirement: Requirement, pathway: Pathway | None
) -> tuple[Sourced[Any] | Provenance | None, ...]:
    """What the text of a requirement itself rests on: its own rule, else the pathway's account."""
    if requirement.rule.known or requirement.rule.note:
        return (requirement.provenance, requirement.rule)
    if requirement.provenance or pathway is None:
        return (requirement.provenance,)
    return (pathway.provenance or pathway.for_whom,)
