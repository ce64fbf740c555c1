"""What the doctor found, as text and as JSON (``imgxtrain.doctor/1``)."""

from collections.abc import Sequence
from typing import Any

from imgxtrain.output.screen import Piece, Screen
from imgxtrain.profile.health import Checked, Health

SCHEMA = "imgxtrain.doctor/1"
_HEALTH_WIDTH, _SUBJECT_WIDTH = 9, 13
_INDENT = _HEALTH_WIDTH + _SUBJECT_WIDTH
_STYLES = {Health.OK: "", Health.WARNING: "bold yellow", Health.ERROR: "bold red"}


def print_health(checks: Sequence[Checked], out: Screen) -> None:
    """A line a check: ok, warning or error, what was looked at, what was found.

    Below it the file it is about, whole so that it can be copied, and what would help.
    """
    for each in checks:
        cells = (Piece(each.health, _STYLES[each.health]), Piece(each.subject), Piece(each.told))
        out.beside(cells, (_HEALTH_WIDTH, _SUBJECT_WIDTH, max(out.width - _INDENT, 1)))
        if each.path is not None:
            out.line(f"{' ' * _INDENT}{each.path}")
        if each.hint:
            out.line(f"{' ' * _INDENT}hint: {each.hint}")


def health_json(checks: Sequence[Checked]) -> dict[str, Any]:
    """The same as plain data; ``health`` is the worst of all."""
    return {
        "schema": SCHEMA,
        "health": worst(checks),
        "checks": [
            {
                "health": each.health,
                "subject": each.subject,
                "text": each.told,
                "path": str(each.path) if each.path is not None else None,
                "hint": each.hint or None,
            }
            for each in checks
        ],
    }


def worst(checks: Sequence[Checked]) -> Health:
    """The worst of the checks."""
    order = list(Health)
    return max((each.health for each in checks), key=order.index, default=Health.OK)
