"""``imgxtrain claim``."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from imgxtrain.cli import entry_options as options
from imgxtrain.cli.session import Session

if TYPE_CHECKING:
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.output.entries import Names
    from imgxtrain.profile.claims import Claim


class ClaimError(Exception):
    """An exam cannot be claimed so: ``told`` says why, ``possible`` (id, what) what it can be."""

    def __init__(
        self, told: str, asked: str = "", possible: tuple[tuple[str, str], ...] = ()
    ) -> None:
        super().__init__(told)
        self.told = told
        self.asked = asked
        self.possible = possible


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command("claim")(claim)


def claim(
    context: typer.Context,
    entry_id: Annotated[str, typer.Argument(metavar="ID", help="An id, its beginning, or last.")],
    procedure: Annotated[
        str | None, typer.Argument(help="A procedure of the list, by id or name.")
    ] = None,
    target: options.For = None,
    plain: Annotated[
        bool, typer.Option("--plain", help="Take it back: as if nothing were said.")
    ] = False,
) -> None:
    """Say as which procedure of a registry's list an exam is claimed.

    imgxtrain claim last cranium --for arrt-ct
    """
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.knowledge.names import resolve_credential
    from imgxtrain.output.entries import Names
    from imgxtrain.profile.claims import claiming, possible_claims, unclaiming
    from imgxtrain.profile.entries import ExamEntry
    from imgxtrain.profile.record import entry_of, find
    from imgxtrain.profile.store import load

    session: Session = context.obj
    knowledge = Knowledge()
    line = find(load(session.path), entry_id)
    entry = entry_of(line)
    if not isinstance(entry, ExamEntry):
        raise ClaimError(f"{entry.id} is of the kind {entry.kind}: only exams are claimed")
    if plain and procedure:
        raise ClaimError("either a procedure is named, or --plain takes the claim back: not both")
    credential = resolve_credential(target, knowledge) if target else None
    possible = possible_claims(entry.exam, knowledge.procedure_lists.values())
    within = [each for each in possible if credential in {None, each.credential}]
    claims = [] if plain else _named(procedure or "", within, entry.exam, Names(knowledge))

    def claimed(line: str) -> str:
        return unclaiming(line, possible, credential) if plain else claiming(line, claims)

    _change(session, line, claimed, possible, knowledge)


def _named(word: str, possible: "Sequence[Claim]", exam: str, names: "Names") -> "list[Claim]":
    """The claims that ``word`` names, all for one credential.

    Raises ClaimError with all there are, and TargetUnclearError.
    """
    from imgxtrain.cli.signing_choice import TargetUnclearError
    from imgxtrain.knowledge.names import normalized

    if not possible:
        raise ClaimError(f"no procedure list that is known here has {names.exam(exam)}")
    asked = normalized(word)
    found = [
        each for each in possible if asked in {normalized(each.procedure), normalized(each.name)}
    ]
    if not found:
        told = f'cannot be claimed as "{word}"' if word else "can be claimed as several procedures"
        raise ClaimError(f"{names.exam(exam)} {told}", word, _listed(possible, names))
    credentials = tuple(dict.fromkeys(each.credential for each in found))
    if len(credentials) > 1:
        raise TargetUnclearError(tuple((each, names.credential(each)) for each in credentials))
    return found


def _listed(possible: "Sequence[Claim]", names: "Names") -> tuple[tuple[str, str], ...]:
    """Id and description of each claim."""
    return tuple(
        (
            each.procedure,
            names.procedure(each.list_id, each.procedure)
            + (" (where nothing is said)" if each.plain else ""),
        )
        for each in possible
    )


def _change(
    session: Session,
    line: str,
    claimed: "Callable[[str], str]",
    possible: "Sequence[Claim]",
    knowledge: "Knowledge",
) -> None:
    """Put the claim on record and tell it, with what is no longer signed off because of it."""
    from imgxtrain.cli.recording import change
    from imgxtrain.output.edited import print_claimed, print_withdrawn
    from imgxtrain.output.entries import Names
    from imgxtrain.output.screen import screen
    from imgxtrain.profile.edits import Edit
    from imgxtrain.profile.record import entry_of, find, id_of
    from imgxtrain.profile.sign_off import signed_targets

    entry_id, at = id_of(line), session.now.isoformat(timespec="seconds")
    before, after = entry_of(line), entry_of(claimed(line))
    if before != after:
        change(
            session,
            lambda record: Edit(
                f"claim exam {entry_id}", at, replace=(claimed(find(record, entry_id)),)
            ),
        )
    still = signed_targets(after)
    withdrawn = tuple(each for each in signed_targets(before) if each not in still)
    word = "claimed" if before != after else "as it was:"
    out = screen(color=session.color)
    names = Names(knowledge)
    print_claimed(word, after, possible, names, out)
    print_withdrawn(withdrawn, names, out)
