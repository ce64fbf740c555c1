"""Command lines for hints that act on the record the user named, not on the usual one."""

import os
import re

from imgxtrain.cli.explained import command
from imgxtrain.cli.session import Session
from imgxtrain.output.screen import Screen, screen


def own_screen(session: Session) -> Screen:
    """Standard output, on which command lines in a text act on the record that was named."""
    out = screen(color=session.color)
    named = _named(session)
    if named is None:
        return out
    from imgxtrain.cli.app import COMMANDS

    begun = f"{command(['--profile', named])} "
    in_a_text = re.compile(rf"\bimgxtrain (?=(?:{'|'.join(COMMANDS)})\b)")
    return out._replace(told=lambda text: in_a_text.sub(lambda _: begun, text))


def on_same_record(line: str, session: Session) -> str:
    """``line``, an ``imgxtrain`` command, with ``--profile`` where it was said on this one."""
    named = _named(session)
    if named is None:
        return line
    program, _, rest = line.partition(" ")
    return f"{command(['--profile', named])} {rest}" if program == "imgxtrain" else line


def _named(session: Session) -> str | None:
    """The record that ``--profile`` names; None where it is the one that goes without saying."""
    named = session.profile
    return None if not named or named == os.environ.get("IMGXTRAIN_PROFILE") else named
