"""What an exam may be claimed as: procedures of the registries' lists, plain or chosen."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from imgxtrain.knowledge.exams import ProcedureList
from imgxtrain.profile.record import line_of
from imgxtrain.profile.sign_off import withdrawn


@dataclass(frozen=True)
class Claim:
    """One procedure of one list, for a credential. ``plain``: claimed where nothing is said."""

    list_id: str
    credential: str
    procedure: str
    name: str
    plain: bool


def possible_claims(exam: str, lists: Iterable[ProcedureList]) -> tuple[Claim, ...]:
    """All that ``exam`` may be claimed as; in each list the plain claim first."""
    found = [
        Claim(listed.id, listed.credential, each.id, each.name, exam in each.exams)
        for listed in lists
        for each in listed.procedures
        if exam in each.exams or exam in each.possible
    ]
    order = list(dict.fromkeys(claim.list_id for claim in found))
    return tuple(sorted(found, key=lambda claim: (order.index(claim.list_id), not claim.plain)))


def claims_in_force(chosen: Mapping[str, str], possible: Sequence[Claim]) -> tuple[Claim, ...]:
    """What an exam is claimed as, list by list: what was ``chosen``, else the plain claim."""
    return tuple(
        claim
        for claim in possible
        if (claim.procedure == chosen[claim.list_id] if claim.list_id in chosen else claim.plain)
    )


def claiming(line: str, claims: Sequence[Claim]) -> str:
    """A stored exam that claims ``claims``; what it claims plainly is not written.

    It is no longer submitted or approved for a credential whose claim changed.
    """
    plain = json.loads(line)
    before = plain.get("claims", {})
    after = {**before, **{claim.list_id: claim.procedure for claim in claims}}
    for claim in claims:
        if claim.plain:
            del after[claim.list_id]
    changed = {
        claim.credential
        for claim in claims
        if before.get(claim.list_id) != after.get(claim.list_id)
    }
    rest = {key: value for key, value in withdrawn(plain, changed).items() if key != "claims"}
    return line_of({**rest, "claims": after} if after else rest)


def unclaiming(line: str, claims: Iterable[Claim], credential: str | None = None) -> str:
    """A stored exam that claims plainly again, on every list or those of ``credential``.

    ``claims`` are the possible ones of the exam.
    """
    plain = json.loads(line)
    owners = {claim.list_id: claim.credential for claim in claims}
    before = plain.get("claims", {})
    gone = {each for each in before if credential in {None, owners.get(each)}}
    left = {name: procedure for name, procedure in before.items() if name not in gone}
    changed = {owners[each] for each in gone if each in owners}
    rest = {key: value for key, value in withdrawn(plain, changed).items() if key != "claims"}
    return line_of({**rest, "claims": left} if left else rest)
