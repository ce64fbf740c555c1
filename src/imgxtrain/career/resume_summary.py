"""The headline and the summary of a résumé."""

from collections.abc import Iterator, Sequence

from imgxtrain.career.resume_bullets import shares_text
from imgxtrain.career.resume_figures import Done, Work
from imgxtrain.career.resume_training import Training, for_practice
from imgxtrain.career.resume_words import Wording, amount_text, capitalized, joined
from imgxtrain.career.titles import HeldNow, Titles
from imgxtrain.knowledge.resume_wording import PhraseId


def headline_of(title: str, titles: Titles, training: Training, wording: Wording) -> str:
    """``Radiologic Technologist | R.T.(R)(ARRT) | CT in training``."""
    letters = ", ".join(each for each in titles.written if each not in title)
    known = title or letters
    told = map(capitalized, training.told)
    parts = (title if known else wording.say(PhraseId.UNNAMED), letters, *told)
    return wording.say(PhraseId.SEPARATOR).join(part for part in parts if part)


def summary_of(
    title: str, held: Sequence[HeldNow], training: Training, done: Done, wording: Wording
) -> str:
    """What one is certified in, what one trains in, and how many exams of how many modalities."""
    sentences = (
        _certified(title, held, wording),
        *_training_sentences(training, done, wording),
        _breadth(done, wording),
    )
    return " ".join(each for each in sentences if each)


def _certified(title: str, held: Sequence[HeldNow], wording: Wording) -> str:
    """In which fields a credential is held, and since when."""
    since: dict[str, str] = {}
    for each in held:
        told = wording.field(each.credential) if for_practice(each.credential) else None
        if told:
            years = [year for year in (since.get(told), (each.earned or "")[:4]) if year]
            since[told] = min(years, default="")
    fields = [
        wording.say(PhraseId.CERTIFIED_SINCE, field=name, year=year) if year else name
        for name, year in since.items()
    ]
    if not fields:
        return ""
    phrase = PhraseId.CERTIFIED if title else PhraseId.CERTIFIED_UNTITLED
    behind = "," if "," in title else ""
    parts = {"title": f"{title}{behind}"} if title else {}
    return wording.say(phrase, fields=joined(fields), **parts)


def _training_sentences(training: Training, done: Done, wording: Wording) -> Iterator[str]:
    phrase = PhraseId.TRAINING
    for modality, told in zip(training.modalities, training.fields, strict=True):
        name = wording.modality(modality)
        many = name.many if name else None
        work = [each for kind, each in done.performed(modality) if kind.nouns.many == many]
        figures = _figures(work, modality, wording)
        yield wording.say(phrase, field=told, figures=figures)
        phrase = PhraseId.ALSO_TRAINING


def _figures(work: Sequence[Work], modality: str, wording: Wording) -> str:
    """How many exams of a modality were performed, and how; empty where none was."""
    count = sum(each.count for each in work)
    name = wording.modality(modality)
    if not count or name is None:
        return ""
    shares = [
        (PhraseId.SUPERVISED, sum(each.supervised for each in work)),
        (PhraseId.SIGNED_OFF, sum(each.signed_off for each in work)),
    ]
    return wording.say(
        PhraseId.TRAINING_FIGURES,
        count=amount_text(count),
        exams=name.one if count == 1 else name.many,
        shares=shares_text(count, shares, wording),
    )


def _breadth(done: Done, wording: Wording) -> str:
    """How many exams were performed in all, where they are of several modalities."""
    counts: dict[str, float] = {}
    for kind, work in done.performed():
        counts[kind.modality] = counts.get(kind.modality, 0) + work.count
    if len(counts) < 2:  # noqa: PLR2004 - one is no breadth
        return ""
    most_first = sorted(counts, key=lambda each: -counts[each])
    names = [name for each in most_first if (name := wording.modality(each))]
    procedures = any(each.many == each.many_procedures for each in names)
    exams = wording.say(PhraseId.BREADTH_PROCEDURES if procedures else PhraseId.BREADTH_EXAMS)
    total = amount_text(sum(counts.values()))
    fields = joined([each.text for each in names])
    return wording.say(PhraseId.BREADTH, count=total, exams=exams, fields=fields)
