"""What an edit or a claim did to an entry, as it is told."""

from collections.abc import Sequence

from imgxtrain.output.entries import Names, label_of, print_line, value_text
from imgxtrain.output.screen import Screen
from imgxtrain.profile.claims import Claim, claims_in_force
from imgxtrain.profile.editing import Edited
from imgxtrain.profile.entries import Entry


def print_edited(done: Edited, names: Names, out: Screen) -> None:
    """The entry as it is now, each field that changed, and what it is no longer signed off for."""
    if not done.changes:
        print_line(done.entry, names, out, before="as it was:")
        return
    print_line(done.entry, names, out, before="edited")
    for change in done.changes:
        before = value_text(change.field, change.before, names)
        after = value_text(change.field, change.after, names)
        out.labelled(label_of(change.field), f"{before} -> {after}", 2)
    print_withdrawn(done.withdrawn, names, out)


def print_claimed(
    word: str, entry: Entry, possible: Sequence[Claim], names: Names, out: Screen
) -> None:
    """An exam with all that it is claimed as, of what is ``possible``, behind a ``word``."""
    print_line(entry, names, out, before=word)
    chosen = getattr(entry, "claims", {})
    for claim in claims_in_force(chosen, possible):
        how = "" if claim.list_id in chosen else " (where nothing is said)"
        out.labelled("claimed as", f"{names.procedure(claim.list_id, claim.procedure)}{how}", 2)


def print_withdrawn(targets: tuple[str, ...], names: Names, out: Screen) -> None:
    """That the sign-off begins anew."""
    for target in targets:
        told = f"back to logged for {names.credential(target)}: what was signed off has changed"
        out.indented(told, 2)
