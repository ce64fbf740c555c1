import csv
import hashlib
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from tests.cli.ran import Ran, Runner
from tests.cli.recorded import content, entries
from tests.exchange.exports import TABLES, lines_of
from tests.exchange.tables import CHEST, HEAD, HEADER, written

PERFORMED = ("--role", "performed", "--yes")
EXPORT = (
    "Patient Name,MRN,Exam Date,Exam Description,Modality,Location,Status",
    '"OKAPI, Z",12345678,11/18/2026 14:05,CT HEAD WO CONTRAST,CT,Main ED,Completed',
    '"OKAPI, Z",12345678,11/18/2026 15:05,CT HEAD WO CONTRAST,CT,Main ED,Completed',
    '"GNU, Y",12345679,11/19/2026 08:00,US VENOUS LOWER EXT BILAT,US,OP North,Final',
    '"GNU, Y",12345679,11/19/2026 08:30,MRI LUMBAR SPINE WO,MR,OP North,Cancelled',
    '"GNU, Y",12345679,11/19/2026 09:00,OUTSIDE FILMS,OT,OP North,Final',
    '"GNU, Y",12345679,11/19/2026 09:30,ZEBRA QUAGGA,CT,OP North,Final',
)


@pytest.fixture(autouse=True)
def _record(profile: Path) -> None:
    """Every import goes into a record of its own."""


def exams_in(profile: Path) -> Counter[tuple[str, str]]:
    return Counter((each["on"], each["exam"]) for each in entries(profile))


def test_an_export_becomes_entries_with_day_time_role_and_site(
    imgxtrain: Runner, profile: Path, tmp_path: Path
) -> None:
    written(tmp_path, *EXPORT)
    ran = imgxtrain("import", "ris.csv", "--role", "assisted", "--verifier", "CT lead", "--yes")
    assert ran.code == 1
    assert "logged 3 exams; imgxtrain undo takes them back" in ran.lines
    first, _, last = entries(profile)
    assert {key: first[key] for key in first if key != "id"} == {
        "kind": "exam",
        "on": "2026-11-18",
        "logged": "2026-11-22",
        "exam": "ct-head",
        "at": "14:05",
        "role": "assisted",
        "contrast": "without",
        "site": "Main ED",
        "verifier": "CT lead",
    }
    assert (last["exam"], last["site"]) == ("us-vascular-venous-lower", "OP North")


def test_rows_left_out_are_in_the_file_of_rejects_with_why(
    imgxtrain: Runner, tmp_path: Path
) -> None:
    written(tmp_path, *EXPORT)
    ran = imgxtrain("import", "ris.csv", *PERFORMED)
    assert "1 row left out: ris-rejects.csv" in ran.lines
    with (tmp_path / "ris-rejects.csv").open(encoding="utf-8-sig") as file:
        (reject,) = csv.DictReader(file)
    assert reject["row"] == "7"
    assert reject["date"] == "2026-11-19"
    assert reject["description"] == "ZEBRA QUAGGA"
    assert reject["why"]


def test_rejects_put_right_are_imported_in_their_turn(
    imgxtrain: Runner, profile: Path, tmp_path: Path
) -> None:
    written(tmp_path, *EXPORT)
    imgxtrain("import", "ris.csv", *PERFORMED)
    rejects = tmp_path / "ris-rejects.csv"
    right = rejects.read_bytes().replace(b"ZEBRA QUAGGA", b"ct-chest")
    rejects.write_bytes(right)
    ran = imgxtrain("import", "ris-rejects.csv", "--role", "performed")
    assert ran.code == 0
    assert exams_in(profile)["2026-11-19", "ct-chest"] == 1


def test_rejects_keep_time_site_and_role_until_they_are_imported(
    imgxtrain: Runner, profile: Path, tmp_path: Path
) -> None:
    row = "2026-11-19,{},08:30,Main ED,observed"
    written(tmp_path, f"{HEADER},Time,Location,Role", row.format("CT HEAD"), row.format("zebra"))
    assert imgxtrain("import", "ris.csv").code == 1
    rejects = tmp_path / "ris-rejects.csv"
    rejects.write_bytes(rejects.read_bytes().replace(b"zebra", b"ct-chest"))
    assert imgxtrain("import", "ris-rejects.csv").code == 0
    head, chest = ({**each, "id": "", "exam": ""} for each in entries(profile))
    assert head == chest


def test_a_file_without_rejects_leaves_no_file_and_no_finding(
    imgxtrain: Runner, tmp_path: Path
) -> None:
    written(tmp_path, HEADER, HEAD)
    ran = imgxtrain("import", "ris.csv", "--rejects", "left.csv", *PERFORMED)
    assert ran.code == 0
    assert not list(tmp_path.glob("*left*"))
    assert not list(tmp_path.glob("*rejects*"))


def test_the_file_of_rejects_goes_where_it_is_told_to(imgxtrain: Runner, tmp_path: Path) -> None:
    written(tmp_path, *EXPORT)
    imgxtrain("import", "ris.csv", "--rejects", "left.csv", *PERFORMED)
    assert (tmp_path / "left.csv").is_file()
    assert not (tmp_path / "ris-rejects.csv").exists()


def test_columns_are_mapped_by_hand_and_remembered_for_the_next_file(
    imgxtrain: Runner, profile: Path, tmp_path: Path
) -> None:
    header = "One,Two,What"
    written(tmp_path, header, "2026-11-01,2026-11-18,CT HEAD")
    ran = imgxtrain("import", "ris.csv", "--map", "date=Two", *PERFORMED)
    assert ran.code == 0
    written(tmp_path, header, "2026-11-02,2026-11-19,CT HEAD", name="next.csv")
    again = imgxtrain("import", "next.csv", "--role", "performed")
    assert again.code == 0
    assert "  as the last time for such a file; --map changes it" in again.lines
    assert exams_in(profile) == {("2026-11-18", "ct-head"): 1, ("2026-11-19", "ct-head"): 1}


def test_the_modality_is_said_for_a_file_that_does_not_say_it(
    imgxtrain: Runner, profile: Path, tmp_path: Path
) -> None:
    written(tmp_path, "Date,Exam", "2026-11-18,BRAIN W WO", "2026-11-19,LUMBAR SPINE")
    ran = imgxtrain("import", "ris.csv", "--modality", "MRI", *PERFORMED)
    assert ran.code == 0
    assert [each["exam"] for each in entries(profile)] == ["mri-brain", "mri-lumbar-spine"]
    assert entries(profile)[0]["contrast"] == "both"


def test_a_site_that_is_said_stands_in_the_place_of_the_column(
    imgxtrain: Runner, profile: Path, tmp_path: Path
) -> None:
    written(tmp_path, *EXPORT)
    imgxtrain("import", "ris.csv", "--site", "clinic", *PERFORMED)
    assert {each["site"] for each in entries(profile)} == {"clinic"}


def test_a_role_may_stand_in_a_column(imgxtrain: Runner, profile: Path, tmp_path: Path) -> None:
    written(tmp_path, f"{HEADER},Role", f"{HEAD},observed", f"{CHEST},performed")
    assert imgxtrain("import", "ris.csv", "--yes").code == 0
    assert [each.get("role", "performed") for each in entries(profile)] == ["observed", "performed"]


def test_what_the_record_holds_is_told_before_anything_is_written(
    imgxtrain: Runner, profile: Path, tmp_path: Path
) -> None:
    imgxtrain("log", "exam", "CT", "head", "--on", "2026-11-18")
    written(tmp_path, *EXPORT)
    dry = imgxtrain("import", "ris.csv", "--dry-run")
    assert "  1 of these is in the record already" in dry.lines
    assert "    CT head 1" in dry.lines
    imgxtrain("import", "ris.csv", *PERFORMED)
    assert exams_in(profile)["2026-11-18", "ct-head"] == 2


def test_the_same_file_twice_adds_nothing_and_writes_nothing(
    imgxtrain: Runner, profile: Path, tmp_path: Path
) -> None:
    written(tmp_path, HEADER, HEAD, HEAD)
    imgxtrain("import", "ris.csv", *PERFORMED)
    before = profile.read_bytes()
    again = imgxtrain("import", "ris.csv", "--role", "performed")
    assert again.code == 0
    assert "  2 of these are in the record already" in again.lines
    assert again.lines[-1] == "nothing to log: the record is as it was"
    assert profile.read_bytes() == before


def test_one_undo_takes_a_whole_import_back(
    imgxtrain: Runner, profile: Path, tmp_path: Path
) -> None:
    imgxtrain("log", "exam", "CT", "neck")
    written(tmp_path, HEADER, HEAD, HEAD, CHEST)
    imgxtrain("import", "ris.csv", *PERFORMED)
    assert len(entries(profile)) == 4
    assert imgxtrain("undo").code == 0
    assert [each["exam"] for each in entries(profile)] == ["ct-neck"]


def test_a_dry_run_shows_every_description_and_changes_no_byte(
    imgxtrain: Runner, tmp_path: Path
) -> None:
    imgxtrain("log", "exam", "CT", "neck")
    written(tmp_path, *EXPORT)
    before = content(tmp_path)
    ran = imgxtrain("import", "ris.csv", "--dry-run")
    assert ran.code == 1
    assert '           "CT HEAD WO CONTRAST" x 2, confidence 100' in ran.lines
    assert "dry run: nothing was written; 3 exams would be logged" in ran.lines
    assert content(tmp_path) == before


def test_a_header_without_rows_is_nothing_to_import(imgxtrain: Runner, tmp_path: Path) -> None:
    written(tmp_path, HEADER)
    ran = imgxtrain("import", "ris.csv")
    assert ran.code == 0
    assert ran.lines == ["ris.csv has a header and no rows: nothing to import"]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_a_file_is_imported_in_whatever_encoding(
    imgxtrain: Runner, profile: Path, tmp_path: Path, encoding: str
) -> None:
    written(tmp_path, f"{HEADER},Site", f"{HEAD},Köln", encoding=encoding)
    assert imgxtrain("import", "ris.csv", *PERFORMED).code == 0
    assert entries(profile)[0]["site"] == "Köln"


@pytest.mark.parametrize("change", [(",", ";"), (",", "\t"), ("\n", "\r"), ("\n", "\r\n")])
def test_a_file_is_imported_with_whatever_between_its_cells_and_lines(
    imgxtrain: Runner, profile: Path, tmp_path: Path, change: tuple[str, str]
) -> None:
    path = written(tmp_path, HEADER, HEAD, CHEST)
    path.write_bytes(path.read_bytes().replace(change[0].encode(), change[1].encode()))
    assert imgxtrain("import", "ris.csv", *PERFORMED).code == 0
    assert [each["exam"] for each in entries(profile)] == ["ct-head", "ct-chest"]


def test_exams_of_over_ten_years_ago_are_asked_about(
    imgxtrain: Runner, profile: Path, tmp_path: Path
) -> None:
    imgxtrain("log", "exam", "CT", "neck")
    written(tmp_path, HEADER, HEAD)
    imgxtrain("import", "ris.csv", *PERFORMED)
    written(tmp_path, HEADER, HEAD, "2012-05-06,CT HEAD")
    ran = imgxtrain("import", "ris.csv", "--role", "performed")
    assert ran.code == 2
    assert "dated over ten years ago: 1, the first 2012-05-06" in ran.err
    assert imgxtrain(*ran.hint).code == 0
    assert exams_in(profile)["2012-05-06", "ct-head"] == 1


def test_a_failed_write_leaves_the_record_as_it_was(
    imgxtrain: Runner, profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    imgxtrain("log", "exam", "CT", "neck")
    before = profile.read_bytes()
    written(tmp_path, HEADER, HEAD)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    ran = imgxtrain("import", "ris.csv", *PERFORMED)
    assert ran.code == 3
    assert "nothing was changed" in ran.err
    assert profile.read_bytes() == before


def test_of_very_many_exams_the_ids_are_longer(
    imgxtrain: Runner, profile: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("imgxtrain.cli.recording.MANY_ENTRIES", 3)
    written(tmp_path, HEADER, *[HEAD] * 4)
    assert imgxtrain("import", "ris.csv", *PERFORMED).code == 0
    assert {len(each["id"]) for each in entries(profile)} == {8}


def numbers_of(ran: Ran) -> dict[str, int]:
    """The figures of a report: rows, exams, and what was left out by its first word."""
    rows, exams = next(line for line in ran.lines if " row" in line and ": " in line).split(":")
    told = {"rows": int(rows.split()[0]), "exams": int(exams.split()[0])}
    if "left out" in ran.lines:
        for line in ran.lines[ran.lines.index("left out") + 1 :]:
            if not line:
                break
            count, _, what = line.strip().partition(" ")
            if count.isdecimal() and line.startswith("      "):
                told[what.strip()] = int(count)
    return told


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(table=TABLES)
def test_the_figures_of_a_report_add_up_and_a_second_import_adds_nothing(
    imgxtrain: Runner, profile: Path, tmp_path: Path, table: list[tuple[str, str]]
) -> None:
    profile.unlink(missing_ok=True)
    written(tmp_path, *lines_of(table))
    options = ("--date-format", "mdy", "--map", "date=Exam Date", "--map", "description=2")
    dry = imgxtrain("import", "ris.csv", "--dry-run", *options)
    assert not profile.exists()
    told = numbers_of(dry)
    left_out = sum(told.values()) - told["rows"] - told["exams"]
    assert told["rows"] == len(table) == told["exams"] + left_out
    first = imgxtrain("import", "ris.csv", *options, *PERFORMED)
    assert first.code == dry.code
    once = hashlib.sha256(profile.read_bytes()).digest()
    assert len(entries(profile)) == told["exams"]
    assert imgxtrain("import", "ris.csv", *options, "--role", "performed").code == dry.code
    assert hashlib.sha256(profile.read_bytes()).digest() == once
