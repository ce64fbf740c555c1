"""A requirement told in phrases: its figures in the order in which a person asks for them."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from imgxtrain.knowledge.credential_labels import label_in_plain
from imgxtrain.knowledge.credentials import Credential, Pathway
from imgxtrain.knowledge.editions import in_force
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.phrase import Phrase, Unit, within_a_sentence, words
from imgxtrain.knowledge.provenance import Sourced
from imgxtrain.knowledge.requirements import (
    CategoryMinimum,
    Education,
    Exam,
    Holds,
    Hours,
    ProcedureGroup,
    Repetitions,
    Requirement,
    Step,
    Studies,
)


def phrases_of(requirement: Requirement, knowledge: Knowledge) -> tuple[Phrase, ...]:
    """``requirement`` in phrases; its main figure is told even where it is unknown."""
    return tuple(_TELLERS[type(requirement)](requirement, knowledge))


def requirements_of(pathway: Pathway, credential: Credential, on: date) -> tuple[Requirement, ...]:
    """What a pathway asks, with what the edition of each of its documents in force ``on`` asks."""
    documents = {document.id: document for document in credential.documents}
    editions = [in_force(documents[name].editions, on) for name in pathway.documents]
    governed = [requirement for each in editions if each for requirement in each.requirements]
    return (*pathway.requirements, *governed)


def holding_text(any_of: tuple[tuple[str, ...], ...], knowledge: Knowledge) -> str:
    """``ARRT(R) with ARRT(M), or ARRT(S)``."""
    alternatives = [" with ".join(_holding_label(n, knowledge) for n in one) for one in any_of]
    comma = ", " if any(len(one) > 1 for one in any_of) else " "
    *others, last = alternatives or [""]
    return ", ".join(others) + f"{comma}or {last}" if others else last


def _holding_label(name: str, knowledge: Knowledge) -> str:
    """The label of a credential, or of a family: ``any RDMS``."""
    known = knowledge.credentials
    if name in known:
        return label_in_plain(known.plain(name))
    families = (known.plain(each) for each in known)
    letters = (each["written"].get("letters") for each in families if each.get("family") == name)
    found = next(letters, None)
    return f"any {found}" if found else name


def _if_known(phrase: Phrase) -> Iterator[Phrase]:
    if phrase.figure is not None and phrase.figure.known:
        yield phrase


def _window(months: Sourced[int], until: str = "before applying") -> Iterator[Phrase]:
    yield from _if_known(Phrase("within", months, Unit.MONTHS, until))


def _holds(requirement: Holds, knowledge: Knowledge) -> Iterator[Phrase]:
    yield words(holding_text(requirement.any_of, knowledge))
    yield from _if_known(Phrase("also:", requirement.other))


def _education(requirement: Education, _: Knowledge) -> Iterator[Phrase]:
    yield Phrase("", requirement.total, after=requirement.unit)
    for minimum, categories in _together(requirement.minimums).items():
        each = "each of " if categories[1:] else ""
        where = f"in {each}{', '.join(categories)}"
        yield (
            Phrase("at least", minimum, after=where)
            if minimum.known
            else words(f"a minimum {where}")
        )
    yield from _window(requirement.window_months)


def _together(minimums: tuple[CategoryMinimum, ...]) -> dict[Sourced[float], list[str]]:
    """Categories by their minimum, those alike together."""
    found: dict[Sourced[float], list[str]] = {}
    for item in minimums:
        found.setdefault(item.minimum, []).append(item.category)
    return found


def _repetitions(requirement: Repetitions, _: Knowledge) -> Iterator[Phrase]:
    groups = [phrase for group in requirement.groups for phrase in _group(group)]
    if requirement.total.known or not groups:
        yield Phrase("", requirement.total, after="repetitions")
    yield from groups
    yield from _if_known(Phrase("at least", requirement.different, after="different procedures"))
    least, most = requirement.per_procedure_minimum, requirement.per_procedure_maximum
    yield from _if_known(Phrase("each procedure counts from", least, after="times done"))
    yield from _if_known(Phrase("each procedure counts up to", most, after="times"))
    yield from _if_known(Phrase("at most", requirement.per_day, after="entries a day"))
    yield from _if_known(Phrase("at most", requirement.per_visit, after="a patient visit"))
    yield from _if_known(
        Phrase("at most", requirement.per_procedure_per_day, after="of a procedure a day")
    )
    yield from _if_known(Phrase("at most", requirement.simulated_maximum, after="simulated"))
    yield from _window(requirement.window_months)


def _group(group: ProcedureGroup) -> Iterator[Phrase]:
    name = within_a_sentence(group.name)
    yield from _if_known(Phrase("at least", group.minimum, after=name))
    yield from _if_known(Phrase("at least", group.different, after=f"different {name}"))
    for inner in group.groups:
        yield from _group(inner)


def _hours(requirement: Hours, _: Knowledge) -> Iterator[Phrase]:
    yield Phrase("", requirement.total, after="clinical hours")
    yield from _if_known(Phrase("over at least", requirement.weeks, after="weeks"))
    yield from _window(requirement.window_months)


def _studies(requirement: Studies, _: Knowledge) -> Iterator[Phrase]:
    counted = "studies under supervision" if requirement.supervised else "studies"
    yield Phrase("", requirement.total, after=counted)
    yield from _window(requirement.window_months)


def _exam(requirement: Exam, knowledge: Knowledge) -> Iterator[Phrase]:
    names = [knowledge.examinations[name].name for name in requirement.examinations]
    yield words(" and ".join(names))
    if requirement.pairing:
        yield Phrase(
            "second pass by the end of year",
            requirement.pairing.calendar_years,
            after="after the year of the first",
        )


def _step(requirement: Step, _: Knowledge) -> Iterator[Phrase]:
    yield words(requirement.title)


_TELLERS: dict[type, Callable[[Any, Knowledge], Iterator[Phrase]]] = {
    Holds: _holds,
    Education: _education,
    Repetitions: _repetitions,
    Hours: _hours,
    Studies: _studies,
    Exam: _exam,
    Step: _step,
}
