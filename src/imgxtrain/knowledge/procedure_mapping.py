"""Which exams of the vocabulary map to the procedures of a list that was read.

An exam maps plainly to at most one procedure: to the one that goes by its name, else to the one
that means the same in the list before, else to one that clearly says it. All else is possible, and
left to the user.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from imgxtrain.knowledge.exam_matching import Matching, Verdict, Vocabulary, match_exam
from imgxtrain.knowledge.exams import Procedure, ProcedureList
from imgxtrain.knowledge.procedure_list_text import ListText

_LIKELY = 55.0
_OFFERED = 3
_EXACT = 100.0


@dataclass
class Mapped:
    """A procedure with its heading, the exams that claim it plainly, and those that might."""

    name: str
    heading: str
    exams: list[str] = field(default_factory=list)
    possible: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Mapping:
    """Procedures in the order of the list, and the exams that map to none of them."""

    procedures: tuple[Mapped, ...]
    unmapped_exams: tuple[str, ...]

    @property
    def without_exam(self) -> tuple[Mapped, ...]:
        """Procedures that no exam maps to, plainly or possibly."""
        return tuple(each for each in self.procedures if not each.exams and not each.possible)


def mapped(
    read: ListText,
    before: ProcedureList | None,
    vocabulary: Vocabulary,
    modalities: Sequence[str],
) -> Mapping:
    """The list as it was ``read``, mapped to the exams of ``modalities``."""
    procedures = [Mapped(name, each.name) for each in read.headings for name in each.procedures]
    matchings = [_matchings(each.name, vocabulary, modalities) for each in procedures]
    alike = _known_by(before, lambda name: [_words(name)])
    same = _known_by(before, lambda name: _meanings(name, vocabulary, modalities))
    claimed: set[str] = set()
    for procedure, found in zip(procedures, matchings, strict=True):
        if _words(procedure.name) not in alike:
            _claim(procedure, _clear(found, _EXACT), claimed)
    for procedure in procedures:
        _follow(procedure, alike.get(_words(procedure.name)), claimed)
    for procedure, found in zip(procedures, matchings, strict=True):
        if not procedure.exams:
            _claim(procedure, _clear(found), claimed)
        if _words(procedure.name) not in alike:
            for meaning in _meanings(procedure.name, vocabulary, modalities):
                _follow(procedure, same.get(meaning), claimed)
        procedure.possible = _others(procedure, found, claimed)
    known = {*claimed, *(exam for each in procedures for exam in each.possible)}
    of_them = (each for each in vocabulary.exams.values() if each.modality in modalities)
    return Mapping(tuple(procedures), tuple(each.id for each in of_them if each.id not in known))


def _claim(procedure: Mapped, exams: Iterable[str], claimed: set[str]) -> None:
    for exam in exams:
        if exam not in claimed:
            procedure.exams.append(exam)
            claimed.add(exam)
        elif exam not in procedure.exams:
            procedure.possible.append(exam)


def _matchings(
    name: str, vocabulary: Vocabulary, modalities: Sequence[str]
) -> tuple[Matching, ...]:
    """What the name matches; where it names several things, what each of them does."""
    whole = match_exam(name, vocabulary, modalities)
    bare = re.sub(r"\s*\([^)]*\)", "", name)
    if _clear([whole]) or not bare:
        return (whole,)
    if bare != name and _clear([without := match_exam(bare, vocabulary, modalities)]):
        return (without,)
    parts = [part for part in re.split(r"\s*(?:[/,;]|\band\b|\bor\b)\s*", bare) if part]
    if len(parts) == 1:
        return (whole,)
    found = tuple(match_exam(part, vocabulary, modalities) for part in parts)
    return found if all(_clear([each]) for each in found) else (whole, *found)


def _clear(found: Iterable[Matching], least: float = 0.0) -> list[str]:
    """Ids of the exams that are clearly meant, work on images and quality control included."""
    ids = []
    for each in found:
        best = next(iter(each.candidates), None)
        work = each.verdict is Verdict.NOT_AN_EXAM and len(each.candidates) == 1
        needed = _EXACT if work else least
        if best and (work or each.verdict is Verdict.CLEAR) and best.score >= needed:
            ids.append(best.exam_id)
    return list(dict.fromkeys(ids))


def _others(procedure: Mapped, found: Iterable[Matching], claimed: set[str]) -> list[str]:
    """Exams that might claim it: those of the list before, and near ones that claim none."""
    near = [
        candidate.exam_id
        for each in found
        for candidate in each.candidates[:_OFFERED]
        if candidate.score >= _LIKELY
    ]
    offered = near if not procedure.exams else [each for each in near if each not in claimed]
    every = dict.fromkeys((*procedure.possible, *offered))
    return [exam for exam in every if exam not in procedure.exams]


def _known_by(
    before: ProcedureList | None, keys: Callable[[str], Iterable[str]]
) -> dict[str, Procedure]:
    """Procedures of the list before by what is the same about them; the first of several."""
    known: dict[str, Procedure] = {}
    for each in before.procedures if before else ():
        for key in keys(each.name):
            known.setdefault(key, each)
    return known


def _follow(procedure: Mapped, older: Procedure | None, claimed: set[str]) -> None:
    """Map ``procedure`` as an older one is."""
    if older is not None:
        _claim(procedure, older.exams, claimed)
        procedure.possible += older.possible


def _words(name: str) -> str:
    """The words of ``name`` that tell, in any order."""
    words = re.findall(r"[a-z0-9]+", name.casefold())
    return " ".join(sorted({word.rstrip("s") for word in words} - _NOT_TELLING))


def _meanings(name: str, vocabulary: Vocabulary, modalities: Sequence[str]) -> list[str]:
    """The exam that the whole name clearly is."""
    return _clear([match_exam(name, vocabulary, modalities)])


_NOT_TELLING = frozenset(("and", "or", "of", "the", "ct", "mr", "mri", "imaging", "procedure"))
