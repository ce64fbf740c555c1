"""An exam of our vocabulary described, with the procedures it may claim."""

from collections.abc import Iterator
from datetime import date

from imgxtrain.knowledge.descriptions.parts import said, section
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.phrase import Description, Line


def describe_exam(exam_id: str, knowledge: Knowledge, today: date) -> Description:
    """Everything known about an exam."""
    del today  # nothing in it depends on the day
    exam = knowledge.exams[exam_id]
    regions = ", ".join(knowledge.regions[each].name for each in exam.regions)
    lines = [
        said("Modality", knowledge.modalities[exam.modality].name),
        said("Kind", exam.kind.replace("-", " ")),
        said("Regions", regions or "not tied to a region"),
        said("Contrast", exam.contrast),
    ]
    if exam.angiography:
        lines.append(said("Angiography", "yes"))
    if exam.aliases:
        lines.append(said("Also called", ", ".join(exam.aliases)))
    return Description(
        kind="exam",
        id=exam.id,
        title=exam.name,
        sections=(
            *section("Exam", lines),
            *section("Procedure lists it maps to", _claims(exam.id, knowledge)),
        ),
    )


def _claims(exam_id: str, knowledge: Knowledge) -> Iterator[Line]:
    for listed in knowledge.procedure_lists.values():
        plain = [each.name for each in listed.procedures if exam_id in each.exams]
        possible = [each.name for each in listed.procedures if exam_id in each.possible]
        if plain:
            yield said(listed.id, ", ".join(plain))
        if possible:
            yield said("" if plain else listed.id, f"if you claim it so: {', '.join(possible)}")
