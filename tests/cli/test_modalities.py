import pytest
from syrupy.assertion import SnapshotAssertion

from tests.cli.ran import Runner, WorldMaker
from tests.small_world import modality


def ids(imgxtrain: Runner, *words: str) -> list[str]:
    return [each["id"] for each in imgxtrain("modalities", *words, "--json").json["modalities"]]


@pytest.fixture
def _three(in_world: WorldMaker) -> None:
    in_world(
        modalities=[
            modality("coils", skills=["breast positioning"]),
            modality("breast"),
            modality("bones", settings=["breast center"]),
        ]
    )


@pytest.mark.usefixtures("_three")
def test_without_words_all_are_listed(imgxtrain: Runner) -> None:
    assert ids(imgxtrain) == ["coils", "breast", "bones"]


@pytest.mark.usefixtures("_three")
def test_those_named_so_come_first_and_every_word_counts(imgxtrain: Runner) -> None:
    assert ids(imgxtrain, "breast") == ["breast", "bones", "coils"]
    assert ids(imgxtrain, "breast", "center") == ["bones"]


@pytest.mark.usefixtures("_three")
def test_words_that_are_nowhere_are_an_error_with_the_whole_list_as_hint(
    imgxtrain: Runner,
) -> None:
    ran = imgxtrain("modalities", "heart", "sounds")
    assert (ran.code, ran.out) == (2, "")
    assert '"heart sounds"' in ran.err
    assert ran.hint == ["modalities"]


def test_all_sixteen_are_shipped(imgxtrain: Runner) -> None:
    assert len(ids(imgxtrain)) == 16


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_what_has_to_do_with_the_breast(
    imgxtrain: Runner, snapshot: SnapshotAssertion, width: int
) -> None:
    assert imgxtrain("modalities", "breast", columns=width).out == snapshot
