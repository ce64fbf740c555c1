"""Overlays from their YAML: completed from what is known, checked, and made into plain data."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from imgxtrain.knowledge.checks import problems_of
from imgxtrain.knowledge.compiled import SECTIONS_OF_FILE, load
from imgxtrain.knowledge.document import Document
from imgxtrain.knowledge.naming import names_in
from imgxtrain.knowledge.overlay_merging import laid_over
from imgxtrain.knowledge.overlays import KEY_OF_SECTION, Addition, records_over
from imgxtrain.knowledge.problems import DataError, Problem
from imgxtrain.knowledge.reading import Plain, ReadFile, as_far_as_possible, decoded
from imgxtrain.knowledge.yaml_reader import YamlTree, read_yaml

Sections = Mapping[str, Any]
_OF_THE_FILE = {"as_of", "provenance"}


@dataclass(frozen=True)
class ReadOverlays:
    """Overlays as far as they could be read, with every problem of theirs."""

    files: tuple[ReadFile, ...]
    problems: tuple[Problem, ...]
    addition: Addition


def known_plain(directory: Path) -> tuple[ReadFile, ...]:
    """The shipped data, plain, without the records that checks would look at again.

    Sources are read all the same: what stands in an overlay rests on them. Raises DataError.
    """
    return tuple(_as_known(name, load(directory / name).sections) for name in SECTIONS_OF_FILE)


def _as_known(name: str, sections: dict[str, Any]) -> ReadFile:
    sources = {key: sections[key] for key in ("sources", "rejected_sites") if key in sections}
    document = Document.model_validate(sources)
    return ReadFile(YamlTree(name, sections, {}), document, {}, (), Plain(sections))


def read_overlays(
    texts: Iterable[tuple[str, bytes]], known: Sequence[ReadFile], sections: Sections
) -> ReadOverlays:
    """Overlays, each with its name, laid one after another over the ``known`` files.

    ``sections``: what these hold, as plain and fully graded data.
    """
    around = dict(sections)
    read: list[ReadFile] = []
    failed: tuple[Problem, ...] = ()
    for name, content in texts:
        label = overlay_label(name)
        try:
            tree = read_yaml(decoded(content, label), label)
        except DataError as error:
            failed += error.problems
            continue
        file = as_far_as_possible(tree, laid_over(tree.root, around))
        read.append(file)
        for section, records in plain_sections(file.document).items():
            around[section] = records_over(section, records, around)
    labels = {file.tree.file for file in read}
    own = (each for each in problems_of([*known, *read]) if each.file in labels)
    problems = tuple(sorted({*failed, *own}))
    return ReadOverlays(tuple(read), problems, _addition([file.document for file in read]))


def overlay_label(name: str) -> str:
    """What problems call the overlay ``name``, which may be called like a shipped file."""
    return f"./{name}" if name in SECTIONS_OF_FILE else name


def plain_sections(document: Document) -> dict[str, Any]:
    """The sections of ``document`` as plain data in which every figure is graded by itself."""
    plain = document.model_dump(mode="json", exclude_defaults=True, exclude_none=True)
    return {name: value for name, value in plain.items() if name not in _OF_THE_FILE}


def _addition(documents: Sequence[Document]) -> Addition:
    """The newest form of each record in ``documents``, in which a record is always whole."""
    newest: dict[str, Any] = {}
    for document in documents:
        for section in document.model_fields_set - _OF_THE_FILE:
            records = getattr(document, section)
            if isinstance(records, tuple):
                kept = newest.setdefault(section, {})
                key = KEY_OF_SECTION.get(section, "id")
                kept.update({getattr(record, key): record for record in records})
            else:
                newest[section] = records
    together = {
        section: tuple(records.values()) if isinstance(records, dict) else records
        for section, records in newest.items()
    }
    document = Document().model_copy(update=together)
    names = {space: [list(pair) for pair in pairs] for space, pairs in names_in(document).items()}
    return Addition(plain_sections(document), names)
