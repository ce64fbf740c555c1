from collections import Counter

from imgxtrain.knowledge.citations import citations, grades
from imgxtrain.knowledge.document import Document
from imgxtrain.knowledge.provenance import Grade
from imgxtrain.knowledge.reading import read_document
from tests.knowledge.worlds import WORLD


def test_a_source_knows_the_records_that_rest_on_it() -> None:
    cited = citations([read_document(WORLD / "states.yaml"), read_document(WORLD / "labor.yaml")])
    # Texas: the provenance itself and the five figures that inherit it (instrument, exception,
    # fee, text, fact); labor: the provenance of three vacancy surveys
    assert cited["trade-news"] == Counter({"states TX": 6, "labor": 3})


def test_a_source_that_nothing_rests_on_is_cited_nowhere() -> None:
    assert "arrt-handbook" not in citations([read_document(WORLD / "states.yaml")])


def test_figures_are_counted_by_grade_and_unknown_ones_not_at_all() -> None:
    document = Document.model_validate(
        {
            "as_of": "2026-11-22",
            "states": [
                {
                    "code": "TX",
                    "name": "Texas",
                    "provenance": {"grade": "working"},
                    "rules": [
                        {
                            "modalities": [],
                            "instrument": "license",
                            "text": {"value": "All", "grade": "reported", "sources": ["a"]},
                            "fee_usd": None,
                        }
                    ],
                }
            ],
        }
    )
    assert grades([document]) == Counter({Grade.WORKING: 1, Grade.REPORTED: 1})
