"""The shipped data files taken together, read from their YAML."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from imgxtrain.knowledge.checks import problems_of
from imgxtrain.knowledge.citations import grades
from imgxtrain.knowledge.compiled import SECTIONS_OF_FILE, data_directory, is_fresh
from imgxtrain.knowledge.document import Document
from imgxtrain.knowledge.overlay_files import config_directory, overlay_files
from imgxtrain.knowledge.overlay_reading import (
    ReadOverlays,
    overlay_label,
    plain_sections,
    read_overlays,
)
from imgxtrain.knowledge.overlays import KEY_OF_SECTION, OverlayError
from imgxtrain.knowledge.problems import DataError, Problem
from imgxtrain.knowledge.provenance import Grade
from imgxtrain.knowledge.reading import ReadFile, read_as_far_as_possible, read_document


@dataclass(frozen=True)
class CheckReport:
    """What a check looked at and found. ``stale``: files whose compiled form is out of date."""

    files: tuple[str, ...]
    graded: Counter[Grade]
    problems: tuple[Problem, ...]
    stale: tuple[str, ...]


def shipped_documents(directory: Path | None = None) -> tuple[Document, ...]:
    """The shipped data files. Raises DataError."""
    place = directory or data_directory()
    return tuple(read_document(place / name) for name in SECTIONS_OF_FILE)


def check_data(own: Path | None = None, directory: Path | None = None) -> CheckReport:
    """Check the shipped files and the user's overlays, or one ``own`` file as an overlay.

    Of an own file only its own problems are reported. Where ``directory`` is named, the overlays
    in the config directory are left alone.
    """
    place = directory or data_directory()
    shipped, failed = _read([place / name for name in SECTIONS_OF_FILE])
    overlays = overlay_files(config_directory()) if directory is None else ()
    if own is not None:
        others = [each for each in overlays if not _same(each, own)]
        laid = _laid_over(shipped, [*others, own])
        (label,) = _labels([own])
        mine = [file for file in laid.files if file.tree.file == label]
        return _report(mine, [each for each in laid.problems if each.file == label], ())
    laid = _laid_over(shipped, overlays)
    problems = (*failed, *problems_of([*shipped, *laid.files]), *laid.problems, *_strays(shipped))
    whole = [file.tree.file for file in shipped]
    stale = tuple(name for name in whole if not is_fresh(place / name))
    return _report([*shipped, *laid.files], problems, stale)


def current_documents() -> tuple[Document, ...]:
    """The shipped data with the user's overlays: every record once. Raises DataError."""
    place = data_directory()
    documents = shipped_documents(place)
    overlays = overlay_files(config_directory())
    if not overlays:
        return documents
    shipped, _ = _read([place / name for name in SECTIONS_OF_FILE])
    laid = _laid_over(shipped, overlays)
    if laid.problems:
        raise OverlayError(laid.problems, overlays[0].parent)
    own = laid.addition.sections
    kept = tuple(_without(document, own) for document in documents)
    return (*kept, Document.model_validate(own))


def _without(document: Document, own: Mapping[str, Any]) -> Document:
    """``document`` without the records that are in ``own``."""
    update: dict[str, Any] = {}
    for section in document.model_fields_set & set(own):
        if not isinstance(own[section], list):
            update[section] = None
            continue
        key = KEY_OF_SECTION.get(section, "id")
        gone = {record[key] for record in own[section]}
        records = getattr(document, section)
        update[section] = tuple(each for each in records if getattr(each, key) not in gone)
    return document.model_copy(update=update)


def _laid_over(shipped: Sequence[ReadFile], overlays: Sequence[Path]) -> ReadOverlays:
    """The overlays; one that cannot be read is a problem like any other."""
    texts: list[tuple[str, bytes]] = []
    failed: list[Problem] = []
    for path, label in zip(overlays, _labels(overlays), strict=True):
        try:
            texts.append((path.name, path.read_bytes()))
        except OSError as error:
            reason = error.strerror or type(error).__name__
            failed.append(Problem(label, 1, "", f"cannot be read: {reason}"))
    sections = {
        name: records
        for file in (shipped if texts else ())
        for name, records in plain_sections(file.document).items()
    }
    read = read_overlays(texts, shipped, sections)
    return replace(read, problems=(*failed, *read.problems))


def _labels(overlays: Sequence[Path]) -> tuple[str, ...]:
    return tuple(overlay_label(each.name) for each in overlays)


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _strays(shipped: list[ReadFile]) -> Iterator[Problem]:
    """Sections that stand in a file in which nobody looks for them."""
    home = {section: name for name, own in SECTIONS_OF_FILE.items() for section in own}
    for file in shipped:
        root = file.tree.root if isinstance(file.tree.root, dict) else {}
        for section in root:
            if home.get(section, file.tree.file) != file.tree.file:
                message = f"this section belongs in {home[section]}"
                yield file.tree.problem((section,), message)


def _read(paths: list[Path]) -> tuple[list[ReadFile], tuple[Problem, ...]]:
    read: list[ReadFile] = []
    failed: tuple[Problem, ...] = ()
    for path in paths:
        try:
            read.append(read_as_far_as_possible(path))
        except DataError as error:
            failed += error.problems
    return read, failed


def _report(
    files: Sequence[ReadFile], problems: Iterable[Problem], stale: tuple[str, ...]
) -> CheckReport:
    return CheckReport(
        files=tuple(file.tree.file for file in files),
        graded=grades(file.document for file in files),
        problems=tuple(sorted(set(problems))),
        stale=stale,
    )
