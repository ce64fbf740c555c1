from pathlib import Path

import pytest

from imgxtrain.knowledge import pay
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.modalities import Modality
from imgxtrain.knowledge.phrase import Phrase, Unit
from imgxtrain.knowledge.provenance import Grade
from tests.knowledge.worlds import edit, spoken

RADIOGRAPHY, CT, SONOGRAPHY = "radiography", "ct", "sonography-general"


def modality(knowledge: Knowledge, name: str) -> Modality:
    return knowledge.modalities[name]


def test_the_national_median_is_that_of_the_occupation(knowledge: Knowledge) -> None:
    (told,) = pay.national_median(modality(knowledge, RADIOGRAPHY), knowledge)
    assert told.figure is not None
    assert (told.figure.value, told.unit) == (70000, Unit.USD)
    assert (told.figure.grade, told.figure.as_of) == (Grade.OFFICIAL, "2025-05")


def test_an_occupation_that_the_table_lacks_is_not_published(knowledge: Knowledge) -> None:
    sonography = modality(knowledge, SONOGRAPHY)
    assert spoken(pay.national_median(sonography, knowledge)) == ["not published"]
    assert spoken(pay.middle_half(sonography, knowledge)) == ["not published"]


def test_the_middle_half_runs_from_the_25th_to_the_75th_percentile(knowledge: Knowledge) -> None:
    assert spoken(pay.middle_half(modality(knowledge, CT), knowledge)) == ["60000-80000"]


def test_the_newest_national_table_counts(directory: Path) -> None:
    newer = """\
    - id: national-2026
      title: National wages
      period: 2026-05
      provenance: {grade: official, sources: [bls-table], as_of: 2026-05}
      rows:
        - {occupation: 29-2034, employment: 1, relative_error_percent: 1, annual_p10: 1,
           annual_p25: 2, annual_median: 73000, annual_p75: 4, annual_p90: 5, annual_mean: 3}

"""
    edit(directory / "labor.yaml", "  state_wages:\n", f"{newer}  state_wages:\n")
    knowledge = Knowledge(directory)
    assert spoken(pay.national_median(modality(knowledge, CT), knowledge)) == ["73000"]


def test_in_short_a_series_that_fits_badly_is_said_to_be_wider(knowledge: Knowledge) -> None:
    told = {name: pay.in_short(modality(knowledge, name), knowledge, None) for name in ("ct",)}
    assert spoken(told["ct"]) == ["70000 national median of the wider BLS group"]
    fits = pay.in_short(modality(knowledge, RADIOGRAPHY), knowledge, None)
    assert spoken(fits) == ["70000 national median"]


def test_in_short_a_state_s_own_median_decides(knowledge: Knowledge) -> None:
    told = pay.in_short(modality(knowledge, SONOGRAPHY), knowledge, "TX")
    assert spoken(told) == ["75000 median there"]


def test_the_ratio_is_the_median_over_the_states(knowledge: Knowledge) -> None:
    # TX 75000/60000 = 1.25, CA 120000/80000 = 1.5, NY 77000/70000 = 1.1: the middle one is 1.25.
    # Puerto Rico (60000/30000 = 2) is no state.
    (told,) = pay.ratio_to_radiographer(modality(knowledge, SONOGRAPHY), knowledge)
    assert told.figure is not None
    assert (told.figure.value, told.unit) == (1.25, Unit.RATIO)
    assert "3 states" in str(told.figure.note)


def test_of_an_even_number_of_states_the_two_in_the_middle_are_averaged(directory: Path) -> None:
    edit(directory / "labor.yaml", "{state: NY, annual_median: 77000}", "{state: NY}")
    # TX 1.25 and CA 1.5 remain: (1.25 + 1.5) / 2 = 1.375, told as 1.38
    knowledge = Knowledge(directory)
    (told,) = pay.ratio_to_radiographer(modality(knowledge, SONOGRAPHY), knowledge)
    assert told.figure is not None
    assert told.figure.value == 1.38


def test_where_radiographers_are_not_published_by_state_there_is_no_ratio(directory: Path) -> None:
    edit(directory / "labor.yaml", "      occupation: 29-2034\n", "      occupation: 29-2032\n")
    knowledge = Knowledge(directory)
    told = pay.ratio_to_radiographer(modality(knowledge, SONOGRAPHY), knowledge)
    assert spoken(told) == ["not published"]


def test_a_ratio_is_derived_and_says_from_what(knowledge: Knowledge) -> None:
    (told,) = pay.ratio_to_radiographer(modality(knowledge, SONOGRAPHY), knowledge)
    assert told.figure is not None
    assert (told.figure.grade, told.figure.basis) == (Grade.DERIVED, Grade.OFFICIAL)
    assert told.figure.sources == ("bls-table",)


RADIOGRAPHERS = "occupation: 29-2034\n      provenance: {grade: official, sources: [bls-table]"


def ratio_when_radiographers_are_reported(directory: Path) -> Phrase:
    edit(
        directory / "labor.yaml",
        RADIOGRAPHERS,
        "occupation: 29-2034\n      provenance: {grade: reported, sources: [trade-news]",
    )
    knowledge = Knowledge(directory)
    (told,) = pay.ratio_to_radiographer(modality(knowledge, SONOGRAPHY), knowledge)
    return told


def test_a_ratio_is_no_better_than_the_weaker_of_its_two_tables(directory: Path) -> None:
    told = ratio_when_radiographers_are_reported(directory)
    assert told.figure is not None
    assert told.figure.basis is Grade.REPORTED


def test_a_ratio_names_the_sources_of_both_its_tables(directory: Path) -> None:
    told = ratio_when_radiographers_are_reported(directory)
    assert told.figure is not None
    assert set(told.figure.sources) == {"bls-table", "trade-news"}


def test_a_ratio_is_as_of_the_older_of_its_tables(directory: Path) -> None:
    dated = f"{RADIOGRAPHERS}, as_of: "
    edit(directory / "labor.yaml", f"{dated}2025-05", f"{dated}2024-05")
    knowledge = Knowledge(directory)
    (told,) = pay.ratio_to_radiographer(modality(knowledge, SONOGRAPHY), knowledge)
    assert told.figure is not None
    assert told.figure.as_of == "2024-05"


def test_a_ratio_of_figures_to_verify_is_to_be_verified_itself(directory: Path) -> None:
    edit(
        directory / "labor.yaml",
        "occupation: 29-2032\n      provenance: {grade: official, ",
        "occupation: 29-2032\n      provenance: {verify: true, grade: official, ",
    )
    knowledge = Knowledge(directory)
    (told,) = pay.ratio_to_radiographer(modality(knowledge, SONOGRAPHY), knowledge)
    assert told.figure is not None
    assert told.figure.verify


def test_what_is_counted_among_radiographers_has_no_ratio_to_them(knowledge: Knowledge) -> None:
    told = pay.ratio_to_radiographer(modality(knowledge, CT), knowledge)
    assert spoken(told) == ["counted among radiographers"]


def test_in_a_state_median_middle_half_and_ratio_are_told(knowledge: Knowledge) -> None:
    assert spoken(pay.in_state(modality(knowledge, SONOGRAPHY), knowledge, "TX")) == [
        "75000 median there",
        "middle half 65000-85000",
        "1.25 a radiographer's there",  # 75000 / 60000
    ]


def test_in_a_state_the_ratio_is_told_to_two_places(directory: Path) -> None:
    edit(directory / "labor.yaml", "annual_median: 75000", "annual_median: 70000")
    knowledge = Knowledge(directory)
    told = pay.in_state(modality(knowledge, SONOGRAPHY), knowledge, "TX")
    assert spoken(told)[-1] == "1.17 a radiographer's there"  # 70000 / 60000 = 1.1667


def test_half_of_the_middle_half_is_not_told(directory: Path) -> None:
    edit(directory / "labor.yaml", ", annual_p75: 85000", "")
    knowledge = Knowledge(directory)
    told = pay.in_state(modality(knowledge, SONOGRAPHY), knowledge, "TX")
    assert spoken(told) == ["75000 median there", "1.25 a radiographer's there"]


def test_in_a_state_what_is_not_released_is_left_out(knowledge: Knowledge) -> None:
    assert spoken(pay.in_state(modality(knowledge, CT), knowledge, "CA")) == [
        "80000 median there of the wider BLS group"
    ]


@pytest.mark.parametrize("state", ["TX", "WY"])
def test_a_state_without_a_figure_is_not_published(directory: Path, state: str) -> None:
    edit(
        directory / "labor.yaml",
        "{state: TX, annual_p25: 65000, annual_median: 75000,",
        "{state: TX,",
    )
    knowledge = Knowledge(directory)
    told = pay.in_state(modality(knowledge, SONOGRAPHY), knowledge, state)
    assert spoken(told) == ["not published for this state"]


def test_growth_is_told_for_each_period_by_itself(knowledge: Knowledge) -> None:
    told = pay.growth(modality(knowledge, SONOGRAPHY), knowledge)
    assert spoken(told) == ["2023-33: 14", "2024-34: 13"]


def test_openings_are_the_newest_there_are_in_persons(knowledge: Knowledge) -> None:
    # the newest table has 5.8 thousand for sonographers and nothing for radiographers,
    # whose newest figure is the 12.9 thousand of the table before
    assert spoken(pay.openings(modality(knowledge, SONOGRAPHY), knowledge)) == ["5800 a year"]
    (told,) = pay.openings(modality(knowledge, RADIOGRAPHY), knowledge)
    assert spoken([told]) == ["12900 a year"]
    assert told.figure is not None
    assert told.figure.as_of == "2024-08"


def test_vacancies_are_those_of_the_last_two_surveys(knowledge: Knowledge) -> None:
    assert spoken(pay.vacancy(modality(knowledge, CT), knowledge)) == ["2025: 19.4", "2023: 17.7"]
    # the survey of 2025 does not ask about radiography, and 2021 is too long ago
    assert spoken(pay.vacancy(modality(knowledge, RADIOGRAPHY), knowledge)) == ["2023: 18.1"]


def test_a_modality_that_no_survey_asks_about_has_no_vacancies(knowledge: Knowledge) -> None:
    assert spoken(pay.vacancy(modality(knowledge, SONOGRAPHY), knowledge)) == ["not published"]


def test_a_caution_is_given_where_the_series_fits_badly(knowledge: Knowledge) -> None:
    assert spoken(pay.caution(modality(knowledge, CT))) == ["counted among radiographers"]
    assert pay.caution(modality(knowledge, RADIOGRAPHY)) == ()


def test_a_table_without_a_date_takes_that_of_the_file(directory: Path) -> None:
    edit(directory / "labor.yaml", "sources: [bls-table], as_of: 2025-05}", "sources: [bls-table]}")
    knowledge = Knowledge(directory)
    (told,) = pay.national_median(modality(knowledge, RADIOGRAPHY), knowledge)
    assert told.figure is not None
    assert told.figure.as_of == "2026-11-22"
