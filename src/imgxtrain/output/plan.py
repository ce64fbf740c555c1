"""The checklist of one credential as text."""

from collections.abc import Sequence

from imgxtrain.audit.eligibility import StateRules
from imgxtrain.audit.results import (
    Code,
    PinnedEdition,
    RequirementResult,
    Status,
    TargetResult,
)
from imgxtrain.knowledge.credential_labels import credential_title
from imgxtrain.knowledge.credentials import PathwayStatus
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.phrase import Unit
from imgxtrain.output.actions import print_actions
from imgxtrain.output.figures import UNKNOWN, value_text
from imgxtrain.output.footnotes import Footnotes
from imgxtrain.output.logged import day_text
from imgxtrain.output.plan_steps import expiry_text, print_steps
from imgxtrain.output.screen import Piece, Screen
from imgxtrain.output.sentences import finding_text, sentence
from imgxtrain.output.standings import (
    MARKS,
    target_status_text,
)
from imgxtrain.output.state_rules import state_lines
from imgxtrain.planning.before_first import BeforeFirst, Matter
from imgxtrain.planning.checklist import Checklist
from imgxtrain.planning.fees import Fees
from imgxtrain.planning.forecast import Finish

MARK_ROOM = 5
DISCLAIMER = "Your own count: the registry's tool and your verifiers decide."


def print_checklist(plan: Checklist, knowledge: Knowledge, out: Screen, notes: Footnotes) -> None:
    """Everything about one target, on ``out``; what the marks mean is told by the caller."""
    _heading(plan, notes, out)
    _before(plan.before, plan.state, notes, out)
    print_steps(plan, knowledge, notes, out)
    _sums(plan, notes, out)
    adopted = plan.result.adopted is not None
    rest = f"imgxtrain next {plan.result.credential.id}" if adopted else None
    print_actions(plan.actions, out, rest)
    if plan.steps:
        out.line()
        out.indented(DISCLAIMER)


def edition_text(pinned: PinnedEdition, notes: Footnotes) -> str:
    """``Clinical experience document …, accepted until 2028-08-31^!``."""
    edition = pinned.edition
    parts = [edition.title]
    if edition.effective_from.known:
        since = value_text(edition.effective_from.value, Unit.NONE)
        parts.append(f"in force from {since}{notes.mark(edition.effective_from)}")
    if edition.accept_until.known:
        until = value_text(edition.accept_until.value, Unit.NONE)
        parts.append(f"accepted until {until}{notes.mark(edition.accept_until)}")
    return ", ".join(parts)


def _heading(plan: Checklist, notes: Footnotes, out: Screen) -> None:
    result = plan.result
    out.indented(credential_title(result.credential), style="bold")
    out.labelled("Where you stand", _standing(result))
    if result.pathway:
        out.labelled("Route", f"{result.pathway.name}{_others(plan)}")
    for pinned in result.editions:
        out.labelled(pinned.document.kind.value.capitalize(), edition_text(pinned, notes))
    for finding in result.findings:
        if finding.code is not Code.ALREADY_HELD or result.adopted:
            out.labelled("Look at this", finding_text(finding))
            if finding.command:
                out.labelled("", finding.command)


def _standing(result: TargetResult) -> str:
    told = target_status_text(result)
    if result.adopted:
        return told
    if any(each.code is Code.ALREADY_HELD for each in result.findings):
        return "you hold this credential already"
    return f"{told}; not taken on yet: imgxtrain adopt {result.credential.id}"


def _others(plan: Checklist) -> str:
    """Other ways that are open to this person, by the word that asks about them.

    Where none is, those that are open to anybody.
    """
    routes = [each for each in plan.eligibility.routes if each.pathway is not plan.result.pathway]
    usable = [each for each in routes if each.eligible]
    others = usable or [each for each in routes if each.pathway.status is PathwayStatus.OPEN]
    words = ", ".join(each.pathway.id for each in others)
    return f" (others, with --route: {words})" if words else ""


def _before(
    before: Sequence[BeforeFirst], state: StateRules, notes: Footnotes, out: Screen
) -> None:
    if not before:
        return
    out.line()
    out.line("BEFORE THE FIRST ENTRY", "bold")
    for each in before:
        _marked(_BOXES[each.done], each.title, out)
        if each.told:
            out.indented(sentence(each.told), MARK_ROOM)
        for line in state_lines(state, notes) if each.matter is Matter.STATE else ():
            out.indented(line, MARK_ROOM)
        if each.command:
            out.indented(each.command, MARK_ROOM)


_BOXES = {True: MARKS[Status.MET], False: MARKS[Status.NOT_STARTED], None: ""}


def _marked(mark: str, text: str, out: Screen, style: str = "") -> None:
    cells = (Piece(mark), Piece(text, style))
    out.beside(cells, (MARK_ROOM, max(out.width - MARK_ROOM, 1)))


def _sums(plan: Checklist, notes: Footnotes, out: Screen) -> None:
    out.line()
    if plan.expires_next:
        out.labelled("Expires next", _expiring(plan.expires_next))
    out.labelled("Fees", fees_text(plan.fees, notes))
    if plan.result.status is not Status.MET:
        out.labelled("Earliest finish", finish_text(plan.finish))


def _expiring(found: RequirementResult) -> str:
    told = expiry_text(found.expires_next, found.unit) if found.expires_next else ""
    return f"{found.requirement.title}: {told}"


def finish_text(finish: Finish) -> str:
    """``not before Sun 2026-12-06: 73 more exams at 9 a shift at most``."""
    if finish.day is None:
        return finish.because
    return f"not before {day_text(finish.day)}: {finish.because}"


def fees_text(fees: Fees, notes: Footnotes) -> str:
    """Each fee with its mark, and what was paid."""
    known = [
        f"{line.name} {value_text(line.usd.value, Unit.USD)}{notes.mark(line.usd)}"
        if line.usd.known
        else f"{line.name} {UNKNOWN}"
        for line in fees.lines
    ]
    paid = f"paid so far {value_text(fees.paid, Unit.USD)}" if fees.paid else "none noted as paid"
    return "; ".join([*(known or [UNKNOWN]), paid])
