"""The program at a pseudo-terminal, typed at as a person would. Not on Windows."""

import os
import select
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pytest

from tests.processes import command_line, surroundings

needs_terminal = pytest.mark.skipif(os.name == "nt", reason="there are no such terminals")
CTRL_C = "\x03"
PATIENCE_SECONDS = 20.0
HEARD_SECONDS = 2.0
PRESSES = 5
_SPAWN = "import os, pty, sys\nsys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))\n"


class Terminal:
    """A running program: ``shown`` is all that it has put on its screen."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process
        self.shown = ""
        self._read_so_far = 0

    def until(self, text: str) -> str:
        """What is shown until ``text`` is; fails where that never comes."""
        while text not in self.shown[self._read_so_far :]:
            assert self._more(), f"never shown: {text!r}; shown:\n{self.shown}"
        start = self._read_so_far
        self._read_so_far = self.shown.index(text, start) + len(text)
        return self.shown[start : self._read_so_far]

    def type(self, keys: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(keys.encode())
        self._process.stdin.flush()

    def answer(self, question: str, line: str) -> None:
        self.until(question)
        self.type(line + "\n")

    def ended(self) -> int:
        """Exit code, once the program has ended by itself."""
        while self._more():
            pass
        return self._process.wait(PATIENCE_SECONDS)

    def interrupted(self) -> int:
        """Exit code after Ctrl-C.

        It is pressed again where it fell between a question and the wait for its answer, in which
        case nobody hears it before the next key.
        """
        for _ in range(PRESSES):
            self.type(CTRL_C)
            while self._shows_within(HEARD_SECONDS):
                if not self._more():
                    return self._process.wait(PATIENCE_SECONDS)
        raise AssertionError(f"Ctrl-C is not heard:\n{self.shown}")

    def _more(self) -> bool:
        waited = self._shows_within(PATIENCE_SECONDS)
        assert waited, f"nothing more is shown, and it has not ended:\n{self.shown}"
        assert self._process.stdout is not None
        read = os.read(self._process.stdout.fileno(), 4096)
        self.shown += read.decode(errors="replace").replace("\r\n", "\n")
        return bool(read)

    def _shows_within(self, seconds: float) -> bool:
        assert self._process.stdout is not None
        return bool(select.select([self._process.stdout], [], [], seconds)[0])


@contextmanager
def at_terminal(words: Sequence[str], **environment: str) -> Iterator[Terminal]:
    """The command line ``words``, run where there is somebody to ask."""
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", _SPAWN, *command_line(words)],
        env=surroundings(TERM="dumb", **environment),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with process:
        try:
            yield Terminal(process)
        finally:
            process.kill()
