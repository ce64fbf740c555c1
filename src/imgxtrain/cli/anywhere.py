"""Options that may stand anywhere on the line, put where the parser looks for them."""

from collections.abc import Sequence

TAKES_VALUE = {"--today": True, "--profile": True, "--no-color": False}
COMMANDS_OWN = "--json"


def arranged(words: Sequence[str]) -> list[str]:
    """``words`` with the program's options first and a leading ``--json`` behind its command.

    What follows a bare ``--`` is left alone, and an option that lacks its value where it is.
    """
    end = words.index("--") if "--" in words else len(words)
    options: list[str] = []
    rest: list[str] = []
    before = iter(words[:end])
    for word in before:
        name = word.partition("=")[0]
        value = next(before, None) if TAKES_VALUE.get(name) and "=" not in word else ""
        if name not in TAKES_VALUE or value is None:
            rest.append(word)
        else:
            options += [word, value] if value else [word]
    leading = next((i for i, word in enumerate(rest) if word != COMMANDS_OWN), 0)
    return [*options, *rest[leading:], *rest[:leading], *words[end:]]
