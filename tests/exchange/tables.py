"""Files as other programs write them, and how they are read. Every patient in them is invented."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from imgxtrain.exchange.cell_dates import DateOrder
from imgxtrain.exchange.column_checks import checked
from imgxtrain.exchange.column_names import Field
from imgxtrain.exchange.columns import found_columns
from imgxtrain.exchange.exam_reading import ExamReader
from imgxtrain.exchange.import_plan import ImportPlan, plan_of
from imgxtrain.exchange.import_rows import Directions, Outcome, outcomes
from imgxtrain.exchange.reading_tables import layout_of
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.roles import Role

TODAY = date(2026, 11, 22)
KNOWLEDGE = Knowledge()
READER = ExamReader(KNOWLEDGE)
HEADER = "Exam Date,Exam Description"
HEAD = "2026-11-18,CT HEAD WO CONTRAST"
CHEST = "2026-11-19,CT CHEST"


def written(directory: Path, *lines: str, name: str = "ris.csv", encoding: str = "utf-8") -> Path:
    path = directory / name
    path.write_bytes("".join(f"{line}\n" for line in lines).encode(encoding))
    return path


def directions(
    path: Path, columns: Mapping[Field, int] | None = None, role: Role | None = Role.PERFORMED
) -> Directions:
    layout = layout_of(path)
    found = columns or found_columns(layout, {}, frozenset(), READER, TODAY)
    return Directions(layout, found, DateOrder.MDY, TODAY, role)


def read(path: Path, role: Role | None = Role.PERFORMED) -> list[Outcome]:
    return list(outcomes(directions(path, role=role), READER))


def planned(path: Path) -> ImportPlan:
    how = directions(path)
    return plan_of(checked(outcomes(how, READER), how))


def listed(names: str) -> list[str]:
    """Names parted by bars."""
    return [name.strip() for name in names.split("|")]


def rows_of(*cells: Sequence[str]) -> list[str]:
    """Lines of a table whose cells hold commas."""
    return [",".join(f'"{cell}"' for cell in row) for row in cells]
