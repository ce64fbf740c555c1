"""What a long result is printed with."""

from dataclasses import dataclass

from imgxtrain.knowledge.library import Knowledge
from imgxtrain.output.footnotes import Footnotes
from imgxtrain.output.screen import Screen


@dataclass(frozen=True)
class Shown:
    """``everything``, or of what is long the first; names are those of ``knowledge``."""

    knowledge: Knowledge
    notes: Footnotes
    out: Screen
    everything: bool = False
