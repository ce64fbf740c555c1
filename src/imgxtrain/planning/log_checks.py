"""Named checks over the log. All is well where none finds anything."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from imgxtrain.planning.log_checks_dates import contradictions, expiring, logged_late
from imgxtrain.planning.log_checks_entries import awaiting, no_site, no_verifier, unknown_names
from imgxtrain.planning.log_checks_targets import editions_closing, lapsed, old_figures
from imgxtrain.planning.log_doubts import Doubt, Looked
from imgxtrain.profile.entries import IgnoredEntry


@dataclass(frozen=True)
class Check:
    """One check: its name, what it finds in a line, and how."""

    name: str
    told: str
    find: Callable[[Looked], Iterator[Doubt]]


CHECKS = (
    Check("awaiting", "counts for a target, over 30 days old and not approved", awaiting),
    Check("expiring", "stops counting for a target within 60 days", expiring),
    Check("logged-late", "logged over 30 days after it was done", logged_late),
    Check("no-site", "it is not said where it was done", no_site),
    Check("no-verifier", "a target looks at it, and nobody is named to confirm it", no_verifier),
    Check("contradictions", "days and facts that cannot both be so", contradictions),
    Check(
        "edition-closing",
        "a target's edition ends soon, or before you apply",
        editions_closing,
    ),
    Check("old-figures", "a target rests on figures that are over a year old", old_figures),
    Check("lapsed", "a credential that a target rests on is not held any more", lapsed),
    Check("unknown-names", "an exam or a credential that the data does not know", unknown_names),
)
NAMES = tuple(each.name for each in CHECKS)


@dataclass(frozen=True)
class Ignored:
    """A finding, or a part of one, that is not to be seen, and the entry that says so."""

    doubt: Doubt
    by: IgnoredEntry


@dataclass(frozen=True)
class Findings:
    """What the checks found: what is to be told, and what is ignored."""

    doubts: tuple[Doubt, ...]
    ignored: tuple[Ignored, ...]


def check_log(looked: Looked, names: Iterable[str] = ()) -> Findings:
    """What the checks of ``names`` find; without names all of them."""
    wanted = set(names) or set(NAMES)
    by_check: dict[str, list[IgnoredEntry]] = {}
    for each in looked.question.log.of(IgnoredEntry):
        by_check.setdefault(each.check, []).append(each)
    doubts: list[Doubt] = []
    ignored: list[Ignored] = []
    for check in CHECKS:
        for doubt in check.find(looked) if check.name in wanted else ():
            left, hidden = _sifted(doubt, by_check.get(check.name, ()))
            doubts += [left] if left else []
            ignored += hidden
    return Findings(tuple(doubts), tuple(ignored))


def _sifted(doubt: Doubt, wishes: Iterable[IgnoredEntry]) -> tuple[Doubt | None, list[Ignored]]:
    """What is left of a finding, and what of it is not to be seen."""
    hidden: list[Ignored] = []
    for wish in wishes:
        of_all = wish.subject is None or wish.subject == doubt.about
        if of_all or (doubt.together and wish.subject in doubt.entries):
            return None, [*hidden, Ignored(doubt, wish)]
        if wish.subject in doubt.entries:
            hidden.append(Ignored(replace(doubt, entries=(wish.subject,)), wish))
            left = tuple(each for each in doubt.entries if each != wish.subject)
            if not left:
                return None, hidden
            doubt = replace(doubt, entries=left)
    return doubt, hidden
