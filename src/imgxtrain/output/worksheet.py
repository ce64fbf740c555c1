"""What to type into a registry's tool, or to attest, as text."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from imgxtrain.audit.results import Code
from imgxtrain.knowledge.credential_labels import credential_label
from imgxtrain.knowledge.credentials import Approval
from imgxtrain.knowledge.provenance import Grade
from imgxtrain.output.entries import BETWEEN, Names, counted
from imgxtrain.output.footnotes import Footnotes
from imgxtrain.output.logged import day_text
from imgxtrain.output.screen import Piece, Screen
from imgxtrain.output.standings import number, result_status_text
from imgxtrain.planning.attested import Attested, attested_words
from imgxtrain.planning.wording import amount
from imgxtrain.planning.worksheet import (
    Day,
    Paperwork,
    Row,
    Worksheet,
    signoff_words,
    submit_words,
)
from imgxtrain.profile.entries import ExamEntry

Command = Callable[[Sequence[str]], str]
"""Makes a command line of its words."""

_INDENT = 2
_ID_ROOM, _TIME_ROOM, _PROCEDURE_ROOM = 8, 7, 26
_MOST_NAMED = 3
LEFT_OUT_WORDS = {
    Code.EXPIRED: "too old",
    Code.EXPIRES_BEFORE_APPLICATION: "too old by the day you apply",
    Code.OVER_PROCEDURE_MAXIMUM: "more than counts of one procedure",
    Code.BELOW_PROCEDURE_MINIMUM: "too few of the procedure yet",
    Code.OVER_DAY_LIMIT: "over the daily limit",
    Code.OVER_VISIT_LIMIT: "over the limit of one visit",
    Code.SURPLUS: "not needed",
    Code.NOT_ON_LIST: "not on the list",
    Code.BEFORE_PRECONDITION: "before what must come first",
    Code.DENIED: "denied",
    Code.NOT_PERFORMED: "not performed by you",
    Code.NOT_ACCEPTED: "simulated or remote",
    Code.FUTURE_DATE: "yet to come",
}
_HOW = {
    Approval.ATTESTATION: "attested as a whole: no registry's tool takes single entries",
    Approval.CV_FORM: "filled into the body's CV form, not typed in entry by entry",
    Approval.LETTER: "stated in a letter, not typed in entry by entry",
    Approval.REGISTRY_TOOL: "attested beside the worksheet",
    Approval.NONE: "nothing is signed off on this way, as far as is known",
}


@dataclass(frozen=True)
class Sheet:
    """What is printed on: the screen, the names of things, command lines, marks of figures."""

    out: Screen
    names: Names
    command: Command
    notes: Footnotes = field(default_factory=lambda: Footnotes(None))


def print_paperwork(told: Paperwork, sheet: Sheet, *, whole: bool) -> None:
    """The oldest day of each worksheet, or all where ``whole``; else what is to be attested."""
    label, out = credential_label(told.target.credential), sheet.out
    if told.target.pathway is None:
        out.indented(f"{label}: no way to it is modeled here; ask its body what it wants to see")
    elif told.worksheets:
        for worksheet in told.worksheets:
            _print_worksheet(worksheet, told, sheet, whole=whole)
    else:
        out.indented(f"{label}: {_HOW[told.approval]}", style="bold")
        for each in told.attested:
            _print_attested(each, told, sheet)
        if not told.attested:
            steps = sheet.command(("done", told.target.credential.id))
            out.indented(f"no clinical work is counted on this way; its steps: {steps}")
        _print_signing(told, sheet)


def _print_worksheet(each: Worksheet, told: Paperwork, sheet: Sheet, *, whole: bool) -> None:
    out, target = sheet.out, told.target.credential.id
    shown = each.days if whole else each.days[:1]
    nothing = "" if any(day.rows for day in shown) else "nothing "
    label = credential_label(told.target.credential)
    out.indented(f"{label}: {nothing}to type into the registry's tool", style="bold")
    for day in shown:
        _print_day(day, sheet)
        _print_commands(day, target, sheet)
    left = each.days[len(shown) :]
    if left:
        days = counted(len(left), "more day")
        entries = counted(sum(len(day.rows) for day in left), "entry", "entries")
        every = sheet.command(("worksheet", target, "--all"))
        out.indented(f"{days} with {entries}: {every}")
    _print_submitted(each, target, sheet)
    if not nothing:
        _print_caveat(each, out)
    for line in sheet.notes.lines():
        out.indented(line, style="dim")


def _print_day(day: Day, sheet: Sheet) -> None:
    out, limit = sheet.out, day.limit
    of_most = f" of at most {limit.value}{sheet.notes.mark(limit)} a day" if limit.known else ""
    head = [day_text(day.day), f"{len(day.rows)}{of_most}"]
    if day.entered:
        head.append(f"{day.entered} in already")
    if day.counts_until:
        head.append(f"counts until {day.counts_until}")
    out.line()
    out.indented(BETWEEN.join(head), style="bold")
    timed = _TIME_ROOM if any(row.entry.at for row in day.rows) else 0
    for row in day.rows:
        _print_row(row, out, sheet.names, timed)
    if day.left_out:
        out.indented(f"left out: {_left_out_text(day, sheet.names)}", _INDENT)


def _print_commands(day: Day, target: str, sheet: Sheet) -> None:
    if day.rows:
        sheet.out.line("typed in: " + sheet.command(submit_words(day.rows, target)))
        for words in signoff_words([row.entry for row in day.rows], target):
            sheet.out.line("approved: " + sheet.command(words))


def _print_row(row: Row, out: Screen, names: Names, timed: int) -> None:
    entry = row.entry
    rest = (names.exam(entry.exam), entry.site or "no site", entry.verifier or "no verifier")
    cells = (
        Piece(),
        Piece(entry.id),
        Piece(entry.at or ""),
        Piece(row.procedure or "as the tool has it", "bold"),
        Piece("; ".join(rest)),
    )
    wide = min(_PROCEDURE_ROOM, out.width // 3)
    last = max(out.width - _INDENT - _ID_ROOM - timed - wide, 1)
    out.beside(cells, (_INDENT, _ID_ROOM, timed, wide, last))


def _left_out_text(day: Day, names: Names) -> str:
    return "; ".join(
        f"{_named(entries, names)} ({LEFT_OUT_WORDS[code]})"
        for code, entries in day.left_out.items()
    )


def _named(entries: Sequence[ExamEntry], names: Names) -> str:
    """``CT head 2, CT chest``; of many the first."""
    found: dict[str, int] = {}
    for each in entries:
        found[names.exam(each.exam)] = found.get(names.exam(each.exam), 0) + 1
    told = [f"{name} {times}" if times > 1 else name for name, times in found.items()]
    more = f" and {len(told) - _MOST_NAMED} others" if told[_MOST_NAMED:] else ""
    return ", ".join(told[:_MOST_NAMED]) + more


def _print_submitted(each: Worksheet, target: str, sheet: Sheet) -> None:
    """What waits for an approval, with the command that notes one."""
    if not each.submitted:
        return
    waiting = counted(len(each.submitted), "entry is", "entries are")
    oldest = day_text(each.submitted[0].on)
    sheet.out.line()
    sheet.out.indented(f"{waiting} typed in and not approved yet, the oldest of {oldest}")
    for words in signoff_words(each.submitted, target):
        sheet.out.line("approved: " + sheet.command(words))


def _print_caveat(sheet: Worksheet, out: Screen) -> None:
    listed = sheet.listed
    if listed is None:
        out.indented("no list of procedures is known here: take the name that the tool offers")
    elif listed.grade is not Grade.OFFICIAL or not listed.complete:
        out.indented(
            "names of procedures are not the registry's own wording: where they differ, the tool "
            "is right"
        )


def _print_attested(each: Attested, told: Paperwork, sheet: Sheet) -> None:
    found, out = each.found, sheet.out
    out.line()
    out.indented(f"{found.requirement.title}: {result_status_text(found)}", style="bold")
    if found.unit:
        need = f" of {number(found.need)}" if found.need is not None else ""
        out.indented(f"{number(found.tally.done)}{need} {found.unit} in all", _INDENT)
        for line in _sum_lines(each):
            out.indented(line, _INDENT)
        return
    if found.requirement.rule.value:
        out.indented(found.requirement.rule.value, _INDENT)
    done = sheet.command(("done", told.target.credential.id, found.requirement.id))
    out.indented(f"once it is handed in: {done}", _INDENT)


def _print_signing(told: Paperwork, sheet: Sheet) -> None:
    signed = list(attested_words(told.attested, told.target.credential.id))
    if signed:
        sheet.out.line()
    for words in signed:
        sheet.out.line("once signed: " + sheet.command(words))


def _sum_lines(each: Attested) -> Iterator[str]:
    for one in each.sums:
        by = f"; {', '.join(one.verifiers)}" if one.verifiers else "; no verifier named"
        days = f"{one.first} to {one.last}" if one.last != one.first else f"{one.first}"
        yield f"{one.site or 'no site named'}: {amount(one.amount, each.found.unit)}, {days}{by}"
    if each.before:
        yield f"before this record began: {amount(each.before, each.found.unit)}"
    if each.procedures:
        yield "of them: " + ", ".join(f"{name} {number(many)}" for name, many in each.procedures)
