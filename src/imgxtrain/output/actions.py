"""What comes next, in a few lines of a longer page."""

from collections.abc import Mapping, Sequence

from imgxtrain.output.screen import Piece, Screen
from imgxtrain.output.sentences import sentence
from imgxtrain.planning.actions import Action, Audience

MOST_ACTIONS = 5
MARK_ROOM = 5


def print_actions(
    actions: Sequence[Action],
    out: Screen,
    rest: str | None,
    labels: Mapping[str, str] | None = None,
) -> None:
    """The first actions, numbered, and the command ``rest`` that tells of the others.

    All of them where there is no such command. ``labels``: what to call the targets, by id, where
    there are several.
    """
    if not actions:
        return
    out.line()
    out.line("NEXT", "bold")
    most = len(actions) if rest is None else MOST_ACTIONS
    for place, action in enumerate(actions[:most], 1):
        told = _action_text(action, (labels or {}).get(action.target, ""))
        out.beside((Piece(f"{place:>2}."), Piece(told)), (MARK_ROOM, out.width - MARK_ROOM))
    if actions[most:]:
        out.indented(f"{len(actions) - most} more: {rest}", MARK_ROOM)


def _action_text(action: Action, label: str) -> str:
    """What to say to somebody, in quotes, and why; of one's own duties the steps tell the rule."""
    to_somebody = action.audience is not Audience.YOURSELF
    say = said_text(action)
    told = f"{say} {sentence(action.why)}".strip() if to_somebody or action.by else say
    return told_of(label, told, action)


def said_text(action: Action) -> str:
    """The sentence: in quotes where it is said to somebody."""
    if action.audience is Audience.YOURSELF:
        return sentence(action.say)
    return f'"{action.say}"'


def told_of(label: str, told: str, action: Action) -> str:
    """``told`` with the target's label before it, unless the sentence names it already."""
    if not label or label in action.say:
        return told
    return f"{label}: {told}" if told else f"For {label}."
