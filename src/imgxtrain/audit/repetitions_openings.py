"""What a registry had approved before the record began, as repetitions that count."""

from datetime import date, timedelta
from typing import NamedTuple

from imgxtrain.audit.repetitions_scope import Scope
from imgxtrain.audit.selection import Candidate
from imgxtrain.profile.entries import OpeningEntry


class Opened(NamedTuple):
    """Opening balances for a target: those of the present worksheet, and those of an earlier one.

    ``unnamed``: repetitions of which no procedure of the list is told: they count for the total
    and for nothing else. ``pieces``: one each for all others, by an id of ``piece_of``.
    """

    present: tuple[OpeningEntry, ...] = ()
    earlier: tuple[OpeningEntry, ...] = ()
    future: tuple[OpeningEntry, ...] = ()
    unnamed: int = 0
    pieces: tuple[Candidate, ...] = ()


def opened_of(scope: Scope) -> Opened:
    """Each counts as approved; nothing carries over from a worksheet before the present one."""
    target = scope.target
    every = [e for e in scope.question.log.of(OpeningEntry) if e.target == target.credential.id]
    future = tuple(each for each in every if each.on > scope.question.today)
    begun = target.worksheet_opened or date.min
    earlier = tuple(each for each in every if each.on < begun)
    present = tuple(each for each in every if begun <= each.on <= scope.question.today)
    named = [each for each in present if each.procedure in scope.names]
    unnamed = sum(each.count for each in present if each not in named)
    return Opened(present, earlier, future, unnamed, tuple(_pieces(named, scope)))


def _pieces(named: list[OpeningEntry], scope: Scope) -> list[Candidate]:
    """As many as can matter; each on a day that nothing else is on, as its own is not known."""
    most = scope.requirement.per_procedure_maximum.value or scope.requirement.total.value
    pieces: list[Candidate] = []
    for entry in named:
        for number in range(min(entry.count, most or entry.count)):
            pieces.append(
                Candidate(
                    id=piece_of(entry.id, number),
                    procedure=entry.procedure or "",
                    day=date.max - timedelta(days=len(pieces)),
                    last_day=date.max,
                    fixed=True,
                    approved=True,
                )
            )
    return pieces


def piece_of(entry_id: str, number: int) -> str:
    """The id of one repetition of an opening balance; no entry has such an id."""
    return f"{entry_id}/{number}"
