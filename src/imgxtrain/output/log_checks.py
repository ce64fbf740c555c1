"""What the checks of the log found, as text and as ``imgxtrain.check/1``."""

from collections.abc import Sequence
from typing import Any

from imgxtrain.output.screen import Piece, Screen
from imgxtrain.planning.log_checks import Check, Findings, Ignored
from imgxtrain.planning.log_doubts import Doubt

SCHEMA = "imgxtrain.check/1"
FEW = 5
_INDENT, _NAME_ROOM = 2, 17


def print_findings(found: Findings, out: Screen, *, whole: bool) -> None:
    """A paragraph a finding; nothing where there is none. ``whole``: what is ignored too."""
    for doubt in found.doubts:
        _print_doubt(doubt, out)
    if found.doubts:
        first = found.doubts[0].check
        out.line(f'not to see one again: imgxtrain check --ignore {first} --because "why"')
    for each in found.ignored if whole else ():
        _print_ignored(each, out)


def _print_doubt(doubt: Doubt, out: Screen) -> None:
    text = doubt.text[:1].upper() + doubt.text[1:]
    last = max(out.width - _NAME_ROOM, 1)
    out.beside((Piece(doubt.check, "bold"), Piece(text)), (_NAME_ROOM, last))
    if doubt.entries:
        out.indented(ids_text(doubt.entries), _INDENT)
    if doubt.command:
        out.line(" " * _INDENT + doubt.command)


def ids_text(ids: Sequence[str]) -> str:
    """``k7qm, 2yyn``; of many the first, and how many more."""
    more = len(ids) - FEW
    return ", ".join(ids[:FEW]) + (f" and {more:,} more" if more > 0 else "")


def _print_ignored(each: Ignored, out: Screen) -> None:
    cells = (
        Piece(each.doubt.check),
        Piece(f"ignored since {each.by.on}: {each.by.because}; {each.doubt.text}"),
    )
    out.beside(cells, (_NAME_ROOM, max(out.width - _NAME_ROOM, 1)))
    if each.doubt.entries:
        out.indented(ids_text(each.doubt.entries), _INDENT)
    out.line(" " * _INDENT + f"to see it again: imgxtrain remove {each.by.id}")


def print_checks(checks: Sequence[Check], out: Screen) -> None:
    """The name of every check and what it finds."""
    for each in checks:
        last = max(out.width - _NAME_ROOM, 1)
        out.beside((Piece(each.name, "bold"), Piece(each.told)), (_NAME_ROOM, last))


def findings_json(found: Findings) -> dict[str, Any]:
    """All of it, what is ignored too."""
    return {
        "schema": SCHEMA,
        "findings": [_doubt_json(each) for each in found.doubts],
        "ignored": [
            {**_doubt_json(each.doubt), "because": each.by.because, "ignored_by": each.by.id}
            for each in found.ignored
        ],
    }


def checks_json(checks: Sequence[Check]) -> dict[str, Any]:
    """The names of the checks."""
    return {
        "schema": SCHEMA,
        "checks": [{"name": each.name, "finds": each.told} for each in checks],
    }


def _doubt_json(doubt: Doubt) -> dict[str, Any]:
    return {
        "check": doubt.check,
        "text": doubt.text,
        "entries": list(doubt.entries),
        "credential": doubt.about,
        "command": doubt.command,
    }
