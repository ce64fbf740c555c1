"""A figure before and after it was set."""

from typing import Any

from imgxtrain.knowledge.fact_paths import Place
from imgxtrain.knowledge.phrase import Unit
from imgxtrain.knowledge.provenance import Sourced
from imgxtrain.output.figures import UNKNOWN, value_text
from imgxtrain.output.screen import Screen


def print_change(place: Place, path: str, after: Sourced[Any] | None, out: Screen) -> None:
    """The figure's ``path``, what it was, and what it is now."""
    unit = Unit.USD if any("usd" in step.split("_") for step in place.steps) else Unit.NONE
    out.line(path, "bold")
    out.labelled("before", figure_line(place.figure, unit))
    out.labelled("now", figure_line(after, unit) if after else UNKNOWN)


def figure_line(figure: Sourced[Any], unit: Unit = Unit.NONE) -> str:
    """The value, and in brackets how well it is known, by which sources, and as of when."""
    told = [figure.grade.value if figure.grade else "", ", ".join(figure.sources)]
    told += [f"as of {figure.as_of}" if figure.as_of else ""]
    told += ["check with the body" if figure.verify else "", figure.note or ""]
    shown = UNKNOWN if figure.value is None else value_text(figure.value, unit)
    beside = "; ".join(each for each in told if each)
    return f"{shown} ({beside})" if beside else shown
