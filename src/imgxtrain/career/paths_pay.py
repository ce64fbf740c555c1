"""What a destination pays, where that is sourced."""

from typing import Any

from imgxtrain.knowledge.careers import Career
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.pay import in_short
from imgxtrain.knowledge.phrase import Phrase, Unit, words
from imgxtrain.knowledge.provenance import Sourced

Phrases = tuple[Phrase, ...]


def career_pay(career: Career, knowledge: Knowledge) -> Phrases:
    """What is told of the destination itself, then the BLS group that it falls into."""
    told = (Phrase("", career.wage),) if career.wage.known else _why_not(career.wage)
    group = _group_pay(career.occupation, knowledge) if career.occupation else ()
    return (*group, *told) or (Phrase("", career.wage),)


def modality_pay(modalities: tuple[str, ...], knowledge: Knowledge) -> Phrases:
    """The national median of each modality's BLS series."""
    told = (
        Phrase(_label(name, modalities, knowledge), phrase.figure, phrase.unit, phrase.after)
        for name in modalities
        for phrase in in_short(knowledge.modalities[name], knowledge, None)
        if phrase.figure is not None
    )
    return tuple(told) or (words("no BLS series stands for it"),)


def _label(name: str, among: tuple[str, ...], knowledge: Knowledge) -> str:
    return f"{knowledge.modalities[name].short}:" if among[1:] else ""


def _why_not(figure: Sourced[str]) -> Phrases:
    return (words(f"unknown: {figure.note}"),) if figure.note else ()


def _group_pay(occupation: str, knowledge: Knowledge) -> Phrases:
    """National annual median of a whole BLS occupation, US dollars."""
    table = knowledge.labor.national_wages[-1]
    row = next((each for each in table.rows if each.occupation == occupation), None)
    if row is None:
        return ()
    titles = {each.code: each.title for each in knowledge.labor.occupations}
    figure = Sourced[Any](value=row.annual_median, **table.provenance.model_dump())
    whole = f"national median of all {titles.get(occupation, occupation)} (BLS {occupation})"
    return (Phrase("", figure, Unit.USD, whole),)
