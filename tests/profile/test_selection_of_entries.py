from datetime import date

import pytest

from imgxtrain.knowledge.library import Knowledge
from imgxtrain.profile.entries import (
    CourseEntry,
    Entry,
    HoursEntry,
    SignOff,
    Stage,
    StudyEntry,
    UnknownEntry,
)
from imgxtrain.profile.scopes import concerns, modality_of, scope_of
from imgxtrain.profile.selection_of_entries import Wanted, same_site, selected, sites_of
from tests.profile.records import DAY, exam_entry

SHARED = {"on": DAY, "logged": DAY}
APPROVED = {"arrt-ct": SignOff(stage=Stage.APPROVED, on=DAY)}
ENTRIES: tuple[Entry, ...] = (
    exam_entry("head", site="main ED", sign_offs=APPROVED),
    exam_entry("brain", exam="mri-brain", on=date(2026, 10, 1)),
    exam_entry("strange", exam="from-another-country"),
    HoursEntry(
        id="hours", on=date(2026, 1, 1), until=date(2026, 6, 30), logged=DAY, modality="ct", hours=9
    ),
    CourseEntry(id="course", title="CT physics", **SHARED),
    StudyEntry(id="study", minutes=25, target="arrt-ct", **SHARED),
    UnknownEntry(id="dream", kind="dream", **SHARED),
)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return Knowledge()


def chosen(wanted: Wanted, knowledge: Knowledge) -> list[str]:
    return [entry.id for entry in selected(ENTRIES, wanted, knowledge)]


def test_asking_for_nothing_finds_everything(knowledge: Knowledge) -> None:
    assert len(chosen(Wanted(), knowledge)) == len(ENTRIES)


def test_kinds_exams_and_modalities_narrow(knowledge: Knowledge) -> None:
    assert chosen(Wanted(kinds=frozenset(["dream"])), knowledge) == ["dream"]
    assert chosen(Wanted(exams=frozenset(["mri-brain"])), knowledge) == ["brain"]
    assert chosen(Wanted(modalities=frozenset(["ct"])), knowledge) == ["head", "hours"]


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        (date(2026, 6, 30), date(2026, 6, 30), ["hours"]),
        (date(2026, 7, 1), None, []),
        (None, date(2026, 1, 1), ["hours"]),
        (None, date(2025, 12, 31), []),
    ],
)
def test_a_period_is_found_by_any_of_its_days(
    first: date | None, last: date | None, found: list[str], knowledge: Knowledge
) -> None:
    wanted = Wanted(kinds=frozenset(["hours"]), first=first, last=last)
    assert chosen(wanted, knowledge) == found


def test_a_site_is_the_same_however_it_is_cased(knowledge: Knowledge) -> None:
    assert chosen(Wanted(site="MAIN  ed"), knowledge) == ["head"]
    assert not same_site("Mercy", "Mercy West")
    assert sites_of(ENTRIES) == ("main ED",)


def test_a_stage_is_that_of_one_target_or_of_any(knowledge: Knowledge) -> None:
    assert chosen(Wanted(stages=frozenset((Stage.APPROVED,))), knowledge) == ["head"]
    logged = chosen(Wanted(stages=frozenset((Stage.LOGGED,))), knowledge)
    assert "head" not in logged
    assert "course" not in logged  # nobody signs it off
    other = Wanted(stages=frozenset((Stage.LOGGED,)), scope=scope_of("nmtcb-ct", knowledge))
    assert chosen(other, knowledge) == ["head", "hours"]


def test_a_credential_concerns_its_modality_its_exams_and_what_names_it(
    knowledge: Knowledge,
) -> None:
    scope = scope_of("arrt-ct", knowledge)
    found = [entry.id for entry in ENTRIES if concerns(entry, scope, knowledge)]
    assert found == ["head", "hours", "course", "study"]
    unknown = scope_of("somebody-elses", knowledge)
    assert [each.id for each in ENTRIES if concerns(each, unknown, knowledge)] == ["course"]


def test_the_modality_of_an_exam_is_that_of_the_vocabulary(knowledge: Knowledge) -> None:
    found = {entry.id: modality_of(entry, knowledge) for entry in ENTRIES}
    assert found["brain"] == "mri"
    assert found["strange"] is None
    assert found["dream"] is None
