"""What a destination asks and what the record shows of it, as text."""

from collections.abc import Iterator
from typing import Any

from imgxtrain.audit.results import Standing
from imgxtrain.career.paths_goal import CareerShown
from imgxtrain.career.paths_judging import Judged, Verdict
from imgxtrain.career.paths_points import GroundShown, PointsShown
from imgxtrain.knowledge.careers import PointGround
from imgxtrain.knowledge.provenance import Sourced
from imgxtrain.output.figures import UNKNOWN, phrases_text
from imgxtrain.output.screen import Piece
from imgxtrain.output.sentences import sentence
from imgxtrain.output.shown import Shown
from imgxtrain.output.standings import STANDING_WORDS

MARKS = {
    Verdict.MET: "[x]",
    Verdict.AS_FAR_AS_KEPT: "[~]",
    Verdict.MISSING: "[ ]",
    Verdict.NOT_TOLD: "[?]",
    Verdict.NOT_KEPT: "[?]",
}
STYLES = {Verdict.MET: "green", Verdict.AS_FAR_AS_KEPT: "green"}
LEGEND = (
    "[x] the record shows it  [~] what it keeps suffices, but it does not keep all of it  "
    "[ ] missing  [?] not told, or not for a record to show"
)
NO_RULE = "No prerequisite is known."
MARK_ROOM = 5
STEP = 2


def print_asked(found: CareerShown, shown: Shown, indent: int) -> None:
    """Every prerequisite with its mark, its grade, and why."""
    if not found.asked:
        shown.out.indented(NO_RULE, indent)
    for each in found.asked:
        text = each.prerequisite.text
        told = text.value if text.known else UNKNOWN
        cells = (
            Piece(),
            Piece(MARKS[each.verdict], STYLES.get(each.verdict, "")),
            Piece(f"{told}{shown.notes.mark(text)}"),
        )
        within = indent + MARK_ROOM
        shown.out.beside(cells, (indent, MARK_ROOM, max(shown.out.width - within, 1)))
        shown.out.indented(_reason(each, shown), within, "dim")
        if each.points:
            print_points(each.points, shown, within)


def _reason(each: Judged, shown: Shown) -> str:
    good = each.verdict in {Verdict.MET, Verdict.AS_FAR_AS_KEPT}
    doubt = each.standing is not Standing.OFFICIAL and good
    standing = f" ({STANDING_WORDS[each.standing]})" if doubt else ""
    told = "; ".join(side.reason for side in each.shown)
    return sentence(f"{told}{standing}{_months_mark(each, shown)}")


def _months_mark(each: Judged, shown: Shown) -> str:
    """The grade of the months asked, where it is not that of the text."""
    months, text = each.prerequisite.experience_months, each.prerequisite.text
    if not months.known or (months.grade, months.verify) == (text.grade, text.verify):
        return ""
    mark = shown.notes.mark(months)
    return f" (months{mark})" if mark else ""


def print_points(found: PointsShown, shown: Shown, indent: int) -> None:
    """The points ground by ground, and how long the rest takes by work alone."""
    for each in found.grounds:
        span = _span_text(each.ground, shown)
        count = str(each.points) if each.points is not None else "not counted"
        shown.out.indented(f"{each.ground.name}{span}: {count}, {each.reason}", indent, "dim")
        for line in _further(each, shown):
            shown.out.indented(line, indent + STEP, "dim")
    if found.at_least is not None and not found.suffices:
        shown.out.indented(by_work(found), indent)


def by_work(found: PointsShown) -> str:
    """How long it takes by work alone."""
    if found.months_of_work is None:
        return "Work alone does not bring the rest, or what it brings is not told."
    by = f", by {found.by} if you stay in imaging" if found.by else ""
    more = f"{found.months_of_work} more months{by}"
    return f"By work alone: {more}; anything else that gives points shortens it."


def _span_text(ground: PointGround, shown: Shown) -> str:
    least, most = ground.minimum, ground.maximum
    if least.value and most.known:
        return f" ({_figure(least, shown)} to {_figure(most, shown)})"
    return f" (at most {_figure(most, shown)})" if most.known else ""


def _figure(figure: Sourced[Any], shown: Shown) -> str:
    return f"{figure.value}{shown.notes.mark(figure)}"


def _further(each: GroundShown, shown: Shown) -> Iterator[str]:
    """With ``--all``: the table it goes by."""
    if not shown.everything:
        return
    for level in each.ground.levels:
        if level.points.known:
            yield f"{level.name}: {_figure(level.points, shown)}"
    hours = each.ground.ce_hours_a_point
    if hours.known:
        yield f"one for {hours.value:g}{shown.notes.mark(hours)} CE hours"
    further = each.ground.further
    if further.known:
        yield f"{further.value}{shown.notes.mark(further)}"
    elif further.note:
        yield further.note


def print_pay(phrases: Any, shown: Shown, indent: int) -> None:
    """Pay as far as it is sourced."""
    shown.out.indented(f"Pay: {phrases_text(phrases, shown.notes.mark)}", indent)
