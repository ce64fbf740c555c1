from datetime import date
from pathlib import Path

import pytest

from imgxtrain.career.question import Question
from imgxtrain.career.routes import credentials_for
from imgxtrain.knowledge.library import Knowledge
from tests.career.asked import TODAY, ask, labels, row
from tests.small_world import Record, credential, edition, pathway, requirement, write_world

CHANGE = date(2026, 9, 1)


def exam(name: str, **changes: object) -> Record:
    working = {"provenance": {"grade": "working"}}
    return {"id": name, "name": f"The {name}", "body": "board", **working, **changes}


def sat(*names: str) -> Record:
    return requirement("exam", examinations=list(names))


def test_credentials_still_awarded_for_practice_stand_by_body_and_id(tmp_path: Path) -> None:
    world = write_world(
        tmp_path,
        {
            "bodies": [{"id": name, "name": name, "short": name} for name in ("a", "b")],
            "credentials": [
                credential("zebra", "ct", body="b"),
                credential("late", "ct", body="a", status="closing"),
                credential("early", "ct", body="b"),
                credential("gone", "ct", body="a", status="closed"),
                credential("above", "ct", body="a", purpose="advanced"),
                credential("elsewhere", "mri", body="a"),
            ],
        },
    )
    question = Question(Knowledge(world), TODAY)
    found = credentials_for(question.knowledge.modalities["ct"], question)
    assert [each.id for each in found] == ["late", "early", "zebra"]


@pytest.mark.parametrize(
    ("without", "told"),
    [
        ([], "SCAN: REG, or NUC with SAFE"),
        (["program"], "SCAN: REG, or NUC with SAFE or: for program people~"),
        (
            ["program", "work"],
            "SCAN: REG, or NUC with SAFE or: for program people~ (and 1 more, see Certification)",
        ),
    ],
)
def test_you_enter_from_any_credential_held_or_by_a_way_that_needs_none(
    tmp_path: Path, without: list[str], told: str
) -> None:
    ways = [
        pathway("certified", requirement("holds", any_of=[["reg"], ["nuc", "safe"]])),
        *(pathway(name) for name in without),
        pathway("forgotten", status="closed"),
    ]
    credentials = [
        credential("scan", "mri", pathways=ways),
        credential("reg", "ct"),
        credential("nuc", "ct"),
        credential("safe", "ct"),
    ]
    assert row(ask(tmp_path, credentials=credentials), "You enter from")[0] == told


def test_a_legal_qualification_is_no_way_in(tmp_path: Path) -> None:
    law = credential("law", "mri", kind="legal-qualification")
    comparison = ask(tmp_path, credentials=[law, credential("reg", "ct")])
    assert row(comparison, "You enter from") == ["", "REG: for usual people~"]


def test_each_route_tells_body_entry_education_clinical_exam_and_fee(tmp_path: Path) -> None:
    asked = [
        requirement("education", unit="credits", total=16, window_months=24),
        requirement("hours", modalities=["mri"], total=1000),
        sat("board-exam"),
    ]
    outline = {"id": "outline", "scored": 200, "minutes": 210}
    comparison = ask(
        tmp_path,
        credentials=[credential("scan", "mri", pathways=[pathway("usual", *asked)])],
        examinations=[exam("board-exam", outlines=[outline], fee_usd=225)],
    )
    told = ["Route 1", "Open to", "Education", "Clinical", "Exam", "Fee"]
    assert labels(comparison, "Certification") == told
    assert [row(comparison, label)[0] for label in told] == [
        "SCAN by Board",
        "for usual people~",
        "16~ credits; within 24 months~ before applying",
        "1,000~ clinical hours",
        "200~ scored questions; 210 min~",
        "$225~",
    ]


def test_the_modality_with_fewer_routes_has_empty_cells_beside_the_rest(tmp_path: Path) -> None:
    credentials = [credential("one", "mri"), credential("two", "mri"), credential("reg", "ct")]
    comparison = ask(tmp_path, credentials=credentials)
    assert row(comparison, "Route 1") == ["ONE by Board", "REG by Board"]
    assert row(comparison, "Route 2") == ["TWO by Board", ""]


def test_pathways_that_ask_the_same_say_it_once(tmp_path: Path) -> None:
    hours = requirement("hours", modalities=["mri"], total=300)
    ways = [pathway("school", hours), pathway("work", hours)]
    comparison = ask(tmp_path, credentials=[credential("scan", "mri", pathways=ways)])
    assert row(comparison, "Clinical")[0] == "300~ clinical hours"


def test_pathways_that_differ_are_named_those_alike_together(tmp_path: Path) -> None:
    few = requirement("hours", modalities=["mri"], total=300)
    many = requirement("hours", modalities=["mri"], total=6240)
    ways = [
        pathway("school", few),
        pathway("work", many),
        pathway("college", few),
        pathway("grace"),
    ]
    comparison = ask(tmp_path, credentials=[credential("scan", "mri", pathways=ways)])
    assert row(comparison, "Clinical")[0] == (
        "School / College: 300~ clinical hours; Work: 6,240~ clinical hours"
    )


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2026, 8, 31), "125~ studies"),
        (CHANGE, "150~ studies"),
    ],
)
def test_the_clinical_edition_in_force_today_is_told(
    tmp_path: Path, today: date, told: str
) -> None:
    editions = [
        edition(name, start, requirements=[requirement("studies", modalities=["ct"], total=total)])
        for name, start, total in (("old", "2020-01-01", 125), ("new", CHANGE.isoformat(), 150))
    ]
    clinical = {"id": "book", "kind": "clinical", "chosen_by": "application", "editions": editions}
    ways = [pathway("usual", documents=["book"])]
    scan = credential("scan", "ct", pathways=ways, documents=[clinical])
    assert row(ask(tmp_path, today=today, credentials=[scan]), "Clinical")[1] == told


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2019, 1, 1), "The sitting: length unknown"),
        (date(2026, 8, 31), "165~ scored questions; time unknown"),
        (CHANGE, "180~ questions; 195 min~"),
    ],
)
def test_the_exam_outline_in_force_today_is_told(tmp_path: Path, today: date, told: str) -> None:
    outlines = [
        {"id": "old", "effective_from": "2020-01-01", "scored": 165},
        {"id": "new", "effective_from": CHANGE.isoformat(), "items": 180, "minutes": 195},
    ]
    comparison = ask(
        tmp_path,
        today=today,
        credentials=[credential("scan", "ct", pathways=[pathway("usual", sat("sitting"))])],
        examinations=[exam("sitting", outlines=outlines)],
    )
    assert row(comparison, "Exam")[1] == told


def test_a_credentials_own_fee_stands_before_those_of_its_exams(tmp_path: Path) -> None:
    fees = [
        {"id": "application", "name": "Application", "usd": 225},
        {"id": "renewal", "name": "Renewal", "usd": 65},
    ]
    usual = [pathway("usual", sat("sitting"))]
    comparison = ask(
        tmp_path,
        credentials=[credential("scan", "mri", pathways=usual, fees=fees)],
        examinations=[exam("sitting", fee_usd=500)],
    )
    assert row(comparison, "Fee")[0] == "$225~"
    assert row(comparison, "Cost")[0] == "SCAN $225~; training unknown"


def test_an_exam_that_two_credentials_share_is_paid_for_once(tmp_path: Path) -> None:
    credentials = [
        credential(name, "mri", pathways=[pathway("usual", sat("physics", name))])
        for name in ("heart", "belly")
    ]
    examinations = [
        exam("physics", fee_usd=225),
        exam("heart", fee_usd=250),
        exam("belly", fee_usd=275),
    ]
    comparison = ask(tmp_path, credentials=credentials, examinations=examinations)
    assert row(comparison, "Cost")[0] == (
        "The physics $225~; The belly $275~; The heart $250~; training unknown"
    )


def test_a_rule_that_keeps_two_credentials_is_told_once(tmp_path: Path) -> None:
    kept = {"id": "yearly", "name": "Board rules", "body": "board", "cycle": "calendar-year"}
    rule = {**kept, "provenance": {"grade": "working"}, "ce_total": 24, "ce_months": 24}
    credentials = [credential(name, "mri", maintenance="yearly") for name in ("one", "two")]
    comparison = ask(tmp_path, credentials=credentials, maintenance=[rule])
    assert row(comparison, "To keep it")[0] == "Board rules: 24~ credits; every 24 months~"


def test_state_law_that_was_not_found_is_unknown_never_none(tmp_path: Path) -> None:
    law = {"modalities": ["mri"], "instrument": "license", "text": "a license since 2024"}
    texas = {"code": "TX", "name": "Texas", "provenance": {"grade": "working"}, "rules": [law]}
    credentials = [credential("scan", "mri")]
    comparison = ask(tmp_path, state="TX", states=[texas], credentials=credentials)
    known, unknown = row(comparison, "Texas law")
    assert known == "a license since 2024~"
    assert unknown.startswith("unknown")
