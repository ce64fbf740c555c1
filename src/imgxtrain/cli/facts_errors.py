"""Errors about the user's own data, as people read them."""

from collections.abc import Callable, Sequence
from typing import Any

from imgxtrain.cli.explained import UNREADABLE, Explained, command, instead, replaced
from imgxtrain.cli.facts_import_list import ListFileError, NoConsentError
from imgxtrain.cli.facts_set import NothingSetError, SourceUnsaidError, ValueUnsaidError
from imgxtrain.cli.own_overlays import NoConfigError, OverlayNotKeptError
from imgxtrain.knowledge.fact_paths import FactUnclearError
from imgxtrain.knowledge.list_editions import FiguresDisagreeError, NoClinicalDocumentError
from imgxtrain.knowledge.overlay_facts import WrongValueError
from imgxtrain.knowledge.overlays import OverlayError
from imgxtrain.knowledge.own_sources import (
    GradeTooHighError,
    NotAGradeError,
    NotASourceError,
    RejectedSiteError,
)

_EXAMPLE_SOURCE = "https://www.arrt.org/fees"


def _overlay(error: OverlayError, _: Sequence[str]) -> Explained:
    problems = [f"  {problem}" for problem in error.problems]
    out = f"put it right, or move the file out of {error.directory}"
    message = f"your own data in {error.directory} cannot be used"
    return Explained(message, "\n".join([*problems, out]), "imgxtrain facts check", code=UNREADABLE)


def _unclear(error: FactUnclearError, words: Sequence[str]) -> Explained:
    choices = "\n".join(f"  {each}" for each in error.choices)
    if error.several:
        message = f'"{error.path}" can mean several figures:'
    elif "." in error.path:
        message = f'no figure is called "{error.path}"'
        choices = f"near to it:\n{choices}" if choices else "it has no graded figures"
    else:
        message = f'"{error.path}" says no figure: say which behind a dot'
    record = error.path.partition(".")[0]
    if not error.choices:
        return Explained(message, choices, command(["show", record]))
    return Explained(message, choices, instead(words, error.path, error.choices[0]))


def _wrong_value(error: WrongValueError, words: Sequence[str]) -> Explained:
    message = f'not a value of this figure: "{error.given}"'
    return Explained(message, f"say {error.wanted}", instead(words, error.given, error.example))


def _value_unsaid(error: ValueUnsaidError, words: Sequence[str]) -> Explained:
    right = replaced(words, error.path, error.path)
    right.insert(right.index(error.path) + 1, error.example)
    return Explained(f"set {error.path} to what?", hint=command(right))


def _source_unsaid(_: SourceUnsaidError, words: Sequence[str]) -> Explained:
    cause = (
        "say it with --source, an address or the id of a source;"
        " what has none is set with --grade working"
    )
    hint = command([*words, "--source", _EXAMPLE_SOURCE])
    return Explained("where was it read?", cause, hint)


def _nothing_set(error: NothingSetError, _: Sequence[str]) -> Explained:
    cause = "what stands in a file written by hand is changed there"
    message = f"nothing was set at {error.path} with this command"
    return Explained(message, cause, "imgxtrain facts check")


def _not_a_source(error: NotASourceError, words: Sequence[str]) -> Explained:
    cause = "it is an address that begins with https://, or the id of a source"
    message = f'not a source: "{error.given}"'
    if error.suggestions:
        return Explained(message, cause, instead(words, error.given, error.suggestions[0]))
    return Explained(message, cause, "imgxtrain facts sources")


def _rejected(error: RejectedSiteError, words: Sequence[str]) -> Explained:
    message = f"{error.host} is never taken as evidence: {error.reason}"
    cause = "read it at the body itself, and name that page"
    return Explained(message, cause, instead(words, error.given, _EXAMPLE_SOURCE))


def _too_high(error: GradeTooHighError, words: Sequence[str]) -> Explained:
    message = f"this cannot be graded {error.asked}: {error.why}"
    return Explained(message, f"it can be {error.allowed}", _regraded(words, error.allowed.value))


def _not_a_grade(error: NotAGradeError, words: Sequence[str]) -> Explained:
    message = f'not a grade: "{error}"'
    return Explained(message, "it is official, reported or working", _regraded(words, "reported"))


def _regraded(words: Sequence[str], grade: str) -> str:
    right: list[str] = []
    for place, word in enumerate(words):
        if word.startswith("--grade="):
            right.append(f"--grade={grade}")
        else:
            right.append(grade if place and words[place - 1] == "--grade" else word)
    return command(right)


def _list_file(error: ListFileError, _: Sequence[str]) -> Explained:
    message = f"{error.given} cannot be read as a list: {error.cause}"
    cause = (
        "copy the procedures out of the registry's PDF, one a line, each heading with a colon"
        " behind it, and save that as plain text"
    )
    return Explained(message, cause, "imgxtrain facts import-list --help")


def _no_consent(error: NoConsentError, words: Sequence[str]) -> Explained:
    message = "nothing was written, as there is nobody to ask"
    return Explained(message, f"would be written: {error.would}", command([*words, "--yes"]))


def _disagree(error: FiguresDisagreeError, words: Sequence[str]) -> Explained:
    right: list[str] = []
    for place, word in enumerate(words):
        if word != error.option and not (place and words[place - 1] == error.option):
            right += [] if word.startswith(f"{error.option}=") else [word]
    message = f"{error.option} cannot be so: {error}"
    return Explained(message, "nothing was written", command([*right, "--dry-run"]))


def _no_document(error: NoClinicalDocumentError, _: Sequence[str]) -> Explained:
    message = f"{error.credential} has no clinical document with a procedure list"
    cause = "one is added in a YAML file of your own, as docs/overlays.md tells"
    return Explained(message, cause, command(["show", error.credential]))


def _no_config(_: NoConfigError, __: Sequence[str]) -> Explained:
    message = "there is no home directory for data of your own"
    return Explained(message, "name a folder with IMGXTRAIN_CONFIG", "imgxtrain doctor")


def _not_kept(error: OverlayNotKeptError, _: Sequence[str]) -> Explained:
    message = f"{error.path} cannot be written"
    cause = f"{error.cause}; nothing was changed. Name another folder with IMGXTRAIN_CONFIG"
    return Explained(message, cause, "imgxtrain facts check", code=UNREADABLE)


EXPLAINERS: dict[type[Exception], Callable[[Any, Sequence[str]], Explained]] = {
    OverlayError: _overlay,
    FactUnclearError: _unclear,
    WrongValueError: _wrong_value,
    ValueUnsaidError: _value_unsaid,
    SourceUnsaidError: _source_unsaid,
    NothingSetError: _nothing_set,
    NotASourceError: _not_a_source,
    RejectedSiteError: _rejected,
    GradeTooHighError: _too_high,
    NotAGradeError: _not_a_grade,
    ListFileError: _list_file,
    NoConsentError: _no_consent,
    FiguresDisagreeError: _disagree,
    NoClinicalDocumentError: _no_document,
    NoConfigError: _no_config,
    OverlayNotKeptError: _not_kept,
}
