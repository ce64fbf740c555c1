from pathlib import Path

import pytest

from imgxtrain.exchange.column_names import Field
from imgxtrain.exchange.import_rows import Fate
from imgxtrain.knowledge.roles import Role
from tests.exchange.tables import HEAD, HEADER, read, rows_of, written

WIDE = "Exam Date,Exam Description,Modality,Location,Role,Status,Exam Time"
GOOD = ("2026-11-18", "CT HEAD", "CT", "ED", "assisted", "Final", "14:30")


def only(tmp_path: Path, **changed: str) -> str:
    """The fate of a good row in which some cells are ``changed``, by column number."""
    cells = list(GOOD)
    for place, text in changed.items():
        cells[int(place[1:])] = text
    return read(written(tmp_path, WIDE, *rows_of(GOOD, GOOD, cells)), role=None)[-1].fate


def test_a_row_becomes_an_exam_with_all_that_it_says(tmp_path: Path) -> None:
    (row, *_) = read(written(tmp_path, WIDE, *rows_of(GOOD)))
    assert row.fate is Fate.TAKEN
    assert (row.row, row.exam, str(row.day), row.at) == (2, "ct-head", "2026-11-18", "14:30")
    assert (row.site, row.role) == ("ED", Role.ASSISTED)


@pytest.mark.parametrize(
    ("changed", "fate"),
    [
        ({}, Fate.TAKEN),
        ({"c0": ""}, Fate.BAD_DATE),
        ({"c0": "13/45/2026"}, Fate.BAD_DATE),
        ({"c0": "2026-11-22"}, Fate.TAKEN),
        ({"c0": "2026-11-23"}, Fate.FUTURE),
        ({"c1": ""}, Fate.UNMATCHED),
        ({"c1": "zebra quagga"}, Fate.UNMATCHED),
        ({"c1": "MRI BRAIN"}, Fate.DOUBTFUL),
        ({"c1": "OUTSIDE FILMS"}, Fate.NOT_AN_EXAM),
        ({"c1": "OUTSIDE FILMS", "c0": ""}, Fate.NOT_AN_EXAM),
        ({"c1": "CT HEAD OKAPI^ZEBRA"}, Fate.IDENTIFYING),
        ({"c2": ""}, Fate.TAKEN),
        ({"c4": "nurse"}, Fate.BAD_ROLE),
        ({"c4": ""}, Fate.BAD_ROLE),
        ({"c5": "Cancelled"}, Fate.NOT_AN_EXAM),
        ({"c6": "noon"}, Fate.TAKEN),
    ],
)
def test_a_row_has_the_fate_that_its_cells_give_it(
    tmp_path: Path, changed: dict[str, str], fate: Fate
) -> None:
    assert only(tmp_path, **changed) is fate


def test_a_row_that_is_too_long_is_not_trusted_and_one_that_lacks_nothing_needed_is(
    tmp_path: Path,
) -> None:
    path = written(tmp_path, f"{HEADER},Note", f"{HEAD},x,y", HEAD, "2026-11-18", HEAD + ",")
    fates = [row.fate for row in read(path)]
    assert fates == [Fate.OUT_OF_LINE, Fate.TAKEN, Fate.UNMATCHED, Fate.TAKEN]


def test_a_cell_that_cannot_be_read_and_identifies_is_suspect_in_any_column(tmp_path: Path) -> None:
    odd = ("OKAPI^ZEBRA", "CT HEAD", "12345678", "SMITH^JOHN", "DOE^J", "555-12-1234", "Doe, Jane")
    row = read(written(tmp_path, WIDE, *rows_of(GOOD, GOOD, odd)))[-1]
    expected = set(Field) - {Field.DESCRIPTION}
    assert set(row.suspect) == expected
