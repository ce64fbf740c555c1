"""The preparation of an interview as text: what to say beside what to have ready."""

from collections.abc import Iterator, Mapping, Sequence

from imgxtrain.career.interview_parts import Asked, Evidence, Interview, Known, Point, PointKind
from imgxtrain.knowledge.phrase import Phrase
from imgxtrain.knowledge.sources import Source
from imgxtrain.output.figures import UNKNOWN, phrases_text
from imgxtrain.output.footnotes import Footnotes
from imgxtrain.output.screen import Piece, Screen
from imgxtrain.output.standings import STANDING_WORDS

NUMBER_ROOM = 5
LABEL_ROOM = 11
PREPARE, KNOW, LISTEN, SAY = "Prepare", "Known", "They want", "Say"
KINDS = {
    "me": ("your own details", "your own details"),
    "exam": ("exam entry", "exam entries"),
    "hours": ("entry of hours", "entries of hours"),
    "tally": ("tally", "tallies"),
    "course": ("course", "courses"),
    "study": ("study entry", "study entries"),
    "practice": ("practice test", "practice tests"),
    "attempt": ("exam attempt", "exam attempts"),
    "impact": ("improvement", "improvements"),
    "opening": ("opening balance", "opening balances"),
    "target": ("credential taken on", "credentials taken on"),
    "step": ("step done", "steps done"),
}
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def print_interview(
    told: Interview, out: Screen, sources: Mapping[str, Source] | None = None
) -> None:
    """Every question with its points, then those to ask, then what the marks mean."""
    notes = Footnotes(sources)
    whole = len(told.questions) + len(told.asks) > 1
    if whole:
        _heading(told, out)
    _group("THEY MAY ASK" if whole else "", told.questions, notes, out)
    _group("ASK THEM" if whole else "", told.asks, notes, out)
    for line in notes.lines():
        out.indented(line)


def evidence_text(evidence: Sequence[Evidence]) -> str:
    """``9 exam entries, Aug to Nov 2026``."""
    return "; ".join(map(_one_evidence, evidence))


def _heading(told: Interview, out: Screen) -> None:
    about = f"Interview: {told.field}" if told.field else "Interview: cross-training"
    out.indented(f"{about}, toward {told.goal}" if told.goal else about, style="bold")
    answered = sum(each.is_answered for each in told.questions)
    out.indented(
        f"Your record speaks to {answered} of the {len(told.questions)} questions. Behind each "
        "sentence stands what it rests on; Prepare is what no entry holds. Nothing here has a "
        "date, a site or anybody's name."
    )
    out.line()


def _group(head: str, asked: Sequence[Asked], notes: Footnotes, out: Screen) -> None:
    if asked and head:
        out.line(head, "bold")
    for each in asked:
        cells = (Piece(f"{each.number:>2}."), Piece(each.ask, "bold"))
        out.beside(cells, (NUMBER_ROOM, max(out.width - NUMBER_ROOM, 1)))
        for label, text, style in _lines(each, notes):
            _labelled(label, text, style, out)
        out.line()


def _lines(asked: Asked, notes: Footnotes) -> Iterator[tuple[str, str, str]]:
    if asked.hears:
        yield LISTEN, _phrases(asked.hears, notes), "dim"
    for point in asked.points:
        if point.kind is PointKind.SAY:
            label = point.part.value.capitalize() if point.part else SAY
            yield label, _said(point), ""
    for point in asked.points:
        if point.kind is PointKind.PREPARE:
            yield PREPARE, _to_prepare(point), ""
            if point.command:
                yield "", point.command, "dim"
    for known in asked.known:
        yield KNOW, _known(known, notes), "dim"


def _labelled(label: str, text: str, style: str, out: Screen) -> None:
    room = max(out.width - NUMBER_ROOM - LABEL_ROOM, 1)
    cells = (Piece(), Piece(label), Piece(text, style))
    out.beside(cells, (NUMBER_ROOM, LABEL_ROOM, room))


def _said(point: Point) -> str:
    """The sentence, then what it rests on."""
    standing = STANDING_WORDS[point.standing] if point.standing else ""
    rests = [each for each in (evidence_text(point.evidence), standing) if each]
    return f"{point.text} [{'; '.join(rests)}]" if rests else point.text


def _to_prepare(point: Point) -> str:
    standing = STANDING_WORDS[point.standing] if point.standing else ""
    return f"{point.text} [{standing}]" if standing else point.text


def _known(known: Known, notes: Footnotes) -> str:
    """What is known, and its note; where it is not known the note alone."""
    told = [each for each in known.phrases if each.figure is None or each.figure.known]
    if not told:
        return f"{known.about}: {known.note or UNKNOWN}"
    text = f"{known.about}: {_phrases(known.phrases, notes)}"
    return f"{text} ({known.note})" if known.note else text


def _phrases(phrases: Sequence[Phrase], notes: Footnotes) -> str:
    return phrases_text(phrases, notes.mark)


def _one_evidence(evidence: Evidence) -> str:
    one, many = KINDS.get(evidence.kind, (evidence.kind, evidence.kind))
    if evidence.kind == "me":
        return one
    told = f"{evidence.entries:,} {one if evidence.entries == 1 else many}"
    months = _months(evidence.first, evidence.last)
    return f"{told}, {months}" if months else told


def _months(first: str | None, last: str | None) -> str:
    """``Nov 2026``, ``Aug to Nov 2026``, ``Dec 2025 to Nov 2026``."""
    if first is None or last is None:
        return ""
    if first == last:
        return _month(first)
    same_year = first[:4] == last[:4]
    begun = _month(first)[:3] if same_year else _month(first)
    return f"{begun} to {_month(last)}"


def _month(month: str) -> str:
    return f"{MONTHS[int(month[5:7]) - 1]} {month[:4]}"
