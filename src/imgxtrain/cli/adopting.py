"""``imgxtrain adopt``."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from imgxtrain.cli import entry_options as options
from imgxtrain.cli.session import Session

if TYPE_CHECKING:
    from imgxtrain.audit.question import Question
    from imgxtrain.knowledge.credentials import Credential
    from imgxtrain.output.adopted import Adopted
    from imgxtrain.profile.edits import Edit
    from imgxtrain.profile.entries import TargetEntry
    from imgxtrain.profile.record import Record

Values = dict[str, Any]


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command("adopt")(adopt)


def adopt(
    context: typer.Context,
    target: Annotated[str, typer.Argument(help="A credential or a modality: arrt-ct, CT.")],
    opened: Annotated[
        str | None, typer.Option(help="The day the registry's worksheet was opened.")
    ] = None,
    apply_by: Annotated[str | None, typer.Option(help="The day to apply by.")] = None,
    exam_by: Annotated[str | None, typer.Option(help="The day to sit the exam by.")] = None,
    route: Annotated[
        str | None, typer.Option(help="Which route to it, where there are several.")
    ] = None,
    edition: Annotated[
        list[str] | None,
        typer.Option(help="A document's edition, not that of the days. Repeat it."),
    ] = None,
    yes: options.Yes = False,
) -> None:
    """Take a credential on, or change the plan of one taken on.

    imgxtrain adopt arrt-ct --opened 2026-08-20 --apply-by 2027-05-31

    It says which editions of the body's documents bind you. An empty day takes one out.
    """
    from imgxtrain.cli.doubts import settle
    from imgxtrain.cli.plan_days import plan_days
    from imgxtrain.cli.target_doubts import target_findings
    from imgxtrain.cli.target_words import one_credential, question_about
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.adopting import target_entry
    from imgxtrain.profile.store import load

    session: Session = context.obj
    knowledge = Knowledge()
    credential = knowledge.credentials[one_credential(target, knowledge)]
    record = load(session.path)
    before = target_entry(record, credential.id)
    days = {"opened": opened, "apply_by": apply_by, "exam_by": exam_by}
    values: Values = {
        name: day and day.isoformat()
        for name, day in plan_days(days, before, session.today).items()
    }
    if edition:
        values["editions"] = _editions(edition, credential, before)
    question = question_about(record, knowledge, session.today)
    values |= _route(route, credential, before, question)
    settle(target_findings(credential, values, question), yes=yes)
    _keep(credential, values, question, record, session)


def _editions(
    words: Sequence[str], credential: "Credential", before: "TargetEntry | None"
) -> dict[str, str] | None:
    """The edition chosen by document, with those chosen before; None: as the days decide.

    Raises NoSuchChoiceError.
    """
    if list(words) == [""]:
        return None
    from imgxtrain.cli.entry_filters import NoSuchChoiceError
    from imgxtrain.knowledge.names import nearest

    documents = {
        edition.id: document.id
        for document in credential.documents
        for edition in document.editions
    }
    chosen = dict(before.editions) if before else {}
    for word in words:
        if word not in documents:
            known = tuple(documents)
            raise NoSuchChoiceError(
                f"edition for {credential.id}", word, known, nearest(word, known)
            )
        chosen[documents[word]] = word
    return chosen


def _route(
    word: str | None,
    credential: "Credential",
    before: "TargetEntry | None",
    question: "Question",
) -> Values:
    """The pathway named; of a credential newly taken on, that which what is held opens.

    Where several are open it is asked for. Raises NoSuchChoiceError, WhichRouteError.
    """
    from imgxtrain.audit.eligibility import eligibility
    from imgxtrain.cli.route_words import route_asked_for, route_named, routes_that_fit

    if word is not None:
        return {"pathway": route_named(word, credential).id if word else None}
    if before is not None:
        return {}
    fitting = routes_that_fit(eligibility(credential, question))
    if not fitting:
        return {}
    pathway = route_asked_for(fitting, credential) if fitting[1:] else fitting[0]
    return {"pathway": pathway.id}


def _keep(
    credential: "Credential",
    values: Values,
    question: "Question",
    record: "Record",
    session: Session,
) -> None:
    """Keep the target and tell what it pins."""
    from imgxtrain.cli.own_profile import own_screen
    from imgxtrain.cli.recording import change, drawing_ids
    from imgxtrain.output.adopted import print_adopted
    from imgxtrain.profile.adopting import Taken, adopting
    from imgxtrain.profile.answers import changes_nothing
    from imgxtrain.profile.exam_logging import Stamp

    taken = Taken(credential.id, values, credential.modalities)
    stamp = Stamp(session.today, session.now.isoformat(timespec="seconds"))

    def edit(record: "Record") -> "Edit":
        return adopting(record, taken, stamp, drawing_ids(len(record.entries)))

    after = record if changes_nothing(edit(record)) else change(session, edit)
    told = _adopted(credential, record, after, question)
    print_adopted(told, question.knowledge, own_screen(session))


def _adopted(
    credential: "Credential", before: "Record", after: "Record", question: "Question"
) -> "Adopted":
    """All that is told of the target in ``after``, of which ``before`` may have had some."""
    from imgxtrain.audit.eligibility import eligibility
    from imgxtrain.audit.targets import target_for
    from imgxtrain.cli.target_words import question_about
    from imgxtrain.output.adopted import Adopted
    from imgxtrain.profile.adopting import target_entry

    now = question_about(after, question.knowledge, question.today)
    return Adopted(
        was=target_entry(before, credential.id),
        old=target_for(credential, question),
        target=target_for(credential, now),
        eligibility=eligibility(credential, now),
        aims=tuple(each for each in question.profile.aims if each not in now.profile.aims),
    )
