"""Repetitions a day: how many of them count, beside the limit of a day."""

from imgxtrain.audit.question import Question
from imgxtrain.audit.results import RequirementResult, TargetResult
from imgxtrain.knowledge.credential_labels import credential_title
from imgxtrain.knowledge.requirements import Repetitions
from imgxtrain.output.count_table import CountTable
from imgxtrain.output.logged import day_text
from imgxtrain.output.shown import Shown
from imgxtrain.planning.left_out import reported_days

MOST_DAYS = 31
INDENT = 2


def print_days(result: TargetResult, question: Question, shown: Shown) -> None:
    """Every requirement of repetitions a line a day, the newest first."""
    shown.out.indented(credential_title(result.credential), style="bold")
    asked = [each for each in result.requirements if isinstance(each.requirement, Repetitions)]
    if not asked:
        told = "No requirement counts exams one by one, so no day has a limit."
        shown.out.indented(told, INDENT)
    for found in asked:
        shown.out.line()
        shown.out.indented(f"{found.requirement.title} by day", style="bold")
        _limit(found, shown)
        _days(found, question, shown)


def _limit(found: RequirementResult, shown: Shown) -> None:
    if not isinstance(found.requirement, Repetitions):
        return
    limit = found.requirement.per_day
    if limit.known:
        told = f"At most {limit.value}{shown.notes.mark(limit)} a day count."
    elif limit.note:
        told = f"How many a day count at most is unknown: {limit.note}."
    else:
        told = "No limit of a day is known."
    shown.out.indented(told, INDENT)


def _days(found: RequirementResult, question: Question, shown: Shown) -> None:
    days = reported_days(found, question)
    if not days:
        shown.out.indented("Nothing is logged yet that could count.", INDENT)
        return
    most = None if shown.everything else MOST_DAYS
    table = CountTable(("counted", "over limit", "other reasons"), shown.out)
    table.head()
    for each in days[:most]:
        numbers = (each.counted, each.over_limit, each.otherwise)
        table.row(day_text(each.day), [f"{number:,}" for number in numbers])
    left = len(days) - len(days[:most])
    if left:
        many = "1 earlier day" if left == 1 else f"{left:,} earlier days"
        told = f"{many}, back to {day_text(days[-1].day)}: --all lists them."
        shown.out.indented(told, INDENT)
