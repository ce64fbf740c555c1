"""``imgxtrain check``."""

from collections.abc import Sequence
from typing import Annotated

import typer

from imgxtrain.cli import entry_options as options
from imgxtrain.cli.options import AsJson
from imgxtrain.cli.session import Session

FINDINGS = 1


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command("check")(check)


def check(
    context: typer.Context,
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME...]",
            help="Checks to run; with --ignore the ids of entries or credentials.",
        ),
    ] = None,
    ignore: Annotated[
        str | None, typer.Option(metavar="NAME", help="Do not show what this check finds again.")
    ] = None,
    because: Annotated[
        str | None, typer.Option(help="Why it is all right. It is kept with it.")
    ] = None,
    listed: Annotated[bool, typer.Option("--list", help="The checks there are.")] = False,
    whole: Annotated[bool, typer.Option("--all", help="What is ignored too.")] = False,
    yes: options.Yes = False,
    as_json: AsJson = False,
) -> None:
    """Check the log: quiet when all is well, exit code 1 when not.

    imgxtrain check --ignore logged-late k7qm --because "typed in from my paper log"

    Without an id all that the check finds is ignored. undo takes that back.
    """
    session: Session = context.obj
    if listed:
        _list(session, as_json=as_json)
    elif ignore is not None:
        _ignore(ignore, names or (), because, session, yes=yes)
    elif because is not None:
        from imgxtrain.cli.ignoring import WithoutIgnoreError

        raise WithoutIgnoreError
    else:
        _check(names or (), session, as_json=as_json, whole=whole)


def _list(session: Session, *, as_json: bool) -> None:
    from imgxtrain.cli.own_profile import own_screen
    from imgxtrain.output.json_form import print_json
    from imgxtrain.output.log_checks import checks_json, print_checks
    from imgxtrain.planning.log_checks import CHECKS

    if as_json:
        print_json(checks_json(CHECKS))
    else:
        print_checks(CHECKS, own_screen(session))


def _check(words: Sequence[str], session: Session, *, as_json: bool, whole: bool) -> None:
    from imgxtrain.cli.ignoring import check_named
    from imgxtrain.cli.own_profile import own_screen
    from imgxtrain.cli.target_words import question_about
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.output.json_form import print_json
    from imgxtrain.output.log_checks import findings_json, print_findings
    from imgxtrain.planning.log_checks import CHECKS, check_log
    from imgxtrain.planning.log_doubts import Looked
    from imgxtrain.profile.store import load

    names = [check_named(word, CHECKS) for word in words]
    question = question_about(load(session.path), Knowledge(), session.today)
    found = check_log(Looked(question), names)
    if as_json:
        print_json(findings_json(found))
    else:
        print_findings(found, own_screen(session), whole=whole)
    if found.doubts:
        raise typer.Exit(FINDINGS)


def _ignore(
    name: str, words: Sequence[str], because: str | None, session: Session, *, yes: bool
) -> None:
    """Keep the wish with its reason. Raises NoSuchCheckError, NoReasonError, NoSuchEntryError."""
    from imgxtrain.cli.ignoring import NoReasonError, check_named, subject_of
    from imgxtrain.cli.ignoring import ignore as keep
    from imgxtrain.cli.own_profile import own_screen
    from imgxtrain.cli.recording import let_through
    from imgxtrain.cli.target_words import question_about
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.output.entries import Names, print_line
    from imgxtrain.planning.log_checks import CHECKS, check_log
    from imgxtrain.planning.log_doubts import Looked
    from imgxtrain.profile.free_texts import free_texts_of
    from imgxtrain.profile.store import load

    check_name, knowledge = check_named(name, CHECKS), Knowledge()
    if not (because or "").strip():
        raise NoReasonError
    record = load(session.path)
    looked = Looked(question_about(record, knowledge, session.today))
    about = {each.about for each in check_log(looked, [check_name]).doubts} if words else set()
    named = [subject_of(word, about, record) for word in words]
    let_through(free_texts_of({"because": because}), yes=yes)
    out, names = own_screen(session), Names(knowledge)
    for each in keep(check_name, named or [None], (because or "").strip(), session):
        print_line(each, names, out)
    out.indented("to see it again: imgxtrain undo, or imgxtrain remove and the id")
