"""A résumé in LinkedIn's own fields, each within its limit and with its count.

What is too long is cut at a word, and every cut is told. Characters are counted as browsers count
them (UTF-16), so that no field refuses what was counted here.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from imgxtrain.career.resume import Resume
from imgxtrain.career.resume_parts import Job
from imgxtrain.knowledge.provenance import Grade
from imgxtrain.knowledge.resume_wording import LimitId, ResumeLimit
from imgxtrain.output.resume_layout import job_line

CUT = "\N{HORIZONTAL ELLIPSIS}"
_MOST_OF_A_LABEL = 60


@dataclass(frozen=True)
class LinkedIn:
    """``text``: the fields to paste; ``notes``: every cut, and how well the limits are known."""

    text: str
    notes: tuple[str, ...]


def resume_linkedin(resume: Resume, limits: Mapping[str, ResumeLimit]) -> LinkedIn:
    """The fields of LinkedIn; ``limits`` are those of the data."""
    page = _Page(limits)
    if resume.headline:
        page.field("HEADLINE", resume.headline, LimitId.LINKEDIN_HEADLINE)
    if resume.summary:
        page.field("ABOUT", resume.summary, LimitId.LINKEDIN_ABOUT)
    for job in resume.jobs:
        page.job(job)
    page.licenses(resume)
    page.skills(resume)
    return LinkedIn("".join(f"{line}\n" for line in page.lines), tuple(page.notes()))


def length(text: str) -> int:
    """How many characters a browser counts: one outside the basic plane counts as two."""
    return len(text.encode("utf-16-le")) // 2


def cut_to(text: str, most: int) -> str:
    """``text`` within ``most`` characters: whole, or cut at a word with an ellipsis."""
    if length(text) <= most:
        return text
    kept = ""
    for word in re.findall(r"\s*\S+", text):
        if length(kept + word) > most - length(CUT):
            break
        kept += word
    if not kept.strip():  # the first word alone is too long
        kept = _whole_letters(text, most - length(CUT))
    return f"{kept.rstrip(' ,;:')}{CUT}"


def _whole_letters(text: str, most: int) -> str:
    return text.encode("utf-16-le")[: 2 * max(most, 0)].decode("utf-16-le", "ignore")


class _Page:
    """The lines of the page so far, and the cuts that were made."""

    def __init__(self, limits: Mapping[str, ResumeLimit]) -> None:
        self.lines: list[str] = []
        self._limits = limits
        self._used: dict[LimitId, None] = {}
        self._cuts: list[str] = []

    def field(self, label: str, text: str, limit: LimitId) -> None:
        """A field under its label, with how much of its limit it takes."""
        shown = self._within(text, limit, label)
        self._heading(f"{label} ({self._count(shown, limit)})")
        self.lines.append(shown)

    def job(self, job: Job) -> None:
        """A position: title, company, place and time, and its description."""
        label = f"POSITION {cut_to(job_line(job), _MOST_OF_A_LABEL)}"
        self._heading("POSITION")
        if job.title:
            title = self._within(job.title, LimitId.LINKEDIN_TITLE, f"title of {label}")
            self.lines.append(f"Title ({self._count(title, LimitId.LINKEDIN_TITLE)}): {title}")
        fields = {"Company": job.employer, "Location": job.place, "Dates": job.period}
        self.lines += [f"{name}: {text}" for name, text in fields.items() if text]
        if job.bullets:
            told = "\n".join(f"- {each.text}" for each in job.bullets)
            text = self._within(told, LimitId.LINKEDIN_POSITION, f"description of {label}")
            self.lines.append(f"Description ({self._count(text, LimitId.LINKEDIN_POSITION)}):")
            self.lines.append(text)

    def licenses(self, resume: Resume) -> None:
        """Licenses and certifications, field by field."""
        held = [
            (each.label, f"{each.issuer} ({each.issuer_short})", "Issue date", each.earned_text)
            for each in resume.certificates
        ]
        held += [
            (each.label, each.state, "Expiration date", each.until_text) for each in resume.licenses
        ]
        for name, issuer, which, day in held:
            self._heading("LICENSE OR CERTIFICATION")
            self.lines += [f"Name: {name}", f"Issuing organization: {issuer}"]
            self.lines += [f"{which}: {day}"] if day else []

    def skills(self, resume: Resume) -> None:
        """Skills, one a line."""
        every = [skill for group in resume.skills for skill in group.skills]
        if not every:
            return
        most = self._most(LimitId.LINKEDIN_SKILLS)
        shown = every if most is None else every[:most]
        if len(shown) < len(every):
            self._cuts.append(f"SKILLS: {len(every) - len(shown)} of {len(every)} are left out")
        of = f" of {most:,}" if most is not None else ""
        self._heading(f"SKILLS ({len(shown)}{of})")
        self.lines += shown

    def notes(self) -> Iterator[str]:
        """Every cut, and which limits are no word of LinkedIn's own."""
        yield from self._cuts
        unsure = [self._limits[each] for each in self._used]
        if any(each.limit.grade is not Grade.OFFICIAL for each in unsure if each.limit.known):
            yield (
                "LinkedIn's limits are as others report them, not its own word "
                "(imgxtrain facts sources linkedinsights-limits)"
            )

    def _heading(self, text: str) -> None:
        if self.lines:
            self.lines.append("")
        self.lines.append(text)

    def _most(self, limit: LimitId) -> int | None:
        self._used[limit] = None
        return self._limits[limit].limit.value

    def _within(self, text: str, limit: LimitId, label: str) -> str:
        most = self._most(limit)
        shown = text if most is None else cut_to(text, most)
        if shown != text:
            told = f"{label}: cut at {length(shown):,} of {length(text):,} characters"
            self._cuts.append(f"{told}, LinkedIn takes {most:,}")
        return shown

    def _count(self, text: str, limit: LimitId) -> str:
        most = self._most(limit)
        of = f" of {most:,}" if most is not None else ""
        return f"{length(text):,}{of} characters"
