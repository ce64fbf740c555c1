"""Errors about entries as people read them: what cannot be, what is missing, what would do."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from imgxtrain.cli.amounts import NotAnAmountError
from imgxtrain.cli.claiming import ClaimError
from imgxtrain.cli.doubts import DoubtfulError, ImpossibleError
from imgxtrain.cli.edit_values import EmptyFieldError
from imgxtrain.cli.editing import NothingToEditError
from imgxtrain.cli.entry_filters import NoSuchChoiceError
from imgxtrain.cli.explained import Explained, command, instead, replaced
from imgxtrain.cli.learning_words import NotACategoryError, WhichExaminationError
from imgxtrain.cli.log_values import SeveralMistakesError
from imgxtrain.cli.periods import PeriodError
from imgxtrain.cli.removing import ForeverUnconfirmedError
from imgxtrain.cli.signing import ManyUnconfirmedError, SigningRefusedError
from imgxtrain.cli.signing_choice import TargetUnclearError, WhichEntriesError
from imgxtrain.knowledge.exam_choice import ExamsUnclearError, Wanted
from imgxtrain.profile.editing import NoSuchFieldError
from imgxtrain.profile.sign_off import Effect

_UNCHANGED = "nothing was changed"


def _help(words: Sequence[str]) -> str:
    """The help of the command that ``words`` begin with."""
    own = words[len(_program_options(words)) :]
    depth = 2 if own[:1] == ["log"] else 1
    return command([*own[:depth], "--help"])


def _program_options(words: Sequence[str]) -> Sequence[str]:
    """What stands before the command: the options that name the record and the day."""
    from imgxtrain.cli.app import COMMANDS

    return words[: next((i for i, word in enumerate(words) if word in COMMANDS), len(words))]


def _impossible(error: ImpossibleError, words: Sequence[str]) -> Explained:
    first, *rest = error.told
    return Explained(first, "\n".join([*rest, _UNCHANGED]), _help(words))


def _doubtful(error: DoubtfulError, words: Sequence[str]) -> Explained:
    cause = f"if it is right, say so with --yes; {_UNCHANGED}"
    return Explained("; ".join(error.told), cause, command([*words, "--yes"]))


def _amount(error: NotAnAmountError, words: Sequence[str]) -> Explained:
    kind = "whole number" if error.whole else "number"
    figures = re.search(r"[1-9]\d{0,3}", error.words)
    hint = instead(words, error.words, figures[0] if figures else "8")
    say = "say 8 or 1,680" if error.whole else "say 8, 7.5 or 1,680"
    return Explained(f'not a {kind} of {error.what}: "{error.words}"', say, hint)


def _several(error: SeveralMistakesError, words: Sequence[str]) -> Explained:
    """Every mistake of a line, each as it would be told alone."""
    from imgxtrain.cli.errors import explain

    alone = [explain(mistake, words) for mistake in error.mistakes]
    told = [f"  {each.message}" for each in alone if each]
    message = f"{len(told)} things in this line cannot be read"
    return Explained(message, "\n".join([*told, _UNCHANGED]), _help(words))


def _unclear(error: ExamsUnclearError, words: Sequence[str]) -> Explained:
    """What each word may mean, and a line that says it."""
    told: list[str] = []
    right: list[str] | None = list(words)
    for each in error.wanted:
        told.append(f'"{each.words}": {each.why}')
        told += [f"  {exam:<26} {name}" for exam, name in each.choices]
        right = right and _said_clearly(each, right)
    elsewhere = error.modality and any(each.elsewhere for each in error.wanted)
    if elsewhere:
        right = _logged_elsewhere(error.wanted, words)
    hint = command(right) if right else _help(words)
    return Explained("not clear which exam is meant; nothing was logged", "\n".join(told), hint)


def _said_clearly(wanted: Wanted, words: list[str]) -> list[str] | None:
    """``words`` with an exam that is clear for the one ``wanted``, where one is near."""
    if wanted.instead:
        return replaced(words, wanted.words, wanted.instead)
    if not wanted.choices:
        return None
    times = f":{wanted.count}" if wanted.count > 1 else ""
    return replaced(words, wanted.words + times, wanted.choices[0][0] + times)


def _logged_elsewhere(wanted: Sequence[Wanted], words: Sequence[str]) -> list[str]:
    """A line that logs the first of the exams that belong to another modality than was named."""
    first = next(each for each in wanted if each.elsewhere)
    times = f":{first.count}" if first.count > 1 else ""
    exam = first.choices[0][0] + times
    return [*_program_options(words), "log", "exam", str(first.elsewhere), exam]


def _period(error: PeriodError, words: Sequence[str]) -> Explained:
    if error.add:
        return Explained(error.told, hint=command([*words, *error.add]))
    if error.swap:
        return Explained(error.told, hint=command(_swapped(words, *error.swap)))
    return Explained(error.told, hint=_help(words))


def _swapped(words: Sequence[str], first: str, second: str) -> list[str]:
    """``words`` with the values of ``--from`` and ``--to`` exchanged."""
    told = {first: second, second: first}
    swapped = []
    for word in words:
        name, equals, value = word.partition("=")
        swapped.append(f"{name}={told.get(value, value)}" if equals else told.get(word, word))
    return swapped


def _choice(error: NoSuchChoiceError, words: Sequence[str]) -> Explained:
    likely = (*error.near, *error.known)
    cause = f"there is: {', '.join(likely[:1] if error.near else error.known[:12])}"
    if not likely:
        return Explained(f'no {error.what} is "{error.word}"', hint="imgxtrain history")
    hint = instead(words, error.word, likely[0])
    return Explained(f'no {error.what} is "{error.word}"', cause, hint)


def _category(error: NotACategoryError, words: Sequence[str]) -> Explained:
    name = str(error).partition("=")[0].strip() or "Safety"
    message = f'not a category with its credits: "{error}"'
    return Explained(message, "say Safety=1", instead(words, str(error), f"{name}=1"))


def _examination(error: WhichExaminationError, words: Sequence[str]) -> Explained:
    choices = "\n".join(f"  {each:<22} {name}" for each, name in error.choices)
    if error.asked is None:
        hint = command([*words, "--examination", error.choices[0][0]])
        return Explained(f"which exam of {error.credential} was it?", choices, hint)
    message = f'no exam of {error.credential} is called "{error.asked}"'
    if not error.choices:
        return Explained(message, "none is known here: leave it out", _help(words))
    return Explained(message, choices, instead(words, error.asked, error.choices[0][0]))


def _no_field(error: NoSuchFieldError, words: Sequence[str]) -> Explained:
    given = " and ".join(error.fields)
    message = f"an entry of the kind {error.kind} has no {given}"
    return Explained(message, f"it has {', '.join(error.known)}", _help(words))


def _nothing_to_edit(error: NothingToEditError, words: Sequence[str]) -> Explained:
    cause = f"an entry of the kind {error.kind} has {', '.join(error.known)}"
    hint = command([*words, "--on", "yesterday"])
    return Explained(f"nothing was said to change in {error.entry_id}", cause, hint)


def _empty(error: EmptyFieldError, words: Sequence[str]) -> Explained:
    message = f"{error.option} cannot be empty"
    return Explained(message, "the entry would say nothing; remove takes it out", _help(words))


def _claim(error: ClaimError, words: Sequence[str]) -> Explained:
    if "--plain" in words:
        return Explained(error.told, _UNCHANGED, _help(words))
    if not error.possible:
        return Explained(error.told, _UNCHANGED, "imgxtrain history --kind exam --ids")
    listed = "\n".join(f"  {each:<26} {name}" for each, name in error.possible)
    first = error.possible[0][0]
    hint = instead(words, error.asked, first) if error.asked else command([*words, first])
    return Explained(error.told, listed, hint)


def _forever(_: ForeverUnconfirmedError, words: Sequence[str]) -> Explained:
    cause = f"it is asked for at a terminal, or said with --yes; {_UNCHANGED}"
    return Explained("removing forever cannot be undone", cause, command([*words, "--yes"]))


def _which_entries(_: WhichEntriesError, words: Sequence[str]) -> Explained:
    cause = "either ids are named, or --from, --to and --site say which: one of the two"
    return Explained("not clear which entries are meant", cause, _help(words))


def _target(error: TargetUnclearError, words: Sequence[str]) -> Explained:
    message = "for which credential? --for says it"
    if not error.choices:
        return Explained(message, "none is known for these", command([*words, "--for", "arrt-ct"]))
    choices = "\n".join(f"  {each:<22} {label}" for each, label in error.choices)
    return Explained(message, choices, command([*words, "--for", error.choices[0][0]]))


def _refused(error: SigningRefusedError, words: Sequence[str]) -> Explained:
    lines = "\n".join(f"  {each.entry_id} {each.why}" for each in error.answers)
    closed = [each.entry_id for each in error.answers if each.effect is Effect.CLOSED]
    if not closed:
        hint = command([*_program_options(words), "history", "--ids"])
        return Explained("not to be signed off so", f"{lines}\n{_UNCHANGED}", hint)
    hint = command([*_program_options(words), "edit", closed[0], "--note", "corrected"])
    cause = f"{lines}\nan edit takes a sign-off back to logged; {_UNCHANGED}"
    return Explained("the sign-off cannot go on from there", cause, hint)


def _many(error: ManyUnconfirmedError, words: Sequence[str]) -> Explained:
    message = f"{error.told}: not confirmed, {_UNCHANGED}"
    return Explained(message, "--dry-run shows them, --yes does it", command([*words, "--yes"]))


EXPLAINERS: dict[type[Exception], Callable[[Any, Sequence[str]], Explained]] = {
    ExamsUnclearError: _unclear,
    SeveralMistakesError: _several,
    ImpossibleError: _impossible,
    DoubtfulError: _doubtful,
    NotAnAmountError: _amount,
    PeriodError: _period,
    NoSuchChoiceError: _choice,
    NotACategoryError: _category,
    WhichExaminationError: _examination,
    NoSuchFieldError: _no_field,
    NothingToEditError: _nothing_to_edit,
    EmptyFieldError: _empty,
    ClaimError: _claim,
    ForeverUnconfirmedError: _forever,
    WhichEntriesError: _which_entries,
    TargetUnclearError: _target,
    SigningRefusedError: _refused,
    ManyUnconfirmedError: _many,
}
