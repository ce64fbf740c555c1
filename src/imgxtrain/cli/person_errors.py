"""Errors about the person and about copies of the record, as people read them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from imgxtrain.cli.explained import USAGE, Explained, command, instead, replaced
from imgxtrain.cli.init_words import NotAnOpeningError, NotANumberError, SeveralAnswersError
from imgxtrain.cli.me import BlankError, NothingSaidError
from imgxtrain.cli.partial_dates import NotADateError, NotAMonthError
from imgxtrain.cli.undoing import ChangedMeanwhileError
from imgxtrain.knowledge.names import NameAmbiguousError, NameNotFoundError
from imgxtrain.profile.belongings import (
    DatesOutOfOrderError,
    NoSuchBelongingError,
    SeveralBelongingsError,
)
from imgxtrain.profile.copies import NotARecordError, NothingToCopyError, OthersEntriesError

_EXAMPLE_DATE, _EXAMPLE_MONTH, _EXAMPLE_NUMBER, _EXAMPLE_OPENING = "2019-05", 6, "3", "arrt-ct:40"
_EXAMPLE_STATE, _EXAMPLE_CREDENTIAL = "TX", "arrt-r"


def _date(error: NotADateError, words: Sequence[str]) -> Explained:
    return Explained(f'not a date: "{error.words}"', error.why, instead(words, *_meant(error)))


def _month(error: NotAMonthError, words: Sequence[str]) -> Explained:
    hint = instead(words, *_meant(error))
    if error.full_date:
        cause = "renewal follows the month; a day or year of birth would only identify you"
        return Explained("the birth month alone is kept, never the full date", cause, hint)
    return Explained(f'not a month: "{error.words}"', "say 1 to 12, or its name", hint)


def _number(error: NotANumberError, words: Sequence[str]) -> Explained:
    message = f'not a number of {error.of}: "{error.words}"'
    cause = f"say {error.least:g} to {error.most:,}"
    return Explained(message, cause, instead(words, *_meant(error)))


def _opening(error: NotAnOpeningError, words: Sequence[str]) -> Explained:
    message = f'not a number of approved exams: "{error.words}"'
    return Explained(message, "say the credential and how many", instead(words, *_meant(error)))


def _meant(mistake: Exception) -> tuple[str, str]:
    """The words of an answer that means nothing, and something near to it that does."""
    match mistake:
        case NotADateError():
            return mistake.words, _EXAMPLE_DATE
        case NotAMonthError():
            return mistake.words, str(mistake.month or _EXAMPLE_MONTH)
        case NotANumberError():
            return mistake.words, _EXAMPLE_NUMBER
        case NameAmbiguousError():
            return mistake.name, mistake.choices[0].id
        case NameNotFoundError():
            example = _EXAMPLE_STATE if mistake.wanted == "state" else _EXAMPLE_CREDENTIAL
            return mistake.name, next(iter(mistake.suggestions), example)
    return str(mistake), _EXAMPLE_OPENING


def _several_answers(error: SeveralAnswersError, words: Sequence[str]) -> Explained:
    """Each mistake with its reason below it, and one line that puts all right."""
    from imgxtrain.cli.errors import explain

    told: list[str] = []
    right = list(words)
    for mistake in error.mistakes:
        explained = explain(mistake, words)
        if explained is not None:
            told += [f"  {explained.message}"]
            told += [f"    {line}" for line in explained.cause.splitlines()]
        right = replaced(right, *_meant(mistake))
    message = f"{len(error.mistakes)} answers mean nothing, and nothing was kept"
    return Explained(message, "\n".join(told), command(right))


def _blank(error: BlankError, words: Sequence[str]) -> Explained:
    own = words[words.index("me") :]
    return Explained(f"the {error} is blank", hint=command([*own[:3], "--help"]))


def _nothing_said(_: NothingSaidError, __: Sequence[str]) -> Explained:
    return Explained("nothing was said that could be set", hint="imgxtrain me set --help")


def _order(error: DatesOutOfOrderError, _: Sequence[str]) -> Explained:
    message = f"{error.what} would end before it began"
    return Explained(message, f"{error.first} to {error.last}", "imgxtrain me")


def _no_belonging(error: NoSuchBelongingError, words: Sequence[str]) -> Explained:
    message = f'no {error.kind} is called "{error.name}"'
    if len(error.known) == 1:
        cause = f"there is {error.known[0]}"
        return Explained(message, cause, instead(words, error.name, error.known[0]))
    known = f"there are: {'; '.join(error.known)}" if error.known else "there is none"
    return Explained(message, known, "imgxtrain me")


def _several(error: SeveralBelongingsError, words: Sequence[str]) -> Explained:
    message = f'"{error.name}" can mean several things:'
    choices = "\n".join(f"  {each}" for each in error.choices)
    return Explained(message, choices, instead(words, error.name, error.choices[0]))


def _changed(_: ChangedMeanwhileError, words: Sequence[str]) -> Explained:
    cause = "another program wrote to it; nothing was changed here"
    return Explained("the record is no longer what was shown", cause, command(words))


def _nothing_to_copy(_: NothingToCopyError, __: Sequence[str]) -> Explained:
    return Explained("there is no record yet to back up", hint="imgxtrain init")


def _not_a_record(error: NotARecordError, words: Sequence[str]) -> Explained:
    message = f"{error.path} is left as it is: it is no copy of the record"
    named = next(word for word in words if Path(word).name == error.path.name)
    other = str(Path(named).with_name(f"{error.path.stem}-copy.json"))
    return Explained(message, error.why, instead(words, named, other))


def _others(error: OthersEntriesError, words: Sequence[str]) -> Explained:
    held = "1 entry" if error.count == 1 else f"{error.count} entries"
    message = f"{error.path} holds {held} that the record does not"
    return Explained(message, "nothing was changed", command([*words, "--yes"]), code=USAGE)


EXPLAINERS: dict[type[Exception], Callable[[Any, Sequence[str]], Explained]] = {
    NotADateError: _date,
    NotAMonthError: _month,
    NotANumberError: _number,
    NotAnOpeningError: _opening,
    SeveralAnswersError: _several_answers,
    NothingSaidError: _nothing_said,
    BlankError: _blank,
    DatesOutOfOrderError: _order,
    NoSuchBelongingError: _no_belonging,
    SeveralBelongingsError: _several,
    ChangedMeanwhileError: _changed,
    NothingToCopyError: _nothing_to_copy,
    NotARecordError: _not_a_record,
    OthersEntriesError: _others,
}
