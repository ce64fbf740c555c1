"""``imgxtrain done``."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from imgxtrain.cli import entry_options as options
from imgxtrain.cli.amounts import NotAnAmountError, amount_of
from imgxtrain.cli.session import Session

if TYPE_CHECKING:
    from imgxtrain.audit.question import Question, Target
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.knowledge.requirements import Requirement
    from imgxtrain.profile.edits import Edit
    from imgxtrain.profile.entries import StepEntry
    from imgxtrain.profile.plausibility import Finding
    from imgxtrain.profile.record import Record


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command("done")(done)


def done(
    context: typer.Context,
    target: Annotated[
        str | None, typer.Argument(help="The credential worked towards: CT, arrt-ct.")
    ] = None,
    step: Annotated[
        list[str] | None, typer.Argument(help="ethics, cv form, application fee, exam window.")
    ] = None,
    on: options.On = None,
    paid: Annotated[str | None, typer.Option(help="The fee paid, in US dollars.")] = None,
    note: options.Note = None,
    because: Annotated[
        str | None, typer.Option(help="Why you hold it for met, where the record cannot show it.")
    ] = None,
    yes: options.Yes = False,
) -> None:
    """Tick off a step towards a credential; without a step, list them.

    imgxtrain done CT ethics --on yesterday

    Steps may be done in any order. A step done before is given another day.
    """
    from imgxtrain.audit.targets import target_for
    from imgxtrain.cli.target_words import question_about
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.store import load

    session: Session = context.obj
    knowledge = Knowledge()
    record = load(session.path)
    name, words = _target_and_step(target, step or [], record, knowledge)
    question = question_about(record, knowledge, session.today)
    goal = target_for(knowledge.credentials[name], question)
    said = {"on": on, "paid": paid, "note": note, "because": because}
    if words or any(said.values()):
        _tick(goal, " ".join(words), said, question, session, yes=yes)
    else:
        _list(goal, question, session)


def _target_and_step(
    target: str | None, step: Sequence[str], record: "Record", knowledge: "Knowledge"
) -> tuple[str, list[str]]:
    """Id of the target, and the words for the step; of an only target the name may be left out."""
    from imgxtrain.cli.target_words import one_target
    from imgxtrain.knowledge.names import NameNotFoundError
    from imgxtrain.profile.targets import targets_of

    taken_on = targets_of(record)
    try:
        return one_target(target, taken_on, knowledge), list(step)
    except NameNotFoundError:
        if target and len(taken_on) == 1 and taken_on[0] in knowledge.credentials:
            return taken_on[0], [target, *step]
        raise


def _list(goal: "Target", question: "Question", session: Session) -> None:
    from imgxtrain.audit.target_audit import audit_target
    from imgxtrain.cli.own_profile import own_screen
    from imgxtrain.output.step_done import print_steps

    result = audit_target(goal, question)
    print_steps(result, goal.steps, own_screen(session))


def _tick(
    goal: "Target",
    word: str,
    said: dict[str, str | None],
    question: "Question",
    session: Session,
    *,
    yes: bool,
) -> None:
    """Look at what is said of a step, keep it and tell it. Raises what the looking raises."""
    from imgxtrain.audit.asked import requirements_asked
    from imgxtrain.cli.doubts import settle
    from imgxtrain.cli.recording import let_through
    from imgxtrain.cli.step_words import refuse_derived, step_meant
    from imgxtrain.knowledge.credential_labels import credential_label
    from imgxtrain.profile.free_texts import free_texts_of

    credential = goal.credential
    requirement = step_meant(word, requirements_asked(goal), credential_label(credential))
    refuse_derived(requirement, credential, question.knowledge, because=bool(said["because"]))
    values = _values(word, requirement, said, goal, session)
    application = _application_asked_for(requirement, goal, session)
    asked = {application.step: application} if application else {}
    with_it = replace(goal, steps={**goal.steps, **asked})
    settle(_findings(requirement, values, with_it, session), yes=yes)
    let_through(free_texts_of(values), yes=yes)
    done = [(each.step, {"on": each.on.isoformat()}) for each in asked.values()]
    _keep(requirement, [*done, (requirement.id, values)], goal, question, session)


def _values(
    word: str,
    requirement: "Requirement",
    said: dict[str, str | None],
    goal: "Target",
    session: Session,
) -> dict[str, Any]:
    """What is said of the step, as its entry keeps it. The day is today's unless it has one.

    Raises NotADayError, NotAnAmountError, NoFeeError.
    """
    from imgxtrain.cli.days import day_of

    values: dict[str, Any] = {key: said[key] for key in ("note", "because") if said[key]}
    if said["paid"]:
        _refuse_without_fee(word, requirement, goal)
        values["paid"] = _dollars(said["paid"])
    if said["on"] or requirement.id not in goal.steps:
        values["on"] = day_of(said["on"] or "today", session.today).isoformat()
    return values


def _refuse_without_fee(word: str, requirement: "Requirement", goal: "Target") -> None:
    from imgxtrain.cli.step_words import NoFeeError
    from imgxtrain.planning.step_fees import paying_step

    paying = paying_step(goal.pathway)
    if paying is None or paying.id != requirement.id:
        raise NoFeeError(word, requirement.title, paying.id if paying else None)


def _dollars(words: str) -> float:
    try:
        return amount_of(words.strip().removeprefix("$"), "dollars")
    except NotAnAmountError as error:
        raise NotAnAmountError(words, "dollars", whole=False) from error


def _findings(
    requirement: "Requirement", values: dict[str, Any], goal: "Target", session: Session
) -> "list[Finding]":
    from datetime import date

    from imgxtrain.cli.step_days import day_findings
    from imgxtrain.profile.plausibility import findings

    told = values.get("on")
    on = date.fromisoformat(told) if told else goal.steps[requirement.id].on
    fields = {**values, "on": on, "step": requirement.id}
    return [*findings(fields, session.today), *day_findings(requirement, on, goal)]


def _application_asked_for(
    requirement: "Requirement", goal: "Target", session: Session
) -> "StepEntry | None":
    """The application, which at a terminal is asked for where the exam is booked without one.

    Its id is none that is kept.
    """
    from imgxtrain.cli.asking import answered, at_terminal
    from imgxtrain.cli.days import NotADayError, day_of
    from imgxtrain.cli.step_days import application_missing
    from imgxtrain.profile.entries import StepEntry

    missing = application_missing(requirement, goal)
    if missing is None or not at_terminal():
        return None
    while words := answered("on which day did you apply? (Enter: not known)"):
        try:
            on = day_of(words, session.today)
        except NotADayError:
            typer.echo("a day that has come: 2026-11-20, yesterday, monday, 3d", err=True)
            continue
        whole = {"id": "asked", "logged": session.today, "target": goal.credential.id}
        return StepEntry(**whole, step=missing.id, on=on)
    return None


def _keep(
    requirement: "Requirement",
    done: "Sequence[tuple[str, dict[str, Any]]]",
    goal: "Target",
    question: "Question",
    session: Session,
) -> None:
    """Keep steps, each with what is said of it, and tell what the last of them changes."""
    from imgxtrain.audit.target_audit import audit_target
    from imgxtrain.audit.targets import target_for
    from imgxtrain.cli.own_profile import own_screen
    from imgxtrain.cli.recording import change, drawing_ids
    from imgxtrain.cli.target_words import question_about
    from imgxtrain.output.step_done import Ticked, print_done
    from imgxtrain.profile.exam_logging import Stamp
    from imgxtrain.profile.steps_done import StepDone, ticking
    from imgxtrain.profile.store import load

    stamp = Stamp(session.today, session.now.isoformat(timespec="seconds"))
    steps = [StepDone(goal.credential.id, each, values) for each, values in done]

    def edit(record: "Record") -> "Edit":
        return ticking(record, steps, stamp, drawing_ids(len(record.entries)))

    record = change(session, edit) if any(each.values for each in steps) else load(session.path)
    after = target_for(goal.credential, question_about(record, question.knowledge, session.today))
    ticked = Ticked(requirement, goal, after, audit_target(goal, question))
    print_done(ticked, question.knowledge, own_screen(session))
