"""What is to be said of a repetition requirement besides its numbers."""

from collections.abc import Iterator

from imgxtrain.audit.repetitions_doubts import doubts
from imgxtrain.audit.repetitions_limits import Limit, limit_of
from imgxtrain.audit.repetitions_offers import offers
from imgxtrain.audit.repetitions_outcome import Outcome, left_out
from imgxtrain.audit.repetitions_reasons import LeftOut, exam_name, finding_of
from imgxtrain.audit.repetitions_rules import figures_of
from imgxtrain.audit.results import Code, Finding
from imgxtrain.profile.entries import ExamEntry


def findings_of(outcome: Outcome) -> tuple[Finding, ...]:
    """Why what does not count does not, code by code; then doubts, offers and what is not known.

    An entry that does not count is in exactly one of the first.
    """
    refused = (finding_of(group, outcome) for group in _left_out(outcome))
    return (*refused, *doubts(outcome), *offers(outcome), *_not_known(outcome))


def _left_out(outcome: Outcome) -> list[LeftOut]:
    every = (*_expired(outcome), *_read(outcome))
    codes, places = list(Code), {name: i for i, name in enumerate(outcome.scope.names)}
    last = len(places)

    def place(group: LeftOut) -> tuple[int, int, str, str]:
        at = places.get(group.procedure or "", last)
        return codes.index(group.code), at, group.title, group.entries[0]

    return sorted(every, key=place)


def _expired(outcome: Outcome) -> Iterator[LeftOut]:
    """Exams too old to be read, by what they claim plainly."""
    scope = outcome.scope
    found: dict[tuple[str | None, str], list[str]] = {}
    for exam, entries in outcome.looked.expired.items():
        procedure = scope.table.plain.get(exam)
        title = scope.names[procedure] if procedure else exam_name(exam, scope)
        found.setdefault((procedure, title), []).extend(entries)
    for (procedure, title), ids in found.items():
        yield LeftOut(Code.EXPIRED, title, procedure, "", tuple(sorted(ids)))


def _read(outcome: Outcome) -> Iterator[LeftOut]:
    """Exams read: together where reason, procedure (else exam) and limit are the same."""
    scope, looked = outcome.scope, outcome.looked
    pieces = {each.id: each for each in looked.candidates}
    found: dict[tuple[Code, str | None, str, str], list[ExamEntry]] = {}
    limits: dict[str, Limit | None] = {}
    for entry_id, code in left_out(outcome):
        piece, entry = pieces.get(entry_id), looked.entries[entry_id]
        limit = limit_of(piece, code, outcome) if piece else None
        procedure = looked.claims.get(entry_id)
        title = scope.names.get(procedure or "") or exam_name(entry.exam, scope)
        words = limit.words if limit else ""
        limits[words] = limit
        found.setdefault((code, procedure, title, words), []).append(entry)
    for (code, procedure, title, words), entries in found.items():
        entries.sort(key=lambda each: (each.on, each.id))
        ids = tuple(each.id for each in entries)
        yield LeftOut(code, title, procedure, entries[0].exam, ids, limits[words])


def _not_known(outcome: Outcome) -> Iterator[Finding]:
    scope = outcome.scope
    unknown = ((t, f) for t, f in figures_of(scope.requirement) if f.note and not f.known)
    for told, figure in unknown:
        yield Finding(Code.UNKNOWN_FIGURE, f"{told} is not known: {figure.note}")
    for holds in scope.undated:
        yield Finding(
            Code.UNKNOWN_FIGURE,
            f'since when "{holds.title}" is met is not told; nothing done before counts',
            rule=holds.rule.value,
            sources=holds.rule.sources,
            remedy="say since when you hold it",
            command=f"imgxtrain me add credential {holds.any_of[0][0]} --earned 2019-05",
        )
    if scope.listed is not None and not scope.listed.complete:
        yield Finding(
            Code.LIST_INCOMPLETE,
            f"{scope.body}'s list is only partly known here{_of_unknown(outcome)}",
            rule=scope.listed.note,
            sources=scope.listed.provenance.sources if scope.listed.provenance else (),
            remedy="import the list: imgxtrain facts import-list "
            f"{scope.target.credential.id} LIST.txt",
        )
    if scope.target.applied and not scope.locked and outcome.counted and scope.months:
        yield Finding(
            Code.NOT_LOCKED,
            f"you have applied, but entries expire until {scope.body} assigns your exam window",
            sources=scope.requirement.window_months.sources,
            remedy="say when it is assigned",
        )


def _of_unknown(outcome: Outcome) -> str:
    """What no procedure that is known can supply, where it is known what is asked for."""
    beyond = outcome.chosen.further_unlisted + outcome.chosen.out_of_reach
    if not beyond or outcome.missing is None:
        return ""
    return f", {beyond} of what is missing can only be procedures that it does not name"
