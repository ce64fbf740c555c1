"""What a person may have done at an exam."""

from enum import StrEnum


class Role(StrEnum):
    """What the person did at an exam."""

    PERFORMED = "performed"
    ASSISTED = "assisted"
    OBSERVED = "observed"
    SIMULATED = "simulated"
    REMOTE = "remote"
