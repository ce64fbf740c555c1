"""An error as it is told, and command lines for its hint."""

import json
import re
import shlex
import sys
from collections.abc import Sequence
from dataclasses import dataclass

SCHEMA = "imgxtrain.error/1"
USAGE, UNREADABLE, INTERRUPTED = 2, 3, 130


@dataclass(frozen=True)
class Explained:
    """An error to be told. ``hint`` is a command that works."""

    message: str
    cause: str = ""
    hint: str = ""
    code: int = USAGE

    def report(self, *, as_json: bool) -> None:
        """Write it on standard error, in plain ASCII as JSON (``imgxtrain.error/1``)."""
        sys.stderr.write(self._json() if as_json else self._text())

    def _text(self) -> str:
        lines = (f"error: {self.message}", self.cause, f"hint: {self.hint}" if self.hint else "")
        return "\n".join(line for line in lines if line) + "\n"

    def _json(self) -> str:
        told = {"message": self.message, "cause": self.cause, "hint": self.hint, "code": self.code}
        return json.dumps({"schema": SCHEMA, **told}) + "\n"


def command(words: Sequence[str]) -> str:
    """The command line of ``words``, quoted so that it can be typed as it stands."""
    return " ".join(["imgxtrain", *(_quoted(word) for word in words)])


def _quoted(word: str) -> str:
    """``word`` so that PowerShell, cmd and POSIX shells all take it as one."""
    return word if shlex.quote(word) == word else f'"{word}"'


def instead(words: Sequence[str], wrong: str, right: str) -> str:
    """The same command line with ``right`` where ``wrong`` stood."""
    return command(replaced(words, wrong, right))


def replaced(words: Sequence[str], wrong: str, right: str) -> list[str]:
    """``words`` with ``right`` where ``wrong`` stood: as a word, several, or a part of one.

    A part stands by itself between ``=``, ``:`` and ``..``, as in ``--holds=arrt-ct:2015..2020``.
    """
    for begin in range(len(words)):
        for end in range(begin + 1, len(words) + 1):
            if " ".join(words[begin:end]) == wrong:
                return [*words[:begin], right, *words[end:]]
    part = re.compile(rf"(?<![^=:.]){re.escape(wrong)}(?![^:.])")
    return [part.sub(lambda _: right, word) for word in words]
