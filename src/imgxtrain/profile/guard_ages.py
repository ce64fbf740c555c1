"""Ages: no age is held in a log, and one over 89 identifies by itself."""

import re

from imgxtrain.profile.guard_terms import Certainty, Rule, stance

C, D = Certainty.CERTAIN, Certainty.DOUBTFUL

_OLDEST_SHARED = 89
"""Years of age; older ones may not stand in de-identified data, 45 CFR 164.514(b)(2)(i)(C)."""

_OLDEST = 125
_GREAT_KINDS = stance(note=C, cell=C, site=C, verifier=C, title=D)
_KINDS = stance(note=D, cell=D)


def _great(match: re.Match[str]) -> Certainty | None:
    return C if _OLDEST_SHARED < int(match["it"]) <= _OLDEST else None


def _lesser(match: re.Match[str]) -> Certainty | None:
    return D if int(match["it"]) <= _OLDEST_SHARED else None


def _age_rules(pattern: str) -> tuple[Rule, Rule]:
    """Two rules for one pattern, by age."""
    great = "an age over 89 identifies"
    return (
        Rule("age over 89", "C", great, pattern, _GREAT_KINDS, _great, digits=2),
        Rule("age", "C", "no age is held", pattern, _KINDS, _lesser),
    )


_NOT_THINGS = (
    r"(?!\s{0,2}(?:(?!with|for|who|in|on|had|has|fell|male|female|pt|and|m\b|f\b)\w{1,14}\s){0,2}?"
    r"(?:scanners?|machines?|units?|tubes?|magnets?|systems?|equipment|protocols?|software"
    r"|building|hospital|facility|camera|table|coil|detector|monitor|pacs|workstation|phantom|room"
    r"|fractures?|fx|injury|implants?|hardware|prosthesis|replacement|scar|stents?|grafts?|films?"
    r"|images?|study|scan|ct|mri|mr|cts|c-arm|portable|program|policy|textbook|book|edition"
    r"|company|practice|clinic|tka|tha|pacemaker|tradition)\b)"
)
_YO = r"\s?-?\s?(?:y\.?\s?/?\s?o\.?(?![a-z])|yo[mf]?\b|y[\s-]old\b)"
_YEARS_OLD = r"\s?-?\s?(?:yrs?\.?|years?)[\s-]{0,2}(?:olds?|young)\b"
_NOT_OF_MANY = (
    r"(?<!at )(?<!from )(?<!after )(?<!over )(?<!under )(?<!until )(?<!average )(?<!mean )"
    r"(?<!by )(?<!image )(?<!bone )"
)
_NOT_A_SPAN = (
    r"(?![\w%/+]|\.\d|\s?-\s?\d|\s(?:to|through)\s\d"
    r"|\s(?:and|or)\s(?:over|older|above|up|under|younger|below)"
    r"|\s?(?:kg|lbs?|cm|days|months|weeks)\b)"
)
_AGES = (
    *_age_rules(rf"(?<![\w.,/-])(?P<it>\d{{1,3}}){_YO}"),
    *_age_rules(rf"(?<![\w.,/-])(?P<it>\d{{1,3}}){_YEARS_OLD}{_NOT_THINGS}"),
    *_age_rules(
        rf"(?<![a-z]){_NOT_OF_MANY}(?:age|aged|ages|aet)\b[\s:=,]{{0,3}}(?:is\s|of\s)?"
        rf"(?P<it>\d{{1,3}}){_NOT_A_SPAN}"
    ),
)
_WHY = "it may be an age, and none is held"
_AGE_IS = _age_rules(
    r"(?<![a-z])(?:pt|patient|he|she)(?:'s|\sis|\swas)\s(?:a\s)?(?P<it>[1-9]\d|1[01]\d)"
    r"(?=\s?(?:$|[.,;)!]|and\b|but\b|m\b|f\b|male\b|female\b))(?!\.\d)"
)


def _with_sex(match: re.Match[str]) -> Certainty | None:
    """An F may be degrees Fahrenheit, and up to 24 it is a size of catheters (French)."""
    near = match.string[max(match.start() - 20, 0) : match.end() + 12].lower()
    return None if re.search(r"temp|fever|degree|°|cath|sheath|tube|drain|foley", near) else D


_AGE_SEX = Rule(
    "age and sex",
    "C",
    _WHY,
    r"(?<![\w.,/-])(?<!room )(?<!is )"
    r"(?:(?:(?:2[5-9]|[3-9]\d|1[01]\d)\s?f|(?:[1-9]\d|1[01]\d)\s?m"
    r"|(?:\d{3}|(?!90)[1-9]\d)y(?!\s?(?:f/?u|follow|surv)))(?![\w'-])"
    r"|\d{1,3}\s?(?:male|female|man|woman|boy|girl|lady|gentleman)\b)"
    r"(?!\s?(?:chest|pixels?|matrix))",
    stance(note=D, cell=D, verifier=D),
    _with_sex,
    bare=True,
)
_SMALL_AGE = Rule(
    "age",
    "C",
    _WHY,
    r"(?<![\w.,/-])\d{1,3}[\s-]?(?:days?|wks?|weeks?|mos?|mths?|months?|d|w|m)[\s/-]?(?:olds?|o)\b"
    r"(?=\s(?:infant|baby|boy|girl|male|female|pt|patient|newborn|neonate|child|kid|m\b|f\b|preemie"
    r"|premie|son|daughter|twins?))",
    _KINDS,
)
_SMALL_AGE_AFTER = Rule(
    "age",
    "C",
    _WHY,
    r"(?<![a-z])(?:infant|baby|boy|girl|pt|patient|newborn|neonate|child|kid|peds?|preemie)\s"
    r"(?:is\s|was\s|of\s|only\s)?\d{1,3}[\s-]?(?:days?|wks?|weeks?|mos?|months?)[\s-]?olds?\b",
    _KINDS,
)
_DECADE = Rule(
    "age over 89",
    "C",
    "it tells an age over 89",
    r"(?<![a-z])(?:nonagenarian|centenarian|(?:in\s)?(?:his|her|their)\s(?:mid\s|late\s|early\s)?"
    r"(?:90'?s|nineties))\b" + _NOT_THINGS,
    stance(note=D, cell=D, site=D, verifier=D),
    hints="nonagen|centen|90|ninet",
    digits=0,
)
_WRITTEN_AGE = Rule(
    "age over 89",
    "C",
    "an age over 89 identifies",
    r"(?<![a-z])(?:ninety[\s-](?:one|two|three|four|five|six|seven|eight|nine)"
    r"|(?:an?\s|one\s)?hundred(?:\sand)?(?:\s(?:one|two|three|four|five|six|seven))?)"
    r"[\s-]{1,2}(?:(?:years?|yrs?)[\s-]old|y/?o)\b" + _NOT_THINGS,
    _GREAT_KINDS,
    hints="ninety|hundred",
    digits=0,
)

AGES = (*_AGES, *_AGE_IS, _AGE_SEX, _SMALL_AGE, _SMALL_AGE_AFTER, _DECADE, _WRITTEN_AGE)
