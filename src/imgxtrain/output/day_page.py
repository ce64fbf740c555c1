"""The day's page as text, on one screen."""

from collections.abc import Sequence
from datetime import date
from textwrap import shorten

from imgxtrain.audit.results import RequirementResult
from imgxtrain.knowledge.credential_labels import credential_label
from imgxtrain.output.actions import told_of
from imgxtrain.output.entries import Names
from imgxtrain.output.logged import day_text
from imgxtrain.output.renewals import renewal_text
from imgxtrain.output.screen import Piece, Screen
from imgxtrain.output.standings import STYLES, numbers_text, target_status_text
from imgxtrain.planning.actions import Action
from imgxtrain.planning.day_page import DayPage, Ending, TargetLine
from imgxtrain.planning.renewals import Renewal, due_soon
from imgxtrain.planning.wording import amount

MOST_TARGETS, MOST_RENEWALS = 3, 2
_LABEL_ROOM, _MARK_ROOM, _GAP = 15, 4, 2
_SMALL, _LARGE, _NARROW, _WIDE = 10, 14, 80, 100
_LONGEST_WORD = 20
_APPROVED, _AWAITING, _OPEN = "#", "=", "-"


def print_page(page: DayPage, today: date, names: Names, out: Screen) -> None:
    """The whole page: 24 lines of 80 columns hold it with up to three targets."""
    out.line(day_text(today), "bold")
    _print_targets(page, names, out)
    if page.ending:
        _one_line(f"Expires next: {_ending_text(page.ending)}", out)
    if page.actions:
        out.line()
        out.line("NEXT", "bold")
        for place, action in enumerate(page.actions, 1):
            _print_action(place, action, page, out)
    _print_renewals(page.renewals, today, out)
    if page.findings:
        many = "1 finding" if page.findings == 1 else f"{page.findings} findings"
        out.line()
        out.line(f"{many} in your log: imgxtrain check")


def _print_action(place: int, action: Action, page: DayPage, out: Screen) -> None:
    """Two lines at most; of several targets it says for which."""
    several = page.targets if len(page.targets) > 1 else ()
    own = (each.result.credential for each in several)
    label = next((credential_label(each) for each in own if each.id == action.target), "")
    room = max(out.width - _MARK_ROOM, 1)
    said = shorten(told_of(label, action.say, action), 2 * room - _LABEL_ROOM, placeholder="...")
    out.beside((Piece(f"{place:>2}."), Piece(said)), (_MARK_ROOM, room))


def _print_targets(page: DayPage, names: Names, out: Screen) -> None:
    for line in page.targets[:MOST_TARGETS]:
        _print_target(line, out)
    if page.targets[MOST_TARGETS:]:
        more = len(page.targets) - MOST_TARGETS
        out.line(f"{more} more: imgxtrain plan")
    if not page.targets:
        aims = [f"{names.modality(each)}: imgxtrain plan {each}" for each in page.aims]
        told = aims or ["what a credential asks of you: imgxtrain plan CT"]
        out.indented("No credential is taken on yet.")
        for each in told[:MOST_TARGETS]:
            out.indented(each[:1].upper() + each[1:])


def _print_target(line: TargetLine, out: Screen) -> None:
    result = line.result
    label = credential_label(result.credential)
    if len(label) > _LABEL_ROOM - _GAP:
        label = result.credential.id
    told = target_status_text(result)
    cells = (Piece(label, "bold"), Piece(told, STYLES.get(result.status, "")))
    out.beside(cells, (_LABEL_ROOM, max(out.width - _LABEL_ROOM, 1)))
    if line.shown is not None:
        bar = bar_text(line.shown, _SMALL if out.width < _WIDE else _LARGE)
        text = f"{bar} {progress_text(line.shown)}" if bar else progress_text(line.shown)
        out.beside((Piece(), Piece(text)), (_LABEL_ROOM, max(out.width - _LABEL_ROOM, 1)))


def bar_text(found: RequirementResult, width: int) -> str:
    """``[####==----]``: approved, awaiting and open; empty where the total is not known.

    It is full only where nothing is missing.
    """
    if not found.need:
        return ""
    most = width if found.missing == 0 else width - 1
    approved = _cells(found.tally.approved, found.need, width)
    done = min(max(_cells(found.tally.done, found.need, width), approved), most)
    awaiting = max(done - approved, 1 if found.tally.awaiting else 0)
    approved = min(approved, most - awaiting)
    bar = _APPROVED * approved + _AWAITING * awaiting
    return f"[{bar:{_OPEN}<{width}}]"


def _cells(part: float, need: float, width: int) -> int:
    """How much of a bar it fills: something where it is anything."""
    return max(int(width * min(part, need) / need), 1 if part else 0)


def progress_text(found: RequirementResult) -> str:
    """``40 approved, 22 awaiting, 63 missing (repetitions)``."""
    return f"{numbers_text(found.tally, found.missing)} ({found.unit})"


def _ending_text(ending: Ending) -> str:
    what = amount(ending.expiry.count, ending.found.unit)
    label = credential_label(ending.result.credential)
    count = "counts" if ending.expiry.count == 1 else "count"
    return f"{what} for {label} {count} until {day_text(ending.expiry.last_day)}"


def _print_renewals(renewals: Sequence[Renewal], today: date, out: Screen) -> None:
    soon = due_soon(renewals, today)
    month = next((each for each in renewals if each.needs_birth_month), None)
    if not soon and month is None:
        return
    out.line()
    out.line("RENEWALS", "bold")
    for each in soon[:MOST_RENEWALS]:
        _one_line(renewal_text(each, today), out)
    if soon[MOST_RENEWALS:]:
        out.line(f"and {len(soon) - MOST_RENEWALS} more within 90 days")
    if month is not None and month.command:
        out.indented(f"Your birth month is not told: {month.command}")


def _one_line(text: str, out: Screen) -> None:
    """On a usual screen one line, on a narrow one as many as it takes."""
    out.indented(text if out.width < _NARROW else _cut(text, out.width))


def _cut(text: str, width: int) -> str:
    return shorten(text, width, placeholder="...")
