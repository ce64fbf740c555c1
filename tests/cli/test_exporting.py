import csv
import json
import os
import stat
from pathlib import Path

import pytest
from docx import Document

from tests.cli.ran import Answering, Runner
from tests.processes import run_process

pytestmark = pytest.mark.usefixtures("profile")
SIGN = ("export", "signoff")


@pytest.fixture
def logged(imgxtrain: Runner) -> None:
    """Two days of CT for two verifiers, one exam for nobody, hours, and a course."""
    exam = ("log", "exam", "CT")
    lead = ("--site", "main ED", "--verifier", "CT lead", "--verifier-credential", "R.T.(R)(CT)")
    for words in (
        (*exam, "head:2", "--on", "2026-10-03", *lead, "--note", "a busy night"),
        (*exam, "head", "--on", "2026-11-20", *lead),
        (*exam, "head", "--on", "2026-11-21", "--verifier", "Dr. Lee"),
        ("log", "exam", "MRI", "brain", "--on", "2026-11-21", "--verifier", ""),
        ("log", "hours", "CT", "8"),
        ("log", "course", "=CT physics", "--credits", "3"),
    ):
        assert imgxtrain(*words).code == 0, words


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(text.splitlines()))


@pytest.mark.usefixtures("logged")
def test_exams_are_counted_by_month(imgxtrain: Runner) -> None:
    ran = imgxtrain("export", "exams")
    rows = [(each["month"], each["name"], each["count"]) for each in table(ran.out)]
    assert rows == [
        ("2026-10", "CT head", "2"),
        ("2026-11", "CT head", "2"),
        ("2026-11", "MRI brain", "1"),
    ]
    assert ran.err == ""
    assert [each for each in ("2026-11-2", "main ED", "CT lead", "busy") if each in ran.out] == []


@pytest.mark.usefixtures("logged")
@pytest.mark.parametrize("words", [["--format", "json"], ["--json"]])
def test_the_same_as_json(imgxtrain: Runner, words: list[str]) -> None:
    told = imgxtrain("export", "exams", *words).json
    assert (told["schema"], told["what"], told["by"]) == ("imgxtrain.export/1", "exams", "month")
    assert [row["count"] for row in told["rows"]] == [2, 2, 1]


@pytest.mark.usefixtures("logged")
def test_json_may_be_asked_for_before_the_command(imgxtrain: Runner) -> None:
    assert imgxtrain("--json", "export", "all").json["what"] == "all"


@pytest.mark.usefixtures("logged")
def test_entries_come_with_their_days_where_they_are_asked_for_and_that_is_said(
    imgxtrain: Runner,
) -> None:
    ran = imgxtrain("export", "exams", "--rows")
    rows = table(ran.out)
    days = ["2026-10-03", "2026-10-03", "2026-11-20", "2026-11-21", "2026-11-21"]
    assert [each["date"] for each in rows] == days
    assert rows[0]["verifier"] == "CT lead"
    assert "busy" not in ran.out
    assert "your employer" in ran.err
    assert "a busy night" in imgxtrain("export", "exams", "--rows", "--notes").out


@pytest.mark.usefixtures("logged")
@pytest.mark.parametrize(
    ("what", "kinds"),
    [("hours", {"hours"}), ("courses", {"course"}), ("all", {"exam", "hours", "course"})],
)
def test_each_part_can_be_exported(imgxtrain: Runner, what: str, kinds: set[str]) -> None:
    assert {row["kind"] for row in table(imgxtrain("export", what).out)} == kinds


@pytest.mark.usefixtures("logged")
def test_no_spreadsheet_runs_a_title_and_a_program_gets_it_as_it_is(imgxtrain: Runner) -> None:
    assert table(imgxtrain("export", "courses").out)[0]["title"] == "'=CT physics"
    told = imgxtrain("export", "courses", "--json").json
    assert told["rows"][0]["title"] == "=CT physics"


@pytest.mark.parametrize("what", ["exams", "hours", "courses", "all"])
def test_a_record_without_entries_has_columns_and_no_rows_and_that_is_said(
    imgxtrain: Runner, what: str
) -> None:
    ran = imgxtrain("export", what)
    assert (ran.code, len(ran.lines)) == (0, 1)
    assert "month" in ran.lines[0]
    assert "holds no" in ran.err
    assert imgxtrain("export", what, "--json").json["rows"] == []


@pytest.mark.usefixtures("logged")
def test_a_file_is_what_its_name_says(imgxtrain: Runner, tmp_path: Path) -> None:
    ran = imgxtrain("export", "exams", "-o", "my exams.csv")
    assert (ran.code, ran.out) == (0, "")
    assert "my exams.csv: 3 rows" in ran.err
    content = (tmp_path / "my exams.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfkind,month,")
    assert content.count(b"\r\n") == 4
    assert imgxtrain("export", "all", "--output", "all.JSON").code == 0
    assert json.loads((tmp_path / "all.JSON").read_bytes())["what"] == "all"


@pytest.mark.usefixtures("logged")
@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_file_is_for_its_owner_alone(imgxtrain: Runner, tmp_path: Path) -> None:
    imgxtrain("export", "exams", "-o", "exams.csv")
    assert stat.S_IMODE((tmp_path / "exams.csv").stat().st_mode) == 0o600


def test_a_file_that_is_there_is_replaced_only_where_one_says_so(
    imgxtrain: Runner, answering: Answering, tmp_path: Path
) -> None:
    place = tmp_path / "exams.csv"
    place.write_text("mine", encoding="utf-8")
    ran = imgxtrain("export", "exams", "-o", "exams.csv")
    assert (ran.code, place.read_text(encoding="utf-8")) == (2, "mine")
    answering("n")
    assert imgxtrain("export", "exams", "-o", "exams.csv").code == 2
    assert place.read_text(encoding="utf-8") == "mine"
    answering("y")
    assert imgxtrain("export", "exams", "-o", "exams.csv").code == 0
    place.write_text("mine", encoding="utf-8")
    assert imgxtrain(*ran.hint).code == 0
    assert "month" in place.read_text(encoding="utf-8-sig")


@pytest.mark.usefixtures("logged")
@pytest.mark.parametrize(
    "place", ["profile.json", "profile.json.lock", "profile-backups/all.json", "profile-backups"]
)
def test_the_record_and_its_backups_are_never_written_over(
    imgxtrain: Runner, tmp_path: Path, place: str
) -> None:
    before = (tmp_path / "profile.json").read_bytes()
    ran = imgxtrain("export", "all", "--format", "json", "-o", place, "--yes")
    assert ran.code == 2
    assert "the record itself" in ran.err
    assert (tmp_path / "profile.json").read_bytes() == before
    assert imgxtrain(*ran.hint).code == 0


@pytest.mark.parametrize(
    ("place", "cause"), [("nowhere/exams.csv", "no folder"), ("folder", "not a file")]
)
def test_a_place_where_no_file_can_stand_is_told_with_one_where_it_can(
    imgxtrain: Runner, tmp_path: Path, place: str, cause: str
) -> None:
    (tmp_path / "folder").mkdir()
    ran = imgxtrain("export", "exams", "--format", "csv", "-o", place, "--yes")
    assert ran.code == 2
    assert cause in ran.err
    assert imgxtrain(*ran.hint).code == 0


def test_a_name_that_no_disk_takes_is_an_error_and_not_a_crash(imgxtrain: Runner) -> None:
    ran = imgxtrain("export", "exams", "-o", "x" * 300 + ".csv")
    assert ran.code == 3
    assert "was not written" in ran.err
    assert imgxtrain(*ran.hint).code == 0


def test_a_full_disk_is_told_with_exit_code_3(
    imgxtrain: Runner, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def full(_: Path, __: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("imgxtrain.output.new_file.write_file", full)
    ran = imgxtrain("export", "exams", "-o", "exams.csv")
    assert ran.code == 3
    assert "exams.csv was not written" in ran.err
    assert "No space left" in ran.err
    assert not (tmp_path / "exams.csv").exists()
    assert ran.hint == ["doctor"]


def test_a_file_that_excel_has_open_is_told_with_another_name(
    imgxtrain: Runner, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def open_elsewhere(_: Path, __: bytes) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "exams.csv").touch()
    with monkeypatch.context() as patched:
        patched.setattr("imgxtrain.output.new_file.write_file", open_elsewhere)
        ran = imgxtrain("export", "exams", "-o", "exams.csv", "--yes")
    assert ran.code == 3
    assert "has it open" in ran.err
    assert imgxtrain(*ran.hint).code == 0
    assert (tmp_path / "my-exams.csv").is_file()


@pytest.mark.parametrize(
    "words",
    [
        ["exams", "-o", "exams.xlsx"],
        ["exams", "-o", "exams"],
        ["exams", "-o", ""],
        ["exams", "-o", "exams.json", "--format", "csv"],
        ["exams", "--notes"],
        ["signoff", "--format", "docx"],
        ["signoff", "-o", "sheet.pdf"],
        ["signoff", "-o", "sheet.docx", "--format", "text"],
    ],
)
def test_what_does_not_go_together_is_refused_and_nothing_is_written(
    imgxtrain: Runner, tmp_path: Path, words: list[str]
) -> None:
    ran = imgxtrain("export", *words)
    assert (ran.code, ran.out) == (2, "")
    assert list(tmp_path.iterdir()) == []
    assert imgxtrain(*ran.hint).code == 0


def test_one_form_is_asked_for_and_not_two(imgxtrain: Runner) -> None:
    ran = imgxtrain("export", "exams", "--format", "csv", "--json")
    assert (ran.code, ran.out) == (2, "")
    assert "--format" in ran.error_json["message"]


def test_a_file_of_another_ending_is_written_where_the_format_is_said(
    imgxtrain: Runner, tmp_path: Path
) -> None:
    assert imgxtrain("export", "exams", "-o", "exams.dat", "--format", "csv").code == 0
    assert (tmp_path / "exams.dat").is_file()


@pytest.mark.usefixtures("logged")
def test_a_sheet_for_one_verifier_is_printed(imgxtrain: Runner) -> None:
    ran = imgxtrain(*SIGN, "--verifier", "ct LEAD")
    assert ran.code == 0
    assert "CT lead, R.T.(R)(CT)" in ran.out
    assert ran.out.count("[ ]") == 3
    assert "Sat 2026-10-03" in ran.out
    assert "Fri 2026-11-20" in ran.out
    assert "busy" not in ran.out


@pytest.mark.usefixtures("logged")
def test_the_sheet_names_whose_record_it_is(imgxtrain: Runner) -> None:
    assert imgxtrain("init", "--name", "Pat Doe").code == 0
    assert "Pat Doe" in imgxtrain(*SIGN, "--verifier", "CT lead").out


@pytest.mark.usefixtures("logged")
def test_a_sheet_is_a_word_file_or_a_text_as_its_name_says(
    imgxtrain: Runner, tmp_path: Path
) -> None:
    ran = imgxtrain(*SIGN, "--verifier", "CT lead", "-o", "sheet.docx")
    assert ran.code == 0
    assert "sheet.docx: 3 entries to sign for CT lead" in ran.err
    assert len(Document(str(tmp_path / "sheet.docx")).tables) == 2
    assert imgxtrain(*SIGN, "--verifier", "CT lead", "-o", "sheet.txt").code == 0
    assert (tmp_path / "sheet.txt").read_text(encoding="utf-8").startswith("SIGN-OFF SHEET")


@pytest.mark.usefixtures("logged")
def test_what_is_approved_is_no_longer_on_the_sheet(imgxtrain: Runner) -> None:
    rows = table(imgxtrain("export", "exams", "--rows").out)
    mine = [row["id"] for row in rows if row["verifier"] == "CT lead"]
    approved = imgxtrain("signoff", mine[0], "--by", "CT lead", "--for", "arrt-ct", "--yes")
    assert approved.code == 0, approved.err
    sheet = imgxtrain(*SIGN, "--verifier", "CT lead").out
    assert (mine[0] in sheet, mine[1] in sheet) == (False, True)
    (row,) = [each for each in table(imgxtrain("export", "exams").out) if each["month"] < "2026-11"]
    assert (row["count"], row["approved"], row["awaiting"]) == ("2", "1", "1")


@pytest.mark.usefixtures("logged")
def test_with_several_verifiers_one_is_asked_for_and_off_a_terminal_named(
    imgxtrain: Runner, answering: Answering
) -> None:
    ran = imgxtrain(*SIGN)
    assert (ran.code, ran.out) == (2, "")
    assert "Dr. Lee" in ran.err
    assert "CT lead" in imgxtrain(*ran.hint).out
    answering("3")
    assert "MRI brain" in imgxtrain(*SIGN).out
    answering("")
    assert imgxtrain(*SIGN).code == 130


@pytest.mark.usefixtures("logged")
def test_entries_that_name_nobody_have_a_sheet_of_their_own(imgxtrain: Runner) -> None:
    sheet = imgxtrain(*SIGN, "--verifier", "none").out
    assert "MRI brain" in sheet
    assert "not named yet" in sheet


@pytest.mark.usefixtures("logged")
@pytest.mark.parametrize("name", ["Dr. No", "e"])
def test_a_verifier_for_whom_nothing_waits_is_refused_with_those_for_whom_it_does(
    imgxtrain: Runner, name: str
) -> None:
    ran = imgxtrain(*SIGN, "--verifier", name)
    assert ran.code == 2
    assert f'"{name}"' in ran.err
    assert "Dr. Lee" in ran.err
    assert imgxtrain(*ran.hint).code == 0


@pytest.mark.usefixtures("logged")
def test_a_sheet_for_a_credential_holds_what_concerns_it(imgxtrain: Runner) -> None:
    ran = imgxtrain(*SIGN, "--for", "arrt-mr")
    assert "For " in ran.out
    assert "ARRT(MR)" in ran.out
    assert ran.out.count("[ ]") == 1
    again = imgxtrain(*SIGN, "--for", "CT", "--verifier", "CT lead")
    assert (again.code, again.out) == (2, "")
    assert "CT head" in imgxtrain(*again.hint).out


@pytest.mark.parametrize("words", [[], ["--for", "arrt-ct"], ["-o", "sheet.docx"]])
def test_where_nothing_awaits_sign_off_there_is_no_sheet_and_that_is_said(
    imgxtrain: Runner, tmp_path: Path, words: list[str]
) -> None:
    ran = imgxtrain(*SIGN, *words)
    assert (ran.code, ran.out) == (2, "")
    assert "nothing awaits sign-off" in ran.err
    assert list(tmp_path.iterdir()) == []
    assert imgxtrain(*ran.hint).code == 0


def test_reading_writes_nothing(imgxtrain: Runner, tmp_path: Path) -> None:
    for what in ("exams", "hours", "courses", "all", "signoff"):
        imgxtrain("export", what)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("logged")
@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_a_sheet_fits_the_screen(imgxtrain: Runner, width: int) -> None:
    lines = imgxtrain(*SIGN, "--verifier", "CT lead", columns=width).lines
    assert max(map(len, lines)) <= width


def test_only_a_word_file_loads_what_makes_word_files(tmp_path: Path) -> None:
    place = {"IMGXTRAIN_PROFILE": str(tmp_path / "profile.json")}
    ran = run_process(["export", "exams"], python_options=["-X", "importtime"], **place)
    assert ran.returncode == 0
    assert b"imgxtrain.exchange.exported" in ran.stderr
    assert b"docx" not in ran.stderr
