"""A record entry by entry: every field there is, free text only where it is asked for."""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, get_args

from imgxtrain.exchange.export_cells import Row, exam_name, furthest_stage, plain
from imgxtrain.profile.entries import CourseEntry, Entry, ExamEntry, SignOff
from imgxtrain.profile.scopes import is_signed_off, modality_of

if TYPE_CHECKING:
    from pydantic import BaseModel

    from imgxtrain.knowledge.library import Knowledge

_WORKED_OUT = {
    "exam": ("modality", "name", "stage"),
    "hours": ("stage",),
    "tally": ("stage",),
    "unknown": ("kind",),
}
_CALLED = {"on": "date"}
_FREE_TEXTS = ("note", "because")


def row_columns(kind: str, *, notes: bool) -> tuple[str, ...]:
    """The columns of a kind's rows: its fields, and what is worked out from them."""
    fields = (name for name in _models()[kind].model_fields if name != "kind")
    kept = (name for name in fields if notes or name not in _FREE_TEXTS)
    return (*(_CALLED.get(name, name) for name in kept), *_WORKED_OUT.get(kind, ()))


@cache
def _models() -> "Mapping[str, type[BaseModel]]":
    """The model of each kind that an entry can be of, and of ``unknown``."""
    union, _ = get_args(Entry)
    tagged = (get_args(each) for each in get_args(union))
    return {tag.tag: model for model, tag in tagged}


def entry_row(kind: str, entry: Entry, knowledge: "Knowledge", *, notes: bool) -> Row:
    """The row of an entry."""
    cells = _cells(entry, knowledge, notes=notes)
    return {
        column: cells[column] if column in cells else plain(getattr(entry, column))
        for column in row_columns(kind, notes=notes)
    }


def _cells(entry: Entry, knowledge: "Knowledge", *, notes: bool) -> Row:
    """The cells that are not just the field of their name."""
    cells: Row = {"date": entry.on.isoformat(), "modality": modality_of(entry, knowledge)}
    if isinstance(entry, ExamEntry):
        cells["name"] = exam_name(entry, knowledge)
    if is_signed_off(entry):
        signed = {name: _signed(note, notes=notes) for name, note in entry.sign_offs.items()}
        cells |= {"stage": furthest_stage(entry).value, "sign_offs": signed}
    if isinstance(entry, CourseEntry):
        cells["certificate"] = _file_name(entry.certificate)
    return cells


def _signed(note: SignOff, *, notes: bool) -> Row:
    told = note.model_dump(mode="json", exclude_none=True)
    fields = ("stage", "on", "by", "credential", *(("reason",) if notes else ()))
    return {field: told[field] for field in fields if field in told}


def _file_name(path: str | None) -> str | None:
    """The name of a file without its folders, which are nobody else's business."""
    from pathlib import PureWindowsPath

    return PureWindowsPath(path).name if path else None
