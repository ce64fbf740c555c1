"""``imgxtrain log course|study|practice|attempt|impact``: what was learned and what came of it."""

from pathlib import Path
from typing import Annotated

import typer

from imgxtrain.cli import entry_options as options
from imgxtrain.cli.amounts import amount_of, count_of
from imgxtrain.cli.days import day_of
from imgxtrain.cli.learning_words import (
    as_bodies_spell,
    attempt_findings,
    categories_of,
    examination_of,
    target_and_topic,
)
from imgxtrain.cli.log_values import read_all, said
from imgxtrain.cli.logging_entries import log_entry
from imgxtrain.cli.session import Session


def register(group: typer.Typer) -> None:
    """Add the commands to the ``log`` group."""
    group.command("course")(log_course)
    group.command("study")(log_study)
    group.command("practice")(log_practice)
    group.command("attempt")(log_attempt)
    group.command("impact")(log_impact)


def log_course(
    context: typer.Context,
    title: Annotated[str, typer.Argument(help="What the course was called.")],
    credit: Annotated[
        str | None, typer.Option("--credits", help="CE credits, as the certificate says.")
    ] = None,
    category: Annotated[
        list[str] | None,
        typer.Option(help='Structured education in a category: "Safety=1". Repeat it.'),
    ] = None,
    modality: Annotated[str | None, typer.Option(help="CT, MRI, ...")] = None,
    provider: Annotated[str | None, typer.Option(help="Who gave it.")] = None,
    approver: Annotated[str | None, typer.Option(help="RCEEM, ASRT, SDMS, ...")] = None,
    reference: Annotated[str | None, typer.Option(help="The course's reference number.")] = None,
    certificate: Annotated[
        Path | None, typer.Option(help="The certificate's file; its place is kept.")
    ] = None,
    on: options.On = None,
    note: options.Note = None,
    yes: options.Yes = False,
) -> None:
    """Log a course: its CE credits and, apart from them, its structured education by category.

    imgxtrain log course "CT physics" --credits 3 --category "Image Production=2"
    """
    from imgxtrain.cli.log_others import one_modality
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.entries import CourseEntry

    session: Session = context.obj
    knowledge = Knowledge()
    read = read_all(
        on=lambda: day_of(on or "today", session.today),
        title=lambda: said(title, "TITLE"),
        credits=lambda: amount_of(credit, "credits") if credit else None,
        modality=lambda: one_modality(modality, knowledge) if modality else None,
        categories=lambda: categories_of(category or ()),
    )
    fields = {
        **read,
        "categories": as_bodies_spell(read["categories"], read["modality"], knowledge),
        "provider": provider,
        "approver": approver,
        "reference": reference,
        "certificate": kept_path(certificate) if certificate else None,
        "note": note,
    }
    log_entry(session, CourseEntry, fields, knowledge, yes=yes)


def kept_path(certificate: Path) -> str:
    """The whole path of a certificate, with a word on standard error where there is no file."""
    path = certificate.expanduser().absolute()
    if not path.is_file():
        typer.echo(f"note: there is no file {path} yet; its place is kept all the same", err=True)
    return str(path)


def log_study(
    context: typer.Context,
    minutes: Annotated[str, typer.Argument(help="25, 90.")],
    target: options.For = None,
    topic: Annotated[str | None, typer.Option(help="Safety, Procedures, ...")] = None,
    on: options.On = None,
    note: options.Note = None,
    yes: options.Yes = False,
) -> None:
    """Log minutes of study: imgxtrain log study 25 --for arrt-ct --topic Safety."""
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.entries import StudyEntry

    session: Session = context.obj
    knowledge = Knowledge()
    read = read_all(
        on=lambda: day_of(on or "today", session.today),
        minutes=lambda: count_of(minutes, "minutes"),
        about=lambda: target_and_topic(target, topic, session, knowledge),
    )
    about = read.pop("about")
    fields = {**read, **about, "note": note}
    log_entry(session, StudyEntry, fields, knowledge, yes=yes)


def log_practice(
    context: typer.Context,
    percent: Annotated[str, typer.Argument(help="78, of a hundred.")],
    target: options.For = None,
    topic: Annotated[str | None, typer.Option(help="Safety, Procedures, ...")] = None,
    on: options.On = None,
    note: options.Note = None,
    yes: options.Yes = False,
) -> None:
    """Log a practice test, in percent right: imgxtrain log practice 78 --topic Procedures.

    A registry's own result is logged with log attempt.
    """
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.entries import PracticeEntry

    session: Session = context.obj
    knowledge = Knowledge()
    read = read_all(
        on=lambda: day_of(on or "today", session.today),
        percent=lambda: amount_of(percent, "percent"),
        about=lambda: target_and_topic(target, topic, session, knowledge),
    )
    about = read.pop("about")
    fields = {**read, **about, "note": note}
    log_entry(session, PracticeEntry, fields, knowledge, yes=yes)


def log_attempt(
    context: typer.Context,
    target: Annotated[str, typer.Argument(metavar="CREDENTIAL", help="arrt-ct, RVT, ...")],
    passed: Annotated[bool, typer.Option("--pass/--fail", help="How it went.")],
    score: Annotated[str | None, typer.Option(help="As the body gave it.")] = None,
    examination: Annotated[
        str | None, typer.Option(help="Which exam, where there are several: ardms-spi.")
    ] = None,
    on: options.On = None,
    note: options.Note = None,
    yes: options.Yes = False,
) -> None:
    """Log a registry exam you sat: imgxtrain log attempt arrt-ct --score 71 --fail."""
    from imgxtrain.cli.target_words import own_or_named
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.entries import AttemptEntry
    from imgxtrain.profile.store import load
    from imgxtrain.profile.targets import targets_of

    session: Session = context.obj
    knowledge = Knowledge()
    taken_on = targets_of(load(session.path))
    read = read_all(
        on=lambda: day_of(on or "today", session.today),
        target=lambda: own_or_named(target, taken_on, knowledge),
        score=lambda: amount_of(score, "points") if score else None,
    )
    sat = examination_of(examination, read["target"], knowledge)
    fields = {**read, "examination": sat, "passed": passed, "note": note}
    odd = attempt_findings(fields, knowledge)
    log_entry(session, AttemptEntry, fields, knowledge, yes=yes, odd=odd)


def log_impact(
    context: typer.Context,
    title: Annotated[str, typer.Argument(help="What got better.")],
    before: Annotated[str | None, typer.Option(help="The figure before.")] = None,
    after: Annotated[str | None, typer.Option(help="The figure after.")] = None,
    unit: Annotated[str | None, typer.Option(help="min, %, exams a day, ...")] = None,
    on: options.On = None,
    note: options.Note = None,
    yes: options.Yes = False,
) -> None:
    """Log something that got better at work, for your resume.

    imgxtrain log impact "CT turnaround" --before 42 --after 35 --unit min
    """
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.entries import ImpactEntry

    session: Session = context.obj
    read = read_all(
        on=lambda: day_of(on or "today", session.today),
        title=lambda: said(title, "TITLE"),
        before=lambda: amount_of(before, "units") if before else None,
        after=lambda: amount_of(after, "units") if after else None,
    )
    fields = {**read, "unit": unit, "note": note}
    log_entry(session, ImpactEntry, fields, Knowledge(), yes=yes)
