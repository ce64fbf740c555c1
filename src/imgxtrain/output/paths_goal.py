"""The shortest orders of steps to one goal, as text."""

from collections.abc import Iterable, Iterator, Sequence

from imgxtrain.audit.results import Status
from imgxtrain.career.paths_goal import Goal, GoalState
from imgxtrain.career.paths_pay import career_pay, modality_pay
from imgxtrain.career.paths_points import PointsShown
from imgxtrain.knowledge.credential_labels import credential_label, credential_title
from imgxtrain.knowledge.phrase import Unit
from imgxtrain.output.figures import UNKNOWN, value_text
from imgxtrain.output.paths import origin_text, print_findings, print_more
from imgxtrain.output.paths_asked import LEGEND, by_work, print_asked, print_pay
from imgxtrain.output.paths_brief import INDENT
from imgxtrain.output.plan import finish_text
from imgxtrain.output.sentences import sentence
from imgxtrain.output.shown import Shown
from imgxtrain.planning.orders import Cost, EarnStep, Way

LEFT_OUT = (
    "Sums leave out schooling and courses, time off, travel, state fees, a second try and renewals."
)
STATES = {
    GoalState.REACHED: "reached",
    GoalState.MET: "what is known to be asked is shown as far as the record keeps it; "
    "the post is an employer's to give",
    GoalState.OPEN: "not reached yet",
    GoalState.UNREACHABLE: "no way there is known to be open",
}
MOST_LEFT = 6
MOST_STEPS = 4
MORE_MODALITIES = "Credentials that are open to you: imgxtrain paths"


def print_goal(goal: Goal, ways: Sequence[Way], modalities: Sequence[str], shown: Shown) -> None:
    """The shortest orders to the goal, each credential on the way, what it asks, and the pay."""
    out = shown.out
    out.indented(goal.match.title, style="bold")
    labels = [credential_label(shown.knowledge.credentials[name]) for name in goal.held]
    holding = f": you hold {' and '.join(labels)}" if labels else ""
    out.indented(sentence(f"{STATES[goal.state]}{holding}"), INDENT)
    print_findings(goal.findings, shown, INDENT)
    if goal.career and goal.career.career.name != goal.match.title:
        out.indented(f"It leads to: {goal.career.career.name}", INDENT)
    _ways(goal, ways, shown)
    _career(goal, modalities, shown)
    _pay(goal, shown)


def _career(goal: Goal, modalities: Sequence[str], shown: Shown) -> None:
    if goal.career is None:
        return
    shown.out.line()
    if not goal.held:
        shown.out.indented("WHAT IT ASKS", style="bold")
        if origin := origin_text(goal.career, modalities, shown.knowledge):
            shown.out.indented(origin, INDENT)
        print_asked(goal.career, shown, INDENT)
        shown.out.indented(LEGEND, INDENT, "dim")
    print_more(goal.career, shown, INDENT)


def _ways(goal: Goal, ways: Sequence[Way], shown: Shown) -> None:
    out = shown.out
    if not ways:
        if goal.state is GoalState.OPEN:
            out.indented(MORE_MODALITIES, INDENT)
        return
    out.line()
    several = "SHORTEST ORDERS OF CREDENTIALS" if ways[1:] else "SHORTEST ORDER OF CREDENTIALS"
    out.indented(several, style="bold")
    if ways[1:]:
        out.indented("No order of merit; unknown fees and times are not small ones.", INDENT, "dim")
    for place, way in enumerate(ways, 1):
        chain = ", then ".join(credential_label(each.credential) for each in way.steps)
        out.indented(f"{place}. {chain}", INDENT)
        time = _time_for_points(way.steps[-1], goal) or _days(way)
        out.indented(f"{_fees(way.cost, shown)}; {time}", 2 * INDENT + 1)
    out.indented(LEFT_OUT, INDENT, "dim")
    _steps(tuple(_each_once(ways)), goal, shown)


def _steps(steps: Sequence[EarnStep], goal: Goal, shown: Shown) -> None:
    """Each credential on the way. Of many none is told before another, unless all are."""
    out, first = shown.out, steps[0].credential.id
    out.line()
    if len(steps) > MOST_STEPS and not shown.everything:
        out.indented(f"One of them step by step: imgxtrain paths --to {first}")
        out.indented("All of them: the same with --all")
        return
    out.indented("EACH STEP", style="bold")
    for step in steps:
        out.indented(credential_title(step.credential), INDENT, "bold")
        for line in _step_lines(step, _points_for(step, goal), shown):
            out.indented(line, 2 * INDENT)
    out.indented(f"Every requirement of one: imgxtrain plan {first}", INDENT)


def _each_once(ways: Iterable[Way]) -> Iterator[EarnStep]:
    """A credential by the same pathway is told once, whatever was held for it."""
    found: dict[tuple[str, str], EarnStep] = {}
    for way in ways:
        for step in way.steps:
            key = step.credential.id, step.by.pathway.id if step.by else ""
            found.setdefault(key, step)
    yield from found.values()


def _fees(cost: Cost, shown: Shown) -> str:
    usd = cost.usd
    if usd.value is None:
        return f"fees {UNKNOWN}: {', '.join(cost.unknown)}"
    mark = shown.notes.mark(usd)
    if not cost.unknown:
        return f"fees {value_text(usd.value, Unit.USD)}{mark}"
    least = value_text(usd.value.low, Unit.USD)
    return f"fees at least {least}{mark}, without what is {UNKNOWN}: {', '.join(cost.unknown)}"


def _days(way: Way) -> str:
    if way.days is None:
        return f"time {UNKNOWN}, or known of a part only"
    in_order = ", one after another" if way.steps[1:] else ""
    return f"no fewer than {way.days:,} days{in_order}"


def _time_for_points(step: EarnStep, goal: Goal) -> str:
    """How long the points take by work alone, where the last step waits for them."""
    points = _points_for(step, goal)
    if points is None or points.suffices or points.months_of_work is None:
        return ""
    by = f", by {points.by} if you stay in imaging" if points.by else ""
    return f"{points.months_of_work} more months for the points by work alone{by}"


def _points_for(step: EarnStep, goal: Goal) -> PointsShown | None:
    """The points that the step is about, where the goal is reached by points."""
    if goal.career is None or step.credential.id != goal.career.career.credential:
        return None
    return next((each.points for each in goal.career.asked if each.points), None)


def _step_lines(step: EarnStep, points: PointsShown | None, shown: Shown) -> Iterator[str]:
    if not step.modeled:
        yield "Its ways are not modeled here: ask its body."
    if step.by:
        whom = step.by.pathway.for_whom
        told = f": {whom.value}{shown.notes.mark(whom)}" if whom.known else ""
        yield f"By {step.by.pathway.name}{told}"
    yield from _left_lines(step, shown)
    if points and points.at_least is not None:
        told = "the record shows points enough" if points.suffices else by_work(points)
        yield f"Time for the points: {told[:1].lower()}{told[1:]}"
    else:
        yield f"Time: {_time(step)}"
        if step.untimed:
            yield f"Takes its own time: {'; '.join(step.untimed)}"
    for usual in step.usual:
        yield f"Usual time in the modality: {usual.value}{shown.notes.mark(usual)}"
    yield _step_fees(step.cost, shown)


def _left_lines(step: EarnStep, shown: Shown) -> Iterator[str]:
    """What can be begun next, then the rest."""
    free = [each for each in step.left if each.status not in {Status.BLOCKED, Status.AWAITING}]
    if free:
        yield f"{'First' if step.later else 'Next'}: {free[0].requirement.title}"
    titles = [each.requirement.title for each in step.left if each not in free[:1]]
    if titles:
        most = len(titles) if shown.everything else MOST_LEFT
        more = f"; and {len(titles) - most} more" if titles[most:] else ""
        yield f"{'Then' if free else 'Left to do'}: {'; '.join(titles[:most])}{more}"


def _time(step: EarnStep) -> str:
    """A day for a step that can begin now; for a later one how long it takes from its beginning."""
    if step.later and step.days is not None:
        return f"no fewer than {step.days:,} days once it begins: {step.finish.because}"
    return finish_text(step.finish)


def _step_fees(cost: Cost, shown: Shown) -> str:
    known = [
        f"{name} {value_text(usd.value, Unit.USD)}{shown.notes.mark(usd)}"
        for name, usd in cost.fees
    ]
    unknown = [f"{name} {UNKNOWN}" for name in cost.unknown]
    return f"Fees: {'; '.join([*known, *unknown])}"


def _pay(goal: Goal, shown: Shown) -> None:
    shown.out.line()
    if goal.career:
        print_pay(career_pay(goal.career.career, shown.knowledge), shown, 0)
        return
    modalities = dict.fromkeys(name for each in goal.credentials for name in each.modalities)
    print_pay(modality_pay(tuple(modalities), shown.knowledge), shown, 0)
