from pathlib import Path

import pytest

from imgxtrain.exchange.column_names import Field
from imgxtrain.exchange.columns import ColumnUnclearError, found_columns
from imgxtrain.exchange.reading_tables import layout_of
from tests.exchange.tables import READER, TODAY, rows_of, written


def found(path: Path, *without: Field, **said: int) -> dict[str, str]:
    """Names of the columns by field."""
    layout = layout_of(path)
    given = {Field(name): column for name, column in said.items()}
    columns = found_columns(layout, given, frozenset(without), READER, TODAY)
    return {field.value: layout.header[column] for field, column in columns.items()}


def test_columns_of_an_export_are_found_by_their_names(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "Patient Name,MRN,Order Date,Exam Date,Exam Code,Exam Description,Modality,Location,Status",
        '"OKAPI, Z",12345678,2026-11-01,2026-11-18,CTHD,CT HEAD WO,CT,Main ED,Final',
        '"GNU, Y",12345679,2026-11-02,2026-11-19,CTCH,CT CHEST W,CT,Main ED,Final',
    )
    assert found(path) == {
        "date": "Exam Date",
        "description": "Exam Description",
        "modality": "Modality",
        "site": "Location",
        "status": "Status",
    }


def test_columns_of_unheard_names_are_found_by_what_they_hold(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "Spalte A,Spalte B,Spalte C",
        *rows_of(("OKAPI, Z", "CT HEAD", "11/18/2026"), ("GNU, Y", "MRI BRAIN", "11/19/2026")),
    )
    assert found(path) == {"date": "Spalte C", "description": "Spalte B"}


def test_a_column_of_codes_yields_to_the_one_that_holds_exams(tmp_path: Path) -> None:
    path = written(
        tmp_path, "Date,Exam,Procedure", "2026-11-18,8812,CT HEAD", "2026-11-19,7,CT NECK"
    )
    assert found(path)["description"] == "Procedure"


def test_a_column_called_after_patients_is_never_found(tmp_path: Path) -> None:
    path = written(tmp_path, "Birth Date,Exam", "1950-01-02,CT HEAD")
    with pytest.raises(ColumnUnclearError) as caught:
        found(path)
    assert caught.value.field is Field.DATE
    assert caught.value.candidates == ()


def test_of_two_columns_of_one_name_neither_is_guessed(tmp_path: Path) -> None:
    path = written(tmp_path, "Exam,Date,Date", "CT HEAD,2026-11-18,2026-11-19")
    with pytest.raises(ColumnUnclearError) as caught:
        found(path)
    assert (caught.value.field, caught.value.candidates) == (Field.DATE, (1, 2))
    alike = written(tmp_path, "Exam,Date,Date", "CT HEAD,2026-11-18,2026-11-18")
    assert found(alike) == {"date": "Date", "description": "Exam"}


def test_two_columns_of_days_are_left_to_the_user(tmp_path: Path) -> None:
    path = written(tmp_path, "One,Two,Exam", "2026-11-18,2026-11-19,CT HEAD")
    with pytest.raises(ColumnUnclearError) as caught:
        found(path)
    assert caught.value.candidates == (0, 1)
    assert found(path, date=1)["date"] == "Two"


def test_what_is_named_by_the_user_is_taken_as_it_is(tmp_path: Path) -> None:
    path = written(tmp_path, "Exam Date,Exam,Comment", "2026-11-18,CT HEAD,CT NECK")
    assert found(path, description=2)["description"] == "Comment"


def test_a_field_that_is_not_wanted_is_not_looked_for(tmp_path: Path) -> None:
    path = written(tmp_path, "Date,Exam,Site,Modality", "2026-11-18,CT HEAD,ED,CT")
    assert set(found(path, Field.SITE)) == {"date", "description", "modality"}


def test_a_column_of_a_telling_name_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    path = written(tmp_path, "Date,Exam,Time,Modality,Role", "2026-11-18,CT HEAD,long,zebra,nurse")
    assert set(found(path)) == {"date", "description"}
