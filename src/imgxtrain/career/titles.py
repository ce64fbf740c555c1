"""Credentials as they may stand behind a name: in the body's own form, held and current only.

ARRT writes one ``R.T.`` with a code in brackets for each discipline; ARDMS writes the letters with
the specialties in brackets. An exam passed gives no letters before the body awards them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from imgxtrain.audit.held_credentials import Held, holdings_of, label_of
from imgxtrain.career.plain_lines import plain_line
from imgxtrain.career.resume_parts import LeftOut
from imgxtrain.career.resume_words import Wording, joined
from imgxtrain.knowledge.credentials import Credential, CredentialKind, Lettering
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.resume_wording import WordsId
from imgxtrain.profile.person import HeldCredential, Profile

NO_LETTERS = "a qualification by law is no credential, and gives no letters"


@dataclass(frozen=True)
class HeldNow:
    """A credential held and current, with when it was earned as exactly as that was told."""

    credential: Credential
    earned: str | None


@dataclass(frozen=True)
class Titles:
    """``written``: the letters behind the name; ``left_out``: what gives none, and why."""

    held: tuple[HeldNow, ...] = ()
    written: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def titles_of(told: Iterable[HeldCredential], wording: Wording, today: date) -> Titles:
    """The credentials of a record as they may be shown on ``today``."""
    records = holdings_of(told, today)
    current: dict[str, HeldNow] = {}
    refused: dict[str, str] = {}
    for each in records:
        reason = _reason(each, wording.knowledge)
        if reason:
            refused[each.credential] = reason
        else:
            credential = wording.knowledge.credentials[each.credential]
            current.setdefault(credential.id, HeldNow(credential, each.told.earned))
    left_out = (
        LeftOut(label_of(name, wording.knowledge), reason)
        for name, reason in refused.items()
        if name not in current
    )
    held = _in_order(list(current.values()), wording.words(WordsId.ARRT_FIRST))
    return Titles(held, tuple(_written(held)), tuple(left_out))


def own_letters(credential: Credential) -> str:
    """The letters of one credential by itself: ``CT``, ``RDMS, AB``, ``RVT``; empty if none."""
    written = credential.written
    if written.lettering is Lettering.SPECIALTY:
        return f"{written.letters}, {written.code}"
    return written.code or written.letters or ""


def claimed_in(title: str, held: Sequence[HeldNow], knowledge: Knowledge) -> Iterator[str]:
    """Letters that a job title shows and that are not among those held."""
    owned = {each.credential.written.letters for each in held}
    words = set(re.findall(r"[A-Za-z.]{2,}(?:\([A-Z]+\))*", title))
    known = {each.written.letters for each in knowledge.credentials.values()}
    yield from sorted(each for each in known - owned if each and each in words)
    codes = {each.credential.written.code for each in held}
    for shown in re.findall(r"R\.?T\.?((?:\([A-Z]+\))+)", title):
        unheld = [code for code in re.findall(r"[A-Z]+", shown) if code not in {*codes, "ARRT"}]
        yield from (f"R.T.({code})" for code in unheld)


def without_claims(
    profile: Profile, held: Sequence[HeldNow], knowledge: Knowledge
) -> tuple[Profile, tuple[LeftOut, ...]]:
    """The profile without the titles that show letters not held, and what those showed."""
    left_out: list[LeftOut] = []

    def cleared(title: str, what: str) -> str:
        claimed = tuple(claimed_in(plain_line(title), held, knowledge))
        if claimed:
            why = f"it says {joined(claimed)}, which the record does not hold as current"
            left_out.append(LeftOut(what, why))
        return "" if claimed else title

    own = cleared(profile.person.title or "", "your job title") or None
    jobs = tuple(
        each.model_copy(
            update={"title": cleared(each.title, f"the title at {plain_line(each.name)}")}
        )
        for each in profile.employers
    )
    person = profile.person.model_copy(update={"title": own})
    return profile.model_copy(update={"person": person, "employers": jobs}), tuple(left_out)


def _reason(held: Held, knowledge: Knowledge) -> str:
    """Why a credential is not shown; empty where it is."""
    if held.credential not in knowledge.credentials:
        return "nothing is known of it here"
    if held.to_come:
        return f"it is earned only in {held.told.earned}"
    if held.is_lapsed:
        return f"it lapsed in {held.told.lapsed}; a lapsed credential may not be shown"
    if knowledge.credentials[held.credential].kind is CredentialKind.LEGAL_QUALIFICATION:
        return NO_LETTERS
    return ""


def _in_order(held: Sequence[HeldNow], first: Sequence[str]) -> tuple[HeldNow, ...]:
    """ARRT's first, of them the primary disciplines; else as they were earned."""
    arrt = [each for each in held if each.credential.written.lettering is Lettering.ARRT]
    others = [each for each in held if each not in arrt]
    primary = [each for each in arrt if each.credential.written.code in first]
    further = [each for each in arrt if each not in primary]
    parts = (primary, further, others)
    return tuple(each for part in parts for each in sorted(part, key=_earned_early_first))


def _earned_early_first(held: HeldNow) -> tuple[bool, str]:
    return held.earned is None, held.earned or ""


def _written(held: Sequence[HeldNow]) -> Iterator[str]:
    """One text a family: ``R.T.(R)(CT)(ARRT)``, ``RDMS (AB, OB/GYN)``, ``RVT``."""
    families: dict[tuple[Lettering, str], list[str]] = {}
    for each in held:
        written = each.credential.written
        if written.lettering is not Lettering.NOT_WRITTEN:
            letters = "" if written.lettering is Lettering.ARRT else written.letters or ""
            families.setdefault((written.lettering, letters), []).append(written.code or "")
    for (lettering, letters), codes in families.items():
        if lettering is Lettering.ARRT:
            yield f"R.T.{''.join(f'({code})' for code in codes)}(ARRT)"
        else:
            yield f"{letters} ({', '.join(codes)})" if any(codes) else letters
