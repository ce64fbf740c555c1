"""Readings of exams, hours and counts: every number is a sum over entries of the record."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from imgxtrain.career.interview_parts import Evidence, Found
from imgxtrain.career.interview_record import Looked, Told, evidence_of, region_of
from imgxtrain.career.resume_words import amount_text
from imgxtrain.knowledge.exams import ExamKind
from imgxtrain.knowledge.interview_phrases import InterviewPhraseId as Say
from imgxtrain.knowledge.resume_wording import PhraseId, VerbUse
from imgxtrain.profile.entries import Contrast, Entry, HoursEntry, Stage, TallyEntry

KINDS_NAMED = 5
SATURDAY = 5
NIGHT_BEGINS, NIGHT_ENDS = "19:00", "07:00"
_SEVERAL = 2
_CONTRAST = {Contrast.WITH, Contrast.BOTH}
_GUIDED = {ExamKind.GUIDANCE, ExamKind.THERAPY}


def exams(looked: Looked) -> Found | None:
    """Exams performed in the subject's modalities, by region."""
    count = len(looked.own)
    if not count:
        return None
    return _by(region_of, looked.own, looked, looked.exams_text(count))


def procedures(looked: Looked) -> Found | None:
    """Guided procedures and therapies, where they are not called exams."""
    found = _others(looked, _GUIDED)
    if not found:
        return None
    name = looked.wording.modality(found[0].modality)
    one, many = (name.one_procedure, name.many_procedures) if name else (None, None)
    noun = (one if len(found) == 1 else many) or ""
    return _by(_name, found, looked, f"{len(found):,} {noun}")


def quality_checks(looked: Looked) -> Found | None:
    """Checks of the scanner, by name."""
    found = _others(looked, {ExamKind.QUALITY_CONTROL})
    if not found:
        return None
    name = looked.wording.modality(found[0].modality)
    phrase = PhraseId.CHECK if len(found) == 1 else PhraseId.CHECKS
    noun = looked.wording.say(phrase, field=name.text if name else looked.field)
    return _by(_name, found, looked, f"{len(found):,} {noun}")


def supervision(looked: Looked) -> Found | None:
    """How many of the exams were supervised; nothing where that was noted of none."""
    said = Counter(each.entry.supervised for each in looked.own)
    if not said[True] and not said[False]:
        return None
    phrases = ((True, Say.SUPERVISED), (False, Say.NOT_SUPERVISED), (None, Say.SUPERVISION_UNSAID))
    told = [looked.say(phrase, count=f"{said[how]:,}") for how, phrase in phrases if said[how]]
    every = len(looked.own)
    parts = tuple(float(said[how]) for how, _ in phrases if said[how])
    figures = {"of": (float(every),), "split": parts}
    values = {"of": looked.exams_text(every), "split": ", ".join(told)}
    return Found(values, figures, _exam_evidence(looked.own))


def signed_off(looked: Looked) -> Found | None:
    """How many are signed off by the user's notes, for the credential or else for any."""
    credential = looked.subject.credential
    signed = [
        each
        for each in looked.own
        if any(
            note.stage is Stage.APPROVED
            for target, note in each.entry.sign_offs.items()
            if credential is None or target == credential.id
        )
    ]
    return _share(signed, looked.own, looked) if signed else None


def not_performed(looked: Looked) -> Found | None:
    """Exams assisted, observed, simulated or done remotely."""
    phrases = {
        VerbUse.ASSISTED: Say.ASSISTED,
        VerbUse.OBSERVED: Say.OBSERVED,
        VerbUse.SIMULATED: Say.SIMULATED,
        VerbUse.REMOTE: Say.REMOTE,
    }
    own = looked.subject.modalities
    found = [each for each in looked.at_exams if each.use in phrases and each.modality in own]
    counts = Counter(each.use for each in found)
    told = [looked.say(phrases[use], count=f"{counts[use]:,}") for use in phrases if counts[use]]
    if not told:
        return None
    figures = tuple(float(counts[use]) for use in phrases if counts[use])
    return Found({"roles": ", ".join(told)}, {"roles": figures}, _exam_evidence(found))


def tallies(looked: Looked) -> Found | None:
    """Plain counts over a period, where they are not the same exams told twice."""
    count, evidence = _periods(TallyEntry, VerbUse.TALLY, looked)
    if not count:
        return None
    return Found({"count": looked.exams_text(int(count))}, {"count": (count,)}, evidence)


def hours(looked: Looked) -> Found | None:
    """Clinical hours in the subject's modalities."""
    count, evidence = _periods(HoursEntry, VerbUse.HOURS, looked)
    if not count:
        return None
    noun = looked.wording.say(PhraseId.HOUR if count == 1 else PhraseId.HOURS)
    return Found({"count": f"{amount_text(count)} {noun}"}, {"count": (count,)}, evidence)


def contrast(looked: Looked) -> Found | None:
    """Exams of which it was noted that contrast was given."""
    given = [each for each in looked.own if each.entry.contrast in _CONTRAST]
    return _share(given, looked.own, looked) if given else None


def most_frequent(looked: Looked) -> Found | None:
    """The exam performed most often."""
    if not looked.own:
        return None
    counts = Counter(each.name for each in looked.own)
    name, times = min(counts.items(), key=lambda each: (-each[1], each[0]))
    of_it = [each for each in looked.own if each.name == name]
    values = {"exam": name, "times": f"{times:,}"}
    return Found(values, {"times": (float(times),)}, _exam_evidence(of_it))


def fields_worked(looked: Looked) -> Found | None:
    """Exams performed by field, where there are several."""
    found = _fields(looked.performed, looked)
    return found if found and len(found.figures["fields"]) >= _SEVERAL else None


def other_fields(looked: Looked) -> Found | None:
    """Exams performed outside the subject's modalities, by field."""
    own = looked.subject.modalities
    return _fields([each for each in looked.performed if each.modality not in own], looked)


def sites(looked: Looked) -> Found | None:
    """At how many places, where there are several; never which."""
    named = {" ".join((e.entry.site or "").casefold().split()) for e in looked.performed} - {""}
    if len(named) < _SEVERAL:
        return None
    told = [each for each in looked.performed if each.entry.site]
    figures = {"count": (float(len(named)),)}
    return Found({"count": f"{len(named):,}"}, figures, _exam_evidence(told))


def verifiers(looked: Looked) -> Found | None:
    """How many people were named as verifiers; never who."""
    phrases = Say.PERSON, Say.PEOPLE
    told = [each for each in looked.performed if (each.entry.verifier or "").strip()]
    count = len({" ".join((each.entry.verifier or "").casefold().split()) for each in told})
    if not count:
        return None
    people = looked.say(phrases[count > 1], count=f"{count:,}")
    return Found({"count": people}, {"count": (float(count),)}, _exam_evidence(told))


def busiest_day(looked: Looked) -> Found | None:
    """The most exams performed on one day, in any modality."""
    days: Counter[date] = Counter(each.entry.on for each in looked.performed)
    most = max(days.values(), default=0)
    if most < _SEVERAL:
        return None
    day = min(each for each, count in days.items() if count == most)
    of_day = [each for each in looked.performed if each.entry.on == day]
    one_modality = len({each.modality for each in of_day}) == 1
    name = looked.wording.modality(of_day[0].modality) if one_modality else None
    noun = name.many if name and name.many else "exams"
    figures = {"count": (float(most),)}
    return Found({"count": f"{most:,} {noun}"}, figures, _exam_evidence(of_day))


def weekends(looked: Looked) -> Found | None:
    """Exams on a Saturday or a Sunday."""
    found = [each for each in looked.own if each.entry.on.weekday() >= SATURDAY]
    return _share(found, looked.own, looked) if found else None


def nights(looked: Looked) -> Found | None:
    """Of exams with their time, those from 19:00 to 07:00."""
    timed = [each for each in looked.own if each.entry.at]
    late = [each for each in timed if not NIGHT_ENDS <= (each.entry.at or "") < NIGHT_BEGINS]
    return _share(late, timed, looked) if timed else None


def _by(word: Callable[[Told], str], found: Sequence[Told], looked: Looked, count: str) -> Found:
    kinds, figures = looked.counted(Counter(map(word, found)), KINDS_NAMED)
    values = {"count": count, "kinds": kinds}
    numbers = {"count": (float(len(found)),), "kinds": figures}
    return Found(values, numbers, _exam_evidence(found))


def _share(part: Sequence[Told], of: Sequence[Told], looked: Looked) -> Found:
    values = {"count": f"{len(part):,}", "of": looked.exams_text(len(of))}
    figures = {"count": (float(len(part)),), "of": (float(len(of)),)}
    return Found(values, figures, _exam_evidence(part))


def _fields(found: Iterable[Told], looked: Looked) -> Found | None:
    told = list(found)
    names = {each.modality: looked.wording.modality(each.modality) for each in told}
    texts = {each: name.text if name else each for each, name in names.items()}
    counts = Counter(texts[each.modality] for each in told)
    if not counts:
        return None
    text, figures = looked.counted(counts)
    return Found({"fields": text}, {"fields": figures}, _exam_evidence(told))


def _others(looked: Looked, kinds: set[ExamKind]) -> list[Told]:
    return [
        each
        for each in looked.at_exams
        if each.use is VerbUse.PERFORMED
        and not each.is_exam
        and each.kind in kinds
        and each.modality in looked.subject.modalities
    ]


def _periods(
    kind: type[HoursEntry] | type[TallyEntry], use: VerbUse, looked: Looked
) -> tuple[float, tuple[Evidence, ...]]:
    own = looked.subject.modalities
    works = [w for k, w in looked.done.work.items() if k.use is use and k.modality in own]
    ids = {name for work in works for name in work.entries}
    entries: Iterator[Entry] = (each for each in looked.question.log.of(kind) if each.id in ids)
    name = "hours" if kind is HoursEntry else "tally"
    return sum(work.count for work in works), (evidence_of(name, entries),)


def _exam_evidence(told: Iterable[Told]) -> tuple[Evidence, ...]:
    return (evidence_of("exam", [each.entry for each in told]),)


def _name(told: Told) -> str:
    return told.name
