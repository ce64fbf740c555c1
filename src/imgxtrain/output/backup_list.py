"""Backups as a list and as JSON (``imgxtrain.backups/1``), and what one of them would bring."""

from collections.abc import Sequence
from math import log
from pathlib import Path
from typing import Any

from imgxtrain.output.change import print_differences
from imgxtrain.output.entries import Names, counted
from imgxtrain.output.screen import GAP, Piece, Screen
from imgxtrain.profile.copies import Copy, Restoration

SCHEMA = "imgxtrain.backups/1"
_KILO = 1024
_UNITS = ("KB", "MB", "GB")


def print_backups(copies: Sequence[Copy], directory: Path, out: Screen) -> None:
    """A line or two a backup, newest first: its name, when it was kept, size, entries."""
    if not copies:
        out.indented("no backups yet: every change keeps one of what was there before")
        return
    out.line(f"{counted(len(copies), 'backup')} in", "bold")
    out.line(f"  {directory}")
    widest = max(len(copy.path.stem) for copy in copies) + GAP
    for copy in copies:
        cells = (Piece(), Piece(copy.path.stem), Piece(copy_text(copy)))
        out.beside(cells, (GAP, widest, max(out.width - widest - GAP, 1)))


def backups_json(copies: Sequence[Copy], directory: Path) -> dict[str, Any]:
    """The same as plain data."""
    return {
        "schema": SCHEMA,
        "directory": str(directory),
        "backups": [
            {
                "name": copy.path.stem,
                "path": str(copy.path),
                "kept": copy.kept.isoformat() if copy.kept else None,
                "bytes": copy.size,
                "entries": copy.entries,
                "problem": copy.problem,
            }
            for copy in copies
        ],
    }


def copy_text(copy: Copy) -> str:
    """``Fri 2026-11-20 21:14:05, 12.0 KB, 128 entries``."""
    kept = f"{copy.kept:%a %Y-%m-%d %H:%M:%S}" if copy.kept else ""
    held = f"unreadable: {copy.problem}"
    if copy.entries is not None:
        held = counted(copy.entries, "entry", "entries")
    return ", ".join(part for part in (kept, size_text(copy.size), held) if part)


def size_text(size: float) -> str:
    """``612 bytes``, ``12.0 KB``, ``3.4 MB``."""
    if size < _KILO:
        return counted(size, "byte")
    steps = min(int(log(size, _KILO)), len(_UNITS))
    return f"{size / _KILO**steps:,.1f} {_UNITS[steps - 1]}"


def print_restoration(said: str, found: Restoration, names: Names, out: Screen) -> None:
    """What a backup holds, and what of the record would be otherwise, or now is."""
    out.indented(f"{said} {found.copy.path.stem}", style="bold")
    out.indented(copy_text(found.copy), 2)
    if found.problem is not None:
        out.indented(f"the record could not be read: {found.problem}", 2)
    out.indented(_counts(found), 2)
    print_differences(found.head, names, out)


def _counts(found: Restoration) -> str:
    added = sum(each.before is None for each in found.entries)
    gone = sum(each.after is None for each in found.entries)
    changed = len(found.entries) - added - gone
    return f"entries: {added} added, {gone} taken out, {changed} changed"
