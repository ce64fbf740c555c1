"""Dates that are tied to a person, or may be."""

import re
from dataclasses import replace

from imgxtrain.profile.guard_numbers import EVERYWHERE
from imgxtrain.profile.guard_terms import Certainty, Rule, stance

C, D = Certainty.CERTAIN, Certainty.DOUBTFUL

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_NTH = rf"{_DAY}(?:st|nd|rd|th)?"
_TWO_DIGIT_DAY = r"(?:0[1-9]|[12]\d|3[01])"
_MONTH_NUMBER = r"(?:0?[1-9]|1[0-2])"
_TWO_DIGIT_MONTH = r"(?:0[1-9]|1[0-2])"
_YEAR = r"(?:18|19|20)\d\d"
_FULL_FORMS = (
    rf"{_MONTH_NUMBER}/{_DAY}/(?:{_YEAR}|\d\d)(?!\d)",
    rf"{_DAY}/{_MONTH_NUMBER}/{_YEAR}(?!\d)",
    rf"{_MONTH_NUMBER}-{_DAY}-{_YEAR}(?!\d)",
    rf"{_TWO_DIGIT_MONTH}-{_TWO_DIGIT_DAY}-\d\d(?![\d-])",
    rf"(?:{_DAY}\.{_MONTH_NUMBER}|{_MONTH_NUMBER}\.{_DAY})\.{_YEAR}(?!\d)",
    rf"{_YEAR}[-/.]{_MONTH_NUMBER}[-/.]{_DAY}(?!\d)",
    rf"{_YEAR}{_TWO_DIGIT_MONTH}{_TWO_DIGIT_DAY}(?:\d{{4}}|\d{{6}})?(?!\d)",
    rf"{_TWO_DIGIT_MONTH}{_TWO_DIGIT_DAY}{_YEAR}(?!\d)",
    rf"{_MONTH}\s?{_NTH},?\s{{1,2}}(?:{_YEAR}|'\d\d)(?!\d)",
    rf"{_NTH}[\s-]?(?:of\s)?{_MONTH}[\s,-]{{1,2}}(?:{_YEAR}|'?\d\d)(?!\d)",
)
_FULL = f"(?:{'|'.join(_FULL_FORMS)})"
_PART_FORMS = (
    rf"{_MONTH}\s?(?:of\s)?(?:{_NTH}\b|{_YEAR})",
    rf"{_NTH}\s{_MONTH}",
    rf"{_MONTH_NUMBER}[/-](?:{_YEAR}|{_DAY})(?!\d)",
    r"\d{6}(?!\d)",
)
_ANY = f"(?:{'|'.join((_FULL, *_PART_FORMS))})"
_BIRTH_FORMS = (
    _ANY,
    rf"(?<!\d){_YEAR}(?!\d)",
    r"'\d\d(?!\d)",
    r"\d\d?[\s/.-]\d\d?[\s/.-]\d\d(?:\d\d)?(?!\d)",
)
_BETWEEN = r"(?:[\s:.,=()*-]|(?:is|was|on|of|in|date|at|the|pt|patient|here|today|from|to)\b){0,9}"

_BIRTH = Rule(
    "date of birth",
    "C",
    "a word for birth stands before it",
    r"(?<![a-z])(?:d\.?\s?o\.?\s?b\b\.?|birth\s?-?dates?|date\sof\sbirth|birthdays?|b-?day|bday"
    r"|born|birth|yob|year\sof\sbirth|nacid[oa]|fecha\sde\snacimiento)"
    + _BETWEEN
    + f"(?P<it>{'|'.join(_BIRTH_FORMS)})",
    EVERYWHERE,
    hints="ob|o.b|o b|birth|born|day|nac",
)
_BIRTH_AFTER = Rule(
    "date of birth",
    "C",
    "a word for birth stands after it",
    rf"(?<![\w/.-])(?P<it>{_FULL})[\s(-]{{1,3}}(?:d\.?o\.?b|birth)",
    EVERYWHERE,
    hints="ob|o.b|birth",
    digits=3,
)
_EVENT = Rule(
    "date of a stay or a death",
    "C",
    "it is tied to what happened to a person",
    r"(?<![a-z])(?:adm|admit(?:ted|s)?|admission|discharged?|d/c'?d?|dc'?e?d?|died|deceased|death"
    r"|passed\saway|dod|doa|doe|lmp|edd|edc|dos|doi|hospitalized|transferred|intubated)\b"
    + _BETWEEN
    + f"(?P<it>{_ANY})",
    EVERYWHERE,
    hints="adm|disch|d/c|dc|died|dece|death|passed|do|lmp|edd|edc|hosp|transf|intub",
)

_FIRST_LIKELY_YEAR = 2010
"""An exam before this year is less likely in a log than a date of birth."""

_LONGEST_DATE_CELL = 60
_TIMES = r"[\s,T]|\d{1,2}:\d\d(?::\d\d(?:\.\d{1,6})?)?|[0-2]\d[0-5]\d(?!\d)|[AaPp]\.?[Mm]\.?|Z"


def _date(match: re.Match[str]) -> Certainty | None:
    """A recent date that is all there is, perhaps with a time, is the day of an exam."""
    text = match.string
    if len(text) > _LONGEST_DATE_CELL:
        return D
    rest = re.sub(_TIMES, "", text[: match.start()] + text[match.end() :])
    year = re.search(r"(?:19|20)\d\d", match[0])
    recent = year is None or int(year[0]) >= _FIRST_LIKELY_YEAR
    return None if recent and not rest else D


_WHOLE_DATE = Rule(
    "full date",
    "C",
    "a date in a text may be tied to a patient: what was done when has a field of its own",
    rf"(?<![\w/.-]){_FULL}(?!(?!t\d)[\w/])",
    stance(note=D, site=D),
    explains=True,
    digits=3,
)
_DATE_IN_CELL = replace(_WHOLE_DATE, stance=stance(cell=D), judge=_date)

DATES = (_BIRTH, _BIRTH_AFTER, _EVENT, _WHOLE_DATE, _DATE_IN_CELL)
