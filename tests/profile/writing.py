"""A process that writes into a record, and may die at a point of doing so.

``python -m tests.profile.writing PATH NAME…`` logs an exam a name, each by a write of its own;
``--die POINT HOW`` before them ends the process at that point of the first write.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from imgxtrain.profile.edits import appending, apply
from imgxtrain.profile.record import Record
from imgxtrain.profile.store import Point, nothing_special, update
from tests.processes import surroundings
from tests.profile.records import NOW, exam

ROOT = Path(__file__).parents[2]
EXIT, KILL = "exit", "kill"
DEATHS = [EXIT, KILL] if hasattr(signal, "SIGKILL") else [EXIT]


def started(path: Path, *words: str) -> subprocess.Popen[bytes]:
    """The process, under way."""
    return subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "tests.profile.writing", str(path), *words],
        cwd=ROOT,
        env=surroundings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def log(path: Path, name: str, at: Callable[[Point], None] = nothing_special) -> Record:
    """Log an exam under the id ``name``."""

    def logged(record: Record) -> Record:
        return apply(record, appending(record, [exam(name)], "log", NOW.isoformat()))

    return update(path, logged, NOW, at)


def dying(point: Point, how: str) -> Callable[[Point], None]:
    def at(reached: Point) -> None:
        if reached is point:
            if how == KILL:
                os.kill(os.getpid(), signal.SIGKILL)
            os._exit(9)

    return at


def main(words: Sequence[str]) -> None:
    path, *names = words
    at: Callable[[Point], None] = nothing_special
    if names[0] == "--die":
        _, point, how, *names = names
        at = dying(Point[point], how)
    for name in names:
        log(Path(path), name, at)


if __name__ == "__main__":
    main(sys.argv[1:])
