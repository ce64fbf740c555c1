"""What the rows of a comparison are asked with."""

from dataclasses import dataclass
from datetime import date

from imgxtrain.knowledge.library import Knowledge


@dataclass(frozen=True)
class Question:
    """The knowledge, the day it is asked on, and a state's postal code if one was named."""

    knowledge: Knowledge
    today: date
    state: str | None = None
