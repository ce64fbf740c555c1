"""The person and what belongs to them, as text and as JSON (``imgxtrain.me/1``)."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from imgxtrain.output.change import field_label, field_text, item_text
from imgxtrain.output.entries import Names, entry_line
from imgxtrain.output.screen import Screen
from imgxtrain.profile.answers import PERSON, WORKLOAD, openings_of, taken_on, unanswered
from imgxtrain.profile.belongings import Belonging, Item, belongings, full_name
from imgxtrain.profile.entries import Entry
from imgxtrain.profile.person import Employer, HeldCredential, License, Schooling
from imgxtrain.profile.record import Record

SCHEMA = "imgxtrain.me/1"
NOT_GIVEN = "not given"
_HEADINGS = {
    Belonging.CREDENTIAL: "credentials",
    Belonging.EMPLOYER: "employers",
    Belonging.EDUCATION: "education",
    Belonging.LICENSE: "licenses",
    Belonging.SKILL: "skills",
}
_MODELS = {
    Belonging.EMPLOYER: Employer,
    Belonging.EDUCATION: Schooling,
    Belonging.LICENSE: License,
}


def print_person(record: Record, names: Names, out: Screen) -> None:
    """Who the record is about: the person, then each list that holds anything."""
    for fields, part in ((PERSON, "person"), (WORKLOAD, "workload")):
        known = record.head.get(part, {})
        for field in fields:
            text = NOT_GIVEN if known.get(field) is None else field_text(field, known[field])
            out.labelled(field_label(field), text)
    for kind, heading in _HEADINGS.items():
        _section(heading, _item_lines(record, kind, names), out)
    aims = record.head.get("aims", ())
    _section("aims", (f"{names.modality(each)} ({each})" for each in aims), out)
    entries: tuple[Entry, ...] = (*taken_on(record), *openings_of(record))
    _section("targets", (entry_line(each, names) for each in entries), out)


def person_json(record: Record, names: Names) -> dict[str, Any]:
    """The same as plain data; what is not given is null, or an empty list."""
    person, workload = record.head.get("person", {}), record.head.get("workload", {})
    held = (_fields(HeldCredential, each) for each in belongings(record.head, Belonging.CREDENTIAL))
    return {
        "schema": SCHEMA,
        "person": {field: person.get(field) for field in PERSON},
        "workload": {field: workload.get(field) for field in WORKLOAD},
        "credentials": [{**each, "label": names.credential(each["credential"])} for each in held],
        "aims": [{"modality": each, "name": names.modality(each)} for each in _aims(record)],
        "targets": [
            {**each.model_dump(mode="json"), "label": names.credential(each.target)}
            for each in taken_on(record)
        ],
        "openings": [
            {**each.model_dump(mode="json"), "label": names.credential(each.target)}
            for each in openings_of(record)
        ],
        **{
            _HEADINGS[kind]: [_fields(model, each) for each in belongings(record.head, kind)]
            for kind, model in _MODELS.items()
        },
        "skills": belongings(record.head, Belonging.SKILL),
        "missing": [question.value for question in unanswered(record)],
    }


def _aims(record: Record) -> list[str]:
    return list(record.head.get("aims", ()))


def _fields(model: Any, item: Item) -> dict[str, Any]:
    """Every field of ``model``, null where it is not given, and what a newer version added."""
    known = dict.fromkeys(model.model_fields)
    return {**known, **(item if isinstance(item, Mapping) else {})}


def _section(heading: str, lines: Iterable[str], out: Screen) -> None:
    told = list(lines)
    if told:
        out.line()
        out.indented(heading.upper(), style="bold")
    for line in told:
        out.indented(line, 2)


def _item_lines(record: Record, kind: Belonging, names: Names) -> Iterator[str]:
    for item in belongings(record.head, kind):
        name = full_name(kind, item)
        if kind is Belonging.CREDENTIAL:
            label = names.credential(name)
            name = label if label == name else f"{label} ({name})"
        text = item_text(kind, item)
        yield f"{name}: {text}" if text else name
