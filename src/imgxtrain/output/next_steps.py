"""What to ask for next, by whom it is said to: for reading, and as ``imgxtrain.next/1``."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from imgxtrain.audit.results import Standing, TargetResult
from imgxtrain.knowledge.credential_labels import credential_label
from imgxtrain.output.actions import said_text, told_of
from imgxtrain.output.plan_json import action_json
from imgxtrain.output.screen import Piece, Screen
from imgxtrain.output.sentences import sentence
from imgxtrain.output.standings import target_status_text
from imgxtrain.planning.actions import Action, Audience, Urgency

SCHEMA = "imgxtrain.next/1"
NUMBER_ROOM = 5
HEADS = {
    Audience.SUPERVISOR: "ASK FOR ON THE NEXT SHIFT",
    Audience.VERIFIER: "ASK WHOEVER SIGNS",
    Audience.YOURSELF: "DO YOURSELF",
}


def print_next(
    actions: Sequence[Action], results: Sequence[TargetResult], out: Screen, *, everything: bool
) -> None:
    """Sentences to say, by whom they are for, what helps most first; what can wait is counted."""
    labels = {each.credential.id: credential_label(each.credential) for each in results}
    now = [each for each in actions if everything or each.urgency is not Urgency.LATER]
    many = labels if len(labels) > 1 else {}
    heads = [
        (head, of_them)
        for audience, head in HEADS.items()
        if (of_them := [each for each in now if each.audience is audience])
    ]
    place = 0
    for number, (head, of_them) in enumerate(heads):
        if number:
            out.line()
        out.line(head, "bold")
        for action in of_them:
            place += 1
            _action(place, action, many, out, everything=everything)
    told = tuple(_rest(actions, now, results))
    if heads and told:
        out.line()
    for line in told:
        out.indented(line)


def next_json(actions: Sequence[Action], today: date) -> dict[str, Any]:
    """Every action in its order, what helps most first."""
    told = [
        {
            **action_json(each),
            "to": each.audience.value,
            "gain": each.gain,
            "standing": each.standing.value,
            "procedures": [
                {"id": one.procedure, "title": one.title, "count": one.count} for one in each.wanted
            ],
        }
        for each in actions
    ]
    return {"schema": SCHEMA, "today": today.isoformat(), "actions": told}


def _action(
    place: int, action: Action, labels: Mapping[str, str], out: Screen, *, everything: bool
) -> None:
    cells = (Piece(f"{place:>2}."), Piece(said_text(action)))
    out.beside(cells, (NUMBER_ROOM, out.width - NUMBER_ROOM))
    why = told_of(labels.get(action.target, ""), sentence(action.why), action)
    if why:
        out.indented(why, NUMBER_ROOM, "dim")
    if action.command:
        out.indented(action.command, NUMBER_ROOM, "dim")
    if everything:
        for each in action.wanted:
            out.indented(f"{each.count:>3}  {each.title}", NUMBER_ROOM)


def _rest(
    actions: Sequence[Action], now: Sequence[Action], results: Sequence[TargetResult]
) -> Iterator[str]:
    """Where nothing can be asked for; what waits; and by which figures it was counted."""
    if not now:
        for each in results:
            label = credential_label(each.credential)
            yield f"{label}: {target_status_text(each)}. Nothing to ask for."
    later = len(actions) - len(now)
    if later:
        many = "1 more thing can wait" if later == 1 else f"{later} more things can wait"
        yield f"{many}: --all tells."
    shaky = {each.target for each in now if each.standing is not Standing.OFFICIAL}
    labels = [credential_label(e.credential) for e in results if e.credential.id in shaky]
    if labels:
        told = "Counted in part by figures that are not official"
        yield f"{told}: imgxtrain progress tells which ({', '.join(labels)})."
