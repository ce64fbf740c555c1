"""Words in which other programs say what somebody did at an exam, and whether it took place."""

import re
from functools import lru_cache

from imgxtrain.knowledge.roles import Role

_STEMS = {
    "perform": Role.PERFORMED,
    "primary": Role.PERFORMED,
    "assist": Role.ASSISTED,
    "second": Role.ASSISTED,
    "observ": Role.OBSERVED,
    "shadow": Role.OBSERVED,
    "simulat": Role.SIMULATED,
    "remote": Role.REMOTE,
}
_DONE = re.compile(
    r"complet|final|verif|dictat|prelim|sign|perform|ended|exam end|report|result|read",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    r"cancel|no.?show|sched|void|refus|not (?:done|perf|compl)|incompl|discont|abort|delet|order"
    r"|pending|request|arriv|check.?(?:ed)?.?in|in progress|hold|resched|left",
    re.IGNORECASE,
)
_CERTAINLY_NOT = re.compile(
    r"cancel|no.?show|void|refus|not (?:done|perf|compl)|incompl|discont|abort|delet",
    re.IGNORECASE,
)


@lru_cache(1_000)
def role_of(word: str) -> Role | None:
    """The role that a cell names."""
    plain = word.casefold().strip()
    return next((role for stem, role in _STEMS.items() if plain.startswith(stem)), None)


@lru_cache(1_000)
def was_done(status: str) -> bool:
    """Whether an exam of this status took place; where it says nothing of it, it did."""
    if _CERTAINLY_NOT.search(status):
        return False
    return bool(_DONE.search(status)) or not _NOT_DONE.search(status)
