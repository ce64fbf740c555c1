from pathlib import Path

import pytest

from tests.cli.ran import Ran, Runner
from tests.cli.recorded import content, entries
from tests.exchange.tables import CHEST, HEAD, HEADER, written

PERFORMED = ("--role", "performed", "--yes")


@pytest.fixture(autouse=True)
def _record(profile: Path) -> None:
    """Every import goes into a record of its own."""


def refused(imgxtrain: Runner, directory: Path, *words: str) -> Ran:
    """An import that ends in an error and changes no byte."""
    before = content(directory)
    ran = imgxtrain("import", *words)
    assert ran.code == 2
    assert content(directory) == before
    return ran


@pytest.mark.parametrize(
    ("name", "head", "cause"),
    [
        ("empty.csv", b"", "it is empty"),
        ("ris.xlsx", b"PK\x03\x04\x14\0\6\0", "it is an Excel workbook or another packed file"),
        ("ris.pdf", b"%PDF-1.7", "it is a PDF, not CSV"),
        ("ris.xls", b"<html><table>", "it is a web page or XML, not CSV"),
        ("nul.csv", b"\0" * 999, "it is full of NUL bytes"),
    ],
)
def test_a_file_that_is_no_table_is_refused_by_its_name_and_cause(
    imgxtrain: Runner, tmp_path: Path, name: str, head: bytes, cause: str
) -> None:
    (tmp_path / name).write_bytes(head)
    ran = refused(imgxtrain, tmp_path, name, *PERFORMED)
    assert ran.err.startswith(f"error: {name} cannot be imported\n{cause}")
    assert imgxtrain(*ran.hint).code == 0


def test_a_workbook_is_to_be_saved_as_csv(imgxtrain: Runner, tmp_path: Path) -> None:
    (tmp_path / "ris.xlsx").write_bytes(b"PK\x03\x04")
    told = "open it in Excel or LibreOffice, save it as CSV, and import that file"
    assert told in refused(imgxtrain, tmp_path, "ris.xlsx", *PERFORMED).err


def test_a_missing_file_and_a_folder_are_told_apart(imgxtrain: Runner, tmp_path: Path) -> None:
    assert "there is no such file" in refused(imgxtrain, tmp_path, "none.csv").err
    assert "it is a folder" in refused(imgxtrain, tmp_path, str(tmp_path)).err


def test_off_a_terminal_the_role_is_to_be_said(
    imgxtrain: Runner, profile: Path, tmp_path: Path
) -> None:
    written(tmp_path, HEADER, HEAD)
    ran = refused(imgxtrain, tmp_path, "ris.csv")
    assert "Before your first import" in ran.err
    assert ran.hint == ["import", "ris.csv", "--role", "performed"]
    assert imgxtrain(*ran.hint).code == 0
    again = imgxtrain("import", "ris.csv")
    assert "Before your first import" not in again.err
    assert again.hint == ran.hint
    assert len(entries(profile)) == 1


def test_off_a_terminal_the_policy_is_told_and_not_asked_about(
    imgxtrain: Runner, profile: Path, tmp_path: Path
) -> None:
    written(tmp_path, "Exam,Exam Date", "BRAIN WO,11/18/2026")
    words = ("--map", "description=Exam", "--map", "date=Exam Date", "--modality", "CT")
    dry = imgxtrain("import", "ris.csv", *words, "--role", "performed", "--dry-run")
    assert (dry.code, profile.exists()) == (0, False)
    assert "Before your first import" in dry.err
    ran = imgxtrain("import", "ris.csv", *words, "--role", "performed")
    assert ran.code == 0
    assert "Before your first import" in ran.err
    assert [each["exam"] for each in entries(profile)] == ["ct-head"]
    assert imgxtrain("import", "ris.csv", *words, "--role", "performed").err == ""


def test_days_that_can_be_read_in_two_ways_are_never_guessed(
    imgxtrain: Runner, profile: Path, tmp_path: Path
) -> None:
    written(tmp_path, HEADER, "03/04/2026,CT HEAD", "05/06/2026,CT HEAD")
    ran = refused(imgxtrain, tmp_path, "ris.csv", *PERFORMED)
    assert "every date can be read in more than one order" in ran.err
    assert "03/04/2026" not in ran.err
    assert imgxtrain(*ran.hint).code == 0
    assert [each["on"] for each in entries(profile)] == ["2026-03-04", "2026-05-06"]


def test_an_order_of_days_once_said_holds_for_the_next_file_of_its_kind(
    imgxtrain: Runner, profile: Path, tmp_path: Path
) -> None:
    written(tmp_path, HEADER, "03/04/2026,CT HEAD")
    imgxtrain("import", "ris.csv", "--date-format", "dmy", *PERFORMED)
    written(tmp_path, HEADER, "05/06/2026,CT HEAD")
    assert imgxtrain("import", "ris.csv", "--role", "performed").code == 0
    assert [each["on"] for each in entries(profile)] == ["2026-04-03", "2026-06-05"]


def test_days_in_two_orders_are_told(imgxtrain: Runner, tmp_path: Path) -> None:
    written(tmp_path, HEADER, "03/14/2026,CT HEAD", "25/06/2026,CT HEAD")
    ran = refused(imgxtrain, tmp_path, "ris.csv", *PERFORMED)
    assert "some dates can be read in one order alone" in ran.err
    assert imgxtrain(*ran.hint).code == 1


def test_an_order_that_there_is_not_is_told(imgxtrain: Runner, tmp_path: Path) -> None:
    written(tmp_path, HEADER, HEAD)
    ran = refused(imgxtrain, tmp_path, "ris.csv", "--date-format", "us", *PERFORMED)
    assert imgxtrain(*ran.hint).code == 0


def test_a_column_that_cannot_be_found_is_asked_for_by_name(
    imgxtrain: Runner, tmp_path: Path
) -> None:
    written(tmp_path, "One,Two,What", "2026-11-01,2026-11-18,CT HEAD")
    ran = refused(imgxtrain, tmp_path, "ris.csv", *PERFORMED)
    assert "several columns may hold the date" in ran.err
    assert 'say which with --map: "One", "Two"' in ran.err
    assert imgxtrain(*ran.hint).code == 0


def test_columns_without_a_name_of_their_own_go_by_number(
    imgxtrain: Runner, tmp_path: Path
) -> None:
    written(tmp_path, ",,What", "2026-11-01,2026-11-18,CT HEAD")
    ran = refused(imgxtrain, tmp_path, "ris.csv", *PERFORMED)
    assert 'say which with --map: "1", "2"' in ran.err
    assert imgxtrain(*ran.hint).code == 0


def test_where_there_is_no_such_column_at_all_those_there_are_told(
    imgxtrain: Runner, tmp_path: Path
) -> None:
    written(tmp_path, "Patient Name,Exam", "x,CT HEAD")
    ran = refused(imgxtrain, tmp_path, "ris.csv", *PERFORMED)
    assert "no column is clearly the one that holds the date" in ran.err
    assert "Patient Name" not in ran.err
    assert imgxtrain(*ran.hint).code == 0


@pytest.mark.parametrize("form", [("--map", "description=Exma"), ("--map=description=Exma",)])
def test_a_column_typed_wrong_suggests_the_right_one(
    imgxtrain: Runner, tmp_path: Path, form: tuple[str, ...]
) -> None:
    written(tmp_path, "Date,Exam", HEAD)
    ran = refused(imgxtrain, tmp_path, "ris.csv", *form, *PERFORMED)
    assert 'there are: "Date", "Exam"' in ran.err
    assert "description=Exam" in ran.hint
    assert imgxtrain(*ran.hint).code == 0


def test_of_two_columns_of_one_name_the_number_says_which(
    imgxtrain: Runner, tmp_path: Path
) -> None:
    written(tmp_path, "Date,Exam,Exam", f"{HEAD},CT NECK")
    ran = refused(imgxtrain, tmp_path, "ris.csv", "--map", "description=Exam", *PERFORMED)
    assert "description=2" in ran.hint
    assert imgxtrain(*ran.hint).code == 0


def test_a_field_is_read_from_one_column(imgxtrain: Runner, tmp_path: Path) -> None:
    written(tmp_path, "Date,Exam,Other", f"{HEAD},CT NECK")
    maps = ("--map", "description=Exam", "--map", "description=Other")
    ran = refused(imgxtrain, tmp_path, "ris.csv", *maps, *PERFORMED)
    assert 'two columns for the description: "Exam" and "Other"' in ran.err
    assert imgxtrain(*ran.hint).code == 0


def test_a_column_is_read_as_one_field_but_for_a_day_with_its_time(
    imgxtrain: Runner, profile: Path, tmp_path: Path
) -> None:
    written(tmp_path, "When,Exam", "2026-11-18 14:05,CT HEAD")
    maps = ("--map", "description=Exam", "--map", "site=Exam")
    ran = refused(imgxtrain, tmp_path, "ris.csv", *maps, *PERFORMED)
    assert 'column "Exam" as the description and as the site' in ran.err
    assert imgxtrain(*ran.hint).code == 0
    maps = ("--map", "date=When", "--map", "time=When")
    assert imgxtrain("import", "ris.csv", *maps, *PERFORMED).code == 0
    assert entries(profile)[0]["at"] == "14:05"


def test_columns_of_one_name_that_differ_are_told_apart_by_number(
    imgxtrain: Runner, tmp_path: Path
) -> None:
    written(tmp_path, "Date,Date,Exam", "2026-11-01,2026-11-18,CT HEAD")
    ran = refused(imgxtrain, tmp_path, "ris.csv", *PERFORMED)
    assert 'say which with --map: "1", "2"' in ran.err
    assert imgxtrain(*ran.hint).code == 0


def test_an_export_of_a_whole_department_is_doubted(imgxtrain: Runner, tmp_path: Path) -> None:
    written(tmp_path, HEADER, *[HEAD] * 101)
    ran = refused(imgxtrain, tmp_path, "ris.csv", "--role", "performed")
    assert "101 exams on 2026-11-18, as of a whole department" in ran.err
    assert imgxtrain(*ran.hint).code == 0


def test_times_of_day_are_looked_for_in_vain(imgxtrain: Runner, tmp_path: Path) -> None:
    written(tmp_path, f"{HEADER},Who", *[f"{HEAD},Okapi"] * 3)
    ran = refused(imgxtrain, tmp_path, "ris.csv", "--map", "time=Who", *PERFORMED)
    assert 'column "Who" does not hold times of day' in ran.err


def test_a_field_that_there_is_not_is_told_with_those_there_are(
    imgxtrain: Runner, tmp_path: Path
) -> None:
    written(tmp_path, HEADER, HEAD)
    ran = refused(imgxtrain, tmp_path, "ris.csv", "--map", "patient=Exam", *PERFORMED)
    assert "date, description, time, modality, site, role, status" in ran.err
    assert imgxtrain(*ran.hint).code == 0


def test_a_file_that_holds_no_rejects_is_not_written_over(
    imgxtrain: Runner, tmp_path: Path
) -> None:
    written(tmp_path, HEADER, HEAD, "2026-11-18,zebra")
    ran = refused(imgxtrain, tmp_path, "ris.csv", "--rejects", "ris.csv", *PERFORMED)
    assert "ris.csv is there and holds no rejects: nothing was imported" in ran.err
    assert imgxtrain(*ran.hint).code == 1
    assert (tmp_path / "ris-2.csv").is_file()


def test_rejects_that_cannot_be_written_stop_the_import(imgxtrain: Runner, tmp_path: Path) -> None:
    written(tmp_path, HEADER, HEAD, "2026-11-18,zebra")
    ran = refused(imgxtrain, tmp_path, "ris.csv", "--rejects", "none/left.csv", *PERFORMED)
    assert "the rejects cannot be written to" in ran.err
    assert imgxtrain(*ran.hint).code == 1
    assert (tmp_path / "left.csv").is_file()


def test_the_record_is_never_taken_for_a_file_of_rejects(
    imgxtrain: Runner, profile: Path, tmp_path: Path
) -> None:
    written(tmp_path, HEADER, HEAD, "2026-11-18,zebra")
    ran = refused(imgxtrain, tmp_path, "ris.csv", "--rejects", str(profile), *PERFORMED)
    assert "holds no rejects" in ran.err


def test_a_modality_that_there_is_not_is_told(imgxtrain: Runner, tmp_path: Path) -> None:
    written(tmp_path, HEADER, HEAD, CHEST)
    ran = refused(imgxtrain, tmp_path, "ris.csv", "--modality", "CTT", *PERFORMED)
    assert 'no modality is called "CTT"' in ran.err


def test_a_record_that_cannot_be_read_stops_the_import(
    imgxtrain: Runner, profile: Path, tmp_path: Path
) -> None:
    written(tmp_path, HEADER, HEAD)
    profile.write_bytes(b"")
    ran = imgxtrain("import", "ris.csv", *PERFORMED)
    assert ran.code == 3
    assert profile.read_bytes() == b""
