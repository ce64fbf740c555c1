"""Repetitions by the data as it is shipped: mammography, VI, CI, BD, PET, nuclear medicine."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

from imgxtrain.audit.asked import requirements_asked
from imgxtrain.audit.repetitions import audit_repetitions
from imgxtrain.audit.results import Code, Part, PartKind, RequirementResult, Standing, Status
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.requirements import Repetitions
from imgxtrain.knowledge.roles import Role
from imgxtrain.profile.entries import ExamEntry
from tests.audit.worlds import TODAY, logged, question, target

KNOWLEDGE = Knowledge()


def daily(prefix: str, exam: str, first: date, count: int, **more: Any) -> list[ExamEntry]:
    """``count`` exams, one a day from ``first`` on."""
    every = (first + timedelta(days=i) for i in range(count))
    return [
        logged(ExamEntry, f"{prefix}{i}", day, exam=exam, **more) for i, day in enumerate(every)
    ]


def audited(
    credential: str,
    entries: list[ExamEntry],
    holds: tuple[str, ...] = (),
    pathway: str | None = None,
    today: date = TODAY,
    **days: date,
) -> RequirementResult:
    """The one requirement of ``credential`` for repetitions."""
    asked = question(entries, holds, today=today, knowledge=KNOWLEDGE)
    aimed = target(credential, asked, pathway, **days)
    (asked_for,) = (each for each in requirements_asked(aimed) if isinstance(each, Repetitions))
    return audit_repetitions(asked_for, aimed, asked)


def left_out(result: RequirementResult) -> Counter[Code]:
    found: Counter[Code] = Counter()
    for each in result.findings:
        found[each.code] += len(each.entries)
    return +found


def group(result: RequirementResult, group_id: str) -> Part:
    return next(e for e in result.parts if e.kind is PartKind.GROUP and e.id == group_id)


def mammography() -> list[ExamEntry]:
    spring = date(2026, 3, 2)
    return [
        *daily("sup", "mammogram-screening", date(2025, 12, 1), 25, supervised=True),
        *daily("scr", "mammogram-screening", spring, 20),
        *daily("dia", "mammogram-diagnostic", spring, 10),
        *daily("pha", "mammography-qc-phantom", spring, 4),
        *daily("phb", "mammography-qc-phantom", spring, 1),
        *daily("cti", "mammography-qc-compression-thickness", spring, 1),
        *daily("loc", "mammogram-localization-wire", spring, 1, visit="heron"),
        *daily("sur", "mammogram-surgical-specimen", spring, 1, visit="heron"),
        *daily("ste", "mammogram-stereotactic-specimen", spring, 1, visit="heron"),
        *daily("eva", "mammogram-image-evaluation", spring, 1),
        *daily("duc", "mammogram-ductogram", spring, 2),
    ]


def test_mammography_counts_from_the_day_of_mqsa_compliance() -> None:
    result = audited("arrt-m", mammography(), ("mqsa:2026-01-15",), opened=date(2026, 1, 10))
    # before 2026-01-15: the 25 supervised ones, which are not among the 75
    # the same phantom test twice on 2 March: one counts, and the thickness test beside it
    # three electives at one visit: two count; ductograms are on no line that is known
    counted = {Code.BEFORE_PRECONDITION: 25, Code.OVER_DAY_LIMIT: 1, Code.OVER_VISIT_LIMIT: 1}
    kept_out = left_out(result)
    assert {code: kept_out[code] for code in counted} == counted
    assert kept_out[Code.NOT_ON_LIST] == 2
    # 20 screening + 10 diagnostic + 4 phantom + 1 thickness + 2 electives + 1 evaluation
    assert result.tally.done == 38


def test_mammography_tells_each_part_and_no_total() -> None:
    result = audited("arrt-m", mammography(), ("mqsa:2026-01-15",), opened=date(2026, 1, 10))
    assert (result.need, result.missing, result.standing) == (None, None, Standing.UNKNOWN)
    assert result.status is Status.IN_PROGRESS
    needs = {each.id: each.missing for each in result.parts if each.kind is PartKind.GROUP}
    assert needs == {
        "exams": 45,  # 75 - 30
        "quality-control": None,
        "phantom-image-quality": 6,  # 10 - 4
        "repeat-analysis": 1,
        "compression-thickness": None,
        "facility-qc-review": None,
        "workstation-monitor": None,
        "electives": 3,  # 5 - 2
        "image-evaluation": 0,
    }
    assert group(result, "phantom-image-quality").within == "quality-control"
    assert group(result, "quality-control").tally.done == 5


def test_mammography_limits_are_told_as_they_are_written() -> None:
    result = audited("arrt-m", mammography(), ("mqsa:2026-01-15",), opened=date(2026, 1, 10))
    told = {each.code: each for each in result.findings if each.entries}
    assert "takes at most 1 of one procedure a day" in told[Code.OVER_DAY_LIMIT].reason
    assert "at most 2 elective procedures a patient visit" in told[Code.OVER_VISIT_LIMIT].reason
    before = told[Code.BEFORE_PRECONDITION]
    assert 'done before "Be MQSA compliant first" was met on 2026-01-15' in before.reason
    assert before.rule == "You must be MQSA compliant before you submit any procedure"


def test_without_mqsa_nothing_of_mammography_counts() -> None:
    result = audited("arrt-m", mammography(), opened=date(2026, 1, 10))
    assert result.tally.done == 0
    # all but the two ductograms
    assert left_out(result)[Code.BEFORE_PRECONDITION] == len(mammography()) - 2


def test_the_mammography_edition_of_2020_does_not_ask_for_mqsa_first() -> None:
    result = audited("arrt-m", mammography(), opened=date(2025, 8, 30))
    assert left_out(result)[Code.BEFORE_PRECONDITION] == 0
    assert group(result, "exams").tally.done == 55


def test_the_older_vi_edition_has_figures_but_no_procedure_names() -> None:
    entries = daily("art", "ep-study", date(2024, 6, 1), 1)
    entries += daily("vis", _vi_exam(), date(2024, 6, 1), 3)
    result = audited("arrt-vi", entries, today=date(2025, 1, 10), opened=date(2023, 1, 9))
    assert (result.need, result.missing) == (200, 200)
    assert result.standing is Standing.PROVISIONAL
    assert left_out(result)[Code.NOT_ON_LIST] == 3


def _vi_exam() -> str:
    exams = KNOWLEDGE.exams
    return next(e for e in exams if exams.plain(e)["modality"] == "vascular-interventional")


def test_cardiac_groups_are_part_of_the_150() -> None:
    first = date(2026, 1, 5)
    entries = daily("lef", "cath-left-heart", first, 70) + daily(
        "rig", "cath-right-heart", first, 4
    )
    entries += daily("bot", "cath-right-left-heart", first, 5)
    result = audited("arrt-ci", entries)
    # 70 + 4 of 150; six of the 76 missing are right hearts
    assert (result.tally.done, result.missing) == (74, 76)
    assert group(result, "left-heart").missing == 0
    assert group(result, "right-heart").missing == 6
    # both sides at once is claimed as neither until the user says which
    assert left_out(result)[Code.NOT_ON_LIST] == 5


def test_bone_density_electives_have_no_known_name() -> None:
    result = audited("arrt-bd", daily("dxa", "dxa-hip-spine", date(2026, 1, 5), 130))
    assert group(result, "mandatory").missing == 0
    assert (group(result, "electives").missing, result.missing) == (3, 3)
    assert result.status is Status.IN_PROGRESS
    (told,) = (each for each in result.findings if each.code is Code.LIST_INCOMPLETE)
    assert "3 of what is missing can only be procedures that it does not name" in told.reason


def test_pet_competencies_count_once_a_day_each() -> None:
    first = date(2026, 1, 5)
    entries = daily("pet", "pet-fdg-skull-thigh", first, 50)
    entries += daily("psm", "pet-psma", first, 2)  # the same competency on the same days
    entries += daily("qcd", "pet-qc-daily-scanner", first, 10)
    entries += daily("cal", "nm-qc-dose-calibrator", first, 4)
    result = audited("nmtcb-pet", entries, pathway="radiographer")
    # 50 + 10 + 4 of 100: 6 calibrator tests and 10 each of three other kinds are missing
    assert (result.tally.done, result.missing) == (64, 36)
    assert left_out(result)[Code.OVER_DAY_LIMIT] == 2
    assert group(result, "pet-imaging").missing == 0
    assert group(result, "dose-calibrator-qc").missing == 6


def test_nuclear_competencies_without_a_list_only_tell_what_was_done() -> None:
    first = date(2026, 1, 5)
    entries = daily("bon", "nm-bone-whole-body", first, 3)
    entries += daily("sim", "nm-bone-limited", first, 7, role=Role.SIMULATED)
    result = audited("arrt-n", entries)
    # of seven simulated ones five are taken
    assert result.tally.done == 8
    assert left_out(result)[Code.NOT_ACCEPTED] == 2
    assert (result.need, result.missing, result.claims) == (None, None, {})
    assert (result.status, result.standing) == (Status.IN_PROGRESS, Standing.UNKNOWN)
    (different,) = (each for each in result.parts if each.kind is PartKind.DIFFERENT)
    assert (different.need, different.missing) == (25, None)


def test_a_lapse_of_mqsa_takes_nothing_from_what_was_done_before_and_after_it() -> None:
    # held from 2026-01-15 to 2026-06-01: the 25 of December came before, all else counts
    opened = date(2026, 1, 10)
    held = audited("arrt-m", mammography(), ("mqsa:2026-01-15",), opened=opened)
    lapsed = audited("arrt-m", mammography(), ("mqsa:2026-01-15:2026-06-01",), opened=opened)

    assert lapsed.tally == held.tally
    assert left_out(lapsed) == left_out(held)
    assert left_out(lapsed)[Code.BEFORE_PRECONDITION] == 25


def test_electives_that_no_list_names_are_missing_once() -> None:
    # BD: 125 mandatory and 3 electives are the 128; no elective is known by name
    result = audited("arrt-bd", [])

    assert (result.need, result.missing) == (128, 128)
