"""What people say of themselves, as it is typed: ``arrt-ct:2015-03..2020-06``, ``June``, ``TX``."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from imgxtrain.cli.partial_dates import birth_month_of, past_date_of

if TYPE_CHECKING:
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.answers import Answers, Opening


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
    """What ``said`` means. Raises what the functions below and ``cli.partial_dates`` raise."""
    from imgxtrain.knowledge.names import resolve_state
    from imgxtrain.profile.answers import Answers

    texts = ("name", "title", "birth_month", "state")
    person: dict[str, Any] = {
        field: " ".join(words.split())
        for field in texts
        if (words := getattr(said, field)) is not None
    }
    if person.get("birth_month"):
        person["birth_month"] = birth_month_of(person["birth_month"])
    if person.get("state"):
        person["state"] = resolve_state(person["state"], knowledge)
    workload = {
        "exams_a_shift": number_in(said.exams_a_shift, "exams a shift", MOST_EXAMS_A_SHIFT),
        "shifts_a_week": number_in(said.shifts_a_week, "shifts a week", MOST_SHIFTS_A_WEEK),
    }
    aims, targets = aims_and_targets(said.targets, knowledge)
    return Answers(
        person={field: value or None for field, value in person.items()},
        workload={key: number for key, number in workload.items() if number is not None},
        holds=tuple(held(words, knowledge, today) for words in said.holds),
        aims=aims,
        targets=targets,
        openings=tuple(opening(words, knowledge) for words in said.openings),
    )


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


def aims_and_targets(
    names: Iterable[str], knowledge: "Knowledge"
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Ids of the modalities named, and of the credentials.

    Raises NameNotFoundError, NameAmbiguousError.
    """
    from imgxtrain.knowledge.names import Kind, resolve_target

    matches = [resolve_target(name, knowledge) for name in names]
    aims = tuple(match.id for match in matches if match.kind is Kind.MODALITY)
    return aims, tuple(match.id for match in matches if match.kind is Kind.CREDENTIAL)


def number_in(words: str | None, of: str, most: int) -> float | None:
    """The number in ``words``, whole where it can be. Raises NotANumberError."""
    if words is None:
        return None
    try:
        number = float(words)
    except ValueError as error:
        raise NotANumberError(words, of, LEAST, most) from error
    if not LEAST <= number <= most:
        raise NotANumberError(words, of, LEAST, most)
    return int(number) if number.is_integer() else number
