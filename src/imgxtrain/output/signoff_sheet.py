"""A sheet of entries to sign: its wording, and its form as plain text to print."""

from collections.abc import Iterator

from imgxtrain.exchange.export_signoff import Sheet, SheetLine
from imgxtrain.output.logged import day_text
from imgxtrain.output.screen import GAP, Piece, Screen

TITLE = "Sign-off sheet"
COLUMNS = ("Tick", "Exam or work", "Role", "Site", "Entry")
REQUEST = "Please tick what you can confirm, then sign and date at the end."
STATEMENT = "I can confirm the entries ticked above."
LINES_TO_SIGN = (("Signature", "Date"), ("Name in print", "Credential"))
OWN_RECORD = (
    "This is the technologist's own record, kept with imgxtrain. It is not a form of a registry:"
    " what counts is decided by the registry, in its own tool or on its own forms. It holds no"
    " patient data; please write none on it."
)
PAGE_WIDTH = 80
_TICK, _ROLE, _SITE, _ID = 5, 14, 18, 6
_LONG_LINE, _SHORT_LINE = 0.6, 0.25


def heading_lines(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Label and text of what stands above the entries."""
    verifier = ", ".join(part for part in (sheet.to.verifier, sheet.credential) if part)
    if sheet.to.person:
        yield "Technologist", sheet.to.person
    yield "Verifier", verifier or "not named yet"
    if sheet.to.target:
        yield "For", sheet.to.target
    yield "Entries", f"{sheet.count} awaiting sign-off"
    yield "Printed", day_text(sheet.printed)


def signoff_text(sheet: Sheet) -> str:
    """The sheet as plain text, as wide as a page."""
    lines: list[str] = []
    paper = Screen(PAGE_WIDTH, lambda pieces: lines.append("".join(each.text for each in pieces)))
    print_signoff_sheet(sheet, paper)
    return "\n".join([*lines, ""])


def print_signoff_sheet(sheet: Sheet, out: Screen) -> None:
    """The sheet as plain text."""
    out.line(TITLE.upper(), "bold")
    out.line()
    for label, text in heading_lines(sheet):
        out.labelled(label, text)
    out.line()
    out.indented(REQUEST)
    for day in sheet.days:
        out.line()
        out.line(day_text(day.day), "bold")
        for line in day.lines:
            _print_line(line, out)
    _print_lines_to_sign(out)
    out.line()
    out.indented(OWN_RECORD)


def _print_line(line: SheetLine, out: Screen) -> None:
    done = out.width - (_TICK + _ROLE + _SITE + _ID)
    cells = ("[ ]", line.done, line.role, line.site, line.entry_id)
    out.beside([Piece(cell) for cell in cells], (_TICK, done, _ROLE, _SITE, _ID))


def _print_lines_to_sign(out: Screen) -> None:
    out.line()
    out.indented(STATEMENT)
    long, short = int(out.width * _LONG_LINE), int(out.width * _SHORT_LINE)
    for first, second in LINES_TO_SIGN:
        out.line()
        out.line()
        rules = (Piece("_" * (long - GAP)), Piece("_" * short))
        out.beside(rules, (long, out.width - long))
        out.beside((Piece(first), Piece(second)), (long, out.width - long))
