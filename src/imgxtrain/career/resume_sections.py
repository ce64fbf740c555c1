"""Skills, certifications, education and continuing education of a résumé."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from imgxtrain.audit.held_credentials import first_day_told, last_day_told
from imgxtrain.audit.windows import months_after
from imgxtrain.career.plain_lines import plain_line
from imgxtrain.career.resume_figures import Done
from imgxtrain.career.resume_guard import refused
from imgxtrain.career.resume_parts import (
    Certificate,
    Course,
    LeftOut,
    School,
    SkillGroup,
    StateLicense,
)
from imgxtrain.career.resume_training import Training
from imgxtrain.career.resume_words import Wording, amount_text, capitalized, listed
from imgxtrain.career.titles import HeldNow, Titles, own_letters
from imgxtrain.knowledge.credentials import Lettering, Purpose
from imgxtrain.knowledge.resume_wording import LimitId, PhraseId
from imgxtrain.profile.entries import CourseEntry
from imgxtrain.profile.person import License, Profile, Schooling


@dataclass(frozen=True)
class Basis:
    """What the sections rest on, besides the profile."""

    titles: Titles
    training: Training
    done: Done
    wording: Wording
    today: date


@dataclass(frozen=True)
class Sections:
    """What stands below the experience; ``skills_told``: those that the person added."""

    skills: tuple[SkillGroup, ...]
    skills_told: tuple[str, ...]
    certificates: tuple[Certificate, ...]
    licenses: tuple[StateLicense, ...]
    schools: tuple[School, ...]
    courses: tuple[Course, ...]
    left_out: tuple[LeftOut, ...]


def sections_of(profile: Profile, courses: Iterable[CourseEntry], basis: Basis) -> Sections:
    """All sections, and what of the record is in none of them."""
    wording, today, held = basis.wording, basis.today, basis.titles.held
    modalities = basis.training.modalities
    own, unskilled = own_skills(profile.skills)
    licenses, run_out = state_licenses(profile.licenses, wording, today)
    attended, to_come = schools(profile.education, wording, today)
    of_note, further = courses_of_note(courses, modalities, wording, today)
    return Sections(
        skills=skill_groups(own, held, modalities, basis.done, wording),
        skills_told=own,
        certificates=certificates(held, wording),
        licenses=licenses,
        schools=attended,
        courses=of_note,
        left_out=(*unskilled, *run_out, *to_come, *further),
    )


def skill_groups(
    own: Iterable[str],
    held: Iterable[HeldNow],
    training: Sequence[str],
    done: Done,
    wording: Wording,
) -> tuple[SkillGroup, ...]:
    """Modalities, contrast, and what the person said; ``training``: modalities in training.

    A modality is a skill where a credential for it is held, or where enough exams of it were
    performed unsupervised; contrast where enough exams were performed with it.
    """
    say = wording.say
    fields = [wording.field(each.credential) for each in held if _is_practice(each)]
    fields += [_text(each, wording) for each in _practiced(done, wording)]
    in_training = [_text(each, wording) for each in training]
    modalities = [each for each in dict.fromkeys(fields) if each and each not in in_training]
    modalities += [say(PhraseId.SKILL_IN_TRAINING, field=each) for each in in_training if each]
    contrast = [
        say(PhraseId.CONTRAST_EXAMS, field=_text(each, wording))
        for each in _with_contrast(done, wording)
    ]
    groups = (
        (PhraseId.SKILLS_MODALITIES, map(capitalized, modalities)),
        (PhraseId.SKILLS_CONTRAST, map(capitalized, contrast)),
        (PhraseId.SKILLS_OTHER, own),
    )
    told = ((name, tuple(skills)) for name, skills in groups)
    return tuple(SkillGroup(say(name), skills) for name, skills in told if skills)


def own_skills(told: Iterable[str]) -> tuple[tuple[str, ...], tuple[LeftOut, ...]]:
    """The skills that the person added, each once, and those that may not be told."""
    lines = {line.casefold(): line for each in reversed(tuple(told)) if (line := plain_line(each))}
    reasons = {line: refused(line)[0] for line in reversed(lines.values())}
    left_out = [LeftOut("a skill", reason) for reason in reasons.values() if reason]
    return tuple(line for line, reason in reasons.items() if not reason), tuple(left_out)


def certificates(held: Iterable[HeldNow], wording: Wording) -> tuple[Certificate, ...]:
    """Each credential spelled out, with its letters and who issues it."""
    return tuple(_certificate(each, wording) for each in held if _has_letters(each))


def state_licenses(
    told: Iterable[License], wording: Wording, today: date
) -> tuple[tuple[StateLicense, ...], tuple[LeftOut, ...]]:
    """The licenses that have not run out, and those that have."""
    good: list[StateLicense] = []
    left_out: list[LeftOut] = []
    for each in told:
        name = plain_line(each.name)
        if each.until and last_day_told(each.until) < today:
            left_out.append(LeftOut(f"license {name}", f"it ran out in {each.until}"))
        else:
            good.append(_license(each, name, wording))
    return tuple(good), tuple(left_out)


def schools(
    told: Iterable[Schooling], wording: Wording, today: date
) -> tuple[tuple[School, ...], tuple[LeftOut, ...]]:
    """Education, the newest first and what has no date last, and what has not begun."""
    every = tuple(told)
    begun = [e for e in every if not e.start or first_day_told(e.start) <= today]
    left_out = tuple(
        LeftOut(plain_line(each.institution), "it has not begun")
        for each in every
        if each not in begun
    )
    found = [_school(each, wording, today) for each in begun]
    newest_first = sorted(found, key=lambda each: each.end or each.start or "", reverse=True)
    return tuple(newest_first), left_out


def courses_of_note(
    entries: Iterable[CourseEntry], training: Sequence[str], wording: Wording, today: date
) -> tuple[tuple[Course, ...], tuple[LeftOut, ...]]:
    """The courses of late, those for what is in training first, then by credits.

    What is left out is told: older and further courses, and what may identify a patient.
    """
    months = wording.limit(LimitId.COURSE_MONTHS)
    since = months_after(today, -months) if months else date.min
    past = [each for each in entries if each.on <= today]
    clear = [each for each in past if not refused(each.title, each.provider)[0]]
    recent = [each for each in clear if each.on > since]
    ranked = sorted(recent, key=lambda each: _weightiest_first(each, training))
    by_title = {plain_line(each.title).casefold(): each for each in reversed(ranked)}
    chosen = list(reversed(by_title.values()))
    most = wording.limit(LimitId.COURSES) or len(chosen)
    counts = {
        "it may identify a patient": len(past) - len(clear),
        f"older than {months} months": len(clear) - len(recent),
        "told once already": len(recent) - len(chosen),
        f"no more than {most} are told": len(chosen[most:]),
    }
    left_out = tuple(
        LeftOut(f"{many} course{'s' * (many != 1)}", why) for why, many in counts.items() if many
    )
    return tuple(_course(each, wording) for each in chosen[:most]), left_out


def _is_practice(held: HeldNow) -> bool:
    return held.credential.purpose is Purpose.PRACTICE


def _practiced(done: Done, wording: Wording) -> Iterator[str]:
    """Modalities of which enough exams were performed without supervision."""
    counts: dict[str, float] = {}
    for kind, work in done.performed():
        unsupervised = work.count - work.supervised
        counts[kind.modality] = counts.get(kind.modality, 0) + unsupervised
    yield from _enough(counts, wording)


def _with_contrast(done: Done, wording: Wording) -> Iterator[str]:
    counts: dict[str, float] = {}
    for kind, work in done.performed():
        counts[kind.modality] = counts.get(kind.modality, 0) + work.contrast
    yield from _enough(counts, wording)


def _enough(counts: dict[str, float], wording: Wording) -> Iterator[str]:
    least = wording.limit(LimitId.SKILL_EXAMS) or 1
    return (modality for modality, count in counts.items() if count >= least)


def _text(modality: str, wording: Wording) -> str:
    name = wording.modality(modality)
    return name.text if name else ""


def _has_letters(held: HeldNow) -> bool:
    return held.credential.written.lettering is not Lettering.NOT_WRITTEN


def _certificate(held: HeldNow, wording: Wording) -> Certificate:
    credential = held.credential
    body = wording.knowledge.bodies[credential.body]
    letters = own_letters(credential)
    label = f"{credential.name}, {letters}" if "(" in letters else f"{credential.name} ({letters})"
    told = wording.say(PhraseId.CERTIFICATE, label=label, issuer=body.name, short=body.short)
    earned = wording.month(held.earned) if held.earned else ""
    return Certificate(
        credential=credential.id,
        name=credential.name,
        letters=letters,
        label=label,
        issuer=body.name,
        issuer_short=body.short,
        earned=to_the_month(held.earned),
        earned_text=earned,
        text=listed((told, earned)),
    )


def _license(told: License, name: str, wording: Wording) -> StateLicense:
    known = wording.knowledge.states
    state = known[told.state].name if told.state in known else plain_line(told.state)
    until = wording.month(told.until) if told.until else ""
    label = wording.say(PhraseId.LICENSE, name=name, state=state)
    valid = wording.say(PhraseId.LICENSE_UNTIL, until=until) if until else ""
    return StateLicense(name, state, label, to_the_month(told.until), until, listed((label, valid)))


def _school(told: Schooling, wording: Wording, today: date) -> School:
    expected = bool(told.end and first_day_told(told.end) > today)
    return School(
        institution=plain_line(told.institution),
        study=plain_line(told.study),
        start=to_the_month(told.start),
        end=to_the_month(told.end),
        expected=expected,
        period=_school_period(told, wording, expected=expected),
    )


def _school_period(told: Schooling, wording: Wording, *, expected: bool) -> str:
    say = wording.say
    start = wording.month(told.start) if told.start else ""
    end = wording.month(told.end) if told.end else ""
    if expected:
        return say(PhraseId.EXPECTED, end=end)
    if start and not end:
        return say(PhraseId.PERIOD, start=start, end=say(PhraseId.PRESENT))
    return say(PhraseId.PERIOD, start=start, end=end) if start else end


def to_the_month(partial: str | None) -> str | None:
    """A date without its day."""
    return partial and partial[: len("2024-02")]


def _weightiest_first(entry: CourseEntry, training: Sequence[str]) -> tuple[bool, float, int]:
    return entry.modality not in training, -(entry.credits or 0), -entry.on.toordinal()


def _course(entry: CourseEntry, wording: Wording) -> Course:
    title, provider = plain_line(entry.title), plain_line(entry.provider)
    credit = ""
    if entry.credits:
        phrase = PhraseId.CREDIT if entry.credits == 1 else PhraseId.CREDITS
        credit = wording.say(phrase, count=amount_text(entry.credits))
    year = str(entry.on.year)
    text = listed((title, provider, credit, year))
    return Course(title, provider, entry.credits, year, text)
