"""What the words around a name say of it: whose it may be, or that it is nobody's."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from imgxtrain.profile.guard_phrases import NAMES, PARTICLES, Evidence, Phrase, is_trade
from imgxtrain.profile.guard_terms import listed
from imgxtrain.profile.guard_trade_words import (
    COLLEAGUES,
    CREDENTIALS,
    DOCTORS,
    EXAMS,
    LABELS,
    NEWBORNS,
    OTHER_LABELS,
    PATIENTS,
    PLACES,
    RELATIVES,
    SAINTS,
    SCANNED,
    SENT,
    SHORT_TITLES,
    TITLES,
    VERBS,
)
from imgxtrain.profile.guard_wording import Shape, Word


class Cue(StrEnum):
    """What stands around a name. After a title of two meanings it is PERHAPS_TITLED."""

    TITLED = "a title"
    PERHAPS_TITLED = "what may be a title"
    PATIENT = "a word for the patient"
    LABELLED = "the word name"
    RELATIVE = "a word for a relative"
    SCANNED = "what was done to the person"
    OWNER = "the exam that is said to be the person's"
    DOCTOR = "a title of a person at work"
    COLLEAGUE = "a word for a colleague"
    SAINT = "a word for a saint"
    PLACE = "a word for a place"
    ALONE = "nothing else in the text"
    NONE = "nothing"


_NEAR = 40


@dataclass(frozen=True)
class Spot:
    """A phrase among the words of its text."""

    words: Sequence[Word]
    phrase: Phrase

    @property
    def evidence(self) -> Evidence:
        """What the phrase looks like."""
        return self.phrase.evidence

    @property
    def first(self) -> Word:
        """The first word of the phrase."""
        return self.words[self.phrase.first]

    @property
    def last(self) -> Word:
        """The last word of the phrase."""
        return self.words[self.phrase.last]

    @property
    def before(self) -> Word | None:
        """The word before the phrase."""
        return self.nth_before(1)

    @property
    def after(self) -> tuple[Word, ...]:
        """Up to three words after the phrase."""
        return tuple(self.words[self.phrase.last + 1 : self.phrase.last + 4])

    @property
    def around(self) -> Sequence[Word]:
        """The words of the phrase and those near it."""
        return self.words[max(self.phrase.first - _NEAR, 0) : self.phrase.last + _NEAR]

    @property
    def whole(self) -> bool:
        """Whether the text has no other word."""
        return self.phrase.first == 0 and self.phrase.last == len(self.words) - 1

    @property
    def single(self) -> bool:
        """Whether the phrase is one word."""
        return self.phrase.first == self.phrase.last

    def nth_before(self, count: int) -> Word | None:
        """The word ``count`` words before the phrase; for 0 its first word."""
        place = self.phrase.first - count
        return self.words[place] if place >= 0 else None

    def key_before(self, count: int) -> str:
        """That word in lower case; empty where the text begins later."""
        word = self.nth_before(count)
        return word.key if word else ""


def cue_of(spot: Spot) -> Cue:
    """What stands around the phrase; the surest cue wins."""
    readings = [(read, spot) for read in (_title, _label, _person)]
    wider = _with_particles(spot)
    readings += [(read, wider) for read in (_title, _person) if wider is not spot]
    for read, place in (*readings, (_word_before, spot), (_word_after, spot)):
        cue = read(place)
        if cue is not Cue.NONE:
            return cue
    listed_alone = spot.whole and spot.evidence is Evidence.STRANGERS and "," in spot.last.gap
    return Cue.ALONE if listed_alone else Cue.NONE


def _with_particles(spot: Spot) -> Spot:
    """``spot`` from the particles of its name on: de la Torre, St. Clair."""
    first = spot.phrase.first
    while first and spot.words[first - 1].key in PARTICLES and joined(spot.words[first].gap, "."):
        first -= 1
    return replace(spot, phrase=replace(spot.phrase, first=first))


def joined(gap: str, marks: str = "") -> bool:
    """Whether ``gap`` is blank but for ``marks``."""
    return len(gap) <= _LONGEST_GAP and not gap.strip(f" \t{marks}")


_LONGEST_GAP = 5


def _title(spot: Spot) -> Cue:
    before, gap = spot.before, spot.first.gap
    if before is None or not joined(gap, "."):
        return Cue.NONE
    if before.key in DOCTORS:
        panel = before.text == "DR" and spot.evidence not in NAMES  # digital radiography
        return Cue.NONE if panel else Cue.DOCTOR
    if before.key in TITLES:
        spectroscopy = before.text == "MRS" and "." not in gap
        return Cue.PERHAPS_TITLED if spectroscopy else Cue.TITLED
    if before.key == "miss":
        return _miss(spot, before)
    return _short_title(spot, before) if before.key in SHORT_TITLES else Cue.NONE


def _miss(spot: Spot, before: Word) -> Cue:
    if before.shape is Shape.TITLE and spot.evidence is not Evidence.LOWER:
        return Cue.TITLED
    return Cue.COLLEAGUE if before.shape is Shape.LOWER else Cue.NONE


def _short_title(spot: Spot, before: Word) -> Cue:
    """Mr and Ms, which are also magnetic resonance, multiple sclerosis and milliseconds."""
    told = "." in spot.first.gap or before.shape is Shape.TITLE
    if any(c.isdigit() for c in before.gap):
        return Cue.NONE
    if spot.evidence is Evidence.LOWER:
        acting = bool(spot.after) and spot.after[0].key in VERBS
        return _LOWER_TITLES[told + acting]
    if told:
        return Cue.TITLED
    of_an_exam = is_trade(spot.first) or (bool(spot.after) and spot.after[0].raised)
    strange = spot.evidence not in NAMES
    return Cue.NONE if strange and of_an_exam else Cue.PERHAPS_TITLED


_LOWER_TITLES = (Cue.NONE, Cue.PERHAPS_TITLED, Cue.TITLED)
"""What mr and ms are before a strange word in lower case, by how much speaks for a title."""


def _label(spot: Spot) -> Cue:
    """A name after the word name, unless it is the name of a protocol or a file."""
    gap = spot.first.gap
    linked = spot.key_before(1) in {"is", "was"}
    label = spot.key_before(2 if linked else 1)
    if label not in LABELS or not joined(gap, ':=-"'):
        return Cue.NONE
    if spot.key_before(3 if linked else 2) in OTHER_LABELS:
        return Cue.NONE
    marked = ":" in gap or "=" in gap
    if spot.evidence is Evidence.LOWER:
        of_patient = label == "named" and spot.key_before(2) in PATIENTS
        return Cue.LABELLED if marked or of_patient else Cue.NONE
    told = linked or marked or label == "named"
    return Cue.LABELLED if told or spot.evidence in NAMES else Cue.NONE


_LINKS = listed("is was named called name names")


def _person(spot: Spot) -> Cue:
    """The patient or a relative, named at once or after a linking word."""
    link = spot.key_before(1)
    known = spot.evidence in NAMES or (spot.evidence is Evidence.WORDY and link == "called")
    linked = link in _LINKS and known
    in_law = link == "law" and spot.key_before(2) == "in"
    of_relative = link == "of" and spot.evidence in NAMES and spot.key_before(2) in RELATIVES
    back = 3 if in_law else 2 if linked or of_relative else 1
    before, following = spot.nth_before(back), spot.nth_before(back - 1) or spot.first
    if before is None or not joined(following.gap, '.,:;=-#"('):
        return Cue.NONE
    if before.key in PATIENTS or (before.key in NEWBORNS and known):
        return Cue.PATIENT
    if before.key.split("-")[0] not in RELATIVES or "." in following.gap:
        return Cue.NONE
    return Cue.COLLEAGUE if spot.key_before(back + 1) in {"my", "our"} else Cue.RELATIVE


def _word_before(spot: Spot) -> Cue:
    before, gap = spot.key_before(1), spot.first.gap
    if before in SAINTS and joined(gap, "."):
        return Cue.SAINT
    if before in SCANNED and joined(gap):
        return Cue.SCANNED
    if before in COLLEAGUES and joined(gap, ":"):
        return Cue.COLLEAGUE
    sent = before == "to" and spot.key_before(2) in SENT
    at_place = (before in PLACES or sent) and joined(gap)
    return Cue.PLACE if at_place or gap.strip() == "@" else Cue.NONE


def _word_after(spot: Spot) -> Cue:
    if not spot.after:
        return Cue.NONE
    after = spot.after[0]
    if spot.last.possessive and after.follows and after.key in EXAMS:
        return Cue.OWNER
    return Cue.COLLEAGUE if credentialed(spot) else Cue.NONE


def credentialed(spot: Spot) -> bool:
    """Whether the letters of a credential stand after the name."""
    if not spot.after:
        return False
    after = spot.after[0]
    letters = "".join(word.text for word in spot.after[:2])
    raised = after.shape in {Shape.UPPER, Shape.INITIAL}
    known = after.key in CREDENTIALS or letters == "RT"
    return known and raised and joined(after.gap, ",(")
