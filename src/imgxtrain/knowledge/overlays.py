"""The user's own data over the shipped data, at run time.

They are read, checked and completed once; then a compiled form beside them is read, which carries
the hash of all that it was made from.
"""

import contextlib
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from imgxtrain import __version__
from imgxtrain.knowledge import namespaces
from imgxtrain.knowledge.compiled import COMPILED, SECTIONS_OF_FILE, CompiledFile
from imgxtrain.knowledge.problems import DataError, Problem

CACHE = "overlays.json"
KEY_OF_SECTION = {"states": "code", "rejected_sites": "host"}
"""By what records of a section are told apart, where that is not their id."""


class OverlayError(DataError):
    """The user's own data cannot be used; ``directory`` is where they lie."""

    def __init__(self, problems: tuple[Problem, ...], directory: Path) -> None:
        super().__init__(problems)
        self.directory = directory


@dataclass(frozen=True)
class Addition:
    """Whole records by section, corrected or new, and all the names that these go by."""

    sections: dict[str, Any] = field(default_factory=dict)
    names: dict[str, list[list[str]]] = field(default_factory=dict)

    def over(self, base: CompiledFile, file: str) -> CompiledFile:
        """The data file called ``file`` with these records in it."""
        mine = [each for each in SECTIONS_OF_FILE[file] if each in self.sections]
        if not mine:
            return base
        sections = dict(base.sections)
        for section in mine:
            sections[section] = records_over(section, self.sections[section], base.sections)
        return CompiledFile(sections, self._names_over(base.names, mine))

    def _names_over(
        self, known: Mapping[str, list[list[str]]], mine: Sequence[str]
    ) -> dict[str, list[list[str]]]:
        spaces = {
            space
            for space in (*known, *self.names)
            if _SECTION_OF_NAMESPACE.get(space, "exams") in mine
        }
        names = dict(known)
        for space in spaces:
            section = _SECTION_OF_NAMESPACE.get(space, "exams")
            renamed = {record[_key(section)] for record in self.sections[section]}
            kept = [pair for pair in known.get(space, []) if pair[1] not in renamed]
            names[space] = [*kept, *self.names.get(space, [])]
        return names


def records_over(section: str, records: Any, known: Mapping[str, Any]) -> Any:
    """The section as ``known`` with whole ``records`` in it, new ones behind the others."""
    if not isinstance(records, list):
        return records  # the labor tables are one record
    key = _key(section)
    mine = {record[key]: record for record in records}
    merged = [mine.pop(record[key], record) for record in known.get(section, [])]
    return [*merged, *mine.values()]


def _key(section: str) -> str:
    return KEY_OF_SECTION.get(section, "id")


_SECTION_OF_NAMESPACE = {
    namespaces.MODALITY: "modalities",
    namespaces.DICOM: "modalities",
    namespaces.CREDENTIAL: "credentials",
    namespaces.CREDENTIAL_TITLE: "credentials",
    namespaces.CAREER: "careers",
    namespaces.PROCEDURE_LIST: "procedure_lists",
    namespaces.STATE: "states",
}
"""All other namespaces are of exams."""


def addition_of(files: Sequence[Path], directory: Path, *, kept: bool) -> Addition:
    """What the overlays ``files`` add to the data of ``directory``.

    ``kept``: a compiled form is read and written beside the files. Raises OverlayError with every
    problem, DataError where the shipped data cannot be read.
    """
    if not files:
        return Addition()
    texts = [(each.name, _content(each)) for each in files]
    cache = files[0].parent / COMPILED / CACHE if kept else None
    seal = _seal(texts, directory) if cache else ""
    found = _read(cache, seal) if cache else None
    if found is None:
        found = checked(texts, directory, files[0].parent)
        if cache:
            _keep(cache, seal, found)
    return found


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        problem = Problem(path.name, 1, "", f"cannot be read: {reason}")
        raise OverlayError((problem,), path.parent) from error


def _seal(texts: Iterable[tuple[str, bytes]], directory: Path) -> str:
    """The hash of all that the addition is made from."""
    digest = hashlib.sha256(__version__.encode())
    shipped = ((name, (directory / name).read_bytes()) for name in SECTIONS_OF_FILE)
    with contextlib.suppress(OSError):  # told where the file is read
        for name, content in (*texts, *shipped):
            digest.update(f"\n{name} {len(content)}\n".encode())
            digest.update(content)
    return digest.hexdigest()


def _read(cache: Path, seal: str) -> Addition | None:
    try:
        content = json.loads(cache.read_bytes())
        fresh = content["seal"] == seal
        return Addition(content["sections"], content["names"]) if fresh else None
    except (OSError, ValueError, TypeError, KeyError):
        return None  # absent or not ours: the YAML is what counts


def _keep(cache: Path, seal: str, addition: Addition) -> None:
    """Where it cannot be kept, the YAML is read again the next time."""
    content = json.dumps({"seal": seal, **asdict(addition)}, separators=(",", ":"))
    temporary = cache.with_name(f".{cache.name}.{hashlib.sha256(content.encode()).hexdigest()[:8]}")
    with contextlib.suppress(OSError):
        cache.parent.mkdir(exist_ok=True)
        temporary.write_text(content, encoding="utf-8")
        temporary.replace(cache)


def checked(
    texts: Sequence[tuple[str, bytes]], directory: Path, overlay_directory: Path
) -> Addition:
    """What overlays, each with its name, add to the data of ``directory``.

    Raises OverlayError with every problem of theirs, DataError.
    """
    from imgxtrain.knowledge.overlay_reading import known_plain, read_overlays

    known = known_plain(directory)
    sections = {name: value for file in known for name, value in file.tree.root.items()}
    read = read_overlays(texts, known, sections)
    if read.problems:
        raise OverlayError(read.problems, overlay_directory)
    return read.addition
