"""A procedure list described: how far to trust it, and its procedures by category."""

from collections.abc import Iterator
from datetime import date

from imgxtrain.knowledge.credential_labels import credential_label
from imgxtrain.knowledge.descriptions.parts import said, section, told_if_known
from imgxtrain.knowledge.exams import Procedure, ProcedureList
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.phrase import Description, Line, Section


def describe_procedure_list(list_id: str, knowledge: Knowledge, today: date) -> Description:
    """Everything known about a procedure list."""
    del today  # nothing in it depends on the day
    listed = knowledge.procedure_lists[list_id]
    sections: list[Section] = [*section("The list", _about(listed, knowledge))]
    for category in listed.categories:
        own = [each for each in listed.procedures if each.category == category.id]
        lines = [_procedure(each, knowledge) for each in own]
        sections += section(category.name, lines or [said("", "no procedure is known")])
    return Description("procedure list", listed.id, listed.title, tuple(sections))


def _about(listed: ProcedureList, knowledge: Knowledge) -> Iterator[Line]:
    yield said("Credential", credential_label(knowledge.credentials[listed.credential]))
    yield said("Grade", listed.grade)
    yield said("Complete", "yes" if listed.complete else "no")
    yield from told_if_known("The body lists", listed.listed)
    yield said("Mind", listed.note)


def _procedure(procedure: Procedure, knowledge: Knowledge) -> Line:
    exams = ", ".join(knowledge.exams[each].name for each in procedure.exams)
    return said(procedure.name, exams or "no exam maps to it plainly")
