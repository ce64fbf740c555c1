"""Models of ``interview.yaml``: what one is asked, what answers it, what to ask back."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Self

from pydantic import model_validator

from imgxtrain.knowledge.interview_phrases import check_braces
from imgxtrain.knowledge.provenance import Block, Fact, Id, Sourced, unknown


class Part(StrEnum):
    """Which part of a told case a talking point is."""

    SITUATION = "situation"
    TASK = "task"
    ACTION = "action"
    RESULT = "result"


class Condition(StrEnum):
    """What must be so for a question, or a point, to be relevant."""

    MODALITY_NAMED = "modality-named"
    IONIZING = "ionizing"
    EXAMS_LOGGED = "exams-logged"
    NO_EXAMS_LOGGED = "no-exams-logged"
    TARGET_NAMED = "target-named"
    TARGET_HELD = "target-held"
    TARGET_NOT_HELD = "target-not-held"
    HOLDS_ANYTHING = "holds-anything"


class Reading(StrEnum):
    """What is read off the record. What it fills into a point's text is in ``PLACEHOLDERS``."""

    # The person
    CREDENTIALS_HELD = "credentials-held"
    FIELDS_HELD = "fields-held"
    CREDENTIALS_NOT_CURRENT = "credentials-not-current"
    LICENSES = "licenses"
    JOB = "job"
    SKILLS = "skills"
    WORKLOAD = "workload"
    # Exams, hours and counts
    EXAMS = "exams"
    PROCEDURES = "procedures"
    SUPERVISION = "supervision"
    SIGNED_OFF = "signed-off"
    NOT_PERFORMED = "not-performed"
    TALLIES = "tallies"
    HOURS = "hours"
    CONTRAST = "contrast"
    MOST_FREQUENT = "most-frequent"
    FIELDS_WORKED = "fields-worked"
    OTHER_FIELDS = "other-fields"
    SITES = "sites"
    VERIFIERS = "verifiers"
    BUSIEST_DAY = "busiest-day"
    WEEKENDS = "weekends"
    NIGHTS = "nights"
    QUALITY_CHECKS = "quality-checks"
    # Learning and what came of it
    COURSES = "courses"
    CREDITS_IN = "credits-in"
    STUDY = "study"
    PRACTICE = "practice"
    PRACTICE_FALLING = "practice-falling"
    WEAKEST_TOPIC = "weakest-topic"
    FAILED_ATTEMPTS = "failed-attempts"
    IMPACTS = "impacts"
    # The way to the credential
    TAKEN_ON = "taken-on"
    TARGET_HELD = "target-held"
    EXAM_PASSED = "exam-passed"
    STANDING = "standing"
    MISSING = "missing"
    NOT_BEGUN = "not-begun"
    PLANNED = "planned"
    PLAN_PAST = "plan-past"
    EARLIEST = "earliest"
    PLAN_TOO_EARLY = "plan-too-early"


_R = Reading
PLACEHOLDERS: Mapping[Reading, frozenset[str]] = {
    _R.CREDENTIALS_HELD: frozenset({"credentials"}),
    _R.FIELDS_HELD: frozenset({"fields"}),
    _R.CREDENTIALS_NOT_CURRENT: frozenset({"credentials"}),
    _R.LICENSES: frozenset({"licenses"}),
    _R.JOB: frozenset({"title", "since"}),
    _R.SKILLS: frozenset({"skills"}),
    _R.WORKLOAD: frozenset({"workload"}),
    _R.EXAMS: frozenset({"count", "kinds"}),
    _R.PROCEDURES: frozenset({"count", "kinds"}),
    _R.SUPERVISION: frozenset({"of", "split"}),
    _R.SIGNED_OFF: frozenset({"count", "of"}),
    _R.NOT_PERFORMED: frozenset({"roles"}),
    _R.TALLIES: frozenset({"count"}),
    _R.HOURS: frozenset({"count"}),
    _R.CONTRAST: frozenset({"count", "of"}),
    _R.MOST_FREQUENT: frozenset({"exam", "times"}),
    _R.FIELDS_WORKED: frozenset({"fields"}),
    _R.OTHER_FIELDS: frozenset({"fields"}),
    _R.SITES: frozenset({"count"}),
    _R.VERIFIERS: frozenset({"count"}),
    _R.BUSIEST_DAY: frozenset({"count"}),
    _R.WEEKENDS: frozenset({"count", "of"}),
    _R.NIGHTS: frozenset({"count", "of"}),
    _R.QUALITY_CHECKS: frozenset({"count", "kinds"}),
    _R.COURSES: frozenset({"count", "titles"}),
    _R.CREDITS_IN: frozenset({"count", "category"}),
    _R.STUDY: frozenset({"time"}),
    _R.PRACTICE: frozenset({"trend"}),
    _R.PRACTICE_FALLING: frozenset({"first", "last"}),
    _R.WEAKEST_TOPIC: frozenset({"topic", "percent"}),
    _R.FAILED_ATTEMPTS: frozenset({"count"}),
    _R.IMPACTS: frozenset({"impacts"}),
    _R.TAKEN_ON: frozenset({"since"}),
    _R.TARGET_HELD: frozenset({"since"}),
    _R.EXAM_PASSED: frozenset(),
    _R.STANDING: frozenset({"parts"}),
    _R.MISSING: frozenset({"parts"}),
    _R.NOT_BEGUN: frozenset({"categories"}),
    _R.PLANNED: frozenset({"plans"}),
    _R.PLAN_PAST: frozenset({"plans"}),
    _R.EARLIEST: frozenset({"month", "because"}),
    _R.PLAN_TOO_EARLY: frozenset({"planned", "month"}),
}
EVERYWHERE = frozenset({"field", "exams", "goal"})
"""In every text: ``CT``, ``CT exams`` and ``ARRT(CT)``, or the words for what was not named."""
IN_COMMANDS = frozenset({"modality", "credential"})
"""Ids in a command; a command that names one which is not known is left out."""


class Knowing(StrEnum):
    """What the data knows that helps with a question: graded figures from its other files."""

    DOSE = "dose"
    HAZARDS = "hazards"
    CONTRAST_AND_DRUGS = "contrast-and-drugs"
    HOURS_AND_CALL = "hours-and-call"
    TRAINING_TIME = "training-time"
    PAY = "pay"
    FEES = "fees"
    SIGN_OFF = "sign-off"
    STATE_LAW = "state-law"


class InterviewPoint(Block):
    """One point of an answer.

    ``say``: the sentence where the record holds what is read; ``prepare``: what to have ready
    because of it; ``gap``: what to have ready where the record is silent, or always where nothing
    is read; ``command``: what would fill the gap.
    """

    part: Part | None = None
    when: tuple[Condition, ...] = ()
    reads: Reading | None = None
    category: str | None = None
    say: str | None = None
    prepare: str | None = None
    gap: str | None = None
    command: str | None = None

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        if self.reads is None and (self.say or self.prepare or not self.gap):
            raise ValueError(
                "say and prepare rest on what is read: name it in reads, or give a gap"
            )
        if self.reads and not (self.say or self.prepare):
            raise ValueError("say or prepare what to do with what is read")
        if (self.reads is Reading.CREDITS_IN) != (self.category is not None):
            raise ValueError("credits-in, and it alone, needs a category")
        if self.command and not self.gap:
            raise ValueError("a command fills a gap: say which")
        own = PLACEHOLDERS[self.reads] if self.reads else frozenset()
        for text in (self.say, self.prepare):
            check_braces(text, EVERYWHERE | own)
        check_braces(self.gap, EVERYWHERE)
        check_braces(self.command, IN_COMMANDS)
        if re.search(r"\d", f"{self.say or ''}{self.prepare or ''}"):
            raise ValueError("a number comes from the record, never from the wording")
        return self


class InterviewQuestion(Block):
    """A question one is asked. ``modalities``: only for these; ``hears``: what they listen for."""

    id: Id
    ask: str
    when: tuple[Condition, ...] = ()
    modalities: tuple[Id, ...] = ()
    hears: Sourced[str] = unknown()
    points: tuple[InterviewPoint, ...]
    know: tuple[Knowing, ...] = ()

    @model_validator(mode="after")
    def _parts_named(self) -> Self:
        check_braces(self.ask, EVERYWHERE)
        if not self.points or any(each.part is None for each in self.points):
            raise ValueError("a question has points, and each says which part it is")
        return self


class InterviewAsk(Block):
    """A question to ask back, with what the record and the data have to it."""

    id: Id
    ask: str
    when: tuple[Condition, ...] = ()
    modalities: tuple[Id, ...] = ()
    points: tuple[InterviewPoint, ...] = ()
    facts: tuple[Fact, ...] = ()
    know: tuple[Knowing, ...] = ()

    @model_validator(mode="after")
    def _braces_known(self) -> Self:
        check_braces(self.ask, EVERYWHERE)
        if any(each.gap or each.part for each in self.points):
            raise ValueError("a question to ask has no gap to prepare, and no parts")
        return self
