"""A résumé in the form of JSON Resume 1.2.1 (jsonresume.org), which many themes can show."""

from typing import Any

from imgxtrain.career.resume import Resume
from imgxtrain.career.resume_parts import Certificate, Course, Job, School, StateLicense

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
CONTINUING_EDUCATION = "Continuing education"


def json_resume(resume: Resume) -> dict[str, Any]:
    """The résumé, or its part, as plain data; dates are years and months."""
    told = {
        "basics": _known(name=resume.name, label=resume.headline, summary=resume.summary),
        "work": [_job(each) for each in resume.jobs],
        "education": [
            *(_school(each) for each in resume.schools),
            *(_course(each) for each in resume.courses),
        ],
        "certificates": [
            *(_certificate(each) for each in resume.certificates),
            *(_license(each) for each in resume.licenses),
        ],
        "skills": [{"name": each.name, "keywords": list(each.skills)} for each in resume.skills],
    }
    return {"$schema": SCHEMA, **{key: value for key, value in told.items() if value}}


def _known(**fields: Any) -> dict[str, Any]:
    """Those fields of which anything is known."""
    return {name: value for name, value in fields.items() if value}


def _job(job: Job) -> dict[str, Any]:
    """What stands under no employer goes by its heading."""
    return _known(
        name=job.employer or job.title,
        position=job.title if job.employer else "",
        location=job.place,
        startDate=job.start,
        endDate=job.end,
        highlights=[each.text for each in job.bullets],
    )


def _school(school: School) -> dict[str, Any]:
    return _known(
        institution=school.institution,
        area=school.study,
        startDate=school.start,
        endDate=school.end,
    )


def _course(course: Course) -> dict[str, Any]:
    return _known(
        institution=course.provider,
        area=course.title,
        studyType=CONTINUING_EDUCATION,
        endDate=course.year,
    )


def _certificate(certificate: Certificate) -> dict[str, Any]:
    return _known(
        name=certificate.label,
        date=certificate.earned,
        issuer=f"{certificate.issuer} ({certificate.issuer_short})",
    )


def _license(told: StateLicense) -> dict[str, Any]:
    return {"name": told.text, "issuer": told.state}
