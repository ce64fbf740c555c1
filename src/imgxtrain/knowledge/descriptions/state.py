"""A state described: what its law is known to ask, modality by modality, and its pay."""

from collections.abc import Iterator
from datetime import date

from imgxtrain.knowledge.credential_labels import credential_label
from imgxtrain.knowledge.descriptions.parts import (
    facts_section,
    said,
    section,
    told,
    told_if_known,
)
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.phrase import Description, Line, Phrase, Unit
from imgxtrain.knowledge.provenance import Sourced
from imgxtrain.knowledge.states import State, StateRule


def describe_state(code: str, knowledge: Knowledge, today: date) -> Description:
    """Everything known about a state; a modality without a rule is unknown, never free."""
    del today  # nothing in it depends on the day
    state = knowledge.states[code]
    return Description(
        kind="state",
        id=state.code,
        title=state.name,
        sections=(
            *section("Law", _law(state, knowledge)),
            *facts_section(state.facts),
            *section("Median pay a year", _pay(state, knowledge)),
        ),
    )


def _law(state: State, knowledge: Knowledge) -> Iterator[Line]:
    for rule in state.rules:
        names = ", ".join(knowledge.modalities[each].short for each in rule.modalities)
        yield told(names, rule.instrument)
        yield from _rule(rule, knowledge)
    ruled = {each for rule in state.rules for each in rule.modalities}
    silent = [each.short for each in knowledge.modalities.values() if each.id not in ruled]
    if silent:
        yield said("Unknown", f"{', '.join(silent)}: nothing was found; ask the state")


def _rule(rule: StateRule, knowledge: Knowledge) -> Iterator[Line]:
    yield from told_if_known("rule", rule.text, indent=1)
    if rule.accepts:
        credentials = knowledge.credentials
        labels = (credential_label(credentials[each]) for each in rule.accepts)
        yield said("accepts", ", ".join(labels), indent=1)
    for exception in rule.exceptions:
        yield told("except", exception, indent=1)
    yield from told_if_known("fee", rule.fee_usd, Unit.USD, indent=1)


def _pay(state: State, knowledge: Knowledge) -> Iterator[Line]:
    titles = {row.code: row.title for row in knowledge.labor.occupations}
    for table in knowledge.labor.state_wages:
        for row in table.rows:
            if row.state == state.code and row.annual_median is not None:
                figure = Sourced[int](value=row.annual_median, **table.provenance.model_dump())
                yield Line(titles[table.occupation], (Phrase("", figure, Unit.USD),))
