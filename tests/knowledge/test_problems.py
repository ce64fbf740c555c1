from imgxtrain.knowledge.problems import DataError, Problem

FIRST = Problem("ct.yaml", 3, "credentials[0].fee", "unknown key", "did you mean fees?")
SECOND = Problem("ct.yaml", 12, "", "the file ends early")


def test_a_problem_tells_file_line_path_cause_and_hint() -> None:
    assert str(FIRST) == "ct.yaml:3: credentials[0].fee: unknown key (did you mean fees?)"


def test_a_problem_of_the_whole_file_has_no_path() -> None:
    assert str(SECOND) == "ct.yaml:12: the file ends early"


def test_problems_stand_in_the_order_of_their_lines_as_numbers() -> None:
    assert sorted([SECOND, FIRST]) == [FIRST, SECOND]


def test_an_error_of_the_data_tells_every_problem() -> None:
    assert str(DataError((FIRST, SECOND))) == f"{FIRST}\n{SECOND}"
