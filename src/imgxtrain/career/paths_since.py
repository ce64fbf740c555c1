"""Since when somebody has been certified, as far as experience counts from that day."""

from dataclasses import dataclass
from datetime import date

from imgxtrain.audit.held_credentials import Held, holdings_of, label_of
from imgxtrain.audit.holds import matches
from imgxtrain.audit.question import Question
from imgxtrain.knowledge.careers import Career
from imgxtrain.knowledge.credentials import CredentialKind, Purpose


@dataclass(frozen=True)
class Certified:
    """``day``: since when ``label`` is held; None where no record tells, and ``why`` not."""

    day: date | None = None
    label: str = ""
    why: str = ""
    command: str | None = None


def certified_since(career: Career, question: Question) -> Certified:
    """The earliest credential held that ``career`` asks for, else any for imaging exams.

    What lapsed does not count, nor what was earned on a day that was not told.
    """
    held = [
        each
        for each in holdings_of(question.profile.credentials, question.today)
        if each.counts(active=True) and _counts(each, career, question)
    ]
    if not held:
        return Certified(
            why="no credential from which the months would count is held",
            command="imgxtrain me add credential arrt-r --earned 2019-05",
        )
    dated = [(each.since, each) for each in held if each.since]
    if not dated:
        label = label_of(held[0].credential, question.knowledge)
        return Certified(
            why=f"the months count since {label}, and when it was earned is not told",
            command=f"imgxtrain me add credential {held[0].credential} --earned 2019-05",
        )
    day, first = min(dated, key=lambda each: each[0])
    return Certified(day, label_of(first.credential, question.knowledge))


def _counts(held: Held, career: Career, question: Question) -> bool:
    asked = {n for each in career.prerequisites for one in each.any_of for n in one}
    if asked:
        return any(matches(held.credential, name, question) for name in asked)
    known = question.knowledge.credentials
    if held.credential not in known:
        return False
    record = known[held.credential]
    return record.purpose is Purpose.PRACTICE and record.kind is CredentialKind.CREDENTIAL
