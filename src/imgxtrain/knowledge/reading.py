"""From YAML text to a validated document, with every mistake at its line."""

from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from imgxtrain.knowledge.document import Document
from imgxtrain.knowledge.problems import DataError, Problem
from imgxtrain.knowledge.yaml_reader import Path, YamlTree, dotted, read_yaml


@dataclass(frozen=True)
class Plain:
    """The plain data that a document is made from, and where it stands in the file.

    ``lineage`` leads from a path of ``root`` to the path in the file, where the two differ because
    the file only corrects what stands elsewhere.
    """

    root: Any
    lineage: dict[Path, Path] = field(default_factory=dict)
    corrects: bool = False


@dataclass(frozen=True)
class ReadFile:
    """A data file as far as it could be read.

    ``document`` holds what is valid of ``made_from``; ``origin`` leads from a path in the one to
    the path in the other, where they differ because something invalid was left out.
    """

    tree: YamlTree
    document: Document
    origin: dict[Path, Path]
    problems: tuple[Problem, ...]
    made_from: Plain

    def problem(self, path: Path, message: str, hint: str | None = None) -> Problem:
        """A problem at ``path`` of the document."""
        place = _traced(_traced(path, self.origin), self.made_from.lineage)
        return self.tree.problem(place, message, hint)

    def plain(self, path: Path) -> Any:
        """What it was made from has at ``path`` of the document; None where it has nothing."""
        node = self.made_from.root
        for part in _traced(path, self.origin):
            inside = isinstance(node, dict) and part in node
            inside = inside or (
                isinstance(node, list) and isinstance(part, int) and part < len(node)
            )
            if not inside:
                return None
            node = node[part]
        return node


def _traced(path: Path, origin: dict[Path, Path]) -> Path:
    """Where ``path`` came from, by its nearest ancestor of which that is known."""
    known = path
    while known and known not in origin:
        known = known[:-1]
    return (*origin.get(known, ()), *path[len(known) :])


def read_text(path: FilePath, label: str | None = None) -> str:
    """Text of a data file, which problems call ``label`` or else by its name.

    Raises DataError where it is missing, unreadable or not UTF-8.
    """
    shown = label or path.name
    try:
        return decoded(path.read_bytes(), shown)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise DataError((Problem(shown, 1, "", f"cannot be read: {reason}"),)) from error


def decoded(content: bytes, label: str) -> str:
    """``content`` of the data file that problems call ``label``. Raises DataError if not UTF-8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"not UTF-8 text (byte {error.start})"
        raise DataError((Problem(label, 1, "", message, "save it as UTF-8"),)) from error


def read_document(path: FilePath) -> Document:
    """The document in ``path``. Raises DataError with all mistakes in it."""
    read = read_as_far_as_possible(path)
    if read.problems:
        raise DataError(read.problems)
    return read.document


def read_as_far_as_possible(path: FilePath, label: str | None = None) -> ReadFile:
    """What is valid in ``path``, and every mistake. Raises DataError if it is not YAML at all."""
    tree = read_yaml(read_text(path, label), label or path.name)
    return as_far_as_possible(tree, Plain(tree.root))


def as_far_as_possible(tree: YamlTree, made_from: Plain) -> ReadFile:
    """What is valid in ``made_from``, which was read from ``tree``, and every mistake."""
    problems = list(tree.problems)
    left_out: frozenset[Path] = frozenset()
    first_pass = True
    while True:
        root, origin = _without(made_from.root, left_out)
        try:
            document = Document.model_validate(root)
        except ValidationError as error:
            details = error.errors(include_url=False)
            paths = {origin[_path_in(detail["loc"], root)] for detail in details}
            if first_pass:
                problems += [_as_problem(detail, tree, made_from) for detail in details]
            if () in paths:
                document, origin = Document(), {}
            else:
                left_out |= _or_else_parents(paths, left_out)
                first_pass = False
                continue
        return ReadFile(tree, document, origin, tuple(sorted(set(problems))), made_from)


def _without(root: Any, left_out: frozenset[Path]) -> tuple[Any, dict[Path, Path]]:
    """``root`` without the paths ``left_out``, and where each remaining path came from."""
    origin: dict[Path, Path] = {}

    def copy(node: Any, old: Path, new: Path) -> Any:
        origin[new] = old
        if isinstance(node, dict):
            kept = {key: item for key, item in node.items() if (*old, key) not in left_out}
            return {key: copy(item, (*old, key), (*new, key)) for key, item in kept.items()}
        if isinstance(node, list):
            stay = [i for i in range(len(node)) if (*old, i) not in left_out]
            return [copy(node[i], (*old, i), (*new, at)) for at, i in enumerate(stay)]
        return node

    return copy(root, (), ()), origin


def _or_else_parents(paths: set[Path], left_out: frozenset[Path]) -> frozenset[Path]:
    """``paths`` to leave out next; one that was left out already takes its parent with it."""
    return frozenset(path if path not in left_out else path[:-1] for path in paths)


def _as_problem(detail: ErrorDetails, tree: YamlTree, made_from: Plain) -> Problem:
    path = _traced(_path_in(detail["loc"], made_from.root), made_from.lineage)
    return Problem(tree.file, tree.line_of(path), dotted(path), _message(detail))


def _path_in(loc: tuple[str | int, ...], root: Any) -> Path:
    """``loc`` without the parts that pydantic adds (union tags, the ``value`` of bare figures)."""
    path: list[str | int] = []
    here = root
    for place, part in enumerate(loc):
        of_list = place > 0 and isinstance(loc[place - 1], int)
        if of_list and isinstance(here, dict) and here.get("kind") == part:
            continue  # the tag by which pydantic tells the kinds of requirements apart
        in_mapping = isinstance(here, dict) and part in here
        in_list = isinstance(here, list) and isinstance(part, int) and part < len(here)
        if in_mapping or in_list:
            here = here[part]
            path.append(part)
    return tuple(path)


def _message(detail: ErrorDetails) -> str:
    kind = detail["type"]
    if kind == "extra_forbidden":
        return "unknown key"
    if kind == "missing":
        return f"missing: {detail['loc'][-1]}"
    if kind == "value_error":
        return str(detail["ctx"]["error"])
    shown = detail["input"]
    given = f", given {shown!r}" if isinstance(shown, str) else ""
    return detail["msg"][0].lower() + detail["msg"][1:] + given
