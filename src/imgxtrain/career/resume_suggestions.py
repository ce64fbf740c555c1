"""What to log or to say so that a résumé can tell more: a number that is missing is asked for."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from imgxtrain.career.plain_lines import plain_line
from imgxtrain.career.resume_experience import Experience
from imgxtrain.career.resume_impacts import Impact
from imgxtrain.career.resume_parts import Suggestion
from imgxtrain.career.resume_training import Training
from imgxtrain.career.resume_words import Wording, amount_text, joined
from imgxtrain.knowledge.credential_labels import credential_label
from imgxtrain.knowledge.resume_wording import VerbUse, WordsId
from imgxtrain.profile.entries import AttemptEntry
from imgxtrain.profile.log import Log
from imgxtrain.profile.person import Profile

MOST_NAMED = 3
_MOST_LETTERS = 40


@dataclass(frozen=True)
class Asked:
    """What suggestions are made from: the record, and what the résumé has made of it."""

    profile: Profile
    log: Log
    wording: Wording
    experience: Experience
    skills: tuple[str, ...]
    training: Training


def suggestions_for(asked: Asked) -> Iterator[Suggestion]:
    """What to log or say next, the first needed first."""
    yield from _work(asked)
    yield from _person(asked)
    yield from _credentials(asked)
    yield from _improvements(asked)
    yield from _supervision(asked)
    yield from _places(asked)
    yield from _belongings(asked)


def _work(asked: Asked) -> Iterator[Suggestion]:
    if not asked.experience.done.work:
        told = "log the exams you do: every number of a resume is counted from them"
        yield Suggestion(told, "imgxtrain log exam --help")


def _person(asked: Asked) -> Iterator[Suggestion]:
    person = asked.profile.person
    if not plain_line(person.name):
        yield Suggestion("say your name as it should appear", "imgxtrain init --help")
    if not plain_line(person.title):
        yield Suggestion("say your job title: it begins the headline", "imgxtrain me set --help")


def _credentials(asked: Asked) -> Iterator[Suggestion]:
    known = asked.wording.knowledge.credentials
    add = "imgxtrain me add credential"
    if not asked.profile.credentials:
        yield Suggestion("add the credentials you hold", f"{add} --help")
    told_of = {each.credential for each in asked.profile.credentials}
    passed = (each.target for each in asked.log.of(AttemptEntry) if each.passed)
    for each in dict.fromkeys(passed):
        if each not in told_of and each in known:
            label = credential_label(known[each])
            told = f"you passed an exam for {label}: once its body has awarded it, add it"
            yield Suggestion(told, f"{add} {each}")
    if asked.profile.aims and not asked.training.modalities:
        told = "take on the credential you train for, so that the headline can say so"
        yield Suggestion(told, "imgxtrain adopt --help")


def _improvements(asked: Asked) -> Iterator[Suggestion]:
    if not asked.experience.impacts:
        told = "log what got better at work, with the figure before and after"
        yield Suggestion(told, "imgxtrain log impact --help")
    numbers = set(asked.wording.words(WordsId.NUMBERS))
    bare = [each for each in asked.experience.impacts if _lacks_a_number(each, numbers)]
    for each in bare[:MOST_NAMED]:
        lacking = joined(
            [
                word
                for word, figure in (("before", each.before), ("after", each.after))
                if figure is None
            ]
        )
        told = f'say what "{_short(each.opening_title)}" was {lacking}: a number convinces'
        yield Suggestion(told, f"imgxtrain edit {each.entry} --help")
    further = len(bare[MOST_NAMED:])
    if further:
        told = f"{further} more improvement{'s lack' if further != 1 else ' lacks'} figures"
        yield Suggestion(told, "imgxtrain history --kind impact --ids")
    for each in [each for each in asked.experience.impacts if each.doubtful][:MOST_NAMED]:
        told = f'"{_short(each.opening_title)}" may name somebody: read it before you send it'
        yield Suggestion(told, f"imgxtrain edit {each.entry} --help")


def _lacks_a_number(impact: Impact, numbers: Collection[str]) -> bool:
    """Whether a figure is missing and the title by itself tells none."""
    words = impact.opening_title.casefold().split()
    told = any(word in numbers or any(map(str.isdigit, word)) for word in words)
    return impact.use in {VerbUse.BETTER, VerbUse.TO} and not (impact.tells_itself and told)


def _supervision(asked: Asked) -> Iterator[Suggestion]:
    for modality in asked.training.modalities:
        work = [each for _, each in asked.experience.done.performed(modality)]
        untold = sum(each.untold for each in work)
        name = asked.wording.modality(modality)
        if untold and name:
            exams = name.one if untold == 1 else name.many
            told = f"of {untold:,} {exams} it is not said whether you were supervised"
            yield Suggestion(told, "imgxtrain log exam --help")


def _places(asked: Asked) -> Iterator[Suggestion]:
    """What stands under no job because it may be of several, or under one and may not be of it."""
    experience = asked.experience
    if experience.done.unsure:
        many = experience.done.unsure
        told = f"{amount_text(many)} entries are of days in several jobs and name the site of none"
        if many == 1:
            told = "an entry is of a day in several jobs and names the site of none"
        yield Suggestion(f"{told}: say where, as the employer is called", "imgxtrain edit --help")
    unsure = [each for each in experience.impacts if experience.is_unsure(each)]
    for each in unsure[:MOST_NAMED]:
        told = f'name the employer in "{_short(each.opening_title)}": on its day you had several'
        yield Suggestion(told, f"imgxtrain edit {each.entry} --help")
    for modality in asked.training.modalities:
        many, name = experience.done.elsewhere[modality], asked.wording.modality(modality)
        if many and name:
            exams = f"{amount_text(many)} {name.one if many == 1 else name.many}"
            told = f"{exams} stand under a job by their day, and the site says another name: if it"
            told = f"{told} was another place, add that as a job of its own"
            yield Suggestion(told, "imgxtrain me add employer --help")


def _belongings(asked: Asked) -> Iterator[Suggestion]:
    profile, add = asked.profile, "imgxtrain me add"
    if not profile.employers:
        yield Suggestion("add your jobs: what you did stands under them", f"{add} employer --help")
    for each in profile.employers:
        if not each.start:
            name = _short(plain_line(each.name))
            told = f"say when you began at {name}: what you did there is found by its days"
            yield Suggestion(told, f"{add} employer --help")
    if not profile.education:
        yield Suggestion("add your school or program", f"{add} education --help")
    missing = _skills_missing(asked.skills, asked.wording)
    if missing:
        yield Suggestion(
            f"if they are yours, add as skills: {joined(missing)}", f"{add} skill --help"
        )


def _skills_missing(told: Sequence[str], wording: Wording) -> list[str]:
    held = " ".join(told).casefold()
    asked = wording.words(WordsId.SKILLS_ASKED)
    return [each for each in asked if each.split()[0].casefold() not in held]


def _short(text: str) -> str:
    return text if len(text) <= _MOST_LETTERS else f"{text[:_MOST_LETTERS].rstrip()}..."
