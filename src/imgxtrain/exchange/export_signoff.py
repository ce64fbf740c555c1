"""What awaits one verifier's signature, day by day: no patient, no note, no time of day."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from imgxtrain.exchange.export_cells import exam_name, furthest_stage, number
from imgxtrain.profile.entries import Entry, ExamEntry, HoursEntry, Stage, TallyEntry
from imgxtrain.profile.scopes import Scope, SignedEntry, concerns, is_signed_off, modality_of
from imgxtrain.profile.sign_off import stage_of

if TYPE_CHECKING:
    from imgxtrain.knowledge.library import Knowledge

NOBODY = ""
"""The verifier of entries that name none."""
CALLED_NOBODY = "none"
"""What one says for NOBODY: PowerShell drops an empty word."""

_AWAITING = {Stage.LOGGED, Stage.SUBMITTED}


@dataclass(frozen=True)
class SheetLine:
    """One entry to sign: what was done, in which role, where."""

    entry_id: str
    done: str
    role: str
    site: str


@dataclass(frozen=True)
class SheetDay:
    """The entries of one day."""

    day: date
    lines: tuple[SheetLine, ...]


@dataclass(frozen=True)
class Addressees:
    """Whose record it is, who is to sign and for which credential; each empty if not known."""

    person: str
    verifier: str
    target: str


@dataclass(frozen=True)
class Sheet:
    """A sheet for one verifier, whose ``credential`` is the last that was noted."""

    to: Addressees
    credential: str
    printed: date
    days: tuple[SheetDay, ...]

    @property
    def count(self) -> int:
        """How many entries there are to sign."""
        return sum(len(each.lines) for each in self.days)


class NoSuchVerifierError(Exception):
    """Nothing awaits a verifier of that name; ``known`` are those for whom something does.

    Where ``several``, the name is a part of each of them.
    """

    def __init__(self, name: str, known: tuple[str, ...], *, several: bool) -> None:
        super().__init__(name)
        self.name = name
        self.known = known
        self.several = several


def awaiting(
    entries: Iterable[Entry], scope: Scope | None, knowledge: "Knowledge"
) -> tuple[SignedEntry, ...]:
    """Entries that nobody has approved: for the target of ``scope``, or for any."""
    return tuple(
        entry for entry in entries if is_signed_off(entry) and _awaits(entry, scope, knowledge)
    )


def _awaits(entry: SignedEntry, scope: Scope | None, knowledge: "Knowledge") -> bool:
    if scope is None:
        return furthest_stage(entry) in _AWAITING
    return stage_of(entry, scope.target) in _AWAITING and concerns(entry, scope, knowledge)


def verifiers_of(entries: Iterable[SignedEntry]) -> tuple[str, ...]:
    """The verifiers named, as last written, whoever has most to sign first; NOBODY at the end."""
    counted: Counter[str] = Counter()
    written: dict[str, str] = {}
    for entry in entries:
        counted[_folded(entry.verifier)] += 1
        written[_folded(entry.verifier)] = entry.verifier or NOBODY
    most_first = [written[name] for name, _ in counted.most_common()]
    return tuple(sorted(most_first, key=lambda name: name == NOBODY))


def meant_verifier(name: str, known: Sequence[str]) -> str:
    """The one of ``known`` that ``name`` is, or is a part of. Raises NoSuchVerifierError."""
    if NOBODY in known and _folded(name) in {NOBODY, CALLED_NOBODY}:
        return NOBODY
    wanted = _folded(name)
    exact = [each for each in known if _folded(each) == wanted]
    parts = [each for each in known if wanted and wanted in _folded(each)]
    found = exact or parts
    if len(found) != 1:
        raise NoSuchVerifierError(name, tuple(parts or known), several=bool(parts))
    return found[0]


def sheet_for(
    entries: Iterable[SignedEntry], to: Addressees, printed: date, knowledge: "Knowledge"
) -> Sheet:
    """The sheet of those ``entries`` that name the verifier."""
    wanted = _folded(to.verifier)
    mine = [entry for entry in entries if _folded(entry.verifier) == wanted]
    by_day: dict[date, list[SheetLine]] = {}
    for entry in sorted(mine, key=lambda entry: entry.on):
        by_day.setdefault(entry.on, []).append(_line(entry, knowledge))
    credentials = [each.verifier_credential for each in mine if each.verifier_credential]
    days = tuple(SheetDay(day, tuple(lines)) for day, lines in by_day.items())
    return Sheet(to, credentials[-1] if credentials else "", printed, days)


def _line(entry: SignedEntry, knowledge: "Knowledge") -> SheetLine:
    role = ""
    if isinstance(entry, ExamEntry):
        role = f"{entry.role.value}{', supervised' if entry.supervised else ''}"
    return SheetLine(entry.id, _done(entry, knowledge), role, entry.site or "")


def _done(entry: SignedEntry, knowledge: "Knowledge") -> str:
    if isinstance(entry, ExamEntry):
        contrast = f", contrast: {entry.contrast.value}" if entry.contrast else ""
        return f"{exam_name(entry, knowledge)}{contrast}"
    modality = _short(entry, knowledge)
    until = f", until {entry.until.isoformat()}" if entry.until else ""
    if isinstance(entry, HoursEntry):
        return f"{modality}: {number(entry.hours):,} hours{until}"
    return f"{modality}: {_counted(entry)}{until}"


def _counted(entry: TallyEntry) -> str:
    return f"{entry.count:,} exam{'s' * (entry.count != 1)}"


def _short(entry: SignedEntry, knowledge: "Knowledge") -> str:
    modality = modality_of(entry, knowledge) or ""
    known = modality in knowledge.modalities
    return str(knowledge.modalities.plain(modality)["short"]) if known else modality


def _folded(name: str | None) -> str:
    return " ".join((name or NOBODY).casefold().split())
