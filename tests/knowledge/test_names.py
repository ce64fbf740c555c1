from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.names import (
    Kind,
    NameAmbiguousError,
    NameNotFoundError,
    modalities_called,
    nearest,
    normalized,
    resolve_anything,
    resolve_credential,
    resolve_modality,
    resolve_source,
    resolve_state,
    resolve_target,
)
from tests.knowledge.worlds import edit


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("R.T.(CT)(ARRT)", "rt ct arrt"),
        ("PET/CT", "pet ct"),
        ("  X-Ray ", "x ray"),
        ("O*NET", "o net"),
        ("...", ""),
    ],
)
def test_case_dots_brackets_and_dashes_make_no_difference(name: str, same: str) -> None:
    assert normalized(name) == same


@given(st.text())
def test_a_normalized_name_is_its_own_normal_form(name: str) -> None:
    assert normalized(normalized(name)) == normalized(name)


@given(st.text(st.characters(codec="ascii")))
def test_upper_and_lower_case_are_one_name(name: str) -> None:
    assert normalized(name.upper()) == normalized(name.lower())


@pytest.mark.parametrize(
    "name", ["ct", "CT", "Computed Tomography", "cat scan", "arrt-ct", "R.T.(CT)(ARRT)"]
)
def test_a_modality_goes_by_its_own_names_and_those_of_its_credential(
    knowledge: Knowledge, name: str
) -> None:
    assert resolve_modality(name, knowledge) == "ct"


@pytest.mark.parametrize("name", ["DX", "cr"])
def test_a_dicom_code_means_its_modality(knowledge: Knowledge, name: str) -> None:
    assert resolve_modality(name, knowledge) == "radiography"


def test_a_name_of_its_own_comes_before_another_s_dicom_code(directory: Path) -> None:
    edit(directory / "modalities.yaml", "dicom: [US]", "dicom: [US, CT]")
    assert resolve_modality("CT", Knowledge(directory)) == "ct"


def test_a_dicom_code_comes_before_the_title_of_a_credential(directory: Path) -> None:
    edit(directory / "certifications.yaml", "name: Abdomen", "name: DX")
    assert resolve_modality("DX", Knowledge(directory)) == "radiography"


@pytest.mark.parametrize("name", ["ultrasound", "US", "arrt-s"])
def test_a_name_of_several_modalities_is_asked_about(knowledge: Knowledge, name: str) -> None:
    with pytest.raises(NameAmbiguousError) as asked:
        resolve_modality(name, knowledge)
    assert [choice.id for choice in asked.value.choices] == [
        "sonography-general",
        "sonography-obgyn",
    ]


@pytest.mark.parametrize(
    ("name", "modalities"),
    [
        ("ultrasound", ("sonography-general", "sonography-obgyn")),
        ("abdominal ultrasound", ("sonography-general",)),
        ("arrt-ct", ("ct",)),
    ],
)
def test_in_a_log_a_shared_name_means_every_modality_that_goes_by_it(
    knowledge: Knowledge, name: str, modalities: tuple[str, ...]
) -> None:
    assert modalities_called(name, knowledge) == modalities


def test_what_the_name_does_mean_is_told_where_no_modality_goes_by_it(
    knowledge: Knowledge,
) -> None:
    with pytest.raises(NameNotFoundError) as missed:
        resolve_modality("arrt-rra", knowledge)
    assert [match.id for match in missed.value.instead] == ["arrt-rra"]


def test_no_more_than_three_near_misses_are_suggested() -> None:
    assert len(nearest("ct head", ["CT heads", "ct head x", "ct hea", "ct heda"])) == 3


def test_a_near_miss_is_suggested(knowledge: Knowledge) -> None:
    with pytest.raises(NameNotFoundError) as missed:
        resolve_modality("computed tomografy", knowledge)
    assert missed.value.suggestions[0] == "Computed tomography"
    assert missed.value.wanted == "modality"


@pytest.mark.parametrize("name", ["zebra", "", "?!"])
def test_what_is_near_nothing_suggests_nothing(knowledge: Knowledge, name: str) -> None:
    with pytest.raises(NameNotFoundError) as missed:
        resolve_modality(name, knowledge)
    assert missed.value.suggestions == ()


@pytest.mark.parametrize("name", ["arrt-rra", "registered radiologist asistant"])
def test_whatever_is_offered_instead_of_a_modality_resolves(
    knowledge: Knowledge, name: str
) -> None:
    offered: tuple[str, ...] = ()
    try:
        resolve_modality(name, knowledge)
    except NameAmbiguousError as asked:
        offered = tuple(choice.id for choice in asked.choices)
    except NameNotFoundError as missed:
        offered = missed.suggestions
    for each in offered:
        assert resolve_modality(each, knowledge)


@pytest.mark.parametrize(
    ("name", "kind", "record_id"),
    [
        ("CT", Kind.MODALITY, "ct"),
        ("arrt-ct", Kind.CREDENTIAL, "arrt-ct"),
        ("RDMS (AB)", Kind.CREDENTIAL, "ardms-rdms-ab"),
        ("Computed tomography, by ARRT", Kind.CREDENTIAL, "arrt-ct"),
        ("team lead", Kind.CAREER, "lead-technologist"),
        ("arrt-ct-list", Kind.PROCEDURE_LIST, "arrt-ct-list"),
        ("texas", Kind.STATE, "TX"),
        ("CT head", Kind.EXAM, "ct-head"),
    ],
)
def test_anything_that_can_be_shown_goes_by_its_name(
    knowledge: Knowledge, name: str, kind: Kind, record_id: str
) -> None:
    match = resolve_anything(name, knowledge)
    assert (match.kind, match.id) == (kind, record_id)


def test_a_match_bears_a_title_that_people_know(knowledge: Knowledge) -> None:
    assert resolve_anything("arrt-ct", knowledge).title == "ARRT(CT): Computed tomography, by ARRT"
    assert resolve_anything("arrt-ct-list", knowledge).title == "CT procedures, working names"
    assert resolve_anything("TX", knowledge).title == "Texas"


def test_a_modality_comes_before_the_state_of_the_same_name(directory: Path) -> None:
    edit(directory / "states.yaml", "{code: CA, name: California}", "{code: CT, name: Connecticut}")
    knowledge = Knowledge(directory)
    assert resolve_anything("CT", knowledge).kind is Kind.MODALITY
    assert resolve_anything("Connecticut", knowledge).id == "CT"


def test_an_ambiguous_name_lists_every_kind_it_may_mean(directory: Path) -> None:
    edit(directory / "certifications.yaml", "aliases: [ct registry]", "aliases: [cat scan]")
    with pytest.raises(NameAmbiguousError) as asked:
        resolve_anything("cat scan", Knowledge(directory))
    assert [(choice.kind, choice.id) for choice in asked.value.choices] == [
        (Kind.MODALITY, "ct"),
        (Kind.CREDENTIAL, "arrt-ct"),
    ]


def test_a_name_that_means_a_modality_and_its_credential_means_the_modality(
    directory: Path,
) -> None:
    edit(directory / "certifications.yaml", "aliases: [ct registry]", "aliases: [cat scan]")
    assert resolve_modality("cat scan", Knowledge(directory)) == "ct"


@pytest.mark.parametrize("name", ["TX", "tx", "Texas", "TEXAS"])
def test_a_state_goes_by_its_code_and_its_name(knowledge: Knowledge, name: str) -> None:
    assert resolve_state(name, knowledge) == "TX"


def test_a_state_spelled_wrongly_is_suggested_among_states_alone(knowledge: Knowledge) -> None:
    with pytest.raises(NameNotFoundError) as missed:
        resolve_state("Texsa", knowledge)
    assert missed.value.suggestions == ("Texas",)
    assert missed.value.wanted == "state"


def test_a_source_goes_by_its_id(knowledge: Knowledge) -> None:
    assert resolve_source("bls-table", knowledge).publisher == "BLS"


def test_a_source_spelled_wrongly_is_suggested(knowledge: Knowledge) -> None:
    with pytest.raises(NameNotFoundError) as missed:
        resolve_source("bls tables", knowledge)
    assert missed.value.suggestions == ("bls-table",)


@pytest.mark.parametrize(
    "name",
    ["arrt-ct", "ARRT(CT)", "CT registry", "Computed tomography, by ARRT", "cat scan", "CT"],
)
def test_a_credential_goes_by_its_own_names_or_by_that_of_its_only_modality(
    knowledge: Knowledge, name: str
) -> None:
    assert resolve_credential(name, knowledge) == "arrt-ct"


def test_a_modality_of_several_credentials_is_asked_about(directory: Path) -> None:
    edit(directory / "certifications.yaml", "[radiography]", "[radiography, ct]")
    with pytest.raises(NameAmbiguousError) as asked:
        resolve_credential("CT", Knowledge(directory))
    assert [choice.id for choice in asked.value.choices] == ["arrt-r", "arrt-ct"]


def test_what_is_no_credential_is_told_with_near_misses_that_are(knowledge: Knowledge) -> None:
    with pytest.raises(NameNotFoundError) as missed:
        resolve_credential("arrt-cx", knowledge)
    assert "arrt-ct" in missed.value.suggestions
    with pytest.raises(NameNotFoundError):
        resolve_credential("ohio", knowledge)


@pytest.mark.parametrize(
    ("name", "kind", "record_id"),
    [
        ("CT", Kind.MODALITY, "ct"),
        ("cat scan", Kind.MODALITY, "ct"),
        ("ARRT(CT)", Kind.CREDENTIAL, "arrt-ct"),
    ],
)
def test_a_target_is_a_modality_or_a_credential(
    knowledge: Knowledge, name: str, kind: Kind, record_id: str
) -> None:
    match = resolve_target(name, knowledge)
    assert (match.kind, match.id) == (kind, record_id)


def test_a_target_of_several_meanings_or_none_is_refused(knowledge: Knowledge) -> None:
    with pytest.raises(NameAmbiguousError):
        resolve_target("ultrasound", knowledge)
    with pytest.raises(NameNotFoundError):
        resolve_target("lead technologist", knowledge)
