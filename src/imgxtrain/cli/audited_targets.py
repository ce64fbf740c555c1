"""The audits of those credentials taken on that a word means."""

from typing import TYPE_CHECKING

from imgxtrain.cli.target_words import targets_meant

if TYPE_CHECKING:
    from imgxtrain.audit.question import Question
    from imgxtrain.audit.results import TargetResult


def audits_of(word: str | None, question: "Question") -> "tuple[TargetResult, ...]":
    """The audit of each target that ``word`` means; without a word of every one taken on.

    Raises NoTargetError, NotTakenOnError, NameNotFoundError.
    """
    from imgxtrain.audit.target_audit import audit_target
    from imgxtrain.audit.targets import targets_of

    targets = {each.credential.id: each for each in targets_of(question)}
    meant = targets_meant(word, tuple(targets), question.knowledge)
    return tuple(audit_target(targets[each], question) for each in meant)
