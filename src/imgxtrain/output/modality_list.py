"""Modalities found, as a list and as JSON (``imgxtrain.modalities/1``)."""

from collections.abc import Sequence
from typing import Any

from imgxtrain.knowledge.search import Found
from imgxtrain.output.screen import Screen

SCHEMA = "imgxtrain.modalities/1"


def modality_list_json(found: Sequence[Found]) -> dict[str, Any]:
    """The modalities as plain data."""
    return {
        "schema": SCHEMA,
        "modalities": [
            {
                "id": each.modality.id,
                "name": each.modality.name,
                "credentials": list(each.credentials),
                "where": each.where or None,
                "text": each.text or None,
            }
            for each in found
        ],
    }


def print_modality_list(found: Sequence[Found], out: Screen) -> None:
    """A line or two a modality: id, name, credentials, and where the words were found."""
    for each in found:
        parts = [each.modality.name]
        if each.where not in {"", "name"}:
            parts.append(f"{each.where}: {each.text}")
        parts.append(f"credentials: {', '.join(each.credentials) or 'none'}")
        out.labelled(each.modality.id, "; ".join(parts))
