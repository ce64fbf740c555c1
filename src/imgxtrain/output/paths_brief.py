"""A destination in a few lines: how much of what it asks is shown, and what is missing."""

from collections.abc import Iterator

from imgxtrain.audit.results import Standing
from imgxtrain.audit.standing import least_known
from imgxtrain.career.paths_goal import CareerShown
from imgxtrain.career.paths_judging import LEAST_FIRST, Judged, Verdict
from imgxtrain.career.paths_judging import Shown as Side
from imgxtrain.knowledge.careers import Experience
from imgxtrain.knowledge.requirement_phrases import holding_text
from imgxtrain.output.figures import UNKNOWN
from imgxtrain.output.paths_asked import MARK_ROOM, MARKS, STYLES
from imgxtrain.output.screen import Piece
from imgxtrain.output.sentences import sentence
from imgxtrain.output.shown import Shown
from imgxtrain.output.standings import STANDING_WORDS

INDENT = 2
GOOD = {Verdict.MET, Verdict.AS_FAR_AS_KEPT}


def print_career_briefly(each: CareerShown, name: str, origin: str, shown: Shown) -> None:
    """``name`` with its mark and how much is shown, then what is missing.

    ``origin``: from which modalities it begins, where the person has none of them.
    """
    verdict = _verdict(each, begun=not origin)
    room = shown.out.width - INDENT - MARK_ROOM
    told = f"{name}: {_count(each)}"
    cells = (Piece(), Piece(MARKS[verdict], STYLES.get(verdict, "")), Piece(told))
    shown.out.beside(cells, (INDENT, MARK_ROOM, max(room, 1)))
    for line in _lines(each, origin, shown):
        shown.out.indented(line, INDENT + MARK_ROOM, "dim")


def _verdict(each: CareerShown, *, begun: bool) -> Verdict:
    """The least of what is asked; where nothing is known to be asked, no record shows it."""
    if each.reached:
        return Verdict.MET
    if not begun:
        return Verdict.MISSING
    verdicts = [one.verdict for one in each.asked]
    return min(verdicts, key=LEAST_FIRST.index, default=Verdict.NOT_KEPT)


def _count(each: CareerShown) -> str:
    """``2 of 4 shown (by provisional figures)``."""
    if each.reached:
        return "you hold its credential"
    if not each.asked:
        return "no prerequisite is known"
    good = [one for one in each.asked if one.verdict in GOOD]
    standing = least_known(one.standing for one in good)
    doubt = "" if standing is Standing.OFFICIAL else f" ({STANDING_WORDS[standing]})"
    return f"{len(good)} of {len(each.asked)} shown{doubt}"


def _lines(each: CareerShown, origin: str, shown: Shown) -> Iterator[str]:
    if each.reached:
        return
    if origin:
        yield origin
    missing = [_missing(one, shown) for one in each.asked if one.verdict is Verdict.MISSING]
    if missing:
        yield sentence(f"missing: {'; '.join(missing)}")


def _missing(one: Judged, shown: Shown) -> str:
    """By the record where that says how far it is, else what is asked."""
    asked = one.prerequisite
    if asked.degree is None and not asked.with_credential and asked.least_modalities.value is None:
        sides = (side for side in one.shown if side.verdict is Verdict.MISSING)
        return "; ".join(_how_far(side, asked.experience, shown) for side in sides)
    text = asked.text.value if asked.text.known else UNKNOWN
    return f"{text}{shown.notes.mark(asked.text)}"


def _how_far(side: Side, experience: Experience, shown: Shown) -> str:
    if side.lacking:
        return holding_text(side.lacking, shown.knowledge)
    if side.months is None or side.needed is None or experience is Experience.HELD:
        return side.reason
    by = f", all by {side.by} if you stay" if side.by else ""
    return f"{side.months} of {side.needed} months in imaging{by}"
