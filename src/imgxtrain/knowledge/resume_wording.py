"""Models of ``resume.yaml``: the words a résumé is written in, and how long its parts may be."""

from collections.abc import Mapping
from enum import StrEnum
from string import Formatter
from typing import Self

from pydantic import model_validator

from imgxtrain.knowledge.provenance import Block, Id, Sourced, unknown


class PhraseId(StrEnum):
    """What a phrase is for. What it may hold in braces is in ``PLACEHOLDERS``."""

    SEPARATOR = "headline-separator"
    UNNAMED = "headline-unnamed"
    IN_TRAINING = "in-training"
    WORKING_TOWARDS = "working-towards"
    CERTIFIED = "summary-certified"
    CERTIFIED_UNTITLED = "summary-certified-untitled"
    CERTIFIED_SINCE = "summary-certified-since"
    TRAINING = "summary-training"
    TRAINING_FIGURES = "summary-training-figures"
    ALSO_TRAINING = "summary-training-also"
    BREADTH = "summary-breadth"
    BREADTH_EXAMS = "summary-breadth-exams"
    BREADTH_PROCEDURES = "summary-breadth-procedures"
    PERFORMED_PAST = "performed-past"
    PERFORMED_PRESENT = "performed-present"
    ASSISTED_PAST = "assisted-past"
    ASSISTED_PRESENT = "assisted-present"
    OBSERVED_PAST = "observed-past"
    OBSERVED_PRESENT = "observed-present"
    SIMULATED_PAST = "simulated-past"
    SIMULATED_PRESENT = "simulated-present"
    REMOTE_PAST = "remote-past"
    REMOTE_PRESENT = "remote-present"
    HOURS_TOLD = "hours-told"
    TALLY_PAST = "tally-past"
    TALLY_PRESENT = "tally-present"
    HOUR = "hour"
    HOURS = "hours"
    CHECK = "quality-check"
    CHECKS = "quality-checks"
    PROCESSING_ONE = "processing-task"
    PROCESSING = "processing-tasks"
    REGIONS = "regions"
    OTHER_REGIONS = "regions-other"
    SUPERVISED = "supervised"
    SIGNED_OFF = "signed-off"
    SHARE_FIRST = "share-first"
    SHARE_FIRST_ALL = "share-first-all"
    SHARE_NEXT = "share-next"
    SHARE_NEXT_ALL = "share-next-all"
    SITES = "sites"
    IMPACT_CHANGED = "impact-changed"
    IMPACT_CHANGED_TOLD = "impact-changed-told"
    IMPACT_SAME = "impact-same"
    IMPACT_AFTER = "impact-after"
    IMPACT_AFTER_TOLD = "impact-after-told"
    IMPACT_PLAIN = "impact-plain"
    LESS = "percent-less"
    MORE = "percent-more"
    SKILLS_MODALITIES = "skills-modalities"
    SKILLS_CONTRAST = "skills-contrast"
    SKILLS_OTHER = "skills-other"
    CONTRAST_EXAMS = "contrast-exams"
    SKILL_IN_TRAINING = "skill-in-training"
    CERTIFICATE = "certificate"
    LICENSE = "license"
    LICENSE_UNTIL = "license-until"
    CREDIT = "credit"
    CREDITS = "credits"
    PERIOD = "period"
    PRESENT = "present"
    UNTIL = "until"
    EXPECTED = "expected"
    HEADING_SUMMARY = "heading-summary"
    HEADING_EXPERIENCE = "heading-experience"
    HEADING_OTHER = "heading-other-experience"
    HEADING_TRAINING = "heading-clinical-training"
    HEADING_SKILLS = "heading-skills"
    HEADING_CERTIFICATIONS = "heading-certifications"
    HEADING_EDUCATION = "heading-education"
    HEADING_COURSES = "heading-continuing-education"


_EXAMS = frozenset({"verb", "count", "exams", "regions", "shares", "sites"})
_P = PhraseId
PLACEHOLDERS: Mapping[PhraseId, frozenset[str]] = {
    _P.IN_TRAINING: frozenset({"field"}),
    _P.WORKING_TOWARDS: frozenset({"name"}),
    _P.CERTIFIED: frozenset({"title", "fields"}),
    _P.CERTIFIED_UNTITLED: frozenset({"fields"}),
    _P.CERTIFIED_SINCE: frozenset({"field", "year"}),
    _P.TRAINING: frozenset({"field", "figures"}),
    _P.TRAINING_FIGURES: frozenset({"count", "exams", "shares"}),
    _P.ALSO_TRAINING: frozenset({"field", "figures"}),
    _P.BREADTH: frozenset({"count", "exams", "fields"}),
    **{
        each: _EXAMS
        for each in PhraseId
        if each.value.startswith(("performed-", "assisted-", "observed-", "simulated-", "remote-"))
    },
    _P.HOURS_TOLD: _EXAMS | {"field"},
    _P.TALLY_PAST: _EXAMS,
    _P.TALLY_PRESENT: _EXAMS,
    _P.CHECK: frozenset({"field"}),
    _P.CHECKS: frozenset({"field"}),
    _P.PROCESSING_ONE: frozenset({"field"}),
    _P.PROCESSING: frozenset({"field"}),
    _P.REGIONS: frozenset({"regions"}),
    _P.SHARE_FIRST: frozenset({"count", "what"}),
    _P.SHARE_FIRST_ALL: frozenset({"what"}),
    _P.SHARE_NEXT: frozenset({"count", "what"}),
    _P.SHARE_NEXT_ALL: frozenset({"what"}),
    _P.SITES: frozenset({"count"}),
    _P.IMPACT_CHANGED: frozenset({"verb", "title", "before", "after", "amount"}),
    _P.IMPACT_CHANGED_TOLD: frozenset({"title", "before", "after", "amount"}),
    _P.IMPACT_SAME: frozenset({"verb", "title", "after"}),
    _P.IMPACT_AFTER: frozenset({"verb", "title", "after"}),
    _P.IMPACT_AFTER_TOLD: frozenset({"title", "after"}),
    _P.IMPACT_PLAIN: frozenset({"verb", "title"}),
    _P.LESS: frozenset({"percent"}),
    _P.MORE: frozenset({"percent"}),
    _P.CONTRAST_EXAMS: frozenset({"field"}),
    _P.SKILL_IN_TRAINING: frozenset({"field"}),
    _P.CERTIFICATE: frozenset({"label", "issuer", "short"}),
    _P.LICENSE: frozenset({"name", "state"}),
    _P.LICENSE_UNTIL: frozenset({"until"}),
    _P.CREDIT: frozenset({"count"}),
    _P.CREDITS: frozenset({"count"}),
    _P.PERIOD: frozenset({"start", "end"}),
    _P.UNTIL: frozenset({"end"}),
    _P.EXPECTED: frozenset({"end"}),
}
"""What may stand in braces in each phrase; a phrase that is not named here holds nothing."""


class ResumePhrase(Block):
    """A phrase of a résumé; what stands in braces is filled in from the record."""

    id: PhraseId
    text: str

    @model_validator(mode="after")
    def _holds_what_there_is(self) -> Self:
        allowed = PLACEHOLDERS.get(self.id, frozenset())
        for name in _in_braces(self.text):
            if name not in allowed:
                known = ", ".join(f"{{{each}}}" for each in sorted(allowed)) or "nothing in braces"
                raise ValueError(f"{{{name}}} is not known here; there is {known}")
        return self


def _in_braces(text: str) -> list[str]:
    """What stands in braces. Raises ValueError where they do not pair, or hold more than a name."""
    found = []
    for _, name, form, conversion in Formatter().parse(text):
        if name is not None:
            if form or conversion:
                raise ValueError(f"only a name may stand in braces, not {name}{form}")
            found.append(name)
    return found


class VerbUse(StrEnum):
    """What a verb opens: exams by role, hours and tallies, and improvements by their direction.

    ``quality`` and ``processed``: quality control and image processing that one did oneself.
    """

    PERFORMED = "performed"
    QUALITY = "quality"
    PROCESSED = "processed"
    ASSISTED = "assisted"
    OBSERVED = "observed"
    SIMULATED = "simulated"
    REMOTE = "remote"
    HOURS = "hours"
    TALLY = "tally"
    LESS = "less"
    MORE = "more"
    SAME = "same"
    TO = "to"
    BETTER = "better"


class ResumeVerb(Block):
    """A verb that opens a bullet. What is told as done and over needs no present."""

    id: Id
    use: VerbUse
    past: str
    present: str | None = None


class ResumeName(Block):
    """What a modality's exams are called, the field of a credential, or a region of the body.

    One of ``modality``, ``credential`` and ``region`` is named; a region only where a résumé says
    it otherwise than the exams do. ``tell_regions`` false: the parts of the body go without saying.
    """

    id: Id
    modality: Id | None = None
    credential: Id | None = None
    region: Id | None = None
    text: str
    one: str | None = None
    many: str | None = None
    one_procedure: str | None = None
    many_procedures: str | None = None
    tell_regions: bool = True

    @model_validator(mode="after")
    def _of_one_thing(self) -> Self:
        nouns = (self.one, self.many, self.one_procedure, self.many_procedures)
        if [self.modality, self.credential, self.region].count(None) != 2:  # noqa: PLR2004 - of 3
            raise ValueError("name one of a modality, a credential and a region")
        if self.modality and None in nouns:
            raise ValueError("a modality needs one, many, one_procedure and many_procedures")
        return self


class WordsId(StrEnum):
    """What a list of words is for."""

    MONTHS = "months"
    NUMBERS = "numbers"
    ARRT_FIRST = "arrt-codes-first"
    SKILLS_ASKED = "skills-asked-for"
    COMMON = "common-words"
    OPENING_VERBS = "opening-verbs"


class ResumeWords(Block):
    """A list of words."""

    id: WordsId
    words: tuple[str, ...]


class LimitId(StrEnum):
    """What a limit is of."""

    BULLETS = "bullets-a-job"
    REGIONS = "regions-a-bullet"
    COURSES = "courses"
    COURSE_MONTHS = "course-months"
    ONGOING_MONTHS = "ongoing-months"
    ONGOING_LEAST = "ongoing-least"
    SKILL_EXAMS = "exams-for-a-skill"
    LINKEDIN_HEADLINE = "linkedin-headline"
    LINKEDIN_ABOUT = "linkedin-about"
    LINKEDIN_TITLE = "linkedin-position-title"
    LINKEDIN_POSITION = "linkedin-position"
    LINKEDIN_SKILLS = "linkedin-skills"


class ResumeLimit(Block):
    """How much of something there may be; ``what`` says of what, and in which unit."""

    id: LimitId
    what: str
    limit: Sourced[int] = unknown()
