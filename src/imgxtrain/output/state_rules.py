"""What a person's state is known to ask, in lines."""

from collections.abc import Iterator

from imgxtrain.audit.eligibility import StateRules
from imgxtrain.knowledge.phrase import Unit
from imgxtrain.knowledge.states import StateRule
from imgxtrain.output.figures import value_text
from imgxtrain.output.footnotes import Footnotes

NOT_NAMED = "Your state is not told: imgxtrain me set --state TX"
NOT_FOUND = "what it asks here is unknown: ask its radiation control program"


def state_lines(found: StateRules, notes: Footnotes) -> Iterator[str]:
    """One line a rule; where nothing was found that is said, since it is not the same as none."""
    if found.state is None:
        yield NOT_NAMED
        return
    for rule in found.rules:
        accepted = "; it accepts this credential" if rule in found.accepted_by else ""
        yield f"{found.state.name}: {_rule_text(rule, notes)}{accepted}"
    if not found.rules:
        yield f"{found.state.name}: {NOT_FOUND}"


def _rule_text(rule: StateRule, notes: Footnotes) -> str:
    figure = rule.text if rule.text.known else rule.instrument
    told = [f"{value_text(figure.value, Unit.NONE)}{notes.mark(figure)}"]
    told += [f"except {each.value}{notes.mark(each)}" for each in rule.exceptions]
    return "; ".join(told)
