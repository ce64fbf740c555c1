"""``imgxtrain init``."""

from typing import TYPE_CHECKING, Annotated

import typer

from imgxtrain.cli.asking import at_terminal
from imgxtrain.cli.entry_options import Yes
from imgxtrain.cli.init_words import Said, answers_in
from imgxtrain.cli.own_profile import on_same_record, own_screen
from imgxtrain.cli.recording import change, drawing_ids, let_through
from imgxtrain.cli.session import Session

if TYPE_CHECKING:
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.answers import Answers
    from imgxtrain.profile.record import Record

Name = Annotated[str | None, typer.Option(help="Your name as it should appear.")]
Title = Annotated[str | None, typer.Option(help="Your job title as it should appear.")]
BirthMonth = Annotated[
    str | None, typer.Option(help="1 to 12, or June: renewal follows it. Never the day or year.")
]
State = Annotated[str | None, typer.Option(help="TX, or Texas.")]
ExamsAShift = Annotated[str | None, typer.Option(metavar="NUMBER", help="Exams a shift.")]
ShiftsAWeek = Annotated[str | None, typer.Option(metavar="NUMBER", help="Shifts a week.")]


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command("init")(init)


def init(
    context: typer.Context,
    name: Name = None,
    title: Title = None,
    birth_month: BirthMonth = None,
    state: State = None,
    holds: Annotated[
        list[str] | None,
        typer.Option(help="A credential held: arrt-r:2019-05, or arrt-ct:2015-03..2020-06."),
    ] = None,
    target: Annotated[
        list[str] | None, typer.Option(help="What you aim at: CT, or a credential, arrt-ct.")
    ] = None,
    exams_a_shift: ExamsAShift = None,
    shifts_a_week: ShiftsAWeek = None,
    opening: Annotated[
        list[str] | None, typer.Option(help="Exams a registry approved before: arrt-ct:40.")
    ] = None,
    yes: Yes = False,
) -> None:
    """Say who you are, what you hold and what you aim at.

    Each question is an option too, and only what is answered changes. At a terminal the rest is
    asked. Example:

    imgxtrain init --name "Jo Doe" --holds arrt-r:2019-05 --birth-month 6 --state TX --target CT
    """
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.answers import free_texts
    from imgxtrain.profile.belongings import understood
    from imgxtrain.profile.store import load

    session: Session = context.obj
    knowledge = Knowledge()
    said = Said(
        name=name,
        title=title,
        birth_month=birth_month,
        state=state,
        exams_a_shift=exams_a_shift,
        shifts_a_week=shifts_a_week,
        holds=holds or (),
        targets=target or (),
        openings=opening or (),
    )
    record = understood(load(session.path))
    answers = answers_in(said, knowledge, session.today)
    let_through(free_texts(answers), yes=yes)
    if at_terminal() and not yes:
        from imgxtrain.cli.init_questions import asked

        answers = asked(record, answers, knowledge, session.today)
    _keep(session, record, answers, knowledge)


def _keep(session: Session, before: "Record", answers: "Answers", knowledge: "Knowledge") -> None:
    """Keep what was answered, and say so; what is odd or missing goes to standard error."""
    from imgxtrain.output.entries import Names
    from imgxtrain.output.setting_up import answering_line, oddities, print_kept
    from imgxtrain.profile.answers import answering, changes_nothing, unanswered
    from imgxtrain.profile.edits import Edit
    from imgxtrain.profile.exam_logging import Stamp

    stamp = Stamp(session.today, session.now.isoformat(timespec="seconds"))

    def edit(record: "Record") -> Edit:
        draw = drawing_ids(len(record.entries))
        return answering(record, answers, "init", stamp, draw)

    after = before if changes_nothing(edit(before)) else change(session, edit)
    names = Names(knowledge)
    print_kept(before, after, session.path, names, own_screen(session))
    for told in oddities(answers, after, knowledge, names):
        typer.echo(f"note: {told}", err=True)
    missing = unanswered(after)
    if missing:
        typer.echo(f"not answered yet: {', '.join(missing)}", err=True)
        hint = on_same_record(answering_line(missing), session)
        typer.echo(f"hint: {hint}", err=True)
