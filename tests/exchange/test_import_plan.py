from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgxtrain.exchange.exam_reading import ExamReading
from imgxtrain.exchange.import_plan import WITHHELD, exams_taken
from imgxtrain.exchange.import_rows import Fate, Outcome
from imgxtrain.exchange.reading_tables import Shape
from imgxtrain.knowledge.exam_matching import Candidate, Verdict
from imgxtrain.knowledge.roles import Role
from imgxtrain.profile.guard import Certainty
from tests.exchange.exports import TABLES, lines_of
from tests.exchange.tables import CHEST, HEAD, HEADER, TODAY, planned, written


def test_a_plan_tells_what_is_taken_and_what_is_left_out(tmp_path: Path) -> None:
    plan = planned(
        written(
            tmp_path,
            HEADER,
            CHEST,
            HEAD,
            ",CT HEAD",
            "2026-11-19,ZEBRA",
            "2026-11-19,OUTSIDE FILMS",
        )
    )
    assert plan.rows == 5
    assert [each.exam for each in plan.taken] == ["ct-head", "ct-chest"]
    assert (str(plan.first), str(plan.last)) == ("2026-11-18", "2026-11-19")
    assert [(each.row, each.text, each.fate) for each in plan.rejects] == [
        (4, "CT HEAD", Fate.BAD_DATE),
        (5, "ZEBRA", Fate.UNMATCHED),
    ]
    assert sum(plan.not_exams.values()) == 1


def taken(exam: str, text: str, score: float, certainty: Certainty | None = None) -> Outcome:
    best = (Candidate(exam, exam.upper(), score),)
    reading = ExamReading(text, Verdict.CLEAR, best, None, "", certainty)
    return Outcome(2, Fate.TAKEN, reading, TODAY, None, None, Role.PERFORMED, Shape.WHOLE)


def test_exams_are_told_with_their_scores_and_the_words_they_were_read_from() -> None:
    rows = (
        taken("ct-chest", "CT CHEST", 100),
        taken("ct-head", "CT HEAD", 100),
        taken("ct-head", "HEAD CT", 71),
        taken("ct-head", "CT HEAD", 100),
        taken("ct-head", "CT HEAD DR GNU", 64, Certainty.DOUBTFUL),
    )
    head, chest = exams_taken(rows)
    assert (head.exam, head.name, head.count) == ("ct-head", "CT-HEAD", 4)
    assert (head.lowest, head.highest) == (64, 100)
    assert list(head.wordings.items()) == [("CT HEAD", (100, 2)), ("HEAD CT", (71, 1))]
    assert (chest.exam, chest.count) == ("ct-chest", 1)


@pytest.mark.parametrize(
    "line",
    [
        "2026-11-19,CT HEAD OKAPI^ZEBRA",
        "2026-11-19,zebra 01/02/1950",
        "2026-11-19,zebra,extra",
    ],
)
def test_what_may_identify_or_stands_out_of_line_is_not_told(tmp_path: Path, line: str) -> None:
    plan = planned(written(tmp_path, HEADER, *[HEAD] * 20, line))
    assert [(each.row, each.text) for each in plan.rejects] == [(22, WITHHELD)]


def test_a_reject_keeps_what_it_takes_to_import_it_later(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        f"{HEADER},Time,Location,Role",
        f"{HEAD},14:05,Main ED,observed",
        "2026-11-19,zebra,08:30,Main ED,observed",
        "2026-11-19,zebra,,Springfield,",
        "2026-11-19,zebra,08:30,Main ED,observed,extra",
    )
    found = [(each.at, each.site, each.role) for each in planned(path).rejects]
    assert found == [
        ("08:30", "Main ED", Role.OBSERVED),
        (None, None, Role.PERFORMED),
        (None, None, None),
    ]


def test_where_nothing_reads_as_an_exam_no_text_is_told(tmp_path: Path) -> None:
    plan = planned(written(tmp_path, HEADER, "2026-11-18,OKAPI", "2026-11-18,GNU"))
    assert {each.text for each in plan.rejects} == {WITHHELD}


@given(TABLES)
def test_every_row_has_one_fate(
    tmp_path_factory: pytest.TempPathFactory, table: list[tuple[str, str]]
) -> None:
    plan = planned(written(tmp_path_factory.mktemp("t"), *lines_of(table)))
    assert plan.rows == len(table)
    assert len(plan.taken) + len(plan.rejects) + sum(plan.not_exams.values()) == len(table)
    assert plan.rejected().total() == len(plan.rejects)
    assert sum(each.count for each in exams_taken(plan.taken)) == len(plan.taken)


@given(TABLES, st.integers())
def test_the_order_of_the_rows_changes_nothing_that_is_taken(
    tmp_path_factory: pytest.TempPathFactory, table: list[tuple[str, str]], seed: int
) -> None:
    directory = tmp_path_factory.mktemp("t")
    shuffled = Random(seed).sample(table, len(table))  # noqa: S311
    plans = [planned(written(directory, *lines_of(each))) for each in (table, shuffled)]
    first, second = ([(e.day, e.at, e.exam) for e in plan.taken] for plan in plans)
    assert first == second
    assert plans[0].rejected() == plans[1].rejected()
    assert dict(plans[0].not_exams) == dict(plans[1].not_exams)
