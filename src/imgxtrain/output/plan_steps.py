"""The numbered steps of a checklist as text."""

from collections.abc import Iterator, Sequence

from imgxtrain.audit.results import (
    Expiry,
    PartKind,
    RequirementResult,
    Status,
    TargetResult,
)
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.requirement_phrases import phrases_of
from imgxtrain.knowledge.requirements import Exam, Step
from imgxtrain.output.figures import phrases_text
from imgxtrain.output.footnotes import Footnotes
from imgxtrain.output.logged import day_text
from imgxtrain.output.not_official import not_official_text
from imgxtrain.output.screen import Piece, Screen
from imgxtrain.output.sentences import finding_text
from imgxtrain.output.standings import MARKS, STYLES, numbers_text, result_status_text
from imgxtrain.planning.checklist import Checklist
from imgxtrain.planning.wording import amount

MARK_ROOM = 5
STEP_ROOM = 10


def print_steps(plan: Checklist, knowledge: Knowledge, notes: Footnotes, out: Screen) -> None:
    """Every step with its mark, its status in words, and what of it is missing."""
    out.line()
    if not plan.steps:
        out.indented("What it asks for is not modeled here: ask its body.")
        return
    out.line("STEPS", "bold")
    for place, found in enumerate(plan.steps, 1):
        cells = (
            Piece(f"{place:>2}."),
            Piece(MARKS[found.status], STYLES.get(found.status, "")),
            Piece(f"{found.requirement.title}: {result_status_text(found)}"),
        )
        out.beside(cells, (MARK_ROOM, MARK_ROOM, max(out.width - STEP_ROOM, 1)))
        for line in _step_lines(found, plan, knowledge, notes):
            out.indented(line, STEP_ROOM)


def _step_lines(
    found: RequirementResult, plan: Checklist, knowledge: Knowledge, notes: Footnotes
) -> Iterator[str]:
    if found.unit:
        yield from _count_lines(found, knowledge, notes)
    if found.expires_next:
        yield expiry_text(found.expires_next, found.unit)
    if found.done_on:
        yield f"since {day_text(found.done_on)}"
    if found.blocked_by:
        yield f"first: {', '.join(_titles(found.blocked_by, plan.steps))}"
    if isinstance(found.requirement, Step) and _is_open(found):
        yield from _step_rule(found.requirement, notes)
    if not found.proven:
        yield "what to report was chosen as well as could be found; it is not proven the best"
    yield from _doubts(found, plan.result)


def _count_lines(found: RequirementResult, knowledge: Knowledge, notes: Footnotes) -> Iterator[str]:
    """What is asked, the three numbers, and what is missing of its parts once any of it is done."""
    single = isinstance(found.requirement, Exam)
    if found.status is not Status.MET:
        yield f"asked: {phrases_text(phrases_of(found.requirement, knowledge), notes.mark)}"
    if shaky := not_official_text(found, knowledge):
        yield shaky
    if not single:
        yield numbers_text(found.tally, found.missing)
    if single or found.tally.done:
        yield from _missing_parts(found)
    if found.waiting:
        entries = amount(len(found.waiting), "entries")
        yield f"{entries} besides, too few of their procedure to count yet"


def _step_rule(step: Step, notes: Footnotes) -> Iterator[str]:
    if step.rule.known:
        yield f"{step.rule.value}{notes.mark(step.rule)}"
    if step.who:
        yield f"who: {step.who}"


def _is_open(found: RequirementResult) -> bool:
    return found.status in {Status.NOT_STARTED, Status.IN_PROGRESS}


def _titles(ids: Sequence[str], steps: Sequence[RequirementResult]) -> Iterator[str]:
    titles = {each.requirement.id: each.requirement.title for each in steps}
    return (titles.get(name, name) for name in ids)


_TOLD_PARTS = {PartKind.GROUP, PartKind.EXAMINATION, PartKind.WEEKS, PartKind.DIFFERENT}


def _missing_parts(found: RequirementResult) -> Iterator[str]:
    """What is missing by group and category, and the categories in which nothing is done."""
    for part in found.parts:
        if part.missing and part.kind in _TOLD_PARTS | {PartKind.CATEGORY}:
            yield f"{part.title}: {numbers_text(part.tally, part.missing)}"
    categories = [p for p in found.parts if p.kind is PartKind.CATEGORY and p.need is None]
    empty = [part.title for part in categories if not part.performed]
    if found.missing != 0 and empty and len(empty) < len(categories):
        yield f"nothing yet in: {', '.join(empty)}"


def _doubts(found: RequirementResult, result: TargetResult) -> Iterator[str]:
    """What a person should look at; why single exams do not count is told by ``progress``.

    It tells that of a credential taken on.
    """
    if found.unit and found.findings:
        odd = len({name for each in found.findings for name in each.entries})
        if odd:
            yield _odd_entries(odd, result)
    elif found.status is not Status.MET:
        for each in found.findings:
            yield finding_text(each)
            if each.command:
                yield f"  {each.command}"


def _odd_entries(odd: int, result: TargetResult) -> str:
    many = "1 entry does not count or needs"
    if odd > 1:
        many = f"{odd:,} entries do not count or need"
    if result.adopted is None:
        return f"{many} a look: adopt it, and progress tells why"
    return f"{many} a look: imgxtrain progress {result.credential.id}"


def expiry_text(expiry: Expiry, unit: str) -> str:
    """``3 repetitions count until Fri 2027-01-12``."""
    verb = "counts" if expiry.count == 1 else "count"
    return f"{amount(expiry.count, unit)} {verb} until {day_text(expiry.last_day)}"
