"""``imgxtrain export``: the record for other programs, and sheets to sign."""

import os
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from imgxtrain.cli.asking import at_terminal, chosen
from imgxtrain.cli.options import AsJson
from imgxtrain.cli.out_file import form_of, free_place, put
from imgxtrain.cli.session import Session

if TYPE_CHECKING:
    from imgxtrain.exchange.export_signoff import Sheet
    from imgxtrain.exchange.exported import Detail, Export, What


class Format(StrEnum):
    """Forms of an export."""

    CSV = "csv"
    JSON = "json"


class SheetFormat(StrEnum):
    """Forms of a sheet to sign."""

    DOCX = "docx"
    TEXT = "text"


class WhichVerifierError(Exception):
    """Entries await several verifiers, and a sheet is for one; ``known`` are their names."""

    def __init__(self, known: tuple[str, ...]) -> None:
        super().__init__(", ".join(known))
        self.known = known


class NothingToSignError(Exception):
    """No entry awaits a sign-off: for the credential ``target``, or at all."""

    def __init__(self, target: str | None) -> None:
        super().__init__(target or "")
        self.target = target


Output = Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="Write here.")]
Yes = Annotated[bool, typer.Option("--yes", help="Replace the file if it is there.")]
_FORMATS = {".csv": Format.CSV, ".json": Format.JSON}
_SHEET_FORMATS = {".docx": SheetFormat.DOCX, ".txt": SheetFormat.TEXT}
_HELP = {
    "exams": "Exams: how many of each, by month.",
    "hours": "Hours and tallies, by month.",
    "courses": "Courses, with their month.",
    "all": "All that was logged, by month.",
}


def register(app: typer.Typer) -> None:
    """Add the group to ``app``."""
    group = typer.Typer(help="What you logged, for spreadsheets and programs; sheets to sign.")
    for what, told in _HELP.items():
        group.command(what, help=told)(_exporting(what))
    group.command("signoff")(signoff)
    app.add_typer(group, name="export")


def _exporting(what: str) -> Callable[..., None]:
    """The command that exports one part of the record."""

    def export(
        context: typer.Context,
        form: Annotated[
            Format | None,
            typer.Option("--format", help="If the file's name does not say it; else csv."),
        ] = None,
        output: Output = None,
        rows: Annotated[bool, typer.Option("--rows", help="A row an entry, with its day.")] = False,
        notes: Annotated[bool, typer.Option("--notes", help="With --rows: notes too.")] = False,
        yes: Yes = False,
        as_json: AsJson = False,
    ) -> None:
        from imgxtrain.exchange.exported import Detail, What

        if notes and not rows:
            raise typer.BadParameter("notes belong to entries; add --rows", param_hint="--notes")
        if as_json and form is Format.CSV:
            raise typer.BadParameter("--json asks for another one", param_hint="--format")
        detail = Detail.NOTES if notes else Detail.ENTRIES if rows else Detail.MONTHS
        wanted = form_of(Format.JSON if as_json else form, output, _FORMATS, Format.CSV)
        _export(context.obj, (What(what), detail), wanted, output, yes=yes)

    return export


def _export(
    session: Session, asked: "tuple[What, Detail]", form: Format, output: str | None, *, yes: bool
) -> None:
    from imgxtrain.exchange.exported import exported
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.output.emission import emit
    from imgxtrain.profile.record import entries_of
    from imgxtrain.profile.store import load

    path = None if output is None else free_place(output, session, yes=yes)
    export = exported(entries_of(load(session.path)), *asked, Knowledge())
    if output is not None and path:
        put(output, path, _file_content(export, form, session))
    else:
        emit(_text(export, form, session))
    _tell(export, output)


def _text(export: "Export", form: Format, session: Session, line_end: str = "\n") -> str:
    if form is Format.JSON:
        from imgxtrain.output.export_json import export_json

        return export_json(export, session.today)
    from imgxtrain.output.csv_form import csv_text

    return csv_text(export, line_end)


def _file_content(export: "Export", form: Format, session: Session) -> bytes:
    from imgxtrain.output.csv_form import FILE_ENCODING, FILE_LINE_END

    encoding = FILE_ENCODING if form is Format.CSV else "utf-8"
    return _text(export, form, session, FILE_LINE_END).encode(encoding, "replace")


def _tell(export: "Export", output: str | None) -> None:
    """On standard error: how much was exported, and what to mind before it is shared."""
    from imgxtrain.exchange.exported import Detail

    rows = f"{len(export.rows)} row{'s' * (len(export.rows) != 1)}"
    if not export.rows:
        part = "entries" if export.what.value == "all" else export.what.value
        typer.echo(f"the record holds no {part} yet", err=True)
    if output is not None:
        typer.echo(f"{output}: {rows}", err=True)
    if export.rows and export.detail is not Detail.MONTHS:
        told = "note: full days are in it; your employer may forbid sharing them"
        typer.echo(told, err=True)


def signoff(
    context: typer.Context,
    verifier: Annotated[str | None, typer.Option(help="Who is to sign.")] = None,
    target: Annotated[
        str | None, typer.Option("--for", help="Only what awaits sign-off for this credential.")
    ] = None,
    form: Annotated[
        SheetFormat | None, typer.Option("--format", help="If the file's name does not say it.")
    ] = None,
    output: Output = None,
    yes: Yes = False,
) -> None:
    """A sheet to print for one verifier: what awaits sign-off, with lines to sign and date.

    imgxtrain export signoff --verifier "CT lead" -o sheet.docx
    """
    session: Session = context.obj
    wanted = form_of(form, output, _SHEET_FORMATS, SheetFormat.TEXT)
    if wanted is SheetFormat.DOCX and output is None:
        raise typer.BadParameter("a Word file needs a name: sheet.docx", param_hint="-o")
    path = None if output is None else free_place(output, session, yes=yes)
    sheet = _sheet(session, verifier, target)
    if output is not None and path:
        put(output, path, _sheet_content(sheet, wanted, session))
        to = f" for {sheet.to.verifier}" if sheet.to.verifier else ""
        many = "entry" if sheet.count == 1 else "entries"
        typer.echo(f"{output}: {sheet.count} {many} to sign{to}", err=True)
        return
    from imgxtrain.output.screen import screen
    from imgxtrain.output.signoff_sheet import print_signoff_sheet

    print_signoff_sheet(sheet, screen(color=session.color))


def _sheet(session: Session, verifier: str | None, target: str | None) -> "Sheet":
    """Raises NothingToSignError, WhichVerifierError, NoSuchVerifierError, and those of names."""
    from imgxtrain.exchange.export_signoff import Addressees, awaiting, sheet_for, verifiers_of
    from imgxtrain.knowledge.credential_labels import credential_title
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.knowledge.names import resolve_credential
    from imgxtrain.profile.record import entries_of
    from imgxtrain.profile.scopes import scope_of
    from imgxtrain.profile.store import load

    knowledge = Knowledge()
    credential = resolve_credential(target, knowledge) if target else None
    record = load(session.path)
    scope = scope_of(credential, knowledge) if credential else None
    waiting = awaiting(entries_of(record), scope, knowledge)
    if not waiting:
        raise NothingToSignError(credential)
    to = Addressees(
        person=record.profile.person.name or "",
        verifier=_one_verifier(verifier, verifiers_of(waiting)),
        target=credential_title(knowledge.credentials[credential]) if credential else "",
    )
    return sheet_for(waiting, to, session.today, knowledge)


def _one_verifier(given: str | None, known: Sequence[str]) -> str:
    """The verifier meant, asked about where several are possible."""
    from imgxtrain.exchange.export_signoff import meant_verifier

    if given is not None:
        return meant_verifier(given, known)
    if len(known) == 1:
        return known[0]
    if not at_terminal():
        raise WhichVerifierError(tuple(known))
    place = chosen("who is to sign", [name or "nobody named" for name in known])
    if place is None:
        raise typer.Abort
    return known[place]


def _sheet_content(sheet: "Sheet", form: SheetFormat, session: Session) -> bytes:
    if form is SheetFormat.DOCX:
        from imgxtrain.output.signoff_docx import signoff_docx

        return signoff_docx(sheet, session.now)
    from imgxtrain.output.signoff_sheet import signoff_text

    return signoff_text(sheet).replace("\n", os.linesep).encode(errors="replace")
