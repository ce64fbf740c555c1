"""``imgxtrain interview``."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from imgxtrain.cli.options import AsJson, WithSources
from imgxtrain.cli.out_file import form_of, free_place, put
from imgxtrain.cli.session import Session

if TYPE_CHECKING:
    from imgxtrain.audit.question import Question
    from imgxtrain.career.interview_parts import Interview
    from imgxtrain.knowledge.sources import Source
    from imgxtrain.output.screen import Screen

FILE_WIDTH = 80
_NOTHING_NAMED = "no modality is named, nor taken on; try: imgxtrain interview CT"
_NOTHING_LOGGED = "nothing is logged yet; begin with what you did on your last shift: imgxtrain log"


class Format(StrEnum):
    """Forms of the preparation."""

    TEXT = "text"
    JSON = "json"


_FORMATS = {".txt": Format.TEXT, ".json": Format.JSON}


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command("interview")(interview)


def interview(
    context: typer.Context,
    target: Annotated[
        str | None, typer.Argument(help="A credential or a modality: arrt-ct, CT.")
    ] = None,
    only: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="This question alone, by its number.")
    ] = None,
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", help="Write here: x.txt, x.json")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Replace the file if it is there.")] = False,
    sources: WithSources = False,
    as_json: AsJson = False,
) -> None:
    """What they may ask you, what your record has to say to it, and what to ask them.

    imgxtrain interview CT

    Without a word it is for what you have taken on. No date, site or name of anybody is in it.
    """
    from imgxtrain.cli.target_words import question_about
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.output.screen import screen
    from imgxtrain.profile.store import load

    session: Session = context.obj
    form = form_of(Format.JSON if as_json else None, output, _FORMATS, Format.TEXT)
    question = question_about(load(session.path), Knowledge(), session.today)
    told = _prepared(target, only, question)
    known = question.knowledge.sources if sources else None
    if output is not None:
        path = free_place(output, session, yes=yes)
        lines: list[str] = []
        _print(told, form, _paper(lines), known, question)
        put(output, path, "".join(lines).encode("utf-8", "replace"))
        typer.echo(f"{output}: {len(told.questions) + len(told.asks)} questions", err=True)
    else:
        _print(told, form, screen(color=session.color), known, question)


def _prepared(word: str | None, only: int | None, question: "Question") -> "Interview":
    from imgxtrain.career.interview import audited, interview, one_of
    from imgxtrain.career.interview_record import Ahead
    from imgxtrain.cli.interview_subject import subject_meant
    from imgxtrain.planning.forecast import earliest_finish

    subject = subject_meant(word, question)
    result = audited(subject, question)
    ahead = None
    if result is not None:
        finish = earliest_finish(result, question.profile.workload, question.today)
        ahead = Ahead(finish.day, finish.because)
    told = interview(subject, question, result, ahead)
    if not told.field:
        typer.echo(_NOTHING_NAMED, err=True)
    if not told.rests_on_record:
        typer.echo(_NOTHING_LOGGED, err=True)
    if only is None:
        return told
    most = len(told.questions) + len(told.asks)
    if only > most:
        raise typer.BadParameter(f"there are {most} questions", param_hint="--only")
    return one_of(told, only)


def _print(
    told: "Interview",
    form: Format,
    out: "Screen",
    sources: "Mapping[str, Source] | None",
    question: "Question",
) -> None:
    if form is Format.JSON:
        from imgxtrain.output.interview_json import interview_text

        for line in interview_text(told, question.today).splitlines():
            out.line(line)
        return
    from imgxtrain.output.interview import print_interview

    print_interview(told, out, sources)


def _paper(lines: list[str]) -> "Screen":
    """A screen that keeps what is written on it, line by line."""
    from imgxtrain.output.screen import Piece, Screen

    def write(pieces: "Sequence[Piece]") -> None:
        lines.append("".join(piece.text for piece in pieces) + "\n")

    return Screen(FILE_WIDTH, write)
