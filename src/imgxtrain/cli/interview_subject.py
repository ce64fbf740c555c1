"""What an interview is about: the word typed, else what was taken on, else what is aimed at."""

from typing import TYPE_CHECKING

from imgxtrain.career.interview_record import Subject
from imgxtrain.cli.target_words import (
    NoTargetError,
    NotTakenOnError,
    WhichTargetError,
    one_target,
)
from imgxtrain.knowledge.names import Kind, resolve_target

if TYPE_CHECKING:
    from imgxtrain.audit.question import Question
    from imgxtrain.knowledge.library import Knowledge


def subject_meant(word: str | None, question: "Question") -> Subject:
    """The credential taken on that ``word`` means, else what it is a name of; with none, nothing.

    Raises NameNotFoundError, NameAmbiguousError, and WhichTargetError where several are taken on
    or aimed at and none is named.
    """
    from imgxtrain.profile.entries import TargetEntry

    knowledge = question.knowledge
    taken_on = [entry.target for entry in question.log.of(TargetEntry)]
    try:
        return of_credential(one_target(word, taken_on, knowledge), knowledge)
    except NotTakenOnError as error:
        match = resolve_target(error.word, knowledge)
        is_modality = match.kind is Kind.MODALITY
        return Subject((match.id,)) if is_modality else of_credential(match.id, knowledge)
    except NoTargetError:
        return _aimed_at(question)


def of_credential(credential: str, knowledge: "Knowledge") -> Subject:
    """A credential with its modalities."""
    found = knowledge.credentials[credential]
    return Subject(found.modalities, found)


def _aimed_at(question: "Question") -> Subject:
    known = question.knowledge.modalities
    aims = [each for each in dict.fromkeys(question.profile.aims) if each in known]
    if len(aims) > 1:
        raise WhichTargetError(tuple((each, str(known.plain(each)["name"])) for each in aims))
    return Subject(tuple(aims))
