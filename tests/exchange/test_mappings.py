from pathlib import Path

import pytest

from imgxtrain.exchange.cell_dates import DateOrder
from imgxtrain.exchange.column_names import Field
from imgxtrain.exchange.mappings import (
    KEY,
    ColumnOfPatientsError,
    NoSuchColumnError,
    NotAFieldError,
    remembered,
    remembering,
    said_columns,
)
from imgxtrain.exchange.reading_tables import Layout, layout_of
from tests.exchange.tables import written

COLUMNS = {Field.DATE: 1, Field.DESCRIPTION: 2}
HEADER = "Patient Name,When,What"
LINE = '"OKAPI, Z",2026-11-18,CT HEAD'


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    return layout_of(written(tmp_path, HEADER, LINE))


def test_columns_are_said_by_field_and_name(layout: Layout) -> None:
    assert said_columns(["description=what", "DATE = When"], layout) == COLUMNS
    assert said_columns(["date=2"], layout) == {Field.DATE: 1}


@pytest.mark.parametrize("words", ["description", "description=", "note=What", "=What", ""])
def test_what_is_no_field_and_column_is_refused(layout: Layout, words: str) -> None:
    with pytest.raises(NotAFieldError):
        said_columns([words], layout)


def test_a_column_that_is_not_there_or_there_twice_is_refused(tmp_path: Path) -> None:
    layout = layout_of(written(tmp_path, "Date,Exam,exam", "2026-11-18,CT HEAD,x"))
    for name, many in (("Exams", False), ("Exam", True)):
        with pytest.raises(NoSuchColumnError) as caught:
            said_columns([f"description={name}"], layout)
        assert caught.value.many is many


def test_a_column_called_after_patients_is_refused_by_name_and_by_number(layout: Layout) -> None:
    for column in ("Patient Name", "1"):
        with pytest.raises(ColumnOfPatientsError):
            said_columns([f"description={column}"], layout)


def test_columns_are_remembered_for_the_next_file_of_that_header(
    tmp_path: Path, layout: Layout
) -> None:
    head = remembering({}, layout, COLUMNS, DateOrder.DMY)
    moved = layout_of(written(tmp_path, "What,Patient Name,WHEN", "CT HEAD,x,2026-11-18"))
    found = remembered(head, moved)
    assert found
    assert found.columns == {Field.DATE: 2, Field.DESCRIPTION: 0}
    assert found.order is DateOrder.DMY
    other = layout_of(written(tmp_path, "When,What", "2026-11-18,CT HEAD"))
    assert remembered(head, other) is None
    assert remembered({}, layout) is None


def test_only_the_names_of_columns_that_were_read_are_kept(layout: Layout) -> None:
    assert remembering({}, layout, COLUMNS, None) == {
        KEY: {"3 columns: what, when": {"date": "when", "description": "what"}}
    }


def test_what_is_remembered_already_is_no_change(layout: Layout) -> None:
    head = remembering({}, layout, COLUMNS, None)
    assert remembering(head, layout, COLUMNS, None) == {}
    assert set(remembering(head, layout, {**COLUMNS, Field.SITE: 0}, None)[KEY]) > set(head[KEY])


def test_a_table_without_a_header_is_not_remembered(tmp_path: Path) -> None:
    layout = layout_of(written(tmp_path, LINE, LINE))
    assert remembering({}, layout, COLUMNS, None) == {}


def test_a_header_that_may_identify_somebody_is_not_remembered(tmp_path: Path) -> None:
    layout = layout_of(written(tmp_path, 'Patient,Exam Date,"Smith, John"', LINE))
    assert layout.named
    assert remembering({}, layout, COLUMNS, None) == {}


def test_a_record_with_something_else_in_its_place_is_read_as_nothing(layout: Layout) -> None:
    assert remembered({KEY: {"3 columns: what, when": {"newer": "what"}}}, layout) is None
    assert remembered({KEY: []}, layout) is None
