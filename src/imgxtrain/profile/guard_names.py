"""People in a text: how sure a name is by what it looks like, what stands around it, and where."""

from collections.abc import Iterator, Mapping

from imgxtrain.profile.guard_cues import Cue, Spot, credentialed, cue_of
from imgxtrain.profile.guard_explained import is_explained
from imgxtrain.profile.guard_phrases import NAMES, Evidence, phrase_at
from imgxtrain.profile.guard_terms import Certainty, Finding, TextKind, lesser
from imgxtrain.profile.guard_trade_words import OF_SPEAKERS
from imgxtrain.profile.guard_wording import words_of
from imgxtrain.profile.guard_words import WORDY_SURNAMES

C, D = Certainty.CERTAIN, Certainty.DOUBTFUL
_STRANGERS = (Evidence.STRANGERS, Evidence.STRANGER)


def _all(sure: Certainty, *evidence: Evidence) -> dict[Evidence, Certainty]:
    return dict.fromkeys(evidence, sure)


_VERDICTS: Mapping[Cue, Mapping[Evidence, Certainty]] = {
    Cue.TITLED: _all(C, *Evidence),
    Cue.PERHAPS_TITLED: _all(C, *NAMES)
    | _all(D, Evidence.STRANGER, Evidence.LOWER, Evidence.WORDY),
    Cue.PATIENT: _all(C, *NAMES, Evidence.STRANGERS)
    | _all(D, Evidence.STRANGER, Evidence.WORDY, Evidence.CAPITALS),
    Cue.LABELLED: _all(C, *NAMES, *_STRANGERS, Evidence.WORDY)
    | _all(D, Evidence.CAPITALS, Evidence.LOWER),
    Cue.RELATIVE: _all(C, *NAMES, Evidence.WORDY, Evidence.STRANGERS) | _all(D, Evidence.STRANGER),
    Cue.SCANNED: _all(C, *NAMES) | _all(D, Evidence.STRANGERS, Evidence.WORDY),
    Cue.OWNER: _all(C, *NAMES) | _all(D, Evidence.STRANGERS, Evidence.WORDY),
    Cue.DOCTOR: _all(D, *NAMES, *_STRANGERS, Evidence.WORDY),
    Cue.COLLEAGUE: _all(D, *NAMES),
    Cue.PLACE: _all(D, Evidence.FULL),
    Cue.SAINT: {},
    Cue.ALONE: _all(D, Evidence.STRANGERS),
    Cue.NONE: _all(D, *NAMES) | _all(C, Evidence.FULL),
}
"""How sure a name is in a note; what is absent is no name."""

_UNCUED = frozenset({Cue.NONE, Cue.COLLEAGUE, Cue.DOCTOR, Cue.PLACE, Cue.ALONE})
_OF_VERIFIERS = frozenset({*NAMES, Evidence.STRANGER})
_OF_PATIENTS = frozenset({Cue.PATIENT, Cue.RELATIVE})


def name_findings(text: str, kind: TextKind) -> Iterator[Finding]:
    """Every name in ``text``, in order."""
    words = words_of(text)
    position = 0
    while position < len(words):
        phrase = phrase_at(words, position)
        step = 1
        if phrase:
            spot = Spot(words, phrase)
            cue = cue_of(spot)
            found = _judged(spot, cue, kind)
            if found:
                yield found
            if found or (cue is Cue.DOCTOR and spot.evidence in NAMES):
                step = phrase.last + 1 - phrase.first  # no part of it stands by itself
        position += step


def _judged(spot: Spot, cue: Cue, kind: TextKind) -> Finding | None:
    sure = _VERDICTS[cue].get(spot.evidence)
    if sure is None or is_explained(spot, cue):
        return None
    sure = _in_kind(spot, cue, sure, kind)
    if sure is None:
        return None
    return Finding(sure, _what(cue), "A", spot.first.start, spot.last.end, _why(cue, spot.evidence))


def _what(cue: Cue) -> str:
    if cue in {Cue.TITLED, Cue.PERHAPS_TITLED, Cue.DOCTOR}:
        return "name with a title"
    return "name of a relative" if cue is Cue.RELATIVE else "name"


def _why(cue: Cue, evidence: Evidence) -> str:
    match cue:
        case Cue.NONE | Cue.PLACE | Cue.ALONE:
            return f"it looks like a {evidence}"
        case Cue.COLLEAGUE:
            return "it looks like a name, perhaps a colleague's"
        case Cue.OWNER:
            return "it looks like the name of the person examined"
        case _:
            return f"it stands after {cue}"


def _in_kind(spot: Spot, cue: Cue, sure: Certainty, kind: TextKind) -> Certainty | None:
    """How sure it is in this kind of text; None where it may stand there."""
    match kind:
        case TextKind.VERIFIER:
            return sure if cue in _OF_PATIENTS and spot.evidence in _OF_VERIFIERS else None
        case TextKind.SITE:
            return _in_site(spot, cue, sure)
        case TextKind.TITLE:
            return _in_title(spot, cue, sure)
        case TextKind.POSTING:
            return _in_posting(spot, cue, sure)
        case TextKind.CELL:
            return C if spot.whole and spot.evidence is Evidence.PROBABLE else sure
        case TextKind.NOTE:
            return sure


def _in_site(spot: Spot, cue: Cue, sure: Certainty) -> Certainty | None:
    """Places are called after people: a bare full name, or one with a patient's cue, counts."""
    if cue in _UNCUED:
        plain = spot.evidence is Evidence.FULL and spot.last.key not in WORDY_SURNAMES
        return D if spot.whole and plain else None
    if cue is Cue.RELATIVE:
        return D if spot.evidence is Evidence.FULL else None
    return sure


def _in_title(spot: Spot, cue: Cue, sure: Certainty) -> Certainty | None:
    """Lectures and books are called after those who give and write them."""
    if cue in _OF_PATIENTS:
        return sure if spot.evidence in NAMES else None
    if cue not in _UNCUED:
        return sure
    spoken = credentialed(spot) or any(word.key in OF_SPEAKERS for word in spot.around)
    return None if spoken or cue in {Cue.DOCTOR, Cue.ALONE} else D


def _in_posting(spot: Spot, cue: Cue, sure: Certainty) -> Certainty | None:
    """A posting may name a recruiter, which is asked about."""
    if cue in _UNCUED:
        return D if cue is not Cue.DOCTOR and spot.evidence is Evidence.FULL else None
    if cue is Cue.PATIENT:
        return sure if spot.evidence in NAMES else None
    return lesser(sure, D)
