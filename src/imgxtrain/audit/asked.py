"""What a target asks for, in the order in which it is done."""

from collections.abc import Sequence

from imgxtrain.audit.question import Target
from imgxtrain.knowledge.requirements import Requirement


def requirements_asked(target: Target) -> tuple[Requirement, ...]:
    """The pathway's requirements with those of the pinned editions, each after what it needs.

    What an edition governs (education, experience) stands before the first step that needs it.
    """
    own = list(target.pathway.requirements) if target.pathway else []
    governed = [each for pinned in target.editions for each in pinned.edition.requirements]
    ids = {each.id for each in governed}
    place = next((i for i, each in enumerate(own) if ids & set(each.after)), len(own))
    return _in_order([*own[:place], *governed, *own[place:]])


def _in_order(requirements: Sequence[Requirement]) -> tuple[Requirement, ...]:
    """Each after all that it comes after; else as they stand. A circle is left as it stands."""
    waiting = list(requirements)
    ordered: list[Requirement] = []
    while waiting:
        left = {each.id for each in waiting}
        ready = [each for each in waiting if not left & set(each.after) - {each.id}]
        chosen = ready[0] if ready else waiting[0]
        ordered.append(chosen)
        waiting.remove(chosen)
    return tuple(ordered)
