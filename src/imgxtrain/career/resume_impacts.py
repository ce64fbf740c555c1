"""What got better at work, held against the guard once more before anybody else reads it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from imgxtrain.career.plain_lines import plain_line
from imgxtrain.career.resume_guard import refused
from imgxtrain.career.resume_parts import LeftOut
from imgxtrain.career.resume_words import Wording, amount_text, first_word
from imgxtrain.knowledge.resume_wording import VerbUse, WordsId
from imgxtrain.profile.entries import ImpactEntry

_PERCENT = frozenset({"%", "percent", "per cent", "pct"})
_DOLLARS = frozenset({"$", "usd", "us$", "dollar", "dollars"})
_SHORTEST_ON_ED = 5


@dataclass(frozen=True)
class Impact:
    """One improvement. ``use``: which verbs suit it; ``doubtful``: it may name somebody.

    ``tells_itself``: its title begins with a verb.
    """

    entry: str
    on: date
    use: VerbUse
    opening_title: str
    inner_title: str
    tells_itself: bool
    before: float | None
    after: float | None
    unit: str
    doubtful: bool

    @property
    def is_percentage(self) -> bool:
        """Whether its figures are percentages."""
        return self.unit.casefold() in _PERCENT

    @property
    def before_text(self) -> str:
        """The figure before, without a unit that the one after shows."""
        return "" if self.before is None else self._with_unit(self.before, last=False)

    @property
    def after_text(self) -> str:
        """The figure after, with its unit."""
        return "" if self.after is None else self._with_unit(self.after, last=True)

    def _with_unit(self, amount: float, *, last: bool) -> str:
        told = amount_text(amount)
        if self.is_percentage:
            return f"{told}%"
        if self.unit.casefold() in _DOLLARS:
            told = f"{told}0" if told[-2:-1] == "." else told  # cents have two digits
            return f"-${told[1:]}" if told.startswith("-") else f"${told}"
        return f"{told} {self.unit}".rstrip() if last else told


def impacts_of(
    entries: Iterable[ImpactEntry], wording: Wording, today: date
) -> tuple[tuple[Impact, ...], tuple[LeftOut, ...]]:
    """What may be told, in the order of the record, and what may not."""
    told: list[Impact] = []
    left_out: list[LeftOut] = []
    for entry in entries:
        reason, doubtful = refused(entry.title, entry.unit)
        if entry.on > today:
            reason = "its day is yet to come"
        if not plain_line(entry.title):
            reason = "it has no title"
        if reason:
            left_out.append(LeftOut(f"improvement {entry.id}", reason))
        else:
            told.append(_impact(entry, wording, doubtful=doubtful))
    return tuple(told), tuple(left_out)


def _impact(entry: ImpactEntry, wording: Wording, *, doubtful: bool) -> Impact:
    title = plain_line(entry.title).rstrip(".") or plain_line(entry.title)
    common = wording.words(WordsId.COMMON)
    return Impact(
        entry=entry.id,
        on=entry.on,
        use=_use(entry.before, entry.after),
        opening_title=title[0].upper() + title[1:],
        inner_title=_lowered(title, common),
        tells_itself=_begins_with_verb(title, common, wording.words(WordsId.OPENING_VERBS)),
        before=entry.before,
        after=entry.after,
        unit=plain_line(entry.unit),
        doubtful=doubtful,
    )


def _use(before: float | None, after: float | None) -> VerbUse:
    if after is None:
        return VerbUse.BETTER
    if before is None:
        return VerbUse.TO
    if before == after:
        return VerbUse.SAME
    return VerbUse.LESS if after < before else VerbUse.MORE


def _lowered(title: str, common: Sequence[str]) -> str:
    """The title as it stands behind a verb: names and abbreviations keep their capitals."""
    begin = first_word(title).split("-")[0]
    is_plain = begin[1:].islower() and begin.casefold() in common
    return title[0].lower() + title[1:] if is_plain else title


def _begins_with_verb(title: str, common: Sequence[str], verbs: Sequence[str]) -> bool:
    word = first_word(title).casefold()
    on_ed = word.endswith("ed") and len(word) >= _SHORTEST_ON_ED and word.isalpha()
    return word not in common and (word in verbs or on_ed)
