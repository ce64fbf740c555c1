"""Pay and demand of a modality, from the BLS series that stands for it and ASRT's surveys."""

from collections.abc import Iterable
from typing import Any

from imgxtrain.knowledge.labor import NationalWage, Projection, StateWage, StateWages
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.modalities import Modality
from imgxtrain.knowledge.phrase import Phrase, Unit, weakest, words
from imgxtrain.knowledge.provenance import Block, Grade, Sourced, Span

RADIOGRAPHER = "29-2034"
Phrases = tuple[Phrase, ...]
UNPUBLISHED = (Phrase("not published"),)


def in_short(modality: Modality, knowledge: Knowledge, state: str | None) -> Phrases:
    """The one pay figure that decides: the state's median if a state is named, else national."""
    if state:
        return in_state(modality, knowledge, state)[:1]
    whose = "" if modality.wage.fits else " of the wider BLS group"
    told = national_median(modality, knowledge)
    return tuple(phrase._replace(after=f"national median{whose}") for phrase in told)


def national_median(modality: Modality, knowledge: Knowledge) -> Phrases:
    """National annual median, US dollars."""
    row = _national_row(modality, knowledge)
    if row is None:
        return UNPUBLISHED
    figure = _from_table(knowledge.labor.national_wages[-1], row.annual_median)
    return (Phrase("", figure, Unit.USD),)


def middle_half(modality: Modality, knowledge: Knowledge) -> Phrases:
    """National annual pay from the 25th to the 75th percentile, US dollars."""
    table = knowledge.labor.national_wages[-1]
    row = _national_row(modality, knowledge)
    if row is None:
        return UNPUBLISHED
    span = Span(low=row.annual_p25, high=row.annual_p75)
    return (Phrase("", _from_table(table, span), Unit.USD),)


def ratio_to_radiographer(modality: Modality, knowledge: Knowledge) -> Phrases:
    """Median over the states of the state median divided by that of radiographers there."""
    if modality.wage.occupation == RADIOGRAPHER:
        return (words("counted among radiographers"),)
    ratios = _state_ratios(modality.wage.occupation, knowledge)
    if not ratios:
        return UNPUBLISHED
    note = f"median over {len(ratios)} states of state median / radiographers' state median"
    figure = _computed(modality, knowledge, round(_median(ratios.values()), 2), note)
    return (Phrase("", figure, Unit.RATIO, "a radiographer's in the same state"),)


def in_state(modality: Modality, knowledge: Knowledge, state: str) -> Phrases:
    """The state's own median, middle half and ratio to a radiographer there."""
    row = _state_row(modality.wage.occupation, knowledge, state)
    table = _state_table(modality.wage.occupation, knowledge)
    if row is None or row.annual_median is None or table is None:
        return (words("not published for this state"),)
    whose = "" if modality.wage.fits else " of the wider BLS group"
    told = [Phrase("", _from_table(table, row.annual_median), Unit.USD, f"median there{whose}")]
    if row.annual_p25 is not None and row.annual_p75 is not None:
        span = Span(low=row.annual_p25, high=row.annual_p75)
        told.append(Phrase("middle half", _from_table(table, span), Unit.USD))
    ratio = _state_ratios(modality.wage.occupation, knowledge).get(state)
    if ratio is not None and modality.wage.occupation != RADIOGRAPHER:
        note = f"{state}: state median / radiographers' state median"
        figure = _computed(modality, knowledge, round(ratio, 2), note)
        told.append(Phrase("", figure, Unit.RATIO, "a radiographer's there"))
    return tuple(told)


def caution(modality: Modality) -> Phrases:
    """Why the series fits badly, where it does."""
    return (Phrase("", modality.wage.warning),) if modality.wage.warning.known else ()


def growth(modality: Modality, knowledge: Knowledge) -> Phrases:
    """Ten-year growth in percent, each period by itself."""
    told = []
    for table in knowledge.labor.projections:
        for row in table.rows:
            if row.occupation == modality.wage.occupation and row.growth_percent is not None:
                period = f"{table.first_year}-{table.last_year % 100:02d}"
                figure = _from_table(table, row.growth_percent)
                told.append(Phrase(f"{period}:", figure, Unit.PERCENT))
    return tuple(told) or UNPUBLISHED


def openings(modality: Modality, knowledge: Knowledge) -> Phrases:
    """Openings a year, replacement included, from the newest period that has them."""
    for table in reversed(knowledge.labor.projections):
        row = _projection(table.rows, modality.wage.occupation)
        if row and row.openings_a_year is not None:
            figure = _from_table(table, round(row.openings_a_year * 1000))
            return (Phrase("", figure, after="a year"),)
    return UNPUBLISHED


def vacancy(modality: Modality, knowledge: Knowledge) -> Phrases:
    """Share of budgeted posts open, newest survey and the one before, in percent."""
    told = []
    for table in list(reversed(knowledge.labor.vacancies))[:2]:
        for row in table.rows:
            if row.discipline == modality.vacancy_discipline:
                figure = _from_table(table, row.percent)
                told.append(Phrase(f"{table.year}:", figure, Unit.PERCENT))
    return tuple(told) or UNPUBLISHED


def _from_table(table: Block, value: Any) -> Sourced[Any]:
    given = table.provenance
    if given is None:
        raise ValueError("a table without provenance")
    return Sourced[Any](value=value, **given.model_dump())


def _computed(modality: Modality, knowledge: Knowledge, value: float, note: str) -> Sourced[Any]:
    """A ratio of a state's pay to radiographers' there: no better than the weaker of the tables."""
    codes = (modality.wage.occupation, RADIOGRAPHER)
    tables = [table for code in codes if (table := _state_table(code, knowledge))]
    figures = [_from_table(table, value) for table in tables]
    return Sourced[Any](
        value=value,
        grade=Grade.DERIVED,
        basis=weakest(figures) or Grade.WORKING,
        sources=tuple(dict.fromkeys(name for figure in figures for name in figure.sources)),
        as_of=min((figure.as_of for figure in figures if figure.as_of), default=None),
        note=note,
        verify=any(figure.verify for figure in figures),
    )


def _national_row(modality: Modality, knowledge: Knowledge) -> NationalWage | None:
    rows = knowledge.labor.national_wages[-1].rows
    return next((row for row in rows if row.occupation == modality.wage.occupation), None)


def _state_table(occupation: str, knowledge: Knowledge) -> StateWages | None:
    tables = knowledge.labor.state_wages
    return next((table for table in reversed(tables) if table.occupation == occupation), None)


def _state_row(occupation: str, knowledge: Knowledge, state: str) -> StateWage | None:
    table = _state_table(occupation, knowledge)
    rows = table.rows if table else ()
    return next((row for row in rows if row.state == state), None)


def _state_ratios(occupation: str, knowledge: Knowledge) -> dict[str, float]:
    """Ratio by state, of the 50 states and the District of Columbia."""
    table = _state_table(occupation, knowledge)
    base = _state_table(RADIOGRAPHER, knowledge)
    radiographer = {row.state: row.annual_median for row in (base.rows if base else ())}
    ratios = {}
    for row in table.rows if table else ():
        beside = radiographer.get(row.state)
        if row.annual_median and beside and row.state not in _TERRITORIES:
            ratios[row.state] = row.annual_median / beside
    return ratios


def _median(values: Iterable[float]) -> float:
    """Middle value; ``statistics`` would cost a tenth of the whole command in imports."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


_TERRITORIES = frozenset({"GU", "PR", "VI"})


def _projection(rows: tuple[Projection, ...], occupation: str) -> Projection | None:
    return next((row for row in rows if row.occupation == occupation), None)
