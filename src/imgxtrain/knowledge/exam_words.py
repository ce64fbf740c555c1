"""Order-entry wording of an exam as plain words, with contrast and side set aside.

What departments write is full of short forms, slashes and billing marks: ``HC CT ABD/PELV W&W/O
CONTRST LT``. Here it becomes lower-case singular words without punctuation, counts of views and
marks of billing; contrast and side are recognized and kept beside the words.
"""

from dataclasses import dataclass
from enum import StrEnum

from imgxtrain.knowledge.exam_rewritings import rewritten


class GivenContrast(StrEnum):
    """Whether contrast medium was given, as far as the words say."""

    WITHOUT = "without"
    WITH = "with"
    BOTH = "both"


class Laterality(StrEnum):
    """The side of the body, as far as the words say."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


@dataclass(frozen=True)
class Wording:
    """The words of a description; ``one_sided``: one side, whether or not it says which."""

    words: tuple[str, ...]
    contrast: GivenContrast | None = None
    laterality: Laterality | None = None
    one_sided: bool = False


def read_wording(text: str) -> Wording:
    """The wording of ``text``. Never fails: text without any word gives no words."""
    words = _without_billing(rewritten(text).split())
    words, contrast = _contrast_set_aside(words)
    words, sides = _sides_set_aside(words)
    kept = (singular(word) for word in words if word not in _MARKS and not word.isdecimal())
    laterality = _laterality(sides)
    one_sided = bool(sides) and laterality is not Laterality.BOTH
    return Wording(tuple(kept), contrast, laterality, one_sided)


def singular(word: str) -> str:
    """``word`` without a plural ending: ``biopsies`` and ``biopsy`` are one."""
    if len(word) < _SHORTEST_PLURAL or not word.endswith("s"):
        return word
    if word.endswith(("sses", "xes", "ches", "shes", "uses")):
        return word[:-2]
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word if word.endswith(("ss", "us", "is")) or word in _NO_PLURALS else word[:-1]


def words_of(table: str) -> frozenset[str]:
    """The words of a table that is kept as text."""
    return frozenset(table.split())


_SHORTEST_PLURAL = 4
_NO_PLURALS = words_of("pancreas biceps triceps quadriceps forceps trans lens")

_MARKS = words_of(
    # "op", "ip", "uc": where it was billed; "cp", "prof": which part of the fee.
    "hc hb pf chg cp op ops ip uc rdg pb prof cdm pr eap "
    "a an the of to in on at by per or and for when if as only eg nos inc incl including performed"
)
_DEPARTMENTS = words_of("sp cl bc vas vl cvl nv ra fh cc cv va dh")
_FEE_MARKS = words_of("si tc")


def _without_billing(words: list[str]) -> list[str]:
    """Words without a department's mark before them and a mark of the fee after them."""
    first, last = 0, len(words)
    while first < last and words[first] in _DEPARTMENTS | _MARKS:
        first += 1
    while last > first and words[last - 1] in _FEE_MARKS | _MARKS:
        last -= 1
    return words[first:last] or words


_CONTRAST_ALONE = words_of(
    "contrast contr contra contras contrst contrs contrest contast contrat cotrast conrast "
    "constrast cntr cntrs cntrst cntrast cntst cntrt cont conts dye gad gado gadolinium gadavist "
    "enhanced enhancement"
)
_CONTRAST_AFTER_WITH = _CONTRAST_ALONE | words_of(
    "con cn cm cnt ic po oral infusion intravenous iv ivcon material media medium "
    "matrl mtrl matl mtl"
)
_GIVEN = {"w": GivenContrast.WITH, "wo": GivenContrast.WITHOUT, "wwo": GivenContrast.BOTH}
_NO_MEDIUM = words_of("""
cad ef drug pharm pharmacologic flow doppler doppl dop color colour nst non nonstress stress
testing tstg tst test lhc kub port pump manipulation manip sedation interp interpretation film
hemodynamic eval image imaging inj injection embolic protection eps gb gallbladder uptake video
ecg mmode induction angiography lv monitoring intrinsic vent pulse comp serialogram
""")
"""What else an exam may be done with or without."""


def _contrast_set_aside(words: list[str]) -> tuple[list[str], GivenContrast | None]:
    """Words without those on contrast, and without what an exam is done without."""
    kept: list[str] = []
    found: list[GivenContrast] = []
    place = 0
    while place < len(words):
        word = words[place]
        past_medium = _past(_CONTRAST_AFTER_WITH, words, place + 1)
        past_others = _past(_NO_MEDIUM, words, place + 1)
        if word in _CONTRAST_ALONE:
            found.append(GivenContrast.WITH)
            place = past_medium
        elif word not in _GIVEN:
            kept.append(word)
            place += 1
        elif past_medium > place + 1 or _ends_there(words, past_medium):
            found.append(_GIVEN[word])
            place = past_medium
        elif word == "w":
            place += 1  # no more than "and": W/FLOW, W/DOPPLER
        else:
            if past_others == place + 1:
                found.append(_GIVEN[word])
            place = past_others
    return kept, _contrast(found)


def _past(those: frozenset[str], words: list[str], place: int) -> int:
    while place < len(words) and words[place] in those:
        place += 1
    return place


def _ends_there(words: list[str], place: int) -> bool:
    return all(word in _SIDES or word in _MARKS or word in _GIVEN for word in words[place:])


def _contrast(found: list[GivenContrast]) -> GivenContrast | None:
    if len(set(found)) > 1:
        return GivenContrast.BOTH
    return found[0] if found else None


_SIDES: dict[str, Laterality | None] = {
    **dict.fromkeys(words_of("left lt l"), Laterality.LEFT),
    **dict.fromkeys(words_of("right rt r rgt"), Laterality.RIGHT),
    **dict.fromkeys(
        words_of("bilateral bilat bil bi b both bilate bilater bilatera blat bl"), Laterality.BOTH
    ),
    **dict.fromkeys(words_of("unilateral unilat unil uni unilater unilatera unilate"), None),
}


def _sides_set_aside(words: list[str]) -> tuple[list[str], list[Laterality | None]]:
    kept: list[str] = []
    sides: list[Laterality | None] = []
    for place, word in enumerate(words):
        if word in _SIDES and not _is_lumbar(words, place):
            sides.append(_SIDES[word])
        else:
            kept.append(word)
    return kept, sides


def _is_lumbar(words: list[str], place: int) -> bool:
    """Whether ``l`` stands for lumbar: ``L SPINE``, ``L/S SPINE``, ``L SP``."""
    following = words[place + 1 : place + 3]
    if words[place] != "l" or not following:
        return False
    return following[0] in _SPINE or (following[0] == "s" and following[-1] in _SPINE)


_SPINE = words_of("spine sp spin spines spn spi")


def _laterality(sides: list[Laterality | None]) -> Laterality | None:
    named = {side for side in sides if side is not None}
    if not named:
        return None
    return named.pop() if len(named) == 1 else Laterality.BOTH
