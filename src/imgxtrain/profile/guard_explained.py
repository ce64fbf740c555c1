"""Names that are no person's: those of places, findings, devices and firms."""

from imgxtrain.profile.guard_cues import Cue, Spot, joined
from imgxtrain.profile.guard_phrases import Evidence
from imgxtrain.profile.guard_trade_words import (
    BY_SIGNS,
    EPONYM_NOUNS,
    FACILITIES,
    HEALTH_SYSTEMS,
    NAMESAKES,
    PARTS,
)
from imgxtrain.profile.guard_wording import Shape


def is_explained(spot: Spot, cue: Cue) -> bool:
    """Whether the name is that of a place, a finding or a device."""
    if cue in {Cue.TITLED, Cue.PERHAPS_TITLED, Cue.LABELLED}:
        return False
    if _eponym(spot):
        return True
    if cue in {Cue.PATIENT, Cue.SCANNED, Cue.OWNER}:
        return spot.evidence is Evidence.CAPITALS and _shouted(spot)
    return _facility(spot) or _namesake(spot) or _abbreviation(spot) or _partners(spot)


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
        if not joined(word.gap, "&-") or (word.shape is Shape.LOWER and not _lower(spot)):
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
