"""Phrases of ``interview.yaml``, and what may stand in their braces."""

from collections.abc import Mapping
from enum import StrEnum
from string import Formatter
from typing import Self

from pydantic import model_validator

from imgxtrain.knowledge.provenance import Block


class InterviewPhraseId(StrEnum):
    """What a phrase is for. What it may hold in braces is in ``PHRASE_PLACEHOLDERS``."""

    NO_FIELD = "no-field"
    NO_GOAL = "no-goal"
    NO_EXAMS = "no-exams"
    ONE_EXAM = "one-exam"
    MANY_EXAMS = "many-exams"
    COUNTED = "counted"
    OTHERS = "others"
    SHORTENED = "shortened"
    SINCE = "since"
    SUPERVISED = "supervised"
    NOT_SUPERVISED = "not-supervised"
    SUPERVISION_UNSAID = "supervision-unsaid"
    ASSISTED = "assisted"
    OBSERVED = "observed"
    SIMULATED = "simulated"
    REMOTE = "remote"
    EXAMS_A_SHIFT = "exams-a-shift"
    SHIFTS_A_WEEK = "shifts-a-week"
    CREDIT = "credit"
    CREDITS = "credits"
    PERSON = "person"
    PEOPLE = "people"
    COURSE = "course"
    COURSES = "courses"
    UNTITLED = "untitled"
    WITH_CREDITS = "with-credits"
    MINUTES = "minutes"
    HOURS_AND_MINUTES = "hours-and-minutes"
    ONE_TEST = "one-test"
    TESTS = "tests"
    IMPACT_CHANGED = "impact-changed"
    IMPACT_SAME = "impact-same"
    IMPACT_AFTER = "impact-after"
    IMPACT_NAMELESS = "impact-nameless"
    IMPACT_MORE = "impact-more"
    STANDING = "standing"
    STANDING_UNKNOWN = "standing-unknown"
    MISSING = "missing"
    MISSING_UNKNOWN = "missing-unknown"
    PLAN_APPLY = "plan-apply"
    PLAN_EXAM = "plan-exam"


_P = InterviewPhraseId
PHRASE_PLACEHOLDERS: Mapping[InterviewPhraseId, frozenset[str]] = {
    _P.ONE_EXAM: frozenset({"field"}),
    _P.MANY_EXAMS: frozenset({"field"}),
    _P.COUNTED: frozenset({"what", "count"}),
    _P.OTHERS: frozenset({"count"}),
    _P.SHORTENED: frozenset({"text"}),
    _P.SINCE: frozenset({"month"}),
    **{
        each: frozenset({"count"})
        for each in (
            _P.SUPERVISED, _P.NOT_SUPERVISED, _P.SUPERVISION_UNSAID, _P.ASSISTED, _P.OBSERVED,
            _P.SIMULATED, _P.REMOTE, _P.EXAMS_A_SHIFT, _P.SHIFTS_A_WEEK, _P.CREDIT, _P.CREDITS,
            _P.PERSON, _P.PEOPLE, _P.COURSE, _P.COURSES, _P.MINUTES, _P.IMPACT_NAMELESS,
            _P.IMPACT_MORE,
        )
    },
    _P.WITH_CREDITS: frozenset({"courses", "credits"}),
    _P.HOURS_AND_MINUTES: frozenset({"hours", "minutes"}),
    _P.ONE_TEST: frozenset({"last"}),
    _P.TESTS: frozenset({"count", "first", "last", "best"}),
    _P.IMPACT_CHANGED: frozenset({"title", "before", "after", "amount"}),
    _P.IMPACT_SAME: frozenset({"title", "after"}),
    _P.IMPACT_AFTER: frozenset({"title", "after"}),
    _P.STANDING: frozenset({"title", "done", "need", "unit", "approved"}),
    _P.STANDING_UNKNOWN: frozenset({"title", "done", "unit", "approved"}),
    _P.MISSING: frozenset({"count", "unit"}),
    _P.MISSING_UNKNOWN: frozenset({"unit"}),
    _P.PLAN_APPLY: frozenset({"month"}),
    _P.PLAN_EXAM: frozenset({"month"}),
}  # fmt: skip
"""What may stand in braces in each phrase; a phrase that is not named here holds nothing."""


class InterviewPhrase(Block):
    """A phrase from which points are put together."""

    id: InterviewPhraseId
    text: str

    @model_validator(mode="after")
    def _holds_what_there_is(self) -> Self:
        check_braces(self.text, PHRASE_PLACEHOLDERS.get(self.id, frozenset()))
        return self


def check_braces(text: str | None, allowed: frozenset[str]) -> None:
    """Raises ValueError where braces do not pair, or hold anything but the ``allowed`` names."""
    for _, name, form, conversion in Formatter().parse(text or ""):
        if name is None:
            continue
        if form or conversion:
            raise ValueError(f"only a name may stand in braces, not {name}{form}")
        if name not in allowed:
            known = ", ".join(f"{{{each}}}" for each in sorted(allowed)) or "nothing in braces"
            raise ValueError(f"{{{name}}} is not known here; there is {known}")
