"""What to type into a registry's tool, a day at a time. The selection has chosen what counts."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from imgxtrain.audit.explanation import KEEPS_OUT
from imgxtrain.audit.question import Question, Target
from imgxtrain.audit.results import Code, RequirementResult, TargetResult
from imgxtrain.audit.windows import last_day_of
from imgxtrain.knowledge.credentials import Approval
from imgxtrain.knowledge.exams import ProcedureList
from imgxtrain.knowledge.provenance import Sourced
from imgxtrain.knowledge.requirements import Repetitions
from imgxtrain.planning.attested import Attested, attested
from imgxtrain.profile.entries import ExamEntry, Stage
from imgxtrain.profile.sign_off import stage_of

_ENTERED = {Stage.SUBMITTED, Stage.APPROVED}


@dataclass(frozen=True)
class Row:
    """One exam to type in as ``procedure``: its name on the list, None where there is no list."""

    entry: ExamEntry
    procedure: str | None


@dataclass(frozen=True)
class Day:
    """What to type in of one day performed.

    ``entered``: how many of the day are in the tool already; ``limit``: how many may be.
    ``counts_until``: the last day on which the day counts, None where it does
    not end. ``left_out``: what is not to be typed in, by the reason.
    """

    day: date
    rows: tuple[Row, ...]
    entered: int
    limit: Sourced[int]
    counts_until: date | None
    left_out: Mapping[Code, tuple[ExamEntry, ...]]


@dataclass(frozen=True)
class Worksheet:
    """All days of one requirement, the oldest first; ``submitted``: typed in and not approved.

    ``listed``: the list whose names the procedures bear, as far as it is known.
    """

    found: RequirementResult
    listed: ProcedureList | None
    days: tuple[Day, ...]
    submitted: tuple[ExamEntry, ...]


@dataclass(frozen=True)
class Paperwork:
    """What a body wants to see of one target, in its own way: worksheets, or sums to attest."""

    target: Target
    result: TargetResult
    approval: Approval
    worksheets: tuple[Worksheet, ...] = ()
    attested: tuple[Attested, ...] = ()


def paperwork(
    target: Target, result: TargetResult, question: Question, day: date | None = None
) -> Paperwork:
    """What is to be typed in or attested for ``target``; with ``day``, of that day alone."""
    approval = target.pathway.approval if target.pathway else Approval.NONE
    typed = [each for each in result.requirements if _is_typed(each, approval)]
    return Paperwork(
        target,
        result,
        approval,
        tuple(_worksheet(each, target, question, day) for each in typed),
        attested([each for each in result.requirements if each not in typed], target, question),
    )


def submit_words(rows: Iterable[Row], target: str) -> tuple[str, ...]:
    """The command that notes ``rows`` as typed in, word by word."""
    return ("submit", *(row.entry.id for row in rows), "--for", target)


def signoff_words(entries: Iterable[ExamEntry], target: str) -> Iterator[tuple[str, ...]]:
    """For each verifier the command that notes an approval of theirs, word by word."""
    by_verifier: dict[str, list[str]] = {}
    for entry in entries:
        by_verifier.setdefault(entry.verifier or "NAME", []).append(entry.id)
    for verifier, ids in by_verifier.items():
        yield ("signoff", *ids, "--by", verifier, "--for", target)


def _is_typed(found: RequirementResult, approval: Approval) -> bool:
    return approval is Approval.REGISTRY_TOOL and isinstance(found.requirement, Repetitions)


@dataclass(frozen=True)
class _Rules:
    """What the days of one requirement are told by; ``months`` is None where nothing expires."""

    target: str
    limit: Sourced[int]
    months: int | None
    why: Mapping[str, Code]


def _worksheet(
    found: RequirementResult, target: Target, question: Question, asked: date | None
) -> Worksheet:
    rules = _rules(found, target)
    listed = _listed(found, question)
    wanted = {*found.reported, *found.waiting}  # what waits for its minimum is typed in as well
    exams = question.log.with_ids(wanted)
    counted = [each for each in exams if isinstance(each, ExamEntry)]
    counted.sort(key=lambda each: (each.on, each.at or "", each.id))
    to_type = [each for each in counted if stage_of(each, rules.target) is Stage.LOGGED]
    days = sorted({each.on for each in to_type}) if asked is None else [asked]
    of_days = _exams_of(days, {*wanted, *rules.why}, question)
    return Worksheet(
        found,
        listed,
        tuple(_day(day, _rows(to_type, day, found, listed), of_days[day], rules) for day in days),
        tuple(each for each in counted if stage_of(each, rules.target) is Stage.SUBMITTED),
    )


def _rules(found: RequirementResult, target: Target) -> _Rules:
    requirement = found.requirement
    assert isinstance(requirement, Repetitions)  # noqa: S101
    months = None if target.window_assigned else requirement.window_months.value
    return _Rules(target.credential.id, requirement.per_day, months, _left_out(found))


def _listed(found: RequirementResult, question: Question) -> ProcedureList | None:
    name = found.requirement.list if isinstance(found.requirement, Repetitions) else None
    lists = question.knowledge.procedure_lists
    return lists[name] if name is not None and name in lists else None


def _rows(
    entries: Iterable[ExamEntry], day: date, found: RequirementResult, listed: ProcedureList | None
) -> tuple[Row, ...]:
    names = {each.id: each.name for each in listed.procedures} if listed else {}
    of_day = (each for each in entries if each.on == day)
    rows = (Row(each, names.get(found.claims.get(each.id, ""))) for each in of_day)
    return tuple(sorted(rows, key=lambda row: (row.entry.at or "", row.procedure or "")))


def _exams_of(
    days: Collection[date], ids: Collection[str], question: Question
) -> dict[date, list[ExamEntry]]:
    """Those of the exams by ``ids`` that were done on one of ``days``."""
    wanted = {name for name, day in question.log.days_of(ids).items() if day in days}
    by_day: dict[date, list[ExamEntry]] = {day: [] for day in days}
    for each in question.log.with_ids(wanted):
        if isinstance(each, ExamEntry):
            by_day[each.on].append(each)
    return by_day


def _day(day: date, rows: tuple[Row, ...], exams: Iterable[ExamEntry], rules: _Rules) -> Day:
    entered = 0
    left_out: dict[Code, tuple[ExamEntry, ...]] = {}
    for each in exams:
        if stage_of(each, rules.target) in _ENTERED:
            entered += 1
        elif each.id in rules.why:
            code = rules.why[each.id]
            left_out[code] = (*left_out.get(code, ()), each)
    until = None if rules.months is None else last_day_of(day, rules.months)
    return Day(day, rows, entered, rules.limit, until, left_out)


def _left_out(found: RequirementResult) -> dict[str, Code]:
    """Why each entry that does not count does not, by its id."""
    keeping = [each for each in found.findings if each.code in KEEPS_OUT]
    every = {name: each.code for each in reversed(keeping) for name in each.entries}
    counted = {*found.reported, *found.waiting}
    return {name: code for name, code in every.items() if name not in counted}
