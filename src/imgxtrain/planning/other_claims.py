"""What else an exam could be claimed as, and until when it counts as what it is."""

from datetime import date
from typing import NamedTuple

from imgxtrain.audit.explanation import Verdict
from imgxtrain.audit.windows import last_day_of
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.requirements import Education, Repetitions, Studies
from imgxtrain.profile.entries import CourseEntry, Entry, ExamEntry


class OtherClaim(NamedTuple):
    """A procedure that the list allows for the exam besides the one claimed.

    ``command`` claims it.
    """

    procedure: str
    title: str
    command: str


def other_claims(entry: Entry, verdict: Verdict, knowledge: Knowledge) -> tuple[OtherClaim, ...]:
    """Every other procedure of the requirement's list that the exam is known to fit."""
    asked = verdict.result.requirement
    if not isinstance(entry, ExamEntry) or not isinstance(asked, Repetitions):
        return ()
    if asked.list is None or asked.list not in knowledge.procedure_lists:
        return ()
    claimed = verdict.result.claims.get(entry.id)
    target = verdict.target.credential.id
    return tuple(
        OtherClaim(each.id, each.name, f"imgxtrain claim {entry.id} {each.id} --for {target}")
        for each in knowledge.procedure_lists[asked.list].procedures
        if entry.exam in (*each.exams, *each.possible) and each.id != claimed
    )


def counts_until(entry: Entry, verdict: Verdict) -> date | None:
    """The last day on which one exam or course counts; None where nothing expires or it is told.

    What is locked, or has no known window, has no expiry to be next.
    """
    asked, expiry = verdict.result.requirement, verdict.result.expires_next
    single = isinstance(entry, ExamEntry | CourseEntry)
    if not (verdict.counts and expiry and single):
        return None
    if not isinstance(asked, Repetitions | Education | Studies):
        return None
    months = asked.window_months.value
    return last_day_of(entry.on, months) if months is not None else None
