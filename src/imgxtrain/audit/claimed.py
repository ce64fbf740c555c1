"""Which procedure of a list an exam is claimed as: what the user said, else the plain claim."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from imgxtrain.knowledge.exams import ProcedureList


@dataclass(frozen=True)
class ClaimTable:
    """One list read by exam: its plain procedure, and every possible one, the plain one first."""

    list_id: str = ""
    plain: Mapping[str, str] = field(default_factory=dict)
    possible: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def claim_table(listed: ProcedureList) -> ClaimTable:
    """The table of ``listed``."""
    plain: dict[str, str] = {}
    possible: dict[str, list[str]] = {}
    for procedure in listed.procedures:
        for exam in procedure.exams:
            plain.setdefault(exam, procedure.id)
            possible.setdefault(exam, []).insert(0, procedure.id)
    for procedure in listed.procedures:
        for exam in procedure.possible:
            possible.setdefault(exam, []).append(procedure.id)
    every = {exam: tuple(dict.fromkeys(found)) for exam, found in possible.items()}
    return ClaimTable(listed.id, plain, every)


def claimed_as(exam: str, chosen: Mapping[str, str], table: ClaimTable) -> str | None:
    """The procedure claimed, or None where the list has none for ``exam``.

    What was ``chosen`` (procedure by list) holds if the list allows it.
    """
    own = chosen.get(table.list_id)
    return own if own in table.possible.get(exam, ()) else table.plain.get(exam)


def is_out_of_place(exam: str, chosen: Mapping[str, str], table: ClaimTable) -> bool:
    """Whether something was chosen on this list that it does not allow for ``exam``."""
    return table.list_id in chosen and chosen[table.list_id] not in table.possible.get(exam, ())
