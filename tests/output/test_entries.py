from datetime import date
from typing import Any

import pytest

from imgxtrain.knowledge.library import Knowledge
from imgxtrain.output.entries import (
    Names,
    counted,
    entry_json,
    entry_line,
    number_text,
    print_entry,
    print_line,
    stage_text,
    value_text,
    what_text,
)
from imgxtrain.profile import entries as kinds
from imgxtrain.profile.entries import Entry, SignOff, Stage
from tests.output.paper import Paper
from tests.profile.records import DAY, exam_entry

NAMES = Names(Knowledge())
SHARED: dict[str, Any] = {"id": "aaaa", "on": DAY, "logged": DAY}
TOLD: list[tuple[Entry, str]] = [
    (exam_entry("aaaa"), "CT head"),
    (exam_entry("aaaa", role="simulated"), "CT head (simulated)"),
    (exam_entry("aaaa", exam="no-such-exam"), "no-such-exam"),
    (kinds.HoursEntry(modality="ct", hours=1, **SHARED), "1 hour  Computed tomography"),
    (kinds.HoursEntry(modality="new", hours=7.25, **SHARED), "7.25 hours  new"),
    (kinds.TallyEntry(modality="echo-adult", count=1200, **SHARED),
     "1,200 exams  Adult echocardiography"),
    (kinds.CourseEntry(title="CT physics", credits=1, categories={"Safety": 0.5}, **SHARED),
     "CT physics  1 CE credit  (Safety 0.5)"),
    (kinds.CourseEntry(title="CT physics", modality="ct", **SHARED),
     "CT physics  Computed tomography"),
    (kinds.StudyEntry(minutes=25, target="arrt-ct", topic="Safety", **SHARED),
     "25 minutes of study  ARRT(CT)  Safety"),
    (kinds.StudyEntry(minutes=1, target="theirs", **SHARED), "1 minute of study  theirs"),
    (kinds.PracticeEntry(percent=78.5, **SHARED), "practice test 78.5%"),
    (kinds.AttemptEntry(target="arrt-ct", passed=False, score=71, **SHARED),
     "registry exam not passed, score 71  ARRT(CT)"),
    (kinds.AttemptEntry(target="ardms-rvt", passed=True, examination="ardms-spi", **SHARED),
     "SPI passed  RVT"),
    (kinds.ImpactEntry(title="Turnaround", before=42, after=35, unit="min", **SHARED),
     "Turnaround  from 42 to 35 min"),
    (kinds.ImpactEntry(title="Repeats", after=0, unit="%", **SHARED), "Repeats  after: 0 %"),
    (kinds.ImpactEntry(title="Repeats", before=3, **SHARED), "Repeats  before: 3"),
    (kinds.ImpactEntry(title="Repeats", **SHARED), "Repeats"),
    (kinds.OpeningEntry(target="arrt-ct", count=40, procedure="brain", **SHARED),
     "40 approved before  ARRT(CT)  brain"),
    (kinds.TargetEntry(target="arrt-ct", opened=DAY, exam_by=date(2027, 5, 6), **SHARED),
     "target ARRT(CT)  opened 2026-11-20  exam by 2027-05-06"),
    (kinds.StepEntry(target="arrt-ct", step="fee", paid=225, **SHARED),
     "Pay the application fee  ARRT(CT)  $225 paid"),
    (kinds.StepEntry(target="nmtcb-pet", step="supporting", because="CAMRT", **SHARED),
     "supporting  NMTCB(PET)  (CAMRT)"),
    (kinds.StepEntry(target="theirs", step="oath", **SHARED), "oath  theirs"),
    (kinds.IgnoredEntry(check="awaiting-long", because="on leave", **SHARED),
     "ignored: awaiting-long  (on leave)"),
    (kinds.IgnoredEntry(check="edition-closed", subject="arrt-ct", because="asked", **SHARED),
     "ignored: edition-closed of ARRT(CT)  (asked)"),
    (kinds.UnknownEntry(kind="dream", x_depth=3, **SHARED), "dream  x depth: 3"),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "told"), TOLD)
def test_every_kind_is_told_in_the_words_of_the_trade(entry: Entry, told: str) -> None:
    assert what_text(entry, NAMES) == told
    assert entry_line(entry, NAMES) == f"aaaa  Fri 2026-11-20  {told}"


@pytest.mark.parametrize("kind", kinds.KINDS)
def test_no_kind_is_left_out_above(kind: str) -> None:
    assert kind in {entry.kind for entry, _ in TOLD}


def test_a_period_is_told_with_both_its_days_and_its_site() -> None:
    entry = kinds.HoursEntry(
        modality="ct", hours=80, until=date(2026, 12, 1), site="Mercy", **SHARED
    )
    assert entry_line(entry, NAMES) == (
        "aaaa  Fri 2026-11-20 to Tue 2026-12-01  80 hours  Computed tomography  Mercy"
    )


def test_the_stage_names_the_target_it_is_for() -> None:
    sign_offs = {
        "arrt-ct": SignOff(stage=Stage.APPROVED, on=DAY),
        "theirs": SignOff(stage=Stage.SUBMITTED, on=DAY),
    }
    entry = exam_entry("aaaa", sign_offs=sign_offs)
    assert stage_text(entry, NAMES) == "approved for ARRT(CT), submitted for theirs"
    assert stage_text(exam_entry("aaaa"), NAMES) == "logged"
    assert stage_text(kinds.CourseEntry(title="CT", **SHARED), NAMES) == ""


def test_a_long_line_hangs_below_its_beginning() -> None:
    paper = Paper(width=40)
    print_line(exam_entry("aaaa", site="the main emergency department"), NAMES, paper.screen,
               before="logged", after="logged")  # fmt: skip
    assert paper.lines[0].startswith("logged aaaa  Fri 2026-11-20")
    assert all(line.startswith(" " * 13) for line in paper.lines[1:])
    assert max(map(len, paper.lines)) <= 40


def test_a_paragraph_holds_all_that_is_recorded() -> None:
    paper = Paper(width=100)
    note = SignOff(stage=Stage.DENIED, on=DAY, by="CT lead", credential="M.D.", reason="wrong")
    entry = exam_entry(
        "aaaa",
        site="main ED",
        supervised=True,
        verifier_credential="R.T.(R)(CT)",
        claims={"arrt-ct-list-reported": "cranium", "gone-list": "x"},
        sign_offs={"arrt-ct": note},
        x_new="theirs",
    )
    print_entry(entry, NAMES, paper.screen)
    assert paper.lines == [
        "aaaa  CT head",
        "  day                 Fri 2026-11-20",
        "  logged on           Fri 2026-11-20",
        "  exam                CT head",
        "  role                performed",
        "  supervised          yes",
        "  site                main ED",
        "  verifier's credential",
        "                      R.T.(R)(CT)",
        "  x new               theirs",
        "  claimed as          Cranium for ARRT(CT)",
        "  claimed as          x (gone-list)",
        "  denied              ARRT(CT)  Fri 2026-11-20  by CT lead, M.D.  wrong",
    ]


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("site", None, "none"),
        ("categories", {}, "none"),
        ("on", "2026-11-20", "Fri 2026-11-20"),
        ("on", DAY, "Fri 2026-11-20"),
        ("note", "2026-11-20", "2026-11-20"),
        ("exam", "ct-head", "CT head"),
        ("target", "arrt-ct", "ARRT(CT)"),
        ("passed", False, "no"),
        ("hours", 1680.0, "1,680"),
        ("before", 0, "0"),
        ("categories", {"Safety": 1.0}, "Safety 1"),
    ],
)
def test_a_value_is_told_as_people_read_it(field: str, value: Any, told: str) -> None:
    assert value_text(field, value, NAMES) == told


def test_numbers_are_as_short_as_they_can_be_said() -> None:
    assert [number_text(each) for each in (0, 8.0, 7.5, 1234.567)] == ["0", "8", "7.5", "1,234.57"]
    assert [counted(each, "entry", "entries") for each in (1, 2)] == ["1 entry", "2 entries"]


def test_plain_data_keeps_every_field_of_the_entry() -> None:
    told = entry_json(exam_entry("aaaa", x_new=[1]), NAMES)
    assert list(told)[:4] == ["id", "kind", "modality", "text"]
    assert (told["modality"], told["site"], told["x_new"]) == ("ct", None, [1])
