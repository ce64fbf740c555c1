"""What a plan is asked about: which credentials a word means, and what if days were others."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from imgxtrain.audit.targets import WhatIf
from imgxtrain.cli.plan_days import plan_days
from imgxtrain.cli.target_words import NotTakenOnError, credentials_for_word, targets_meant

if TYPE_CHECKING:
    from imgxtrain.audit.question import Question


def credentials_meant(word: str | None, question: "Question") -> tuple[str, ...]:
    """Ids: the credentials taken on that ``word`` means; else every one that it could mean.

    Without a word, all that are taken on. Raises NameNotFoundError, NoTargetError.
    """
    from imgxtrain.profile.entries import TargetEntry

    taken_on = [entry.target for entry in question.log.of(TargetEntry)]
    try:
        return targets_meant(word, taken_on, question.knowledge)
    except NotTakenOnError as error:
        return credentials_for_word(error.word, question.knowledge)


def what_if_of(
    days: Mapping[str, str | None],
    route: str | None,
    edition: str | None,
    meant: tuple[str, ...],
    question: "Question",
) -> WhatIf:
    """The days, route and edition of a question. Raises PlanDaysError, NoSuchChoiceError."""
    from imgxtrain.audit.targets import adopted_entry

    before = adopted_entry(meant[0], question) if len(meant) == 1 else None
    read = plan_days(days, before, question.today, supposed=True)
    return WhatIf(
        opened=read.get("opened"),
        apply_by=read.get("apply_by"),
        exam_by=read.get("exam_by"),
        pathway=_pathway(route, meant, question) if route else None,
        editions=_edition(edition, meant, question) if edition else {},
    )


def _pathway(word: str, meant: tuple[str, ...], question: "Question") -> str:
    from imgxtrain.cli.route_words import route_named

    return route_named(word, question.knowledge.credentials[meant[0]]).id


def _edition(word: str, meant: tuple[str, ...], question: "Question") -> dict[str, str]:
    known = {
        edition.id: document.id
        for name in meant
        for document in question.knowledge.credentials[name].documents
        for edition in document.editions
    }
    if word not in known:
        from imgxtrain.cli.entry_filters import NoSuchChoiceError
        from imgxtrain.knowledge.names import nearest

        ids = tuple(known)
        raise NoSuchChoiceError(f"edition for {meant[0]}", word, ids, nearest(word, ids))
    return {known[word]: word}
