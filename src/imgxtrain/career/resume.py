"""A résumé made from the record alone: it claims nothing that is not held or was not logged.

No patient, no site, no verifier, no note and no day of an exam is in it. What of the record was
left out is told beside it, with the reason.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from imgxtrain.career.plain_lines import plain_line
from imgxtrain.career.resume_experience import experience_of, jobs_of
from imgxtrain.career.resume_guard import without_identifiers
from imgxtrain.career.resume_jobs import JobSpan
from imgxtrain.career.resume_parts import (
    Certificate,
    Course,
    Job,
    LeftOut,
    School,
    SkillGroup,
    StateLicense,
    Suggestion,
)
from imgxtrain.career.resume_sections import Basis, sections_of
from imgxtrain.career.resume_suggestions import Asked, suggestions_for
from imgxtrain.career.resume_summary import headline_of, summary_of
from imgxtrain.career.resume_training import training_of
from imgxtrain.career.resume_words import Wording
from imgxtrain.career.titles import titles_of, without_claims
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.resume_wording import PhraseId
from imgxtrain.profile.entries import CourseEntry
from imgxtrain.profile.log import Log
from imgxtrain.profile.person import Profile


class Part(StrEnum):
    """A part of a résumé that may be asked for by itself."""

    HEADLINE = "headline"
    SUMMARY = "summary"
    BULLETS = "bullets"
    SKILLS = "skills"


class Heading(StrEnum):
    """The headings of a résumé."""

    SUMMARY = "summary"
    EXPERIENCE = "experience"
    SKILLS = "skills"
    CERTIFICATIONS = "certifications"
    EDUCATION = "education"
    COURSES = "continuing-education"


@dataclass(frozen=True)
class Resume:
    """A whole résumé, or a part of it: what is empty is not printed, nor is a missing heading.

    ``letters``: what stands behind the name; ``suggestions`` and ``left_out`` are for the user.
    """

    headings: dict[Heading, str] = field(default_factory=dict)
    name: str = ""
    letters: tuple[str, ...] = ()
    headline: str = ""
    summary: str = ""
    jobs: tuple[Job, ...] = ()
    skills: tuple[SkillGroup, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    licenses: tuple[StateLicense, ...] = ()
    schools: tuple[School, ...] = ()
    courses: tuple[Course, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def resume(
    profile: Profile,
    log: Log,
    knowledge: Knowledge,
    targets_in_training: Iterable[str],
    today: date,
) -> Resume:
    """The résumé of a record on ``today``. ``targets_in_training``: ids of credentials taken on.

    Raises pydantic's ValidationError where an entry is not valid, NoSuchRecordError where the data
    lack a phrase.
    """
    profile, secret = without_identifiers(profile)
    wording = Wording(knowledge)
    titles = titles_of(profile.credentials, wording, today)
    profile, claims = without_claims(profile, titles.held, knowledge)
    training = training_of(targets_in_training, titles.held, wording)
    experience, untold = experience_of(profile, log, wording, today)
    jobs, cut = jobs_of(experience, training, wording, today)
    basis = Basis(titles, training, experience.done, wording, today)
    sections = sections_of(profile, log.of(CourseEntry), basis)
    title = plain_line(profile.person.title) or _present_title(experience.spans)
    asked = Asked(profile, log, wording, experience, sections.skills_told, training)
    return Resume(
        headings={each: wording.say(PhraseId(f"heading-{each}")) for each in Heading},
        name=plain_line(profile.person.name),
        letters=titles.written,
        headline=headline_of(title, titles, training, wording),
        summary=summary_of(title, titles.held, training, experience.done, wording),
        jobs=jobs,
        skills=sections.skills,
        certificates=sections.certificates,
        licenses=sections.licenses,
        schools=sections.schools,
        courses=sections.courses,
        suggestions=tuple(suggestions_for(asked)),
        left_out=(*titles.left_out, *claims, *secret, *untold, *sections.left_out, *cut),
    )


def part_of(whole: Resume, part: Part) -> Resume:
    """One part of a résumé by itself, with what is to be said of the whole."""
    beside = Resume(suggestions=whole.suggestions, left_out=whole.left_out)
    match part:
        case Part.HEADLINE:
            return replace(beside, headline=whole.headline)
        case Part.SUMMARY:
            return replace(beside, summary=whole.summary)
        case Part.BULLETS:
            return replace(beside, jobs=tuple(each for each in whole.jobs if each.bullets))
        case Part.SKILLS:
            return replace(beside, skills=whole.skills)


def _present_title(spans: Sequence[JobSpan]) -> str:
    return next((plain_line(each.employer.title) for each in spans if each.current), "")
