from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from imgxtrain.career.comparison import Comparison
from imgxtrain.knowledge.provenance import Grade
from tests.career.asked import ask, labels, row
from tests.small_world import (
    OTHER_WORK,
    RADIOGRAPHER,
    Record,
    credential,
    labor,
    modality,
    national,
    table,
)

MRI = modality("mri", occupation=OTHER_WORK)
CT = modality("ct")


def state_pay(occupation: str, **medians: int | None) -> Record:
    rows = [
        {"state": state, "annual_p25": 10_000, "annual_median": median, "annual_p75": 90_000}
        for state, median in medians.items()
    ]
    return table(f"pay-{occupation}", rows, period="2025-05", occupation=occupation)


def paid(directory: Path, radiographers: Any, others: Any, state: str | None = None) -> Comparison:
    """MRI beside CT, whose staff are counted among radiographers, by pay in each state."""
    tables = [state_pay(RADIOGRAPHER, **radiographers), state_pay(OTHER_WORK, **others)]
    return ask(directory, state=state, modalities=[MRI, CT], labor=labor(state_wages=tables))


def test_the_five_rows_that_decide_come_first(tmp_path: Path) -> None:
    comparison = ask(tmp_path, credentials=[credential("reg", "ct")])
    opening = [(each.section, each.label) for each in comparison.rows[:5]]
    assert opening == [
        ("What decides", label) for label in ("You enter from", "Bottleneck", "Time", "Cost", "Pay")
    ]


def test_sections_follow_in_the_order_in_which_they_are_read(tmp_path: Path) -> None:
    rule = {"id": "rule", "name": "Rule", "body": "board", "cycle": "birth-month"}
    comparison = ask(
        tmp_path,
        credentials=[credential("reg", "ct", maintenance="rule")],
        maintenance=[rule],
        careers=[{"id": "lead", "name": "Lead", "provenance": {"grade": "working"}, "what": "x"}],
    )
    assert [section for section, _ in groupby(comparison.rows, lambda each: each.section)] == [
        "What decides",
        "What it is",
        "The work",
        "Radiation",
        "Pay and demand",
        "Certification",
        "Training",
        "Upkeep",
        "Whom it suits",
        "Where it leads",
    ]


def test_each_exam_has_its_own_length_where_lengths_are_known(tmp_path: Path) -> None:
    lengths = [{"exam": "Knee", "minutes": {"low": "20", "high": "30"}}]
    whole = {"low": "10", "high": "90"}
    modalities = [modality("mri", exam_lengths=lengths), modality("ct", exam_minutes=whole)]
    comparison = ask(tmp_path, modalities=modalities)
    assert row(comparison, "Exam length") == ["Knee 20 to 30 min~", "10 to 90 min~"]


def test_without_ionizing_radiation_the_dose_is_the_modalitys_single_one(tmp_path: Path) -> None:
    none = modality("mri", ionizing="false", dose_msv={"low": "0", "high": "0"})
    some = modality("ct", doses=[{"exam": "Head", "msv": {"low": "1.6", "high": "1.6"}}])
    comparison = ask(tmp_path, modalities=[none, some])
    assert row(comparison, "Ionizing") == ["no~", "yes~"]
    assert row(comparison, "Patient dose") == ["0 mSv~", "Head 1.6 mSv~"]


def test_what_is_not_known_is_said_to_be_unknown(tmp_path: Path) -> None:
    assert row(ask(tmp_path), "Time") == ["unknown", "unknown"]
    assert row(ask(tmp_path), "Cost") == ["training unknown", "training unknown"]


def test_the_ratio_is_the_median_over_the_states_that_publish_both_figures(tmp_path: Path) -> None:
    # 1.2 in Texas, 2.0 in Ohio, 1.0 in Maine: in order 1.0, 1.2, 2.0.
    comparison = paid(
        tmp_path,
        {"TX": 50_000, "OH": 50_000, "ME": 80_000},
        {"TX": 60_000, "OH": 100_000, "ME": 80_000},
    )
    assert row(comparison, "To radiographer") == [
        "1.2 times^ a radiographer's in the same state",
        "counted among radiographers",
    ]


def test_of_an_even_number_of_states_the_middle_two_are_averaged(tmp_path: Path) -> None:
    comparison = paid(tmp_path, {"TX": 50_000, "OH": 50_000}, {"TX": 60_000, "OH": 75_000})
    assert row(comparison, "To radiographer")[0].startswith("1.35 times^")


@pytest.mark.parametrize("left_out", ["PR", "ME"])
def test_a_territory_or_a_state_without_a_figure_is_left_out_of_the_ratio(
    tmp_path: Path, left_out: str
) -> None:
    beside = {"PR": 20_000, "ME": None}[left_out]
    comparison = paid(
        tmp_path,
        {"TX": 50_000, "OH": 80_000, left_out: beside},
        {"TX": 60_000, "OH": 80_000, left_out: 60_000},
    )
    assert row(comparison, "To radiographer")[0].startswith("1.1 times^")


def test_the_ratio_is_derived_and_tells_how_and_from_what(tmp_path: Path) -> None:
    comparison = paid(tmp_path, {"TX": 50_000}, {"TX": 60_000})
    found = next(each for each in comparison.rows if each.label == "To radiographer")
    figure = found.cells[0].phrases[0].figure
    assert figure is not None
    assert (figure.grade, figure.basis) == (Grade.DERIVED, Grade.OFFICIAL)
    assert figure.sources == ("survey",)
    assert figure.note is not None
    assert "1 state" in figure.note


def test_no_ratio_is_made_up_where_no_state_publishes_both(tmp_path: Path) -> None:
    comparison = paid(tmp_path, {"TX": 50_000}, {"OH": 60_000})
    assert row(comparison, "To radiographer")[0] == "not published"


def test_a_named_state_gives_its_own_pay_and_opens_the_comparison_with_it(tmp_path: Path) -> None:
    comparison = paid(tmp_path, {"TX": 50_000}, {"TX": 60_000}, state="TX")
    assert row(comparison, "Pay") == ["$60,000 median there", "$50,000 median there"]
    assert row(comparison, "In Texas") == [
        "$60,000 median there; middle half $10,000 to $90,000; 1.2 times^ a radiographer's there",
        "$50,000 median there; middle half $10,000 to $90,000",
    ]


def test_a_state_that_publishes_nothing_says_so(tmp_path: Path) -> None:
    comparison = paid(tmp_path, {"TX": 50_000}, {"TX": None}, state="TX")
    assert row(comparison, "In Texas")[0] == "not published for this state"


def test_without_a_state_no_row_speaks_of_one(tmp_path: Path) -> None:
    comparison = paid(tmp_path, {"TX": 50_000}, {"TX": 60_000})
    assert not [each for each in comparison.rows if "Texas" in each.label]


def test_a_wage_series_that_fits_badly_is_called_the_wider_group_and_warned_of(
    tmp_path: Path,
) -> None:
    badly = {"occupation": RADIOGRAPHER, "fits": "false", "warning": "no series of its own"}
    wages = table("national", [national(RADIOGRAPHER, 60, 80, 90)], period="2025-05")
    modalities = [modality("mri"), modality("ct", wage=badly)]
    comparison = ask(tmp_path, modalities=modalities, labor=labor(national_wages=[wages]))
    assert row(comparison, "Pay") == [
        "$80 national median",
        "$80 national median of the wider BLS group",
    ]
    assert row(comparison, "Middle half") == ["$60 to $90", "$60 to $90"]
    assert row(comparison, "Mind") == ["", "no series of its own~"]


def test_growth_tells_each_period_and_openings_the_newest_that_has_them(tmp_path: Path) -> None:
    older = {"occupation": OTHER_WORK, "growth_percent": 7.1, "openings_a_year": 2.6}
    newer = {"occupation": OTHER_WORK, "growth_percent": 8}
    projections = [
        table("older", [older], first_year=2024, last_year=2034),
        table("newer", [newer], first_year=2025, last_year=2035),
    ]
    comparison = ask(tmp_path, modalities=[MRI, CT], labor=labor(projections=projections))
    assert row(comparison, "Growth") == ["2024-34: 7.1%; 2025-35: 8%", "not published"]
    assert row(comparison, "Openings") == ["2,600 a year", "not published"]


def test_vacancy_rates_are_those_of_the_last_two_surveys_newest_first(tmp_path: Path) -> None:
    surveys = [
        table(f"survey-{year}", [{"discipline": "mr", "percent": rate}], year=year)
        for year, rate in ((2021, 9), (2023, 16.2), (2025, 17.4))
    ]
    modalities = [modality("mri", vacancy_discipline="mr"), CT]
    comparison = ask(tmp_path, modalities=modalities, labor=labor(vacancies=surveys))
    assert row(comparison, "Vacancy rate") == ["2025: 17.4%; 2023: 16.2%", "not published"]


def test_a_table_without_a_date_of_its_own_takes_that_of_its_file(tmp_path: Path) -> None:
    undated = {"grade": "official", "sources": ["survey"]}
    wages = table("national", [national(RADIOGRAPHER, 60, 80, 90)], period="2025-05")
    kinds = labor(national_wages=[{**wages, "provenance": undated}])
    assert row(ask(tmp_path, labor=kinds), "National median") == ["$80", "$80"]


def test_training_is_told_by_who_gives_it_its_length_and_its_cost(tmp_path: Path) -> None:
    college = {"provider": "A college", "length": "2 terms", "cost_usd": {"low": 900, "high": 1200}}
    hospital = {"provider": "A hospital", "cost": "paid by the employer"}
    modalities = [modality("mri", trainings=[college, hospital]), CT]
    comparison = ask(tmp_path, modalities=modalities)
    assert row(comparison, "Length found") == ["A college: 2 terms~", ""]
    assert row(comparison, "Cost found") == [
        "A college: $900 to $1,200~; A hospital: paid by the employer~",
        "unknown",
    ]


def test_a_career_open_from_anywhere_stands_beside_those_of_the_modality(tmp_path: Path) -> None:
    anywhere = {"id": "lead", "name": "Lead technologist", "what": "leads"}
    from_mri = {"id": "safety", "name": "Safety officer", "what": "keeps safe"}
    careers = [
        {**anywhere, "provenance": {"grade": "working"}},
        {**from_mri, "provenance": {"grade": "working"}, "modalities": ["mri"]},
    ]
    comparison = ask(tmp_path, careers=careers)
    assert row(comparison, "Beyond it") == [
        "Lead technologist, Safety officer",
        "Lead technologist",
    ]
    assert labels(comparison, "Where it leads") == ["Within it", "Beyond it"]
