from datetime import date

from imgxtrain.knowledge.library import Knowledge
from imgxtrain.output.entries import Names
from imgxtrain.output.history import newest_first, print_more, print_rows, rows_of
from imgxtrain.profile.entries import HoursEntry, SignOff, Stage
from tests.output.paper import Paper
from tests.profile.records import DAY, exam_entry

NAMES = Names(Knowledge())


def sign_offs(stage: Stage) -> dict[str, SignOff]:
    return {"arrt-ct": SignOff(stage=stage, on=DAY)}


def test_the_newest_day_comes_first_and_a_day_keeps_its_order() -> None:
    older, first, second = (
        exam_entry("aaaa", on=date(2026, 11, 19)), exam_entry("bbbb"), exam_entry("cccc"),
    )  # fmt: skip
    period = HoursEntry(
        id="dddd", on=date(2026, 1, 1), until=date(2026, 11, 21), logged=DAY, modality="ct", hours=9
    )
    assert [each.id for each in newest_first([older, first, second, period])] == [
        "dddd", "bbbb", "cccc", "aaaa",
    ]  # fmt: skip


def test_a_row_counts_its_exams_and_their_sign_off() -> None:
    entries = [
        exam_entry("aaaa", sign_offs=sign_offs(Stage.APPROVED)),
        exam_entry("bbbb", sign_offs=sign_offs(Stage.SUBMITTED)),
        exam_entry("cccc", exam="ct-chest", sign_offs=sign_offs(Stage.DENIED)),
        exam_entry("dddd", site="north"),
    ]
    rows = rows_of(entries, NAMES)
    assert [row.text for row in rows] == [
        "CT head 2, CT chest 1  (1 awaiting, 1 approved, 1 denied)",
        "CT head 1  north  (awaiting)",
    ]
    assert [len(row.entries) for row in rows] == [3, 1]
    other = rows_of(entries, NAMES, "nmtcb-ct")
    assert other[0].text == "CT head 2, CT chest 1  (3 awaiting)"


def test_a_day_is_told_once() -> None:
    paper = Paper()
    print_rows(rows_of([exam_entry("aaaa"), exam_entry("bbbb", site="north")], NAMES), paper.screen)
    assert paper.lines == [
        "Fri 2026-11-20  CT head 1  (awaiting)",
        "                CT head 1  north  (awaiting)",
    ]


def test_nothing_more_is_not_told() -> None:
    paper = Paper()
    print_more([], paper.screen)
    assert paper.lines == []
    print_more([exam_entry("aaaa")], paper.screen)
    assert paper.lines[1] == "1 older entry, back to Fri 2026-11-20"
