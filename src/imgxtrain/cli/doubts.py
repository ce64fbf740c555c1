"""What is odd about an entry: refused, asked about, or said."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

from imgxtrain.cli.asking import at_terminal, confirmed

if TYPE_CHECKING:
    from imgxtrain.profile.plausibility import Finding


class ImpossibleError(Exception):
    """What was to be logged cannot be; ``told`` says why, a sentence each."""

    def __init__(self, told: tuple[str, ...]) -> None:
        super().__init__("; ".join(told))
        self.told = told


class DoubtfulError(Exception):
    """Something that should be confirmed was not; ``told`` says what, a sentence each."""

    def __init__(self, told: tuple[str, ...]) -> None:
        super().__init__("; ".join(told))
        self.told = told


def settle(findings: "Iterable[Finding]", *, yes: bool) -> None:
    """Refuse what cannot be, ask about what is doubtful, say the rest on standard error.

    Raises ImpossibleError, and DoubtfulError where a doubt is not put aside; off a terminal it
    is, if ``yes``.
    """
    from imgxtrain.profile.plausibility import Weight

    told: dict[Weight, list[str]] = {weight: [] for weight in Weight}
    for finding in findings:
        told[finding.weight].append(finding.told)
    if told[Weight.IMPOSSIBLE]:
        raise ImpossibleError(tuple(told[Weight.IMPOSSIBLE]))
    doubts = tuple(told[Weight.DOUBTFUL])
    if doubts and not yes and not (at_terminal() and confirmed(f"{'; '.join(doubts)}. Right?")):
        raise DoubtfulError(doubts)
    for note in told[Weight.NOTE]:
        typer.echo(f"note: {note}", err=True)
