"""Which exams to ask for: those that finish a procedure, open a category, or replace what ends.

Procedures of which the same is to be said are asked for together, in one sentence.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from imgxtrain.audit.question import Question
from imgxtrain.audit.results import Code, Expiry, Part, PartKind, RequirementResult, TargetResult
from imgxtrain.knowledge.credential_labels import credential_label
from imgxtrain.planning.actions import Action, Audience, Urgency, Wanted
from imgxtrain.planning.wording import amount, day_words, listed, number

NAMED = 4


class _Asked(NamedTuple):
    """What is asked of whom, and the procedures of its list sorted by what is to be said of them.

    ``close``: begun, but too few to count yet; ``untouched``: in a category in which nothing is
    done while others are begun; ``further``: everything else that the fewest repetitions need.
    """

    found: RequirementResult
    result: TargetResult
    close: tuple[Wanted, ...]
    untouched: tuple[Wanted, ...]
    further: tuple[Wanted, ...]
    empty: tuple[str, ...]


def exam_requests(
    found: RequirementResult, result: TargetResult, soon: date, question: Question
) -> Iterator[Action]:
    """What the fewest further repetitions need, and what of all that counts ends by ``soon``.

    Nothing is asked for that would not count.
    """
    asked = _sorted(found, result)
    yield from _ending(asked, soon, question)
    yield from _close(asked)
    yield from _untouched(asked)
    yield from _further(asked)
    yield from _of_unknown_procedures(asked)


def _sorted(found: RequirementResult, result: TargetResult) -> _Asked:
    """What a procedure that is close needs beyond its minimum is asked for once that is reached."""
    procedures = [part for part in found.parts if part.kind is PartKind.PROCEDURE and part.further]
    empty = _empty_categories(found)
    close = [part for part in procedures if _is_close(part)]
    rest = [part for part in procedures if not _is_close(part)]
    untouched = [part for part in rest if part.within in empty]
    further = [part for part in rest if part.within not in empty]
    further.sort(key=lambda part: not part.performed)
    return _Asked(
        found,
        result,
        tuple(_wanted(part, min(part.missing or 0, part.further)) for part in close),
        tuple(_wanted(part, part.further) for part in untouched),
        tuple(_wanted(part, part.further) for part in further),
        tuple(dict.fromkeys(empty[part.within or ""] for part in untouched)),
    )


def _empty_categories(found: RequirementResult) -> dict[str, str]:
    """Title by id of the categories in which nothing is done; none where nothing is done at all."""
    categories = [part for part in found.parts if part.kind is PartKind.CATEGORY]
    empty = {part.id: part.title for part in categories if not part.performed}
    return empty if len(empty) < len(categories) else {}


def _wanted(part: Part, count: float) -> Wanted:
    return Wanted(part.id, part.title, int(count))


def _is_close(part: Part) -> bool:
    """Begun, but below the minimum from which it counts."""
    return bool(part.missing and part.need and part.need > part.missing and not part.tally.done)


def _request(asked: _Asked, urgency: Urgency, say: str, why: str, **more: object) -> Action:
    whom = {"audience": Audience.SUPERVISOR, "standing": asked.found.standing, **more}
    names = asked.result.credential.id, asked.found.requirement.id
    return Action(*names, urgency, say, why, **whom)  # type: ignore[arg-type]


def _ending(asked: _Asked, soon: date, question: Question) -> Iterator[Action]:
    """What runs out before everything is done, and has nothing to step in: to be done again."""
    if not asked.found.missing:
        return
    ending = _running_out(asked.found, soon, question)
    if not ending:
        return
    days = sorted({expiry.last_day for _, expiry in ending})
    they = "they count" if len(days) == 1 else "the first of them count"
    wanted = tuple(_wanted(part, expiry.count) for part, expiry in ending)
    yield _request(
        asked,
        Urgency.ENDS_SOON,
        f"Some of mine run out: {_named(wanted)}. Could I do {_them(wanted)} again?",
        f"{they} until {day_words(days[0])}",
        by=days[0],
        entries=tuple(name for _, expiry in ending for name in expiry.entries),
        wanted=wanted,
    )


def _running_out(
    found: RequirementResult, soon: date, question: Question
) -> list[tuple[Part, Expiry]]:
    """The procedures of which something ends by ``soon``, the first first.

    What is done over the most that count, and later, takes the place of what ends.
    """
    over = [each for each in found.findings if each.code is Code.OVER_PROCEDURE_MAXIMUM]
    spare = question.log.exam_days({name for each in over for name in each.entries})
    running_out = []
    for part in found.parts:
        expiry = part.expires_next
        if part.kind is not PartKind.PROCEDURE or expiry is None or expiry.last_day > soon:
            continue
        done = question.log.exam_days(set(expiry.entries))
        last = max(done.values(), default=date.max)
        later = (n for n, day in spare.items() if found.claims.get(n) == part.id and day > last)
        left = expiry.count - sum(1 for _ in later)
        if left > 0:
            running_out.append((part, replace(expiry, count=left)))
    return sorted(running_out, key=lambda each: each[1].last_day)


def _close(asked: _Asked) -> Iterator[Action]:
    wanted = asked.close
    if not wanted:
        return
    least = {part.id: part.need or 1 for part in asked.found.parts}
    first = max(wanted, key=lambda each: least[each.procedure] / each.count)
    few = {least[each.procedure] for each in wanted}
    who = "it counts" if len(wanted) == 1 else "each counts"
    yield _request(
        asked,
        Urgency.NEARLY_COMPLETE,
        f"I am close on {_named(wanted)}. Could I have the next {_ones(wanted)}?",
        f"{who} once {number(max(few))} are done; then those done before count too",
        gain=least[first.procedure] / first.count,
        wanted=wanted,
    )


def _untouched(asked: _Asked) -> Iterator[Action]:
    wanted = asked.untouched
    if wanted:
        yield _request(
            asked,
            Urgency.NOTHING_YET,
            f"I have nothing yet in {listed(asked.empty)}. Could some of that come my way?",
            f"of use: {_named(wanted)}",
            gain=1,
            wanted=wanted,
        )


def _further(asked: _Asked) -> Iterator[Action]:
    wanted, found = asked.further, asked.found
    if wanted:
        of_all = f" of {number(found.need)}" if found.need is not None else ""
        yield _request(
            asked,
            Urgency.MORE_OF_IT,
            f"I still need {_named(wanted)}. Could I take {_them(wanted)} when {_they(wanted)} up?",
            f"{number(found.missing or 0)}{of_all} {found.unit} are missing in all",
            gain=1,
            wanted=wanted,
        )


def _of_unknown_procedures(asked: _Asked) -> Iterator[Action]:
    """What is missing and cannot be had of the procedures known here."""
    missing = asked.found.missing or 0
    known = sum(p.further for p in asked.found.parts if p.kind is PartKind.PROCEDURE)
    left = missing - known
    if left > 0:
        label = credential_label(asked.result.credential)
        yield _request(
            asked,
            Urgency.MORE_OF_IT,
            f"I still need {amount(left, asked.found.unit)} from the {label} list. "
            "Could I take what comes up?",
            "that list is not all known here: the body's own one tells which procedures count",
            gain=1,
        )


def _named(wanted: Sequence[Wanted]) -> str:
    """``Lungs (1 more), Larynx (2 more) and 5 others``, or ``5 each of Larynx, Airway and Lungs``.

    Not all of them where they are many.
    """
    counts = {each.count for each in wanted}
    if len(wanted) > 1 and len(counts) == 1 and counts != {1}:
        return f"{counts.pop()} each of {listed([each.title for each in wanted], NAMED)}"
    return listed([f"{each.title} ({each.count} more)" for each in wanted], NAMED)


def _them(wanted: Sequence[Wanted]) -> str:
    return "it" if len(wanted) == 1 and wanted[0].count == 1 else "them"


def _ones(wanted: Sequence[Wanted]) -> str:
    return "one" if sum(each.count for each in wanted) == 1 else "ones"


def _they(wanted: Sequence[Wanted]) -> str:
    return "it comes" if _them(wanted) == "it" else "they come"
