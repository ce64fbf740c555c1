import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from imgxtrain.knowledge.library import Knowledge
from tests.knowledge.worlds import WORLD

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The small world, to be read only."""
    return Knowledge(WORLD)


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """A copy of the small world's files, to be edited."""
    return shutil.copytree(WORLD, tmp_path / "data")
