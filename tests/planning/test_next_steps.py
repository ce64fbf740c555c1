"""Everything that can be done next, and in which order."""

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
)
from imgxtrain.knowledge.requirements import Education, Exam, Holds, Hours, Step, Studies
from imgxtrain.planning.actions import Action, Audience, Urgency
from imgxtrain.planning.next_steps import next_actions
from tests.audit.worlds import made, question
from tests.planning.results import counted, procedure, repetitions, say, target_of

CT_HOURS = made(Hours, modalities=["ct"], total=300, weeks=4)
SUPERVISED = made(Studies, modalities=["mammography"], supervised="true", total=25)
COURSES = made(Education, unit="credits", total=16)


def actions(*found: RequirementResult, **fields: Any) -> tuple[Action, ...]:
    return next_actions([target_of(*found, **fields)], question())


def part(name: str, missing: float, kind: PartKind = PartKind.CATEGORY) -> Part:
    return Part(name.lower(), name, kind, missing=missing, need=missing)


def test_hours_are_asked_for_where_they_are_worked() -> None:
    (action,) = actions(counted(CT_HOURS, "hours", need=300, missing=180, tally=Tally(120)))
    assert action.say == "Could I be scheduled in CT? I still need 180 more hours for ARRT(CT)."
    assert (action.why, action.audience) == ("120 done of 300 hours", Audience.SUPERVISOR)


def test_weeks_that_are_missing_are_said_with_the_hours() -> None:
    weeks = part("Weeks worked in", 3, PartKind.WEEKS)
    found = counted(CT_HOURS, "hours", need=300, missing=180, parts=(weeks,))
    assert actions(found)[0].say == (
        "Could I be scheduled in CT? I still need 180 more hours, in at least 3 more weeks, "
        "for ARRT(CT)."
    )
    enough = counted(CT_HOURS, "hours", need=300, missing=0, parts=(weeks,))
    assert "I still need hours, in at least 3 more weeks, for" in actions(enough)[0].say


def test_supervised_studies_are_said_to_be_so() -> None:
    (action,) = actions(counted(SUPERVISED, "studies", need=25, missing=1))
    assert "I still need 1 study under supervision for ARRT(CT)." in action.say


def test_a_course_is_for_oneself_and_names_the_categories_that_lack() -> None:
    parts = (part("Safety", 1), part("Physics", 1))
    (action,) = actions(counted(COURSES, "credits", need=16, missing=16, parts=parts))
    assert action.say == (
        "Take courses: 16 more credits for ARRT(CT), 1 each in Safety and Physics among them"
    )
    assert action.audience is Audience.YOURSELF
    uneven = (part("Safety", 1), part("Physics", 2))
    (action,) = actions(counted(COURSES, "credits", need=16, missing=16, parts=uneven))
    assert "1 in Safety and 2 in Physics among them" in action.say
    (action,) = actions(counted(COURSES, "credits", need=16, missing=3, parts=uneven))
    assert action.say.endswith("3 more credits for ARRT(CT), 1 in Safety and 2 in Physics")


@pytest.mark.parametrize("missing", [None, 0])
def test_what_is_complete_or_not_known_is_not_asked_for(missing: float | None) -> None:
    results = (
        counted(CT_HOURS, "hours", missing=missing),
        counted(SUPERVISED, "studies", missing=missing),
        counted(COURSES, "credits", missing=missing),
    )
    assert actions(*results) == ()


def test_what_is_blocked_waits() -> None:
    blocked = {"status": Status.BLOCKED, "missing": 5}
    results = (
        counted(CT_HOURS, "hours", **blocked),
        counted(SUPERVISED, "studies", **blocked),
        repetitions(procedure("Brain", further=5), status=Status.BLOCKED),
        RequirementResult(made(Step, step="fee"), Status.BLOCKED, Standing.OFFICIAL),
        RequirementResult(
            made(Exam, examinations=["arrt-ct-exam"]), Status.BLOCKED, Standing.OFFICIAL
        ),
    )
    assert actions(*results) == ()


def test_a_target_that_is_met_asks_for_the_bodys_word_alone() -> None:
    found = counted(CT_HOURS, "hours", missing=5)
    (action,) = actions(found, status=Status.MET)
    assert action.say == "Once ARRT confirms ARRT(CT), say that you hold it"
    assert action.command == "imgxtrain me add credential arrt-ct"
    held = question(holds=["arrt-ct"])
    assert next_actions([target_of(found, status=Status.MET)], held) == ()


def test_a_credential_that_must_be_held_first_comes_before_all() -> None:
    reason = Finding(
        Code.NOT_HELD, "ARRT(R) is missing", command="imgxtrain me add credential arrt-r"
    )
    holds = RequirementResult(
        made(Holds, any_of=[["arrt-r"]]), Status.NOT_STARTED, Standing.OFFICIAL, findings=(reason,)
    )
    first, _ = actions(counted(CT_HOURS, "hours", missing=5, need=300), holds)
    assert (first.urgency, first.why) == (Urgency.BARS_THE_WAY, "ARRT(R) is missing")
    assert first.command == "imgxtrain me add credential arrt-r"


def test_the_exam_is_ready_once_all_that_is_counted_is_there() -> None:
    exam = RequirementResult(
        made(Exam, examinations=["arrt-ct-exam"]),
        Status.NOT_STARTED,
        Standing.OFFICIAL,
        unit="examinations",
        need=1,
        missing=1,
    )
    hours = counted(CT_HOURS, "hours", missing=0)
    assert [each.urgency for each in actions(exam, hours)] == [Urgency.READY]
    lacking = counted(CT_HOURS, "hours", missing=5, need=300)
    assert actions(exam, lacking)[-1].urgency is Urgency.LATER


def test_of_a_credential_with_several_exams_the_one_that_is_asked_is_named() -> None:
    exam = RequirementResult(
        made(Exam, examinations=["ardms-vt"]),
        Status.NOT_STARTED,
        Standing.OFFICIAL,
        unit="examinations",
        need=1,
        missing=1,
    )
    (action,) = actions(exam, credential="ardms-rvt")
    assert action.command == "imgxtrain log attempt ardms-rvt --pass --examination ardms-vt"


def test_of_several_exams_those_that_lack_are_named_with_their_deadline() -> None:
    spi = part("SPI", 1, PartKind.EXAMINATION)
    found = RequirementResult(
        made(Exam, examinations=["ardms-spi", "ardms-vt"], title="Pass both exams"),
        Status.IN_PROGRESS,
        Standing.OFFICIAL,
        unit="examinations",
        need=2,
        missing=1,
        parts=(spi,),
        expires_next=Expiry(date(2026, 12, 31), 1),
    )
    (action,) = actions(found)
    assert action.say == "Pass both exams: SPI"
    assert action.why == "by Thu 2026-12-31, else what is passed lapses"
    assert action.urgency is Urgency.ENDS_SOON
    assert action.command == "imgxtrain log attempt arrt-ct --pass --examination spi"


def test_what_helps_most_comes_first() -> None:
    """Nearly complete, then categories at zero, then more of the same, then what can wait."""
    results = (
        RequirementResult(made(Step, step="ethics"), Status.NOT_STARTED, Standing.OFFICIAL),
        counted(CT_HOURS, "hours", need=300, missing=180, tally=Tally(120)),
        counted(COURSES, "credits", need=16, missing=16, parts=(part("Safety", 1),)),
        repetitions(procedure("Brain", 3, further=2), procedure("Lungs", 2, further=1)),
        RequirementResult(made(Step, step="permit"), Status.NOT_STARTED, Standing.OFFICIAL),
    )
    assert [each.urgency for each in actions(*results)] == [
        Urgency.BARS_THE_WAY,
        Urgency.NEARLY_COMPLETE,
        Urgency.NOTHING_YET,
        Urgency.MORE_OF_IT,
        Urgency.MORE_OF_IT,
        Urgency.LATER,
    ]


def test_the_standing_of_the_figures_goes_with_the_sentence() -> None:
    found = repetitions(procedure("Brain", 3, further=2), standing=Standing.PROVISIONAL)
    assert [each.standing for each in actions(found)] == [Standing.PROVISIONAL]


def test_nothing_that_was_asked_of_no_target_is_said() -> None:
    assert say(next_actions([], question())) == []
