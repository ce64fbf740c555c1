from imgxtrain.knowledge.document import Document
from imgxtrain.knowledge.reading import read_text
from imgxtrain.knowledge.references import SECTIONS, declared_names, references
from imgxtrain.knowledge.yaml_reader import read_yaml
from tests.knowledge.worlds import WORLD


def test_every_section_that_is_a_list_of_named_records_stands_in_a_document() -> None:
    assert set(SECTIONS) <= set(Document.model_fields)


def test_a_field_refers_by_its_name_to_one_kind_of_record() -> None:
    root = {"exams": [{"id": "ct-head", "modality": "ct", "regions": ["head", "brain"]}]}
    assert list(references(root)) == [
        (("exams", 0, "modality"), "modality", "ct"),
        (("exams", 0, "regions", 0), "region", "head"),
        (("exams", 0, "regions", 1), "region", "brain"),
    ]


def test_alternatives_of_credentials_are_references_each() -> None:
    root = {"any_of": [["arrt-r", "arrt-m"], ["arrt-s"]]}
    assert [name for _, _, name in references(root)] == ["arrt-r", "arrt-m", "arrt-s"]


def test_every_namespace_that_is_referred_to_is_declared_somewhere() -> None:
    roots = [read_yaml(read_text(path), path.name).root for path in WORLD.glob("*.yaml")]
    declared = {namespace for root in roots for namespace, _ in declared_names(root)}
    assert {namespace for root in roots for _, namespace, _ in references(root)} <= declared


def test_a_credential_is_held_by_its_id_or_by_its_family() -> None:
    root = {"credentials": [{"id": "ardms-rdms-ab", "family": "ardms-rdms"}]}
    assert list(declared_names(root)) == [
        ("credential", "ardms-rdms-ab"),
        ("credential or family", "ardms-rdms-ab"),
        ("credential or family", "ardms-rdms"),
    ]


def test_a_vacancy_discipline_is_declared_by_the_survey_that_has_it() -> None:
    root = {"labor": {"vacancies": [{"rows": [{"discipline": "ct"}]}]}}
    assert list(declared_names(root)) == [("vacancy discipline", "ct")]


def test_names_are_found_in_whatever_shape_a_file_is() -> None:
    misshapen: tuple[object, ...] = (
        None,
        "words",
        [],
        {"credentials": "none", "labor": []},
        {"regions": [1, None]},
    )
    assert not [name for root in misshapen for name in declared_names(root)]
