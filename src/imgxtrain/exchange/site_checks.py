"""Sites that may be patients: a site is called as a place is, was used before, or comes back.

A column of surnames passes for labels until its values are looked at together: patients are many
and seldom return, sites are few and return day after day.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from imgxtrain.exchange.exam_reading import cell_certainty
from imgxtrain.exchange.import_rows import Outcome
from imgxtrain.exchange.place_words import is_called_as_a_place
from imgxtrain.profile.record import Record, line_of

_DAYS_OF_A_PLACE = 5
"""On so many days stands a place; hardly all patients of a file come back as often."""
_FEW_NAMES, _FEW_STRANGERS = 2, 6
_HALF = 0.5


@dataclass(frozen=True)
class SiteDoubt:
    """Sites that may name patients: their distinct ``texts``, and the ``rows`` they stand in.

    ``certain``: so many, or so often different, that the column is none of sites.
    """

    texts: tuple[str, ...]
    rows: tuple[int, ...]
    certain: bool


def is_site(record: Record, text: str) -> bool:
    """Whether an entry of the record names ``text`` as its site."""
    told = f'"site":{line_of(text)}'
    return any(told in line for line in record.entries)


def site_doubt(taken: Iterable[Outcome], known: Callable[[str], bool]) -> SiteDoubt | None:
    """What is odd about the sites of ``taken``, if anything; ``known`` ones are above doubt."""
    rows_by_site: dict[str, list[Outcome]] = {}
    for each in taken:
        if each.site:
            rows_by_site.setdefault(each.site, []).append(each)
    odd = {text: rows for text, rows in rows_by_site.items() if _is_odd(text, rows, known)}
    if not odd:
        return None
    rows = tuple(sorted(each.row for those in odd.values() for each in those))
    return SiteDoubt(tuple(sorted(odd)), rows, _are_patients(odd, rows_by_site))


_Sites = Mapping[str, list[Outcome]]


def _is_odd(text: str, rows: Iterable[Outcome], known: Callable[[str], bool]) -> bool:
    harmless = cell_certainty(text) is None
    placed = harmless and (is_called_as_a_place(text) or _comes_back(rows))
    return not placed and not known(text)


def _comes_back(rows: Iterable[Outcome]) -> bool:
    return len({each.day for each in rows}) >= _DAYS_OF_A_PLACE


def _are_patients(odd: _Sites, every: _Sites) -> bool:
    """Whether sites are mostly names, or are strange and nearly all different.

    Hospitals are called after people: a name that comes back is asked about, and no more.
    """
    unplaced = [text for text in odd if not is_called_as_a_place(text)]
    names = [text for text in unplaced if cell_certainty(text) and not _comes_back(odd[text])]
    rows = sum(map(len, every.values()))
    mostly_names = len(names) >= max(_FEW_NAMES, _HALF * len(every))
    return mostly_names or len(unplaced) >= max(_FEW_STRANGERS, _HALF * rows)
