import pytest

from imgxtrain.cli.asking_exams import counted


@pytest.mark.parametrize(
    ("words", "count", "exam"),
    [
        ("head", 1, "head"),
        ("2x head", 2, "head"),
        ("2 x head", 2, "head"),
        ("2X head", 2, "head"),
        ("2xhead", 2, "head"),
        ("3* abd/pel w", 3, "abd/pel w"),
        ("head:2", 2, "head"),
        ("abd/pel w : 12", 12, "abd/pel w"),
        ("head x2", 2, "head"),
        ("head x 2", 2, "head"),
        ("4x 1", 4, "1"),
        ("1:4", 4, "1"),
        ("12", 1, "12"),
        ("2 view chest", 1, "2 view chest"),
        ("2 x-ray", 1, "2 x-ray"),
        ("2x x-ray chest", 2, "x-ray chest"),
        ("x-ray chest", 1, "x-ray chest"),
        ("0x head", 0, "head"),
        ("head:3:4", 1, "head:3:4"),  # refused where the exam is looked for
        ("head:0", 1, "head:0"),
    ],
)
def test_a_count_may_stand_before_or_behind_the_words(words: str, count: int, exam: str) -> None:
    assert counted(words) == (count, exam)
