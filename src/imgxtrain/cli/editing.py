"""``imgxtrain edit``."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from imgxtrain.cli import entry_options as options
from imgxtrain.cli.session import Session
from imgxtrain.knowledge.roles import Role

if TYPE_CHECKING:
    from imgxtrain.cli.edit_values import Around
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.editing import Edited

Word = str | None


class NothingToEditError(Exception):
    """No field was named; ``entry_id`` and the ``kind`` of the entry, ``known`` its options."""

    def __init__(self, entry_id: str, kind: str, known: tuple[str, ...]) -> None:
        super().__init__(entry_id)
        self.entry_id = entry_id
        self.kind = kind
        self.known = known


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command("edit")(edit)


def edit(
    context: typer.Context,
    entry_id: Annotated[str, typer.Argument(metavar="ID", help="An id, its beginning, or last.")],
    on: Annotated[Word, typer.Option(help="The day: 2026-11-20, yesterday, monday, 3d.")] = None,
    from_: options.From = None,
    to: options.To = None,
    exam: Annotated[Word, typer.Option(help="Exams: which one.")] = None,
    at: Annotated[Word, typer.Option(help="Exams: the time of day, 14:30.")] = None,
    role: Annotated[Role | None, typer.Option(help="Exams: what you did.")] = None,
    supervised: Annotated[bool | None, typer.Option("--supervised/--unsupervised")] = None,
    contrast: Annotated[Word, typer.Option(help="Exams: without, with or both.")] = None,
    site: options.Site = None,
    verifier: options.Verifier = None,
    verifier_credential: options.VerifierCredential = None,
    modality: Annotated[Word, typer.Option(help="CT, MRI, ...")] = None,
    hours: Annotated[Word, typer.Option(help="How many hours.")] = None,
    count: Annotated[Word, typer.Option(help="How many exams.")] = None,
    title: Annotated[Word, typer.Option(help="What it is called.")] = None,
    credit: Annotated[Word, typer.Option("--credits", help="CE credits.")] = None,
    category: Annotated[
        list[str] | None, typer.Option(help='Every category anew: "Safety=1". Repeat it.')
    ] = None,
    provider: Annotated[Word, typer.Option(help="Who gave the course.")] = None,
    approver: Annotated[Word, typer.Option(help="RCEEM, ASRT, SDMS, ...")] = None,
    reference: Annotated[Word, typer.Option(help="The course's reference number.")] = None,
    certificate: Annotated[Word, typer.Option(help="The certificate's file.")] = None,
    minutes: Annotated[Word, typer.Option(help="Minutes of study.")] = None,
    percent: Annotated[Word, typer.Option(help="Percent right.")] = None,
    target: options.For = None,
    topic: Annotated[Word, typer.Option(help="Safety, Procedures, ...")] = None,
    examination: Annotated[Word, typer.Option(help="Which registry exam.")] = None,
    score: Annotated[Word, typer.Option(help="Its score.")] = None,
    passed: Annotated[bool | None, typer.Option("--pass/--fail")] = None,
    before: Annotated[Word, typer.Option(help="The figure before.")] = None,
    after: Annotated[Word, typer.Option(help="The figure after.")] = None,
    unit: Annotated[Word, typer.Option(help="min, %, ...")] = None,
    paid: Annotated[Word, typer.Option(help="Steps: the fee paid, in US dollars.")] = None,
    because: Annotated[Word, typer.Option(help="Steps, findings ignored: why.")] = None,
    note: options.Note = None,
    yes: options.Yes = False,
) -> None:
    """Change an entry: imgxtrain edit last --role observed.

    An empty text takes a field out. What was submitted or approved is back at logged after it.
    Without any change the whole entry is shown, with the options there are for it.
    """
    words = {
        "on": on,
        "from": from_,
        "until": to,
        "exam": exam,
        "at": at,
        "role": role.value if role else None,
        "supervised": supervised,
        "contrast": contrast,
        "site": site,
        "verifier": verifier,
        "verifier_credential": verifier_credential,
        "modality": modality,
        "hours": hours,
        "count": count,
        "title": title,
        "credits": credit,
        "categories": category or None,
        "provider": provider,
        "approver": approver,
        "reference": reference,
        "certificate": certificate,
        "minutes": minutes,
        "percent": percent,
        "target": target,
        "topic": topic,
        "examination": examination,
        "score": score,
        "passed": passed,
        "before": before,
        "after": after,
        "unit": unit,
        "paid": paid,
        "because": because,
        "note": note,
    }
    given = {field: word for field, word in words.items() if word is not None}
    _carry_out(context.obj, entry_id, given, yes=yes)


def _carry_out(session: Session, entry_id: str, words: dict[str, Any], *, yes: bool) -> None:
    """Look at what is to be changed, change it, and tell it."""
    from imgxtrain.cli.edit_values import Around, values_of
    from imgxtrain.cli.recording import change, let_through
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.editing import edited
    from imgxtrain.profile.edits import Edit
    from imgxtrain.profile.free_texts import free_texts_of
    from imgxtrain.profile.record import entry_of, find, id_of
    from imgxtrain.profile.store import load

    knowledge = Knowledge()
    line = find(load(session.path), entry_id)
    around = Around(session, knowledge, entry_of(line))
    _refuse_other_fields(words, around)
    values = values_of(words, around)
    _settle_new(around, values, yes=yes)
    let_through(free_texts_of(values), yes=yes)
    done = edited(line, values)
    found, at = id_of(line), session.now.isoformat(timespec="seconds")
    if done.changes:
        change(
            session,
            lambda record: Edit(
                f"edit {done.entry.kind} {found}",
                at,
                replace=(edited(find(record, found), values).line,),
            ),
        )
    _tell(done, knowledge, session)


def _refuse_other_fields(words: dict[str, Any], around: "Around") -> None:
    """Raises NothingToEditError, and NoSuchFieldError for options of other kinds of entries."""
    from imgxtrain.cli.edit_values import option_of
    from imgxtrain.profile.editing import NoSuchFieldError, fields_of

    kind = around.entry.kind
    fields = fields_of(kind)
    known = tuple(option_of(field) for field in fields)
    if "until" in fields:
        fields, known = (*fields, "from"), (*known, "--from")
    others = tuple(option_of(field) for field in words if field not in fields)
    if others:
        raise NoSuchFieldError(kind, others, known)
    if not words:
        _show(around)
        raise NothingToEditError(around.entry.id, kind, known)


def _show(around: "Around") -> None:
    from imgxtrain.output.entries import Names, print_entry
    from imgxtrain.output.screen import screen

    print_entry(around.entry, Names(around.knowledge), screen(color=around.session.color))


def _settle_new(around: "Around", values: dict[str, Any], *, yes: bool) -> None:
    """Findings that the edit brings; what was odd before it was settled when it was logged."""
    from datetime import date

    from imgxtrain.cli.doubts import settle
    from imgxtrain.cli.learning_words import attempt_findings
    from imgxtrain.profile.plausibility import findings

    old = around.entry.model_dump()
    new = {**old, **values}
    for field in {"on", "until"} & set(values):
        new[field] = date.fromisoformat(values[field]) if values[field] else None
    today = around.session.today
    before, found = findings(old, today), findings(new, today)
    if around.entry.kind == "attempt":
        found += attempt_findings(new, around.knowledge)
        before += attempt_findings(old, around.knowledge)
    settle((each for each in found if each not in before), yes=yes)


def _tell(done: "Edited", knowledge: "Knowledge", session: Session) -> None:
    from imgxtrain.output.edited import print_edited
    from imgxtrain.output.entries import Names
    from imgxtrain.output.screen import screen

    print_edited(done, Names(knowledge), screen(color=session.color))
