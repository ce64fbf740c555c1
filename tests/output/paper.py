"""A screen that keeps what is printed on it, and figures to print."""

from collections.abc import Sequence
from typing import Any

from imgxtrain.knowledge.provenance import Grade, Sourced
from imgxtrain.output.screen import Piece, Screen


class Paper:
    """``screen`` prints on ``lines``."""

    def __init__(self, width: int = 80) -> None:
        self.lines: list[str] = []
        self.screen = Screen(width, self._write)

    def _write(self, pieces: Sequence[Piece]) -> None:
        self.lines.append("".join(piece.text for piece in pieces))

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


def figure(value: Any, grade: Grade = Grade.OFFICIAL, *sources: str, **more: Any) -> Sourced[Any]:
    """A figure as of 2026, from ``sources`` (or one named ``source``)."""
    if grade is Grade.DERIVED:
        more = {"basis": Grade.OFFICIAL, "note": "computed", **more}
    named = sources or ("source",)
    return Sourced[Any](value=value, grade=grade, sources=named, as_of="2026", **more)


UNKNOWN_FIGURE = Sourced[Any]()
