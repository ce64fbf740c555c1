"""The exams that a person's words name in a log: taken where they are clear, else offered."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from imgxtrain.knowledge.exam_open_words import open_words
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.names import normalized
from imgxtrain.knowledge.namespaces import exam_keys

if TYPE_CHECKING:
    from imgxtrain.knowledge.exam_matching import Matching, Vocabulary

MOST_AT_ONCE = 9999
_COUNT = re.compile(r"[1-9]\d{0,3}")
_OFFERED = 5
_ALIKE = 80.0
_ONE_SIDE = "-unilateral"


@dataclass(frozen=True)
class Wanted:
    """What one word of the line asks for: the words, how often, and the exam it clearly means.

    Where ``exam`` is None, ``choices`` (id and name) are near, and ``why`` says what is not clear.
    ``contrast`` is ``with``, ``without``, ``both`` or not said. ``elsewhere``: the modality of the
    choices, where it is none of those asked for. ``instead``: what could be typed where the count
    cannot be read.
    """

    words: str
    count: int
    exam: str | None
    contrast: str | None = None
    choices: tuple[tuple[str, str], ...] = ()
    why: str = ""
    elsewhere: str | None = None
    instead: str | None = None


class ExamsUnclearError(Exception):
    """Words that name no exam, or several; ``wanted`` are those that are not clear.

    ``modality``: the word that the modality was asked for by, if one was.
    """

    def __init__(self, wanted: Sequence[Wanted], modality: str = "") -> None:
        super().__init__(", ".join(each.words for each in wanted))
        self.wanted = tuple(wanted)
        self.modality = modality


def wanted_exams(
    given: Sequence[str], modalities: Sequence[str], knowledge: Knowledge
) -> tuple[Wanted, ...]:
    """What each of ``given`` (``head``, ``"abd/pel w:2"``) asks for within ``modalities``."""
    asked = _Asked(tuple(modalities), knowledge)
    return tuple(asked.wanted(text) for text in given)


def modalities_meant(name: str, knowledge: Knowledge) -> tuple[str, ...]:
    """As ``modalities_called``, and by the words of orders too: XR, RAD, NUC.

    Raises NameNotFoundError, NameAmbiguousError.
    """
    from imgxtrain.knowledge.exam_modalities import group_of_word
    from imgxtrain.knowledge.names import NameNotFoundError, modalities_called

    try:
        return modalities_called(name, knowledge)
    except NameNotFoundError:
        group = group_of_word(normalized(name))
        if group is None or group not in knowledge.modalities:
            raise
        return (group,)


class _Asked:
    """The question of one line: its modalities, and the vocabulary once it is needed."""

    def __init__(self, modalities: tuple[str, ...], knowledge: Knowledge) -> None:
        self._modalities = modalities
        self._knowledge = knowledge
        self._vocabulary: Vocabulary | None = None

    def wanted(self, text: str) -> Wanted:
        words, colon, count = text.partition(":")
        if colon and not _COUNT.fullmatch(count.strip()):
            return _not_counted(text, words, count)
        asked = Wanted(words, int(count or 1), None)
        if not normalized(words):
            return replace(asked, why="that is no exam")
        if self._has_id(words.strip().casefold()):
            return replace(asked, exam=words.strip().casefold())
        return self._left_open(asked, normalized(words)) or self._taken(asked)

    def _has_id(self, words: str) -> bool:
        exams = self._knowledge.exams
        return words in exams and exams.plain(words)["modality"] in self._modalities

    def _taken(self, asked: Wanted) -> Wanted:
        """The exam that goes by the words, or that they mean."""
        exact = self._by_name(asked.words)
        if exact and not self._side_matters(exact):
            return replace(asked, exam=exact)
        from imgxtrain.knowledge.exam_words import read_wording

        wording = read_wording(asked.words)
        matching = self._matching(asked.words)
        asked = replace(asked, contrast=matching.contrast.value if matching.contrast else None)
        side_said = wording.one_sided or wording.laterality is not None
        return (
            self._in_full(asked, matching)
            or self._left_open(asked, " ".join(self._but_modality(wording.words)))
            or self._matched(asked, matching, side_said=side_said)
        )

    def _but_modality(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """``words`` without those that name the modality, unless there are no others."""
        from imgxtrain.knowledge.exam_modalities import own_words

        own = frozenset[str]().union(*map(own_words, self._modalities))
        return tuple(word for word in words if word not in own) or words

    def _in_full(self, asked: Wanted, matching: "Matching") -> Wanted | None:
        """The exam whose name was typed in full: whatever it is, nothing else is meant."""
        name = normalized(asked.words)
        called = (each.exam_id for each in matching.candidates if normalized(each.name) == name)
        exam = next(filter(self._has_id, called), None)
        return replace(asked, exam=exam) if exam else None

    def _matched(self, asked: Wanted, matching: "Matching", *, side_said: bool) -> Wanted:
        from imgxtrain.knowledge.exam_matching import Verdict

        ids = tuple(each.exam_id for each in matching.candidates)
        if matching.verdict is Verdict.CLEAR:
            if side_said or not self._side_matters(ids[0]):
                return replace(asked, exam=ids[0])
            return self._offered(asked, (ids[0], ids[0] + _ONE_SIDE), "one side or both?")
        if ids:
            return self._offered(asked, tuple(self._performed(ids)), matching.why)
        return self._nearby(asked, matching.why)

    def _side_matters(self, exam: str) -> bool:
        """Whether the exam is of both sides, and another one of one side alone."""
        return exam + _ONE_SIDE in self._knowledge.exams

    def _left_open(self, asked: Wanted, words: str) -> Wanted | None:
        """The exams that words may mean which leave it open, if they do."""
        tables = (open_words(modality) for modality in self._modalities)
        ids = tuple(exam for table in tables for exam in table.get(words, ()))
        return self._offered(asked, ids, "that may be several exams") if ids else None

    def _nearby(self, asked: Wanted, why: str) -> Wanted:
        """Exams that have the words in a name, go by them elsewhere, or are spelled alike."""
        having = self._having(asked.words)
        for modality in () if having else self._knowledge.modalities:
            found = tuple(self._named(asked.words, modality))
            if found:
                return self._offered(asked, found, "an exam of another modality")
        return self._offered(asked, having or self._spelled_alike(asked.words), why)

    def _having(self, words: str) -> tuple[str, ...]:
        """Exams with a name that has all of the words in it, the shortest names first."""
        typed = set(_key(words).split())
        names = [each for modality in self._modalities for each in self._names(modality)]
        having = [each for each in names if typed <= set(each[0].split())]
        return tuple(
            dict.fromkeys(exam for _, exam in sorted(having, key=lambda each: len(each[0])))
        )

    def _spelled_alike(self, words: str) -> tuple[str, ...]:
        from rapidfuzz import fuzz, process

        names = [name for modality in self._modalities for name in self._names(modality)]
        near = process.extract(
            _key(words),
            [name for name, _ in names],
            scorer=fuzz.ratio,
            score_cutoff=_ALIKE,
            limit=3 * _OFFERED,
        )
        return tuple(dict.fromkeys(names[place][1] for _, _, place in near))

    def _offered(self, asked: Wanted, ids: Sequence[str], why: str) -> Wanted:
        exams = [(each, self._knowledge.exams.plain(each)) for each in ids[:_OFFERED]]
        first = exams[0][1]["modality"] if exams else None
        return replace(
            asked,
            choices=tuple((each, exam["name"]) for each, exam in exams),
            why=why,
            elsewhere=first if first not in self._modalities else None,
        )

    def _performed(self, ids: Sequence[str]) -> Sequence[str]:
        """Those that are exams; where there are none, the work on images they are."""
        kinds = {each: self._knowledge.exams.plain(each).get("kind") for each in ids}
        return [each for each in ids if kinds[each] != "processing"] or ids

    def _by_name(self, words: str) -> str | None:
        """The one exam that goes by just these words: found without comparing meanings."""
        found = {exam for modality in self._modalities for exam in self._named(words, modality)}
        return found.pop() if len(found) == 1 else None

    def _named(self, words: str, modality: str) -> Iterator[str]:
        key = _key(words)
        return (exam for name, exam in self._names(modality) if name == key)

    def _names(self, modality: str) -> Sequence[Sequence[str]]:
        return self._knowledge.names(exam_keys(modality))

    def _matching(self, words: str) -> "Matching":
        from imgxtrain.knowledge.exam_matching import Vocabulary, match_exam

        self._vocabulary = self._vocabulary or Vocabulary.of(self._knowledge)
        return match_exam(words, self._vocabulary, self._modalities)


def _key(words: str) -> str:
    return " ".join(sorted(normalized(words).split()))


def _not_counted(text: str, words: str, count: str) -> Wanted:
    """A count that cannot be read: it is never taken for one."""
    figures = _COUNT.match(count.strip().lstrip("+-0"))
    why = f"after the colon stands how many, from 1 to {MOST_AT_ONCE:,}"
    return Wanted(text, 1, None, why=why, instead=f"{words}:{figures[0] if figures else 1}")
