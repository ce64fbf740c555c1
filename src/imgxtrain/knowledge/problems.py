"""A mistake in a data file, told as ``file:line: path: what is wrong (hint)``."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake. ``line`` is 1-based; ``path`` is dotted, empty for the whole file."""

    file: str
    line: int
    path: str
    message: str
    hint: str | None = None

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}: "
        where = f"{self.path}: " if self.path else ""
        return place + where + self.message + (f" ({self.hint})" if self.hint else "")


class DataError(Exception):
    """A data file cannot be used; ``problems`` names every mistake found."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class NoSuchRecordError(DataError, KeyError):
    """One record refers to another that no file has."""
