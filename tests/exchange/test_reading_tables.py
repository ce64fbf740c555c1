import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgxtrain.exchange.reading_tables import Shape, layout_of, rows
from imgxtrain.exchange.text_files import NotATableError
from tests.exchange.tables import CHEST, HEAD, HEADER, written


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_cells_are_parted_by_whatever_parts_them(tmp_path: Path, delimiter: str) -> None:
    path = written(tmp_path, *(line.replace(",", delimiter) for line in (HEADER, HEAD, CHEST)))
    layout = layout_of(path)
    assert layout.delimiter == delimiter
    assert layout.header == ("Exam Date", "Exam Description")
    assert [row.cells for row in rows(layout, (1,))] == [("CT HEAD WO CONTRAST",), ("CT CHEST",)]


def test_a_comma_within_descriptions_parts_nothing_where_semicolons_do(tmp_path: Path) -> None:
    path = written(tmp_path, "Date;Exam", "2026-11-18;CT HEAD, WO", "2026-11-19;CT CHEST, W, PE")
    assert [row.cells for row in rows(layout_of(path), (1,))] == [
        ("CT HEAD, WO",),
        ("CT CHEST, W, PE",),
    ]


def test_the_line_that_excel_says_its_delimiter_in_is_no_row(tmp_path: Path) -> None:
    layout = layout_of(written(tmp_path, "sep=;", "Date;Exam", "2026-11-18;CT HEAD"))
    assert layout.header == ("Date", "Exam")
    assert [row.number for row in rows(layout, (0,))] == [3]


def test_rows_above_the_header_are_not_read(tmp_path: Path) -> None:
    path = written(tmp_path, "Productivity report", "From,2026-01-01", "", "Loc,Date,Exam", "x,y,z")
    layout = layout_of(path)
    assert layout.header == ("Loc", "Date", "Exam")
    assert [(row.number, row.cells) for row in rows(layout, (2,))] == [(5, ("z",))]


def test_a_table_without_a_header_loses_no_row_to_it(tmp_path: Path) -> None:
    layout = layout_of(written(tmp_path, "OKAPI^X,2026-11-18,CT HEAD", "GNU^Y,2026-11-19,CT CHEST"))
    assert not layout.named
    assert layout.header == ("1", "2", "3")
    assert [row.cells for row in rows(layout, (2,))] == [("CT HEAD",), ("CT CHEST",)]


def test_a_cell_may_hold_line_ends_and_delimiters_in_quotes(tmp_path: Path) -> None:
    path = written(tmp_path, HEADER, '2026-11-18,"CT HEAD\n  WO, CONTRAST"', CHEST)
    assert [row.cells[0] for row in rows(layout_of(path), (1,))] == [
        "CT HEAD WO, CONTRAST",
        "CT CHEST",
    ]


def test_rows_are_numbered_as_a_spreadsheet_numbers_them(tmp_path: Path) -> None:
    path = written(tmp_path, HEADER, HEAD, "", ",", '2026-11-18,"CT\nHEAD"', CHEST)
    assert [row.number for row in rows(layout_of(path), (0,))] == [2, 5, 6]


def test_a_row_says_whether_it_agrees_with_the_header(tmp_path: Path) -> None:
    path = written(tmp_path, "A,B,C", "1,2,3", "1,2", "1,2,3,4", "1,2,3,,")
    shapes = [row.shape for row in rows(layout_of(path), (0,))]
    assert shapes == [Shape.WHOLE, Shape.SHORT, Shape.LONG, Shape.WHOLE]


@pytest.mark.parametrize("place", [2, 150, 700])
def test_a_quotation_mark_that_is_never_closed_swallows_no_row_in_silence(
    tmp_path: Path, place: int
) -> None:
    lines = [HEADER, *[HEAD] * 800]
    lines[place - 1] = '2026-11-18,"CT HEAD'
    with pytest.raises(NotATableError, match=f"row {place}: a quotation mark"):
        list(rows(layout_of(written(tmp_path, *lines)), (0, 1)))


def test_what_no_screen_can_show_is_taken_out_of_cells(tmp_path: Path) -> None:
    path = written(tmp_path, HEADER, "2026-11-18,CT \x1b[31mHEAD\x07")
    assert next(rows(layout_of(path), (1,))).cells == ("CT [31mHEAD",)


def test_a_column_is_called_by_name_or_number(tmp_path: Path) -> None:
    layout = layout_of(written(tmp_path, "Exam_Date,ExamName,Exam Date", HEAD))
    assert layout.called("exam name") == (1,)
    assert layout.called("EXAM DATE") == (0, 2)
    assert layout.called("3") == (2,)
    assert layout.called("4") == ()


def test_a_long_file_is_never_held_whole(tmp_path: Path) -> None:
    path = written(tmp_path, f"{HEADER},Comment", *[f"{HEAD},{'x' * 2_000}"] * 5_000)
    tracemalloc.start()
    try:
        count = sum(1 for _ in rows(layout_of(path), (0, 1)))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert count == 5_000
    assert peak < path.stat().st_size / 3


CELL = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=12)


@given(st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=6))
def test_only_the_columns_asked_for_are_handed_on(
    tmp_path_factory: pytest.TempPathFactory, cells: list[list[str]]
) -> None:
    quoted = [",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in cells]
    path = written(tmp_path_factory.mktemp("t"), "Patient Name,Exam Date,Exam", *quoted)
    layout = layout_of(path)
    wanted = [(row[1].strip(),) for row in cells if any(cell.strip() for cell in row)]
    found = [row.cells for row in rows(layout, (1,))]
    shown = [("".join(c for c in " ".join(cell.split()) if c.isprintable()),) for (cell,) in wanted]
    if all(cell.isprintable() for row in cells for cell in row):
        assert found == wanted
    else:
        assert {each for (each,) in found} <= {each.strip() for (each,) in [*shown, *wanted, ("",)]}
