"""``imgxtrain progress``."""

from typing import TYPE_CHECKING, Annotated

import typer

from imgxtrain.cli.options import AsJson, WithSources
from imgxtrain.cli.session import Session

if TYPE_CHECKING:
    from imgxtrain.audit.question import Question
    from imgxtrain.audit.results import TargetResult
    from imgxtrain.output.shown import Shown

    Results = tuple[TargetResult, ...]


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command("progress")(progress)


def progress(
    context: typer.Context,
    target: Annotated[
        str | None, typer.Argument(help="A credential taken on, or its modality: arrt-ct, CT.")
    ] = None,
    why: Annotated[
        str | None,
        typer.Option(metavar="ID", help="What one entry counts for: an id, its beginning, last."),
    ] = None,
    by_day: Annotated[
        bool, typer.Option("--by-day", help="What counts of each day, beside the daily limit.")
    ] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="Also what is not begun, every day, every reason.")
    ] = False,
    sources: WithSources = False,
    as_json: AsJson = False,
) -> None:
    """What counts and what does not, and why: imgxtrain progress CT.

    imgxtrain progress --why last tells of one entry what it counts for, and what would change that.
    """
    from imgxtrain.cli.audited_targets import audits_of
    from imgxtrain.cli.own_profile import own_screen
    from imgxtrain.cli.target_words import question_about
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.output.footnotes import Footnotes
    from imgxtrain.output.shown import Shown
    from imgxtrain.profile.record import find, id_of
    from imgxtrain.profile.store import load

    session: Session = context.obj
    record = load(session.path)
    entry_id = id_of(find(record, why)) if why else None
    question = question_about(record, Knowledge(), session.today)
    results = audits_of(target, question)
    if as_json:
        _json(results, entry_id, question)
        return
    notes = Footnotes(question.knowledge.sources if sources else None)
    shown = Shown(question.knowledge, notes, own_screen(session), everything)
    if entry_id:
        _why(results, entry_id, question, shown)
    else:
        _print(results, question, shown, by_day=by_day)
    lines = tuple(notes.lines())
    if lines:
        shown.out.line()
    for line in lines:
        shown.out.indented(line)


def _json(results: "Results", entry_id: str | None, question: "Question") -> None:
    from imgxtrain.output.json_form import print_json

    if entry_id is None:
        from imgxtrain.output.progress_json import progress_json

        print_json(progress_json(results, question))
        return
    from imgxtrain.audit.explanation import explanation_of
    from imgxtrain.output.explanation_json import explanation_json

    print_json(explanation_json(explanation_of(entry_id, question, results), question))


def _print(results: "Results", question: "Question", shown: "Shown", *, by_day: bool) -> None:
    from imgxtrain.output.progress import print_progress

    for place, result in enumerate(results):
        if place:
            shown.out.line()
        if by_day:
            from imgxtrain.output.progress_days import print_days

            print_days(result, question, shown)
        else:
            print_progress(result, shown)


def _why(results: "Results", entry_id: str, question: "Question", shown: "Shown") -> None:
    from imgxtrain.audit.explanation import explanation_of
    from imgxtrain.output.explanation import print_explanation

    print_explanation(explanation_of(entry_id, question, results), shown)
