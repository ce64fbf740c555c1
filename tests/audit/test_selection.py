"""Selection, by cases of the field that are worked by hand."""

from typing import Any

from imgxtrain.audit.results import Code
from imgxtrain.audit.selection import GroupRule, Rules, choose
from tests.audit.selections import done, left_out, listed


def ct(procedures: tuple[str, ...] = (), **more: int) -> Rules:
    """As reported of ARRT's CT: 125 in all, 3 to 5 of a procedure, 9 a day."""
    figures: dict[str, Any] = {
        "total": 125,
        "per_procedure_minimum": 3,
        "per_procedure_maximum": 5,
        "per_day": 9,
        **more,
    }
    return Rules(procedures=procedures or listed(59), **figures)


def test_nothing_done_leaves_the_whole_total_missing() -> None:
    # 125 = 25 procedures of 5 each; 59 are listed
    chosen = choose([], ct(different=25))

    assert (chosen.missing, chosen.proven, chosen.out_of_reach) == (125, True, 0)
    assert sum(chosen.further.values()) == 125
    assert len(chosen.further) >= 25


def test_ct_counts_three_to_five_of_a_procedure() -> None:
    # head 7 counts 5 (2 over), chest 3 counts 3, neck 2 counts nothing yet: 8 of 125.
    # One neck more counts 3 at once, so 125 - 8 - 3 = 114 after it: 115 missing, not 117.
    candidates = done("head:7", 0) + done("chest:3", 1) + done("neck:2", 2)

    chosen = choose(candidates, ct(("head", "chest", "neck", *listed(30))))

    assert chosen.counted == {"head": 5, "chest": 3}
    assert chosen.missing == 115
    assert chosen.further["neck"] >= 1
    assert left_out(chosen, Code.OVER_PROCEDURE_MAXIMUM) == ["head-0-5", "head-0-6"]
    assert left_out(chosen, Code.BELOW_PROCEDURE_MINIMUM) == ["neck-2-0", "neck-2-1"]
    assert chosen.waiting == {"neck-2-0", "neck-2-1"}


def test_a_full_day_yields_the_place_to_what_cannot_be_reported_elsewhere() -> None:
    # Day 0 has 12: 6 of head and 6 of chest, and takes 9. Head has 3 more on day 1.
    # Of head 5 count: 3 of day 1 and 2 of day 0; of chest 5 of day 0. All in all 10, and the day
    # holds only 7.
    candidates = done("head:6 chest:6", 0) + done("head:3", 1)

    chosen = choose(candidates, ct(("head", "chest"), total=10))

    assert chosen.counted == {"head": 5, "chest": 5}
    assert chosen.missing == 0
    assert {"head-1-0", "head-1-1", "head-1-2"} <= chosen.reported


def test_a_day_limit_that_binds_favours_whole_procedures() -> None:
    # One day of 12, four procedures of 3 each, at most 9: three procedures count 9 of 12. The
    # fourth has no room, so 3 are missing; splitting the day 3 3 2 1 would count 6, and one
    # repetition more of the third and two of the fourth would make 12, also 3: no choice is
    # better than 12 - 9.
    chosen = choose(done("a:3 b:3 c:3 d:3"), ct(("a", "b", "c", "d"), total=12))

    assert chosen.missing == 3
    assert len(left_out(chosen, Code.OVER_DAY_LIMIT)) == 3
    assert chosen.proven


def test_competing_minimums_are_searched() -> None:
    # At most 4 a day. Day 0: a:2 b:2 c:2; day 1: a:1 b:1. Minimum 3, total 6.
    # a and b both reach 3 if day 0 gives all four places to them: 6 count, nothing missing.
    # With one c among the four, only one of a and b reaches 3.
    rules = Rules(("a", "b", "c"), total=6, per_procedure_minimum=3, per_day=4)

    chosen = choose(done("a:2 b:2 c:2") + done("a b", 1), rules)

    assert (chosen.missing, chosen.proven) == (0, True)
    assert chosen.counted == {"a": 3, "b": 3}
    assert left_out(chosen, Code.SURPLUS) == ["c-0-0", "c-0-1"]


MAMMOGRAPHY = Rules(
    procedures=("screening", "diagnostic", "phantom", "repeat", "specimen", "localization"),
    per_day=16,
    groups=(
        GroupRule("exams", frozenset({"screening", "diagnostic"}), minimum=75),
        GroupRule(
            "qc",
            frozenset({"phantom", "repeat"}),
            per_procedure_per_day=1,
            groups=(
                GroupRule("phantoms", frozenset({"phantom"}), minimum=10),
                GroupRule("repeats", frozenset({"repeat"}), minimum=1),
            ),
        ),
        GroupRule("electives", frozenset({"specimen", "localization"}), minimum=5, per_visit=2),
    ),
)


def test_mammography_counts_a_quality_control_test_once_a_day() -> None:
    # Phantom 3 on one day counts once, the repeat analysis of that day counts beside it.
    # Missing: 75 exams, 10 - 1 phantoms, 1 - 1 repeat, 5 electives = 75 + 9 + 0 + 5 = 89
    chosen = choose(done("phantom:3 repeat"), MAMMOGRAPHY)

    assert chosen.counted == {"phantom": 1, "repeat": 1}
    assert chosen.missing == 89
    assert left_out(chosen, Code.OVER_DAY_LIMIT) == ["phantom-0-1", "phantom-0-2"]


def test_mammography_counts_two_electives_of_a_visit() -> None:
    # Visit one has 3 electives, of which 2 count; visit two has 1; one is without a visit: 4 of 5.
    # Missing are 75 exams, 10 phantoms, 1 repeat, 1 elective: 87
    one = done("specimen:2 localization", visit="amber")
    two = done("specimen", visit="birch")
    alone = done("localization", 1)

    chosen = choose(one + two + alone, MAMMOGRAPHY)

    assert sum(chosen.counted.values()) == 4
    assert chosen.missing == 87
    assert len(left_out(chosen, Code.OVER_VISIT_LIMIT)) == 1


def test_mammography_gives_a_full_day_to_what_is_still_asked() -> None:
    # 16 a day: day 0 has 20 screenings, a phantom and a repeat. As only 75 - 0 exams are asked
    # besides, all 22 would serve and any 16 leave 22 - 16 = 6 more missing than all of them.
    # 91 asked - 16 = 75.
    chosen = choose(done("screening:20 phantom repeat"), MAMMOGRAPHY)

    assert chosen.missing == 75
    assert len(chosen.reported) == 16


def test_an_unknown_total_makes_no_surplus() -> None:
    # 80 exams on 8 days; 75 are asked, but what is asked in all is not known, so all are reported
    candidates = [each for day in range(8) for each in done("screening:10", day)]

    chosen = choose(candidates, MAMMOGRAPHY)

    assert chosen.counted == {"screening": 80}
    assert not chosen.left_out


def test_vascular_interventional_needs_five_of_a_procedure() -> None:
    # As the older edition: 200 in all, 5 to 20 of a procedure, 6 a day.
    # angio 24 on 4 days counts 20; stent 4 counts nothing, one more counts 5.
    # Missing after that one: 200 - 20 - 5 = 175, so 176 in all.
    rules = Rules(
        ("angio", "stent", *listed(20)),
        total=200,
        per_procedure_minimum=5,
        per_procedure_maximum=20,
        per_day=6,
    )
    candidates = [each for day in range(4) for each in done("angio:6", day)] + done("stent:4", 9)

    chosen = choose(candidates, rules)

    assert chosen.counted == {"angio": 20}
    assert chosen.missing == 176
    assert len(left_out(chosen, Code.OVER_PROCEDURE_MAXIMUM)) == 4
    # the four that expire first stay out
    assert left_out(chosen, Code.OVER_PROCEDURE_MAXIMUM) == [f"angio-0-{n}" for n in range(2, 6)]


def test_vascular_interventional_does_not_split_a_day_in_vain() -> None:
    # One day, 6 a day, total 10. a:4 b:4 c:2. With a:4 b:2, a needs 1 and b needs 3: 10 count
    # after 4. Each place taken saves one at most, so none is better: 10 - 6 = 4.
    # The other four would be below the minimum on a longer day, too.
    rules = Rules(
        ("a", "b", "c"), total=10, per_procedure_minimum=5, per_procedure_maximum=20, per_day=6
    )

    chosen = choose(done("a:4 b:4 c:2"), rules)

    assert (chosen.missing, chosen.proven) == (4, True)
    assert len(chosen.waiting) == 6
    assert len(left_out(chosen, Code.BELOW_PROCEDURE_MINIMUM)) == 10


BONE_DENSITY = Rules(
    procedures=("spine", "hip", "forearm", "morphometry"),
    total=128,
    per_day=15,
    groups=(
        GroupRule("mandatory", frozenset({"spine", "hip"}), minimum=125),
        GroupRule("elective", frozenset({"forearm", "morphometry"}), minimum=3),
    ),
)


def test_bone_densitometry_keeps_places_for_electives() -> None:
    # 130 mandatory on 10 days of 13 and no elective: the total is reached at 128, yet 3 electives
    # are missing; 2 of the 130 are surplus.
    candidates = [each for day in range(10) for each in done("spine:7 hip:6", day)]

    chosen = choose(candidates, BONE_DENSITY)

    assert chosen.missing == 3
    assert sum(chosen.counted.values()) == 128
    assert len(left_out(chosen, Code.SURPLUS)) == 2


def test_bone_densitometry_with_electives_reports_just_what_is_asked() -> None:
    # 125 + 3 = 128; of 130 mandatory and 5 electives, 125 and 3 are reported
    candidates = [each for day in range(10) for each in done("spine:7 hip:6", day)]
    candidates += done("forearm:5", 20)

    chosen = choose(candidates, BONE_DENSITY)

    assert chosen.missing == 0
    assert sum(chosen.counted.values()) == 128
    assert chosen.counted["forearm"] == 3
    assert len(left_out(chosen, Code.SURPLUS)) == 7


def test_cardiac_interventional_minimums_are_part_of_the_total() -> None:
    # 150 in all, of which 10 right and 60 left heart catheterizations; 8 a day.
    # Done: left 40 on 5 days, stent 90 on 12 days (8 a day but for the last 2). 130 count, but
    # right 10 and left 20 are missing, 30 in all: 150 - 130 = 20 would not suffice.
    rules = Rules(
        ("right", "left", "stent"),
        total=150,
        per_day=8,
        groups=(
            GroupRule("right-heart", frozenset({"right"}), minimum=10),
            GroupRule("left-heart", frozenset({"left"}), minimum=60),
        ),
    )
    candidates = [each for day in range(5) for each in done("left:8", day)]
    candidates += [each for day in range(10, 21) for each in done("stent:8", day)]
    candidates += done("stent:2", 21)

    chosen = choose(candidates, rules)

    assert chosen.further == {"right": 10, "left": 20}
    assert chosen.missing == 30
    assert sum(chosen.counted.values()) == 130


def test_pet_competencies_count_once_a_day_each() -> None:
    # 100 in all: 50 PET imaging and 10 of each of five others, each once a day.
    # 60 days with 2 PET imaging and 1 scanner QC each: 60 and 60 may be reported, of which 50 and
    # 10 are asked. Missing: four others of 10 = 40. Reported are as many as reach the total: 100.
    others = ("scanner", "calibrator", "survey", "package", "preparation")
    rules = Rules(
        ("imaging", *others),
        total=100,
        per_procedure_per_day=1,
        groups=(
            GroupRule("imaging", frozenset({"imaging"}), minimum=50),
            *(GroupRule(each, frozenset({each}), minimum=10) for each in others),
        ),
    )
    candidates = [each for day in range(60) for each in done("imaging:2 scanner", day)]

    chosen = choose(candidates, rules)

    assert chosen.further == dict.fromkeys(others[1:], 10)
    assert chosen.missing == 40
    assert sum(chosen.counted.values()) == 100


def test_nuclear_medicine_competencies_take_some_simulated_ones() -> None:
    # 25 different of 55, at most 5 simulated. 20 performed, 8 more simulated: 5 of those count.
    performed = done(" ".join(listed(20)))
    simulated = done(" ".join(listed(28)[20:]), 1, simulated=True)
    rules = Rules(listed(55), different=25, simulated_maximum=5)

    chosen = choose(performed + simulated, rules)

    assert chosen.missing == 0
    assert len(left_out(chosen, Code.NOT_ACCEPTED)) == 3


def test_simulated_ones_go_where_nothing_was_performed() -> None:
    # At most 1 simulated, and 2 a day. a was performed and simulated, b only simulated: the
    # simulated place goes to b, and 2 different count.
    rules = Rules(("a", "b"), different=2, simulated_maximum=1, per_day=2)
    candidates = done("a", 1) + done("b", 0, simulated=True) + done("a", 2, simulated=True)

    chosen = choose(candidates, rules)

    assert chosen.missing == 0
    assert left_out(chosen, Code.NOT_ACCEPTED) == ["a-2-0"]
