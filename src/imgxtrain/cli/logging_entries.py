"""An entry on its way into the record: looked at, held against the guard, kept, told back."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from imgxtrain.cli.doubts import settle
from imgxtrain.cli.recording import change, drawing_ids, let_through
from imgxtrain.cli.session import Session

if TYPE_CHECKING:
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.edits import Edit
    from imgxtrain.profile.entries import Entry
    from imgxtrain.profile.plausibility import Finding
    from imgxtrain.profile.record import Record

Fields = dict[str, Any]


def log_entry(
    session: Session,
    model: "Callable[..., Entry]",
    fields: Fields,
    knowledge: "Knowledge",
    *,
    yes: bool,
    odd: "Iterable[Finding]" = (),
) -> None:
    """Log an entry of the kind ``model`` and tell it back with its id; empty texts are none.

    ``odd``: what is odd about it beside what its fields show. Raises what ``settle`` and the guard
    raise, and StoreError.
    """
    from imgxtrain.output.entries import Names, print_line
    from imgxtrain.output.screen import screen
    from imgxtrain.profile.free_texts import free_texts_of
    from imgxtrain.profile.plausibility import findings
    from imgxtrain.profile.record import entry_of

    given = {name: value for name, value in fields.items() if value not in (None, "", {})}
    verifier = given.get("verifier")
    settle([*findings(given, session.today), *odd], yes=yes)
    let_through(free_texts_of(given), yes=yes)
    record = change(session, _appending(model, given, session))
    entry, out = entry_of(record.entries[-1]), screen(color=session.color)
    after = f"verifier: {verifier}" if verifier else ""
    print_line(entry, Names(knowledge), out, before="logged", after=after)


def overlaps(session: Session, kind: str, fields: Fields) -> "tuple[Finding, ...]":
    """What of the time of hours or a tally the record has already. Raises StoreError."""
    from imgxtrain.profile.plausibility import overlap_findings
    from imgxtrain.profile.record import entries_of
    from imgxtrain.profile.store import load

    others = (entry for entry in entries_of(load(session.path)) if entry.kind == kind)
    return overlap_findings(fields, [vars(entry) for entry in others])


def _appending(
    model: "Callable[..., Entry]", fields: Fields, session: Session
) -> "Callable[[Record], Edit]":
    from imgxtrain.profile.edits import appending
    from imgxtrain.profile.record import new_ids, stored

    def edit(record: "Record") -> "Edit":
        (entry_id,) = new_ids(record, 1, drawing_ids(len(record.entries)))
        entry = model(id=entry_id, logged=session.today, **fields)
        at = session.now.isoformat(timespec="seconds")
        return appending(record, [stored(entry)], f"log {entry.kind}", at)

    return edit
