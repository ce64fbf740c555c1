"""A credential described: status, routes with what they ask, editions, exams, fees, upkeep."""

from collections.abc import Iterator
from datetime import date

from imgxtrain.knowledge.credential_labels import credential_label, credential_title
from imgxtrain.knowledge.credentials import (
    Credential,
    Edition,
    Examination,
    GoverningDocument,
    Lettering,
    Maintenance,
    Outline,
    OutlineCategory,
    Pathway,
    PathwayStatus,
)
from imgxtrain.knowledge.descriptions.parts import (
    facts_section,
    said,
    section,
    told,
    told_if_known,
)
from imgxtrain.knowledge.editions import in_force
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.phrase import Description, Line, Phrase, Section, Unit, words
from imgxtrain.knowledge.requirement_phrases import phrases_of
from imgxtrain.knowledge.requirements import Requirement


def describe_credential(credential_id: str, knowledge: Knowledge, today: date) -> Description:
    """Everything known about a credential; editions in force are those of ``today``."""
    credential = knowledge.credentials[credential_id]
    sections: list[Section] = [*section("At a glance", _glance(credential, knowledge))]
    for pathway in credential.pathways:
        sections += section(f"Route: {pathway.name}", _pathway(pathway, knowledge))
    for document in credential.documents:
        title = f"Document: {document.kind}"
        sections += section(title, _document(document, knowledge, today))
    for exam in _examinations(credential, knowledge):
        sections += section(f"Exam: {exam.name}", _exam(exam, today))
    sections += section("Fees", (told(f.name, f.usd, Unit.USD) for f in credential.fees))
    if credential.maintenance:
        rules = knowledge.maintenance[credential.maintenance]
        sections += section("Keeping it", _maintenance(rules))
    sections += facts_section(credential.facts)
    sections += section("Not modeled yet", (said("", item) for item in credential.not_modelled))
    title = credential_title(credential)
    return Description("credential", credential.id, title, tuple(sections))


def _glance(credential: Credential, knowledge: Knowledge) -> Iterator[Line]:
    yield told("In short", credential.summary)
    yield said("Body", knowledge.bodies[credential.body].name)
    yield said("Status", f"{credential.status} to new candidates")
    yield from told_if_known("since", credential.status_since, indent=1)
    if credential.written.lettering is Lettering.NOT_WRITTEN:
        yield said("Written", "not written after a name")
    else:
        yield told("Written", credential.written.example)
    yield said("Depth", f"{credential.depth} (how much of it is modeled here)")
    names = [knowledge.modalities[each].name for each in credential.modalities]
    if names:
        yield said("Modalities", ", ".join(names))
    siblings = [
        credential_label(each)
        for each in knowledge.credentials.values()
        if credential.family and each.family == credential.family and each.id != credential.id
    ]
    if siblings:
        yield said("Others like it", ", ".join(siblings))


def _pathway(pathway: Pathway, knowledge: Knowledge) -> Iterator[Line]:
    yield told("For", pathway.for_whom)
    if pathway.status is not PathwayStatus.OPEN:
        yield said("Status", pathway.status)
    yield from told_if_known("In force from", pathway.effective_from)
    yield from told_if_known("Closed on", pathway.closed_on)
    for number, requirement in enumerate(pathway.requirements, start=1):
        yield from _requirement(f"{number}.", requirement, knowledge)
    if pathway.documents:
        yield said("With", f"what the {' and '.join(pathway.documents)} documents ask")


def _requirement(label: str, requirement: Requirement, knowledge: Knowledge) -> Iterator[Line]:
    title = words(f"{requirement.title}:")
    phrases = phrases_of(requirement, knowledge)
    repeated = phrases == (words(requirement.title),)
    yield Line(label, (words(requirement.title),) if repeated else (title, *phrases))
    yield from told_if_known("rule", requirement.rule, indent=1)


def _document(document: GoverningDocument, knowledge: Knowledge, today: date) -> Iterator[Line]:
    yield said("Edition follows", f"the {document.chosen_by.replace('-', ' ')} date")
    current = in_force(document.editions, today)
    for edition in document.editions:
        mark = " (in force)" if edition is current else ""
        yield said("Edition", f"{edition.title}{mark}")
        yield from _edition(edition, knowledge)


def _edition(edition: Edition, knowledge: Knowledge) -> Iterator[Line]:
    yield told("from", edition.effective_from, indent=1)
    yield from told_if_known("accepted until", edition.accept_until, indent=1)
    for requirement in edition.requirements:
        for line in _requirement(requirement.kind, requirement, knowledge):
            yield Line(line.label, line.phrases, line.indent + 1)
    for note in edition.notes:
        yield told("note", note, indent=1)


def _examinations(credential: Credential, knowledge: Knowledge) -> tuple[Examination, ...]:
    names = (
        name
        for pathway in credential.pathways
        for requirement in pathway.requirements
        if requirement.kind == "exam"
        for name in requirement.examinations
    )
    return tuple(knowledge.examinations[name] for name in dict.fromkeys(names))


def _exam(exam: Examination, today: date) -> Iterator[Line]:
    yield told("Passing score", exam.passing_score)
    yield from told_if_known("scale", exam.scale, indent=1)
    yield told("Fee", exam.fee_usd, Unit.USD)
    yield from told_if_known("Taken at", exam.delivery)
    yield from told_if_known("Window, days", exam.window_days)
    yield from told_if_known("Attempts", exam.attempts)
    yield from told_if_known("within, years", exam.attempts_years, indent=1)
    yield from told_if_known("Retake", exam.retake)
    yield from told_if_known("Pass first time", exam.first_time_pass_percent, Unit.PERCENT)
    current = in_force(exam.outlines, today)
    for outline in exam.outlines:
        yield from _outline(outline, current=outline is current)
    for fact in exam.facts:
        yield told(fact.about, fact.text)


def _outline(outline: Outline, *, current: bool) -> Iterator[Line]:
    yield said("Outline", outline.id + (" (in force)" if current else ""))
    yield from told_if_known("from", outline.effective_from, indent=1)
    yield from told_if_known("until", outline.effective_until, indent=1)
    yield from told_if_known("scored questions", outline.scored, indent=1)
    yield from told_if_known("unscored", outline.unscored, indent=1)
    yield from told_if_known("questions", outline.items, indent=1)
    yield told("time", outline.minutes, Unit.MINUTES, indent=1)
    for category in outline.categories:
        yield from _category(category, indent=1)
    if not outline.complete:
        yield said("", "not every category's weight is known", indent=1)


def _category(category: OutlineCategory, indent: int) -> Iterator[Line]:
    if category.percent.known:
        yield Line(category.name, (Phrase("", category.percent, Unit.PERCENT),), indent)
    else:
        yield Line(category.name, (Phrase("", category.questions, after="questions"),), indent)
    for part in category.parts:
        yield from _category(part, indent + 1)


def _maintenance(rules: Maintenance) -> Iterator[Line]:
    yield said("Rules", rules.name)
    yield Line("Education", (Phrase("", rules.ce_total, after=rules.ce_unit),))
    yield from told_if_known("every", rules.ce_months, Unit.MONTHS, indent=1)
    for minimum in rules.ce_minimums:
        figure = Phrase("at least", minimum.minimum, after=f"in {minimum.category}")
        yield Line("", (figure,), 1)
    yield told("Cycle", rules.cycle_rule)
    yield from told_if_known("Renewal every", rules.renewal_months, Unit.MONTHS)
    yield from told_if_known("Valid, years", rules.validity_years)
    yield from told_if_known("Requalification", rules.requalification)
    yield from told_if_known("If it lapses", rules.lapse)
    for fee in rules.fees:
        yield told(fee.name, fee.usd, Unit.USD)
    for fact in rules.facts:
        yield told(fact.about, fact.text)
