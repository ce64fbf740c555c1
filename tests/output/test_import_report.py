from pathlib import Path

import pytest

from imgxtrain.exchange.import_plan import ImportPlan
from imgxtrain.output.import_report import (
    MOST_EXAMS,
    print_columns,
    print_no_rows,
    print_outcome,
    print_plan,
)
from tests.exchange.tables import (
    CHEST,
    HEAD,
    HEADER,
    KNOWLEDGE,
    directions,
    planned,
    written,
)
from tests.output.paper import Paper

MANY = [
    f"2026-11-18,{exam.name}"
    for exam in KNOWLEDGE.exams.values()
    if exam.modality == "ct" and exam.kind == "diagnostic"
][: MOST_EXAMS + 9]


@pytest.fixture
def plan(tmp_path: Path) -> ImportPlan:
    lines = (HEAD, HEAD, CHEST, "2026-11-19,zebra", "soon,CT HEAD", "2026-11-19,OUTSIDE FILMS")
    return planned(written(tmp_path, HEADER, *lines))


def test_the_columns_that_are_read_are_told_and_no_other(tmp_path: Path) -> None:
    path = written(
        tmp_path, "Patient Name,Exam Date,Exam", '"OKAPI, Z",11/18/2026,CT HEAD', encoding="cp1252"
    )
    paper = Paper()
    print_columns(directions(path), paper.screen, remembered=False)
    assert paper.lines == [
        "ris.csv: columns read",
        "  date                Exam Date, month/day/year",
        "  description         Exam",
    ]


def test_it_is_told_that_columns_are_those_of_the_last_time(tmp_path: Path) -> None:
    paper = Paper()
    print_columns(directions(written(tmp_path, HEADER, HEAD)), paper.screen, remembered=True)
    assert paper.lines[-1] == "  as the last time for such a file; --map changes it"


def test_a_plan_is_told_exam_by_exam_with_what_is_left_out_and_why(plan: ImportPlan) -> None:
    paper = Paper()
    print_plan(plan, {"CT head": 1}, paper.screen, wordings=False)
    assert paper.lines == [
        "",
        "6 rows: 3 exams",
        "      2  CT head                                          confidence 100",
        "      1  CT chest                                         confidence 100",
        "  from Wed 2026-11-18 to Thu 2026-11-19",
        "  1 of these is in the record already",
        "    CT head 1",
        "left out",
        "      1  unmatched: no exam has these words",
        "      1  without a date that can be read",
        "      1  no performed exam: films or a reading from outside 1",
    ]


def test_every_description_is_told_where_it_is_asked_for(plan: ImportPlan) -> None:
    paper = Paper()
    print_plan(plan, {}, paper.screen, wordings=True)
    assert '           "CT HEAD WO CONTRAST" x 2, confidence 100' in paper.lines
    assert not any("already" in line for line in paper.lines)


def test_of_very_many_exams_the_rarer_are_told_together(tmp_path: Path) -> None:
    plan = planned(
        written(tmp_path, "Exam Date;Exam", *(line.replace(",", ";", 1) for line in MANY))
    )
    paper = Paper()
    print_plan(plan, {}, paper.screen, wordings=False)
    others = [line for line in paper.lines if "other exams" in line]
    assert len(others) == 1
    told = sum(int(line.split()[0]) for line in paper.lines if "confidence" in line)
    assert told == len(plan.taken) > MOST_EXAMS


@pytest.mark.parametrize("width", [60, 80, 200])
def test_no_line_is_wider_than_the_screen(plan: ImportPlan, width: int) -> None:
    paper = Paper(width)
    print_plan(plan, {"CT head": 1}, paper.screen, wordings=True)
    print_outcome(3, plan, Path("ris-rejects.csv"), paper.screen, dry_run=False)
    assert max(map(len, paper.lines)) <= width


@pytest.mark.parametrize(
    ("logged", "dry_run", "told"),
    [
        (3, False, "logged 3 exams; imgxtrain undo takes them back"),
        (1, False, "logged 1 exam; imgxtrain undo takes it back"),
        (0, False, "nothing to log: the record is as it was"),
        (3, True, "dry run: nothing was written; 3 exams would be logged"),
    ],
)
def test_what_came_of_it_is_told_at_the_end(
    plan: ImportPlan, logged: int, *, dry_run: bool, told: str
) -> None:
    paper = Paper()
    print_outcome(logged, plan, Path("ris-rejects.csv"), paper.screen, dry_run=dry_run)
    assert told in paper.lines
    rejects = (
        "2 rows would go to ris-rejects.csv" if dry_run else "2 rows left out: ris-rejects.csv"
    )
    assert rejects in paper.lines


def test_a_table_of_a_header_alone_has_nothing_to_import(tmp_path: Path) -> None:
    paper = Paper()
    layout = directions(written(tmp_path, HEADER, HEAD)).layout
    print_no_rows(layout, paper.screen)
    assert paper.text == "ris.csv has a header and no rows: nothing to import"
