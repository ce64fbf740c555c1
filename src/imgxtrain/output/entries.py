"""An entry of the record as people read it: a line, or a paragraph with labels."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from imgxtrain.knowledge.credential_labels import credential_label
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.roles import Role
from imgxtrain.output.logged import day_text
from imgxtrain.output.screen import Piece, Screen
from imgxtrain.profile import entries as kinds
from imgxtrain.profile.entries import Entry, Stage
from imgxtrain.profile.scopes import is_signed_off, modality_of

BETWEEN = "  "
LABELS = {
    "on": "day",
    "until": "last day",
    "at": "time",
    "verifier_credential": "verifier's credential",
    "target": "for",
    "opened": "worksheet opened",
    "apply_by": "apply by",
    "exam_by": "exam by",
    "paid": "paid (USD)",
    "check": "finding",
    "subject": "about",
    "logged": "logged on",
    "sign_offs": "sign-off",
}
_SIGN_OFFS, _CLAIMS = "sign_offs", "claims"
_NOT_LISTED = {"id", "kind", _SIGN_OFFS, _CLAIMS}


class Names:
    """The names of what entries refer to by id. An id that is not known is its own name."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self._labels: dict[str, str] = {}

    def exam(self, exam: str) -> str:
        """``CT head``."""
        return self.knowledge.exams[exam].name if exam in self.knowledge.exams else exam

    def modality(self, modality: str) -> str:
        """``Computed tomography``."""
        known = self.knowledge.modalities
        return known[modality].name if modality in known else modality

    def credential(self, credential: str) -> str:
        """``ARRT(CT)``."""
        known = self.knowledge.credentials
        if credential not in self._labels:
            label = credential_label(known[credential]) if credential in known else credential
            self._labels[credential] = label
        return self._labels[credential]

    def examination(self, examination: str) -> str:
        """``ARRT computed tomography exam``."""
        known = self.knowledge.examinations
        return known[examination].name if examination in known else examination

    def step(self, credential: str, step: str) -> str:
        """``Apply to ARRT``: a requirement's title; its id where it differs from way to way."""
        from imgxtrain.knowledge.contents import requirements_of

        known = self.knowledge.credentials
        asked = requirements_of(known[credential]) if credential in known else ()
        titles = {each.title for each in asked if each.id == step}
        return titles.pop() if len(titles) == 1 else step.replace("-", " ")

    def procedure(self, list_id: str, procedure: str) -> str:
        """``Brain``, with the credential that asks for it."""
        lists = self.knowledge.procedure_lists
        if list_id not in lists:
            return f"{procedure} ({list_id})"
        listed = lists[list_id]
        named = {each.id: each.name for each in listed.procedures}
        return f"{named.get(procedure, procedure)} for {self.credential(listed.credential)}"


def entry_line(entry: Entry, names: Names) -> str:
    """``k7qm  Fri 2026-11-20  8 hours  Computed tomography  Mercy``."""
    site = getattr(entry, "site", None)
    parts = (entry.id, days_text(entry), what_text(entry, names), site)
    return BETWEEN.join(part for part in parts if part)


def print_line(
    entry: Entry, names: Names, out: Screen, *, before: str = "", after: str = ""
) -> None:
    """``entry_line`` with a word before the id and a text behind, longer ones hanging below."""
    head, _, rest = entry_line(entry, names).partition(BETWEEN)
    head = f"{before} {head}" if before else head
    told = BETWEEN.join(part for part in (rest, after) if part)
    width = len(head) + len(BETWEEN)
    out.beside((Piece(head), Piece(told)), (width, max(out.width - width, 1)))


def days_text(entry: Entry) -> str:
    """The day of an entry, or the first and the last of its period."""
    until = getattr(entry, "until", None)
    return f"{day_text(entry.on)} to {day_text(until)}" if until else day_text(entry.on)


def what_text(entry: Entry, names: Names) -> str:
    """What was done: ``CT head (observed)``, ``8 hours  Computed tomography``."""
    teller = _TELLERS.get(type(entry), _unknown)
    return BETWEEN.join(part for part in teller(entry, names) if part)


def stage_text(entry: Entry, names: Names) -> str:
    """The sign-off: ``approved for ARRT(CT)``, or ``logged``; empty where there is none."""
    if not is_signed_off(entry):
        return ""
    told = [
        f"{note.stage.value} for {names.credential(target)}"
        for target, note in entry.sign_offs.items()
        if note.stage is not Stage.LOGGED
    ]
    return ", ".join(told) or Stage.LOGGED.value


def print_entry(entry: Entry, names: Names, out: Screen) -> None:
    """All that is recorded of an entry, a labelled line a field."""
    out.indented(f"{entry.id}  {what_text(entry, names)}", style="bold")
    for name, value in entry:
        if name not in _NOT_LISTED and value not in (None, {}):
            out.labelled(label_of(name), value_text(name, value, names), 2)
    for list_id, procedure in getattr(entry, _CLAIMS, {}).items():
        out.labelled("claimed as", names.procedure(list_id, procedure), 2)
    for target, note in getattr(entry, _SIGN_OFFS, {}).items():
        by = ", ".join(each for each in (note.by, note.credential) if each)
        told = [names.credential(target), day_text(note.on), by and f"by {by}", note.reason]
        out.labelled(note.stage.value, BETWEEN.join(each for each in told if each), 2)


def label_of(field: str) -> str:
    """A field's name as people read it."""
    return LABELS.get(field, field.replace("_", " "))


def value_text(field: str, value: Any, names: Names) -> str:
    """A field's value as people read it; ``none`` where it is not set."""
    if value is None or value in ("", {}):
        return "none"
    if field in _DAYS and isinstance(value, str):
        value = date.fromisoformat(value)
    if field in _NAMED:
        return _NAMED[field](names, value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, float)):
        return number_text(value)
    if isinstance(value, dict):
        return _parts_text(value)
    return day_text(value) if isinstance(value, date) else str(value)


_DAYS = {"on", "until", "opened", "apply_by", "exam_by"}
_NAMED: dict[str, Callable[[Names, str], str]] = {
    "exam": Names.exam,
    "modality": Names.modality,
    "target": Names.credential,
    "examination": Names.examination,
}


def number_text(number: float) -> str:
    """A number as short as it can be said: ``8``, ``7.5``, ``1,680``."""
    return f"{number:,.2f}".rstrip("0").rstrip(".")


def counted(number: float, one: str, many: str | None = None) -> str:
    """``1 hour``, ``8 hours``."""
    return f"{number_text(number)} {one if number == 1 else many or one + 's'}"


def entry_json(entry: Entry, names: Names) -> dict[str, Any]:
    """An entry as plain data: its fields, with ``modality`` (id) and ``text`` (what was done)."""
    plain = entry.model_dump(mode="json")
    told = {"modality": modality_of(entry, names.knowledge), "text": what_text(entry, names)}
    return {"id": entry.id, "kind": entry.kind, **told, **plain}


def _exam(entry: kinds.ExamEntry, names: Names) -> Iterator[str | None]:
    role = "" if entry.role == Role.PERFORMED else f" ({entry.role.value})"
    yield names.exam(entry.exam) + role


def _hours(entry: kinds.HoursEntry, names: Names) -> Iterator[str | None]:
    yield counted(entry.hours, "hour")
    yield names.modality(entry.modality)


def _tally(entry: kinds.TallyEntry, names: Names) -> Iterator[str | None]:
    yield counted(entry.count, "exam")
    yield names.modality(entry.modality)


def _course(entry: kinds.CourseEntry, names: Names) -> Iterator[str | None]:
    yield entry.title
    yield counted(entry.credits, "CE credit") if entry.credits is not None else None
    yield f"({_parts_text(entry.categories)})" if entry.categories else None
    yield names.modality(entry.modality) if entry.modality else None


def _study(entry: kinds.StudyEntry, names: Names) -> Iterator[str | None]:
    yield f"{counted(entry.minutes, 'minute')} of study"
    yield names.credential(entry.target) if entry.target else None
    yield entry.topic


def _practice(entry: kinds.PracticeEntry, names: Names) -> Iterator[str | None]:
    yield f"practice test {number_text(entry.percent)}%"
    yield names.credential(entry.target) if entry.target else None
    yield entry.topic


def _attempt(entry: kinds.AttemptEntry, names: Names) -> Iterator[str | None]:
    sat = names.examination(entry.examination) if entry.examination else "registry exam"
    score = f", score {number_text(entry.score)}" if entry.score is not None else ""
    yield f"{sat} {'passed' if entry.passed else 'not passed'}{score}"
    yield names.credential(entry.target)


def _impact(entry: kinds.ImpactEntry, _: Names) -> Iterator[str | None]:
    unit = f" {entry.unit}" if entry.unit else ""
    numbers = [number_text(each) for each in (entry.before, entry.after) if each is not None]
    yield entry.title
    if entry.before is not None and entry.after is not None:
        yield f"from {numbers[0]} to {numbers[1]}{unit}"
    elif numbers:
        yield f"{'before' if entry.after is None else 'after'}: {numbers[0]}{unit}"


def _opening(entry: kinds.OpeningEntry, names: Names) -> Iterator[str | None]:
    yield f"{number_text(entry.count)} approved before"
    yield names.credential(entry.target)
    yield entry.procedure


def _target(entry: kinds.TargetEntry, names: Names) -> Iterator[str | None]:
    yield f"target {names.credential(entry.target)}"
    for label, day in (("opened", entry.opened), ("apply by", entry.apply_by)):
        yield f"{label} {day.isoformat()}" if day else None
    yield f"exam by {entry.exam_by.isoformat()}" if entry.exam_by else None


def _step(entry: kinds.StepEntry, names: Names) -> Iterator[str | None]:
    yield names.step(entry.target, entry.step)
    yield names.credential(entry.target)
    yield f"${number_text(entry.paid)} paid" if entry.paid is not None else None
    yield f"({entry.because})" if entry.because else None


def _ignored(entry: kinds.IgnoredEntry, names: Names) -> Iterator[str | None]:
    subject = entry.subject and names.credential(entry.subject)
    yield f"ignored: {entry.check}{f' of {subject}' if subject else ''}"
    yield f"({entry.because})"


def _unknown(entry: Entry, _: Names) -> Iterator[str | None]:
    """A kind of a newer version, with the fields it came with, as they are."""
    yield entry.kind
    for name, value in (entry.model_extra or {}).items():
        yield f"{name.replace('_', ' ')}: {value}"


def _parts_text(parts: dict[str, Any]) -> str:
    return ", ".join(
        f"{name} {number_text(part) if isinstance(part, (int, float)) else part}"
        for name, part in parts.items()
    )


_TELLERS: dict[type, Callable[[Any, Names], Iterator[str | None]]] = {
    kinds.ExamEntry: _exam,
    kinds.HoursEntry: _hours,
    kinds.TallyEntry: _tally,
    kinds.CourseEntry: _course,
    kinds.StudyEntry: _study,
    kinds.PracticeEntry: _practice,
    kinds.AttemptEntry: _attempt,
    kinds.ImpactEntry: _impact,
    kinds.OpeningEntry: _opening,
    kinds.TargetEntry: _target,
    kinds.StepEntry: _step,
    kinds.IgnoredEntry: _ignored,
}
