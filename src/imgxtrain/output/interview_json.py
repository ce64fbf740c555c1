"""The preparation of an interview as ``imgxtrain.interview/1``."""

import json
from datetime import date
from typing import Any

from imgxtrain.career.interview_parts import Asked, Interview, Known, Point
from imgxtrain.output.json_form import phrases_json

SCHEMA = "imgxtrain.interview/1"


def interview_text(told: Interview, today: date) -> str:
    """``told`` as JSON, in plain ASCII."""
    return json.dumps(interview_json(told, today), indent=2)


def interview_json(told: Interview, today: date) -> dict[str, Any]:
    """Every question, numbered on through those to ask back."""
    return {
        "schema": SCHEMA,
        "today": today.isoformat(),
        "field": told.field or None,
        "modalities": list(told.modalities),
        "credential": told.credential,
        "questions": [_question(each) for each in told.questions],
        "asks": [_asked(each) for each in told.asks],
    }


def _question(asked: Asked) -> dict[str, Any]:
    hears = phrases_json(asked.hears) if asked.hears else None
    return {**_asked(asked), "hears": hears}


def _asked(asked: Asked) -> dict[str, Any]:
    return {
        "number": asked.number,
        "id": asked.id,
        "ask": asked.ask,
        "points": [_point(each) for each in asked.points],
        "known": [_known(each) for each in asked.known],
    }


def _point(point: Point) -> dict[str, Any]:
    return {
        "kind": point.kind.value,
        "part": point.part.value if point.part else None,
        "text": point.text,
        "reads": point.reads.value if point.reads else None,
        "figures": list(point.figures),
        "evidence": [
            {"kind": e.kind, "entries": e.entries, "first": e.first, "last": e.last}
            for e in point.evidence
        ],
        "standing": point.standing.value if point.standing else None,
        "command": point.command,
    }


def _known(known: Known) -> dict[str, Any]:
    return {"about": known.about, **phrases_json(known.phrases), "note": known.note}
