"""Every figure is a sum over the record."""

import re
from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imgxtrain.career.resume_figures import percent_changed
from imgxtrain.profile.entries import (
    ExamEntry,
    HoursEntry,
    ImpactEntry,
    OpeningEntry,
    SignOff,
    Stage,
    TallyEntry,
)
from tests.career.told import MERCY, TODAY, bullets, logged, reasons, signed, told

HEAD, CHEST, ABDOMEN = "ct-head", "ct-chest", "ct-abdomen-pelvis"
OVER = {**MERCY, "end": "2026-10"}


def exams(number: int, exam: str = HEAD, **fields: Any) -> list[ExamEntry]:
    return [logged(ExamEntry, exam=exam, **fields) for _ in range(number)]


@pytest.mark.parametrize(
    ("before", "after", "percent"),
    [
        (42, 35, 17),  # 7 of 42 are 16.67
        (30, 25, 17),  # 5 of 30 are 16.67
        (8, 7, 12),  # 12.5: half to even
        (8, 9, 12),
        (40, 41, 2),  # 2.5
        (40, 43, 8),  # 7.5
        (10, 25, 150),
        (5, 0, 100),
        (0.3, 0.1, 67),
        (-10, -5, None),  # nor of less than nothing
        (0, 7, None),  # of nothing there is no part
        (1000, 999, None),  # 0.1: no "0% less"
        (1000, 1, None),  # 99.9: something is left
        (7, 7, None),
    ],
)
def test_a_percentage_is_of_what_was_before_rounded_half_to_even(
    before: float, after: float, percent: int | None
) -> None:
    assert percent_changed(before, after) == percent


def test_what_the_record_says_is_told_in_one_sentence() -> None:
    done = [
        *exams(60, HEAD, supervised=True, site="Main ED"),
        *exams(60, CHEST, supervised=True, site="main  ed"),
        *exams(30, "ct-abdomen", supervised=False, site="Outpatient"),
    ]
    assert bullets(told(done, employers=[OVER])) == [
        (
            "Performed 150 CT exams of the head, chest and abdomen, 120 of them supervised, "
            "at two sites"
        )
    ]
    assert bullets(told(done, employers=[MERCY])) == [
        (
            "Perform CT exams of the head, chest and abdomen at two sites "
            "(150 to date, 120 of them supervised)"
        )
    ]


def test_an_approval_is_told_as_signed_off_and_never_as_the_registrys_word() -> None:
    done = [
        *exams(3, supervised=True, sign_offs=signed(Stage.APPROVED)),
        *exams(1, sign_offs=signed(Stage.SUBMITTED)),
    ]
    (text,) = bullets(told(done, employers=[OVER]))
    assert text == ("Performed 4 CT exams of the head, 3 of them supervised and 3 signed off")
    assert not re.search("approv|registr|verif", text)


@pytest.mark.parametrize(
    ("done", "text"),
    [
        (exams(1), "Performed 1 CT exam of the head"),
        (exams(1, supervised=True), "Performed 1 CT exam of the head, supervised"),
        (
            exams(2, supervised=True, sign_offs=signed(Stage.APPROVED)),
            "Performed 2 CT exams of the head, all supervised and signed off",
        ),
        (exams(2, supervised=False), "Performed 2 CT exams of the head"),
        (exams(2, role="assisted"), "Assisted with 2 CT exams of the head"),
        (exams(2, role="observed", supervised=True), "Observed 2 CT exams of the head"),
        (exams(2, role="simulated"), "Practiced 2 CT exams in simulation"),
        (exams(2, role="remote"), "Ran 2 CT exams of the head remotely"),
        (exams(2, "ct-guided-ablation-lung"), "Performed 2 CT-guided procedures of the lungs"),
        (exams(2, "ct-qc-display"), "Executed 2 CT quality-control checks"),
        (exams(2, "ct-3d-rendering"), "Worked on 2 CT image-processing tasks"),
        (exams(2, "xr-pelvis"), "Performed 2 X-ray exams of the pelvis"),
        (exams(2, "ct-limited"), "Performed 2 CT exams"),
        (exams(2, "ct-limited") + exams(1), "Performed 3 CT exams of the head and other regions"),
    ],
)
def test_work_is_called_what_it_was(done: list[ExamEntry], text: str) -> None:
    assert bullets(told(done, employers=[OVER])) == [text]


def test_no_more_than_four_regions_are_named_the_most_frequent_first() -> None:
    done = [
        *exams(1, "ct-knee"),
        *exams(5, HEAD),
        *exams(4, CHEST),
        *exams(3, "ct-abdomen"),
        *exams(2, "ct-pelvis"),
    ]
    (text,) = bullets(told(done, employers=[OVER]))
    assert text == "Performed 15 CT exams of the head, chest, abdomen, pelvis and other regions"


def test_denied_and_future_exams_and_those_nobody_knows_are_in_no_sum_and_that_is_said() -> None:
    done = [
        *exams(2),
        *exams(1, sign_offs=signed(Stage.DENIED)),
        *exams(1, sign_offs=signed(Stage.DENIED) | signed(Stage.APPROVED, "nmtcb-ct")),
        *exams(2, on="2026-11-23"),
        *exams(1, "ct-nonsense"),
    ]
    found = told(done, employers=[MERCY])
    assert bullets(found) == ["Performed 3 CT exams of the head, 1 of them signed off"]
    said = [(each.what, each.why) for each in found.left_out]
    assert sorted(said) == [
        ("1 exam", "nothing is known of such an exam here"),
        ("1 exam", "the sign-off was denied"),
        ("2 exams", "the day is yet to come"),
    ]


def test_hours_and_tallies_are_told_and_a_tally_beside_single_exams_is_not() -> None:
    done: list[Any] = [
        logged(HoursEntry, "2026-02-01", until=date(2026, 9, 30), modality="ct", hours=240.5),
        logged(TallyEntry, "2026-10-01", until=date(2026, 10, 31), modality="echo-adult", count=40),
        logged(TallyEntry, "2026-10-01", until=date(2026, 10, 31), modality="ct", count=99),
        *exams(1, on="2026-10-31"),
    ]
    found = told(done, employers=[OVER])
    assert bullets(found) == [
        "Performed 1 CT exam of the head",
        "Completed 40 adult echocardiograms",
        "Gained 240.5 clinical hours in CT",
    ]
    assert "may be the same" in reasons(found)["1 tally"]


def test_an_opening_balance_is_left_out_and_that_is_said() -> None:
    found = told([logged(OpeningEntry, target="arrt-ct", count=40)])
    assert "was not logged" in reasons(found)["40 exams approved before this record began"]


EXAM = st.builds(
    lambda exam, role, supervised, site, stage, days: logged(
        ExamEntry,
        (TODAY - timedelta(days=days)).isoformat(),
        exam=exam,
        role=role,
        supervised=supervised,
        site=site,
        sign_offs={"arrt-ct": SignOff(stage=stage, on=TODAY)} if stage else {},
    ),
    st.sampled_from([HEAD, CHEST, ABDOMEN, "mri-brain", "mri-knee"]),
    st.sampled_from(["performed", "performed", "performed", "assisted", "observed"]),
    st.sampled_from([True, False, None]),
    st.sampled_from([None, "A", "a ", "B", "C"]),
    st.sampled_from([None, None, *Stage]),
    st.integers(min_value=-3, max_value=1500),
)
MODALITIES = {"ct": "CT exam", "mri": "MRI exam"}
WORDS = ("no", "one", "two", "three")


def counted(entries: list[ExamEntry]) -> list[ExamEntry]:
    """Those that may be in a sum: done by today, and not denied."""
    denied = [e for e in entries if any(s.stage is Stage.DENIED for s in e.sign_offs.values())]
    return [each for each in entries if each.on <= TODAY and each not in denied]


def figures_in(text: str) -> Counter[int]:
    spelled = [WORDS.index(word) for word in re.findall(r"at (\w+) sites", text)]
    return Counter([int(each) for each in re.findall(r"\d+", text)] + spelled)


@settings(deadline=None, max_examples=150)
@given(st.lists(EXAM, max_size=60), st.booleans())
def test_every_number_is_a_sum_over_the_entries_of_the_record(
    entries: list[ExamEntry],
    current: bool,  # noqa: FBT001
) -> None:
    mercy = {"name": "Mercy", "title": "T", "start": "2020-01"}
    found = told(entries, employers=[mercy if current else {**mercy, "end": "2026-11-21"}])
    by_id = {each.id: each for each in entries}
    shown: list[str] = []
    for bullet in (each for job in found.jobs for each in job.bullets):
        rested = [by_id[each] for each in bullet.entries]
        shown += bullet.entries
        supervised = sum(each.supervised is True for each in rested)
        signed_off = sum(
            any(s.stage is Stage.APPROVED for s in each.sign_offs.values()) for each in rested
        )
        sites = {" ".join(each.site.split()).casefold() for each in rested if each.site}
        performed = rested[0].role == "performed"
        expected = [len(rested)]
        expected += [n for n in (supervised, signed_off) if performed and 0 < n < len(rested)]
        expected += [len(sites)] if len(sites) > 1 else []
        assert figures_in(bullet.text) == Counter(expected), bullet.text
        noun = MODALITIES[rested[0].exam.split("-")[0]]
        assert noun in bullet.text
        assert {each.role for each in rested} == {rested[0].role}
    assert sorted(shown) == sorted(each.id for each in counted(entries))


def test_quality_control_does_not_stand_against_a_tally_of_the_same_days() -> None:
    tally = logged(TallyEntry, "2026-10-01", until=date(2026, 10, 31), modality="ct", count=99)
    found = told([tally, *exams(1, "ct-qc-display")], employers=[OVER])
    assert bullets(found) == ["Completed 99 CT exams", "Executed 1 CT quality-control check"]


def test_exams_and_procedures_of_several_modalities_are_told_as_both() -> None:
    done = [*exams(2), *exams(1, "ir-cerebral-angiogram")]
    assert told(done).summary == (
        "3 exams and procedures performed across CT and vascular-interventional radiography."
    )


def test_what_got_better_stands_before_quality_control_and_image_processing() -> None:
    done: list[Any] = [*exams(9, "ct-qc-display"), *exams(9, "ct-3d-rendering"), *exams(1)]
    better = logged(ImpactEntry, title="Standardized 24 chest protocols")
    opened = [each.split()[0] for each in bullets(told([*done, better], employers=[OVER]))]
    assert opened == ["Performed", "Standardized", "Executed", "Worked"]
