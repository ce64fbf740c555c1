"""A résumé with what it rests on, what it leaves out, what would help (``imgxtrain.resume/1``)."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from imgxtrain.career.resume import Part, Resume

SCHEMA = "imgxtrain.resume/1"
_KEYS = {
    Part.HEADLINE: "headline",
    Part.SUMMARY: "summary",
    Part.BULLETS: "jobs",
    Part.SKILLS: "skills",
}


def resume_json(resume: Resume, only: Part | None = None) -> dict[str, Any]:
    """The résumé, or a part of it, as plain data."""
    told = {
        "name": resume.name or None,
        "headline": resume.headline,
        "letters": list(resume.letters),
        "summary": resume.summary,
        "jobs": _plain(resume.jobs),
        "skills": _plain(resume.skills),
        "certifications": _plain(resume.certificates),
        "licenses": _plain(resume.licenses),
        "education": _plain(resume.schools),
        "continuing_education": _plain(resume.courses),
    }
    shown = told if only is None else {_KEYS[only]: told[_KEYS[only]]}
    beside = {
        "suggestions": _plain(resume.suggestions),
        "left_out": _plain(resume.left_out),
    }
    return {"schema": SCHEMA, **shown, **beside}


def _plain(parts: Sequence[Any]) -> list[dict[str, Any]]:
    return [asdict(each) for each in parts]
