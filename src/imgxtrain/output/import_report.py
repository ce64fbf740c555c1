"""What an import found in a file and what becomes of it."""

from collections.abc import Mapping
from pathlib import Path

from imgxtrain.exchange.cell_dates import DateOrder
from imgxtrain.exchange.column_names import Field
from imgxtrain.exchange.import_plan import ImportPlan, exams_taken
from imgxtrain.exchange.import_rows import Directions, Fate
from imgxtrain.exchange.reading_tables import Layout
from imgxtrain.output.logged import day_text
from imgxtrain.output.screen import Piece, Screen

MOST_EXAMS = 20
_COUNT_WIDTH, _SCORE_WIDTH = 9, 22
_ORDERS = {
    DateOrder.MDY: "month/day/year",
    DateOrder.DMY: "day/month/year",
    DateOrder.YMD: "year/month/day",
}
_LEFT_OUT = {
    Fate.DOUBTFUL: "doubtful: not clear which exam is meant",
    Fate.UNMATCHED: "unmatched: no exam has these words",
    Fate.BAD_DATE: "without a date that can be read",
    Fate.FUTURE: "dated in the future",
    Fate.BAD_ROLE: "without a role that can be read",
    Fate.IDENTIFYING: "with something that may identify a patient",
    Fate.OUT_OF_LINE: "whose cells do not line up with the header",
}


def print_no_rows(layout: Layout, out: Screen) -> None:
    """That there is nothing below the header."""
    out.indented(f"{layout.file.path.name} has a header and no rows: nothing to import")


def print_columns(directions: Directions, out: Screen, *, remembered: bool) -> None:
    """Which column is read as what; every other one is left alone."""
    layout = directions.layout
    out.line(f"{layout.file.path.name}: columns read", "bold")
    for field, column in directions.columns.items():
        name = layout.header[column] if layout.named else f"column {layout.header[column]}"
        ordered = directions.order if field is Field.DATE else None
        how = f", {_ORDERS[ordered]}" if ordered else ""
        out.labelled(field.value, f"{name}{how}", 2)
    if remembered:
        out.indented("as the last time for such a file; --map changes it", 2)
    if layout.file.encoding == "cp1252":
        out.indented("read as Windows text (cp1252)", 2)


def print_plan(
    plan: ImportPlan, already: Mapping[str, int], out: Screen, *, wordings: bool
) -> None:
    """How many rows there are, which exams they are, and what is left out and why.

    ``already``: how many of each exam the record holds; ``wordings``: every description is told.
    """
    out.line()
    out.line(f"{_rows(plan.rows)}: {_exams(len(plan.taken))}", "bold")
    _print_exams(plan, out, wordings=wordings)
    _print_already(already, out)
    _print_left_out(plan, out)


def print_outcome(
    logged: int, plan: ImportPlan, rejects: Path, out: Screen, *, dry_run: bool
) -> None:
    """What was done, or would be, and what the user may do next."""
    out.line()
    exams = _exams(logged)
    if dry_run:
        out.line(f"dry run: nothing was written; {exams} would be logged", "bold")
    elif logged:
        them = "it" if logged == 1 else "them"
        out.line(f"logged {exams}; imgxtrain undo takes {them} back", "bold")
    else:
        out.line("nothing to log: the record is as it was", "bold")
    if plan.rejects:
        goes = "would go to" if dry_run else "left out:"
        out.indented(f"{_rows(len(plan.rejects))} {goes} {rejects}")
    if plan.rejects and not dry_run:
        out.indented(
            "To import those too: put right there what each row says is wrong (as the description"
            ' an id from "could be" will do), and import that file.'
        )


def _print_exams(plan: ImportPlan, out: Screen, *, wordings: bool) -> None:
    exams = exams_taken(plan.taken)
    shown = exams if wordings else exams[:MOST_EXAMS]
    for each in shown:
        _print_row(each.count, each.name, _scores(each.lowest, each.highest), out)
        for text, (score, times) in each.wordings.items() if wordings else ():
            out.indented(f'"{text}" x {times:,}, confidence {score:.0f}', _COUNT_WIDTH + 2)
    others = exams[len(shown) :]
    if others:
        low, high = min(each.lowest for each in others), max(each.highest for each in others)
        count = sum(each.count for each in others)
        _print_row(count, f"{len(others)} other exams", _scores(low, high), out)
    if plan.first and plan.last:
        first, last = day_text(plan.first), day_text(plan.last)
        out.indented(f"on {first}" if first == last else f"from {first} to {last}", 2)


def _print_already(already: Mapping[str, int], out: Screen) -> None:
    count = sum(already.values())
    if not count:
        return
    out.indented(f"{count:,} of these {_are(count)} in the record already", 2)
    shown = [f"{name} {many:,}" for name, many in _most_first(already)[:MOST_EXAMS]]
    others = len(already) - len(shown)
    more = [f"{others} other exam{'s' * (others != 1)}"] if others else []
    out.indented("; ".join((*shown, *more)), 4)


def _print_row(count: int, name: str, scores: str, out: Screen) -> None:
    name_width = out.width - _COUNT_WIDTH - _SCORE_WIDTH
    cells = (Piece(f"{count:>{_COUNT_WIDTH - 2},}"), Piece(name), Piece(scores))
    out.beside(cells, (_COUNT_WIDTH, name_width, _SCORE_WIDTH))


def _scores(lowest: float, highest: float) -> str:
    low, high = f"{lowest:.0f}", f"{highest:.0f}"
    return f"confidence {low}" if low == high else f"confidence {low} to {high}"


def _print_left_out(plan: ImportPlan, out: Screen) -> None:
    counts = plan.rejected()
    nothing = sum(plan.not_exams.values())
    if counts or nothing:
        out.line("left out")
    for fate, told in _LEFT_OUT.items():
        if counts[fate]:
            _print_count(counts[fate], told, out)
    if nothing:
        _print_count(nothing, f"no performed exam: {_reasons(plan.not_exams)}", out)


def _print_count(count: int, told: str, out: Screen) -> None:
    cells = (Piece(f"{count:>{_COUNT_WIDTH - 2},}"), Piece(told))
    out.beside(cells, (_COUNT_WIDTH, out.width - _COUNT_WIDTH))


def _reasons(counts: Mapping[str, int]) -> str:
    return "; ".join(f"{reason} {count:,}" for reason, count in _most_first(counts))


def _most_first(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _rows(count: int) -> str:
    return f"{count:,} row{'s' * (count != 1)}"


def _exams(count: int) -> str:
    return f"{count:,} exam{'s' * (count != 1)}"


def _are(count: int) -> str:
    return "is" if count == 1 else "are"
