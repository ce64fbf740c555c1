"""Selection: what is fixed, what goes first among equals, and what is told of the rest."""

from imgxtrain.audit.results import Code
from imgxtrain.audit.selection import GroupRule, Rules, choose
from tests.audit.selections import done, ids, left_out


def test_what_was_submitted_spends_its_day_even_where_it_serves_nothing() -> None:
    # 2 a day; two of c are submitted on day 0 and count nothing (minimum 3), so a and b of that
    # day have no room: a:2 of day 1 is short of 3. Total 3: one more of a, or of c.
    rules = Rules(("a", "b", "c"), total=3, per_procedure_minimum=3, per_day=2)
    submitted = done("c:2", fixed=True)

    chosen = choose(submitted + done("a b") + done("a:2", 1), rules)

    assert chosen.missing == 1
    assert chosen.left_out["c-0-0"] is Code.BELOW_PROCEDURE_MINIMUM
    assert chosen.left_out["a-0-0"] is Code.OVER_DAY_LIMIT
    # there is but one b, so that it is below the minimum whatever the day
    assert chosen.left_out["b-0-0"] is Code.BELOW_PROCEDURE_MINIMUM
    assert "b-0-0" not in chosen.waiting


def test_fixed_ones_over_a_limit_count_all_the_same() -> None:
    # 4 approved on a day of at most 3 count; nothing else fits in that day
    chosen = choose(
        done("a:4", fixed=True, approved=True) + done("b"), Rules(("a", "b"), total=9, per_day=3)
    )

    assert chosen.counted == {"a": 4}
    assert chosen.left_out == {"b-0-0": Code.OVER_DAY_LIMIT}


def test_of_fixed_ones_over_a_maximum_the_approved_count() -> None:
    approved, submitted = done("a:2", 0, fixed=True, approved=True), done("a:2", 5, fixed=True)

    chosen = choose(approved + submitted, Rules(("a",), per_procedure_maximum=3))

    assert chosen.reported == ids(approved) | {"a-5-0"}
    assert left_out(chosen, Code.OVER_PROCEDURE_MAXIMUM) == ["a-5-1"]


def test_a_group_counts_at_most_its_maximum() -> None:
    # Electives count at most 3 of 10: of 5 electives, 3 count; 10 - 3 = 7 others are missing
    rules = Rules(
        ("a", "x", "y"), total=10, groups=(GroupRule("elective", frozenset("xy"), maximum=3),)
    )

    chosen = choose(done("x:3 y:2"), rules)

    assert sum(chosen.counted.values()) == 3
    assert chosen.further == {"a": 7}
    assert len(left_out(chosen, Code.OVER_PROCEDURE_MAXIMUM)) == 2


def test_different_procedures_of_a_group_are_counted() -> None:
    # 2 different of x, y, z and 4 in all; x:5 is 4 of 4 but 1 of 2: one more, of y or z
    rules = Rules(("x", "y", "z"), total=4, groups=(GroupRule("g", frozenset("xyz"), different=2),))

    assert choose(done("x:5"), rules).missing == 1


def test_unlisted_procedures_take_what_the_list_cannot() -> None:
    # 2 listed procedures count at most 5 each; of 25, 10 can be theirs, and the other 15 take 3
    # unlisted ones. Done: a:5. So 20 are missing, at least 15 of them unlisted.
    rules = Rules(("a", "b"), unlisted=10, total=25, per_procedure_maximum=5)

    chosen = choose(done("a:5"), rules)

    assert chosen.missing == 20
    assert chosen.further_unlisted == 15
    assert chosen.out_of_reach == 0


def test_a_total_beyond_the_list_is_told_as_out_of_reach() -> None:
    # 2 procedures of at most 5 supply 10 of 25: 15 are out of reach; a:5 is done, b:5 is further
    chosen = choose(done("a:5"), Rules(("a", "b"), total=25, per_procedure_maximum=5))

    assert (chosen.missing, chosen.out_of_reach, chosen.further) == (20, 15, {"b": 5})


def test_the_latest_to_expire_are_reported() -> None:
    # 3 of 5 suffice: those of the last three days
    candidates = [each for day in range(5) for each in done("a", day)]

    chosen = choose(candidates, Rules(("a",), total=3))

    assert chosen.reported == {"a-2-0", "a-3-0", "a-4-0"}


def test_more_different_procedures_go_before_later_ones() -> None:
    # 2 of 3 suffice: a and b rather than the two later ones of a
    chosen = choose(done("b", 0) + done("a:2", 5), Rules(("a", "b"), total=2))

    assert chosen.counted == {"a": 1, "b": 1}


def test_a_visit_is_of_one_day() -> None:
    rules = Rules(("a",), per_visit=1)
    candidates = done("a", 0, visit="amber") + done("a", 1, visit="amber")

    assert choose(candidates, rules).counted == {"a": 2}


def test_what_the_list_does_not_name_is_told_so() -> None:
    assert choose(done("knee"), Rules(("a",), total=1)).left_out == {"knee-0-0": Code.NOT_ON_LIST}


def test_what_only_unnamed_procedures_can_supply_counts_for_the_total_too() -> None:
    # total 10, 3 of them of a group that no procedure is known of: 7 of a, and those 3
    rules = Rules(("a",), unlisted=5, total=10, groups=(GroupRule("g", frozenset(), minimum=3),))

    chosen = choose(done("a:2"), rules)

    assert (chosen.missing, chosen.out_of_reach, chosen.further) == (8, 3, {"a": 5})
