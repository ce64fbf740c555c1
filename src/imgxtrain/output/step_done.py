"""Steps towards a credential as they are told: one that was ticked off, and all there are."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from imgxtrain.audit.question import Target
from imgxtrain.audit.results import RequirementResult, Standing, Status, TargetResult
from imgxtrain.knowledge.credential_labels import credential_label
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.phrase import Phrase, Unit
from imgxtrain.knowledge.requirements import Holds, Requirement, Step, StepKind
from imgxtrain.output.entries import BETWEEN, Names, label_of, value_text
from imgxtrain.output.figures import phrase_text
from imgxtrain.output.footnotes import Footnotes
from imgxtrain.output.logged import day_text
from imgxtrain.output.screen import GAP, Piece, Screen
from imgxtrain.planning.step_fees import fees_known, paying_step, step_of_kind
from imgxtrain.profile.entries import StepEntry

Row = tuple[Piece, Piece, Piece, Piece]
_SHOWN = ("on", "paid", "note", "because")
_STATES = {Status.MET: "done", Status.BLOCKED: "waits"}


@dataclass(frozen=True)
class Ticked:
    """A requirement ticked off: the target before and after, and where it stood before."""

    requirement: Requirement
    before: Target
    after: Target
    stood: TargetResult

    @property
    def entry(self) -> StepEntry:
        """The step as it is recorded now."""
        return self.after.steps[self.requirement.id]


def print_done(ticked: Ticked, knowledge: Knowledge, out: Screen) -> None:
    """The step with its id, what changed of it, its fee, and what it means for all the rest."""
    notes, old = Footnotes(None), ticked.before.steps.get(ticked.requirement.id)
    word = "done" if old is None else "changed" if old != ticked.entry else "as it was:"
    _print_entry(word, ticked, out)
    if old is not None:
        _print_changes(old, ticked.entry, Names(knowledge), out)
    for label, text in (
        *_fee(ticked, knowledge, notes),
        *_own_word(ticked),
        *_with_it(ticked),
        *_order(ticked),
        *_windows(ticked),
    ):
        out.labelled(label, text, 2)
    for line in notes.lines():
        out.indented(line, 2, "dim")


def print_steps(result: TargetResult, steps: Mapping[str, StepEntry], out: Screen) -> None:
    """Every step to tick off, done or not, and then what is worked out from the record."""
    label = credential_label(result.credential)
    if result.pathway is None:
        out.indented(f"{label}: no way to it is known here, so there are no steps")
        return
    by_hand = [each for each in result.requirements if isinstance(each.requirement, Step)]
    derived = [each for each in result.requirements if not isinstance(each.requirement, Step)]
    ticked = [_row(_STATES.get(each.status, "open"), each, steps) for each in by_hand]
    worked_out = [_row(_status(each), each, steps) for each in derived]
    widths = _widths((*ticked, *worked_out), out)
    out.indented(f"{label}, {result.pathway.name}: steps to tick off", style="bold")
    for row in ticked:
        out.beside(row, widths)
    if worked_out:
        out.indented("worked out from your record", style="bold")
    for row in worked_out:
        out.beside(row, widths)
    still_open = [each.requirement.id for each in by_hand if each.status is not Status.MET]
    if still_open:
        out.indented(f"to tick one off: imgxtrain done {result.credential.id} {still_open[0]}")


def _print_entry(word: str, ticked: Ticked, out: Screen) -> None:
    entry = ticked.entry
    head = f"{word} {entry.id}"
    told = (day_text(entry.on), ticked.requirement.title, credential_label(ticked.after.credential))
    width = len(head) + len(BETWEEN)
    out.beside((Piece(head), Piece(BETWEEN.join(told))), (width, max(out.width - width, 1)))


def _print_changes(old: StepEntry, new: StepEntry, names: Names, out: Screen) -> None:
    for field in _SHOWN:
        was, now = getattr(old, field), getattr(new, field)
        if was != now:
            told = f"{value_text(field, was, names)} -> {value_text(field, now, names)}"
            out.labelled(label_of(field), told, 2)


def _fee(ticked: Ticked, knowledge: Knowledge, notes: Footnotes) -> Iterator[tuple[str, str]]:
    """What was paid, and what the data knows of the fee."""
    paying = paying_step(ticked.after.pathway)
    if paying is None or paying.id != ticked.requirement.id:
        return
    paid, credential = ticked.entry.paid, ticked.after.credential
    if paid is not None:
        yield "paid", f"${paid:,.2f}".removesuffix(".00")
    fees = fees_known(credential, ticked.after.pathway, knowledge)
    known = [phrase_text(Phrase(name, usd, Unit.USD), notes.mark) for name, usd in fees]
    yield "fee known here", "; ".join(known) or "none"
    if paid is None and fees:
        amount = f"{fees[0][1].value:g}"
        yield "what you paid", f"imgxtrain done {credential.id} {paying.id} --paid {amount}"


def _with_it(ticked: Ticked) -> Iterator[tuple[str, str]]:
    """What was asked for besides and is kept with it."""
    new = ticked.after.steps.keys() - ticked.before.steps.keys() - {ticked.requirement.id}
    for each in ticked.stood.requirements:
        if each.requirement.id in new:
            step = ticked.after.steps[each.requirement.id]
            yield "done too", f"{step.id}  {day_text(step.on)}  {each.requirement.title}"


def _order(ticked: Ticked) -> Iterator[tuple[str, str]]:
    """What should have come first: said, never refused."""
    stood = {each.requirement.id: each for each in ticked.stood.requirements}
    first = (stood[name] for name in ticked.requirement.after if name in stood)
    kept = ticked.after.steps
    unmet = [e for e in first if e.status is not Status.MET and e.requirement.id not in kept]
    if unmet and ticked.requirement.id not in ticked.before.steps:
        told = "; ".join(f"{each.requirement.title} ({_not_met(each)})" for each in unmet)
        yield "comes after", f"{told}. Kept all the same."


def _not_met(result: RequirementResult) -> str:
    return "not done" if isinstance(result.requirement, Step) else _status(result)


def _own_word(ticked: Ticked) -> Iterator[tuple[str, str]]:
    """What is to be held counts by the user's word alone."""
    if isinstance(ticked.requirement, Holds):
        yield "by your own word", "have the body confirm in writing that it accepts this"


def _windows(ticked: Ticked) -> Iterator[tuple[str, str]]:
    """What the application, and the booking of the exam, do to what expires."""
    before, after = ticked.before, ticked.after
    if not any(_has_window(each.requirement) for each in ticked.stood.requirements):
        return
    if after.applied and after.applied != before.applied:
        yield "windows", f"counted back from {day_text(after.applied)}, the day of the application"
    if after.window_assigned and not before.window_assigned:
        yield from _locked(after)


def _has_window(requirement: Requirement) -> bool:
    window = getattr(requirement, "window_months", None)
    return window is not None and window.known


def _locked(after: Target) -> Iterator[tuple[str, str]]:
    if after.applied:
        day = day_text(after.applied)
        yield "entries", f"locked: what counted on {day}, the day of the application, stays"
        return
    yield "entries", "locked as of the application, whose day is not recorded"
    applying = step_of_kind(after.pathway, StepKind.APPLICATION)
    if applying is not None:
        words = f"done {after.credential.id} {applying.id} --on {after.window_assigned}"
        yield "when you applied", f"imgxtrain {words}"


def _row(state: str, result: RequirementResult, steps: Mapping[str, StepEntry]) -> Row:
    return (Piece(), Piece(state), Piece(result.requirement.id), Piece(_told(result, steps)))


def _widths(rows: Sequence[Row], out: Screen) -> tuple[int, ...]:
    """Those of the indent, of the longest state, of the longest id, and of what is left."""
    fixed = [2, *(max(len(row[i].text) for row in rows) + GAP for i in (1, 2))]
    return (*fixed, max(out.width - sum(fixed), 1))


def _told(result: RequirementResult, steps: Mapping[str, StepEntry]) -> str:
    """The title, with the day on which it was done or what it waits for."""
    done = steps.get(result.requirement.id)
    waits = f"(after {', '.join(result.blocked_by)})" if result.blocked_by else ""
    parts = (result.requirement.title, waits, done and day_text(done.on))
    return BETWEEN.join(part for part in parts if part)


def _status(result: RequirementResult) -> str:
    """``in progress``, or ``met, provisional`` where the rule is not official."""
    status = result.status.value.replace("_", " ")
    if result.status is Status.MET and result.standing is not Standing.OFFICIAL:
        return f"{status}, {result.standing.value}"
    return status
