"""Errors of the record as people read them: which file, why, and the way out."""

from collections.abc import Callable, Sequence
from typing import Any

from pydantic import ValidationError

from imgxtrain.cli import (
    check_errors,
    entry_errors,
    export_errors,
    facts_errors,
    import_errors,
    person_errors,
    target_errors,
)
from imgxtrain.cli.days import NotADayError
from imgxtrain.cli.explained import USAGE, Explained, command, instead, replaced
from imgxtrain.cli.log_asking import NobodyToAskError
from imgxtrain.knowledge.exam_choice import ExamsUnclearError
from imgxtrain.profile.backups import NoSuchBackupError, known_backups
from imgxtrain.profile.edits import NothingToUndoError
from imgxtrain.profile.identities import IdentityError
from imgxtrain.profile.locations import NoHomeError
from imgxtrain.profile.record import NoSuchEntryError
from imgxtrain.profile.store import StoreError

RECORD = 3


def _store(error: StoreError, words: Sequence[str]) -> Explained:
    if error.newer:
        hint = "pip install --upgrade imgxtrain"
    elif error.reading and known_backups(error.path):
        hint = command([*_named_profile(words), "restore", "--dry-run"])
    else:
        hint = command([*_named_profile(words), "doctor"])
    what = "read" if error.reading else "written"
    message = f"{error.path} cannot be {what}"
    if error.changed:
        return Explained(f"{error.path} may not last", error.cause, hint, code=RECORD)
    return Explained(message, f"{error.cause}; nothing was changed", hint, code=RECORD)


def _named_profile(words: Sequence[str]) -> list[str]:
    """The option that names the record, if the command line had it."""
    own = list(words[: words.index("--")] if "--" in words else words)
    for place, word in enumerate(own):
        if word.partition("=")[0] == "--profile":
            return own[place : place + (1 if "=" in word else 2)]
    return []


def _no_home(_: NoHomeError, words: Sequence[str]) -> Explained:
    message = "there is no home directory to keep the record in"
    hint = command(["--profile", "profile.json", *words])
    return Explained(message, "name a file with --profile or IMGXTRAIN_PROFILE", hint, code=RECORD)


def _invalid(error: ValidationError, _: Sequence[str]) -> Explained:
    first = error.errors(include_url=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    message = "what would be written, or what is in the record, is not valid"
    return Explained(message, f"{place}: {first['msg']}", "imgxtrain doctor", code=RECORD)


def _no_entry(error: NoSuchEntryError, _: Sequence[str]) -> Explained:
    if error.candidates:
        begin = ", ".join(error.candidates)
        return Explained(
            f'several entries begin with "{error.entry_id}"', begin, "imgxtrain history"
        )
    return Explained(f'no entry has the id "{error.entry_id}"', hint="imgxtrain history")


def _nothing(_: NothingToUndoError, words: Sequence[str]) -> Explained:
    verb = "redo" if "redo" in words else "undo"
    return Explained(f"there is nothing to {verb}", hint="imgxtrain history")


def _no_backup(error: NoSuchBackupError, _: Sequence[str]) -> Explained:
    if not error.known:
        return Explained("there is no backup yet", hint="imgxtrain doctor")
    known = "there are: " + ", ".join(error.known[:5])
    return Explained(f'no backup is called "{error.name}"', known, "imgxtrain restore --dry-run")


def _day(error: NotADayError, words: Sequence[str]) -> Explained:
    if error.future:
        message = f"{error.future.isoformat()} is yet to come"
        cause = "a log holds what was done"
    else:
        message = f'not a day: "{error.words}"'
        cause = "say 2026-11-20, today, yesterday, monday, 3d or 3 days ago"
    return Explained(message, cause, instead(words, error.words, "yesterday"))


def _identity(error: IdentityError, words: Sequence[str]) -> Explained:
    lines = []
    for each in error.suspicions:
        told = "; ".join(finding.why for finding in each.findings)
        lines.append(f"{each.label}: {told}")
    first = error.suspicions[0]
    doubtful = not any(each.certain for each in error.suspicions)
    hint = command([*words, "--yes"]) if doubtful else instead(words, first.text, first.clean)
    message = "this may identify a patient and was not kept"
    return Explained(message, "\n".join(lines), hint, code=USAGE)


def _unclear(error: ExamsUnclearError, words: Sequence[str]) -> Explained:
    told: list[str] = []
    right = list(words)
    for each in error.wanted:
        told.append(f'"{each.words}": {each.why}')
        told += [f"  {exam:<26} {name}" for exam, name in each.choices]
        times = f":{each.count}" if each.count > 1 else ""
        if each.choices:
            right = replaced(right, each.words + times, each.choices[0][0] + times)
    offered = all(each.choices for each in error.wanted)
    hint = command(right) if offered else "imgxtrain log exam --help"
    return Explained("not clear which exam is meant; nothing was logged", "\n".join(told), hint)


def _nobody_to_ask(_: NobodyToAskError, words: Sequence[str]) -> Explained:
    cause = "off a terminal nothing is asked; name the modality and the exams"
    return Explained("log what?", cause, command([*words, "exam", "CT", "head"]))


EXPLAINERS: dict[type[Exception], Callable[[Any, Sequence[str]], Explained]] = {
    StoreError: _store,
    NoHomeError: _no_home,
    ValidationError: _invalid,
    NoSuchEntryError: _no_entry,
    NothingToUndoError: _nothing,
    NoSuchBackupError: _no_backup,
    NotADayError: _day,
    IdentityError: _identity,
    ExamsUnclearError: _unclear,
    NobodyToAskError: _nobody_to_ask,
    **check_errors.EXPLAINERS,
    **entry_errors.EXPLAINERS,
    **export_errors.EXPLAINERS,
    **facts_errors.EXPLAINERS,
    **import_errors.EXPLAINERS,
    **person_errors.EXPLAINERS,
    **target_errors.EXPLAINERS,
}
