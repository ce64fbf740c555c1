"""What ``init`` has kept, where it lies, what is odd about it, what is missing, what is next."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from imgxtrain.knowledge.library import Knowledge
from imgxtrain.output.change import difference_text, field_label, field_text
from imgxtrain.output.entries import Names
from imgxtrain.output.screen import GAP, Piece, Screen
from imgxtrain.profile.answers import Answers, Question, taken_on
from imgxtrain.profile.belongings import Belonging, belongings
from imgxtrain.profile.differences import PARTS_OF_PERSON, Difference, differences
from imgxtrain.profile.record import Record

_CLOSED = {"closed": "is closed to new candidates", "closing": "is about to close"}
_OPTIONS = {
    Question.NAME: '--name "Jo Doe"',
    Question.TITLE: '--title "CT technologist"',
    Question.BIRTH_MONTH: "--birth-month 6",
    Question.STATE: "--state TX",
    Question.CREDENTIALS: "--holds arrt-r:2019-05",
    Question.TARGET: "--target CT",
    Question.EXAMS_A_SHIFT: "--exams-a-shift 12",
    Question.SHIFTS_A_WEEK: "--shifts-a-week 3",
}
"""For each question the option that answers it, with an example."""


def print_kept(before: Record, after: Record, path: Path, names: Names, out: Screen) -> None:
    """What was kept, the file it is in, and commands to go on with."""
    found = differences(before, after)
    out.line("kept" if found else "nothing was changed", "bold")
    for each in found:
        out.indented(_kept_text(each, names), 2)
    if not after.exists:
        return
    out.line("in", "bold")
    out.line(f"  {path}")
    out.line("next", "bold")
    commands = [(out.told(command), what) for command, what in _next(after, names)]
    widest = max(len(command) for command, _ in commands) + GAP
    for command, what in commands:
        cells = (Piece(), Piece(command), Piece(what))
        out.beside(cells, (GAP, widest, max(out.width - widest - GAP, 1)))


def _kept_text(difference: Difference, names: Names) -> str:
    if difference.kind in PARTS_OF_PERSON and difference.before is None:
        text = field_text(difference.name, difference.after)
        return f"{field_label(difference.name)}: {text}"
    return difference_text(difference, names)


def _next(record: Record, names: Names) -> Iterator[tuple[str, str]]:
    for aim in record.head.get("aims", ()):
        yield f"imgxtrain plan {aim}", f"the ways to {names.modality(aim)}, for you"
    for target in taken_on(record):
        label = names.credential(target.target)
        yield f"imgxtrain plan {target.target}", f"where you stand with {label}"
    yield "imgxtrain log", "log a shift, question by question"
    yield "imgxtrain me", "all that is kept of you"


def answering_line(missing: Iterable[Question]) -> str:
    """A command line that answers what is missing."""
    return " ".join(["imgxtrain init", *(_OPTIONS[each] for each in missing)])


def oddities(answers: Answers, record: Record, knowledge: Knowledge, names: Names) -> list[str]:
    """What is odd about the targets: held already, or no longer awarded."""
    held = {
        item["credential"]
        for item in belongings(record.head, Belonging.CREDENTIAL)
        if isinstance(item, dict) and not item.get("lapsed")
    }
    told = [
        f"you hold {names.credential(each)} already" for each in answers.targets if each in held
    ]
    for target in answers.targets:
        status = knowledge.credentials[target].status.value
        if status in _CLOSED:
            told.append(f"{names.credential(target)} {_CLOSED[status]}")
    return told
