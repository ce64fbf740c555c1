"""What destinations ask, held against records."""

from pathlib import Path
from typing import Any

from imgxtrain.audit.results import Standing
from imgxtrain.career.paths_judging import Judged, Verdict, judged, modalities_held
from imgxtrain.knowledge.library import Knowledge
from tests.audit.worlds import question
from tests.small_world import OFFICIAL, credential, write_world

CT_JOB = {"name": "Mercy", "title": "CT technologist", "start": "2024-02"}


def of(career: str, *holds: str, **head: Any) -> dict[str, Judged]:
    asked = question(holds=holds, **head)
    return {e.prerequisite.id: e for e in judged(asked.knowledge.careers[career], asked)}


def verdicts(found: dict[str, Judged]) -> dict[str, str]:
    return {name: each.verdict.value for name, each in found.items()}


def test_a_radiographer_of_two_years_who_would_be_a_radiologist_assistant() -> None:
    # from 2024-02-29 to 2026-11-22 are 32 months; full time or not is not kept
    found = of("radiologist-assistant", "arrt-r:2019-05", employers=[CT_JOB])
    assert verdicts(found) == {
        "radiography": "met",
        "experience": "as-far-as-kept",
        "degree": "not-told",
        "program": "not-kept",
        "ethics-and-exam": "missing",
    }
    assert found["experience"].shown[0].months == 32
    assert found["radiography"].standing is Standing.OFFICIAL


def test_a_lapsed_credential_is_missing_and_how_to_get_it_back_is_told() -> None:
    found = of("radiologist-assistant", "arrt-r:2010:2019")
    (side,) = found["radiography"].shown
    assert side.verdict is Verdict.MISSING
    assert "lapsed on 2019-01-01" in side.reason
    assert side.command == "imgxtrain me add credential arrt-r --earned 2010"


def test_a_credential_yet_to_come_is_not_held() -> None:
    found = of("radiologist-assistant", "arrt-r:2027-05")
    assert found["radiography"].verdict is Verdict.MISSING


def test_a_degree_that_is_not_the_one_asked_is_named() -> None:
    school = {"institution": "U", "study": "A.A.S.", "end": "2019"}
    found = of("program-director", "arrt-r", education=[school])
    assert found["degree"].verdict is Verdict.MISSING
    assert found["degree"].shown[0].reason == "the highest degree you named: A.A.S."


def test_a_degree_under_way_is_missing_and_one_of_unknown_end_not_told() -> None:
    later = {"institution": "U", "study": "Master of Science", "end": "2027"}
    assert of("program-director", education=[later])["degree"].verdict is Verdict.MISSING
    open_end = {"institution": "U", "study": "Master of Science"}
    assert of("program-director", education=[open_end])["degree"].verdict is Verdict.NOT_TOLD


def test_a_provisional_rule_never_stands_as_official() -> None:
    school = {"institution": "U", "study": "Master of Science", "end": "2019"}
    found = of("program-director", "arrt-r", education=[school])
    assert found["degree"].verdict is Verdict.MET
    assert found["degree"].standing is Standing.PROVISIONAL


def test_months_that_are_missing_have_their_day_while_the_job_lasts() -> None:
    # 32 of 36 months: four more are there by 2027-03-22
    (side,) = of("program-director", employers=[CT_JOB])["experience"].shown
    assert (side.verdict, side.months, str(side.by)) == (Verdict.MISSING, 32, "2027-03-22")


def test_teaching_and_duties_are_nothing_that_titles_tell() -> None:
    found = of("program-director", "arrt-r", employers=[CT_JOB])
    assert found["teaching"].verdict is Verdict.NOT_KEPT


def test_months_of_holding_a_credential_count_from_the_day_it_was_earned() -> None:
    # earned in 2025-05, on the 31st at the latest: 17 months to 2026-11-22, 24 by 2027-05-31
    _, held = of("radiation-safety", "arrt-r:2025-05")["credential"].shown
    assert (held.verdict, held.months, str(held.by)) == (Verdict.MISSING, 17, "2027-05-31")
    _, untold = of("radiation-safety", "arrt-r")["credential"].shown
    assert untold.verdict is Verdict.NOT_TOLD


def test_breadth_is_counted_in_modalities() -> None:
    assert of("lead-technologist", "arrt-r")["breadth"].verdict is Verdict.MISSING
    both = of("lead-technologist", "arrt-r", "arrt-ct")["breadth"]
    assert both.verdict is Verdict.AS_FAR_AS_KEPT
    assert modalities_held(question(holds=["arrt-r", "arrt-ct", "abii-ciip", "no-such"])) == (
        "radiography",
        "ct",
    )


def test_a_license_of_another_state_or_run_out_is_none() -> None:
    def license_of(**fields: str) -> Verdict:
        head = {"person": {"state": "TX"}, "licenses": [{"name": "MRT", **fields}]}
        return of("interventional-specialist", **head)["state-license"].verdict

    assert license_of(state="TX", until="2027-06") is Verdict.AS_FAR_AS_KEPT
    assert license_of(state="TX", until="2025") is Verdict.MISSING
    assert license_of(state="OH") is Verdict.NOT_TOLD


def test_points_that_suffice_are_met_only_as_far_as_the_record_keeps() -> None:
    school = {"institution": "U", "study": "Master of Science", "end": "2019"}
    found = of("imaging-informatics", "arrt-r:2019-05", employers=[CT_JOB], education=[school])
    # master's 5 and 32 months, which are 2
    assert found["points"].shown[0].reason == "the record shows 7 of 7 points"
    assert found["points"].verdict is Verdict.AS_FAR_AS_KEPT


def test_a_destination_that_asks_for_a_family_takes_any_member_of_it(tmp_path: Path) -> None:
    asked = {"id": "any", "text": "Any of the family", "provenance": OFFICIAL, "any_of": [["kin"]]}
    career = {"id": "lead", "name": "Lead", "what": "x", "provenance": OFFICIAL,
              "prerequisites": [asked]}  # fmt: skip
    sections = {
        "credentials": [credential("one", "ct", family="kin"), credential("two", "ct")],
        "careers": [career],
    }
    knowledge = Knowledge(write_world(tmp_path / "world", sections))
    (met,) = judged(knowledge.careers["lead"], question(holds=["one"], knowledge=knowledge))
    (lacking,) = judged(knowledge.careers["lead"], question(holds=["two"], knowledge=knowledge))
    assert (met.verdict, lacking.verdict) == (Verdict.MET, Verdict.MISSING)
    assert lacking.lacking == (("kin",),)
