"""What commands that write have in common: ids, the guard, and the one way into the store."""

import secrets
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from imgxtrain.cli.asking import at_terminal, confirmed
from imgxtrain.cli.session import Session
from imgxtrain.profile.edits import Edit, apply
from imgxtrain.profile.record import Record

if TYPE_CHECKING:
    from imgxtrain.profile.guard import TextKind

_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
_ID_LENGTH = 4
MANY_ENTRIES = 100_000
"""From so many on, ids are twice as long: of the short ones there are not a million."""


def drawing_ids(entries: int) -> Callable[[], str]:
    """What draws random ids for a record of ``entries``, without characters that look alike."""
    length = _ID_LENGTH if entries < MANY_ENTRIES else 2 * _ID_LENGTH
    return lambda: "".join(secrets.choice(_LETTERS) for _ in range(length))


def change(session: Session, edit: Callable[[Record], Edit]) -> Record:
    """Carry out ``edit`` on the record and return the new one. It asks nothing."""
    from imgxtrain.profile.store import update

    return update(session.path, lambda record: apply(record, edit(record)), session.now)


def let_through(texts: Iterable[tuple[str, str | None, "TextKind"]], *, yes: bool) -> None:
    """Hold texts against the guard: what is certain is refused, what is doubtful asked about.

    Raises IdentityError; off a terminal also for what is doubtful, unless ``yes``.
    """
    given = [text for text in texts if text[1]]
    if not given:
        return
    from imgxtrain.profile.identities import IdentityError, suspicions_in

    suspicions = suspicions_in(given)
    if any(each.certain for each in suspicions):
        raise IdentityError(suspicions)
    if not suspicions or yes:
        return
    if not at_terminal():
        raise IdentityError(suspicions)
    for each in suspicions:
        doubts = "; ".join(finding.why for finding in each.findings)
        if not confirmed(f'{each.label} "{each.text}": {doubts}. Keep it all the same?'):
            raise IdentityError(suspicions)
