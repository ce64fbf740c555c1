"""How long commands take beside the floor: a minimal Typer application with one Pydantic model.

``python benchmarks/start_up.py [ROUNDS]``. Commands take turns with the floor within each round,
so that a busy machine slows all alike; what counts is the ratio of the medians.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

FLOOR = """\
import typer
from pydantic import BaseModel


class Model(BaseModel):
    number: int


app = typer.Typer()


@app.command()
def main(number: int = 1) -> None:
    print(Model(number=number))


app()
"""
BUDGETS = {
    "--version": 1.2,
    "(completion)": 1.2,
    "compare CT MRI": 1.8,
    "compare CT MRI --json": 1.8,
    "show arrt-ct": None,
    "modalities": None,
    "--help": None,
}
COMPLETION = {
    "_IMGXTRAIN_COMPLETE": "complete_bash",
    "COMP_WORDS": "imgxtrain c",
    "COMP_CWORD": "1",
}


def main() -> None:
    """Print a line a command: its ratio to the floor, and the ratio it is to keep."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as folder:
        floor = Path(folder) / "floor.py"
        floor.write_text(FLOOR, encoding="utf-8")
        times = _measure([sys.executable, str(floor)], rounds)
    base = median(times[""])
    sys.stdout.write(f"{'command':<24} ratio  budget   ({rounds} rounds)\n")
    for words, budget in BUDGETS.items():
        kept = f"{budget:.2f}" if budget else "-"
        sys.stdout.write(f"{words:<24} {median(times[words]) / base:5.2f}  {kept:>6}\n")


def _measure(floor: list[str], rounds: int) -> dict[str, list[float]]:
    program = shutil.which("imgxtrain", path=str(Path(sys.executable).parent)) or "imgxtrain"
    times: dict[str, list[float]] = {words: [] for words in ("", *BUDGETS)}
    for number in range(rounds + 1):
        for words, found in times.items():
            taken = _time(floor if not words else _command(program, words), _environment(words))
            if number:  # the first round only warms the caches
                found.append(taken)
    return times


def _command(program: str, words: str) -> list[str]:
    return [program] if words == "(completion)" else [program, *words.split()]


def _environment(words: str) -> dict[str, str]:
    return {**os.environ, **(COMPLETION if words == "(completion)" else {})}


def _time(command: list[str], environment: dict[str, str]) -> float:
    begun = time.perf_counter()
    subprocess.run(  # noqa: S603 - the commands stand above
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
    )
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
