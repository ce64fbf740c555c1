"""What counts of 50,000 entries, beside the balance that hledger draws of as many transactions.

``python -m benchmarks.beside_hledger [ROUNDS]``: needs ``hledger`` on the path (Debian has it as a
package). It is no part of imgxtrain.
"""

import shutil
import sys
import tempfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from benchmarks.records import EXAMS, write_record
from benchmarks.turns import Turn, medians
from imgxtrain.profile.entries import TargetEntry
from imgxtrain.profile.record import stored
from imgxtrain.profile.record_text import written
from imgxtrain.profile.store import load

COUNT = 50_000
_LAST = date(2026, 11, 21)
_A_DAY = 12


def main() -> None:
    """Print a line a program: its ratio to ``imgxtrain progress``."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    hledger = shutil.which("hledger")
    if hledger is None:
        sys.exit("hledger is not on the path")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours = _imgxtrain(folder)
        turns = {
            "imgxtrain progress CT": replace(ours, command=(*ours.command, "progress", "CT")),
            "imgxtrain next CT": replace(ours, command=(*ours.command, "next", "CT")),
            "hledger balance": Turn((hledger, "-f", str(_journal(folder)), "balance")),
        }
        taken = medians(turns, rounds)
    ours_taken = taken["imgxtrain progress CT"]
    sys.stdout.write(f"{COUNT:,} entries   ratio   seconds   ({rounds} rounds)\n")
    for program, time in taken.items():
        sys.stdout.write(f"{program:<22} {time / ours_taken:5.2f}   {time:7.2f}\n")


def _imgxtrain(folder: Path) -> Turn:
    """The program with a record of as many exams, and ARRT(CT) taken on."""
    profile = folder / "profile.json"
    write_record(profile, COUNT)
    record = load(profile)
    taken_on = TargetEntry(id="target", on=_LAST, logged=_LAST, target="arrt-ct")
    profile.write_bytes(written(replace(record, entries=(*record.entries, stored(taken_on)))))
    program = shutil.which("imgxtrain", path=str(Path(sys.executable).parent)) or "imgxtrain"
    named = {"IMGXTRAIN_PROFILE": str(profile), "IMGXTRAIN_TODAY": _LAST.isoformat()}
    return Turn((program,), named)


def _journal(folder: Path) -> Path:
    """A journal of as many transactions: an exam each, its account the exam and its site."""
    journal = folder / "exams.journal"
    told = (
        f"{_LAST - timedelta(days=number // _A_DAY)} CT lead\n"
        f"    exams:{EXAMS[number % len(EXAMS)]}    1\n"
        "    site:main ED\n"
        for number in range(COUNT)
    )
    journal.write_text("\n".join(told), encoding="utf-8")
    return journal


if __name__ == "__main__":
    main()
