"""Rewriting of what punctuation, numbers and neighbours decide in order-entry wording.

``W/O``, ``<14 WKS``, ``2 VIEWS``, ``L/S SPINE``, ``R&L HEART``: each becomes plain words before the
text is cut into words.
"""

import re
import unicodedata


def rewritten(text: str) -> str:
    """``text`` in lower case with single spaces and without punctuation, rewritten."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("\u2019", "'")
    folded = re.sub(r"(?<=\w)'(?=\w)", "", folded)
    for pattern, replacement in _REWRITINGS:
        folded = pattern.sub(replacement, folded)
    return re.sub(r"[^a-z0-9]+", " ", folded.replace("~ ", ""))


# Marks of billing: who is paid for what, not what is done.
_BILLING = (
    (r"\br?s\s*&\s*i\b|\brsi\b|\bsuperv(ision)?\W+(and\W+)?int\w*", ""),
    (r"\(s\)", ""),
    (r"\b(inc\w*|w(ith)?\s*/?)\s*cad\b(\s*(when|if)\s+perf\w*)?", ""),
    (r"\b\d+\s*(min|minute|hr|hour)s?\b", ""),
)

_WEEKS = r"(wks?|weeks?)"
_LATER = r"(2nd|3rd|second|third)"
_LESS_THAN = r"(<|\blt\b|\bless\s+than\b|\bunder\b|\bbefore\b)"
_MORE_THAN = r"(>\s*/?\s*(or\s*)?=?|\bgt\b|\bgreater\s+than\b|\bover\b|\bafter\b|\+)"
_PREGNANCY = (
    (r"\b(after|beyond)\s+(the\s+)?(1st|first)\s+tri\w*", "over14week"),
    (r"\b(1st|first)\s+tri(mester|m|mest)?\b", "under14week"),
    (rf"\b{_LATER}(\s*(/|or|and)\s*{_LATER})*\s+tri\w*", "over14week"),
    (rf"{_LESS_THAN}\s*14\s*0?({_WEEKS}|w)?\b", "under14week"),
    (rf"{_MORE_THAN}\s*14\s*({_WEEKS}|w)?\b", "over14week"),
    (rf"\b14\s*{_WEEKS}?\s*(\+|or\s+more|plus)(\s*{_WEEKS})?", "over14week"),
    (rf"\b14\s*{_WEEKS}\b", "about14week"),
)

_FEWER_OR_MORE = r"\b(less\s+than|more\s+than|at\s+least|up\s+to|complete\s+(?=\d))|[<>]=?"
_OR_MORE = r"\+|or\s+more|or\s+greater|or\s+\d+|to\s+\d+|/\s*\d+|-\s*\d+"
_VIEWS = r"(v|vw|vws|vie|view|views|film|films|proj)"
_NUMBERS = (
    (r"(?<=[a-z]{4})(?=\d)", ""),
    (r"\bmin(imum)?\.?\s+(?=\d)", ""),
    (rf"({_FEWER_OR_MORE})?\s*\b\d+(\s*({_OR_MORE}))?\s*-?\s*(or\s+more\s+)?{_VIEWS}\b", ""),
    (r"\b(tc|in|ga|tl|sr|sm|ra|lu|cu|rb|co|cr|se|xe)\s*-?\s*(\d{2,3})\s*m?\b", r"\1\2"),
    (r"\b(i|y|f|n|c|p|o)\s*-\s*(\d{1,3})\b", r"\1\2"),
    (r"\bb\s*-?\s*12\b", "b12"),
    (r"\bt\s*2\s*\*", "t2star"),
    (r"\b([234])\s*-?\s*d(im\w*)?\b", r"\1d"),
    (r"\b(3|three|triple)\s*-?\s*ph(ase|s|as|ases)?\b", "threephase"),
)

_HEART = r"(?=(heart|hrt|ht)\b)"
_CHAMBER = r"(?=(heart|hrt|ht|ventr\w*|vent|atri\w*)\b)"
_JOINT = r"(joint|jnt|jt)s?"
# What a slash, a dash or a single letter means by its neighbours.
_LETTERS = (
    (r"\bn\s*/\s*c\s*/\s*a\s*/\s*p\b", "ncap"),
    (r"\bc\s*/\s*a\s*/\s*p\b", "cap"),
    (r"\ba\s*/\s*c\b", "ac"),
    (r"\ba\s*[/&]\s*p\b", "aandp"),
    (r"\bs\.?\s?i\.?\s*-?\s*(joints?|jts?|jnts?)\b|\bs-i\b", "sacroiliac"),
    (r"\bb\s*-?\s*scan\b", "bscan"),
    (r"\b(wo)?\s*m\s*-\s*mode\b", "mmode"),
    (r"\br\s*-\s*t\b|\breal\s*-?\s*time\b|\br\s*/\s*o\b", ""),
    (r"\bl\s*[-/]\s*s\b", "ls"),
    (r"\bc\s*/\s*t\s*/\s*l\b", "cervical thoracic lumbar"),
    (r"\br([lu])e\b", r"right \1e"),
    (r"\bl([lu])e\b", r"left \1e"),
    (r"\babis\b", "abi"),
    (r"\bl\s*/\s*(?=e?x)", "lower "),
    (r"\bu\s*/\s*(?=e?x)", "upper "),
    (r"\b(orb|or|orbt)\s*/\s*(?=f)", "orbit "),
    (rf"\b(left|lt|l)\s*(and|&|/|\+)\s*(right|rt|r)\s+{_HEART}", "rightleft"),
    (rf"\b(right|rt|r)\s*(and|&|/|\+)\s*(left|lt|l)\s+{_HEART}", "rightleft"),
    (r"\b(comb\w*|bilateral)\s+(?=rightleft)", ""),
    (rf"\b(right|rt|r)\s+{_CHAMBER}|\b(right|rt)\s+(?=(upper|lower)\s+quad)", "rightside"),
    (rf"\b(left|lt|l)\s+{_CHAMBER}|\b(left|lt)\s+(?=(upper|lower)\s+quad)", "leftside"),
    (r"\bor\s+(?=(fluoro\w*|c\s*-?\s*arm|x-?ray)\b)|\bin\s+or\b", "intraop"),
    (r"(?<=fluoro)\s+or$|(?<=arm)\s+or$", "intraop"),
    (r"\brt\s+(?=(plan\w*|sim\w*)\b)", "radiation"),
    (rf"\bw\s*/?\s*o(ut)?\s+{_JOINT}\b", "wojoint"),
)

# "w", "wo" and "wwo" are with, without and both; "~" joins a word to the next.
_CONTRAST = (
    (r"\bw\s*/\s*c\b|\bc\+", "w contrast"),
    (r"\bfollowed\s+by\s+(with\s+|w\s+|w/\s*)?con\w*", "w contrast"),
    (r"\bc\s?-\s*/?\s*c\s?\+", "wwo contrast"),
    (r"\bc-(?=\s|$|/|mat|mtr)", "wo contrast"),
    (r"\bair\s*-?\s*cont\w*|\b(double|dbl)\s+cont\w*", "aircontrast"),
    (r"\bintra-?\s?thecal\s+cont\w*", "intrathecal"),
    (r"\b(non|no|un)[\s-]*(contr?\w*|enhanced|cntr\w*|con)\b|\bplain\b", "wo"),
    (r"\bnon[\s-]+(?=[a-z]{2})", "non~"),
    (r"\bpre\s*(&|/|and|\+)?\s*post\s+(iv\s+)?(con\w*|gad\w*|dye)", "wwo contrast"),
    (r"\bw\s*/?\s*(&|and|\+|or)?\s*/?\s*w\s*/?\s*(o|0|out)\b", "wwo"),
    (r"\bwith\s*(&|and|or|/|\+)?\s*without\b|\bwithout\s*(&|and|or|/|\+)?\s*with\b", "wwo"),
    (r"\bw\s*/?\s*(o|0|out)\s*(&|and|\+|or|/)?\s*w(ith)?\b(?!\s*/?\s*o\b)", "wwo"),
    (r"\bwithout\s*(&|and|\+|or|/)\s*w\b|\bwow\b|\bwaw\b|\bww/?o\b", "wwo"),
    (r"\bw\s*/\s*(o|0|out)\b|\bw\s+o\b|\bwithout\b|\bwithou?t?\b(?<!with)", "wo"),
    (r"\bwith\b|\bw\s*/", "w"),
)

_REWRITINGS = tuple(
    (re.compile(pattern), f" {replacement} ")
    for table in (_BILLING, _PREGNANCY, _NUMBERS, _LETTERS, _CONTRAST)
    for pattern, replacement in table
)
