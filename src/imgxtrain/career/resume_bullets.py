"""The bullets of a résumé: sentences made from sums and from what got better."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from imgxtrain.audit.windows import months_after
from imgxtrain.career.resume_figures import Work, WorkKind, percent_changed
from imgxtrain.career.resume_impacts import Impact
from imgxtrain.career.resume_parts import Bullet
from imgxtrain.career.resume_words import Openings, Wording, amount_text, joined
from imgxtrain.knowledge.resume_wording import LimitId, PhraseId, VerbUse

_SAID: dict[VerbUse, tuple[PhraseId, PhraseId | None]] = {
    VerbUse.PERFORMED: (PhraseId.PERFORMED_PAST, PhraseId.PERFORMED_PRESENT),
    VerbUse.QUALITY: (PhraseId.PERFORMED_PAST, PhraseId.PERFORMED_PRESENT),
    VerbUse.PROCESSED: (PhraseId.PERFORMED_PAST, PhraseId.PERFORMED_PRESENT),
    VerbUse.ASSISTED: (PhraseId.ASSISTED_PAST, PhraseId.ASSISTED_PRESENT),
    VerbUse.OBSERVED: (PhraseId.OBSERVED_PAST, PhraseId.OBSERVED_PRESENT),
    VerbUse.SIMULATED: (PhraseId.SIMULATED_PAST, PhraseId.SIMULATED_PRESENT),
    VerbUse.REMOTE: (PhraseId.REMOTE_PAST, PhraseId.REMOTE_PRESENT),
    VerbUse.HOURS: (PhraseId.HOURS_TOLD, None),
    VerbUse.TALLY: (PhraseId.TALLY_PAST, PhraseId.TALLY_PRESENT),
}
_ORDER = (
    VerbUse.PERFORMED,
    VerbUse.TALLY,
    VerbUse.LESS,
    VerbUse.MORE,
    VerbUse.BETTER,
    VerbUse.TO,
    VerbUse.SAME,
    VerbUse.REMOTE,
    VerbUse.HOURS,
    VerbUse.ASSISTED,
    VerbUse.QUALITY,
    VerbUse.PROCESSED,
    VerbUse.SIMULATED,
    VerbUse.OBSERVED,
)


@dataclass(frozen=True)
class Draft:
    """A bullet to be: ``tell`` makes its text from the openings that are still free.

    ``rank``: what comes first stands first.
    """

    rank: tuple[int, float]
    tell: Callable[[Openings], str]
    entries: tuple[str, ...]


def drafts_of(
    work: Iterable[tuple[WorkKind, Work]],
    impacts: Iterable[Impact],
    wording: Wording,
    ongoing_since: date | None,
) -> tuple[Draft, ...]:
    """What can be told of one job, the weightiest first.

    ``ongoing_since``: work done since then is told in the present; None for a job that is over.
    """
    drafts = [_work_draft(kind, each, wording, ongoing_since) for kind, each in work]
    drafts += [_impact_draft(each, wording) for each in impacts]
    return tuple(sorted(drafts, key=lambda each: each.rank))


def bullets_of(drafts: Sequence[Draft], openings: Openings) -> tuple[Bullet, ...]:
    """The drafts as they are told."""
    return tuple(Bullet(each.tell(openings), each.entries) for each in drafts)


def ongoing_since(today: date, wording: Wording) -> date:
    """The day since when work counts as still being done."""
    return months_after(today, -(wording.limit(LimitId.ONGOING_MONTHS) or 0))


def shares_text(count: float, shares: Sequence[tuple[PhraseId, float]], wording: Wording) -> str:
    """``, 120 of them supervised and 96 signed off``; empty where no share is known."""
    known = [(what, part) for what, part in shares if part]
    if known and count > 1 and all(part == count for _, part in known):
        every = joined([wording.say(what) for what, _ in known])
        return f", {wording.say(PhraseId.SHARE_FIRST_ALL, what=every)}"
    told = [
        _share(count, part, wording.say(what), wording, first=not i)
        for i, (what, part) in enumerate(known)
    ]
    return f", {joined(told)}" if told else ""


def _share(count: float, part: float, what: str, wording: Wording, *, first: bool) -> str:
    say = wording.say
    if count == part == 1:
        return what
    if part == count:
        return say(PhraseId.SHARE_FIRST_ALL if first else PhraseId.SHARE_NEXT_ALL, what=what)
    phrase = PhraseId.SHARE_FIRST if first else PhraseId.SHARE_NEXT
    return say(phrase, count=amount_text(part), what=what)


def _work_draft(kind: WorkKind, work: Work, wording: Wording, ongoing_since: date | None) -> Draft:
    past, present = _SAID[kind.use]
    lasts = ongoing_since is not None and work.last >= ongoing_since
    enough = work.count >= (wording.limit(LimitId.ONGOING_LEAST) or 0)
    ongoing = lasts and enough and present is not None
    shares = [(PhraseId.SUPERVISED, work.supervised), (PhraseId.SIGNED_OFF, work.signed_off)]
    shares_told = shares_text(work.count, shares, wording)
    sites = _sites(work, wording)
    name = wording.modality(kind.modality)
    parts = {
        "exams": kind.nouns.many if ongoing or work.count != 1 else kind.nouns.one,
        "count": amount_text(work.count),
        "regions": _regions(work, wording),
        "shares": shares_told,
        "sites": f", {sites}" if sites and shares_told and not ongoing else f" {sites}".rstrip(),
        "field": name.text if name else "",
    }

    def tell(openings: Openings) -> str:
        verb = openings.next(kind.use, past=not ongoing)
        return wording.say(present if present and ongoing else past, verb=verb, **parts)

    return Draft((_ORDER.index(kind.use), -work.count), tell, tuple(work.entries))


def _sites(work: Work, wording: Wording) -> str:
    """At how many sites; nothing where it is one, or not known."""
    many = len(work.sites)
    return wording.say(PhraseId.SITES, count=wording.small(many)) if many > 1 else ""


def _regions(work: Work, wording: Wording) -> str:
    """The regions most often seen; that there are others is told where there are."""
    named = [name for name, _ in sorted(work.regions.items(), key=_most_first) if name]
    most = wording.limit(LimitId.REGIONS) or len(named)
    shown = named[:most]
    if shown and (named[most:] or "" in work.regions):
        shown = [*shown, wording.say(PhraseId.OTHER_REGIONS)]
    return wording.say(PhraseId.REGIONS, regions=joined(shown)) if shown else ""


def _most_first(region: tuple[str, int]) -> int:
    return -region[1]


def _impact_draft(impact: Impact, wording: Wording) -> Draft:
    use = impact.use
    rank = (_ORDER.index(use), -impact.on.toordinal())
    return Draft(rank, _telling(impact, wording), (impact.entry,))


def _telling(impact: Impact, wording: Wording) -> Callable[[Openings], str]:
    title = impact.opening_title if impact.tells_itself else impact.inner_title
    parts = {
        "title": title,
        "before": impact.before_text,
        "after": impact.after_text,
        "amount": _amount(impact, wording),
    }
    told, own = _IMPACTS[impact.use]

    def tell(openings: Openings) -> str:
        if impact.tells_itself:
            return wording.say(own, **parts) if own else title
        return wording.say(told, verb=openings.next(impact.use), **parts)

    return tell


_CHANGED = (PhraseId.IMPACT_CHANGED, PhraseId.IMPACT_CHANGED_TOLD)
_IMPACTS: dict[VerbUse, tuple[PhraseId, PhraseId | None]] = {
    VerbUse.LESS: _CHANGED,
    VerbUse.MORE: _CHANGED,
    VerbUse.SAME: (PhraseId.IMPACT_SAME, None),
    VerbUse.TO: (PhraseId.IMPACT_AFTER, PhraseId.IMPACT_AFTER_TOLD),
    VerbUse.BETTER: (PhraseId.IMPACT_PLAIN, None),
}


def _amount(impact: Impact, wording: Wording) -> str:
    """How many percent less or more; nothing for a figure that is itself a percentage."""
    if impact.before is None or impact.after is None or impact.is_percentage:
        return ""
    percent = percent_changed(impact.before, impact.after)
    if percent is None:
        return ""
    phrase = PhraseId.LESS if impact.use is VerbUse.LESS else PhraseId.MORE
    return wording.say(phrase, percent=f"{percent:,}")


def own_openings(impacts: Iterable[Impact]) -> Iterator[str]:
    """The verbs with which titles begin by themselves, so that no bullet takes them again."""
    return (each.opening_title.split()[0] for each in impacts if each.tells_itself)
