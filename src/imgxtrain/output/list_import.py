"""What was read of a procedure list, how exams map to it, and the edition that it makes."""

from collections.abc import Mapping as Names
from datetime import date
from typing import Any

from imgxtrain.knowledge.list_editions import NewEdition
from imgxtrain.knowledge.procedure_list_text import ListText
from imgxtrain.knowledge.procedure_mapping import Mapped, Mapping
from imgxtrain.knowledge.provenance import Grade, Sourced
from imgxtrain.output.fact_change import figure_line
from imgxtrain.output.screen import Screen

_OFTEN = 8
_LABELS = {
    "total": "in all",
    "different": "different procedures",
    "per_procedure_minimum": "a procedure, at least",
    "per_procedure_maximum": "a procedure, at most",
    "per_day": "a day, at most",
    "per_visit": "a visit, at most",
    "per_procedure_per_day": "a procedure a day",
    "simulated_maximum": "simulated, at most",
    "window_months": "months back",
}


def print_list(read: ListText, mapping: Mapping, exams: Names[str, str], out: Screen) -> None:
    """Headings and procedures with their exams (names by id), and what was left aside."""
    headings = len(read.headings)
    out.line(
        f"read: {_counted(read.procedures, 'procedure')} under {_counted(headings, 'heading')}"
    )
    heading = None
    for each in mapping.procedures:
        if each.heading != heading:
            heading = each.heading
            out.line(heading, "bold")
        out.labelled(each.name, _exams_text(each, exams), indent=2)
    if mapping.without_exam:
        out.line(f"no exam maps to {_counted(len(mapping.without_exam), 'procedure')}", "bold")
        out.indented("; ".join(each.name for each in mapping.without_exam), 2)
    if mapping.unmapped_exams:
        count = _counted(len(mapping.unmapped_exams), "exam")
        out.line(f"{count} of the vocabulary would count for no procedure", "bold")
        out.indented("; ".join(exams[each] for each in mapping.unmapped_exams), 2)
    if read.left_out:
        out.line(f"left out: {_counted(len(read.left_out), 'line')}", "bold")
        for left in read.left_out:
            out.indented(f'line {left.line}, {left.why}: "{left.text}"', 2)


def _exams_text(each: Mapped, exams: Names[str, str]) -> str:
    """Names of the exams that claim it, and of those that may where the user says so."""
    plainly = ", ".join(exams[exam] for exam in each.exams)
    possibly = ", ".join(exams[exam] for exam in each.possible[:_OFTEN])
    more = len(each.possible) - _OFTEN
    possibly += f" and {more} more" if more > 0 else ""
    told = [plainly, f"if you say so: {possibly}" if possibly else ""]
    return "; ".join(part for part in told if part) or "no exam"


def print_edition(new: NewEdition, effective: date, out: Screen) -> None:
    """What the edition asks, and how well that is known."""
    out.line(f"{new.title}, in force from {effective.isoformat()}", "bold")
    if new.replaces:
        out.labelled("in the place of", new.replaces, indent=2)
    for name, figure in new.figures:
        out.labelled(_LABELS.get(name, name), figure_line(figure), indent=2)
    for group in new.dropped:
        out.labelled("no longer a group", f"{group}: its procedures are not in this list", indent=2)
    doubtful = [_LABELS.get(name, name) for name, figure in new.figures if _is_doubtful(figure)]
    if doubtful:
        out.indented(
            f"still provisional, as these are not the body's own: {'; '.join(doubtful)}", 2
        )


def _is_doubtful(figure: Sourced[Any]) -> bool:
    return figure.grade is not Grade.OFFICIAL or figure.verify


def _counted(number: int, one: str) -> str:
    return f"{number:,} {one}{'s' * (number != 1)}"
