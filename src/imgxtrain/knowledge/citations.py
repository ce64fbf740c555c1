"""Which records rest on which source, and how the figures are graded."""

from collections import Counter
from collections.abc import Iterable

from imgxtrain.knowledge.checks import records_of
from imgxtrain.knowledge.document import Document
from imgxtrain.knowledge.provenance import Grade, Provenance, Sourced
from imgxtrain.knowledge.references import SECTIONS
from imgxtrain.knowledge.yaml_reader import Path


def citations(documents: Iterable[Document]) -> dict[str, Counter[str]]:
    """For each source id, how often each record (``credentials arrt-ct``) cites it."""
    cited: dict[str, Counter[str]] = {}
    for document in documents:
        for path, record in records_of(document):
            if isinstance(record, (Sourced, Provenance)):
                for name in record.sources:
                    cited.setdefault(name, Counter())[_record_name(document, path)] += 1
    return cited


def _record_name(document: Document, path: Path) -> str:
    section = str(path[0])
    if section in SECTIONS and len(path) > 1:
        record = getattr(document, section)[path[1]]
        return f"{section} {getattr(record, SECTIONS[section])}"
    return section


def grades(documents: Iterable[Document]) -> Counter[Grade]:
    """How many graded values there are of each grade."""
    return Counter(
        record.grade
        for document in documents
        for _, record in records_of(document)
        if isinstance(record, Sourced) and record.grade is not None
    )
