"""Which figures of a requirement keep it from standing on the body's own word."""

from imgxtrain.audit.results import RequirementResult, Standing
from imgxtrain.knowledge.library import Knowledge
from imgxtrain.knowledge.provenance import Grade
from imgxtrain.knowledge.requirement_phrases import phrases_of
from imgxtrain.knowledge.requirements import Repetitions
from imgxtrain.output.figures import mark_of, phrase_text

FEW = 2


def not_official_text(found: RequirementResult, knowledge: Knowledge) -> str:
    """``not official: at most 9! entries a day``; empty where it is official, or nearly nothing is.

    Where most figures are at fault their marks tell it.
    """
    if found.standing is not Standing.PROVISIONAL or not found.unit:
        return ""
    phrases = phrases_of(found.requirement, knowledge)
    told = [phrase_text(each) for each in phrases if each.figure and mark_of(each.figure)]
    told += _list_at_fault(found, knowledge)
    if not told or len(told) > FEW or len(told) > len(phrases) / 2:
        return ""
    return f"not official: {'; '.join(told)}"


def _list_at_fault(found: RequirementResult, knowledge: Knowledge) -> list[str]:
    asked = found.requirement
    if not isinstance(asked, Repetitions) or asked.list is None:
        return []
    listed = knowledge.procedure_lists[asked.list]
    well_known = listed.complete and listed.grade is Grade.OFFICIAL
    return [] if well_known else ["the list of procedures"]
