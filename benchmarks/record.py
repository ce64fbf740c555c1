"""How long it takes to log an exam into records of several sizes.

``python -m benchmarks.record [ROUNDS]`` prints, for each size, the ratio to the floor of
``benchmarks/start_up.py`` and to the time with an empty record, with the ratios to be kept.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.records import write_record
from benchmarks.start_up import FLOOR
from benchmarks.turns import Turn, medians

SIZES = (0, 1_000, 10_000, 50_000)
LINE = ("log", "exam", "CT", "head")
OF_FLOOR, OF_EMPTY = 1.4, 2.0


def main() -> None:
    """Print a line a size."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as folder:
        floor = Path(folder) / "floor.py"
        floor.write_text(FLOOR, encoding="utf-8")
        turns = {"floor": Turn((sys.executable, str(floor)))}
        turns |= {f"{size}": logging(Path(folder), size) for size in SIZES}
        taken = medians(turns, rounds)
    floor_time, empty = taken["floor"], taken["0"]
    sys.stdout.write(f"entries   of floor  budget  of empty  budget   ({rounds} rounds)\n")
    for size in SIZES:
        time = taken[f"{size}"]
        kept = f"{OF_FLOOR:6.2f}" if not size else "     -"
        limit = f"{OF_EMPTY:6.2f}" if size == max(SIZES) else "     -"
        line = f"{size:>7,}  {time / floor_time:9.2f}  {kept}  {time / empty:8.2f}  {limit}"
        sys.stdout.write(line + "\n")


def logging(folder: Path, size: int) -> Turn:
    """The command line that logs an exam where the record has ``size`` entries already.

    Each time leaves one more there: what that adds is not to be measured.
    """
    data = folder / f"{size}"
    profile = data / "imgxtrain" / "profile.json"
    write_record(profile, size)
    program = shutil.which("imgxtrain", path=str(Path(sys.executable).parent)) or "imgxtrain"
    usual = {"XDG_DATA_HOME": str(data), "IMGXTRAIN_PROFILE": ""}
    named = {"IMGXTRAIN_PROFILE": str(profile)}
    return Turn((program, *LINE), usual if sys.platform == "linux" else named)


if __name__ == "__main__":
    main()
