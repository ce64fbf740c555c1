"""Command lines for hints that act on the record the user named, not on the usual one."""

import os

from imgxtrain.cli.explained import command
from imgxtrain.cli.session import Session


def on_same_record(line: str, session: Session) -> str:
    """``line``, an ``imgxtrain`` command, with ``--profile`` where it was said on this one."""
    named = session.profile
    if not named or named == os.environ.get("IMGXTRAIN_PROFILE"):
        return line
    program, _, rest = line.partition(" ")
    return f"{command(['--profile', named])} {rest}" if program == "imgxtrain" else line
