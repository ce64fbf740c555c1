"""The compiled form of the data files: JSON that carries the SHA-256 of the YAML it came from.

At run time the compiled form is read; where its hash is not that of the YAML beside it (somebody
edited the file), the YAML itself is read and validated, so that what is used is never stale.
"""

import hashlib
import json
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from imgxtrain.knowledge.problems import DataError, Problem

COMPILED = "compiled"
SECTIONS_OF_FILE = {
    "modalities.yaml": ("modalities",),
    "certifications.yaml": ("bodies", "examinations", "credentials", "maintenance"),
    "exams.yaml": ("regions", "exams"),
    "procedures.yaml": ("procedure_lists",),
    "labor.yaml": ("labor",),
    "states.yaml": ("states",),
    "careers.yaml": ("careers",),
    "resume.yaml": (
        "resume_phrases",
        "resume_verbs",
        "resume_names",
        "resume_words",
        "resume_limits",
    ),
    "interview.yaml": ("interview_questions", "interview_asks", "interview_phrases"),
    "sources.yaml": ("sources", "rejected_sites"),
}
"""The shipped data files and the sections each holds."""


def data_directory() -> Path:
    """The directory of the shipped data files."""
    return Path(import_module("imgxtrain.data").__path__[0])


def compiled_path(yaml_path: Path) -> Path:
    """Where the compiled form of ``yaml_path`` lies."""
    return yaml_path.parent / COMPILED / f"{yaml_path.stem}.json"


class CompiledFile(NamedTuple):
    """A data file as plain, fully graded data: sections by name, and names by namespace."""

    sections: dict[str, Any]
    names: dict[str, list[list[str]]]


def is_fresh(yaml_path: Path) -> bool:
    """Whether the compiled form belongs to the YAML file as it is now."""
    return _read_compiled(yaml_path) is not None


def load(yaml_path: Path) -> CompiledFile:
    """The data file, from its compiled form if that is fresh, else from the YAML itself.

    Raises DataError where the file cannot be read or is not valid.
    """
    return _read_compiled(yaml_path) or _compiled_from_yaml(yaml_path)


def compile_file(yaml_path: Path) -> Path:
    """Write the compiled form of ``yaml_path`` and return its path. Raises DataError."""
    compiled = _compiled_from_yaml(yaml_path)
    content = {"sha256": _hash_of(yaml_path), **compiled._asdict()}
    target = compiled_path(yaml_path)
    target.parent.mkdir(exist_ok=True)
    lines = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    target.write_text(lines + "\n", encoding="utf-8", newline="\n")
    return target


def _hash_of(yaml_path: Path) -> str:
    try:
        content = yaml_path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise DataError((Problem(yaml_path.name, 1, "", f"cannot be read: {reason}"),)) from error
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def _read_compiled(yaml_path: Path) -> CompiledFile | None:
    try:
        content = json.loads(compiled_path(yaml_path).read_bytes())
        fresh = content["sha256"] == _hash_of(yaml_path)
        return CompiledFile(content["sections"], content["names"]) if fresh else None
    except (OSError, ValueError, TypeError, KeyError):
        return None  # absent or not ours: the YAML beside it is what counts


def _compiled_from_yaml(yaml_path: Path) -> CompiledFile:
    from imgxtrain.knowledge.naming import names_in
    from imgxtrain.knowledge.reading import read_document

    document = read_document(yaml_path)
    dumped = document.model_dump(mode="json", exclude_defaults=True, exclude_none=True)
    names = {space: [list(pair) for pair in pairs] for space, pairs in names_in(document).items()}
    return CompiledFile(dumped, names)
