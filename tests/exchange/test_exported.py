from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgxtrain.exchange.export_cells import Row
from imgxtrain.exchange.exported import Detail, Export, What, exported
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.profile.entries import (
    AttemptEntry,
    CourseEntry,
    Entry,
    HoursEntry,
    IgnoredEntry,
    ImpactEntry,
    OpeningEntry,
    PracticeEntry,
    StepEntry,
    StudyEntry,
    TallyEntry,
    TargetEntry,
    UnknownEntry,
)
from tests.profile.records import DAY, entries, exam_entry

KNOWLEDGE = Knowledge()
OCTOBER = date(2026, 10, 3)


def of(kind: Any, entry_id: str = "k7qm", /, **fields: Any) -> Any:
    return kind(**{"id": entry_id, "on": DAY, "logged": DAY, **fields})


def export(*given_entries: Entry, what: What = What.ALL, detail: Detail = Detail.MONTHS) -> Export:
    return exported(given_entries, what, detail, KNOWLEDGE)


def signed(**stages: str) -> dict[str, Any]:
    return {
        target.replace("_", "-"): {"stage": stage, "on": DAY} for target, stage in stages.items()
    }


def cells(rows: Sequence[Row], *columns: str) -> list[tuple[Any, ...]]:
    return [tuple(row[column] for column in columns) for row in rows]


def test_exams_are_counted_by_month_exam_contrast_and_role() -> None:
    rows = export(
        exam_entry("aaa"),
        exam_entry("bbb", on=date(2026, 11, 2)),
        exam_entry("ccc", contrast="with"),
        exam_entry("ddd", role="observed"),
        exam_entry("eee", on=OCTOBER),
        exam_entry("fff", exam="mri-brain"),
    ).rows
    assert cells(rows, "month", "exam", "contrast", "role", "count") == [
        ("2026-10", "ct-head", None, "performed", 1),
        ("2026-11", "ct-head", None, "observed", 1),
        ("2026-11", "ct-head", None, "performed", 2),
        ("2026-11", "ct-head", "with", "performed", 1),
        ("2026-11", "mri-brain", None, "performed", 1),
    ]
    assert cells(rows, "modality", "name")[0] == ("ct", "CT head")


def test_an_exam_is_approved_awaiting_or_denied_and_never_two_of_them() -> None:
    (row,) = export(
        exam_entry("aaa"),
        exam_entry("bbb", sign_offs=signed(arrt_ct="submitted")),
        exam_entry("ccc", sign_offs=signed(arrt_ct="approved")),
        exam_entry("ddd", sign_offs=signed(arrt_ct="denied", nmtcb_ct="approved")),
        exam_entry("eee", sign_offs=signed(arrt_ct="denied", nmtcb_ct="submitted")),
        exam_entry("fff", sign_offs=signed(arrt_ct="denied")),
    ).rows
    assert cells([row], "count", "approved", "awaiting", "denied") == [(6, 2, 3, 1)]


def test_months_tell_no_day_id_site_verifier_visit_note_or_time() -> None:
    told = str(
        export(
            exam_entry(
                "q9z",
                at="03:41",
                site="Elm Street",
                verifier="Dr. Lee",
                verifier_credential="M.D.",
                visit="f00d",
                note="busy",
                sign_offs=signed(arrt_ct="approved"),
            )
        )
    )
    secrets = ["q9z", "03:41", "Elm", "Lee", "M.D.", "f00d", "busy", "2026-11-20"]
    assert [each for each in secrets if each in told] == []


def test_hours_of_a_month_are_added_up_and_longer_periods_stand_by_themselves() -> None:
    rows = export(
        of(HoursEntry, modality="ct", hours=8),
        of(HoursEntry, modality="ct", hours=7.7, sign_offs=signed(arrt_ct="approved")),
        of(HoursEntry, modality="ct", hours=30.1, on=date(2026, 11, 1), until=date(2026, 11, 14)),
        of(HoursEntry, modality="ct", hours=160, on=OCTOBER, until=DAY),
        of(HoursEntry, modality="mri", hours=4),
        what=What.HOURS,
    ).rows
    assert cells(rows, "month", "until", "modality", "hours", "approved", "awaiting") == [
        ("2026-10", "2026-11", "ct", 160, 0, 160),
        ("2026-11", None, "ct", 45.8, 7.7, 38.1),
        ("2026-11", None, "mri", 4, 0, 4),
    ]


def test_tallies_go_with_the_hours_and_keep_their_own_unit() -> None:
    tally = of(TallyEntry, modality="echo-adult", count=40, on=OCTOBER, until=date(2026, 10, 31))
    found = export(of(HoursEntry, modality="ct", hours=8), tally, tally, what=What.HOURS)
    assert [row["kind"] for row in found.rows] == ["hours", "tally"]
    assert found.rows[1]["count"] == 80
    assert "hours" not in found.rows[1]


def test_courses_stand_one_by_one_with_their_month() -> None:
    split = {"Image Production": 2.0, "Safety": 1.0}
    course = of(CourseEntry, title="CT physics", credits=3, categories=split, approver="RCEEM")
    rows = export(course, course, what=What.COURSES).rows
    assert len(rows) == 2
    assert rows[0]["month"] == "2026-11"
    assert rows[0]["credits"] == 3
    assert rows[0]["categories"] == split
    assert "date" not in rows[0]


def test_everything_else_that_was_logged_is_in_all_of_it() -> None:
    rows = export(
        of(UnknownEntry, kind="dream"),
        of(TargetEntry, target="arrt-ct", opened=DAY, apply_by=date(2027, 3, 1)),
        of(OpeningEntry, target="arrt-ct", count=12),
        of(ImpactEntry, title="turnaround", before=42, after=35.5, unit="min"),
        of(AttemptEntry, target="arrt-ct", score=71, passed=False),
        of(PracticeEntry, percent=78),
        of(StudyEntry, minutes=25, topic="Safety"),
        of(StudyEntry, minutes=35, topic="Safety"),
    ).rows
    by_kind = {row["kind"]: row for row in rows}
    kinds = ["study", "practice", "attempt", "impact", "opening", "target", "dream"]
    assert list(by_kind) == kinds
    assert by_kind["study"]["minutes"] == 60
    assert by_kind["attempt"]["passed"] is False
    assert (by_kind["impact"]["before"], by_kind["impact"]["after"]) == (42, 35.5)
    assert (by_kind["target"]["opened"], by_kind["target"]["apply_by"]) == ("2026-11", "2027-03")
    assert by_kind["dream"]["count"] == 1


@pytest.mark.parametrize(
    ("what", "kinds"),
    [(What.EXAMS, {"exam"}), (What.HOURS, {"hours"}), (What.COURSES, {"course"})],
)
def test_a_part_holds_only_its_own_kinds(what: What, kinds: set[str]) -> None:
    course, hours = of(CourseEntry, title="x"), of(HoursEntry, modality="ct", hours=8)
    for detail in Detail:
        found = export(exam_entry("aaa"), course, hours, what=what, detail=detail)
        assert {row["kind"] for row in found.rows} == kinds


def test_entries_are_asked_for_with_their_days_ids_and_states() -> None:
    note = {"stage": "denied", "on": DAY, "by": "Dr. Lee", "reason": "no report"}
    entry = exam_entry("k7qm", site="main ED", note="busy", sign_offs={"arrt-ct": note})
    (row,) = export(entry, detail=Detail.ENTRIES).rows
    shown = cells([row], "id", "date", "modality", "name", "site", "stage", "logged")
    assert shown == [("k7qm", "2026-11-20", "ct", "CT head", "main ED", "denied", "2026-11-20")]
    assert row["sign_offs"] == {"arrt-ct": {"stage": "denied", "on": "2026-11-20", "by": "Dr. Lee"}}
    assert "note" not in row


def test_free_text_comes_only_where_notes_are_asked_for() -> None:
    note = {"stage": "denied", "on": DAY, "reason": "no report"}
    entry = exam_entry("k7qm", note="busy", sign_offs={"arrt-ct": note})
    without = export(entry, detail=Detail.ENTRIES)
    assert "busy" not in str(without)
    assert "no report" not in str(without)
    (row,) = export(entry, detail=Detail.NOTES).rows
    assert row["note"] == "busy"
    assert "no report" in str(row["sign_offs"])


@pytest.mark.parametrize("path", [r"D:\papers\jane\ct.pdf", "certificates/jane/ct.pdf"])
def test_a_certificate_is_told_by_its_name_alone(path: str) -> None:
    course = of(CourseEntry, title="CT physics", certificate=path)
    (row,) = export(course, detail=Detail.ENTRIES).rows
    assert row["certificate"] == "ct.pdf"


def test_every_field_of_an_entry_but_its_note_is_in_its_row() -> None:
    several: list[Any] = [
        exam_entry("aaa"),
        of(HoursEntry, modality="ct", hours=8),
        of(TallyEntry, modality="ct", count=8),
        of(CourseEntry, title="CT physics"),
        of(StudyEntry, minutes=25),
        of(PracticeEntry, percent=78),
        of(AttemptEntry, target="arrt-ct", passed=True),
        of(ImpactEntry, title="turnaround"),
        of(OpeningEntry, target="arrt-ct", count=12),
        of(TargetEntry, target="arrt-ct"),
    ]
    for entry in several:
        (row,) = export(entry, detail=Detail.ENTRIES).rows
        fields = {"date" if name == "on" else name for name in type(entry).model_fields}
        assert fields - {"note"} <= set(row), entry.kind


def test_an_exam_that_the_vocabulary_does_not_have_goes_by_its_id() -> None:
    (row,) = export(exam_entry("aaa", exam="ct-of-old")).rows
    assert cells([row], "exam", "name", "modality") == [("ct-of-old", "ct-of-old", None)]


def test_without_entries_the_columns_are_there_all_the_same() -> None:
    filled = export(exam_entry("aaa"), what=What.EXAMS)
    assert export(what=What.EXAMS).columns == filled.columns == tuple(filled.rows[0])
    assert export(what=What.EXAMS).rows == ()


def test_there_is_no_limit_of_rows() -> None:
    many = [exam_entry("aaa")] * 20_000
    assert len(export(*many, detail=Detail.ENTRIES).rows) == 20_000


@given(st.lists(entries(), max_size=6))
def test_whatever_is_in_the_record_comes_out_in_full(some: list[Entry]) -> None:
    for detail in (Detail.ENTRIES, Detail.NOTES):
        found = export(*some, detail=detail)
        assert sorted(str(row["id"]) for row in found.rows) == sorted(each.id for each in some)
        assert all(set(row) <= set(found.columns) for row in found.rows)
    months = export(*some)
    assert all(set(row) <= set(months.columns) for row in months.rows)
    counted = [row["count"] for row in months.rows if row["kind"] == "exam"]
    assert sum(map(int, map(str, counted))) == sum(each.kind == "exam" for each in some)


@pytest.mark.parametrize("detail", list(Detail))
def test_every_kind_of_entry_is_exported_in_every_detail(detail: Detail) -> None:
    found = export(detail=detail)
    assert found.rows == ()
    assert len(set(found.columns)) == len(found.columns)


def test_a_step_and_what_is_ignored_tell_why_only_with_the_notes() -> None:
    step = of(StepEntry, target="arrt-ct", step="ethics", paid=225.0, because="asked the registry")
    ignored = of(IgnoredEntry, "x9fd", check="gap", subject="k7qm", because="on leave")
    months = export(step, ignored).rows
    assert cells(months[:1], "month", "step", "paid") == [("2026-11", "ethics", 225)]
    assert cells(months[1:], "month", "check") == [("2026-11", "gap")]
    assert all("because" not in row for row in export(step, ignored, detail=Detail.ENTRIES).rows)
    told = export(step, ignored, detail=Detail.NOTES).rows
    assert cells(told, "because") == [("asked the registry",), ("on leave",)]
