"""What is asked for, piece by piece, once some procedures are to reach their floor."""

from collections.abc import Collection
from typing import NamedTuple

from imgxtrain.audit.selection_tree import Tree


class Pieces(NamedTuple):
    """``units``: repetitions in all.

    ``extra``: by group, those it asks beyond the floors and beyond what groups in it ask.
    ``spare``: by group, how many more than asked it would still count.
    """

    units: int
    extra: list[int]
    spare: list[int]


def pieces_of(tree: Tree, reach: Collection[int], unlisted: int = 0) -> Pieces:
    """The pieces where ``reach`` and so many unlisted procedures are to reach their floor."""
    asked = [sum(p in reach for p in group.procedures) * tree.gain for group in tree.groups]
    asked[-1] += unlisted * tree.gain
    extra, spare = [], []
    for place, group in enumerate(tree.groups):
        floors = min(asked[place], group.maximum)
        asked[place] = max(floors, group.minimum)
        extra.append(asked[place] - floors)
        spare.append(group.maximum - asked[place])
        if group.parent >= 0:
            asked[group.parent] += asked[place]
    return Pieces((len(reach) + unlisted) * tree.floor + sum(extra), extra, spare)
