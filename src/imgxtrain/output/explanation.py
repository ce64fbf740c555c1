"""One entry explained: for each target and rule, what it counts for, or why not and what then."""

from itertools import groupby

from imgxtrain.audit.explanation import Explanation, Verdict
from imgxtrain.audit.results import Code, Finding
from imgxtrain.knowledge.credential_labels import credential_label, credential_title
from imgxtrain.output.entries import Names, print_line, stage_text
from imgxtrain.output.logged import day_text
from imgxtrain.output.sentences import sentence
from imgxtrain.output.shown import Shown
from imgxtrain.output.standings import status_text
from imgxtrain.planning.other_claims import counts_until, other_claims
from imgxtrain.profile.entries import Entry
from imgxtrain.profile.scopes import is_signed_off

INDENT = 2
DEEPER = 2 * INDENT


def print_explanation(explanation: Explanation, shown: Shown) -> None:
    """The entry, then target by target what each requirement that looks at it says."""
    names = Names(shown.knowledge)
    entry = explanation.entry
    print_line(entry, names, shown.out, after=stage_text(entry, names))
    for _, of_target in groupby(explanation.verdicts, key=lambda each: id(each.target)):
        verdicts = tuple(of_target)
        shown.out.line()
        shown.out.indented(credential_title(verdicts[0].target.credential), style="bold")
        for verdict in verdicts:
            _verdict(entry, verdict, shown)
    if explanation.unconcerned:
        shown.out.line()
        labels = ", ".join(credential_label(each.credential) for each in explanation.unconcerned)
        told = f"{labels}: no requirement looks at an entry like this."
        shown.out.indented(told)


def _verdict(entry: Entry, verdict: Verdict, shown: Shown) -> None:
    out = shown.out
    title = verdict.result.requirement.title
    out.indented(f"{title}: {_outcome(entry, verdict)}", INDENT)
    for finding in verdict.reasons:
        _finding(finding, entry, shown)
    for finding in verdict.doubts:
        _finding(finding, entry, shown)
    if all(each.code is not Code.POSSIBLE_CLAIM for each in verdict.doubts):
        for claim in other_claims(entry, verdict, shown.knowledge):
            out.indented(f"It could be claimed as {claim.title}, if it was that:", DEEPER)
            out.indented(claim.command, DEEPER + INDENT)


def _outcome(entry: Entry, verdict: Verdict) -> str:
    """``counts as Brain (Head and neck), approved, until Fri 2028-11-20``."""
    claim = f" as {verdict.procedure.title}" if verdict.procedure else ""
    if claim and verdict.category:
        claim += f" ({verdict.category.title})"
    if not verdict.counts:
        claimed = f", claimed{claim}" if claim else ""
        return f"does not count{claimed}" if verdict.reasons else f"in doubt{claimed}"
    told = [f"counts{claim}"]
    if is_signed_off(entry):
        told.append(verdict.stage.value)
    until = counts_until(entry, verdict)
    if until:
        told.append(f"until {day_text(until)}")
    standing = status_text(verdict.result.status, verdict.result.standing)
    return f"{', '.join(told)}. That requirement is {standing}."


def _finding(finding: Finding, entry: Entry, shown: Shown) -> None:
    """A reason, the rule behind it, what would change it, and the command that does so."""
    out = shown.out
    out.indented(sentence(finding.reason), DEEPER)
    if finding.rule:
        out.indented(f"Rule: {finding.rule}{shown.notes.cite(finding.sources)}", DEEPER)
    if finding.remedy:
        out.indented(f"What to do: {finding.remedy}", DEEPER)
    if finding.command:
        out.indented(command_for(entry.id, finding), DEEPER + INDENT)


def command_for(entry_id: str, finding: Finding) -> str:
    """The command of a finding about several entries, for this one of them."""
    words = (finding.command or "").split(" ")
    others = set(finding.entries)
    return " ".join(entry_id if word in others else word for word in words)
