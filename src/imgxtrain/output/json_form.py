"""Results as JSON: figures keep their value, grade and sources beside the text."""

import json
from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel

from imgxtrain.knowledge.phrase import Phrase, figures_of, weakest
from imgxtrain.knowledge.provenance import Sourced
from imgxtrain.output.emission import emit
from imgxtrain.output.figures import phrase_text, phrases_text


def print_json(content: Any) -> None:
    """``content`` on standard output, indented, in plain ASCII so that any encoding takes it."""
    emit(json.dumps(content, indent=2) + "\n")


def phrases_json(phrases: Sequence[Phrase]) -> dict[str, Any]:
    """``text``, ``value``, ``grade``, ``sources`` of the phrases taken together.

    ``value`` is that of a single known figure; several stand in ``figures``, each by itself.
    """
    known = figures_of(phrases)
    grade = weakest(known)
    return {
        "text": phrases_text(phrases, mark=_unmarked),
        "value": _value(known[0]) if len(known) == 1 else None,
        "grade": grade.value if grade else None,
        "sources": list(dict.fromkeys(name for figure in known for name in figure.sources)),
        "verify": any(figure.verify for figure in known),
        "figures": [_figure(phrase) for phrase in phrases if phrase.figure is not None],
    }


def _figure(phrase: Phrase) -> dict[str, Any]:
    figure = phrase.figure
    assert figure is not None  # noqa: S101
    return {
        "text": phrase_text(phrase, mark=_unmarked),
        "value": _value(figure),
        "unit": phrase.unit.value,
        "grade": figure.grade.value if figure.grade else None,
        "basis": figure.basis.value if figure.basis else None,
        "sources": list(figure.sources),
        "as_of": figure.as_of,
        "verify": figure.verify,
        "note": figure.note,
    }


def _unmarked(_: Sourced[Any]) -> str:
    return ""


def _value(figure: Sourced[Any]) -> Any:
    value = figure.value
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    if isinstance(value, (bool, int, float, str)) or value is None:
        return value
    if isinstance(value, tuple):
        return list(value)
    return str(value)
