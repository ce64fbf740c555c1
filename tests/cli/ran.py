"""What a command line did, run through the program's own way in."""

import json
import shlex
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True)
class Ran:
    """Exit code, standard output and standard error."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def error_json(self) -> Any:
        return json.loads(self.err)

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def hint(self) -> list[str]:
        """The words of the hinted command line, behind the program's name."""
        (line,) = [line for line in self.err.splitlines() if line.startswith("hint: ")]
        program, *words = shlex.split(line.removeprefix("hint: "))
        assert program == "imgxtrain"
        return words


class Runner(Protocol):
    """Runs a command line: ``imgxtrain("compare", "CT", "MRI", columns=60)``."""

    def __call__(self, *words: str, columns: int = 80) -> Ran: ...


class WorldMaker(Protocol):
    """Puts a small world in the place of the shipped data."""

    def __call__(self, **sections: Any) -> None: ...


class Answering(Protocol):
    """Sits somebody down at a terminal, who types these answers."""

    def __call__(self, *answers: str) -> None: ...
