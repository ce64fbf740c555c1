"""What counts towards one requirement, part by part, in columns."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from imgxtrain.audit.repetitions_rules import groups_with_parents
from imgxtrain.audit.results import Part, PartKind, RequirementResult
from imgxtrain.knowledge.requirements import Repetitions
from imgxtrain.output.count_table import CountTable
from imgxtrain.output.screen import Screen
from imgxtrain.output.shown import Shown
from imgxtrain.output.standings import number
from imgxtrain.planning.left_out import over_maximum

INDENT = 2
HEADS = ("approved", "awaiting", "missing")


def print_table(found: RequirementResult, shown: Shown) -> None:
    """All of it, then its parts; procedures that are not begun are counted, not listed."""
    over = over_maximum(found)
    capped = any(part.most is not None for part in found.parts) or bool(over)
    table = CountTable((*HEADS, "over") if capped else HEADS, shown.out)
    table.head()
    total = [number(sum(over.values()))] if capped else []
    table.row(_asked("In all", found.need), [*_numbers(found, found.missing), *total])
    listed = [part for part in found.parts if _is_listed(part, found.parts, shown)]
    untold = _untold(found)
    for part, level in _in_order(listed):
        beyond = [_over(part, over, found.parts)] if capped else []
        label = part.title if _is_procedure(part) else _asked(part.title, part.need)
        is_asked = part.need is not None or part.id in untold
        table.row(label, [*_numbers(part, part.missing, is_asked=is_asked), *beyond], level)
    _legend(found, sum(map(_is_procedure, found.parts)) - sum(map(_is_procedure, listed)), shown)


def _is_procedure(part: Part) -> bool:
    return part.kind is PartKind.PROCEDURE


def _is_begun(part: Part) -> bool:
    return bool(part.performed or part.tally.done)


def _is_listed(part: Part, parts: Sequence[Part], shown: Shown) -> bool:
    """A procedure where it is begun; a category that no group counts as well, or that is begun."""
    if shown.everything or part.kind not in {PartKind.PROCEDURE, PartKind.CATEGORY}:
        return True
    grouped = any(each.kind is PartKind.GROUP for each in parts)
    return _is_begun(part) or (part.kind is PartKind.CATEGORY and not grouped)


def _asked(title: str, need: float | None) -> str:
    return title if need is None else f"{title}, of {number(need)}"


def _numbers(
    told: RequirementResult | Part, missing: float | None, *, is_asked: bool = True
) -> list[str]:
    """Approved, awaiting and missing; nothing for what has no figure to be missing of."""
    tally = told.tally
    return [
        number(tally.approved),
        number(tally.awaiting),
        number(missing) if is_asked else "",
    ]


def _over(part: Part, over: Mapping[str, int], parts: Iterable[Part]) -> str:
    """How many of a procedure, or of those in a category, are over the most that count."""
    if _is_procedure(part):
        return number(over.get(part.id, 0))
    if part.kind is not PartKind.CATEGORY:
        return ""
    within = (each for each in parts if _is_procedure(each) and each.within == part.id)
    return number(sum(over.get(each.id, 0) for each in within))


def _untold(found: RequirementResult) -> frozenset[str]:
    """Ids of the parts of which something is asked that is not known; others ask for nothing."""
    asked = found.requirement
    if not isinstance(asked, Repetitions):
        return frozenset(part.id for part in found.parts if part.need is None)
    groups = (group for group, _ in groups_with_parents(asked.groups))
    untold = (each.id for each in groups if each.minimum.note and not each.minimum.known)
    different = (part.id for part in found.parts if part.kind is PartKind.DIFFERENT)
    return frozenset((*untold, *different))


def _in_order(parts: Sequence[Part]) -> Iterator[tuple[Part, int]]:
    """Every part with its depth: groups in groups, procedures below their category."""
    categories = {part.id for part in parts if part.kind is PartKind.CATEGORY}
    depths: dict[str, int] = {}
    for part in parts:
        if _is_procedure(part):
            if part.within not in categories:
                yield part, 0
            continue
        level = depths.get(part.within, 0) + 1 if part.within else 0
        depths.setdefault(part.id, level)
        yield part, level
        if part.kind is PartKind.CATEGORY:
            own = (each for each in parts if _is_procedure(each) and each.within == part.id)
            yield from ((each, level + 1) for each in own)


def _legend(found: RequirementResult, left_out: int, shown: Shown) -> None:
    asked = found.requirement
    if isinstance(asked, Repetitions):
        for line in _explained(asked, left_out):
            _line(line, shown.out)


def _explained(asked: Repetitions, left_out: int) -> Iterator[str]:
    if left_out:
        many = "procedure is" if left_out == 1 else "procedures are"
        yield f"{left_out} {many} not begun: --all lists them."
    least, most = asked.per_procedure_minimum.value, asked.per_procedure_maximum.value
    if least is not None and least > 1:
        yield "Missing of a procedure: how many more until it counts."
    if most is not None:
        yield f"Over: done, beyond the {number(most)} of one procedure that count."


def _line(text: str, out: Screen) -> None:
    out.indented(text, INDENT, "dim")
