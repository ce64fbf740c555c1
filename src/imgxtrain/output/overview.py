"""All targets at once as text."""

from imgxtrain.knowledge.credential_labels import credential_label, credential_title
from imgxtrain.output.actions import print_actions
from imgxtrain.output.screen import Piece, Screen
from imgxtrain.output.sentences import finding_text
from imgxtrain.output.standings import MARKS, STYLES, numbers_text, target_status_text
from imgxtrain.planning.overview import Overview, counted

MARK_ROOM = 5


def print_overview(shown: Overview, out: Screen) -> None:
    """A few lines a target, then what comes next for all of them."""
    for place, result in enumerate(shown.results):
        if place:
            out.line()
        told = f"{credential_title(result.credential)}: {target_status_text(result)}"
        cells = (Piece(MARKS[result.status], STYLES.get(result.status, "")), Piece(told, "bold"))
        out.beside(cells, (MARK_ROOM, max(out.width - MARK_ROOM, 1)))
        for each in counted(result):
            numbers = numbers_text(each.tally, each.missing)
            out.indented(f"{each.requirement.title}: {numbers} ({each.unit})", MARK_ROOM)
        for finding in result.findings:
            out.indented(finding_text(finding), MARK_ROOM)
        out.indented(f"imgxtrain plan {result.credential.id}", MARK_ROOM, "dim")
    for aim in shown.aims:
        out.indented(f"Aimed at, no credential chosen yet: imgxtrain plan {aim}")
    labels = {each.credential.id: credential_label(each.credential) for each in shown.results}
    print_actions(shown.actions, out, "imgxtrain next", labels if len(labels) > 1 else None)
