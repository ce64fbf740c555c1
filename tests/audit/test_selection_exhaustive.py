"""Selection against trying everything, on small cases of every kind of rule."""

from datetime import date, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from imgxtrain.audit.selection import Candidate, Chosen, GroupRule, Rules, choose
from tests.audit.exhaustive import keeps_limits, least_missing

PROCEDURES = ("a", "b", "c")


def at_most(greatest: int, least: int = 1) -> st.SearchStrategy[int | None]:
    return st.none() | st.integers(least, greatest)


def group(name: str, members: str, groups: tuple[GroupRule, ...]) -> st.SearchStrategy[GroupRule]:
    return st.builds(
        GroupRule,
        id=st.just(name),
        procedures=st.just(frozenset(members)),
        minimum=at_most(4),
        maximum=at_most(5),
        different=at_most(2),
        per_procedure_per_day=at_most(2),
        per_visit=at_most(2),
        groups=st.just(groups),
    )


@st.composite
def forests(draw: st.DrawFn) -> tuple[GroupRule, ...]:
    match draw(st.sampled_from(["none", "one", "two", "nested"])):
        case "one":
            return (draw(group("g", "ab", ())),)
        case "two":
            return draw(group("g", "ab", ())), draw(group("h", "c", ()))
        case "nested":
            inner = draw(group("h", "a", ()))
            return (draw(group("g", draw(st.sampled_from(["ab", "abc"])), (inner,))),)
        case _:
            return ()


@st.composite
def rules(draw: st.DrawFn) -> Rules:
    least = draw(at_most(4))
    return Rules(
        procedures=PROCEDURES,
        unlisted=draw(st.integers(0, 2)),
        total=draw(at_most(9)),
        different=draw(at_most(4)),
        per_procedure_minimum=least,
        per_procedure_maximum=draw(at_most(5, least or 1)),
        per_day=draw(at_most(4)),
        per_visit=draw(at_most(2)),
        per_procedure_per_day=draw(at_most(2)),
        simulated_maximum=draw(at_most(2, 0)),
        groups=draw(forests()),
    )


@st.composite
def candidates(draw: st.DrawFn) -> list[Candidate]:
    some = []
    for number in range(draw(st.integers(0, 9))):
        day = date(2026, 1, 1) + timedelta(days=draw(st.integers(0, 2)))
        stage = draw(st.sampled_from(["logged"] * 4 + ["submitted", "approved"]))
        some.append(
            Candidate(
                id=f"e{number}",
                procedure=draw(st.sampled_from(PROCEDURES)),
                day=day,
                last_day=day + timedelta(days=730),
                visit=draw(st.sampled_from([None, None, "amber", "birch"])),
                fixed=stage != "logged",
                approved=stage == "approved",
                simulated=draw(st.sampled_from([False, False, True])),
            )
        )
    return some


@settings(max_examples=300, deadline=None)
@given(candidates(), rules())
def test_no_choice_leaves_less_missing(some: list[Candidate], asked: Rules) -> None:
    chosen, least = choose(some, asked), least_missing(some, asked)

    assert chosen.missing >= least
    assert chosen.missing == least or not chosen.proven


@settings(max_examples=200, deadline=None)
@given(candidates(), rules(), st.randoms(use_true_random=False))
def test_the_order_of_the_log_changes_nothing(
    some: list[Candidate], asked: Rules, random: Random
) -> None:
    shuffled = list(some)
    random.shuffle(shuffled)

    assert choose(shuffled, asked) == choose(some, asked)


@settings(max_examples=200, deadline=None)
@given(candidates(), rules())
def test_what_is_to_be_reported_keeps_every_limit(some: list[Candidate], asked: Rules) -> None:
    chosen = choose(some, asked)

    to_report = [
        c for c in some if not c.fixed and (c.id in chosen.reported or c.id in chosen.waiting)
    ]
    assert keeps_limits([c for c in some if c.fixed], to_report, asked)


@settings(max_examples=200, deadline=None)
@given(candidates(), rules())
def test_each_candidate_counts_or_is_told_why_not(some: list[Candidate], asked: Rules) -> None:
    chosen = choose(some, asked)

    everyone = {c.id for c in some}
    assert chosen.reported | set(chosen.left_out) == everyone
    assert not chosen.reported & set(chosen.left_out)
    assert chosen.waiting <= set(chosen.left_out)
    assert sum(chosen.counted.values()) == len(chosen.reported)
    further = sum(chosen.further.values()) + chosen.further_unlisted
    assert chosen.missing == further + chosen.out_of_reach


@settings(max_examples=200, deadline=None)
@given(candidates(), rules())
def test_the_further_repetitions_complete_what_can_be(some: list[Candidate], asked: Rules) -> None:
    chosen = choose(some, asked)

    days = (date(2030, 1, 1) + timedelta(days=n) for n in range(1000))  # each on a day of its own
    more = [
        Candidate(id=f"{p}+{n}", procedure=p, day=day, last_day=date.max)
        for p, number in chosen.further.items()
        for n, day in zip(range(number), days, strict=False)
    ]
    if not chosen.further_unlisted:
        assert choose([*some, *more], asked).missing == chosen.out_of_reach


@settings(max_examples=100, deadline=None)
@given(candidates(), rules())
def test_one_repetition_more_never_leaves_more_missing(some: list[Candidate], asked: Rules) -> None:
    more = [c._replace(fixed=False, approved=False) for c in some[:1]]
    added = [c._replace(id="new", day=date(2029, 1, 1), visit=None) for c in more]

    assert choose(some + added, asked).missing <= choose(some, asked).missing


def test_nearly_every_small_case_is_proven() -> None:
    proven: list[bool] = []

    @settings(max_examples=500, deadline=None, database=None, derandomize=True)
    @given(candidates(), rules())
    def ask(some: list[Candidate], asked: Rules) -> None:
        proven.append(choose(some, asked).proven)

    ask()

    assert len(proven) >= 500
    assert sum(proven) >= 0.99 * len(proven)


def ct_log(seed: int) -> list[Candidate]:
    """A log of 120 to 220 exams, 10 to 14 a day, of up to 60 procedures."""
    random = Random(seed)  # noqa: S311  a made-up log, nothing to guess
    number, per_day = random.randint(120, 220), random.choice([10, 12, 14])
    procedures = random.choice([30, 40, 50, 60])
    some = []
    for place in range(number):
        day = date(2026, 11, 20) - timedelta(days=place // per_day)
        procedure = f"p{random.randrange(procedures):02d}"
        some.append(Candidate(f"e{place}", procedure, day, day + timedelta(days=730)))
    return some


CT = Rules(
    procedures=tuple(f"p{n:02d}" for n in range(60)),
    total=125,
    different=25,
    per_procedure_minimum=3,
    per_procedure_maximum=5,
    per_day=9,
)


def test_most_logs_of_the_size_of_a_requirement_are_proven_although_days_are_full() -> None:
    chosen: list[Chosen] = [choose(ct_log(seed), CT) for seed in range(40)]

    assert sum(each.proven for each in chosen) >= 36


def test_a_log_of_many_years_is_proven_complete() -> None:
    day = date(2026, 11, 20)
    many = [
        Candidate(f"e{n}", f"p{n * 7 % 60:02d}", on, on + timedelta(days=730))
        for n in range(20_000)
        for on in [day - timedelta(days=n // 40)]
    ]

    chosen = choose(many, CT)

    assert (chosen.missing, chosen.proven, len(chosen.reported)) == (0, True, 125)
    assert min(c.day for c in many if c.id in chosen.reported) > day - timedelta(days=30)
