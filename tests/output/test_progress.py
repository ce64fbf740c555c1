"""How far a target has come, printed from results made by hand and from all the shipped data."""

from datetime import date
from typing import Any

import pytest

from imgxtrain.audit.results import (
    Code,
    Expiry,
    Finding,
    Part,
    PartKind,
    RequirementResult,
    Standing,
    Status,
    Tally,
    TargetResult,
)
from imgxtrain.audit.target_audit import audit_target
from imgxtrain.audit.targets import target_for
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.requirements import Education, Exam, Repetitions, Step
from imgxtrain.output.footnotes import Footnotes
from imgxtrain.output.next_steps import print_next
from imgxtrain.output.progress import print_progress
from imgxtrain.output.progress_days import print_days
from imgxtrain.output.progress_table import print_table
from imgxtrain.output.shown import Shown
from imgxtrain.planning.next_steps import next_actions
from imgxtrain.profile.entries import ExamEntry
from tests.audit.worlds import logged, made, question
from tests.output.paper import Paper
from tests.planning.results import category, counted, procedure, repetitions, target_of


def printed(result: TargetResult, width: int = 80, *, everything: bool = False) -> str:
    paper = Paper(width)
    knowledge = Knowledge()
    print_progress(result, Shown(knowledge, Footnotes(None), paper.screen, everything))
    return paper.text


def table(found: RequirementResult, *, everything: bool = False) -> list[str]:
    paper = Paper(60)
    print_table(found, Shown(Knowledge(), Footnotes(None), paper.screen, everything))
    return [" ".join(line.split()) for line in paper.lines]


def test_what_has_no_figure_of_its_own_is_missing_nothing() -> None:
    found = repetitions(category("Head", 3), procedure("Brain", 3, within="head"), missing=4)
    assert table(found)[1:4] == ["In all, of 125 0 0 4 0", "Head 0 0 0", "Brain 0 3 0 0"]


def test_a_figure_that_is_said_to_exist_and_is_not_known_is_unknown() -> None:
    group = {"id": "qc", "name": "Quality control", "kind": "mandatory", "categories": ["qc"]}
    asked = made(Repetitions, groups=[{**group, "minimum": {"note": "the PDF has it"}}])
    part = Part("qc", "Quality control", PartKind.GROUP)
    other = Part("free", "Electives", PartKind.GROUP)
    different = Part("different", "Different procedures", PartKind.DIFFERENT)
    found = repetitions(part, other, different, requirement=asked, missing=0, need=None)
    assert table(found)[2:5] == [
        "Quality control 0 0 unknown",
        "Electives 0 0",
        "Different procedures 0 0 unknown",
    ]
    courses = counted(made(Education, unit="credits"), "credits", parts=(category("Safety"),))
    assert table(courses)[1:3] == ["In all 0 0 unknown", "Safety 0 0 unknown"]


def test_a_category_that_a_group_counts_too_is_not_told_twice() -> None:
    group = Part("qc", "Quality control", PartKind.GROUP, need=10, missing=10)
    same = category("Quality control")
    found = repetitions(group, same, missing=10)
    assert [line for line in table(found) if "Quality" in line] == ["Quality control, of 10 0 0 10"]
    assert len([line for line in table(found, everything=True) if "Quality" in line]) == 2


def test_groups_stand_within_groups_and_procedures_below_their_category() -> None:
    paper = Paper(60)
    outer = Part("outer", "Mandatory", PartKind.GROUP, need=10, missing=10)
    inner = Part("inner", "Daily", PartKind.GROUP, need=5, missing=5, within="outer")
    parts = (outer, inner, category("Head", 3), procedure("Brain", 3, within="head"))
    shown = Shown(Knowledge(), Footnotes(None), paper.screen)
    print_table(repetitions(*parts, missing=4), shown)
    indents = [line[: len(line) - len(line.lstrip())] for line in paper.lines[2:6]]
    assert indents == ["", "  ", "", "  "]


def test_a_procedure_whose_category_is_not_there_stands_alone() -> None:
    assert "Brain 0 3 0 0" in table(repetitions(procedure("Brain", 3, within="gone"), missing=4))


def test_a_met_requirement_of_a_provisional_list_says_so() -> None:
    found = repetitions(missing=0, status=Status.MET, standing=Standing.PROVISIONAL)
    told = printed(target_of(found, status=Status.MET, standing=Standing.PROVISIONAL))
    assert told.count("et, by provisional figures") == 2


def test_what_ends_next_and_what_was_not_proven_are_said() -> None:
    ends = Expiry(date(2027, 1, 15), 1, ("aaa",))
    told = printed(target_of(repetitions(missing=4, expires_next=ends, proven=False)))
    assert "Ends next: 1 repetition, good until Fri 2027-01-15." in told
    assert "it is not proven the best." in " ".join(told.split())


def test_of_a_thousand_entries_three_are_named() -> None:
    ids = tuple(f"e{number:04d}" for number in range(1000))
    over = Finding(
        Code.OVER_PROCEDURE_MAXIMUM, "Brain: 5 already count", ids, remedy="do other procedures"
    )
    told = printed(target_of(repetitions(missing=4, findings=(over,))))
    assert "WHY 1,000 ENTRIES DO NOT COUNT" in told
    assert "Brain: 5 already count (e0000, e0001, e0002 and 997 more)." in told
    assert "e0003" not in told
    assert "What to do: do other procedures" in told


def test_of_many_reasons_of_a_kind_the_first_are_told_unless_all_are_wanted() -> None:
    many = tuple(
        Finding(Code.OVER_DAY_LIMIT, f"reason {number}", (f"e{number}",)) for number in range(5)
    )
    result = target_of(repetitions(missing=4, findings=many))
    assert "And 2 more of this kind" in printed(result)
    assert "Reason 4" not in printed(result)
    assert "Reason 4 (e4)." in printed(result, everything=True)


def test_what_is_to_be_looked_at_stands_apart_with_its_command() -> None:
    claim = Finding(
        Code.POSSIBLE_CLAIM, "could be Cranium", ("aaa",), command="imgxtrain claim aaa cranium"
    )
    unknown = Finding(Code.UNKNOWN_FIGURE, "how many a visit is not known")
    told = printed(target_of(repetitions(missing=4, findings=(claim, unknown))))
    looked_at, _, not_known = told.partition("NOT KNOWN HERE")
    assert "LOOK AT THIS" in looked_at
    assert "imgxtrain claim aaa cranium" in looked_at
    assert "How many a visit is not known." in not_known


def test_steps_and_a_single_exam_take_a_line_with_what_comes_first() -> None:
    apply = RequirementResult(
        made(Step, id="apply", step="application", title="Apply"),
        Status.BLOCKED,
        Standing.OFFICIAL,
        blocked_by=("some-repetitions",),
    )
    exam = RequirementResult(
        made(Exam, title="Pass the exam", examinations=["arrt-ct-exam"]),
        Status.MET,
        Standing.OFFICIAL,
        unit="examinations",
        done_on=date(2026, 11, 20),
    )
    told = printed(target_of(repetitions(missing=4), apply, exam))
    steps = told.split("STEPS\n")[1]
    assert "[-]  Apply: blocked (first: Some repetitions)" in steps
    assert "[x]  Pass the exam: met, Fri 2026-11-20" in steps


def test_a_credential_of_which_nothing_is_modeled_says_so() -> None:
    told = printed(target_of(standing=Standing.UNKNOWN, status=Status.NOT_STARTED))
    assert "What it asks for is not modeled here: ask its body." in told


def days_printed(per_day: Any) -> str:
    paper = Paper(80)
    entries = [
        logged(ExamEntry, f"e{n:03d}", date(2026, 9, 1 + n % 28), exam="ct-head") for n in range(40)
    ]
    found = repetitions(
        missing=4,
        requirement=made(Repetitions, total=125, per_day=per_day),
        reported=tuple(each.id for each in entries),
    )
    shown = Shown(Knowledge(), Footnotes(None), paper.screen)
    print_days(target_of(found), question(entries), shown)
    return paper.text


def test_a_daily_limit_that_is_not_known_is_said_to_be_so() -> None:
    assert "At most 9 a day count." in days_printed(9)
    assert "is unknown: the PDF has it." in days_printed({"note": "the PDF has it"})
    assert "No limit of a day is known." in days_printed({})


def test_where_no_exams_are_counted_one_by_one_there_are_no_days() -> None:
    paper = Paper(80)
    courses = counted(made(Education, unit="credits", total=4), "credits", missing=4)
    print_days(target_of(courses), question(), Shown(Knowledge(), Footnotes(None), paper.screen))
    assert "so no day has a limit" in paper.text


@pytest.mark.parametrize("width", [60, 120])
def test_every_credential_of_the_shipped_data_fits_the_screen(width: int) -> None:
    asked = question(holds=["arrt-r:2019-05"])
    for credential in asked.knowledge.credentials.values():
        result = audit_target(target_for(credential, asked), asked)
        paper = Paper(width)
        shown = Shown(asked.knowledge, Footnotes(None), paper.screen, everything=True)
        print_progress(result, shown)
        print_days(result, asked, shown)
        print_next(next_actions([result], asked), [result], paper.screen, everything=True)
        assert [line for line in paper.lines if len(line) > width] == [], credential.id
        assert "None" not in paper.text
        assert "%" not in paper.text.replace("100%", ""), credential.id


def test_a_tally_of_halves_is_told_exactly() -> None:
    found = counted(
        made(Education, unit="credits", total=4), "credits", need=4, missing=2.5, tally=Tally(1.5)
    )
    assert table(found)[1] == "In all, of 4 1.5 0 2.5"
