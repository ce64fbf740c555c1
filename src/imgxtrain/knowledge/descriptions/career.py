"""A destination described: what it is, what it asks, what it pays."""

from collections.abc import Iterator
from datetime import date

from imgxtrain.knowledge.careers import Career
from imgxtrain.knowledge.credential_labels import credential_label
from imgxtrain.knowledge.descriptions.parts import (
    facts_section,
    said,
    section,
    told,
    told_if_known,
)
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.phrase import Description, Line, Unit
from imgxtrain.knowledge.requirement_phrases import holding_text


def describe_career(career_id: str, knowledge: Knowledge, today: date) -> Description:
    """Everything known about a destination."""
    del today  # nothing in it depends on the day
    career = knowledge.careers[career_id]
    return Description(
        kind="career",
        id=career.id,
        title=career.name,
        sections=(
            *section("At a glance", _glance(career, knowledge)),
            *section("What it asks", _prerequisites(career, knowledge)),
            *facts_section(career.facts),
        ),
    )


def _glance(career: Career, knowledge: Knowledge) -> Iterator[Line]:
    yield told("In short", career.what)
    names = [knowledge.modalities[each].name for each in career.modalities]
    yield said("Open from", ", ".join(names) or "any modality")
    if career.credential:
        label = credential_label(knowledge.credentials[career.credential])
        yield said("Credential", f"{label} (imgxtrain show {career.credential})")
    yield told("Time", career.time)
    yield told("Cost", career.cost)
    yield told("Pay", career.wage)
    if career.occupation:
        codes = {row.code: row.title for row in knowledge.labor.occupations}
        yield said("BLS occupation", f"{career.occupation} {codes[career.occupation]}")
    yield from told_if_known("Outlook", career.outlook)


def _prerequisites(career: Career, knowledge: Knowledge) -> Iterator[Line]:
    for number, item in enumerate(career.prerequisites, start=1):
        yield told(f"{number}.", item.text)
        if item.any_of:
            yield said("hold", holding_text(item.any_of, knowledge), indent=1)
        yield from told_if_known("experience", item.experience_months, Unit.MONTHS, indent=1)
