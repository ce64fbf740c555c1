from imgxtrain.knowledge.naming import names_in
from imgxtrain.knowledge.reading import read_document
from tests.knowledge.worlds import WORLD


def names_of(file: str, namespace: str, record_id: str) -> list[str]:
    found = names_in(read_document(WORLD / file))[namespace]
    return [name for name, named in found if named == record_id]


def test_a_modality_goes_by_id_name_short_form_and_synonyms() -> None:
    assert names_of("modalities.yaml", "modality", "ct") == [
        "ct",
        "Computed tomography",
        "CT",
        "cat scan",
        "ct tech",
    ]


def test_dicom_codes_are_names_of_their_own() -> None:
    assert names_of("modalities.yaml", "dicom", "radiography") == ["CR", "DX"]


def test_a_credential_goes_by_id_letters_and_aliases() -> None:
    assert names_of("certifications.yaml", "credential", "arrt-ct") == [
        "arrt-ct",
        "ARRT(CT)",
        "R.T.(CT)(ARRT)",
        "ct registry",
    ]


def test_the_title_of_a_credential_is_a_weaker_name() -> None:
    titles = names_of("certifications.yaml", "credential title", "arrt-ct")
    assert titles == ["Computed tomography, by ARRT"]


def test_careers_lists_states_and_exams_have_names_too() -> None:
    assert "team lead" in names_of("careers.yaml", "career", "lead-technologist")
    assert "arrt-ct-list" in names_of("procedures.yaml", "procedure list", "arrt-ct-list")
    assert names_of("states.yaml", "state", "TX") == ["TX", "Texas"]
    assert "CT head" in names_of("exams.yaml", "exam", "ct-head")
