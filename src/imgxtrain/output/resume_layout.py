"""A résumé as one column of lines, each of a kind: what text, Markdown and Word have in common."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from imgxtrain.career.resume import Heading, Resume
from imgxtrain.career.resume_parts import Job, School, SkillGroup


class Kind(Enum):
    """What a line is."""

    NAME = auto()
    HEADLINE = auto()
    HEADING = auto()
    SUBHEADING = auto()
    DETAIL = auto()
    TEXT = auto()
    BULLET = auto()


@dataclass(frozen=True)
class Line:
    """One line, however long: nothing in it breaks."""

    kind: Kind
    text: str


def lines_of(resume: Resume) -> Iterator[Line]:
    """The lines of a résumé, or of a part of it; what is empty is left out."""
    for kind, text in ((Kind.NAME, resume.name), (Kind.HEADLINE, resume.headline)):
        if text:
            yield Line(kind, text)
    sections = {
        Heading.SUMMARY: [Line(Kind.TEXT, resume.summary)] if resume.summary else [],
        Heading.EXPERIENCE: [line for job in resume.jobs for line in _job(job, resume)],
        Heading.SKILLS: [Line(Kind.TEXT, skills_text(each)) for each in resume.skills],
        Heading.CERTIFICATIONS: list(_certifications(resume)),
        Heading.EDUCATION: [line for school in resume.schools for line in _school(school)],
        Heading.COURSES: [Line(Kind.BULLET, each.text) for each in resume.courses],
    }
    for heading, lines in sections.items():
        if lines and heading in resume.headings:
            yield Line(Kind.HEADING, resume.headings[heading])
        yield from lines


def job_line(job: Job) -> str:
    """``CT Technologist, Mercy General, Austin``."""
    return ", ".join(part for part in (job.title, job.employer, job.place) if part)


def skills_text(group: SkillGroup) -> str:
    """``Modalities: radiography, CT (in training)``."""
    return f"{group.name}: {', '.join(group.skills)}"


def _job(job: Job, resume: Resume) -> Iterator[Line]:
    """A job by itself needs no name where nothing but its bullets was asked for."""
    if resume.headings or len(resume.jobs) > 1:
        yield Line(Kind.SUBHEADING, job_line(job))
        if job.period:
            yield Line(Kind.DETAIL, job.period)
    yield from (Line(Kind.BULLET, each.text) for each in job.bullets)


def _certifications(resume: Resume) -> Iterator[Line]:
    if resume.letters:
        yield Line(Kind.TEXT, ", ".join(resume.letters))
    yield from (Line(Kind.BULLET, each.text) for each in resume.certificates)
    yield from (Line(Kind.BULLET, each.text) for each in resume.licenses)


def _school(school: School) -> Iterator[Line]:
    told = [part for part in (school.study, school.institution) if part]
    if told:
        yield Line(Kind.SUBHEADING, ", ".join(told))
    if school.period:
        yield Line(Kind.DETAIL, school.period)
