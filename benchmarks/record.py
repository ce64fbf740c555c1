"""How long commands take with records of several sizes.

``python -m benchmarks.record [ROUNDS]`` prints, for each command and size, the ratio to the floor
of ``benchmarks/start_up.py`` and to the time with an empty record, with the ratios to be kept.
"""

import shutil
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.records import write_record
from benchmarks.start_up import FLOOR
from benchmarks.turns import Turn, medians

SIZES = (0, 1_000, 10_000, 50_000)


@dataclass(frozen=True)
class Budget:
    """Ratios to be kept: to the floor with an empty record, to that with the largest one."""

    of_floor: float
    of_empty: float


BUDGETS = {"log exam CT head": Budget(1.4, 2.0), "plan arrt-ct": Budget(1.8, 4.0)}


def main() -> None:
    """Print a line a command and size."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as folder:
        floor = Path(folder) / "floor.py"
        floor.write_text(FLOOR, encoding="utf-8")
        turns = {"floor": Turn((sys.executable, str(floor)))}
        turns |= {
            _name(words, size): running(words, Path(folder) / words.split()[0], size)
            for words in BUDGETS
            for size in SIZES
        }
        taken = medians(turns, rounds)
    sys.stdout.write(f"{'command':<18} entries   of floor  budget  of empty  budget   ({rounds})\n")
    for words, budget in BUDGETS.items():
        _print(words, budget, taken)


def _print(words: str, budget: Budget, taken: Mapping[str, float]) -> None:
    empty = taken[_name(words, 0)]
    for size in SIZES:
        time = taken[_name(words, size)]
        kept = f"{budget.of_floor:6.2f}" if not size else "     -"
        limit = f"{budget.of_empty:6.2f}" if size == max(SIZES) else "     -"
        ratios = f"{time / taken['floor']:9.2f}  {kept}  {time / empty:8.2f}  {limit}"
        sys.stdout.write(f"{words:<18} {size:>7,}  {ratios}\n")


def _name(words: str, size: int) -> str:
    return f"{words}, {size}"


def running(words: str, folder: Path, size: int) -> Turn:
    """A command line where the record has ``size`` entries already.

    What logs leaves one more there each time: what that adds is not to be measured.
    """
    data = folder / f"{size}"
    profile = data / "imgxtrain" / "profile.json"
    write_record(profile, size)
    program = shutil.which("imgxtrain", path=str(Path(sys.executable).parent)) or "imgxtrain"
    usual = {"XDG_DATA_HOME": str(data), "IMGXTRAIN_PROFILE": ""}
    named = {"IMGXTRAIN_PROFILE": str(profile)}
    return Turn((program, *words.split()), usual if sys.platform == "linux" else named)


if __name__ == "__main__":
    main()
