"""What is held now, and the same question for somebody who holds more."""

from collections.abc import Iterable

from imgxtrain.audit.held_credentials import holdings_of
from imgxtrain.audit.question import Question
from imgxtrain.profile.person import HeldCredential


def held_now(question: Question) -> frozenset[str]:
    """Ids of the credentials that are held and current."""
    records = holdings_of(question.profile.credentials, question.today)
    return frozenset(each.credential for each in records if each.counts(active=True))


def with_held(question: Question, credentials: Iterable[str]) -> Question:
    """The same question for somebody who also holds ``credentials``, since a day not told."""
    added = (HeldCredential(credential=each) for each in credentials)
    every = (*question.profile.credentials, *added)
    profile = question.profile.model_copy(update={"credentials": every})
    return Question(question.knowledge, profile, question.log, question.today)
