"""What is odd about repetitions that are looked at all the same, each with a way out."""

from collections.abc import Callable, Iterator

from imgxtrain.audit.repetitions_candidates import Doubt
from imgxtrain.audit.repetitions_outcome import Outcome
from imgxtrain.audit.results import Code, Finding
from imgxtrain.profile.entries import ExamEntry, OpeningEntry


def doubts(outcome: Outcome) -> Iterator[Finding]:
    """Sign-offs and claims that cannot stand, then opening balances."""
    for doubt, teller in _TELLERS.items():
        entries = outcome.looked.doubts.get(doubt, ())
        if entries:
            yield from teller(sorted(entries, key=lambda each: (each.on, each.id)), outcome)
    yield from _openings(outcome)


def _before_done(entries: list[ExamEntry], outcome: Outcome) -> Iterator[Finding]:
    """One finding each: their days differ, and so does what mends them."""
    for entry in entries:
        signed = entry.sign_offs[outcome.scope.target.credential.id]
        yield Finding(
            Code.CONTRADICTION,
            f"{signed.stage.value} on {signed.on}, but performed on {entry.on}, after it; "
            "it is taken as logged only",
            (entry.id,),
            remedy="put the day performed right and sign it off again",
            command=f"imgxtrain edit {entry.id} --on {signed.on}",
        )


def _other_worksheet(entries: list[ExamEntry], outcome: Outcome) -> Iterator[Finding]:
    opened = outcome.scope.target.worksheet_opened
    yield Finding(
        Code.NOT_APPROVED,
        f"{len(entries)} signed off before your worksheet was opened on {opened}, "
        "taken as logged only",
        tuple(each.id for each in entries),
        rule="nothing carries over from one worksheet to another",
        sources=outcome.scope.requirement.window_months.sources,
        remedy="enter them in the new worksheet, edit them here, and submit them anew",
    )


def _later(entries: list[ExamEntry], outcome: Outcome) -> Iterator[Finding]:
    today = outcome.scope.question.today
    yield Finding(
        Code.NOT_APPROVED,
        f"{len(entries)} signed off after {today}, taken as logged only on that day",
        tuple(each.id for each in entries),
    )


def _out_of_place(entries: list[ExamEntry], outcome: Outcome) -> Iterator[Finding]:
    table, names = outcome.scope.table, outcome.scope.names
    for entry in entries:
        chosen = entry.claims[table.list_id]
        plain = outcome.looked.claims.get(entry.id)
        then = f"it is taken as {names[plain]}" if plain else "it is not taken"
        yield Finding(
            Code.CONTRADICTION,
            f"claimed as {names.get(chosen, chosen)}, which the list does not allow; {then}",
            (entry.id,),
            remedy="take the claim back, or claim another procedure",
            command=f"imgxtrain claim {entry.id} --plain",
        )


_TELLERS: dict[Doubt, Callable[[list[ExamEntry], Outcome], Iterator[Finding]]] = {
    Doubt.SIGNED_BEFORE_DONE: _before_done,
    Doubt.OTHER_WORKSHEET: _other_worksheet,
    Doubt.SIGNED_LATER: _later,
    Doubt.CLAIM_OUT_OF_PLACE: _out_of_place,
}


def _openings(outcome: Outcome) -> Iterator[Finding]:
    scope, opened = outcome.scope, outcome.opened
    expires = scope.months is not None and not scope.locked
    for entry in opened.present:
        untold = "; when they expire cannot be told" if expires else ""
        yield Finding(
            Code.NOT_LOCKED if expires else Code.OWN_WORD,
            f"{_counted(entry, outcome)}, by your own word{untold}",
            (entry.id,),
            remedy="log them one by one to have their days and procedures counted",
        )
    for entry in opened.earlier:
        yield Finding(
            Code.NOT_APPROVED,
            f"{entry.count} approved by {entry.on}, before your worksheet was opened on "
            f"{scope.target.worksheet_opened}: they are not in it",
            (entry.id,),
            rule="nothing carries over from one worksheet to another",
            remedy="log those that you enter anew",
        )
    for entry in opened.future:
        yield Finding(
            Code.FUTURE_DATE,
            f"an opening balance of {entry.count} is dated after {scope.question.today}",
            (entry.id,),
            remedy="put the day right",
            command=f"imgxtrain edit {entry.id} --on {scope.question.today}",
        )


def _counted(entry: OpeningEntry, outcome: Outcome) -> str:
    """How much of an opening balance counts, and for what."""
    told = f"{entry.count} approved before this record began"
    name = outcome.scope.names.get(entry.procedure or "")
    if name is None:
        return f"{told} count for the total alone, their procedures are not told"
    counted = outcome.openings_counted(entry)
    return f"{told} are {name}: " + ("all count" if counted == entry.count else f"{counted} count")
