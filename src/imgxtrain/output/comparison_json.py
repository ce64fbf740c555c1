"""A comparison as JSON (``imgxtrain.compare/1``)."""

from typing import Any

from imgxtrain.career.comparison import Cell, Comparison
from imgxtrain.output.json_form import phrases_json

SCHEMA = "imgxtrain.compare/1"


def comparison_json(comparison: Comparison) -> dict[str, Any]:
    """The comparison as plain data."""
    return {
        "schema": SCHEMA,
        "modalities": list(comparison.modalities),
        "rows": [
            {
                "section": row.section,
                "label": row.label.strip(),
                "cells": [_cell_json(cell) for cell in row.cells],
            }
            for row in comparison.rows
        ],
    }


def _cell_json(cell: Cell) -> dict[str, Any]:
    return {"modality": cell.modality, **phrases_json(cell.phrases)}
