"""Checks of days: what stops counting, what was logged late, what cannot be."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from imgxtrain.audit.held_credentials import holdings_of, label_of, lapse_findings
from imgxtrain.audit.results import Code, Finding, RequirementResult, Status
from imgxtrain.audit.windows import last_day_of
from imgxtrain.knowledge.requirements import Repetitions, Step
from imgxtrain.planning.log_doubts import MANY, AuditedTarget, Doubt, Looked, last_day_of_entry
from imgxtrain.profile.entries import Stage

SOON = timedelta(days=60)
LATE = timedelta(days=30)
_SIGNED = {Stage.SUBMITTED, Stage.APPROVED}


def expiring(looked: Looked) -> Iterator[Doubt]:
    """What counts for a target today and stops within 60 days."""
    for each in looked.targets:
        for found in each.result.requirements:
            ending = sorted(_ending(found, each, looked))
            if ending:
                first, what = ending[0][0], found.requirement.title
                told = f"{MANY} for {each.label} ({what}) stop counting, the first on {first}"
                ids = tuple(name for _, name in ending)
                command = f"imgxtrain plan {each.id}"
                yield Doubt("expiring", told, ids, about=each.id, command=command)


def _ending(
    found: RequirementResult, each: AuditedTarget, looked: Looked
) -> Iterator[tuple[date, str]]:
    """The first day on which an entry counts no more, and its id."""
    window = getattr(found.requirement, "window_months", None)
    waits = isinstance(found.requirement, Repetitions)  # for the window; all else is settled sooner
    settled = each.target.window_assigned or (each.target.applied and not waits)
    if window is None or window.value is None or settled:
        return
    ids = set(found.reported)
    for finding in found.findings:
        if finding.code is Code.EXPIRES_BEFORE_APPLICATION:
            ids |= set(finding.entries)
    for entry in looked.question.log.with_ids(ids):
        if entry.kind == "opening":
            continue
        last = last_day_of(entry.on, window.value)
        if looked.today <= last <= looked.today + SOON:
            yield last + timedelta(days=1), entry.id


def logged_late(looked: Looked) -> Iterator[Doubt]:
    """What nobody answered yet and was logged over 30 days after it was done."""
    late = [each for each in looked.unanswered if each.logged - last_day_of_entry(each) > LATE]
    if late:
        told = f"{MANY} logged over 30 days after they were done: are the days right?"
        ids = tuple(each.id for each in late)
        first = min(each.on for each in late)
        yield Doubt("logged-late", told, ids, command=f"imgxtrain history --ids --from {first}")


def contradictions(looked: Looked) -> Iterator[Doubt]:
    """What cannot both be so: in sign-offs, periods, credentials, steps and targets."""
    told = [
        *_signed_before(looked),
        *_backwards(looked),
        *_held(looked),
        *(one for each in looked.targets for one in _of_target(each)),
    ]
    known: set[tuple[str, ...]] = set()
    for each in told:
        if not each.entries or each.entries not in known:
            yield replace(each, together=True)
        known.add(each.entries)


def _signed_before(looked: Looked) -> Iterator[Doubt]:
    known = looked.question.knowledge
    for entry in looked.signed:
        for target, note in entry.sign_offs.items():
            last = last_day_of_entry(entry)
            if note.stage in _SIGNED and note.on < last:
                whom = label_of(target, known)
                told = f"{note.stage.value} for {whom} on {note.on}, before it was done on {last}"
                command = f"imgxtrain edit {entry.id} --on {note.on}"
                yield Doubt("contradictions", told, (entry.id,), command=command)


def _backwards(looked: Looked) -> Iterator[Doubt]:
    for entry in looked.signed:
        if last_day_of_entry(entry) < entry.on:
            told = f"a period from {entry.on} that ends before, on {last_day_of_entry(entry)}"
            command = f"imgxtrain edit {entry.id} --to {entry.on}"
            yield Doubt("contradictions", told, (entry.id,), command=command)


def _held(looked: Looked) -> Iterator[Doubt]:
    """Credentials said to have lapsed before they were earned."""
    for each in holdings_of(looked.question.profile.credentials, looked.today):
        for finding in lapse_findings([each], looked.question.knowledge):
            if finding.code is Code.CONTRADICTION:
                yield _doubt(finding, each.credential)


def _of_target(each: AuditedTarget) -> Iterator[Doubt]:
    for finding in each.result.findings:
        if finding.code is Code.ALREADY_HELD:
            yield Doubt(
                "contradictions",
                f"{each.label} is your target, and you hold it already",
                about=each.id,
                command=f"imgxtrain drop {each.id}",
            )
    for found in each.result.requirements:
        for finding in found.findings:
            if finding.code is Code.CONTRADICTION and finding.entries:
                yield _doubt(finding, None)
        yield from _ticked_too_early(found, each)


def _ticked_too_early(found: RequirementResult, each: AuditedTarget) -> Iterator[Doubt]:
    """A step that is ticked off while what it comes after is not done."""
    ticked = each.target.steps.get(found.requirement.id)
    if ticked is None or not isinstance(found.requirement, Step):
        return
    stood = {one.requirement.id: one for one in each.result.requirements}
    first = (stood[name] for name in found.requirement.after if name in stood)
    unmet = [one.requirement.title for one in first if one.status is not Status.MET]
    if unmet:
        told = (
            f"{each.label}: {found.requirement.title} is ticked off on {ticked.on}, but comes "
            f"after what is not met: {', '.join(unmet)}"
        )
        command = f"imgxtrain done {each.id}"
        yield Doubt("contradictions", told, (ticked.id,), command=command)


def _doubt(finding: Finding, about: str | None) -> Doubt:
    """A finding of an audit; where it names no command, its first entry is shown."""
    command = finding.command
    if command is None and finding.entries:
        command = "imgxtrain history --ids"
    return Doubt("contradictions", finding.reason, finding.entries, about, command)
