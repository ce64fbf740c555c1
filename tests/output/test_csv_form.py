import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgxtrain.exchange.export_cells import Cell, Row
from imgxtrain.exchange.exported import Detail, Export, What
from imgxtrain.output.csv_form import FILE_ENCODING, csv_text, harmless
from tests.profile.records import texts

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0"]
HIDDEN = [
    "  =1+1",
    "\u00a0=1+1",
    "\u3000=1+1",
    "\n=1+1",
    "\x00=1+1",
    "\ufeff=1+1",
    "\u200b=1+1",
    "\uff1d1+1",
    "\uff0b1",
    "\uff0d1",
    "\uff20SUM(A1)",
]


def export(*rows: Row, columns: tuple[str, ...] = ("a", "b")) -> Export:
    return Export(What.ALL, Detail.MONTHS, columns, rows)


def read_back(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def cell(value: Cell) -> str:
    return read_back(csv_text(export({"a": value})))[1][0]


@pytest.mark.parametrize("text", [*FORMULAS, *HIDDEN])
def test_what_a_spreadsheet_would_run_begins_with_an_apostrophe(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["\thead", "\rhead", "\nhead"])
def test_so_does_what_begins_with_a_tab_or_a_line_end(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["CT head", "CT head -contrast", "a=b", "1+1", "(1)", "'=1+1", " head", "R.T.(R)", ""]
)
def test_every_other_text_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


@pytest.mark.parametrize(("value", "told"), [(-7.5, "-7.5"), (8, "8"), (0, "0"), (-1, "-1")])
def test_numbers_stay_numbers(value: float, told: str) -> None:
    assert cell(value) == told
    assert csv_text(export({"a": value})).splitlines()[1] == f"{told},"


def test_yes_no_and_nothing_are_words_and_an_empty_cell() -> None:
    text = csv_text(export({"a": True, "b": False}, {"a": None}))
    assert read_back(text)[1:] == [["yes", "no"], ["", ""]]


def test_a_mapping_is_told_name_by_name_and_neutralized_as_a_whole() -> None:
    assert cell({"Image Production": 2, "Safety": 1}) == "Image Production=2; Safety=1"
    signed = {"arrt-ct": {"stage": "approved", "on": "2026-11-20", "by": "CT lead"}}
    assert cell(signed) == "arrt-ct=approved 2026-11-20 CT lead"
    assert cell({"=x": "1"}) == "'=x=1"


def test_a_row_has_an_empty_cell_for_each_column_it_does_not_know() -> None:
    text = csv_text(export({"b": 1}, {"a": "x"}))
    assert read_back(text) == [["a", "b"], ["", "1"], ["x", ""]]


def test_in_a_file_excel_knows_the_encoding() -> None:
    assert "é".encode(FILE_ENCODING) == b"\xef\xbb\xbf\xc3\xa9"


@given(st.lists(st.tuples(texts(), texts()), max_size=4), st.sampled_from(["\n", "\r\n"]))
def test_any_text_comes_back_from_its_cell(pairs: list[tuple[str, str]], line_end: str) -> None:
    rows: list[Row] = [{"a": first, "b": second} for first, second in pairs]
    told = read_back(csv_text(export(*rows), line_end))[1:]
    assert len(told) == len(pairs)
    for pair, cells in zip(pairs, told, strict=True):
        for given_text, read in zip(pair, cells, strict=True):
            same_lines = given_text.replace("\r\n", "\n").replace("\r", "\n")
            assert read.removeprefix("'") == same_lines.removeprefix("'")
            assert read.strip()[:1] not in set("=+-@")
