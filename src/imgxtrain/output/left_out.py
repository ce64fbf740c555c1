"""Why entries do not count, and what else is to be looked at: grouped sentences, the first few."""

from collections.abc import Sequence

from imgxtrain.audit.results import Code, Finding
from imgxtrain.output.screen import Piece
from imgxtrain.output.sentences import ids_text, sentence
from imgxtrain.output.shown import Shown
from imgxtrain.planning.left_out import Reason

FINDINGS_NAMED = 3
INDENT = 2
COUNT_ROOM = 8
CODES = {
    Code.EXPIRED: "too long ago",
    Code.EXPIRES_BEFORE_APPLICATION: "will be too long ago when you apply",
    Code.OVER_PROCEDURE_MAXIMUM: "over the most that count",
    Code.BELOW_PROCEDURE_MINIMUM: "too few of the procedure so far",
    Code.OVER_DAY_LIMIT: "over the limit of a day",
    Code.OVER_VISIT_LIMIT: "over the limit of a visit",
    Code.SURPLUS: "more than it takes",
    Code.NOT_ON_LIST: "not on the list, or in none of its categories",
    Code.BEFORE_PRECONDITION: "done before what must come first",
    Code.DENIED: "denied",
    Code.NOT_PERFORMED: "not performed by yourself",
    Code.NOT_ACCEPTED: "done in a way that is not accepted",
    Code.FUTURE_DATE: "of a day yet to come",
}
"""What each code that keeps an entry out says in a few words."""
_NOT_KNOWN = (Code.LIST_INCOMPLETE, Code.UNKNOWN_FIGURE)


def print_reasons(reasons: Sequence[Reason], shown: Shown) -> None:
    """Why entries do not count, code by code."""
    if not reasons:
        return
    shown.out.line()
    total = len({name for one in reasons for each in one.findings for name in each.entries})
    many = "1 ENTRY DOES" if total == 1 else f"{total:,} ENTRIES DO"
    shown.out.indented(f"WHY {many} NOT COUNT, OR NOT FULLY", INDENT, "bold")
    for reason in reasons:
        _reason(reason, shown)


def _reason(reason: Reason, shown: Shown) -> None:
    """One code: how many, the first sentences with the first ids, the rule, what changes it."""
    out, found = shown.out, reason.findings
    indent = INDENT + COUNT_ROOM
    cells = (
        Piece(),
        Piece(f"{reason.count:,}".rjust(COUNT_ROOM - INDENT)),
        Piece(CODES[reason.code], "bold"),
    )
    out.beside(cells, (INDENT, COUNT_ROOM, out.width - indent))
    named = found if shown.everything else found[:FINDINGS_NAMED]
    for each in named:
        out.indented(sentence(f"{each.reason} ({ids_text(each.entries)})"), indent)
    left = len(found) - len(named)
    if left:
        like = "1 more of this kind" if left == 1 else f"{left} more of this kind"
        out.indented(f"And {like}: --all tells them.", indent)
    for rule, sources in dict.fromkeys((each.rule, each.sources) for each in named if each.rule):
        out.indented(f"Rule: {rule}{shown.notes.cite(sources)}", indent)
    remedies = dict.fromkeys(each.remedy for each in named if each.remedy)
    for remedy in remedies if len(remedies) == 1 else ():
        out.indented(f"What to do: {remedy}", indent)
    if len(found) == 1 and found[0].command:
        out.indented(found[0].command, indent + INDENT)


def print_remarks(remarks: Sequence[Finding], shown: Shown) -> None:
    """Doubts and offers, then what is not known of the rules."""
    doubts = [each for each in remarks if each.code not in _NOT_KNOWN]
    unknown = [each for code in _NOT_KNOWN for each in remarks if each.code is code]
    for title, findings in (("LOOK AT THIS", doubts), ("NOT KNOWN HERE", unknown)):
        if findings:
            _some(title, findings, shown)


def _some(title: str, findings: Sequence[Finding], shown: Shown) -> None:
    shown.out.line()
    shown.out.indented(title, INDENT, "bold")
    named = findings if shown.everything else findings[:FINDINGS_NAMED]
    for each in named:
        print_finding(each, shown, 2 * INDENT)
    left = len(findings) - len(named)
    if left:
        shown.out.indented(f"And {left} more: --all tells them.", 2 * INDENT)


def print_finding(finding: Finding, shown: Shown, indent: int) -> None:
    """A reason with the first ids, what would change it, and the command that does."""
    ids = f" ({ids_text(finding.entries)})" if finding.entries else ""
    cited = shown.notes.cite(finding.sources)
    told = (sentence(f"{finding.reason}{cited}{ids}"), sentence(finding.remedy or ""))
    shown.out.indented(" ".join(part for part in told if part), indent)
    if finding.command:
        shown.out.indented(finding.command, indent + INDENT)
