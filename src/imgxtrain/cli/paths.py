"""``imgxtrain paths``."""

from typing import TYPE_CHECKING, Annotated

import typer

from imgxtrain.cli.options import AsJson, WithSources
from imgxtrain.cli.session import Session

if TYPE_CHECKING:
    from imgxtrain.audit.question import Question
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.knowledge.names import Match
    from imgxtrain.output.shown import Shown


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command("paths")(show_paths)


def show_paths(
    context: typer.Context,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="GOAL", help="A career, credential or modality: CIIP, PET."),
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Also what each is, takes and costs, as far as known.")
    ] = False,
    sources: WithSources = False,
    as_json: AsJson = False,
) -> None:
    """What your credentials open, and what is missing for the rest: imgxtrain paths.

    imgxtrain paths --to CIIP tells the shortest order of steps to one goal.
    """
    from imgxtrain.cli.target_words import question_about
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.output.footnotes import Footnotes
    from imgxtrain.output.screen import screen
    from imgxtrain.output.shown import Shown
    from imgxtrain.profile.store import load

    session: Session = context.obj
    knowledge = Knowledge()
    match = goal_called(to, knowledge) if to is not None else None
    question = question_about(load(session.path), knowledge, session.today)
    if as_json:
        _json(match, question)
        return
    notes = Footnotes(knowledge.sources if sources else None)
    shown = Shown(knowledge, notes, screen(color=session.color), everything)
    _print(match, question, shown)
    lines = tuple(notes.lines())
    if lines:
        shown.out.line()
    for line in lines:
        shown.out.indented(line)


def goal_called(name: str, knowledge: "Knowledge") -> "Match":
    """The career, credential or modality that ``name`` means.

    Raises NameNotFoundError, NameAmbiguousError.
    """
    from imgxtrain.knowledge.names import Kind, NameNotFoundError, resolve_anything

    try:
        match = resolve_anything(name, knowledge)
    except NameNotFoundError as error:
        near = (each for each in error.suggestions if _is_goal(each, knowledge))
        raise NameNotFoundError(name, "goal", tuple(near)) from error
    if match.kind not in {Kind.CAREER, Kind.CREDENTIAL, Kind.MODALITY}:
        raise NameNotFoundError(name, "goal", (), (match,))
    return match


def _is_goal(name: str, knowledge: "Knowledge") -> bool:
    from imgxtrain.knowledge.names import Kind, NameAmbiguousError, resolve_anything

    try:
        kind = resolve_anything(name, knowledge).kind
    except NameAmbiguousError:
        return False
    return kind in {Kind.CAREER, Kind.CREDENTIAL, Kind.MODALITY}


def _print(match: "Match | None", question: "Question", shown: "Shown") -> None:
    if match is None:
        from imgxtrain.career.paths import paths
        from imgxtrain.output.paths import print_paths

        print_paths(paths(question), shown)
        return
    from imgxtrain.career.paths_goal import goal_of
    from imgxtrain.career.paths_judging import modalities_held
    from imgxtrain.output.paths_goal import print_goal
    from imgxtrain.planning.orders import way_of

    goal = goal_of(match, question)
    ways = [way_of(each, question) for each in goal.orders]
    print_goal(goal, ways, modalities_held(question), shown)


def _json(match: "Match | None", question: "Question") -> None:
    from imgxtrain.output.json_form import print_json
    from imgxtrain.output.paths_json import goal_json, paths_json

    if match is None:
        from imgxtrain.career.paths import paths

        print_json(paths_json(paths(question), question))
        return
    from imgxtrain.career.paths_goal import goal_of
    from imgxtrain.planning.orders import way_of

    goal = goal_of(match, question)
    print_json(goal_json(goal, [way_of(each, question) for each in goal.orders], question))
