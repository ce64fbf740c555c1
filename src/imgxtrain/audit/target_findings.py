"""What is to be said of a target as a whole: held already, chosen ways that are gone, editions."""

from collections.abc import Iterator

from imgxtrain.audit.held_credentials import holdings_of
from imgxtrain.audit.pinned_editions import edition_findings
from imgxtrain.audit.question import Question, Target
from imgxtrain.audit.results import Code, Finding, Status
from imgxtrain.knowledge.credentials import CredentialKind


def target_findings(target: Target, status: Status, question: Question) -> Iterator[Finding]:
    """Findings on ``target``, which stands at ``status``."""
    yield from _held_already(target, question)
    yield from _chosen_in_vain(target)
    for pinned in target.editions:
        if target.days is not None:
            yield from edition_findings(pinned, target.days)
    if status is Status.MET and target.credential.kind is CredentialKind.LEGAL_QUALIFICATION:
        yield Finding(
            Code.OWN_WORD,
            "your records add up; whether you qualify is for the facility and its inspector to say",
        )


def _held_already(target: Target, question: Question) -> Iterator[Finding]:
    records = holdings_of(question.profile.credentials, question.today)
    held = (each for each in records if each.credential == target.credential.id)
    if any(each.counts(active=True) for each in held):
        yield Finding(
            Code.ALREADY_HELD,
            "you hold this credential already",
            remedy="take it off your targets",
            command=f"imgxtrain drop {target.credential.id}" if target.adopted else None,
        )


def _chosen_in_vain(target: Target) -> Iterator[Finding]:
    """A route or an edition that was chosen and that the data does not have, or no longer."""
    adopted, own = target.adopted, target.credential
    if adopted is None:
        return
    if adopted.pathway and adopted.pathway not in {each.id for each in own.pathways}:
        instead = f"{target.pathway.name} is taken" if target.pathway else "none is taken"
        yield Finding(
            Code.CONTRADICTION,
            f"the route you chose, {adopted.pathway}, is not known here, {instead} instead",
            (adopted.id,),
            remedy="choose another, or leave it to what you hold",
            command=f'imgxtrain adopt {own.id} --route ""',
        )
    known = {each.id: {one.id for one in each.editions} for each in own.documents}
    for document, edition in adopted.editions.items():
        if edition not in known.get(document, ()):
            yield Finding(
                Code.CONTRADICTION,
                f"the edition you chose, {edition}, is not known here, the days decide instead",
                (adopted.id,),
                remedy="choose another, or leave it to the days",
                command=f'imgxtrain adopt {own.id} --edition ""',
            )
