"""Readings of the person: what is held and current, the job, skills and workload."""

from collections.abc import Mapping
from types import MappingProxyType

from imgxtrain.audit.held_credentials import first_day_told, holdings_of, label_of, last_day_told
from imgxtrain.career.interview_parts import Evidence, Found
from imgxtrain.career.interview_record import Looked, names_somebody
from imgxtrain.career.plain_lines import plain_line
from imgxtrain.career.resume_jobs import spans_of
from imgxtrain.career.resume_words import amount_text, joined
from imgxtrain.career.titles import claimed_in
from imgxtrain.knowledge.interview_phrases import InterviewPhraseId as Say


def credentials_held(looked: Looked) -> Found | None:
    """The letters of all that is held and current, in the bodies' own forms."""
    written = looked.titles.written
    return _of_me({"credentials": joined(written)}, len(looked.titles.held)) if written else None


def fields_held(looked: Looked) -> Found | None:
    """The fields of the credentials held and current."""
    held = (looked.wording.field(each.credential) for each in looked.titles.held)
    fields = tuple(dict.fromkeys(filter(None, held)))
    return _of_me({"fields": joined(fields)}, len(looked.titles.held)) if fields else None


def credentials_not_current(looked: Looked) -> Found | None:
    """Credentials of the record that have lapsed, or are earned only later."""
    held = holdings_of(looked.question.profile.credentials, looked.today)
    out = [each.credential for each in held if each.is_lapsed or each.to_come]
    labels = tuple(dict.fromkeys(label_of(each, looked.question.knowledge) for each in out))
    return _of_me({"credentials": joined(labels)}, len(out)) if labels else None


def licenses(looked: Looked) -> Found | None:
    """States' licenses that have not run out."""
    valid = [
        plain_line(f"{each.state} {each.name}")
        for each in looked.question.profile.licenses
        if (each.until is None or last_day_told(each.until) >= looked.today)
        and not names_somebody(each.name)
    ]
    return _of_me({"licenses": ", ".join(valid)}, len(valid)) if valid else None


def job(looked: Looked) -> Found | None:
    """The present job's title and since when; nothing where it shows letters that are not held."""
    current = [e for e in spans_of(looked.question.profile.employers, looked.today) if e.current]
    for span in current:
        title = looked.shortened(span.employer.title)
        claimed = claimed_in(title, looked.titles.held, looked.question.knowledge)
        if title and not names_somebody(title) and not any(claimed):
            begun = first_day_told(span.employer.start) if span.employer.start else None
            since = looked.month(begun) if begun else ""
            if begun and len(span.employer.start or "") == len("2019"):
                since = str(begun.year)
            told = looked.say(Say.SINCE, month=since) if since else ""
            figures = {"since": (float(begun.year),)} if begun else {}
            return _of_me({"title": title, "since": told}, 1, figures)
    return None


def skills(looked: Looked) -> Found | None:
    """Skills as they were told."""
    told = [plain_line(each) for each in looked.question.profile.skills if not names_somebody(each)]
    named = [each for each in dict.fromkeys(told) if each]
    return _of_me({"skills": joined(named)}, len(named)) if named else None


def workload(looked: Looked) -> Found | None:
    """Exams a shift and shifts a week, as far as told."""
    load = looked.question.profile.workload
    parts = ((load.exams_a_shift, Say.EXAMS_A_SHIFT), (load.shifts_a_week, Say.SHIFTS_A_WEEK))
    told = [(each, phrase) for each, phrase in parts if each is not None]
    if not told:
        return None
    texts = [looked.say(phrase, count=amount_text(each)) for each, phrase in told]
    figures = {"workload": tuple(each for each, _ in told)}
    return _of_me({"workload": ", ".join(texts)}, len(told), figures)


def _of_me(
    values: Mapping[str, str],
    count: int,
    figures: Mapping[str, tuple[float, ...]] = MappingProxyType({}),
) -> Found:
    return Found(values, figures, (Evidence("me", count),))
