"""Bare ``imgxtrain log``: a whole shift asked for at the terminal, and logged in one go."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import typer

from imgxtrain.cli.asking import answered, at_terminal, confirmed
from imgxtrain.cli.asking_exams import asked_exams, asked_modalities, told_exam
from imgxtrain.cli.days import NotADayError, day_of
from imgxtrain.cli.log_exam import keep
from imgxtrain.cli.recording import let_through
from imgxtrain.cli.session import Session

if TYPE_CHECKING:
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.exam_logging import Circumstances, ExamDone
    from imgxtrain.profile.guard import TextKind
    from imgxtrain.profile.record import Record

NONE = "-"


class NobodyToAskError(Exception):
    """What to log was not said, and off a terminal nothing is asked."""


def ask_shift(session: Session) -> None:
    """Ask for a shift and log it. Until the last answer nothing is written.

    Raises NobodyToAskError off a terminal, typer.Abort where the person breaks off, StoreError.
    """
    if not at_terminal():
        raise NobodyToAskError
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.store import load

    record, knowledge = load(session.path), Knowledge()
    _say("Log a shift. Until you say yes at the end nothing is written; Ctrl-C stops.")
    try:
        shift = _shift(record, session.today, knowledge)
    except typer.Abort:
        _say(f"\n{_NOTHING}")
        raise
    if shift is None:
        _say(_NOTHING)
        return
    done, how = shift
    keep(session, done, how, knowledge, yes=True)


_NOTHING = "nothing was logged"


def _shift(
    record: "Record", today: date, knowledge: "Knowledge"
) -> "tuple[tuple[ExamDone, ...], Circumstances] | None":
    """What was done and how, if there is anything and the person stands by it."""
    done = asked_exams(record, asked_modalities(record, knowledge), knowledge)
    if not done:
        return None
    how = _circumstances(record, today)
    _show(done, how)
    return (done, how) if confirmed("log these?", default=True) else None


def _circumstances(record: "Record", today: date) -> "Circumstances":
    from imgxtrain.profile.exam_logging import Circumstances
    from imgxtrain.profile.guard import TextKind

    day = _day(today)
    site = _picked("site", record, TextKind.SITE)
    verifier = _picked("verifier", record, TextKind.VERIFIER)
    return Circumstances(
        on=day,
        site=site,
        verifier=verifier,
        verifier_credential=_credential(verifier, record) if verifier else None,
        supervised=_supervised(),
    )


def _day(today: date) -> date:
    from imgxtrain.output.logged import day_text
    from imgxtrain.profile.plausibility import exam_day_findings

    while True:
        words = answered("day (2026-11-20, yesterday, monday, 3d)", "today")
        try:
            day = day_of(words, today)
        except NotADayError as error:
            _say(f"  {error.words}: {'yet to come' if error.future else 'not a day'}")
            continue
        _say(f"  {day_text(day)}")
        odd = exam_day_findings(day, today)
        if all(confirmed(f"  {each.told}: is that right?") for each in odd):
            return day


def _picked(field: str, record: "Record", kind: "TextKind") -> str:
    """A recent site or verifier by its number, or another one that the guard lets through."""
    from imgxtrain.profile.recent import last_exam, recent

    offered = recent(record, field)
    for number, name in enumerate(offered, start=1):
        _say(f"  {number}  {name}")
    usual = last_exam(record).get(field) or ""
    ways = f'a number, another one, "{NONE}" for none' if offered else "Enter for none"
    while True:
        answer = answered(f"{field} ({ways})", usual)
        if answer in {"", NONE}:
            return ""
        known = [name for name in (usual, *offered) if name.casefold() == answer.casefold()]
        if known:
            return known[0]
        if answer.isdecimal():
            if 1 <= int(answer) <= len(offered):
                return offered[int(answer) - 1]
            _say(f"  there is no number {answer} above")
        elif _passes(field, answer, kind):
            return answer


def _credential(verifier: str, record: "Record") -> str | None:
    """That of a verifier known before; of another one it is asked for."""
    from imgxtrain.profile.guard import TextKind
    from imgxtrain.profile.verifiers import credential_of, is_verifier

    if is_verifier(record, verifier):
        return credential_of(record, verifier)
    while True:
        answer = answered("verifier's credential, such as R.T.(R)(CT) (Enter for none)")
        if not answer or _passes("verifier credential", answer, TextKind.VERIFIER):
            return answer or None


def _passes(label: str, text: str, kind: "TextKind") -> bool:
    """Whether the guard lets ``text`` through; what it finds is told."""
    from imgxtrain.profile.identities import IdentityError

    try:
        let_through([(label, text, kind)], yes=False)
    except IdentityError as error:
        for each in error.suspicions:
            for finding in each.findings:
                _say(f"  {finding.why}")
        _say("  this may identify a patient and is not kept; say it without")
        return False
    return True


def _supervised() -> bool | None:
    while True:
        answer = answered("supervised? (y, n, Enter to leave it open)").casefold()
        if not answer:
            return None
        if answer in {"y", "yes", "n", "no"}:
            return answer.startswith("y")


def _show(done: "Sequence[ExamDone]", how: "Circumstances") -> None:
    """All that is to be logged, before it is."""
    from imgxtrain.output.logged import day_text

    supervised = {True: "supervised", False: "not supervised", None: ""}[how.supervised]
    verifier = f"verifier: {how.verifier}" if how.verifier else ""
    told = (day_text(how.on), how.site, verifier, supervised)
    _say("")
    _say("; ".join(each for each in told if each))
    for each in done:
        _say(f"  {told_exam(each)}")


def _say(text: str) -> None:
    typer.echo(text, err=True)
