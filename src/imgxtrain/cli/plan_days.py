"""The days of a plan as they are typed, held against each other and against today."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from imgxtrain.cli.days import Looking, NotADayError, day_of
from imgxtrain.output.logged import day_text

if TYPE_CHECKING:
    from imgxtrain.profile.entries import TargetEntry

OPTIONS: Mapping[str, str] = {
    "opened": "--opened",
    "apply_by": "--apply-by",
    "exam_by": "--exam-by",
}
"""The option that sets each day of a target."""


class PlanDaysError(Exception):
    """Days of a plan cannot be: ``told`` why, a sentence each; without ``options`` it can."""

    def __init__(self, told: tuple[str, ...], options: tuple[str, ...]) -> None:
        super().__init__("; ".join(told))
        self.told = told
        self.options = options


@dataclass
class _Read:
    """Days by field (None: taken out), and what is wrong by the option at fault."""

    days: dict[str, date | None] = field(default_factory=dict)
    wrong: list[tuple[str, str]] = field(default_factory=list)


def plan_days(
    words: Mapping[str, str | None],
    before: "TargetEntry | None",
    today: date,
    *,
    supposed: bool = False,
) -> dict[str, date | None]:
    """The days said, by field; an empty word takes one out (None).

    The worksheet was opened by ``today``, unless that is only ``supposed``; a weekday for it looks
    back. What is planned lies ahead, and so do its weekdays. Raises PlanDaysError with all that
    contradicts itself, or what ``before`` says.
    """
    read = _Read()
    for name, word in words.items():
        if word is not None:
            _read(name, word, read, today)
    for rule in _RULES if supposed else (_not_opened_yet, *_RULES):
        read.wrong += rule({**_days_of(before), **read.days}, read.days, today)
    if read.wrong:
        options = tuple(dict.fromkeys(option for option, _ in read.wrong))
        raise PlanDaysError(tuple(told for _, told in read.wrong), options)
    return read.days


Days = Mapping[str, date | None]
Wrong = Iterator[tuple[str, str]]


def _read(name: str, word: str, read: _Read, today: date) -> None:
    looking = Looking.BACK if name == "opened" else Looking.FORWARD
    try:
        read.days[name] = day_of(word, today, looking) if word else None
    except NotADayError as error:
        if error.future is None:
            read.wrong.append((OPTIONS[name], f'{OPTIONS[name]}: not a day: "{word}"'))
        else:
            read.days[name] = error.future


def _days_of(before: "TargetEntry | None") -> dict[str, date | None]:
    return {name: getattr(before, name) for name in OPTIONS} if before else {}


def _not_opened_yet(_: Days, said: Days, today: date) -> Wrong:
    day = said.get("opened")
    if day and day > today:
        yield OPTIONS["opened"], f"the worksheet cannot have been opened on {day_text(day)} yet"


def _gone_by(_: Days, said: Days, today: date) -> Wrong:
    for name, what in (("apply_by", "to apply by"), ("exam_by", "to sit the exam by")):
        day = said.get(name)
        if day and day < today:
            yield OPTIONS[name], f"the day {what}, {day_text(day)}, has gone by"


def _exam_before_application(planned: Days, said: Days, _: date) -> Wrong:
    apply_by, exam_by = planned.get("apply_by"), planned.get("exam_by")
    if apply_by and exam_by and exam_by < apply_by:
        at_fault = "exam_by" if said.get("exam_by") else "apply_by"
        told = f"the exam by {day_text(exam_by)} comes before applying by {day_text(apply_by)}"
        yield OPTIONS[at_fault], told


_RULES: tuple[Callable[[Days, Days, date], Wrong], ...] = (
    _gone_by,
    _exam_before_application,
)
