"""Checks of single entries: what waits for a sign-off, and what an entry lacks."""

from collections.abc import Iterator
from datetime import timedelta

from imgxtrain.audit.held_credentials import label_of
from imgxtrain.knowledge.credentials import Approval
from imgxtrain.knowledge.roles import Role
from imgxtrain.planning.log_doubts import MANY, AuditedTarget, Doubt, Looked, last_day_of_entry
from imgxtrain.profile.entries import ExamEntry, Stage, TargetEntry
from imgxtrain.profile.scopes import SignedEntry, concerns, scope_of
from imgxtrain.profile.sign_off import stage_of

LONG = timedelta(days=30)
_WITHOUT_PLACE = {Role.SIMULATED}


def awaiting(looked: Looked) -> Iterator[Doubt]:
    """What counts for a target, was done over 30 days ago, and is not approved.

    Where all is attested at the end, what was only logged awaits nobody yet.
    """
    for each in looked.targets:
        old = [entry for entry in _counted(each, looked) if _is_old(entry, looked)]
        for stage, told in _WAITING.items():
            if stage is Stage.LOGGED and _approval(each) is not Approval.REGISTRY_TOOL:
                continue
            waiting = tuple(entry for entry in old if stage_of(entry, each.id) is stage)
            if waiting:
                yield Doubt(
                    "awaiting",
                    f"{MANY} for {each.label}, over 30 days old: {told}",
                    _ids(waiting),
                    command=f"imgxtrain worksheet {each.id}",
                )


_WAITING = {
    Stage.LOGGED: "logged, and not typed into the registry's tool",
    Stage.SUBMITTED: "handed in, and no approval noted",
}


def no_site(looked: Looked) -> Iterator[Doubt]:
    """What nobody answered yet and does not say where it was done."""
    without = tuple(
        each
        for each in looked.unanswered
        if not each.site and not (isinstance(each, ExamEntry) and each.role in _WITHOUT_PLACE)
    )
    if without:
        command = f'imgxtrain edit {without[-1].id} --site "{_last_named("site", looked)}"'
        yield Doubt("no-site", f"{MANY} without a site", _ids(without), command=command)


def no_verifier(looked: Looked) -> Iterator[Doubt]:
    """What a target looks at, nobody answered yet, and names nobody who can confirm it."""
    scopes = [
        scope_of(each.id, looked.question.knowledge)
        for each in looked.targets
        if _approval(each) is not Approval.NONE
    ]
    knowledge = looked.question.knowledge
    without = tuple(
        each
        for each in looked.unanswered
        if not each.verifier and any(concerns(each, scope, knowledge) for scope in scopes)
    )
    if without:
        name = _last_named("verifier", looked)
        command = f'imgxtrain edit {without[-1].id} --verifier "{name}"'
        yield Doubt("no-verifier", f"{MANY} without a verifier", _ids(without), command=command)


def _last_named(field: str, looked: Looked) -> str:
    """The site or verifier that was named last, as an example of what to say."""
    named = (getattr(each, field) for each in reversed(looked.signed))
    return next((name.replace('"', "") for name in named if name), _EXAMPLES[field])


_EXAMPLES = {"site": "main ED", "verifier": "CT lead"}


def unknown_names(looked: Looked) -> Iterator[Doubt]:
    """Exams, targets and credentials of the record that the data does not know: never counted."""
    known = looked.question.knowledge
    exams: dict[str, list[str]] = {}
    for each in looked.question.log.of(ExamEntry):
        if each.exam not in known.exams:
            exams.setdefault(each.exam, []).append(each.id)
    for exam, ids in exams.items():
        told = f'{MANY} of an exam that is not known here, "{exam}": not counted'
        command = f"imgxtrain history --exam {exam} --ids"
        yield Doubt("unknown-names", told, tuple(ids), about=exam, command=command)
    targets = dict.fromkeys(each.target for each in looked.question.log.of(TargetEntry))
    for name in targets:
        if name not in known.credentials:
            told = f'your target "{name}" is not known here: nothing is counted for it'
            yield Doubt("unknown-names", told, about=name, command=f"imgxtrain drop {name}")
    for held in looked.question.profile.credentials:
        if held.credential not in known.credentials:
            label = label_of(held.credential, known)
            told = f'you hold "{label}", which is not known here: it opens no way'
            command = f"imgxtrain me remove credential {held.credential}"
            yield Doubt("unknown-names", told, about=held.credential, command=command)


def _counted(each: AuditedTarget, looked: Looked) -> tuple[SignedEntry, ...]:
    """What counts for any requirement of a target, once each, the oldest first."""
    found = (entry for one in each.result.requirements for entry in looked.counted(one))
    once = {entry.id: entry for entry in found}
    return tuple(sorted(once.values(), key=lambda entry: (entry.on, entry.id)))


def _is_old(entry: SignedEntry, looked: Looked) -> bool:
    return looked.today - last_day_of_entry(entry) > LONG


def _approval(each: AuditedTarget) -> Approval:
    pathway = each.target.pathway
    return pathway.approval if pathway else Approval.NONE


def _ids(entries: tuple[SignedEntry, ...]) -> tuple[str, ...]:
    return tuple(each.id for each in entries)
