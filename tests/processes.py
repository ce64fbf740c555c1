"""The program in a process of its own, for what only a whole process shows."""

import os
import subprocess
import sys
from collections.abc import Sequence


def command_line(words: Sequence[str], python_options: Sequence[str] = ()) -> list[str]:
    return [sys.executable, *python_options, "-m", "imgxtrain", *words]


def surroundings(**set_to: str) -> dict[str, str]:
    """This process's environment without its Python settings, and with ``set_to``."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**kept, **set_to}


def run_process(
    words: Sequence[str], *, python_options: Sequence[str] = (), **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603
        command_line(words, python_options),
        env=surroundings(**environment),
        capture_output=True,
        timeout=20,
        check=False,
    )


def run_without_reader(words: Sequence[str], lines_read: int = 0) -> tuple[int, str]:
    """Exit code and standard error where whoever read the output leaves after ``lines_read``."""
    process = subprocess.Popen(  # noqa: S603
        command_line(words),
        env=surroundings(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    with process:
        for _ in range(lines_read):
            process.stdout.readline()
        process.stdout.close()
        told = process.stderr.read().decode()
    return process.returncode, told
