"""The shipped data files taken together, read from their YAML."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from imgxtrain.knowledge.checks import problems_of
from imgxtrain.knowledge.citations import grades
from imgxtrain.knowledge.compiled import SECTIONS_OF_FILE, data_directory, is_fresh
from imgxtrain.knowledge.document import Document
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
    """Check the shipped files, or the user's ``own`` file as an addition to them.

    Of an own file only its own problems are reported.
    """
    place = directory or data_directory()
    shipped, failed = _read([place / name for name in SECTIONS_OF_FILE])
    if own is None:
        problems = (*failed, *problems_of(shipped), *_strays(shipped))
        whole = [file.tree.file for file in shipped]
        stale = tuple(name for name in whole if not is_fresh(place / name))
        return _report(shipped, problems, stale)
    label = f"./{own.name}" if own.name in SECTIONS_OF_FILE else own.name
    added, unreadable = _read([own], label)
    told = (*unreadable, *problems_of([*shipped, *added]))
    return _report(added, tuple(each for each in told if each.file == label), ())


def _strays(shipped: list[ReadFile]) -> Iterator[Problem]:
    """Sections that stand in a file in which nobody looks for them."""
    home = {section: name for name, own in SECTIONS_OF_FILE.items() for section in own}
    for file in shipped:
        root = file.tree.root if isinstance(file.tree.root, dict) else {}
        for section in root:
            if home.get(section, file.tree.file) != file.tree.file:
                message = f"this section belongs in {home[section]}"
                yield file.tree.problem((section,), message)


def _read(
    paths: list[Path], label: str | None = None
) -> tuple[list[ReadFile], tuple[Problem, ...]]:
    read: list[ReadFile] = []
    failed: tuple[Problem, ...] = ()
    for path in paths:
        try:
            read.append(read_as_far_as_possible(path, label))
        except DataError as error:
            failed += error.problems
    return read, failed


def _report(
    files: list[ReadFile], problems: tuple[Problem, ...], stale: tuple[str, ...]
) -> CheckReport:
    return CheckReport(
        files=tuple(file.tree.file for file in files),
        graded=grades(file.document for file in files),
        problems=tuple(sorted(set(problems))),
        stale=stale,
    )
