"""Initials, and names in the form that imaging systems write them."""

import re

from imgxtrain.profile.guard_numbers import EVERYWHERE
from imgxtrain.profile.guard_terms import Certainty, Rule, stance
from imgxtrain.profile.guard_trade_words import ABBREVIATIONS, TRADE

C, D = Certainty.CERTAIN, Certainty.DOUBTFUL
_NAMED = stance(note=C, cell=C, site=C, title=C, posting=D)
_DOTTED = r"[a-z]\.\s?(?:[a-z]\.\s?)?[a-z]\b\.?"


def _is_abbreviation(letters: str) -> bool:
    """Whether letters are an abbreviation of the trade rather than initials."""
    return letters.lower() in ABBREVIATIONS or letters.lower() in TRADE


def _letters(text: str) -> str:
    return "".join(c for c in text if c.isalpha())


def _told(match: re.Match[str]) -> Certainty | None:
    letters = _letters(match["it"])
    return C if letters.isupper() and not _is_abbreviation(letters) else None


def _plain(match: re.Match[str]) -> Certainty | None:
    """Two capitals after ``pt`` in a text that is not all capitals."""
    around = match.string[max(match.start() - 60, 0) : match.end() + 60]
    shouted = not any(c.islower() for c in around.replace("pt", ""))
    letters = match["it"]
    return None if shouted or not letters.isupper() or _is_abbreviation(letters) else D


def _called_initials(match: re.Match[str]) -> Certainty | None:
    """Those on a marker are the technologist's own."""
    if not _letters(match["it"]).isupper():
        return None
    before = match.string[max(match.start() - 25, 0) : match.end()].lower()
    return D if re.search(r"\b(?:my|tech|technologist|marker|own|our)\b", before) else C


def _lone(match: re.Match[str]) -> Certainty | None:
    letters = _letters(match[0])
    return D if letters.isupper() and not _is_abbreviation(letters) else None


INITIALS = (
    Rule(
        "name as a system writes it",
        "A",
        "it has the form of a name in an imaging system",
        r"(?<!\w)[^\W\d_][\w'-]{1,40}\^{1,2}[^\W\d_][\w'-]{0,40}(?:\^{1,3}[\w'.-]{0,30}){0,4}",
        EVERYWHERE,
        hints="^",
        digits=0,
    ),
    Rule(
        "initials",
        "A",
        "initials of a patient identify",
        r"(?<![a-z])(?:pt|patient|client)(?:'?s)?\b[\s.:(#,-]{0,3}(?:initials?\b[\s.:=]{0,3}(?:are\s|is\s)?)?"
        rf"(?P<it>{_DOTTED})(?!\w)",
        EVERYWHERE,
        _told,
        hints=".",
        digits=0,
    ),
    Rule(
        "initials",
        "A",
        "they are called initials",
        rf"(?<![a-z])(?:initials\b[\s:=(]{{0,3}}|initial[:=]\s?)(?:are\s|is\s|of\s|were\s)?(?P<it>{_DOTTED}|[a-z]{{2,3}})(?!\w)",
        _NAMED,
        _called_initials,
        hints="initial",
        digits=0,
    ),
    Rule(
        "initials",
        "A",
        "they may be a patient's initials",
        r"(?<![a-z])(?:pt|patient|client)\b\.?:?\s(?P<it>[a-z]{2})(?![\w'.-])",
        stance(note=D, cell=D),
        _plain,
        hints="pt|patient|client",
        digits=0,
    ),
    Rule(
        "initials",
        "A",
        "they may be a patient's initials",
        r"(?<![\w.])[a-z]\.\s?(?:[a-z]\.\s?)?[a-z]\.(?!\w|[a-z])",
        stance(note=D, cell=D),
        _lone,
        hints=".",
        digits=0,
    ),
)
