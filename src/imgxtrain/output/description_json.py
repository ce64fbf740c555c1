"""A description as JSON (``imgxtrain.show/1``)."""

from typing import Any

from imgxtrain.knowledge.phrase import Description, Line
from imgxtrain.output.json_form import phrases_json

SCHEMA = "imgxtrain.show/1"


def description_json(description: Description) -> dict[str, Any]:
    """The description as plain data."""
    return {
        "schema": SCHEMA,
        "kind": description.kind,
        "id": description.id,
        "title": description.title,
        "sections": [
            {"title": section.title, "lines": [_line_json(line) for line in section.lines]}
            for section in description.sections
        ],
    }


def _line_json(line: Line) -> dict[str, Any]:
    return {"label": line.label, "indent": line.indent, **phrases_json(line.phrases)}
