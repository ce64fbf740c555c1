"""What people say of themselves, as it is typed: ``arrt-ct:2015-03..2020-06``, ``June``, ``TX``."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from imgxtrain.cli.partial_dates import (
    NotADateError,
    NotAMonthError,
    birth_month_of,
    past_date_of,
)

if TYPE_CHECKING:
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.knowledge.names import Match
    from imgxtrain.profile.answers import Answers, Opening

Meaning = TypeVar("Meaning")
LEAST, MOST_EXAMS_A_SHIFT, MOST_SHIFTS_A_WEEK = 0.1, 200, 14


class NotAnOpeningError(Exception):
    """The words are not a credential and a number of exams."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


class NotANumberError(Exception):
    """The words are no number of what was asked for, from ``least`` to ``most``."""

    def __init__(self, words: str, of: str, least: float, most: int) -> None:
        super().__init__(words)
        self.words = words
        self.of = of
        self.least = least
        self.most = most


class SeveralAnswersError(Exception):
    """Several answers mean nothing; ``mistakes`` tell of each."""

    def __init__(self, mistakes: Sequence[Exception]) -> None:
        super().__init__(", ".join(map(str, mistakes)))
        self.mistakes = tuple(mistakes)


@dataclass(frozen=True)
class Said:
    """Answers as they were typed. None was not said; a blank text takes the answer out."""

    name: str | None = None
    title: str | None = None
    birth_month: str | None = None
    state: str | None = None
    exams_a_shift: str | None = None
    shifts_a_week: str | None = None
    holds: Sequence[str] = ()
    targets: Sequence[str] = ()
    openings: Sequence[str] = ()


def answers_in(said: Said, knowledge: "Knowledge", today: date) -> "Answers":
    """What ``said`` means.

    Raises what the functions below and ``cli.partial_dates`` raise, and SeveralAnswersError.
    """
    from imgxtrain.profile.answers import Answers

    hearing = _Hearing()
    person = _person_in(said, knowledge, hearing)
    workload = _workload_in(said, hearing)
    holds = hearing.each(lambda words: held(words, knowledge, today), said.holds)
    matches = hearing.each(lambda words: _target(words, knowledge), said.targets)
    openings = hearing.each(lambda words: opening(words, knowledge), said.openings)
    hearing.end()
    aims, targets = _aims_and_targets(matches)
    return Answers(person, workload, tuple(holds), aims, targets, tuple(openings))


class _Hearing:
    """Hears answer after answer to the end, so that all that is wrong is told at once."""

    def __init__(self) -> None:
        self._mistakes: list[Exception] = []

    def each(self, meaning: Callable[[str], Meaning], answers: Iterable[str]) -> list[Meaning]:
        """What the answers mean that mean something."""
        from imgxtrain.knowledge.names import NameAmbiguousError, NameNotFoundError

        unclear = (NotADateError, NotAMonthError, NotANumberError, NotAnOpeningError)
        heard = []
        for words in answers:
            try:
                heard.append(meaning(words))
            except (*unclear, NameAmbiguousError, NameNotFoundError) as error:
                self._mistakes.append(error)
        return heard

    def end(self) -> None:
        """Raises what was wrong."""
        if self._mistakes[1:]:
            raise SeveralAnswersError(self._mistakes)
        if self._mistakes:
            raise self._mistakes[0]


def _person_in(said: Said, knowledge: "Knowledge", hearing: _Hearing) -> dict[str, Any]:
    from imgxtrain.knowledge.names import resolve_state

    meanings: dict[str, Callable[[str], Any]] = {
        "name": in_single_blanks,
        "title": in_single_blanks,
        "birth_month": birth_month_of,
        "state": lambda words: resolve_state(words, knowledge),
    }
    return _fields_in(said, meanings, hearing)


def _workload_in(said: Said, hearing: _Hearing) -> dict[str, Any]:
    meanings: dict[str, Callable[[str], Any]] = {
        "exams_a_shift": lambda words: number_in(words, "exams a shift", MOST_EXAMS_A_SHIFT),
        "shifts_a_week": lambda words: number_in(words, "shifts a week", MOST_SHIFTS_A_WEEK),
    }
    return _fields_in(said, meanings, hearing)


def _fields_in(
    said: Said, meanings: dict[str, Callable[[str], Any]], hearing: _Hearing
) -> dict[str, Any]:
    """What was said of each field; None for a blank text."""
    found: dict[str, Any] = {}
    for field, meaning in meanings.items():
        words: str | None = getattr(said, field)
        if words is None:
            continue
        if not words.strip():
            found[field] = None
        for heard in hearing.each(meaning, [words] if words.strip() else []):
            found[field] = heard
    return found


def held(words: str, knowledge: "Knowledge", today: date) -> dict[str, Any]:
    """A credential held: ``NAME``, ``NAME:EARNED`` or ``NAME:EARNED..LAPSED``.

    Raises NotADateError, NameNotFoundError, NameAmbiguousError.
    """
    from imgxtrain.knowledge.names import resolve_credential

    name, _, dates = words.partition(":")
    earned, _, lapsed = dates.partition("..")
    item = {"credential": resolve_credential(name.strip(), knowledge)}
    if earned.strip():
        item["earned"] = past_date_of(earned, today)
    if lapsed.strip():
        item["lapsed"] = past_date_of(lapsed, today)
    return item


def opening(words: str, knowledge: "Knowledge") -> "Opening":
    """Exams approved elsewhere: ``NAME:COUNT``.

    Raises NotAnOpeningError, NameNotFoundError, NameAmbiguousError.
    """
    from imgxtrain.knowledge.names import resolve_credential
    from imgxtrain.profile.answers import MOST_APPROVED, Opening

    name, _, count = words.partition(":")
    if not (count.strip().isdecimal() and 0 < int(count) <= MOST_APPROVED):
        raise NotAnOpeningError(words)
    return Opening(resolve_credential(name.strip(), knowledge), int(count))


def approved_before(words: str, target: str) -> "tuple[Opening, ...]":
    """As many exams approved for ``target``; 0 is none. Raises NotANumberError."""
    from imgxtrain.profile.answers import MOST_APPROVED, Opening

    if not (words.isdecimal() and int(words) <= MOST_APPROVED):
        raise NotANumberError(words, "approved exams", 0, MOST_APPROVED)
    return (Opening(target, int(words)),) if int(words) else ()


def _target(name: str, knowledge: "Knowledge") -> "Match":
    from imgxtrain.knowledge.names import resolve_target

    return resolve_target(name, knowledge)


def _aims_and_targets(matches: Iterable["Match"]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Ids of the modalities among ``matches``, and of the credentials."""
    from imgxtrain.knowledge.names import Kind

    aims = tuple(match.id for match in matches if match.kind is Kind.MODALITY)
    return aims, tuple(match.id for match in matches if match.kind is Kind.CREDENTIAL)


def in_single_blanks(words: str) -> str:
    """``words`` on one line, with single blanks."""
    return " ".join(words.split())


def number_in(words: str, of: str, most: int) -> float:
    """The number in ``words``, whole where it can be. Raises NotANumberError."""
    try:
        number = float(words)
    except ValueError as error:
        raise NotANumberError(words, of, LEAST, most) from error
    if not LEAST <= number <= most:
        raise NotANumberError(words, of, LEAST, most)
    return int(number) if number.is_integer() else number
