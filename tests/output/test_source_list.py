from collections import Counter
from datetime import date

from imgxtrain.knowledge.sources import Source, SourceKind
from imgxtrain.output.source_list import print_sources, sources_json
from tests.output.paper import Paper

SURVEY = Source(
    id="survey",
    title="A survey",
    publisher="An office",
    kind=SourceKind.MIRROR,
    read=date(2026, 1, 31),
    note="saved copy",
)
CITED = {"survey": Counter({"careers lead": 1, "modalities ct": 3})}


def test_a_source_is_told_with_its_kind_and_note() -> None:
    paper = Paper()
    print_sources([SURVEY], {}, paper.screen)
    assert paper.lines == [
        "survey",
        "  An office, A survey, read 2026-01-31 (mirror)",
        "  saved copy",
    ]


def test_what_rests_on_a_source_follows_most_figures_first() -> None:
    paper = Paper()
    print_sources([SURVEY], CITED, paper.screen)
    assert paper.lines[-2:] == [
        "  modalities ct       3 figures",
        "  careers lead        1 figure",
    ]


def test_json_tells_what_rests_on_a_source_only_where_that_was_asked() -> None:
    told = sources_json([SURVEY], CITED)
    assert told["schema"] == "imgxtrain.sources/1"
    (source,) = told["sources"]
    assert (source["id"], source["kind"], source["read"]) == ("survey", "mirror", "2026-01-31")
    assert source["cited_by"] == {"careers lead": 1, "modalities ct": 3}
    assert "cited_by" not in sources_json([SURVEY], {})["sources"][0]
