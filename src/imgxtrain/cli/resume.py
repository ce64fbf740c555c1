"""``imgxtrain resume``."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from imgxtrain.cli.options import AsJson
from imgxtrain.cli.out_file import form_of, free_place, put
from imgxtrain.cli.own_profile import on_same_record
from imgxtrain.cli.session import Session

if TYPE_CHECKING:
    from imgxtrain.career.resume import Resume
    from imgxtrain.knowledge.library import Knowledge


class Format(StrEnum):
    """Forms of a résumé."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"
    DOCX = "docx"
    LINKEDIN = "linkedin"


class Only(StrEnum):
    """Parts that may be asked for by themselves."""

    HEADLINE = "headline"
    SUMMARY = "summary"
    BULLETS = "bullets"
    SKILLS = "skills"


_BY_SUFFIX = {
    ".txt": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".json": Format.JSON,
    ".docx": Format.DOCX,
}
_NAMED_TEXT = {**_BY_SUFFIX, ".txt": Format.LINKEDIN}


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command("resume")(resume)


def resume(
    context: typer.Context,
    form: Annotated[
        Format | None,
        typer.Option("--format", help="If the file's name does not say it; else text."),
    ] = None,
    only: Annotated[Only | None, typer.Option(help="One part by itself.")] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write here.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Replace the file if it is there.")] = False,
    as_json: AsJson = False,
) -> None:
    """A resume from your record, to paste or to send: nothing in it that you did not log.

    What was left out, and what to log so that it can say more, is told beside it.

    imgxtrain resume --only headline

    imgxtrain resume -o resume.docx
    """
    session: Session = context.obj
    if as_json and form not in {None, Format.JSON}:
        raise typer.BadParameter("--json asks for another one", param_hint="--format")
    by_suffix = _NAMED_TEXT if form is Format.LINKEDIN else _BY_SUFFIX
    wanted = form_of(Format.JSON if as_json else form, output, by_suffix, Format.TEXT)
    if wanted is Format.DOCX and output is None:
        raise typer.BadParameter("a Word file needs a name: resume.docx", param_hint="-o")
    path = None if output is None else free_place(output, session, yes=yes)
    from imgxtrain.knowledge.library import Knowledge

    knowledge = Knowledge()
    told = _resume(session, knowledge, only)
    content = _as_json(told, only) if as_json else _content(told, wanted, knowledge, session)
    if output is not None and path:
        put(output, path, content)
        typer.echo(f"{output}: written", err=True)
    else:
        _emit(content.decode("utf-8"))
    if not as_json:
        _tell(told, session)


def _resume(session: Session, knowledge: "Knowledge", only: Only | None) -> "Resume":
    from imgxtrain.career.resume import Part, part_of
    from imgxtrain.career.resume import resume as resume_of
    from imgxtrain.profile.entries import TargetEntry
    from imgxtrain.profile.log import Log
    from imgxtrain.profile.store import load

    record = load(session.path)
    if not record.exists:
        typer.echo("nothing is kept of you yet: imgxtrain init", err=True)
    log = Log(record)
    targets = (each.target for each in log.of(TargetEntry) if each.on <= session.today)
    whole = resume_of(record.profile, log, knowledge, targets, session.today)
    return part_of(whole, Part(only)) if only else whole


def _as_json(told: "Resume", only: Only | None) -> bytes:
    import json

    from imgxtrain.career.resume import Part
    from imgxtrain.output.resume_json import resume_json

    plain = resume_json(told, Part(only) if only else None)
    return (json.dumps(plain, indent=2) + "\n").encode()


def _content(told: "Resume", form: Format, knowledge: "Knowledge", session: Session) -> bytes:
    """The résumé in a form; what LinkedIn's limits cut is told on standard error."""
    if form is Format.DOCX:
        from imgxtrain.output.resume_docx import resume_docx

        return resume_docx(told, session.now)
    if form is Format.JSON:
        import json

        from imgxtrain.output.resume_json_resume import json_resume

        return (json.dumps(json_resume(told), indent=2) + "\n").encode()
    if form is Format.MARKDOWN:
        from imgxtrain.output.resume_markdown import resume_markdown

        return resume_markdown(told).encode()
    if form is Format.LINKEDIN:
        from imgxtrain.output.resume_linkedin import resume_linkedin

        page = resume_linkedin(told, knowledge.resume_limits)
        for note in page.notes:
            typer.echo(f"note: {note}", err=True)
        return page.text.encode()
    from imgxtrain.output.resume_text import resume_text

    return resume_text(told).encode()


def _emit(text: str) -> None:
    """The text on standard output; what its encoding lacks is told on standard error."""
    import sys

    from imgxtrain.output.emission import emit

    emit(text)
    encoding = sys.stdout.encoding or "utf-8"
    kept = text.encode(encoding, errors="ignore").decode(encoding)
    if len(kept) < len(text):
        lost = len(text) - len(kept)
        what = "1 letter is" if lost == 1 else f"{lost:,} letters are"
        typer.echo(f"note: {what} not in {encoding}; a file (-o) keeps them all", err=True)


def _tell(told: "Resume", session: Session) -> None:
    """On standard error: what was left out and why, and what would let it say more."""
    if told.left_out:
        typer.echo("left out:", err=True)
    for each in told.left_out:
        typer.echo(f"  {each.what}: {each.why}", err=True)
    if told.suggestions:
        typer.echo("to let it say more:", err=True)
    for suggestion in told.suggestions:
        typer.echo(f"  {suggestion.text}", err=True)
        typer.echo(f"    {on_same_record(suggestion.command, session)}", err=True)
