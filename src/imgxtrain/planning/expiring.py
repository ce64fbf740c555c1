"""What is complete and will not stay so: by when it has to be used."""

from collections.abc import Iterator
from datetime import date

from imgxtrain.audit.results import Code, RequirementResult, TargetResult
from imgxtrain.planning.actions import Action, Urgency
from imgxtrain.planning.wording import amount, day_words


def use_in_time(found: RequirementResult, result: TargetResult, soon: date) -> Iterator[Action]:
    """Where nothing is missing and something of it ends by ``soon``: apply before it does.

    Who has applied already waits for the exam window: entries are locked once it is assigned.
    """
    ending = found.expires_next
    if found.missing != 0 or ending is None or ending.last_day > soon:
        return
    applied = any(each.code is Code.NOT_LOCKED for each in found.findings)
    what = "See that your exam window is assigned" if applied else "Apply"
    yield Action(
        result.credential.id,
        found.requirement.id,
        Urgency.ENDS_SOON,
        f"{what} by {day_words(ending.last_day)}",
        why=f"after that day {amount(ending.count, found.unit)} no longer "
        f"{'counts' if ending.count == 1 else 'count'}",
        by=ending.last_day,
        entries=ending.entries,
        standing=found.standing,
    )
