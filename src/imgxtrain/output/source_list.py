"""Sources as a list and as JSON (``imgxtrain.sources/1``)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from imgxtrain.knowledge.sources import Source
from imgxtrain.output.footnotes import source_text
from imgxtrain.output.screen import Screen

SCHEMA = "imgxtrain.sources/1"
Cited = Mapping[str, Counter[str]]


def sources_json(sources: Sequence[Source], cited: Cited) -> dict[str, Any]:
    """The sources as plain data; ``cited_by`` where it was asked for one source."""
    return {
        "schema": SCHEMA,
        "sources": [
            {
                **source.model_dump(mode="json"),
                **({"cited_by": dict(cited[source.id])} if source.id in cited else {}),
            }
            for source in sources
        ],
    }


def print_sources(sources: Sequence[Source], cited: Cited, out: Screen) -> None:
    """A paragraph a source; for a single one also the records that rest on it."""
    for source in sources:
        out.line(source.id, "bold")
        out.indented(f"{source_text(source)} ({source.kind})", 2)
        if source.note:
            out.indented(source.note, 2)
        for record, times in cited.get(source.id, Counter()).most_common():
            out.labelled(record, f"{times} figure{'s' * (times != 1)}", indent=2)
