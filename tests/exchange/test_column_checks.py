from pathlib import Path

import pytest

from imgxtrain.exchange.column_checks import (
    LOOKED_AT,
    PatientColumnError,
    UnfitColumnError,
    checked,
    long_ago,
)
from imgxtrain.exchange.column_names import Field
from imgxtrain.exchange.import_rows import outcomes
from tests.exchange.tables import HEAD, HEADER, READER, TODAY, directions, listed, rows_of, written

SURNAMES = listed("OKAPI|GNU|SMITH|JONES|GARCIA|MILLER|DAVIS|WILSON|MOORE|TAYLOR")


def check(path: Path, **columns: int) -> int:
    how = directions(path, {Field(name): column for name, column in columns.items()})
    return len(list(checked(outcomes(how, READER), how)))


def test_a_column_of_patients_read_as_descriptions_is_refused_by_its_rows_alone(
    tmp_path: Path,
) -> None:
    path = written(tmp_path, "Day,Who", *rows_of(*(("2026-11-18", f"{n}^Q") for n in SURNAMES)))
    with pytest.raises(PatientColumnError) as caught:
        check(path, date=0, description=1)
    error = caught.value
    assert (error.field, error.column, error.rows) == (
        Field.DESCRIPTION,
        "Who",
        tuple(range(2, 10)),
    )
    assert not any(name in f"{error} {vars(error)}" for name in SURNAMES)


@pytest.mark.parametrize("field", ["site", "date", "time", "modality", "role", "status"])
def test_a_column_of_patients_is_refused_whatever_it_is_read_as(tmp_path: Path, field: str) -> None:
    lines = rows_of(*(("2026-11-18", "CT HEAD", f"{name}, JOHN") for name in SURNAMES[2:]))
    path = written(tmp_path, "Day,What,Who", *lines)
    with pytest.raises(PatientColumnError) as caught:
        check(path, **{"date": 0, "description": 1, field: 2})
    assert caught.value.field == field


def test_one_description_among_many_that_names_somebody_stops_nothing(tmp_path: Path) -> None:
    path = written(tmp_path, HEADER, *[HEAD] * 20, "2026-11-18,CT HEAD OKAPI^ZEBRA")
    assert check(path, date=0, description=1) == 21


def test_one_site_among_many_that_names_somebody_is_one_too_many(tmp_path: Path) -> None:
    lines = [f"{HEAD},ED"] * 20
    path = written(tmp_path, f"{HEADER},Site", *lines, f"{HEAD},OKAPI^ZEBRA")
    with pytest.raises(PatientColumnError) as caught:
        check(path, date=0, description=1, site=2)
    assert caught.value.rows == (22,)


def test_a_site_that_is_another_in_nearly_every_row_is_no_site(tmp_path: Path) -> None:
    lines = [f"{HEAD},{a}{b}kapi" for a in "bdfgk" for b in "aeiou"]
    path = written(tmp_path, f"{HEADER},Site", *lines)
    with pytest.raises(PatientColumnError, match="nearly every row"):
        check(path, date=0, description=1, site=2)
    path = written(tmp_path, f"{HEADER},Site", *lines[:9])
    assert check(path, date=0, description=1, site=2) == 9
    path = written(tmp_path, f"{HEADER},Site", *(f"{HEAD},Room {i}" for i in range(25)))
    assert check(path, date=0, description=1, site=2) == 25


def test_days_of_births_are_not_taken_for_days_of_exams(tmp_path: Path) -> None:
    days = [f"{year}-05-06,CT HEAD" for year in (1950, 1961, 1972, 2024, 1983)]
    with pytest.raises(PatientColumnError, match="births"):
        check(written(tmp_path, "D,E", *days), date=0, description=1)
    assert check(written(tmp_path, "D,E", *days[2:4], days[3]), date=0, description=1) == 3


def test_a_column_without_any_exam_or_any_day_is_refused(tmp_path: Path) -> None:
    lines = [f"2026-11-18,zebra {letter * 4}" for letter in "bcdfghjklmnpqrstvwxzbcdfg"]
    with pytest.raises(UnfitColumnError) as caught:
        check(written(tmp_path, "D,E", *lines), date=0, description=1)
    assert caught.value.field is Field.DESCRIPTION
    with pytest.raises(UnfitColumnError) as caught:
        check(written(tmp_path, "D,E", *["soon,CT HEAD"] * 25), date=0, description=1)
    assert caught.value.field is Field.DATE


@pytest.mark.parametrize("field", ["time", "modality"])
def test_a_column_read_as_a_time_or_a_modality_holds_some(tmp_path: Path, field: str) -> None:
    path = written(tmp_path, f"{HEADER},Who", *[f"{HEAD},{name}" for name in ("Okapi", "Gnu")])
    assert check(path, **{"date": 0, "description": 1, field: 2}) == 2
    path = written(tmp_path, f"{HEADER},Who", *[f"{HEAD},Okapi"] * 3)
    with pytest.raises(UnfitColumnError) as caught:
        check(path, **{"date": 0, "description": 1, field: 2})
    assert (caught.value.field, caught.value.column) == (field, "Who")
    path = written(tmp_path, f"{HEADER},Who", *[f"{HEAD},Okapi"] * 3, f"{HEAD},")
    assert check(path, **{"date": 0, "description": 1, field: 2}) == 4


def test_a_wrong_column_is_noticed_before_all_of_a_long_file_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, "D,E", *["2026-11-18,OKAPI^ZEBRA"] * (LOOKED_AT * 3))
    how = directions(path, {Field.DATE: 0, Field.DESCRIPTION: 1})
    seen: list[int] = []

    def counted() -> object:
        for outcome in outcomes(how, READER):
            seen.append(outcome.row)
            yield outcome

    with pytest.raises(PatientColumnError):
        list(checked(counted(), how))  # type: ignore[arg-type]
    assert len(seen) == LOOKED_AT


def test_long_ago_is_ten_years() -> None:
    assert long_ago(TODAY).year == 2016
