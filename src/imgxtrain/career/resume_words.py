"""The words a résumé is written in, taken from the data, and how they are put together."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from imgxtrain.knowledge.credentials import Credential
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.resume_wording import (
    LimitId,
    PhraseId,
    ResumeName,
    ResumeVerb,
    VerbUse,
    WordsId,
)


@dataclass(frozen=True)
class Wording:
    """The words of ``resume.yaml``. Raises NoSuchRecordError where it lacks one."""

    knowledge: Knowledge

    def say(self, phrase: PhraseId, **parts: object) -> str:
        """A phrase with its parts filled in."""
        return self.knowledge.resume_phrases[phrase].text.format(**parts)

    def words(self, words: WordsId) -> tuple[str, ...]:
        """A list of words."""
        return self.knowledge.resume_words[words].words

    def limit(self, limit: LimitId) -> int | None:
        """A limit; None where none is known."""
        return self.knowledge.resume_limits[limit].limit.value

    def modality(self, modality: str) -> ResumeName | None:
        """What the exams of a modality are called; None where that is not known."""
        return self._names.get(("modality", modality))

    def field(self, credential: Credential) -> str | None:
        """The field a credential is for: ``CT``; None where it is for none that has a name."""
        own = self._names.get(("credential", credential.id))
        named = [own, *(self.modality(each) for each in credential.modalities)]
        return next((each.text for each in named if each), None)

    def region(self, region: str) -> str:
        """What a region of the body is called. Raises KeyError where there is none such."""
        own = self._names.get(("region", region))
        return own.text if own else self.knowledge.regions[region].name

    def verbs(self, use: VerbUse) -> tuple[ResumeVerb, ...]:
        """The verbs for a use, in the order in which they are taken."""
        return tuple(each for each in self.knowledge.resume_verbs.values() if each.use is use)

    def month(self, partial: str) -> str:
        """``Feb 2024`` for 2024-02 and for any day of it, ``2024`` for 2024."""
        year, _, rest = partial.partition("-")
        months = self.words(WordsId.MONTHS)
        return f"{months[int(rest[:2]) - 1]} {year}" if rest else year

    def small(self, number: int) -> str:
        """A small number in letters, a larger one in digits."""
        numbers = self.words(WordsId.NUMBERS)
        return numbers[number] if number < len(numbers) else amount_text(number)

    @cached_property
    def _names(self) -> Mapping[tuple[str, str], ResumeName]:
        names = self.knowledge.resume_names.values()
        return {
            (kind, name): each
            for each in names
            for kind, name in (
                ("modality", each.modality),
                ("credential", each.credential),
                ("region", each.region),
            )
            if name
        }


class Openings:
    """The verbs that bullets begin with: each is taken once before one is taken again."""

    def __init__(self, wording: Wording, taken: Iterable[str] = ()) -> None:
        self._wording = wording
        self._taken = Counter(word.casefold() for word in taken)

    def next(self, use: VerbUse, *, past: bool = True) -> str:
        """The verb taken least often so far. Raises ValueError where there is none for ``use``."""
        verb = min(self._wording.verbs(use), key=lambda each: self._times(each.past))
        self._taken[first_word(verb.past).casefold()] += 1
        return verb.past if past else verb.present or verb.past

    def _times(self, opening: str) -> int:
        return self._taken[first_word(opening).casefold()]


def capitalized(text: str) -> str:
    """``text`` with a capital at its beginning, and else as it stands."""
    return text[:1].upper() + text[1:]


def first_word(text: str) -> str:
    """The word that ``text`` begins with; empty where there is none."""
    return next(iter(text.split()), "")


def joined(parts: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return " and ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)


def amount_text(amount: float) -> str:
    """A number in full, without zeros that say nothing: ``1,680``, ``7.5``."""
    told = f"{Decimal(repr(amount)):,f}"
    return told.rstrip("0").rstrip(".") if "." in told else told


def listed(parts: Iterable[str]) -> str:
    """The parts that are there, with commas."""
    return ", ".join(part for part in parts if part)
