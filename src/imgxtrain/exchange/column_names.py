"""What columns are called: those that an import reads, and those that it never does."""

import re
from collections.abc import Mapping
from enum import StrEnum

from imgxtrain.knowledge.names import normalized


class Field(StrEnum):
    """What a column can be read as."""

    DATE = "date"
    DESCRIPTION = "description"
    TIME = "time"
    MODALITY = "modality"
    SITE = "site"
    ROLE = "role"
    STATUS = "status"


NEEDED = (Field.DATE, Field.DESCRIPTION)
"""Fields without which nothing can be imported."""

_WORK = r"(?:exam|examination|study|procedure|scan|imaging|service|performed|completed)"
_PART = r"(?:start|begin|end|performed|completed|service)"
_DAY = r"(?:date|dt|dttm|day|datetime)"
_ORDERED = r"(?:exam|examination|study|procedure|proc|order|service|requested procedure)"
_NAMES: Mapping[Field, tuple[str, ...]] = {
    Field.DATE: (
        rf"{_WORK} {_DAY}(?: time| tm)?",
        rf"{_WORK} {_PART} {_DAY}(?: time| tm)?",
        rf"{_DAY}(?: time)? (?:of )?(?:the )?{_WORK}",
        rf"(?:performed|completed)(?: on)?|dos|{_PART} (?:exam|{_DAY})(?: time)?",
        r"date|day|datetime|date time",
    ),
    Field.DESCRIPTION: (
        rf"{_ORDERED} (?:description|desc|descr|name|text|title)",
        r"exam|examination|procedure|study|(?:exam|procedure) performed|exam type|orderable",
        r"description|exam procedure|procedure exam|service|proc|order",
    ),
    Field.TIME: (
        rf"{_WORK} (?:start |begin |end )?(?:time|tm)|time (?:of )?{_WORK}",
        r"time|start time|begin time|time of day",
    ),
    Field.MODALITY: (r"(?:exam |study )?(?:modality|mod)(?: code| type| name)?",),
    Field.SITE: (
        r"(?:exam |study |performing |imaging )?(?:site|location|facility|hospital)(?: name)?",
    ),
    Field.ROLE: (r"(?:my )?(?:role|participation)",),
    Field.STATUS: (r"(?:exam |study |procedure |order )?status",),
}

_OF_PATIENTS = re.compile(
    r"\b(?:patients?|pt|client|person|subject|guarantor|member|subscriber)(?: s)?"
    r"(?: (?:full|last|first|middle|family|given))?"
    r" (?:names?|id|ids|identifier|nbr|number|no|num|mrn|dob|birth\w*|age|sex|gender|phone|address"
    r"|email|ssn|account|initials|key)\b"
    r"|^(?:patients?|pt|client|person)s?$"
    r"|\b(?:mrns?|emrn|ssn|dob|birth\w*|born|accession|acc|acsn|medical rec\w*|med rec\w*"
    r"|social security|phone|telephone|address|email|zip|insurance|policy|csn|har|uid|initials)\b"
    r"|\b(?:last|first|middle|family|given|full) ?names?\b|^surname$|^(?:names?|age|sex|gender)$"
    r"|\b(?:account|acct|visit|encounter|order|record|chart|case|invoice|claim)"
    r" (?:id|nbr|number|no|num)\b"
)
_OTHER_DAYS = re.compile(
    r"\b(?:order\w*|sched\w*|birth\w*|dob|dictat\w*|sign\w*|print\w*|report\w*|transcri\w*|arriv\w*"
    r"|request\w*|creat\w*|updat\w*|verif\w*|admit\w*|admission|discharg\w*|expir\w*|read)\b"
)


def plain_name(name: str) -> str:
    """``name`` as it is compared: ``ExamDate``, ``EXAM_DATE`` and ``Exam date`` are one."""
    return normalized(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name))


def rank(field: Field, name: str) -> int | None:
    """How well a column's ``name`` says that it holds ``field``: 0 is best; None, not at all."""
    plain = plain_name(name)
    patterns = _NAMES[field]
    return next((i for i, each in enumerate(patterns) if re.fullmatch(each, plain)), None)


def is_known(name: str) -> bool:
    """Whether ``name`` is one that columns have, rather than something that stands in them."""
    return is_of_patients(name) or any(rank(field, name) is not None for field in Field)


def is_of_patients(name: str) -> bool:
    """Whether a column of this name tells who was examined. Such a column is never read."""
    return _OF_PATIENTS.search(plain_name(name)) is not None


def is_of_another_day(name: str) -> bool:
    """Whether a column of this name holds the day of something else than the exam."""
    return _OTHER_DAYS.search(plain_name(name)) is not None
