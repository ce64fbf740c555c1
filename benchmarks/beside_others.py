"""Adding the same line at 10,000 entries, beside jrnl and Watson from PyPI.

``python -m benchmarks.beside_others [ENVIRONMENT [ROUNDS]]``: ENVIRONMENT is a virtual environment
that has both; without it one is made for the while. Neither is a part of imgxtrain.
"""

import json
import subprocess
import sys
import tempfile
import venv
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.record import running
from benchmarks.turns import Turn, medians

COUNT = 10_000
PACKAGES = ("jrnl", "td-watson")
_LAST = datetime(2026, 11, 21, 20, tzinfo=UTC)


def main() -> None:
    """Print a line a program: its ratio to imgxtrain."""
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 15  # noqa: PLR2004 - the second word
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        programs = Path(sys.argv[1]) if len(sys.argv) > 1 else _environment(folder / "others")
        binaries = programs / ("Scripts" if sys.platform == "win32" else "bin")
        turns = {
            "imgxtrain": running("log exam CT head", folder, COUNT),
            "jrnl": _jrnl(binaries / "jrnl", folder),
            "watson": _watson(binaries / "watson", folder),
        }
        taken = medians(turns, rounds)
    sys.stdout.write(f"adding a line at {COUNT:,} entries, imgxtrain = 1   ({rounds} rounds)\n")
    for program, time in taken.items():
        sys.stdout.write(f"{program:<10} {time / taken['imgxtrain']:6.2f}\n")


def _environment(folder: Path) -> Path:
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    subprocess.run(  # noqa: S603 - pip of the environment just made
        [python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True
    )
    return folder


def _jrnl(program: Path, folder: Path) -> Turn:
    """``jrnl`` with a journal of 10,000 entries."""
    journal = folder / "journal.txt"
    lines = (f"[{_moment(n):%Y-%m-%d %I:%M %p}] CT head. main ED, CT lead" for n in range(COUNT))
    journal.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    settings = folder / "jrnl.yaml"
    settings.write_text(
        f"journals:\n  default:\n    journal: {json.dumps(str(journal))}\n"
        "version: v4.6\nencrypt: false\nhighlight: false\n",
        encoding="utf-8",
    )
    words = ("--config-file", str(settings), "CT head. main ED, CT lead")
    return Turn((str(program), *words))


def _watson(program: Path, folder: Path) -> Turn:
    """``watson`` with 10,000 frames."""
    home = folder / "watson"
    home.mkdir()
    frames = []
    for number in range(COUNT):
        begun = int(_moment(number).timestamp())
        frames.append([begun, begun + 300, "ct-head", f"{number:032x}", ["main-ED"], begun + 300])
    (home / "frames").write_text(json.dumps(frames, indent=1), encoding="utf-8")
    words = ("add", "-f", "2026-11-21 21:00", "-t", "2026-11-21 21:10", "ct-head", "+main-ED")
    return Turn((str(program), *words), {"WATSON_DIR": str(home)})


def _moment(number: int) -> datetime:
    """When the entry of that number was made; the last is the newest."""
    return _LAST - timedelta(minutes=40 * (COUNT - number))


if __name__ == "__main__":
    main()
