"""Several credentials for the same work, in columns or one under another."""

from collections.abc import Callable

from imgxtrain.audit.results import RequirementResult, Standing, Status
from imgxtrain.knowledge.credential_labels import credential_label
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.requirement_phrases import phrases_of
from imgxtrain.knowledge.requirements import (
    Education,
    Exam,
    Holds,
    Hours,
    Repetitions,
    Step,
    StepKind,
    Studies,
)
from imgxtrain.output.columns import Columns
from imgxtrain.output.figures import phrases_text
from imgxtrain.output.footnotes import Footnotes
from imgxtrain.output.plan import fees_text, finish_text
from imgxtrain.output.screen import Screen
from imgxtrain.output.standings import numbers_text, target_status_text
from imgxtrain.planning.checklist import Checklist
from imgxtrain.planning.side_by_side import SideBySide

CAUTION = (
    "No order of merit. Unknown figures are not small ones: "
    "where less is known, ask the body before you choose."
)
CLINICAL = (Repetitions, Hours, Studies)
_EARLIER_STEPS = {StepKind.PREREQUISITE, StepKind.FORM}


def print_side_by_side(
    shown: SideBySide, knowledge: Knowledge, out: Screen, notes: Footnotes
) -> None:
    """What each credential asks of this person, and how far they are."""
    labels = [credential_label(plan.result.credential) for plan in shown.plans]
    out.indented(f"{len(labels)} credentials for {shown.word}: {', '.join(labels)}", style="bold")
    out.line()
    columns = Columns(labels, out)
    columns.section("for you")
    for label, tell in _ROWS:
        texts = [tell(plan, knowledge, notes) for plan in shown.plans]
        if any(texts):
            columns.row(label, texts)
    out.line()
    out.indented(CAUTION)
    names = " or ".join(f"imgxtrain plan {plan.result.credential.id}" for plan in shown.plans[:2])
    out.indented(f"One of them step by step: {names}")


def _open(plan: Checklist, knowledge: Knowledge, _: Footnotes) -> str:
    if plan.result.adopted:
        return "taken on"
    if plan.eligibility.eligible:
        return "open to you"
    if not plan.eligibility.routes:
        return "its ways are not modeled yet"
    return f"not yet: {_way(plan, knowledge)}"


def _way(plan: Checklist, knowledge: Knowledge) -> str:
    """What to earn first by each of the shortest ways."""
    ways = [" and then ".join(_label(name, knowledge) for name in w) for w in plan.eligibility.ways]
    return f"first {' or '.join(ways)}" if ways else "what must be held first is not"


def _label(name: str, knowledge: Knowledge) -> str:
    known = knowledge.credentials.get(name)
    return credential_label(known) if known else name


def _route(plan: Checklist, _: Knowledge, __: Footnotes) -> str:
    return plan.result.pathway.name if plan.result.pathway else "unknown"


def _other_routes(plan: Checklist, _: Knowledge, __: Footnotes) -> str:
    own = plan.result.pathway
    others = [r.pathway for r in plan.eligibility.routes if r.eligible and r.pathway is not own]
    return ", ".join(pathway.id for pathway in others)


def _asked(*kinds: type) -> Callable[[Checklist, Knowledge, Footnotes], str]:
    """What requirements of ``kinds`` ask, and the three numbers where anything is counted."""

    def tell(plan: Checklist, knowledge: Knowledge, notes: Footnotes) -> str:
        found = [each for each in plan.result.requirements if isinstance(each.requirement, kinds)]
        return "; ".join(_told(each, knowledge, notes) for each in found)

    return tell


def _told(found: RequirementResult, knowledge: Knowledge, notes: Footnotes) -> str:
    asked = phrases_text(phrases_of(found.requirement, knowledge), notes.mark)
    return f"{asked} ({numbers_text(found.tally, found.missing)})" if found.tally.done else asked


def _earlier(plan: Checklist, _: Knowledge, __: Footnotes) -> str:
    return "; ".join(
        each.requirement.title
        for each in plan.result.requirements
        if isinstance(each.requirement, Step) and each.requirement.step in _EARLIER_STEPS
    )


def _standing(plan: Checklist, _: Knowledge, __: Footnotes) -> str:
    return target_status_text(plan.result)


def _known(plan: Checklist, _: Knowledge, __: Footnotes) -> str:
    """Which requirements do not stand on the body's own figures, the least known first."""
    told = []
    for standing, words in _STANDINGS.items():
        found = [each for each in plan.result.requirements if each.standing is standing]
        if found:
            told.append(f"{words}: {', '.join(each.requirement.title for each in found)}")
    if not plan.result.requirements:
        return "not modeled here"
    return "; ".join(told) or "all by the body's own figures"


_STANDINGS = {Standing.UNKNOWN: "unknown", Standing.PROVISIONAL: "not official"}


def _fees(plan: Checklist, _: Knowledge, notes: Footnotes) -> str:
    return fees_text(plan.fees, notes)


def _finish(plan: Checklist, _: Knowledge, __: Footnotes) -> str:
    return "" if plan.result.status is Status.MET else finish_text(plan.finish)


Teller = Callable[[Checklist, Knowledge, Footnotes], str]
_ROWS: tuple[tuple[str, Teller], ...] = (
    ("Open to you", _open),
    ("Route", _route),
    ("Also open", _other_routes),
    ("To be held", _asked(Holds)),
    ("Beforehand", _earlier),
    ("Education", _asked(Education)),
    ("Clinical", _asked(*CLINICAL)),
    ("Exam", _asked(Exam)),
    ("Fees", _fees),
    ("Where you stand", _standing),
    ("Earliest finish", _finish),
    ("How well known", _known),
)
