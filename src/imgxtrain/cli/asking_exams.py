"""The exams of a shift, asked for one after another at the terminal."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from imgxtrain.cli.asking import answered, chosen, confirmed

if TYPE_CHECKING:
    from imgxtrain.knowledge.exam_choice import Wanted
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.exam_logging import ExamDone
    from imgxtrain.profile.record import Record

OFFERED = 9
TAKE_BACK = "-"
_LOOKED_THROUGH = 60
_COUNTED = (
    re.compile(r"(?P<count>\d{1,4})\s*[x*](?!-?ray)\s*(?P<words>[^\s:][^:]*)", re.IGNORECASE),
    re.compile(r"(?P<words>[^:]*[^:\s])\s*:\s*(?P<count>[1-9]\d{0,3})"),
    re.compile(r"(?P<words>[^:]*[^:\s])\s+[x*]\s*(?P<count>\d{1,4})", re.IGNORECASE),
)


def asked_modalities(record: "Record", knowledge: "Knowledge") -> tuple[str, ...]:
    """The modality to log, by ids: that of the last exam unless another is named."""
    from imgxtrain.knowledge.names import NameNotFoundError
    from imgxtrain.profile.recent import last_exam

    last = last_exam(record).get("exam")
    usual = ""
    if isinstance(last, str) and last in knowledge.exams:
        modality = knowledge.exams.plain(last)["modality"]
        usual = knowledge.modalities.plain(modality)["short"]
    while True:
        words = answered("modality (CT, MRI, mammo, US, ...)", usual)
        try:
            called = _called(words, knowledge) if words else ()
        except NameNotFoundError as error:
            near = f"; close to it: {', '.join(error.suggestions)}" if error.suggestions else ""
            _say(f'  no modality is called "{words}"{near}')
        else:
            if called:
                return called


def asked_exams(
    record: "Record", modalities: Sequence[str], knowledge: "Knowledge"
) -> "tuple[ExamDone, ...]":
    """The exams done, one question each, with recent ones to pick by number."""
    offered = _recent_exams(record, modalities, knowledge)
    for number, exam in enumerate(offered, start=1):
        _say(f"  {number}  {knowledge.exams.plain(exam)['name']}")
    done: list[ExamDone] = []
    ways = "a number, words" if offered else "words"
    question = f'exam ({ways}, "2x head"; Enter when done)'
    while words := answered(question):
        question = f'next exam (Enter when done, "{TAKE_BACK}" takes back the last)'
        if words == TAKE_BACK:
            told = f"took back {told_exam(done.pop())}" if done else "there is none to take back"
        else:
            one = _exam(words, offered, modalities, knowledge)
            done += [one] if one else []
            told = told_exam(one) if one else "not taken"
        _say(f"  {told}")
    return _together(done)


def told_exam(done: "ExamDone") -> str:
    """``2 x CT head with contrast``."""
    from imgxtrain.output.logged import contrast_text

    contrast = f" {contrast_text(done.contrast.value)}" if done.contrast else ""
    return f"{done.count} x {done.name}{contrast}"


def counted(words: str) -> tuple[int, str]:
    """How often and what: ``2x head``, ``head x2`` and ``head:2`` are two of ``head``."""
    for pattern in _COUNTED:
        found = pattern.fullmatch(words)
        if found:
            return int(found["count"]), found["words"]
    return 1, words


def _called(words: str, knowledge: "Knowledge") -> tuple[str, ...]:
    """Ids of the modalities that go by ``words``; none where no choice was made."""
    from imgxtrain.knowledge.exam_choice import modalities_meant
    from imgxtrain.knowledge.names import Kind, NameAmbiguousError

    try:
        return modalities_meant(words, knowledge)
    except NameAmbiguousError as error:
        choices = [each for each in error.choices if each.kind is Kind.MODALITY]
        place = chosen(f'"{words}" is', [each.title for each in choices])
        return () if place is None else (choices[place].id,)


def _recent_exams(
    record: "Record", modalities: Sequence[str], knowledge: "Knowledge"
) -> tuple[str, ...]:
    from imgxtrain.profile.recent import recent

    known = [each for each in recent(record, "exam", _LOOKED_THROUGH) if each in knowledge.exams]
    fitting = (each for each in known if knowledge.exams.plain(each)["modality"] in modalities)
    return tuple(fitting)[:OFFERED]


def _exam(
    answer: str, offered: Sequence[str], modalities: Sequence[str], knowledge: "Knowledge"
) -> "ExamDone | None":
    """The exam that an answer means; None where that is not clear or not so meant."""
    from imgxtrain.knowledge.exam_choice import wanted_exams
    from imgxtrain.profile.entries import Contrast
    from imgxtrain.profile.exam_logging import ExamDone
    from imgxtrain.profile.plausibility import repetition_findings

    count, words = counted(answer)
    if count < 1:
        _say("  how often? say 2x head")
        return None
    contrast = None
    if words.isdecimal():
        exam = _numbered(words, offered)
    else:
        (wanted,) = wanted_exams([words], modalities, knowledge)
        exam = wanted.exam or _which(wanted)
        count = max(count, wanted.count)
        contrast = Contrast(wanted.contrast) if wanted.contrast else None
    if exam is None:
        return None
    name = knowledge.exams.plain(exam)["name"]
    odd = repetition_findings(name, count)
    if not all(confirmed(f"  {each.told}: is that right?") for each in odd):
        return None
    return ExamDone(exam, name, count, contrast)


def _numbered(number: str, offered: Sequence[str]) -> str | None:
    if 1 <= int(number) <= len(offered):
        return offered[int(number) - 1]
    _say(f"  there is no number {number} above; say it in words")
    return None


def _which(wanted: "Wanted") -> str | None:
    """The exam chosen where words may mean several."""
    _say(f'  "{wanted.words}": {wanted.why}')
    if not wanted.choices:
        return None
    place = chosen("which (Enter: none of them)", [name for _, name in wanted.choices])
    return None if place is None else wanted.choices[place][0]


def _together(done: "Sequence[ExamDone]") -> "tuple[ExamDone, ...]":
    """The same exam named twice as one with the counts added up."""
    from dataclasses import replace

    together: dict[tuple[str, str | None], ExamDone] = {}
    for each in done:
        key = (each.exam, each.contrast)
        before = together[key].count if key in together else 0
        together[key] = replace(each, count=before + each.count)
    return tuple(together.values())


def _say(text: str) -> None:
    typer.echo(text, err=True)
