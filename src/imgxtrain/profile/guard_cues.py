"""What the words around a name say of it: whose it may be, or that it is nobody's."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from imgxtrain.profile.guard_phrases import NAMES, Evidence, Phrase, is_trade
from imgxtrain.profile.guard_terms import listed
from imgxtrain.profile.guard_trade_words import (
    BY_SIGNS,
    COLLEAGUES,
    CREDENTIALS,
    DOCTORS,
    EPONYM_NOUNS,
    EXAMS,
    FACILITIES,
    HEALTH_SYSTEMS,
    LABELS,
    NAMESAKES,
    NEWBORNS,
    OTHER_LABELS,
    PARTS,
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
    for reading in (_title, _label, _person, _word_before, _word_after):
        cue = reading(spot)
        if cue is not Cue.NONE:
            return cue
    listed_alone = spot.whole and spot.evidence is Evidence.STRANGERS and "," in spot.last.gap
    return Cue.ALONE if listed_alone else Cue.NONE


def is_explained(spot: Spot, cue: Cue) -> bool:
    """Whether the name is that of a place, a finding or a device."""
    if cue in {Cue.TITLED, Cue.PERHAPS_TITLED, Cue.LABELLED}:
        return False
    if _eponym(spot):
        return True
    if cue in {Cue.PATIENT, Cue.SCANNED, Cue.OWNER}:
        return spot.evidence is Evidence.CAPITALS and _shouted(spot)
    return _facility(spot) or _namesake(spot) or _abbreviation(spot) or _partners(spot)


def _joined(gap: str, marks: str = "") -> bool:
    """Whether ``gap`` is blank but for ``marks``."""
    return len(gap) <= _LONGEST_GAP and not gap.strip(f" \t{marks}")


_LONGEST_GAP = 5


def _title(spot: Spot) -> Cue:
    before, gap = spot.before, spot.first.gap
    if before is None or not _joined(gap, "."):
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
    if label not in LABELS or not _joined(gap, ':=-"'):
        return Cue.NONE
    if spot.key_before(3 if linked else 2) in OTHER_LABELS:
        return Cue.NONE
    marked = ":" in gap or "=" in gap
    if spot.evidence is Evidence.LOWER:
        return Cue.LABELLED if marked else Cue.NONE
    told = linked or marked or label == "named"
    return Cue.LABELLED if told or spot.evidence in NAMES else Cue.NONE


_LINKS = listed("is was named called name names")


def _person(spot: Spot) -> Cue:
    """The patient or a relative, named at once or after a linking word."""
    link = spot.key_before(1)
    known = spot.evidence in NAMES or (spot.evidence is Evidence.WORDY and link == "called")
    linked = link in _LINKS and known
    in_law = link == "law" and spot.key_before(2) == "in"
    back = 3 if in_law else 2 if linked else 1
    before, following = spot.nth_before(back), spot.nth_before(back - 1) or spot.first
    if before is None or not _joined(following.gap, '.,:;=-#"('):
        return Cue.NONE
    if before.key in PATIENTS or (before.key in NEWBORNS and known):
        return Cue.PATIENT
    if before.key.split("-")[0] not in RELATIVES or "." in following.gap:
        return Cue.NONE
    return Cue.COLLEAGUE if spot.key_before(back + 1) in {"my", "our"} else Cue.RELATIVE


def _word_before(spot: Spot) -> Cue:
    before, gap = spot.key_before(1), spot.first.gap
    if before in SAINTS and _joined(gap, "."):
        return Cue.SAINT
    if before in SCANNED and _joined(gap):
        return Cue.SCANNED
    if before in COLLEAGUES and _joined(gap, ":"):
        return Cue.COLLEAGUE
    sent = before == "to" and spot.key_before(2) in SENT
    at_place = (before in PLACES or sent) and _joined(gap)
    return Cue.PLACE if at_place or gap.strip() == "@" else Cue.NONE


def _word_after(spot: Spot) -> Cue:
    if not spot.after:
        return Cue.NONE
    after = spot.after[0]
    if spot.last.possessive and after.follows and after.key in EXAMS:
        return Cue.OWNER
    letters = "".join(word.text for word in spot.after[:2])
    credential = after.key in CREDENTIALS or letters == "RT"
    raised = after.shape in {Shape.UPPER, Shape.INITIAL}
    return Cue.COLLEAGUE if credential and raised and _joined(after.gap, ",(") else Cue.NONE


def _eponym(spot: Spot) -> bool:
    """A finding, a view or a part of the body by its finder's name."""
    if spot.evidence in {Evidence.FULL, Evidence.INITIAL}:
        return False
    if spot.after and spot.after[0].gap in {" ", "-", "/"} and spot.after[0].key in EPONYM_NOUNS:
        return True
    if spot.key_before(1) == "of" and spot.key_before(2) in PARTS:
        return True
    return spot.last.possessive and spot.key_before(1) in BY_SIGNS


def _facility(spot: Spot) -> bool:
    """A place by somebody's name: Dr. Phillips Hospital, Sutter Davis."""
    before = spot.before
    if before is not None and before.key in HEALTH_SYSTEMS and spot.first.follows:
        return True
    for word in spot.after:
        if not _joined(word.gap, "&-") or (word.shape is Shape.LOWER and not _lower(spot)):
            return False
        if word.key in FACILITIES:
            return True
    return False


def _lower(spot: Spot) -> bool:
    return spot.last.shape is Shape.LOWER


def _namesake(spot: Spot) -> bool:
    """A person long dead after whom hospitals are called."""
    words = spot.words[spot.phrase.first : spot.phrase.first + 2]
    return "-".join(word.key for word in words) in NAMESAKES


def _abbreviation(spot: Spot) -> bool:
    """Three letters in capitals are rather an abbreviation than a name."""
    return spot.single and spot.first.shape is Shape.UPPER and len(spot.first.key) <= _ABBREVIATED


_ABBREVIATED = 3


def _partners(spot: Spot) -> bool:
    """One of the authors or founders, as in Smith & Nephew."""
    beside = spot.after[0].gap if spot.after else ""
    return spot.single and "&" in {spot.first.gap.strip(), beside.strip()}


def _shouted(spot: Spot) -> bool:
    """Capitals say little in a text of capitals, and nothing in a short word."""
    capitals = all(word.shape is not Shape.LOWER for word in spot.around)
    return capitals or len(spot.first.key) <= _ABBREVIATED + 1
