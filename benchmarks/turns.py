"""Command lines timed in turns, so that a busy machine slows all alike."""

import os
import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from statistics import median


def nothing() -> None:
    """What a command line needs beforehand, if it needs nothing."""


@dataclass(frozen=True)
class Turn:
    """A command line with what it adds to the environment; ``before`` is not timed."""

    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)
    before: Callable[[], None] = nothing


class TurnFailedError(Exception):
    """A command line that was to be timed did not work."""


def medians(turns: Mapping[str, Turn], rounds: int) -> dict[str, float]:
    """The median of the seconds that each takes. A first round only warms the caches.

    Raises TurnFailedError where one exits with anything but 0.
    """
    found: dict[str, list[float]] = {name: [] for name in turns}
    for number in range(rounds + 1):
        for name, turn in turns.items():
            turn.before()
            seconds = _seconds(turn)
            if number:
                found[name].append(seconds)
    return {name: median(each) for name, each in found.items()}


def _seconds(turn: Turn) -> float:
    begun = time.perf_counter()
    ran = subprocess.run(  # noqa: S603 - the command lines stand in this folder
        turn.command,
        env={**os.environ, **turn.environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    seconds = time.perf_counter() - begun
    if ran.returncode:
        raise TurnFailedError(f"{' '.join(turn.command)}: {ran.stderr.decode(errors='replace')}")
    return seconds
