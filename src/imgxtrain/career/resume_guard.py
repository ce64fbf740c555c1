"""The privacy guard once more, over everything that a résumé shows to others."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from imgxtrain.career.resume_parts import LeftOut
from imgxtrain.profile.guard import Certainty, TextKind, examine
from imgxtrain.profile.person import Employer, License, Person, Profile, Schooling

T_ = TypeVar("T_")
Texts = tuple[tuple[str | None, TextKind], ...]


def refused(*texts: str | None) -> tuple[str, bool]:
    """Why texts may not be told, and whether they are doubtful. They are titles or names."""
    return _examined(tuple((each, TextKind.TITLE) for each in texts))


def without_identifiers(profile: Profile) -> tuple[Profile, tuple[LeftOut, ...]]:
    """The profile without what may identify a patient, and what that was.

    The guard has seen all of it before, unless somebody edited the file.
    """
    employers, jobs_out = _apart("a job", profile.employers, _of_job)
    schools, schools_out = _apart("a school", profile.education, _of_school)
    licenses, licenses_out = _apart("a license", profile.licenses, _of_license)
    person, title_out = _apart("your job title", [profile.person], _of_person)
    clean = {
        "employers": employers,
        "education": schools,
        "licenses": licenses,
        "person": person[0] if person else profile.person.model_copy(update={"title": None}),
    }
    left_out = (*jobs_out, *schools_out, *licenses_out, *title_out)
    return profile.model_copy(update=clean), left_out


def _apart(
    what: str, every: Iterable[T_], texts_of: Callable[[T_], Texts]
) -> tuple[tuple[T_, ...], tuple[LeftOut, ...]]:
    """Those that may be told, and why the others may not."""
    judged = [(each, _examined(texts_of(each))[0]) for each in every]
    clear = tuple(each for each, reason in judged if not reason)
    return clear, tuple(LeftOut(what, reason) for _, reason in judged if reason)


def _of_job(job: Employer) -> Texts:
    return (job.name, TextKind.SITE), (job.title, TextKind.TITLE), (job.place, TextKind.SITE)


def _of_school(school: Schooling) -> Texts:
    return (school.institution, TextKind.SITE), (school.study, TextKind.TITLE)


def _of_license(held: License) -> Texts:
    return ((held.name, TextKind.TITLE),)


def _of_person(person: Person) -> Texts:
    return ((person.title, TextKind.TITLE),)


def _examined(texts: Texts) -> tuple[str, bool]:
    found = [each for text, kind in texts if text for each in examine(text, kind)]
    sure = [each.what for each in found if each.certainty is Certainty.CERTAIN]
    reason = f"it may identify a patient: {', '.join(dict.fromkeys(sure))}" if sure else ""
    return reason, bool(found)
