"""Reading YAML with the place of every node, scalars as strings, duplicate keys refused.

Scalars stay strings because plain PyYAML turns ``ON`` into false and ``12:30`` into 750; the
models give them their types. Only an unquoted ``null``, ``~`` or nothing at all is None.
"""

from dataclasses import dataclass, field
from typing import Any

import yaml

from imgxtrain.knowledge.problems import DataError, Problem

Path = tuple[str | int, ...]
_TOO_DEEP = "nested too deeply to be read"
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True)
class YamlTree:
    """A YAML file as plain Python, and the line on which each path begins."""

    file: str
    root: Any
    lines: dict[Path, int]
    problems: tuple[Problem, ...] = ()

    def line_of(self, path: Path) -> int:
        """Line of ``path``, or of its nearest ancestor that the file has."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def problem(self, path: Path, message: str, hint: str | None = None) -> Problem:
        """A problem at ``path`` of this file."""
        return Problem(self.file, self.line_of(path), dotted(path), message, hint)


@dataclass
class _Walk:
    file: str
    lines: dict[Path, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    around: list[yaml.Node] = field(default_factory=list)

    def value(self, node: yaml.Node, path: Path, line: int | None = None) -> Any:
        self.lines[path] = line or node.start_mark.line + 1
        if isinstance(node, (yaml.MappingNode, yaml.SequenceNode)):
            return self._collection(node, path)
        plain = isinstance(node, yaml.ScalarNode) and not node.style
        if plain and node.value in _NULLS:
            return None
        return node.value

    def _collection(self, node: yaml.MappingNode | yaml.SequenceNode, path: Path) -> Any:
        if any(node is outer for outer in self.around):
            self._report(self.lines[path], path, "an anchor stands within itself")
            return None
        self.around.append(node)
        try:
            if isinstance(node, yaml.MappingNode):
                return self._mapping(node, path)
            return [self.value(item, (*path, index)) for index, item in enumerate(node.value)]
        finally:
            self.around.pop()

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                self._report(line, path, "a key must be plain text")
                continue
            key = str(key_node.value)
            if key in result:
                first = self.lines[(*path, key)]
                self._report(line, (*path, key), f"key given twice, first in line {first}")
                continue
            result[key] = self.value(value_node, (*path, key), line)
        return result

    def _report(self, line: int, path: Path, message: str) -> None:
        self.problems.append(Problem(self.file, line, dotted(path), message))


def read_yaml(text: str, file: str) -> YamlTree:
    """Read ``text``; ``file`` is the name to show.

    Raises DataError at the place of a syntax error, or for a file that holds nothing.
    """
    loader_class = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        node = yaml.compose(text, Loader=loader_class)
    except RecursionError as error:
        raise DataError((Problem(file, 1, "", _TOO_DEEP),)) from error
    except yaml.YAMLError as error:
        raise DataError((_syntax_problem(error, text, file),)) from error
    if node is None:
        raise DataError((Problem(file, 1, "", "the file holds nothing"),))
    walk = _Walk(file)
    try:
        root = walk.value(node, ())
    except RecursionError as error:
        raise DataError((Problem(file, 1, "", _TOO_DEEP),)) from error
    return YamlTree(file, root, walk.lines, tuple(walk.problems))


def dotted(path: Path) -> str:
    """``("credentials", 3, "fees")`` as ``credentials[3].fees``."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def _syntax_problem(error: yaml.YAMLError, text: str, file: str) -> Problem:
    mark = getattr(error, "problem_mark", None)
    position = getattr(error, "position", None)  # of a character that YAML forbids
    line = mark.line + 1 if mark else text.count("\n", 0, position or 0) + 1
    what = getattr(error, "problem", None) or getattr(error, "reason", None) or "unreadable"
    column = f", column {mark.column + 1}" if mark else ""
    return Problem(file, line, "", f"not valid YAML: {what}{column}")
