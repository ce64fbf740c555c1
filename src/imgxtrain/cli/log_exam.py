"""``imgxtrain log exam``."""

import secrets
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from imgxtrain.cli.asking import at_terminal, chosen
from imgxtrain.cli.days import day_of
from imgxtrain.cli.doubts import settle
from imgxtrain.cli.log_times import time_of_day
from imgxtrain.cli.recording import change, drawing_ids, let_through
from imgxtrain.cli.session import Session
from imgxtrain.knowledge.roles import Role

if TYPE_CHECKING:
    from imgxtrain.knowledge.exam_choice import Wanted
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.edits import Edit
    from imgxtrain.profile.exam_logging import Circumstances, ExamDone
    from imgxtrain.profile.record import Record


def register(group: typer.Typer) -> None:
    """Add the command to the ``log`` group."""
    group.command("exam")(log_exam)


def log_exam(
    context: typer.Context,
    modality: Annotated[str, typer.Argument(help="CT, MRI, mammo, US, IR, ...")],
    exams: Annotated[list[str], typer.Argument(metavar="EXAM[:N]...", help='head "abd/pel w:2"')],
    on: Annotated[str, typer.Option(help="The day: 2026-11-20, yesterday, monday, 3d.")] = "today",
    at: Annotated[str | None, typer.Option(help="The time of day: 14:30.")] = None,
    role: Annotated[Role, typer.Option(help="What you did.")] = Role.PERFORMED,
    supervised: Annotated[bool | None, typer.Option("--supervised/--unsupervised")] = None,
    site: Annotated[str | None, typer.Option(help="Where; as the last time if left out.")] = None,
    verifier: Annotated[str | None, typer.Option(help="Who can confirm it; as for site.")] = None,
    verifier_credential: Annotated[str | None, typer.Option(help="R.T.(R)(CT), M.D., ...")] = None,
    same_visit: Annotated[bool, typer.Option("--same-visit", help="All of one visit.")] = False,
    note: Annotated[str | None, typer.Option(help="Never about a patient.")] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Log exams you did: imgxtrain log exam CT head "abd/pel w:2" --on yesterday.

    Exams go by their name, an everyday one, or the words of an order. Nothing is guessed: what is
    not clear is asked about, or told with the choices.
    """
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.exam_logging import Circumstances
    from imgxtrain.profile.plausibility import exam_day_findings, repetition_findings

    session: Session = context.obj
    knowledge = Knowledge()
    day = day_of(on, session.today)
    done = _clear(exams, modality, knowledge)
    odd = [found for each in done for found in repetition_findings(each.name, each.count)]
    settle([*odd, *exam_day_findings(day, session.today)], yes=yes)
    how = Circumstances(
        on=day,
        at=_time_of_day(at),
        role=role,
        supervised=supervised,
        site=site,
        verifier=verifier,
        verifier_credential=verifier_credential,
        visit=secrets.token_hex(3) if same_visit else None,
        note=note,
    )
    keep(session, done, how, knowledge, yes=yes)


def _time_of_day(words: str | None) -> str | None:
    if not words:
        return None
    time = time_of_day(words)
    if time is None:
        raise typer.BadParameter(f'"{words}" is no time of day; say 14:30', param_hint="--at")
    return time


def keep(
    session: Session,
    done: "tuple[ExamDone, ...]",
    how: "Circumstances",
    knowledge: "Knowledge",
    *,
    yes: bool,
) -> None:
    """Log exams once their texts have passed the guard, and say what was logged."""
    from imgxtrain.output.logged import print_logged_exams
    from imgxtrain.output.screen import screen
    from imgxtrain.profile.exam_logging import Stamp, logging_exams

    if how.note or how.site or how.verifier or how.verifier_credential:
        from imgxtrain.profile.free_texts import free_texts_of

        let_through(free_texts_of(vars(how)), yes=yes)
    stamp = Stamp(session.today, session.now.isoformat(timespec="seconds"))
    count = sum(each.count for each in done)

    def edit(before: "Record") -> "Edit":
        draw = drawing_ids(len(before.entries) + count)
        return logging_exams(before, done, how, stamp, draw)

    record = change(session, edit)
    logged = record.entries[-count:]
    print_logged_exams(logged, record, how.on, knowledge, screen(color=session.color))


def _clear(exams: Sequence[str], modality: str, knowledge: "Knowledge") -> "tuple[ExamDone, ...]":
    """What was done, asked about where it is not clear. Raises ExamsUnclearError."""
    from imgxtrain.knowledge.exam_choice import (
        ExamsUnclearError,
        modalities_meant,
        wanted_exams,
    )
    from imgxtrain.profile.entries import Contrast
    from imgxtrain.profile.exam_logging import ExamDone

    wanted = wanted_exams(exams, modalities_meant(modality, knowledge), knowledge)
    unclear = [each for each in wanted if each.exam is None]
    if unclear and not (at_terminal() and all(each.choices for each in unclear)):
        raise ExamsUnclearError(unclear, modality)
    done = []
    for each in wanted:
        exam = each.exam or _asked(each, modality)
        name = knowledge.exams.plain(exam)["name"]
        contrast = Contrast(each.contrast) if each.contrast else None
        done.append(ExamDone(exam, name, each.count, contrast))
    return tuple(done)


def _asked(wanted: "Wanted", modality: str) -> str:
    from imgxtrain.knowledge.exam_choice import ExamsUnclearError

    place = chosen(f'"{wanted.words}" is', [name for _, name in wanted.choices])
    if place is None:
        raise ExamsUnclearError([wanted], modality)
    return wanted.choices[place][0]
