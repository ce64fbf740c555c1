"""What a check of the data found, as text and as JSON (``imgxtrain.facts-check/1``)."""

from typing import Any

from imgxtrain.knowledge.provenance import Grade
from imgxtrain.knowledge.shipped import CheckReport

SCHEMA = "imgxtrain.facts-check/1"


def report_text(report: CheckReport) -> str:
    """One problem a line; where there is none, what was looked at."""
    if report.problems:
        count = len(report.problems)
        return "\n".join([*map(str, report.problems), f"{count} problem{'s' * (count != 1)}"])
    counts = ", ".join(f"{report.graded[grade]} {grade}" for grade in Grade)
    lines = [f"ok: {', '.join(report.files)}", f"graded values: {counts}"]
    if report.stale:
        lines.append(f"compiled form out of date, YAML is read instead: {', '.join(report.stale)}")
    return "\n".join(lines)


def report_json(report: CheckReport) -> dict[str, Any]:
    """The report as plain data."""
    return {
        "schema": SCHEMA,
        "files": list(report.files),
        "graded": {grade.value: report.graded[grade] for grade in Grade},
        "stale": list(report.stale),
        "problems": [
            {"file": p.file, "line": p.line, "path": p.path, "message": p.message, "hint": p.hint}
            for p in report.problems
        ],
    }
