from datetime import date
from typing import Any

import pytest

from imgxtrain.exchange.export_signoff import (
    NOBODY,
    Addressees,
    NoSuchVerifierError,
    Sheet,
    awaiting,
    meant_verifier,
    sheet_for,
    verifiers_of,
)
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.profile.entries import CourseEntry, Entry, HoursEntry, TallyEntry
from imgxtrain.profile.scopes import scope_of
from tests.profile.records import DAY, exam_entry

KNOWLEDGE = Knowledge()
TODAY = date(2026, 11, 22)
LEAD = "CT lead"


def signed(stage: str, target: str = "arrt-ct") -> dict[str, Any]:
    return {target: {"stage": stage, "on": DAY}}


def of(kind: Any, entry_id: str, **fields: Any) -> Any:
    return kind(**{"id": entry_id, "on": DAY, "logged": DAY, **fields})


def ids_awaiting(*entries: Entry, target: str | None = None) -> list[str]:
    scope = scope_of(target, KNOWLEDGE) if target else None
    return [each.id for each in awaiting(entries, scope, KNOWLEDGE)]


def sheet(*entries: Any, verifier: str = LEAD) -> Sheet:
    return sheet_for(entries, Addressees("Pat Doe", verifier, ""), TODAY, KNOWLEDGE)


def test_what_is_logged_or_submitted_awaits_and_what_is_approved_or_denied_does_not() -> None:
    found = ids_awaiting(
        exam_entry("aaa"),
        exam_entry("bbb", sign_offs=signed("submitted")),
        exam_entry("ccc", sign_offs=signed("approved")),
        exam_entry("ddd", sign_offs=signed("denied")),
        of(HoursEntry, "eee", modality="ct", hours=8),
        of(TallyEntry, "fff", modality="ct", count=8),
        of(CourseEntry, "ggg", title="nobody signs a course here"),
    )
    assert found == ["aaa", "bbb", "eee", "fff"]


def test_for_a_credential_only_what_concerns_it_awaits_and_other_approvals_do_not_matter() -> None:
    entries = (
        exam_entry("aaa", sign_offs=signed("approved", "nmtcb-ct")),
        exam_entry("bbb", sign_offs=signed("approved")),
        exam_entry("ccc", exam="mri-brain"),
    )
    assert ids_awaiting(*entries, target="arrt-ct") == ["aaa"]
    assert ids_awaiting(*entries, target="arrt-mr") == ["ccc"]


def test_verifiers_are_known_however_their_names_are_cased_and_nobody_comes_last() -> None:
    entries: list[Any] = [exam_entry("aaa") for _ in range(3)]
    entries += [exam_entry("bbb", verifier="Dr. Lee")]
    entries += [exam_entry("ccc", verifier=name) for name in ("ct  LEAD", LEAD)]
    assert verifiers_of(entries) == (LEAD, "Dr. Lee", NOBODY)


@pytest.mark.parametrize(
    ("name", "meant"),
    [("CT lead", LEAD), ("ct", LEAD), ("LEE", "Dr. Lee"), ("none", NOBODY), ("", NOBODY)],
)
def test_a_part_of_a_name_is_enough_where_it_is_the_only_one(name: str, meant: str) -> None:
    assert meant_verifier(name, (LEAD, "Dr. Lee", NOBODY)) == meant


def test_a_whole_name_is_preferred_to_one_that_it_is_a_part_of() -> None:
    assert meant_verifier("Lee", ("Lee", "Leeson")) == "Lee"


def test_a_part_of_several_names_is_refused_with_those_it_is_a_part_of() -> None:
    with pytest.raises(NoSuchVerifierError) as refused:
        meant_verifier("lee", ("Lee, M.D.", LEAD, "Dr. Lee"))
    assert (refused.value.several, refused.value.known) == (True, ("Lee, M.D.", "Dr. Lee"))


@pytest.mark.parametrize("name", ["Dr. No", "none", " "])
def test_a_name_that_nothing_awaits_is_refused_with_those_there_are(name: str) -> None:
    with pytest.raises(NoSuchVerifierError) as refused:
        meant_verifier(name, (LEAD, "Dr. Lee"))
    assert (refused.value.several, refused.value.known) == (False, (LEAD, "Dr. Lee"))


def test_a_sheet_holds_the_entries_of_one_verifier_day_by_day() -> None:
    made = sheet(
        exam_entry("bbb", verifier=LEAD, verifier_credential="R.T.(R)(CT)"),
        exam_entry("aaa", verifier="ct lead", on=date(2026, 11, 2)),
        exam_entry("ccc", verifier="Dr. Lee"),
        exam_entry("ddd"),
    )
    assert [(day.day, [line.entry_id for line in day.lines]) for day in made.days] == [
        (date(2026, 11, 2), ["aaa"]),
        (DAY, ["bbb"]),
    ]
    assert (made.count, made.credential) == (2, "R.T.(R)(CT)")


def test_a_sheet_for_nobody_yet_holds_the_entries_that_name_no_verifier() -> None:
    made = sheet(exam_entry("aaa"), exam_entry("bbb", verifier=LEAD), verifier=NOBODY)
    assert [line.entry_id for day in made.days for line in day.lines] == ["aaa"]


def test_a_line_tells_exam_contrast_role_supervision_and_site_and_nothing_else() -> None:
    entry = exam_entry(
        "aaa",
        verifier=LEAD,
        contrast="with",
        role="assisted",
        supervised=True,
        site="main ED",
        at="03:41",
        visit="f00d",
        note="busy",
    )
    (line,) = sheet(entry).days[0].lines
    assert line.done == "CT head, contrast: with"
    assert (line.role, line.site) == ("assisted, supervised", "main ED")
    assert [each for each in ("03:41", "f00d", "busy") if each in str(line)] == []


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (of(HoursEntry, "aaa", modality="ct", hours=7.5), "CT: 7.5 hours"),
        (
            of(HoursEntry, "aaa", modality="ct", hours=1680, until=TODAY),
            "CT: 1,680 hours, until 2026-11-22",
        ),
        (of(TallyEntry, "aaa", modality="ct", count=1), "CT: 1 exam"),
        (of(TallyEntry, "aaa", modality="of-old", count=1200), "of-old: 1,200 exams"),
    ],
)
def test_hours_and_tallies_are_told_with_their_modality(entry: Any, told: str) -> None:
    (line,) = sheet(entry, verifier=NOBODY).days[0].lines
    assert line.done == told
