"""Exams, hours and counts in an interview, worked by hand; every number against its own sum."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date, time, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from imgxtrain.career.interview_parts import Evidence, PointKind
from imgxtrain.knowledge.interview_questions import Reading
from imgxtrain.knowledge.roles import Role
from imgxtrain.profile.entries import (
    AttemptEntry,
    Contrast,
    CourseEntry,
    Entry,
    ExamEntry,
    HoursEntry,
    ImpactEntry,
    PracticeEntry,
    SignOff,
    Stage,
    StudyEntry,
    TallyEntry,
)
from tests.audit.worlds import TODAY, logged, signed
from tests.career.interviews import numbers_in, points, prepared, said, shipped, the, to_prepare


def exam(n: int, name: str = "ct-head", on: date = TODAY, **fields: Any) -> ExamEntry:
    entry: ExamEntry = logged(ExamEntry, f"e{n:03}", on, exam=name, **fields)
    return entry


def test_exams_are_told_by_region_with_where_the_figure_comes_from() -> None:
    entries = [
        exam(1),
        exam(2),
        exam(3, "ct-abdomen-pelvis"),
        exam(4, "xr-chest", date(2026, 8, 1)),
    ]
    told = prepared(entries)
    point = next(p for p in the(told, "done").points if p.reads is Reading.EXAMS)
    assert point.text == "I have performed 3 CT exams: head 2, abdomen and pelvis 1."
    assert point.evidence == (Evidence("exam", 3, "2026-11", "2026-11"),)
    assert "radiography 1" in "".join(said(told, "why"))


def test_one_exam_is_one_exam() -> None:
    assert said(prepared([exam(1)]), "done")[0] == "I have performed 1 CT exam: head 1."


def test_what_was_assisted_denied_or_is_yet_to_come_is_not_performed() -> None:
    denied = signed(exam(3), "arrt-ct", Stage.DENIED)
    later = exam(4, on=TODAY + timedelta(days=1))
    told = prepared([exam(1), exam(2, role=Role.ASSISTED), denied, later])
    assert said(told, "done")[:2] == [
        "I have performed 1 CT exam: head 1.",
        "Not performed by me, and not counted above: 1 assisted.",
    ]


def test_supervision_is_told_only_as_far_as_it_was_noted() -> None:
    told = prepared([exam(1, supervised=True), exam(2, supervised=False), exam(3)])
    assert "Of the 3 CT exams, 1 supervised, 1 without supervision, 1 without a note of it." in (
        said(told, "done")
    )
    assert "Which of them were supervised is not logged" in "".join(
        to_prepare(prepared([exam(1)]), "done")
    )


def test_a_sign_off_is_the_users_note_and_counts_for_the_credential_asked_about() -> None:
    entries = [signed(exam(1), "arrt-ct"), signed(exam(2), "nmtcb-ct"), exam(3)]
    text = "1 of the 3 CT exams are signed off, by my own notes."
    assert text in said(prepared(entries, "arrt-ct"), "done")
    assert "2 of the 3 CT exams" in "".join(said(prepared(entries, "ct"), "done"))


def test_counts_over_a_time_are_left_out_where_single_exams_of_it_are_told() -> None:
    days = {"on": date(2026, 11, 1), "until": date(2026, 11, 30 - 8)}
    tally = logged(TallyEntry, "ta1", days["on"], until=days["until"], modality="ct", count=40)
    assert "40 CT exams more" in "".join(said(prepared([tally]), "done"))
    assert "40" not in "".join(said(prepared([tally, exam(1)]), "done"))


def test_places_and_verifiers_are_counted_and_never_named() -> None:
    entries = [
        exam(1, site="Mercy ED", verifier="Ann Lee"),
        exam(2, site="mercy  ed", verifier="Bo Kim"),
        exam(3, site="Outpatient", verifier="Ann Lee"),
    ]
    told = prepared(entries)
    assert said(told, "team")[0] == "I have worked in 2 places."
    assert "I can name who verifies what I do: 2 people." in said(told, "team")
    text = " ".join(each.text for each in points(told))
    assert not [name for name in ("Mercy", "Ann", "Bo ", "Outpatient") if name in text]


def test_nights_run_from_seven_to_seven() -> None:
    times = ("06:59", "07:00", "18:59", "19:00")
    told = prepared([exam(n, at=at) for n, at in enumerate(times)])
    assert "Of 4 CT exams with a time noted, 2 were in the evening or at night." in (
        said(told, "shifts")
    )


def test_no_point_shows_a_note_a_day_or_what_was_typed_of_a_place() -> None:
    entry = exam(1, on=date(2026, 11, 17), note="secret", site="secret", visit="secret", at="03:33")
    text = " ".join(each.text for each in points(prepared([entry], "arrt-ct")))
    assert "secret" not in text
    assert "2026-11-17" not in text
    assert "03:33" not in text


# Every number is a sum

EXAMS = {
    "ct-head": ("ct", "head"),
    "ct-chest": ("ct", "chest"),
    "ct-abdomen-pelvis": ("ct", "abdomen and pelvis"),
    "xr-chest": ("radiography", "chest"),
    "mri-brain": ("mri", "brain"),
}
_days = st.dates(date(2025, 1, 1), TODAY + timedelta(days=20))
_sign_offs = st.dictionaries(
    st.sampled_from(["arrt-ct", "nmtcb-ct"]),
    st.builds(SignOff, stage=st.sampled_from(Stage), on=st.just(TODAY)),
    max_size=2,
)
_clock = st.times(time(0), time(23, 59)).map(lambda at: at.strftime("%H:%M"))
_exams = st.fixed_dictionaries(
    {
        "exam": st.sampled_from(sorted(EXAMS)),
        "role": st.sampled_from([Role.PERFORMED, Role.PERFORMED, Role.PERFORMED, *Role]),
        "sign_offs": st.one_of(st.just({}), _sign_offs),
    },
    optional={
        "supervised": st.booleans(),
        "contrast": st.sampled_from(Contrast),
        "site": st.sampled_from(["A", "a ", "B", " "]),
        "verifier": st.sampled_from(["X", "Y"]),
        "at": _clock,
    },
).map(lambda fields: (ExamEntry, fields))
_credit = st.integers(1, 40).map(lambda quarter: quarter / 4)
_others = st.one_of(
    st.builds(lambda h: (HoursEntry, {"modality": "ct", "hours": h / 4}), st.integers(1, 400)),
    st.builds(lambda m: (StudyEntry, {"minutes": m}), st.integers(1, 300)),
    st.builds(lambda p: (PracticeEntry, {"percent": p / 2}), st.integers(1, 200)),
    st.builds(
        lambda c: (CourseEntry, {"title": "Course", "credits": c, "categories": {"Safety": c}}),
        _credit,
    ),
    st.builds(lambda p: (AttemptEntry, {"target": "arrt-ct", "passed": p}), st.booleans()),
    st.builds(
        lambda b, a: (ImpactEntry, {"title": "Turnaround", "before": b, "after": a}),
        st.integers(1, 90).map(float),
        st.integers(0, 90).map(float),
    ),
)
_of_exams = st.lists(st.tuples(_exams, _days), max_size=20)  # mostly exams, so that they meet
_of_others = st.lists(st.tuples(_others, _days), max_size=12)
_records = st.tuples(_of_exams, _of_others).map(
    lambda drawn: [
        logged(kind, f"n{i:03}", on, **fields)
        for i, ((kind, fields), on) in enumerate([*drawn[0], *drawn[1]])
    ]
)


@settings(max_examples=100, deadline=None)
@given(_records)
def test_every_number_of_a_point_is_a_sum_over_the_record(record: list[Entry]) -> None:
    told = prepared(record, "ct")
    whole: dict[Reading | None, set[float]] = {}
    for point in points(told):
        assert numbers_in(point.text) == list(point.figures), point.text
        if point.reads in SUMS and point.figures:
            assert set(point.figures) <= set(SUMS[point.reads](record)), point.text
        if point.reads in SUMS and point.kind is PointKind.SAY and point.part:
            whole.setdefault(point.reads, set()).update(point.figures)
    for reading, figures in whole.items():
        assert figures == set(SUMS[reading](record)), reading


@settings(max_examples=100, deadline=None)
@given(_records)
def test_what_the_record_holds_is_said_and_what_it_does_not_hold_is_not(
    record: list[Entry],
) -> None:
    told = {
        point.reads
        for point in points(prepared(record, "ct"))
        if point.reads in SAID and point.evidence
    }
    for reading in SAID:
        assert (reading in told) == any(SUMS[reading](record)), reading


@settings(max_examples=25, deadline=None)
@given(_records)
def test_numbers_on_the_way_to_a_credential_are_those_of_its_audit(record: list[Entry]) -> None:
    for point in points(prepared(record, "arrt-ct", holds=["arrt-r:2019-05"])):
        assert numbers_in(point.text) == list(point.figures), point.text


def _done(record: Iterable[Entry], *, ct: bool = True) -> list[ExamEntry]:
    """Exams performed by today and not denied, of CT or of all."""
    return [
        each
        for each in record
        if isinstance(each, ExamEntry)
        and each.role is Role.PERFORMED
        and each.on <= TODAY
        and not _is_denied(each)
        and (not ct or EXAMS[each.exam][0] == "ct")
    ]


def _is_denied(entry: ExamEntry) -> bool:
    stages = [each.stage for each in entry.sign_offs.values()]
    return Stage.DENIED in stages and Stage.APPROVED not in stages


def _of(kind: type[Any], record: Iterable[Entry]) -> list[Any]:
    found = [each for each in record if isinstance(each, kind) and each.on <= TODAY]
    return sorted(found, key=lambda each: each.on)


def _exams_by_region(record: Sequence[Entry]) -> list[float]:
    regions = Counter(EXAMS[each.exam][1] for each in _done(record))
    ordered = sorted(regions.items(), key=lambda each: (-each[1], each[0]))
    return [len(_done(record)), *(count for _, count in ordered)]


def _supervision(record: Sequence[Entry]) -> list[float]:
    said_ = Counter(each.supervised for each in _done(record))
    if not said_[True] and not said_[False]:
        return [0]
    return [len(_done(record)), *(said_[how] for how in (True, False, None) if said_[how])]


def _part(holds: Callable[[ExamEntry], bool]) -> Callable[[Sequence[Entry]], list[float]]:
    def total(record: Sequence[Entry]) -> list[float]:
        part = sum(map(holds, _done(record)))
        return [part, len(_done(record))] if part else [0]

    return total


def _signed(entry: ExamEntry) -> bool:
    return any(each.stage is Stage.APPROVED for each in entry.sign_offs.values())


def _nights(record: Sequence[Entry]) -> list[float]:
    timed = [each.at for each in _done(record) if each.at]
    late = [at for at in timed if at < "07:00" or at >= "19:00"]
    return [len(late), len(timed)] if timed else [0]


def _busiest(record: Sequence[Entry]) -> list[float]:
    days = Counter(each.on for each in _done(record, ct=False))
    most = max(days.values(), default=0)
    return [most] if most > 1 else [0]


def _places(record: Sequence[Entry]) -> list[float]:
    named = {(each.site or "").strip().casefold() for each in _done(record, ct=False)} - {""}
    return [len(named)] if len(named) > 1 else [0]


def _study(record: Sequence[Entry]) -> list[float]:
    total = sum(each.minutes for each in _of(StudyEntry, record))
    return [total] if total < 120 else [total // 60, total % 60]


def _practice(record: Sequence[Entry]) -> list[float]:
    tests = [each.percent for each in _of(PracticeEntry, record)]
    if len(tests) < 2:
        return tests
    return [len(tests), tests[0], tests[-1], max(tests)]


def _courses(record: Sequence[Entry]) -> list[float]:
    taken = _of(CourseEntry, record)
    return [len(taken), sum(each.credits for each in taken)] if taken else [0]


SUMS: dict[Reading | None, Callable[[Sequence[Entry]], list[float]]] = {
    Reading.EXAMS: _exams_by_region,
    Reading.SUPERVISION: _supervision,
    Reading.SIGNED_OFF: _part(_signed),
    Reading.CONTRAST: _part(lambda each: each.contrast in {Contrast.WITH, Contrast.BOTH}),
    Reading.WEEKENDS: _part(lambda each: each.on.isoweekday() in {6, 7}),
    Reading.NIGHTS: _nights,
    Reading.BUSIEST_DAY: _busiest,
    Reading.SITES: _places,
    Reading.VERIFIERS: lambda record: [
        len({each.verifier for each in _done(record, ct=False) if each.verifier})
    ],
    Reading.HOURS: lambda record: [sum(each.hours for each in _of(HoursEntry, record))],
    Reading.STUDY: _study,
    Reading.PRACTICE: _practice,
    Reading.COURSES: _courses,
    Reading.CREDITS_IN: lambda record: [sum(e.credits for e in _of(CourseEntry, record))],
    Reading.FAILED_ATTEMPTS: lambda record: [
        sum(not each.passed for each in _of(AttemptEntry, record))
    ],
}


SAID = frozenset(SUMS)


def test_the_exams_of_the_sums_are_called_as_they_are_here() -> None:
    for name, (modality, _) in EXAMS.items():
        assert shipped().exams[name].modality == modality
