"""What got better: the direction and the percentage are computed, the title is the user's own."""

import itertools
from typing import Any

import pytest

from imgxtrain.profile.entries import ExamEntry, ImpactEntry
from tests.career.told import MERCY, bullets, knowledge, logged, reasons, told


def sentence(title: str, **figures: Any) -> str:
    (text,) = bullets(told([logged(ImpactEntry, title=title, **figures)], employers=[MERCY]))
    return text


@pytest.mark.parametrize(
    ("title", "figures", "text"),
    [
        ("CT turnaround", (42, 35, "min"), "Cut CT turnaround from 42 to 35 min (down 17%)"),
        ("Turnaround of CT", (42, 35, "min"), "Cut turnaround of CT from 42 to 35 min (down 17%)"),
        ("Door-to-scan time", (42, 35, None), "Cut door-to-scan time from 42 to 35 (down 17%)"),
        (
            "Epic worklists",
            (10, 25, "a day"),
            "Raised Epic worklists from 10 to 25 a day (up 150%)",
        ),
        ("repeat rate", (8.5, 6, "%"), "Cut repeat rate from 8.5% to 6%"),
        ("repeat rate", (8, 8, "percent"), "Held repeat rate at 8%"),
        ("cost", (1250.5, 900, "$"), "Cut cost from $1,250.50 to $900 (down 28%)"),
        ("new protocols", (0, 12, None), "Raised new protocols from 0 to 12"),
        ("margin", (-10, -5, None), "Raised margin from -10 to -5"),
        ("Recall rate", (12, 9.5, "%"), "Cut recall rate from 12% to 9.5%"),
        ("backlog", (5, 0, "exams"), "Cut backlog from 5 to 0 exams (down 100%)"),
        ("backlog", (1000, 999, "exams"), "Cut backlog from 1,000 to 999 exams"),
        ("dose", (0.004, 0.002, "mSv"), "Cut dose from 0.004 to 0.002 mSv (down 50%)"),
        ("CT turnaround", (None, 35, "min"), "Brought CT turnaround to 35 min"),
        ("CT turnaround", (42, None, "min"), "Improved CT turnaround"),
        ("CT turnaround.", (None, None, None), "Improved CT turnaround"),
        ("Reduced waits", (30, 20, "min"), "Reduced waits, from 30 to 20 min (down 33%)"),
        ("built a contrast checklist", (None, None, None), "Built a contrast checklist"),
        ("Missed exams", (12, 4, None), "Cut missed exams from 12 to 4 (down 67%)"),
        ("Built {verb} {0} %s", (None, None, None), "Built {verb} {0} %s"),
    ],
)
def test_an_improvement_is_told_with_what_was_logged_of_it(
    title: str, figures: tuple[float | None, float | None, str | None], text: str
) -> None:
    named = zip(("before", "after", "unit"), figures, strict=True)
    assert sentence(title, **dict(named)) == text


def test_where_a_number_is_missing_it_is_asked_for_and_no_blank_is_left() -> None:
    entry = logged(ImpactEntry, title="CT turnaround", after=35)
    bare = logged(ImpactEntry, title="workflow")
    found = told([entry, bare], employers=[MERCY])
    said = {each.command: each.text for each in found.suggestions}
    assert said[f"imgxtrain edit {entry.id} --help"].startswith(
        'say what "CT turnaround" was before:'
    )
    assert '"Workflow" was before and after' in said[f"imgxtrain edit {bare.id} --help"]
    assert not any(mark in text for text in bullets(found) for mark in ("X%", "%", "__", "?"))


def test_a_number_that_the_title_tells_is_not_asked_for() -> None:
    found = told([logged(ImpactEntry, title="Trained six new staff")], employers=[MERCY])
    assert not [each for each in found.suggestions if "Trained" in each.text]


def test_many_improvements_without_a_number_are_not_all_asked_about() -> None:
    many = [logged(ImpactEntry, title=f"workflow {letter}") for letter in "abcdefg"]
    said = [each for each in told(many).suggestions if "workflow" in each.text.casefold()]
    assert len(said) == 3
    assert any(each.text == "4 more improvements lack figures" for each in told(many).suggestions)


@pytest.mark.parametrize(
    "title", ["Call for Mr. Smith, MRN 12345678", "Scan of patient 4512345, DOB 01/02/1960"]
)
def test_a_title_that_may_identify_a_patient_is_left_out_and_that_is_said_without_it(
    title: str,
) -> None:
    entry = logged(ImpactEntry, title=title, before=2, after=1)
    found = told([entry], employers=[MERCY])
    assert bullets(found) == []
    why = reasons(found)[f"improvement {entry.id}"]
    assert "may identify a patient" in why
    assert not [word for word in ("Smith", "1234", "4512345", "1960") if word in repr(found)]


def test_a_unit_passes_the_guard_too_and_a_blank_or_future_title_is_left_out() -> None:
    entries = [
        logged(ImpactEntry, title="wait", before=2, after=1, unit="MRN 12345678"),
        logged(ImpactEntry, title=" \x07 "),
        logged(ImpactEntry, "2026-12-01", title="wait"),
    ]
    found = told(entries, employers=[MERCY])
    assert bullets(found) == []
    assert len(found.left_out) == 3


def test_a_title_of_three_thousand_characters_is_told_whole() -> None:
    title = " ".join(["workflow"] * 333)
    assert sentence(title) == f"Improved {title}"


def test_no_two_bullets_open_alike_as_far_as_the_verbs_reach() -> None:
    entries: list[Any] = [
        logged(ImpactEntry, title="wait", before=3, after=number) for number in (1, 2)
    ]
    entries += [logged(ImpactEntry, title="Cut the backlog")]
    entries += [logged(ImpactEntry, title="Reduced dose")]
    entries += [logged(ExamEntry, exam=each) for each in ("ct-head", "mri-brain", "xr-hand")]
    opened = [each.split()[0] for each in bullets(told(entries, employers=[MERCY]))]
    assert opened == ["Performed", "Conducted", "Carried", "Lowered", "Trimmed", "Cut", "Reduced"]


def test_verbs_that_are_all_taken_are_taken_again_in_turn() -> None:
    many = [logged(ImpactEntry, "2016-01-01", title=f"wait {n}", before=3, after=1) for n in "ab"]
    many += [logged(ImpactEntry, title=f"wait {n}", before=3, after=1) for n in "cdefghijkl"]
    opened = [each.split()[0] for each in bullets(told(many, employers=[MERCY]))]
    uses = [
        each.past.split()[0] for each in knowledge().resume_verbs.values() if each.use == "less"
    ]
    assert opened[: len(uses)] == uses
    assert all(one != other for one, other in itertools.pairwise(opened))


def test_no_more_than_eight_bullets_are_told_of_a_job_and_the_rest_is_said() -> None:
    many = [logged(ImpactEntry, title=f"wait {n}", before=3, after=1) for n in "abcdefghijk"]
    found = told(many, employers=[MERCY])
    assert len(bullets(found)) == 8
    assert reasons(found) == {"3 more bullets of Mercy General": "no more than 8 are told of a job"}
