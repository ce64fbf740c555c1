"""How far a target has come: what counts, part by part, and why the rest does not."""

from collections.abc import Sequence

from imgxtrain.audit.results import RequirementResult, Status, TargetResult
from imgxtrain.knowledge.credential_labels import credential_title
from imgxtrain.knowledge.requirement_phrases import phrases_of
from imgxtrain.knowledge.requirements import Exam
from imgxtrain.output.figures import phrases_text
from imgxtrain.output.left_out import print_finding, print_reasons, print_remarks
from imgxtrain.output.logged import day_text
from imgxtrain.output.not_official import not_official_text
from imgxtrain.output.progress_table import print_table
from imgxtrain.output.screen import Piece, Screen
from imgxtrain.output.sentences import sentence
from imgxtrain.output.shown import Shown
from imgxtrain.output.standings import MARKS, STYLES, result_status_text, target_status_text
from imgxtrain.planning.left_out import reasons_of, remarks_of
from imgxtrain.planning.wording import amount

MARK_ROOM = 5
INDENT = 2


def print_progress(result: TargetResult, shown: Shown) -> None:
    """One target: what is counted, requirement by requirement, then what is only done or not."""
    out = shown.out
    out.indented(credential_title(result.credential), style="bold")
    out.indented(sentence(target_status_text(result)), INDENT)
    if not result.requirements:
        out.indented("What it asks for is not modeled here: ask its body.", INDENT)
    for finding in result.findings:
        print_finding(finding, shown, INDENT)
    for found in result.requirements:
        if _is_counted(found):
            _requirement(found, shown)
    _plain_ones(result.requirements, shown)


def _is_counted(found: RequirementResult) -> bool:
    """Whether there is more to say of it than that it is done: a single exam has no counts."""
    return bool(found.unit) and not (isinstance(found.requirement, Exam) and not found.parts)


def _requirement(found: RequirementResult, shown: Shown) -> None:
    """What is asked, the counts in columns, what ends next, and why the rest does not count."""
    out = shown.out
    out.line()
    _marked(found, f"{found.requirement.title}: {result_status_text(found)}", out, "bold")
    asked = phrases_text(phrases_of(found.requirement, shown.knowledge), shown.notes.mark)
    out.indented(f"asked: {asked}", INDENT)
    if shaky := not_official_text(found, shown.knowledge):
        out.indented(shaky, INDENT)
    print_table(found, shown)
    if found.expires_next:
        ending = amount(found.expires_next.count, found.unit)
        until = day_text(found.expires_next.last_day)
        out.indented(f"Ends next: {ending}, good until {until}.", INDENT)
    if not found.proven:
        best = "what to report was chosen as well as could be found; it is not proven the best"
        out.indented(sentence(best), INDENT)
    print_reasons(reasons_of(found), shown)
    print_remarks(remarks_of(found), shown)


def _marked(found: RequirementResult, text: str, out: Screen, style: str = "") -> None:
    cells = (Piece(MARKS[found.status], STYLES.get(found.status, "")), Piece(text, style))
    out.beside(cells, (MARK_ROOM, max(out.width - MARK_ROOM, 1)))


def _plain_ones(results: Sequence[RequirementResult], shown: Shown) -> None:
    """Credentials, steps and single exams, a line each: what comes first, and what is to be said.

    What comes first is told by its title, counted or not.
    """
    plain = [found for found in results if not _is_counted(found)]
    if not plain:
        return
    shown.out.line()
    shown.out.line("STEPS", "bold")
    titles = {each.requirement.id: each.requirement.title for each in results}
    for found in plain:
        since = f", {day_text(found.done_on)}" if found.done_on else ""
        first = [titles[name] for name in found.blocked_by if name in titles]
        waits = f" (first: {'; '.join(first)})" if found.status is Status.BLOCKED and first else ""
        text = f"{found.requirement.title}: {result_status_text(found)}{since}{waits}"
        _marked(found, text, shown.out)
        for finding in found.findings:
            print_finding(finding, shown, MARK_ROOM)
