"""Why repetitions do not count, in sentences a technologist would say. One function a code."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from imgxtrain.audit.repetitions_limits import Limit
from imgxtrain.audit.repetitions_outcome import Outcome
from imgxtrain.audit.repetitions_scope import Scope
from imgxtrain.audit.results import Code, Finding
from imgxtrain.audit.windows import last_day_of
from imgxtrain.knowledge.exams import ProcedureList
from imgxtrain.profile.entries import ExamEntry


@dataclass(frozen=True)
class LeftOut:
    """Repetitions of one procedure (or exam, where it has none) left out for one reason.

    ``exam``: an exam among them; ``entries``: ids, first the oldest.
    """

    code: Code
    title: str
    procedure: str | None
    exam: str
    entries: tuple[str, ...]
    limit: Limit | None = None

    @property
    def count(self) -> int:
        """How many they are."""
        return len(self.entries)


def finding_of(group: LeftOut, outcome: Outcome) -> Finding:
    """The reason, the rule behind it, and what would change it."""
    return _TELLERS[group.code](group, outcome)


def exam_name(exam: str, scope: Scope) -> str:
    """What an exam is called; one that is not known here goes by its id."""
    exams = scope.question.knowledge.exams
    return str(exams.plain(exam)["name"]) if exam in exams else exam


def ordinal(number: int) -> str:
    """``third``, ``11th``."""
    if number in _FIRST:
        return _FIRST[number]
    tens = number % 100 // 10
    return f"{number}{'th' if tens == 1 else _ENDS.get(number % 10, 'th')}"


_FIRST = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 10: "tenth"}
_ENDS = {1: "st", 2: "nd", 3: "rd"}


_NAMED = 3


def either(names: list[str]) -> str:
    """``A, B or C``; of many the first three, and how many more there are."""
    if len(names) > _NAMED + 1:
        return f"{', '.join(names[:_NAMED])} or one of {len(names) - _NAMED} more"
    *others, last = names
    return f"{', '.join(others)} or {last}" if others else last


_Rule = tuple[str | None, tuple[str, ...]]
"""The text of a rule, and the sources that say so."""
_NO_RULE: _Rule = (None, ())


def _finding(
    group: LeftOut, reason: str, rule: _Rule, remedy: str, command: str | None = None
) -> Finding:
    text, sources = rule
    return Finding(group.code, reason, group.entries, text, sources, remedy, command)


def _expired(group: LeftOut, outcome: Outcome) -> Finding:
    scope = outcome.scope
    reason = (
        f"{group.title}: {group.count} done before {scope.first} no longer {_count(group)}, "
        f"{scope.body} goes back {scope.months} months"
    )
    return _finding(group, reason, _window(scope), "repeat what is still asked for")


def _expires(group: LeftOut, outcome: Outcome) -> Finding:
    scope = outcome.scope
    months = scope.months or 0
    first = min(last_day_of(outcome.looked.entries[each].on, months) for each in group.entries)
    reason = (
        f"{group.title}: {group.count} {_count(group)} today but not on {scope.apply_on}, "
        "when you mean to apply"
    )
    return _finding(group, reason, _window(scope), f"apply by {first}, or repeat")


def _window(scope: Scope) -> _Rule:
    figure = scope.requirement.window_months
    return f"performed within {figure.value} months before you apply", figure.sources


def _count(group: LeftOut) -> str:
    return "counts" if group.count == 1 else "count"


def _over_maximum(group: LeftOut, outcome: Outcome) -> Finding:
    counted = outcome.chosen.counted.get(group.procedure or "", 0)
    words, sources = _told(group)
    reason = f"{group.title}: {counted} already count, {outcome.scope.body} counts {words}"
    return _finding(group, reason, (words, sources), "do other procedures instead")


def _below_minimum(group: LeftOut, outcome: Outcome) -> Finding:
    figure = outcome.scope.requirement.per_procedure_minimum
    least, done = figure.value or 0, outcome.below_minimum[group.procedure or ""]
    reason = f"{group.title}: {done} done, counts from the {ordinal(least)}"
    rule = f"a procedure counts once {least} of it are done"
    return _finding(group, reason, (rule, figure.sources), f"do {least - done} more")


def _over_day(group: LeftOut, outcome: Outcome) -> Finding:
    words, sources = _told(group)
    one_day = len({each.on for each in _entries(group, outcome)}) == 1
    when, of_it = ("a busy day", "that day") if one_day else ("busy days", "those days")
    reason = (
        f"{group.title}: {group.count} done on {when}, {outcome.scope.body} takes {words}; "
        f"others of {of_it} count"
    )
    return _finding(group, reason, (words, sources), "nothing is wrong: do more on another day")


def _over_visit(group: LeftOut, outcome: Outcome) -> Finding:
    words, sources = _told(group)
    reason = (
        f"{group.title}: {group.count} too many at a visit, {outcome.scope.body} takes {words}; "
        "others of it count"
    )
    return _finding(
        group, reason, (words, sources), "nothing is wrong: do more with other patients"
    )


def _told(group: LeftOut) -> tuple[str, tuple[str, ...]]:
    limit = group.limit
    return (limit.words, limit.figure.sources) if limit else ("no more of them", ())


def _surplus(group: LeftOut, outcome: Outcome) -> Finding:
    reason = f"{group.title}: {group.count} more than it takes"
    figure = outcome.scope.requirement.total
    rule = f"{figure.value} repetitions in all" if figure.known else None
    return _finding(
        group, reason, (rule, figure.sources), "keep them: they step in if others run out"
    )


def _not_on_list(group: LeftOut, outcome: Outcome) -> Finding:
    scope = outcome.scope
    listed, credential = scope.listed, scope.target.credential.id
    rule: _Rule = (listed.note, _sources(listed)) if listed else _NO_RULE
    possible = scope.table.possible.get(group.exam)
    if possible:
        names = either([scope.names[each] for each in possible])
        reason = f"{group.title} is no line of the list by itself, it can be claimed as {names}"
        command = f"imgxtrain claim {group.entries[0]} {possible[0]} --for {credential}"
        return _finding(group, reason, rule, "say which of them it was", command)
    if listed is None or listed.complete:
        reason = f"{group.title} is on no line of {scope.body}'s list"
        return _finding(group, reason, rule, "do procedures of the list instead")
    reason = (
        f"{group.title} is on no line of the list that is known here, "
        f"{scope.body}'s own list may have it"
    )
    remedy = f"import the list: imgxtrain facts import-list {credential} LIST.txt"
    return _finding(group, reason, rule, remedy)


def _before(group: LeftOut, outcome: Outcome) -> Finding:
    first = outcome.scope.precondition
    title = first.holds.title if first else ""
    met = f"was met on {first.since}" if first and first.since else "is met"
    reason = f'{group.title}: {group.count} done before "{title}" {met}'
    rule = (first.holds.rule.value, first.holds.rule.sources) if first else _NO_RULE
    remedy = "repeat what is still asked for" if first and first.since else f"first: {title}"
    return _finding(group, reason, rule, remedy)


def _denied(group: LeftOut, outcome: Outcome) -> Finding:
    target = outcome.scope.target.credential.id
    signed = [each.sign_offs[target] for each in _entries(group, outcome)]
    said = "; ".join(dict.fromkeys(each.reason for each in signed if each.reason))
    reason = f"{group.title}: {group.count} denied{f', {said}' if said else ''}"
    remedy = "ask the verifier why; once the entry is put right it can be submitted again"
    return _finding(group, reason, _rule(outcome), remedy)


def _not_performed(group: LeftOut, outcome: Outcome) -> Finding:
    reason = (
        f"{group.title}: {_roles(group, outcome)}, "
        f"{outcome.scope.body} counts what you perform yourself"
    )
    return _finding(group, reason, _rule(outcome), "perform it yourself next time")


def _not_accepted(group: LeftOut, outcome: Outcome) -> Finding:
    body = outcome.scope.body
    if group.limit:
        reason = f"{group.title}: {_roles(group, outcome)}, {body} takes {group.limit.words}"
        return _finding(group, reason, _told(group), "do it on a patient")
    reason = f"{group.title}: {_roles(group, outcome)}, {body} does not take that"
    remedy = "perform it in person, where the patient and the scanner are"
    return _finding(group, reason, _rule(outcome), remedy)


def _roles(group: LeftOut, outcome: Outcome) -> str:
    done = Counter(each.role.value for each in _entries(group, outcome))
    return ", ".join(f"{number} {role}" for role, number in sorted(done.items()))


def _future(group: LeftOut, outcome: Outcome) -> Finding:
    today = outcome.scope.question.today
    reason = f"{group.title}: {group.count} dated after {today}"
    command = f"imgxtrain edit {group.entries[0]} --on {today}"
    return _finding(group, reason, _NO_RULE, "put the day right", command)


def _rule(outcome: Outcome) -> _Rule:
    figure = outcome.scope.requirement.rule
    return figure.value, figure.sources


def _sources(listed: ProcedureList) -> tuple[str, ...]:
    return listed.provenance.sources if listed.provenance else ()


def _entries(group: LeftOut, outcome: Outcome) -> list[ExamEntry]:
    return [outcome.looked.entries[each] for each in group.entries]


_TELLERS: dict[Code, Callable[[LeftOut, Outcome], Finding]] = {
    Code.EXPIRED: _expired,
    Code.EXPIRES_BEFORE_APPLICATION: _expires,
    Code.OVER_PROCEDURE_MAXIMUM: _over_maximum,
    Code.BELOW_PROCEDURE_MINIMUM: _below_minimum,
    Code.OVER_DAY_LIMIT: _over_day,
    Code.OVER_VISIT_LIMIT: _over_visit,
    Code.SURPLUS: _surplus,
    Code.NOT_ON_LIST: _not_on_list,
    Code.BEFORE_PRECONDITION: _before,
    Code.DENIED: _denied,
    Code.NOT_PERFORMED: _not_performed,
    Code.NOT_ACCEPTED: _not_accepted,
    Code.FUTURE_DATE: _future,
}
