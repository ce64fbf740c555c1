from datetime import date

from imgxtrain.audit.results import Standing
from imgxtrain.output.next_steps import next_json, print_next
from imgxtrain.planning.actions import Action, Audience, Urgency, Wanted
from tests.output.paper import Paper
from tests.planning.results import target_of

ASK = Action(
    "arrt-ct",
    "clinical",
    Urgency.NEARLY_COMPLETE,
    "I am close on Lungs (1 more). Could I have the next one?",
    why="it counts once 3 are done",
    audience=Audience.SUPERVISOR,
    wanted=(Wanted("lung", "Lungs", 1),),
    gain=3,
    standing=Standing.PROVISIONAL,
)
STEP = Action("arrt-ct", "permit", Urgency.BARS_THE_WAY, "Get a permit", command="imgxtrain done")
WAITS = Action("arrt-ct", "ethics", Urgency.LATER, "Answer the ethics questions")


def printed(*actions: Action, everything: bool = False) -> list[str]:
    paper = Paper(80)
    print_next(actions, [target_of()], paper.screen, everything=everything)
    return paper.lines


def test_what_is_said_to_somebody_stands_in_quotes_and_what_is_done_does_not() -> None:
    assert printed(STEP, ASK)[:7] == [
        "ASK FOR ON THE NEXT SHIFT",
        ' 1.  "I am close on Lungs (1 more). Could I have the next one?"',
        "     It counts once 3 are done.",
        "",
        "DO YOURSELF",
        " 2.  Get a permit.",
        "     imgxtrain done",
    ]


def test_what_can_wait_is_counted_and_told_where_all_is_wanted() -> None:
    assert "1 more thing can wait: --all tells." in printed(STEP, WAITS)
    assert " 2.  Answer the ethics questions." in printed(STEP, WAITS, everything=True)


def test_every_procedure_is_named_where_all_is_wanted() -> None:
    assert "       1  Lungs" in printed(ASK, everything=True)
    assert "       1  Lungs" not in printed(ASK)


def test_figures_that_are_not_official_are_told_at_the_end() -> None:
    assert printed(ASK)[-1].endswith("(ARRT(CT)).")
    assert not any("not official" in line for line in printed(STEP))


def test_where_nothing_can_be_asked_for_the_status_is_told() -> None:
    assert printed() == ["ARRT(CT): in progress. Nothing to ask for."]


def test_as_json_the_order_is_kept_and_what_is_not_known_is_null() -> None:
    told = next_json([ASK, STEP], date(2026, 11, 22))
    assert [each["requirement"] for each in told["actions"]] == ["clinical", "permit"]
    ask = told["actions"][0]
    assert ask["procedures"] == [{"id": "lung", "title": "Lungs", "count": 1}]
    assert (ask["to"], ask["standing"], ask["by"], ask["command"]) == (
        "supervisor",
        "provisional",
        None,
        None,
    )
