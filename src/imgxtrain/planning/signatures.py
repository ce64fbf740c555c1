"""What still has to be entered or signed, and by whom."""

from collections.abc import Iterator, Sequence

from imgxtrain.audit.question import Question
from imgxtrain.audit.results import RequirementResult, TargetResult
from imgxtrain.knowledge.credential_labels import credential_label
from imgxtrain.knowledge.credentials import Approval
from imgxtrain.planning.actions import Action, Audience, Urgency
from imgxtrain.planning.wording import amount, day_words
from imgxtrain.profile.entries import Stage
from imgxtrain.profile.scopes import SignedEntry, is_signed_off
from imgxtrain.profile.sign_off import stage_of

NOBODY = ""
MOST_IDS = 12
"""So many ids a command line holds without getting out of hand."""


def signatures_outstanding(result: TargetResult, question: Question) -> Iterator[Action]:
    """What counts and is not approved yet: by verifier, the one who has waited longest first.

    Where a registry's own tool collects the approvals, what was not entered there comes before.
    """
    target = result.credential.id
    waiting = awaiting(result, question)
    if result.pathway is not None and result.pathway.approval is Approval.REGISTRY_TOOL:
        to_enter = [each for each in waiting if stage_of(each, target) is Stage.LOGGED]
        if to_enter:
            yield _enter(to_enter, result, question)
        waiting = tuple(each for each in waiting if stage_of(each, target) is not Stage.LOGGED)
    by_verifier: dict[str, list[SignedEntry]] = {}
    for entry in waiting:
        by_verifier.setdefault(entry.verifier or NOBODY, []).append(entry)
    for verifier, entries in by_verifier.items():
        tell = _ask if verifier else _find_verifier
        yield tell(verifier, entries, result)


def awaiting(result: TargetResult, question: Question) -> tuple[SignedEntry, ...]:
    """What counts, or will, and is logged or submitted, each once, the oldest first."""
    target = result.credential.id
    wanted = frozenset(name for found in result.requirements for name in _to_sign(found))
    entries = question.log.with_ids(wanted)
    waiting = (e for e in entries if is_signed_off(e) and stage_of(e, target) is not Stage.APPROVED)
    return tuple(sorted(waiting, key=lambda entry: (entry.on, entry.id)))


def _to_sign(found: RequirementResult) -> tuple[str, ...]:
    return (*found.reported, *found.waiting) if found.tally.awaiting or found.waiting else ()


def _enter(entries: Sequence[SignedEntry], result: TargetResult, question: Question) -> Action:
    body = question.knowledge.bodies[result.credential.body].short
    them = "it" if len(entries) == 1 else "them"
    return _about(entries, result)._replace(
        say=f"Enter {amount(len(entries), 'entries')} in {body}'s tool, to have {them} verified",
        command=f"imgxtrain worksheet {result.credential.id}",
    )


def _ask(verifier: str, entries: Sequence[SignedEntry], result: TargetResult) -> Action:
    target = result.credential.id
    label = credential_label(result.credential)
    name, many = verifier.replace('"', ""), amount(len(entries), "entries")
    ids = " ".join(entry.id for entry in entries[:MOST_IDS])
    left = len(entries) - MOST_IDS
    rest = f"; the command takes {MOST_IDS} of them at a time" if left > 0 else ""
    about = _about(entries, result)
    return about._replace(
        why=about.why + rest,
        say=f"{verifier}, could you sign off {many} of mine for {label}?",
        command=f'imgxtrain signoff {ids} --by "{name}" --for {target}',
        audience=Audience.VERIFIER,
    )


def _find_verifier(_: str, entries: Sequence[SignedEntry], result: TargetResult) -> Action:
    label = credential_label(result.credential)
    return _about(entries, result)._replace(
        say=f"Who can sign off {amount(len(entries), 'entries')} of mine for {label}?",
        why=f"no verifier is named with them; the oldest is of {day_words(entries[0].on)}",
        command=f"imgxtrain edit {entries[0].id} --verifier NAME",
        audience=Audience.SUPERVISOR,
    )


def _about(entries: Sequence[SignedEntry], result: TargetResult) -> Action:
    """What is the same of every request for signatures; the requirement is the first it is for."""
    ids = tuple(entry.id for entry in entries)
    found = next(each for each in result.requirements if set(ids) & {*each.reported, *each.waiting})
    return Action(
        result.credential.id,
        found.requirement.id,
        Urgency.SIGNATURE,
        "",
        why=f"the oldest is of {day_words(entries[0].on)}; only what is approved counts in the end",
        gain=len(entries),
        entries=ids,
        standing=found.standing,
    )
