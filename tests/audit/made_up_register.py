"""A register that does not exist, laid over the shipped data: rules that are YAML alone."""

from pathlib import Path

from imgxtrain.knowledge.library import Knowledge

MADE_UP_REGISTER = Path(__file__).with_name("made_up_register.yaml")


def with_made_up_register() -> Knowledge:
    """The shipped data and the made-up register."""
    return Knowledge(overlays=[MADE_UP_REGISTER])
