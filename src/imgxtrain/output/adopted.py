"""A credential taken on as it is told: the route, the days, the editions, what comes first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from imgxtrain.audit.asked import requirements_asked
from imgxtrain.audit.eligibility import Eligibility
from imgxtrain.audit.pinned_editions import edition_findings
from imgxtrain.audit.question import Target
from imgxtrain.audit.results import PinnedEdition
from imgxtrain.knowledge.credential_labels import credential_title
from imgxtrain.knowledge.credentials import ChosenBy, Pathway, PathwayStatus
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.output.entries import BETWEEN, Names, counted, label_of, value_text
from imgxtrain.output.footnotes import Footnotes
from imgxtrain.output.logged import day_text
from imgxtrain.output.screen import Piece, Screen
from imgxtrain.profile.entries import TargetEntry

Told = Iterator[tuple[str, str]]
_DAYS = ("opened", "apply_by", "exam_by")


@dataclass(frozen=True)
class Adopted:
    """A target as it is now; ``was``, ``old``: its entry and itself before, if it was taken on.

    ``aims``: modalities that are no mere aims any more.
    """

    was: TargetEntry | None
    old: Target
    target: Target
    eligibility: Eligibility
    aims: tuple[str, ...] = ()

    @property
    def entry(self) -> TargetEntry:
        """The entry that takes it on. Raises ValueError where there is none."""
        if self.target.adopted is None:
            raise ValueError(self.target.credential.id)
        return self.target.adopted


def print_adopted(told: Adopted, knowledge: Knowledge, out: Screen) -> None:
    """The target with its id, then a labelled line for each thing that follows from it."""
    names, notes = Names(knowledge), Footnotes(None)
    word = "adopted" if told.was is None else "changed" if told.was != told.entry else "as it was:"
    head = f"{word} {told.entry.id}"
    width = len(head) + len(BETWEEN)
    title = credential_title(told.target.credential)
    out.beside((Piece(head), Piece(title)), (width, max(out.width - width, 1)))
    for label, text in (
        *_route(told),
        *_days(told, names),
        *(line for each in told.target.editions for line in _edition(each, told, notes)),
        *_first(told, names),
        *_carried_over(told),
        *_aims(told, names),
    ):
        out.labelled(label, text, 2)
    for line in notes.lines():
        out.indented(line, 2, "dim")
    if told.target.pathway is not None:
        out.indented(f"next: imgxtrain plan {told.target.credential.id}")


def _route(told: Adopted) -> Told:
    pathway = told.target.pathway
    if pathway is None:
        yield "route", "none is modeled here: ask its body"
        return
    was = told.old.pathway.name if told.was and told.old.pathway else pathway.name
    yield "route", pathway.name if was == pathway.name else f"{pathway.name} (was {was})"
    if told.was is None:
        yield from _other_routes(pathway, told.eligibility)


def _other_routes(chosen: Pathway, found: Eligibility) -> Told:
    """The routes not taken: those open to the person; where none is, all that are not closed."""
    others = [each for each in found.routes if each.pathway.id != chosen.id]
    listed = [each for each in others if each.eligible] or [
        each
        for each in others
        if not found.eligible and each.pathway.status is not PathwayStatus.CLOSED
    ]
    if listed:
        told = "; ".join(f"{each.pathway.name} (--route {each.pathway.id})" for each in listed)
        yield "open to you too" if found.eligible else "other routes", told


def _days(told: Adopted, names: Names) -> Told:
    """The days there are, with what they were before."""
    for field in _DAYS:
        now = getattr(told.entry, field)
        was = getattr(told.was, field) if told.was else now
        if now or was:
            text = value_text(field, now, names)
            before = "" if was == now else f" (was {value_text(field, was, names)})"
            yield label_of(field), text + before


def _edition(pinned: PinnedEdition, told: Adopted, notes: Footnotes) -> Told:
    """The edition of one document, until when it is accepted, and by which day that is so."""
    edition, document = pinned.edition, pinned.document
    parts = [edition.title]
    if edition.effective_from.value:
        parts += [f"from {edition.effective_from.value}{notes.mark(edition.effective_from)}"]
    if edition.accept_until.value:
        until = f"{edition.accept_until.value}{notes.mark(edition.accept_until)}"
        parts += [f"accepted until {until}"]
    yield document.kind.value, ", ".join(parts)
    if document.editions[1:]:
        yield "", _decided_by(pinned, told)
    for finding in edition_findings(pinned, told.target.days) if told.target.days else ():
        yield "", "; ".join(each for each in (finding.reason, finding.remedy) if each)


def _decided_by(pinned: PinnedEdition, told: Adopted) -> str:
    chosen = told.entry.editions.get(pinned.document.id)
    if chosen == pinned.edition.id:
        return "chosen by you"
    day = day_text(pinned.decided_by)
    if pinned.document.chosen_by is ChosenBy.WORKSHEET_OPENED:
        if told.entry.opened:
            return f"by the day the worksheet was opened, {day}"
        return f"as if the worksheet were opened today, {day}"
    if told.target.applied:
        return f"by the day of the application, {day}"
    return f"as if the application were made on {day}"


def _first(told: Adopted, names: Names) -> Told:
    """What must come first where the way is not open to the person yet. That is no refusal."""
    pathway = told.target.pathway
    route = next((each for each in told.eligibility.routes if each.pathway is pathway), None)
    if route is None or route.eligible:
        return
    label = "not open yet"
    for finding in route.findings:
        yield label, finding.reason
        if finding.command:
            yield "", f"{finding.remedy}: {finding.command}"
        label = ""
    steps = told.eligibility.way
    if steps[1:]:
        yield "", f"the shortest way there: {', then '.join(map(names.credential, steps))}"


def _carried_over(told: Adopted) -> Told:
    """Steps ticked off on another way that this one calls by the same id and asks otherwise."""
    if told.was is None or told.old.pathway is told.target.pathway:
        return
    before = {each.id: each.title for each in requirements_asked(told.old)}
    for each in requirements_asked(told.target):
        done = told.target.steps.get(each.id)
        if done and before.get(each.id, each.title) != each.title:
            asked = f'"{each.title}" stands as done, which was ticked as "{before[each.id]}"'
            yield "look again", f"{asked}; if it is not: imgxtrain remove {done.id}"


def _aims(told: Adopted, names: Names) -> Told:
    if told.aims:
        listed = ", ".join(map(names.modality, told.aims))
        yield "aim", f"{listed}: taken on with this"


def print_dropped(credential: str, kept: Mapping[str, int], names: Names, out: Screen) -> None:
    """That a target is none any more, and what is kept of it, by kind."""
    out.indented(f"dropped {names.credential(credential)}")
    told = [counted(number, *_KINDS.get(kind, (kind,))) for kind, number in kept.items()]
    out.labelled("kept", ", ".join(told) or "nothing was logged for it", 2)
    out.labelled("to take it back", f"imgxtrain undo, or imgxtrain adopt {credential}", 2)


_KINDS = {
    "hours": ("entry of hours", "entries of hours"),
    "tally": ("tally", "tallies"),
    "study": ("session of study", "sessions of study"),
    "practice": ("practice test",),
    "opening": ("opening balance",),
    "ignored": ("ignored finding",),
}
