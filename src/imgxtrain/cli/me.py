"""``imgxtrain me``: the person, what they hold, and what a résumé later needs."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from imgxtrain.cli.entry_options import Yes
from imgxtrain.cli.init import BirthMonth, ExamsAShift, Name, ShiftsAWeek, State, Title
from imgxtrain.cli.init_words import in_single_blanks
from imgxtrain.cli.options import AsJson
from imgxtrain.cli.partial_dates import date_of, past_date_of
from imgxtrain.cli.recording import change, drawing_ids, let_through
from imgxtrain.cli.session import Session
from imgxtrain.profile.belongings import Belonging, understood

if TYPE_CHECKING:
    from imgxtrain.profile.belongings import Item
    from imgxtrain.profile.edits import Edit
    from imgxtrain.profile.record import Record

Start = Annotated[str | None, typer.Option(help="When it began: 2024-02.")]
End = Annotated[str | None, typer.Option(help="When it ended; without it, it lasts.")]


class NothingSaidError(Exception):
    """Nothing was said that could be set."""


class BlankError(Exception):
    """What was to be added has no name; the text says what of it is blank."""


def register(app: typer.Typer) -> None:
    """Add the group to ``app``."""
    group = typer.Typer()
    group.callback(invoke_without_command=True)(me)
    group.command("set")(set_person)
    adding = typer.Typer(help="Add a credential, employer, education, skill or license.")
    adding.command("credential")(add_credential)
    adding.command("employer")(add_employer)
    adding.command("education")(add_education)
    adding.command("skill")(add_skill)
    adding.command("license")(add_license)
    group.add_typer(adding, name="add")
    group.command("remove")(remove)
    app.add_typer(group, name="me")


def me(context: typer.Context, as_json: AsJson = False) -> None:
    """You: all that is kept; set, add and remove change it."""
    if context.invoked_subcommand is not None:
        return
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.output.entries import Names
    from imgxtrain.output.person import person_json, print_person
    from imgxtrain.profile.store import load

    session: Session = context.obj
    record, names = understood(load(session.path)), Names(Knowledge())
    if not record.exists:
        typer.echo("nothing is kept of you yet: imgxtrain init", err=True)
    if as_json:
        from imgxtrain.output.json_form import print_json

        print_json(person_json(record, names))
        return
    from imgxtrain.output.screen import screen

    print_person(record, names, screen(color=session.color))


def set_person(
    context: typer.Context,
    name: Name = None,
    title: Title = None,
    birth_month: BirthMonth = None,
    state: State = None,
    exams_a_shift: ExamsAShift = None,
    shifts_a_week: ShiftsAWeek = None,
    yes: Yes = False,
) -> None:
    """Set what the options say: name, state, exams a shift, ...

    A blank text takes an answer out. Example:

    imgxtrain me set --state TX
    """
    from imgxtrain.cli.init_words import Said, answers_in
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.answers import answering, free_texts
    from imgxtrain.profile.exam_logging import Stamp

    session: Session = context.obj
    said = Said(
        name=name,
        title=title,
        birth_month=birth_month,
        state=state,
        exams_a_shift=exams_a_shift,
        shifts_a_week=shifts_a_week,
    )
    if said == Said():
        raise NothingSaidError
    answers = answers_in(said, Knowledge(), session.today)
    let_through(free_texts(answers), yes=yes)
    stamp = Stamp(session.today, session.now.isoformat(timespec="seconds"))

    def edit(record: "Record") -> "Edit":
        return answering(record, answers, "me set", stamp, drawing_ids(len(record.entries)))

    _keep(session, edit)


def add_credential(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="Its id or letters: arrt-ct, R.T.(CT), RDMS:2018.")],
    earned: Annotated[str | None, typer.Option(help="When it was earned: 2026-03.")] = None,
    lapsed: Annotated[str | None, typer.Option(help="When it lapsed, if it did.")] = None,
) -> None:
    """Add a credential you hold or held.

    imgxtrain me add credential arrt-ct --earned 2026-03
    """
    from imgxtrain.cli.init_words import held
    from imgxtrain.knowledge.library import Knowledge

    session: Session = context.obj
    dates = _said(
        earned=earned and past_date_of(earned, session.today),
        lapsed=lapsed and past_date_of(lapsed, session.today),
    )
    item = held(name, Knowledge(), session.today)
    _add(session, Belonging.CREDENTIAL, {**item, **dates})


def add_employer(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="The employer's name.")],
    title: Annotated[str, typer.Option(help="Your job title there.")],
    start: Start = None,
    end: End = None,
    place: Annotated[str | None, typer.Option(help="City and state.")] = None,
    yes: Yes = False,
) -> None:
    """Add a job; another title at the same employer is another.

    imgxtrain me add employer "Mercy General" --title "CT technologist" --start 2024-02
    """
    from imgxtrain.profile.guard_terms import TextKind

    session: Session = context.obj
    name, title = _filled("employer", name), _filled("job title", title)
    texts = [
        ("employer", name, TextKind.SITE),
        ("job title", title, TextKind.TITLE),
        ("place", place, TextKind.SITE),
    ]
    let_through(texts, yes=yes)
    item = {"name": name, "title": title, **_period(start, end, session), **_said(place=place)}
    _add(session, Belonging.EMPLOYER, item)


def add_education(
    context: typer.Context,
    institution: Annotated[str, typer.Argument(help="The school or program.")],
    study: Annotated[str | None, typer.Option(help="What was studied, or the degree.")] = None,
    start: Start = None,
    end: End = None,
    yes: Yes = False,
) -> None:
    """Add a school or program.

    imgxtrain me add education "Lakeside College" --study Radiography --end 2019-05
    """
    from imgxtrain.profile.guard_terms import TextKind

    session: Session = context.obj
    institution = _filled("school", institution)
    texts = [("school", institution, TextKind.SITE), ("study", study, TextKind.TITLE)]
    let_through(texts, yes=yes)
    item = {"institution": institution, **_said(study=study), **_period(start, end, session)}
    _add(session, Belonging.EDUCATION, item)


def add_skill(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="PACS, a scanner, a language, ...")],
    yes: Yes = False,
) -> None:
    """Add a skill, or a system you know.

    imgxtrain me add skill PACS
    """
    from imgxtrain.profile.guard_terms import TextKind

    name = _filled("skill", name)
    let_through([("skill", name, TextKind.TITLE)], yes=yes)
    _add(context.obj, Belonging.SKILL, name)


def add_license(
    context: typer.Context,
    state: Annotated[str, typer.Argument(help="TX, or Texas.")],
    name: Annotated[str, typer.Argument(help="What the state calls it.")],
    until: Annotated[str | None, typer.Option(help="Its last day: 2027-06.")] = None,
    yes: Yes = False,
) -> None:
    """Add a state's license.

    imgxtrain me add license TX MRT --until 2027-06
    """
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.knowledge.names import resolve_state
    from imgxtrain.profile.guard_terms import TextKind

    name = _filled("license", name)
    let_through([("license", name, TextKind.TITLE)], yes=yes)
    code = resolve_state(state, Knowledge())
    item = {"state": code, "name": name, **_said(until=until and date_of(until))}
    _add(context.obj, Belonging.LICENSE, item)


def remove(
    context: typer.Context,
    kind: Annotated[Belonging, typer.Argument(metavar="KIND", help=f"{', '.join(Belonging)}.")],
    name: Annotated[str, typer.Argument(metavar="NAME", help="Its name, as me shows it.")],
) -> None:
    """Remove one of the things that add has added.

    imgxtrain me remove skill PACS
    """
    from imgxtrain.profile.belongings import removing

    session: Session = context.obj
    called = _credential_id(name) if kind is Belonging.CREDENTIAL else name
    at = session.now.isoformat(timespec="seconds")
    _keep(session, lambda record: removing(record, kind, called, at))


def _credential_id(name: str) -> str:
    """The id of the credential meant; ``name`` itself where it means none or several."""
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.knowledge.names import (
        NameAmbiguousError,
        NameNotFoundError,
        resolve_credential,
    )

    try:
        return resolve_credential(name, Knowledge())
    except (NameAmbiguousError, NameNotFoundError):
        return name


def _filled(what: str, words: str) -> str:
    """``words`` on one line. Raises BlankError where there are none."""
    if not words.strip():
        raise BlankError(what)
    return in_single_blanks(words)


def _said(**fields: str | None) -> dict[str, str]:
    """Those fields of which anything was said, each on one line."""
    told = {field: in_single_blanks(text or "") for field, text in fields.items()}
    return {field: text for field, text in told.items() if text}


def _period(start: str | None, end: str | None, session: Session) -> dict[str, str]:
    """A first day that has come and a last one that need not have. Raises NotADateError."""
    return _said(start=start and past_date_of(start, session.today), end=end and date_of(end))


def _add(session: Session, kind: Belonging, item: "Item") -> None:
    from imgxtrain.profile.belongings import adding

    at = session.now.isoformat(timespec="seconds")
    _keep(session, lambda record: adding(record, kind, item, at))


def _keep(session: Session, edit: "Callable[[Record], Edit]") -> None:
    """Make a change, if it is one, and show it before and after."""
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.output.change import print_differences
    from imgxtrain.output.entries import Names
    from imgxtrain.output.screen import screen
    from imgxtrain.profile.answers import changes_nothing
    from imgxtrain.profile.differences import head_differences
    from imgxtrain.profile.store import load

    before = understood(load(session.path))
    out = screen(color=session.color)
    if changes_nothing(edit(before)):
        out.line("nothing was changed: it is there already")
        return
    after = change(session, edit)
    print_differences(head_differences(before, after), Names(Knowledge()), out, indent=0)
