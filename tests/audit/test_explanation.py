"""One entry explained, from finished audits."""

from datetime import date

import pytest

from imgxtrain.audit.explanation import Explanation, explanation_of
from imgxtrain.audit.repetitions import audit_repetitions
from imgxtrain.audit.results import (
    Code,
    Finding,
    RequirementResult,
    Standing,
    Status,
    TargetResult,
)
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.requirements import Hours, Repetitions
from imgxtrain.profile.entries import Entry, ExamEntry, HoursEntry, Stage
from imgxtrain.profile.record import NoSuchEntryError
from tests.audit.worlds import logged, made, question, signed, target

KNOWLEDGE = Knowledge()
RULES = made(
    Repetitions,
    list="arrt-ct-list-reported",
    window_months=24,
    total=9,
    per_procedure_maximum=2,
)


def head(number: int, **more: object) -> ExamEntry:
    return logged(ExamEntry, f"head{number}", date(2026, 3, 1 + number), exam="ct-head", **more)


def explained(
    entry_id: str, *entries: Entry, credentials: tuple[str, ...] = ("arrt-ct",)
) -> Explanation:
    asked = question(entries, knowledge=KNOWLEDGE)
    results = []
    for name in credentials:
        aimed = target(name, asked)
        found = audit_repetitions(RULES, aimed, asked)
        results.append(_result(name, found))
    return explanation_of(entry_id, asked, results)


def _result(credential: str, *requirements: RequirementResult) -> TargetResult:
    known = KNOWLEDGE.credentials[credential]
    return TargetResult(
        known, known.pathways[0], Status.IN_PROGRESS, Standing.PROVISIONAL, requirements
    )


def test_what_counts_tells_its_procedure_category_and_stage() -> None:
    (verdict,) = explained("head0", signed(head(0), "arrt-ct", Stage.SUBMITTED)).verdicts
    assert verdict.counts
    assert verdict.stage is Stage.SUBMITTED
    assert verdict.procedure
    assert verdict.category
    assert (verdict.procedure.title, verdict.category.title) == (
        "Brain",
        "Head, spine and musculoskeletal",
    )
    assert verdict.reasons == ()


def test_what_does_not_count_tells_the_one_reason_and_what_else_it_could_be() -> None:
    # two of three heads count; the earliest to expire of equal ones is left out
    (verdict,) = explained("head0", head(0), head(1), head(2)).verdicts
    assert not verdict.counts
    assert [each.code for each in verdict.reasons] == [Code.OVER_PROCEDURE_MAXIMUM]
    assert verdict.procedure
    assert verdict.procedure.id == "brain"
    (offer,) = verdict.doubts
    assert offer.code is Code.POSSIBLE_CLAIM
    assert offer.command == "imgxtrain claim head0 cranium --for arrt-ct"


def test_an_exam_that_serves_two_targets_names_both() -> None:
    found = explained("head0", head(0), credentials=("arrt-ct", "nmtcb-ct"))
    assert [each.target.credential.id for each in found.verdicts if each.counts] == [
        "arrt-ct",
        "nmtcb-ct",
    ]
    assert found.unconcerned == ()


def test_an_entry_that_no_target_looks_at_says_so() -> None:
    brain = logged(ExamEntry, "mrbrain", date(2026, 3, 1), exam="mri-brain")
    found = explained("mrbrain", brain)
    assert found.verdicts == ()
    assert [each.credential.id for each in found.unconcerned] == ["arrt-ct"]


def test_entries_of_other_kinds_are_explained_by_what_their_audit_reports() -> None:
    shift = logged(HoursEntry, "shift1", date(2026, 3, 1), modality="ct", hours=8)
    gone = logged(HoursEntry, "shift2", date(2020, 3, 1), modality="ct", hours=8)
    expired = Finding(Code.EXPIRED, "8 hours are too old", ("shift2",))
    hours = RequirementResult(
        made(Hours, modalities=["ct"], total=300),
        Status.IN_PROGRESS,
        Standing.OFFICIAL,
        findings=(expired,),
        reported=("shift1",),
    )
    asked = question([shift, gone], knowledge=KNOWLEDGE)
    audits = [_result("nmtcb-ct", hours)]
    (kept,) = explanation_of("shift1", asked, audits).verdicts
    assert (kept.counts, kept.procedure) == (True, None)
    (lost,) = explanation_of("shift2", asked, audits).verdicts
    assert (lost.counts, lost.reasons) == (False, (expired,))


def test_an_unknown_id_is_no_entry() -> None:
    with pytest.raises(NoSuchEntryError):
        explained("nothing", head(0))
