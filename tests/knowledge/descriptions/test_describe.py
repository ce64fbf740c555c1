import pytest

from imgxtrain.knowledge.descriptions import describe
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.names import Kind, Match
from tests.knowledge.worlds import TODAY

RECORDS = {
    Kind.MODALITY: "modalities",
    Kind.CREDENTIAL: "credentials",
    Kind.CAREER: "careers",
    Kind.PROCEDURE_LIST: "procedure_lists",
    Kind.STATE: "states",
    Kind.EXAM: "exams",
}


def test_every_kind_that_a_name_can_mean_is_described() -> None:
    assert set(RECORDS) == set(Kind)


@pytest.mark.parametrize("kind", RECORDS)
def test_every_record_has_a_description_with_something_in_each_section(
    knowledge: Knowledge, kind: Kind
) -> None:
    for record_id in getattr(knowledge, RECORDS[kind]):
        description = describe(Match(kind, record_id, ""), knowledge, TODAY)
        assert (description.kind, description.id) == (kind.value, record_id)
        assert description.sections
        assert all(section.lines for section in description.sections)


@pytest.mark.parametrize("kind", RECORDS)
def test_every_shipped_record_can_be_described(kind: Kind) -> None:
    shipped = Knowledge()
    for record_id in getattr(shipped, RECORDS[kind]):
        assert describe(Match(kind, record_id, ""), shipped, TODAY).title
