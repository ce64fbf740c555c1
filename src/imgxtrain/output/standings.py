"""Statuses and standings in words and marks: meaning never in color alone."""

from imgxtrain.audit.results import RequirementResult, Standing, Status, Tally, TargetResult
from imgxtrain.knowledge.credentials import CredentialKind
from imgxtrain.knowledge.requirements import Holds

MARKS = {
    Status.MET: "[x]",
    Status.AWAITING: "[~]",
    Status.IN_PROGRESS: "[/]",
    Status.NOT_STARTED: "[ ]",
    Status.BLOCKED: "[-]",
    Status.EXPIRED: "[!]",
}
WORDS = {
    Status.MET: "met",
    Status.AWAITING: "awaiting approval",
    Status.IN_PROGRESS: "in progress",
    Status.NOT_STARTED: "not started",
    Status.BLOCKED: "blocked",
    Status.EXPIRED: "expired",
}
STANDING_WORDS = {
    Standing.OFFICIAL: "",
    Standing.PROVISIONAL: "by provisional figures",
    Standing.UNKNOWN: "figures unknown",
}
STYLES = {
    Status.MET: "green",
    Status.AWAITING: "cyan",
    Status.IN_PROGRESS: "yellow",
    Status.EXPIRED: "red",
}


def status_text(status: Status, standing: Standing) -> str:
    """``met, by provisional figures``: never the one without the other."""
    words = STANDING_WORDS[standing]
    return f"{WORDS[status]}, {words}" if words else WORDS[status]


def result_status_text(found: RequirementResult) -> str:
    """The status of a requirement with its standing; a step's rule has no figures to doubt."""
    return status_text(found.status, found.standing)


def target_status_text(result: TargetResult) -> str:
    """``blocked (first: Hold a supporting credential), by provisional figures``: by what, too."""
    told = status_text(result.status, result.standing)
    if result.credential.kind is CredentialKind.LEGAL_QUALIFICATION:
        told = told.replace(WORDS[Status.MET], "your records add up", 1)
    if result.status is not Status.BLOCKED:
        return told
    barring = [each for each in result.requirements if isinstance(each.requirement, Holds)]
    first = [each.requirement.title for each in barring if each.status is not Status.MET]
    blocked = WORDS[Status.BLOCKED]
    return told.replace(blocked, f"{blocked} (first: {'; '.join(first)})", 1) if first else told


def number(value: float | None) -> str:
    """``1,680``, ``12.5``; ``unknown`` where there is none."""
    return "unknown" if value is None else f"{value:,.2f}".rstrip("0").rstrip(".")


def numbers_text(tally: Tally, missing: float | None) -> str:
    """The three numbers: ``40 approved, 12 awaiting, 73 missing``, or ``missing unknown``."""
    told = f"{number(tally.approved)} approved, {number(tally.awaiting)} awaiting"
    return f"{told}, {'missing unknown' if missing is None else f'{number(missing)} missing'}"
