"""Which credential is meant by the word for a target: one taken on, or one that could be."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from imgxtrain.cli.asking import at_terminal, chosen
from imgxtrain.knowledge.names import (
    Kind,
    Match,
    NameAmbiguousError,
    NameNotFoundError,
    normalized,
    resolve_anything,
    resolve_credential,
    resolve_target,
)

if TYPE_CHECKING:
    from imgxtrain.audit.question import Question
    from imgxtrain.knowledge.credentials import Credential
    from imgxtrain.knowledge.library import Knowledge
    from imgxtrain.profile.record import Record


class NoTargetError(Exception):
    """No credential was taken on, and none was named."""


class WhichTargetError(Exception):
    """Several credentials were taken on and none was named; ``choices``: id and label of each."""

    def __init__(self, choices: tuple[tuple[str, str], ...]) -> None:
        super().__init__("target")
        self.choices = choices


class NotTakenOnError(Exception):
    """``meant``, id and label of each credential that ``word`` means, are no targets."""

    def __init__(
        self,
        word: str,
        meant: tuple[tuple[str, str], ...],
        taken_on: tuple[tuple[str, str], ...],
    ) -> None:
        super().__init__(word)
        self.word = word
        self.meant = meant
        self.taken_on = taken_on


def one_target(word: str | None, taken_on: Sequence[str], knowledge: "Knowledge") -> str:
    """Id of the one credential among ``taken_on`` that ``word`` means; without a word the only one.

    Several are asked about at a terminal. Raises NoTargetError, WhichTargetError,
    NotTakenOnError, NameNotFoundError, NameAmbiguousError.
    """
    fitting = targets_meant(word, taken_on, knowledge)
    if len(fitting) == 1:
        return fitting[0]
    place = None
    if at_terminal():
        labels = [label for _, label in _labelled(fitting, knowledge)]
        place = chosen("which of them", labels)
    if place is not None:
        return fitting[place]
    if word is None:
        raise WhichTargetError(_labelled(fitting, knowledge))
    raise NameAmbiguousError(word, "target", _matches(fitting, knowledge))


def targets_meant(
    word: str | None, taken_on: Sequence[str], knowledge: "Knowledge"
) -> tuple[str, ...]:
    """Ids of those among ``taken_on`` that ``word`` means, or all; one at least.

    Raises NoTargetError, NotTakenOnError, NameNotFoundError.
    """
    known = [each for each in dict.fromkeys(taken_on) if each in knowledge.credentials]
    fitting = known if word is None else _fitting(word, known, knowledge)
    if not fitting:
        raise _none_fits(word, known, knowledge)
    return tuple(fitting)


def own_or_named(word: str, taken_on: Sequence[str], knowledge: "Knowledge") -> str:
    """Id of the only one of ``taken_on`` that fits ``word``; else of the credential of that name.

    Raises NameNotFoundError, NameAmbiguousError.
    """
    known = [each for each in dict.fromkeys(taken_on) if each in knowledge.credentials]
    fitting = _fitting(word, known, knowledge)
    return fitting[0] if len(fitting) == 1 else resolve_credential(word, knowledge)


def one_credential(word: str, knowledge: "Knowledge") -> str:
    """Id of the credential that ``word`` means; of a modality's several, asked at a terminal.

    Raises NameNotFoundError, NameAmbiguousError.
    """
    meant = credentials_for_word(word, knowledge)
    if len(meant) == 1:
        return meant[0]
    if at_terminal():
        titles = [match.title for match in _matches(meant, knowledge)]
        place = chosen(f'which credential for "{word}"', titles)
        if place is not None:
            return meant[place]
    raise NameAmbiguousError(word, "credential", _matches(meant, knowledge))


def credentials_for_word(word: str, knowledge: "Knowledge") -> tuple[str, ...]:
    """Ids of the credentials that ``word`` means: one by its own name, or all of a modality.

    Of a modality those that are awarded for doing it, by body and id: no order of merit. Raises
    NameNotFoundError, which tells what else the word means.
    """
    try:
        meant = _meant(word, knowledge)
    except NameNotFoundError as error:
        raise _with_what_it_is(error, knowledge) from error
    return tuple(dict.fromkeys(each for match in meant for each in _of(match, knowledge)))


def _with_what_it_is(error: NameNotFoundError, knowledge: "Knowledge") -> NameNotFoundError:
    """The same error; of a career, a state or an exam it says that it is one."""
    try:
        found: tuple[Match, ...] = (resolve_anything(error.name, knowledge),)
    except NameAmbiguousError as several:
        found = several.choices[:1]
    except NameNotFoundError:
        return error
    return NameNotFoundError(error.name, error.wanted, (), found)


def _meant(word: str, knowledge: "Knowledge") -> tuple[Match, ...]:
    try:
        return (resolve_target(word, knowledge),)
    except NameAmbiguousError as error:
        return error.choices


def _of(match: Match, knowledge: "Knowledge") -> Sequence[str]:
    from imgxtrain.knowledge.credentials import CredentialStatus, Purpose

    if match.kind is Kind.CREDENTIAL:
        return (match.id,)
    every = sorted(knowledge.credentials_of(match.id), key=lambda each: (each.body, each.id))
    usual = [
        each.id
        for each in every
        if each.status is not CredentialStatus.CLOSED and each.purpose is Purpose.PRACTICE
    ]
    return usual or [each.id for each in every]


def _fitting(word: str, taken_on: Sequence[str], knowledge: "Knowledge") -> list[str]:
    """Those of ``taken_on`` that go by ``word``: by name, letters, body, or modality."""
    try:
        matches = _meant(word, knowledge)
    except NameNotFoundError:
        matches = ()
    meant = {(match.kind, match.id) for match in matches}
    exact = [each for each in taken_on if (Kind.CREDENTIAL, each) in meant]
    if exact:
        return exact
    asked = normalized(word)
    return [
        each
        for each in taken_on
        if any((Kind.MODALITY, name) in meant for name in knowledge.credentials[each].modalities)
        or asked in _called(knowledge.credentials[each], knowledge)
    ]


def _called(credential: "Credential", knowledge: "Knowledge") -> set[str]:
    """What a credential goes by where it is the only one of the kind: its letters, its body."""
    names = (credential.written.letters, knowledge.bodies[credential.body].short)
    return {normalized(each) for each in names if each}


def _none_fits(word: str | None, taken_on: Sequence[str], knowledge: "Knowledge") -> Exception:
    """What is wrong where no target is meant. Raises NameNotFoundError itself."""
    if word is None:
        return NoTargetError()
    meant = credentials_for_word(word, knowledge)
    return NotTakenOnError(word, _labelled(meant, knowledge), _labelled(taken_on, knowledge))


def _labelled(ids: Sequence[str], knowledge: "Knowledge") -> tuple[tuple[str, str], ...]:
    from imgxtrain.knowledge.credential_labels import credential_label

    return tuple((each, credential_label(knowledge.credentials[each])) for each in ids)


def _matches(ids: Sequence[str], knowledge: "Knowledge") -> tuple[Match, ...]:
    from imgxtrain.knowledge.credential_labels import credential_title

    return tuple(
        Match(Kind.CREDENTIAL, each, credential_title(knowledge.credentials[each])) for each in ids
    )


def question_about(record: "Record", knowledge: "Knowledge", today: date) -> "Question":
    """What an audit of ``record`` is asked with. Raises pydantic's ValidationError."""
    from imgxtrain.audit.question import Question
    from imgxtrain.profile.log import Log

    return Question(knowledge, record.profile, Log(record), today)
