"""Readings of what was learned and of what got better: courses, study, tests, improvements."""

from collections.abc import Sequence
from typing import TypeVar

from imgxtrain.career.interview_parts import Found
from imgxtrain.career.interview_record import Looked, evidence_of, names_somebody
from imgxtrain.career.plain_lines import plain_line
from imgxtrain.career.resume_figures import percent_changed
from imgxtrain.career.resume_impacts import Impact, impacts_of
from imgxtrain.career.resume_words import amount_text
from imgxtrain.knowledge.interview_phrases import InterviewPhraseId as Say
from imgxtrain.knowledge.resume_wording import PhraseId, VerbUse
from imgxtrain.profile.entries import (
    AttemptEntry,
    CourseEntry,
    ImpactEntry,
    PracticeEntry,
    StudyEntry,
)

TITLES_NAMED = 3
IMPACTS_NAMED = 3
MINUTES_ALONE = 120
_HOUR = 60
_SEVERAL = 2
E_ = TypeVar("E_", StudyEntry, PracticeEntry, AttemptEntry)


def courses(looked: Looked) -> Found | None:
    """Courses for the subject's modalities or for none in particular, the newest named."""
    taken = _courses(looked)
    if not taken:
        return None
    count, credit = len(taken), sum(each.credits or 0 for each in taken)
    told = looked.say(Say.COURSE if count == 1 else Say.COURSES, count=f"{count:,}")
    counted, left_out = [float(count)], []
    if credit:
        told = looked.say(Say.WITH_CREDITS, courses=told, credits=_credits(credit, looked))
        counted.append(credit)
    newest = sorted(taken, key=lambda each: each.on, reverse=True)
    titles = [looked.shortened(each.title) for each in newest if not names_somebody(each.title)]
    named = list(dict.fromkeys(filter(None, titles)))
    left = len(named) - TITLES_NAMED
    if left > 0:
        named = [*named[:TITLES_NAMED], looked.say(Say.IMPACT_MORE, count=f"{left:,}")]
        left_out.append(float(left))
    values = {"count": told, "titles": ", ".join(named) or looked.say(Say.UNTITLED)}
    figures = {"count": tuple(counted), "titles": tuple(left_out)}
    return Found(values, figures, (evidence_of("course", taken),))


def credits_in(looked: Looked, category: str) -> Found | None:
    """CE credits in the categories whose name holds ``category``."""
    wanted = category.casefold()
    parts = [
        (course, credit)
        for course in _courses(looked)
        for name, credit in course.categories.items()
        if wanted in name.casefold()
    ]
    total = sum(credit for _, credit in parts)
    if not total:
        return None
    evidence = evidence_of("course", list({id(each): each for each, _ in parts}.values()))
    values = {"count": _credits(total, looked), "category": category}
    return Found(values, {"count": (total,)}, (evidence,))


def study(looked: Looked) -> Found | None:
    """Time of study for the subject, or for nothing in particular."""
    sat = _of(StudyEntry, looked)
    total = sum(each.minutes for each in sat)
    if not total:
        return None
    hours, minutes = divmod(total, _HOUR)
    figures: tuple[float, ...]
    if total < MINUTES_ALONE:
        told, figures = looked.say(Say.MINUTES, count=f"{total:,}"), (float(total),)
    else:
        told = looked.say(Say.HOURS_AND_MINUTES, hours=f"{hours:,}", minutes=minutes)
        figures = (float(hours), float(minutes))
    return Found({"time": told}, {"time": figures}, (evidence_of("study", sat),))


def practice(looked: Looked) -> Found | None:
    """Practice tests: the first, the last and the best, in percent right."""
    sat = _practice(looked)
    if not sat:
        return None
    first, last, best = sat[0].percent, sat[-1].percent, max(each.percent for each in sat)
    figures: tuple[float, ...]
    if len(sat) == 1:
        told, figures = looked.say(Say.ONE_TEST, last=_percent(last)), (last,)
    else:
        told = looked.say(
            Say.TESTS,
            count=f"{len(sat):,}",
            first=_percent(first),
            last=_percent(last),
            best=_percent(best),
        )
        figures = (float(len(sat)), first, last, best)
    return Found({"trend": told}, {"trend": figures}, (evidence_of("practice", sat),))


def practice_falling(looked: Looked) -> Found | None:
    """The first and the last practice test, where the last went worse."""
    sat = _practice(looked)
    if len(sat) < _SEVERAL or sat[-1].percent >= sat[0].percent:
        return None
    first, last = sat[0].percent, sat[-1].percent
    values = {"first": _percent(first), "last": _percent(last)}
    return Found(values, {"first": (first,), "last": (last,)}, (evidence_of("practice", sat),))


def weakest_topic(looked: Looked) -> Found | None:
    """The topic with the lowest mean, where tests on several topics were noted."""
    topics: dict[str, list[PracticeEntry]] = {}
    for each in _practice(looked):
        if each.topic and plain_line(each.topic) and not names_somebody(each.topic):
            topics.setdefault(looked.shortened(each.topic), []).append(each)
    if len(topics) < _SEVERAL:
        return None
    means = {
        name: round(sum(e.percent for e in of_it) / len(of_it), 1) for name, of_it in topics.items()
    }
    name = min(means, key=lambda each: (means[each], each))
    values = {"topic": name, "percent": _percent(means[name])}
    figures = {"percent": (means[name],)}
    return Found(values, figures, (evidence_of("practice", topics[name]),))


def failed_attempts(looked: Looked) -> Found | None:
    """Registry exams sat and not passed."""
    failed = [each for each in _of(AttemptEntry, looked) if not each.passed]
    if not failed:
        return None
    count = len(failed)
    figures = {"count": (float(count),)}
    return Found({"count": f"{count:,}"}, figures, (evidence_of("attempt", failed),))


def impacts(looked: Looked) -> Found | None:
    """What got better at work, the newest first; one that may name somebody is only counted."""
    entries = looked.question.log.of(ImpactEntry)
    told, _ = impacts_of(entries, looked.wording, looked.today)
    if not told:
        return None
    newest = sorted(told, key=lambda each: each.on, reverse=True)
    safe = [e for e in newest if not e.doubtful and not names_somebody(e.opening_title)]
    shown = [_impact(each, looked) for each in safe[:IMPACTS_NAMED]]
    texts = [text for text, _ in shown]
    figures = [figure for _, found in shown for figure in found]
    left = len(told) - len(shown)
    if left:
        phrase = Say.IMPACT_MORE if shown else Say.IMPACT_NAMELESS
        texts.append(looked.say(phrase, count=f"{left:,}"))
        figures.append(float(left))
    ids = {each.entry for each in told}
    evidence = evidence_of("impact", [each for each in entries if each.id in ids])
    return Found({"impacts": "; ".join(texts)}, {"impacts": tuple(figures)}, (evidence,))


def _impact(impact: Impact, looked: Looked) -> tuple[str, tuple[float, ...]]:
    title = looked.shortened(impact.opening_title)
    if impact.after is None:
        return title, ()
    after = looked.shortened(impact.after_text)
    if impact.use is VerbUse.SAME:
        return looked.say(Say.IMPACT_SAME, title=title, after=after), (impact.after,)
    if impact.before is None:
        return looked.say(Say.IMPACT_AFTER, title=title, after=after), (impact.after,)
    changed = None if impact.is_percentage else percent_changed(impact.before, impact.after)
    less = impact.use is VerbUse.LESS
    phrase = PhraseId.LESS if less else PhraseId.MORE
    amount = looked.wording.say(phrase, percent=f"{changed:,}") if changed else ""
    told = looked.say(
        Say.IMPACT_CHANGED, title=title, before=impact.before_text, after=after, amount=amount
    )
    figures = (impact.before, impact.after, *([float(changed)] if changed else []))
    return told, figures


def _courses(looked: Looked) -> Sequence[CourseEntry]:
    own = looked.subject.modalities
    return [
        each
        for each in looked.question.log.of(CourseEntry)
        if each.on <= looked.today and (each.modality is None or not own or each.modality in own)
    ]


def _of(kind: type[E_], looked: Looked) -> list[E_]:
    """Entries of a kind that have to do with the subject, by their day."""
    every = (each for each in looked.question.log.of(kind) if each.on <= looked.today)
    return sorted((e for e in every if looked.concerns(e.target)), key=lambda e: e.on)


def _practice(looked: Looked) -> list[PracticeEntry]:
    return _of(PracticeEntry, looked)


def _credits(count: float, looked: Looked) -> str:
    return looked.say(Say.CREDIT if count == 1 else Say.CREDITS, count=amount_text(count))


def _percent(percent: float) -> str:
    return f"{amount_text(percent)}%"
