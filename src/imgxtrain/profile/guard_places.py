"""Where a person lives or lies, and what makes one known: addresses, rooms, pictures, offices."""

import re

from imgxtrain.profile.guard_phrases import is_trade
from imgxtrain.profile.guard_terms import Certainty, Rule, listed, stance
from imgxtrain.profile.guard_wording import words_of

C, D = Certainty.CERTAIN, Certainty.DOUBTFUL
_HOME_KINDS = stance(note=C, cell=C, site=D, title=D, verifier=D)

_SHORT_STREETS = listed("st dr ln rd ave av blvd cir ter pkwy hwy pl ct sq trl")
_STREET = (
    r"(?P<it>(?<![\w.,/:-])(?P<number>\d{1,5}[a-z]?)\s(?P<way>(?:(?:n|s|e|w|ne|nw|se|sw|north|south|east"
    r"|west)\.?\s)?(?:\d{1,3}(?:st|nd|rd|th)\s|(?:[^\W\d_][\w'.-]{1,20}\s){1,3}))"
    r"(?P<street>street|avenue|boulevard|drive|lane|road|court|circle|terrace|parkway|highway|place"
    r"|square|trail|way|st|dr|ln|rd|ave?|blvd|cir|ter|pkwy|hwy|pl)\b\.?"
    r"(?:,?\s(?:apt|apartment|unit|ste|suite|#)\.?\s?#?\w{1,5}\b)?)"
)


def _by_street(match: re.Match[str]) -> Certainty | None:
    """Capitals make a street of words; in one case throughout it may be something else."""
    names = words_of(match["way"])
    short = match["street"].lower() in {*_SHORT_STREETS, "way", "place", "court", "circle"}
    told = len(match["number"]) >= _SURE_HOUSE_DIGITS and match["way"][0].isupper()
    if any(word.key in _NEVER_OF_STREETS for word in names):
        return None
    if short and not told and any(is_trade(word) for word in names):
        return None
    if match["way"][0].isdigit() or all(word.text[0].isupper() for word in names):
        mixed = any(c.islower() for c in match["it"])
        return C if mixed or not short else D
    return None if short and len(match["number"]) < _SURE_HOUSE_DIGITS else D


_SURE_HOUSE_DIGITS = 3
_NEVER_OF_STREETS = listed(
    "the a an of on in at to for and with per this that my our each every all from views view reps"
    " hours hour days weeks months minutes min exams slice scans cases ct mr mri mg ml mm cm"
)

_ADDRESS = Rule(
    "street address",
    "B",
    "it has the form of a street address",
    _STREET,
    _HOME_KINDS,
    _by_street,
)
_HOME = Rule(
    "where somebody lives",
    "B",
    "it tells where somebody lives",
    r"(?<![a-z])(?:(?:pt|patient|he|she|they)\s(?:is\s)?from|lives?\s(?:in|at|on|near)"
    r"|resides\s(?:in|at|on)|resident\sof|living\s(?:in|at)|home\saddress|address|addr)\b[\s:]{1,3}(?:is\s)?"
    r"(?P<it>\d{1,5}\s[^\W\d_][\w'. -]{2,40}"
    r"|[^\W\d_][\w'.-]{2,20}(?:\s(?:county|city|[A-Z][a-z]{1,20}))?)",
    _HOME_KINDS,
    lambda match: _by_home(match["it"]),
    hints="from|live|living|resid|addr",
    digits=0,
)
_NO_HOME = listed(
    "snf nursing ed er icu home alone group assisted the a an his her their or pacu floor unit"
    " outside hallway prison jail shelter rehab hospice facility area town same this that out far"
)


def _by_home(place: str) -> Certainty | None:
    if place[0].isdigit():
        return C
    first = words_of(place)[0]
    return None if first.key in _NO_HOME or (is_trade(first) and first.text.islower()) else D


_BOX = Rule(
    "postal box",
    "B",
    "it has the form of an address",
    r"(?<![a-z])p\.?\s?o\.?\s?box\s?#?\s?\d{1,7}",
    _HOME_KINDS,
    hints="box",
)
_ZIP_WORD = Rule(
    "ZIP code",
    "B",
    "a word for a ZIP code stands before it",
    r"(?<![a-z])(?:zip|postal)(?:\s?codes?)?\b(?:[\s:.#=]|(?:is|was|of|number)\b){0,6}"
    r"(?P<it>\d{5}(?:-\d{4})?|\d{3}(?!\d))",
    _HOME_KINDS,
    hints="zip|postal",
    digits=3,
)
_ZIP_PLUS = Rule(
    "ZIP code",
    "B",
    "it has the form of a ZIP code",
    r"(?<![\w.-])\d{5}-\d{4}(?![\w-])",
    _HOME_KINDS,
    hints="-",
    digits=9,
)
_STATES = (
    r"a[klrz]|c[aot]|d[ce]|fl|ga|hi|i[adln]|k[sy]|la|m[adeinost]|n[cdehjmvy]|o[hkr]|pa|ri|s[cd]|t[nx]"
    r"|ut|v[at]|w[aivy]"
)
_STATE_ZIP = Rule(
    "ZIP code",
    "B",
    "it has the form of a town, a state and a ZIP code",
    rf"(?P<it>(?<!\w)(?P<town>[^\W\d_][\w'.-]{{2,25}}),?\s(?P<state>{_STATES})\s{{1,2}}\d{{5}})(?![\w-])",
    _HOME_KINDS,
    lambda match: (
        C if match["state"].isupper() and not is_trade(words_of(match["town"])[0]) else None
    ),
    digits=5,
)
_APARTMENT = Rule(
    "apartment",
    "B",
    "it may be part of an address",
    r"(?<![a-z])(?:apt\.?\s?#\s?\d{0,4}[a-z]?\b|(?:apt|apartment)\.?\s\d{1,4}[a-z]\b(?<![ap]m)"
    r"|apartment\s\d{1,4})(?!:\d|\s?[ap]m)",
    stance(note=D, cell=D, site=D),
    hints="apt|apartment",
    digits=0,
)
_ROOM = Rule(
    "room or bed",
    "R",
    "with the day it tells who lay there",
    r"(?<![a-z])(?<!ct )(?<!mr )(?<!mri )(?<!ir )(?<!us )(?<!exam )(?<!scan )(?<!xray )(?<!x-ray )"
    r"(?<!conference )(?<!class )(?<!reading )(?<!control )(?<!break )(?<!fluoro )(?<!procedure )"
    r"(?<!meeting )(?<!ultrasound )(?<!mammo )(?<!echo )(?<!nm )(?<!pet )(?<!training )"
    r"(?:room|rm)\.?\s?[:#]?\s?(?:\d{3,4}-?[a-d\d]?|[a-z]-?\d{3,4}[a-d]?|\d{1,4}-?[a-d]|\d{1,4}-\d{1,3}"
    r"|\d{1,4}(?=,?\s?bed\b))(?!\w|:\d)(?:,?\s?bed\s?#?[a-d\d]{1,3}\b)?(?!\s?(?:scanner|unit|magnet))",
    stance(note=D, cell=D),
    hints="room|rm",
)
_BED = Rule(
    "room or bed",
    "R",
    "with the day it tells who lay there",
    r"(?<![a-z])bed\s?[:#]?\s?(?:\d{1,4}[a-d]?|[a-d]\d{0,3})(?![\w'/-]|\s(?:capacity|hospital|facility|unit|er|ed"
    r"|icu|level)\b)",
    stance(note=D, cell=D, site=D),
    lambda match: None if match[0].endswith(" a") else D,
    hints="bed",
    digits=0,
)
_BIOMETRIC = Rule(
    "picture or body feature",
    "Q",
    "pictures and body features identify",
    r"(?<![a-z])(?:(?:photos?|photographs?|pictures?|pics?|selfies?|snapshots?|videos?|screen\s?shots?)"
    r"\s(?:of|with)\s(?:the\s|a\s|his\s|her\s|my\s|their\s)?(?:pt|pts|patient|face|wristband|armband"
    r"|requisition|req|label|sticker|chart)"
    r"|(?:pt|patient|face|facial|full-face)'?s?\s(?:photo|picture|pic|selfie|recognition|photograph)s?"
    r"|finger\s?-?prints?\b(?!\s(?:background|for\s(?:my|state|licen|employ|badge)))|voice\s?-?prints?"
    r"|(?:iris|retinal?|palm(?:\svein)?)\sscan(?:ned)?|(?:birthmark|tattoo)\s(?:of|that|saying|says|reads))",
    stance(note=D, cell=D, title=D, site=D),
    hints="photo|pic|selfie|snap|video|screen|print|scan|tattoo|birthmark|recogn",
    digits=0,
)
_KNOWN_PERSON = Rule(
    "what makes a person known",
    "R",
    "a person of such an office is easily found",
    r"(?<![a-z])(?:(?:the|our|local|former|state|county|town|city)\s(?:mayor|senator|congressman"
    r"|congresswoman|governor|sheriff|police\schief|fire\schief|judge|quarterback|news\sanchor"
    r"|weatherman|celebrity|superintendent)|celebrity\s(?:pt|patient)|(?:nfl|nba|mlb|nhl)\splayer)\b",
    stance(note=D, cell=D),
    hints="mayor|senat|congr|govern|sheriff|chief|judge|quarter|anchor|weather|celeb|super|player",
    digits=0,
)
_NO_EMPLOYERS = listed(
    "the a an my our his her home night nights day days here this that same us it"
)


def _by_employer(match: re.Match[str]) -> Certainty | None:
    unnamed = " the " in match[0] and match["it"].islower()
    return None if unnamed or match["it"].lower() in _NO_EMPLOYERS else D


_EMPLOYER = Rule(
    "employer",
    "A",
    "the employer of a patient identifies too",
    r"(?<![a-z])(?:pt|patient|he|she|they|who)\s(?:works?|worked|is\semployed)\s(?:at|for|by)\s"
    r"(?:the\s(?=[^\W\d_]))?(?P<it>[^\W\d_][\w'&-]{1,30})",
    stance(note=D, cell=D),
    _by_employer,
    hints="work|employed",
    digits=0,
)

PLACES = (
    *(_ADDRESS, _HOME, _BOX, _ZIP_WORD, _ZIP_PLUS, _STATE_ZIP, _APARTMENT),
    *(_ROOM, _BED, _BIOMETRIC, _KNOWN_PERSON, _EMPLOYER),
)
