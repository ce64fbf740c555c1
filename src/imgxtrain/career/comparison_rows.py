"""The rows of a comparison, in the order in which they are read."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from imgxtrain.career import routes
from imgxtrain.career.question import Question
from imgxtrain.knowledge import pay
from imgxtrain.knowledge.modalities import Modality
from imgxtrain.knowledge.phrase import Phrase, Unit, words
from imgxtrain.knowledge.provenance import Sourced

Phrases = tuple[Phrase, ...]
Teller = Callable[[Modality, Question], Phrases]
RowPlan = tuple[str, str, Teller]


def rows_for(modalities: Sequence[Modality], question: Question) -> Iterator[RowPlan]:
    """Section, label and teller of every row; the certification rows depend on the modalities."""
    yield from _deciding_rows()
    yield from _DESCRIBING_ROWS
    yield from _pay_rows(question)
    yield from _certification_rows(modalities, question)
    yield from _LAST_ROWS


def _field(name: str, unit: Unit = Unit.NONE) -> Teller:
    def tell(modality: Modality, _: Question) -> Phrases:
        return (Phrase("", getattr(modality, name), unit),)

    return tell


def _deciding_rows() -> Iterator[RowPlan]:
    section = "What decides"
    yield section, "You enter from", routes.entry
    yield section, "Bottleneck", _field("bottleneck")
    yield section, "Time", _field("training_time")
    yield section, "Cost", _cost
    yield section, "Pay", lambda m, q: pay.in_short(m, q.knowledge, q.state)


def _cost(modality: Modality, question: Question) -> Phrases:
    training = modality.training_cost
    course = (Phrase("training", training),) if training.known else (words("training unknown"),)
    return (*routes.exam_fees(modality, question), *course)


def _exam_lengths(modality: Modality, _: Question) -> Phrases:
    each = (Phrase(item.exam, item.minutes, Unit.MINUTES) for item in modality.exam_lengths)
    return tuple(each) or (Phrase("", modality.exam_minutes, Unit.MINUTES),)


def _doses(modality: Modality, _: Question) -> Phrases:
    if modality.ionizing.value is False:
        return (Phrase("", modality.dose_msv, Unit.MILLISIEVERT),)
    each = (Phrase(dose.exam, dose.msv, Unit.MILLISIEVERT) for dose in modality.doses)
    return tuple(each) or (Phrase("", modality.dose_msv, Unit.MILLISIEVERT),)


def _hazards(modality: Modality, _: Question) -> Phrases:
    return tuple(Phrase("", hazard) for hazard in modality.hazards)


_DESCRIBING_ROWS: tuple[RowPlan, ...] = (
    ("What it is", "In short", _field("what_it_is")),
    ("What it is", "Physics", _field("physics")),
    ("The work", "Settings", _field("settings")),
    ("The work", "Pace", _field("pace")),
    ("The work", "Exam length", _exam_lengths),
    ("The work", "Contrast, drugs", _field("contrast_and_drugs")),
    ("The work", "Hours and call", _field("hours_and_call")),
    ("The work", "Physical load", _field("body_load")),
    ("The work", "Hazards", _hazards),
    ("Radiation", "Ionizing", _field("ionizing")),
    ("Radiation", "Patient dose", _doses),
)


def _pay_rows(question: Question) -> Iterator[RowPlan]:
    section = "Pay and demand"
    yield section, "National median", lambda m, q: pay.national_median(m, q.knowledge)
    yield section, "Middle half", lambda m, q: pay.middle_half(m, q.knowledge)
    yield section, "To radiographer", lambda m, q: pay.ratio_to_radiographer(m, q.knowledge)
    if question.state:
        state = question.knowledge.states[question.state].name
        yield section, f"In {state}", _in_state
    yield section, "Mind", lambda m, _: pay.caution(m)
    yield section, "Growth", lambda m, q: pay.growth(m, q.knowledge)
    yield section, "Openings", lambda m, q: pay.openings(m, q.knowledge)
    yield section, "Vacancy rate", lambda m, q: pay.vacancy(m, q.knowledge)


def _in_state(modality: Modality, question: Question) -> Phrases:
    return pay.in_state(modality, question.knowledge, question.state or "")


def _certification_rows(modalities: Sequence[Modality], question: Question) -> Iterator[RowPlan]:
    most = max(len(routes.credentials_for(each, question)) for each in modalities)
    for number in range(most):
        for label, tell in routes.ROUTE_ROWS:
            heading = f"Route {number + 1}" if label == "" else label
            yield "Certification", heading, _route(number, tell)
    if question.state:
        state = question.knowledge.states[question.state].name
        yield "Certification", f"{state} law", routes.state_law


def _route(number: int, tell: routes.RouteTeller) -> Teller:
    def tell_route(modality: Modality, question: Question) -> Phrases:
        found = routes.credentials_for(modality, question)
        return tell(found[number], question) if number < len(found) else ()

    return tell_route


def _trainings(modality: Modality, _: Question) -> Phrases:
    return tuple(
        Phrase(f"{training.provider}:", training.length)
        for training in modality.trainings
        if training.length.known
    )


def _training_costs(modality: Modality, _: Question) -> Phrases:
    found: list[tuple[str, Sourced[Any], Unit]] = []
    for each in modality.trainings:
        if each.cost_usd.known:
            found.append((each.provider, each.cost_usd, Unit.USD))
        elif each.cost.known:
            found.append((each.provider, each.cost, Unit.NONE))
    told = tuple(Phrase(f"{provider}:", figure, unit) for provider, figure, unit in found)
    return told or (Phrase("", modality.training_cost),)


def _careers(modality: Modality, question: Question) -> Phrases:
    open_from_here = (
        career.name
        for career in question.knowledge.careers.values()
        if not career.modalities or modality.id in career.modalities
    )
    return (words(", ".join(open_from_here)),)


_LAST_ROWS: tuple[RowPlan, ...] = (
    ("Training", "Length found", _trainings),
    ("Training", "Cost found", _training_costs),
    ("Upkeep", "To keep it", routes.upkeep),
    ("Whom it suits", "Suits", _field("suits")),
    ("Whom it suits", "Skills", _field("skills")),
    ("Where it leads", "Within it", _field("subspecialties")),
    ("Where it leads", "Beyond it", _careers),
)
