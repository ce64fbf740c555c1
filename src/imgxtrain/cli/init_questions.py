"""The questions of ``init``, asked one by one at a terminal. Enter keeps, or leaves for later."""

from calendar import month_name
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

import typer

from imgxtrain.cli.asking import answered
from imgxtrain.cli.errors import explain
from imgxtrain.cli.init_words import Said, answers_in, approved_before
from imgxtrain.cli.recording import let_through
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.output.entries import Names
from imgxtrain.profile.answers import (
    PERSON,
    WORKLOAD,
    Answers,
    Question,
    free_texts,
    merged,
    openings_of,
    questions_answered,
    taken_on,
    unanswered,
)
from imgxtrain.profile.belongings import Belonging, belongings, full_name, with_one
from imgxtrain.profile.record import Record

INTRODUCTION = """\
Enter keeps what stands in brackets, or leaves it for later.
Ctrl+C stops, and nothing is kept."""
_ASKED = {
    Question.NAME: "Name as it should appear",
    Question.TITLE: "Job title as it should appear",
    Question.BIRTH_MONTH: "Birth month, for renewals (no day, no year)",
    Question.STATE: "State (TX, or Texas)",
    Question.EXAMS_A_SHIFT: "Exams a shift",
    Question.SHIFTS_A_WEEK: "Shifts a week",
}
_FIELDS = {question: field for field, question in {**PERSON, **WORKLOAD}.items()}


@dataclass(frozen=True)
class _Asking:
    record: Record
    knowledge: Knowledge
    today: date

    def meant(self, said: Said) -> Answers:
        """What was said, past the guard and held against what is in the record."""
        answers = answers_in(said, self.knowledge, self.today)
        let_through(free_texts(answers), yes=False)
        for item in answers.holds:
            with_one(self.record.head, Belonging.CREDENTIAL, item)
        return answers

    def label(self, name: str) -> str:
        """What people call a modality or credential."""
        names = Names(self.knowledge)
        known = name in self.knowledge.modalities
        return names.modality(name) if known else names.credential(name)

    def tell(self, heading: str, names: Iterable[str]) -> None:
        """What the record holds of a list, so that nobody says it again."""
        known = [f"  {self.label(name)}" for name in names]
        if known:
            typer.echo("\n".join([heading, *known]), err=True)


def asked(record: Record, given: Answers, knowledge: Knowledge, today: date) -> Answers:
    """``given``, and what the person answers.

    Everything is asked where nothing was given, else what would be missing: and of a credential
    newly aimed at how many exams were approved before.
    """
    typer.echo(INTRODUCTION, err=True)
    asking = _Asking(record, knowledge, today)
    wanted = set(Question) if given == Answers() else set(unanswered(record))
    answers = given
    for question in Question:
        if question in wanted - questions_answered(given):
            answers = merged(answers, _ANSWERS_TO.get(question, _field)(question, asking))
    before = [each.target for each in taken_on(record)] if given == Answers() else []
    return merged(answers, _openings([*before, *answers.targets], given, asking))


def _field(question: Question, asking: _Asking) -> Answers:
    field = _FIELDS[question]
    head = asking.record.head
    present = {**head.get("person", {}), **head.get("workload", {})}.get(field)
    shown = month_name[present] if field == "birth_month" and present else str(present or "")
    return _until_clear(_ASKED[question], lambda words: asking.meant(Said(**{field: words})), shown)


def _credentials(_: Question, asking: _Asking) -> Answers:
    def meant(words: str) -> Answers:
        if ":" not in words:
            asking.meant(Said(holds=[words]))
            earned = answered("  earned (2019-05)")
            words = f"{words}:{earned}" if earned else words
        return asking.meant(Said(holds=[words]))

    held = belongings(asking.record.head, Belonging.CREDENTIAL)
    asking.tell("Held so far", (full_name(Belonging.CREDENTIAL, each) for each in held))
    return _until_no_more("Credential held (arrt-r:2019-05)", meant)


def _targets(_: Question, asking: _Asking) -> Answers:
    taken = (each.target for each in taken_on(asking.record))
    asking.tell("Aimed at so far", (*asking.record.head.get("aims", ()), *taken))
    prompt = "What you aim at (CT, or arrt-ct)"
    return _until_no_more(prompt, lambda words: asking.meant(Said(targets=[words])))


def _openings(targets: Iterable[str], given: Answers, asking: _Asking) -> Answers:
    """Exams approved before, for each of ``targets`` that has no count of them yet."""
    opened = {each.target for each in openings_of(asking.record)}
    opened |= {each.target for each in given.openings}
    found = Answers()
    for target in dict.fromkeys(targets):
        if target in opened or target not in asking.knowledge.credentials:
            continue

        def meant(words: str, target: str = target) -> Answers:
            return Answers(openings=approved_before(words, target))

        prompt = f"Exams approved before for {asking.label(target)}"
        found = merged(found, _until_clear(prompt, meant))
    return found


_ANSWERS_TO: dict[Question, Callable[[Question, _Asking], Answers]] = {
    Question.CREDENTIALS: _credentials,
    Question.TARGET: _targets,
}


def _until_no_more(prompt: str, meant: Callable[[str], Answers]) -> Answers:
    answers = Answers()
    while (more := _until_clear(f"{prompt}, Enter for no more", meant)) != Answers():
        answers = merged(answers, more)
    return answers


def _until_clear(prompt: str, meant: Callable[[str], Answers], present: str = "") -> Answers:
    """What was answered, asked again until it means something; nothing where Enter was pressed."""
    while True:
        words = answered(prompt, present)
        if words in {"", present}:
            return Answers()
        try:
            return meant(words)
        except Exception as error:
            explained = explain(error, [])
            if explained is None or isinstance(error, typer.Abort):
                raise
            told = (explained.message, explained.cause)
            typer.echo("\n".join(line for line in told if line), err=True)
