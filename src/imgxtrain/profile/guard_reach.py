"""Ways to reach a person: mail, telephone, and addresses in a network."""

import re

from imgxtrain.profile.guard_numbers import EVERYWHERE
from imgxtrain.profile.guard_terms import Certainty, Rule, stance

C, D = Certainty.CERTAIN, Certainty.DOUBTFUL

_DASH = r"[-\u2010-\u2015\u2212. ]"
_CONTACT = stance(note=C, site=C, title=C, cell=C, posting=D)

_EMAIL = Rule(
    "e-mail address",
    "F",
    "it has the form of an e-mail address",
    r"(?<![\w.+-])[\w.+'-]{1,64}@(?:[\w-]{1,63}\.){1,6}[a-z]{2,24}(?!\w)",
    _CONTACT,
    hints="@",
    digits=0,
)
_SPELT_EMAIL = Rule(
    "e-mail address",
    "F",
    "it spells an e-mail address",
    r"(?<!\w)[\w.+-]{2,40}\s[(\[]?at[)\]]?\s(?:[\w-]{2,40}\s[(\[]?dot[)\]]?\s){1,3}"
    r"(?:com|org|net|edu|gov)\b",
    _CONTACT,
    hints="dot",
    digits=0,
)
_PHONE = Rule(
    "telephone or fax number",
    "D",
    "it has the form of a telephone number",
    rf"(?<![\w.-])(?:\+?1{_DASH}?)?(?:\([2-9]\d\d\)\s?{_DASH}?|[2-9]\d\d(?:{_DASH}|/))\d{{3}}{_DASH}\d{{4}}"
    r"(?![\w-])(?:\s?(?:x|ext\.?|extension)\s?\d{1,6})?",
    _CONTACT,
    digits=10,
)
_FOREIGN_PHONE = Rule(
    "telephone or fax number",
    "D",
    "it has the form of a telephone number",
    r"(?<![\w+])\+\d{1,3}(?:[\s.()-]{1,2}\d{1,5}){2,6}(?!\w)|(?<![\w+])\+\d{9,14}(?!\w)",
    _CONTACT,
    hints="+",
    digits=9,
)
_PHONE_WORD = Rule(
    "telephone or fax number",
    "D",
    "a word for a telephone or a fax stands before it",
    r"(?<![a-z])(?:phone|tel|telephone|cell|mobile|fax|call(?:ed|back)?|ph|text(?:ed)?|contact|reach)\b"
    r"(?:[\s:.#=]|(?:number|num|no|is|was|at|on|him|her|them|pt|patient|back|me|us)\b){0,10}"
    r"(?P<it>\(?\d{3}\)?[-. ]?\d{3,4}(?:[-. ]?\d{4})?)(?![\w-]|\s?(?:mg|ml|mm|cc))",
    _CONTACT,
    lambda match: C if sum(c.isdigit() for c in match["it"]) >= _LOCAL_DIGITS else None,
    hints="phone|tel|cell|mobile|fax|call|ph|text|contact|reach",
    digits=7,
)
_LOCAL_DIGITS = 7
_LOCAL_PHONE = Rule(
    "telephone number",
    "D",
    "it has the form of a local telephone number",
    r"(?<![\w.,$/-])(?P<first>[2-9]\d\d)-(?P<last>\d{4})(?![\w-]|[.,]\d|\s?(?:hu|ma|mm|ml|usd|exams))",
    stance(note=D, site=D, title=D, cell=D),
    lambda match: None if _is_span(match) else D,
    bare=True,
    hints="-",
    digits=7,
)


def _is_span(match: re.Match[str]) -> bool:
    """Whether it rather reads as 350 to 1000."""
    return match["first"].endswith("0") and match["last"].endswith("0")


_EXTENSION = Rule(
    "telephone extension or pager",
    "D",
    "it may be somebody's telephone or pager",
    r"(?<![a-z])(?:ext\.?|extension|pager|beeper|paged?)\s?[:#]?\s?(?:at\s|no\.?\s)?\d{4,7}(?!\w)",
    stance(note=D, cell=D),
    hints="ext|pag|beep",
    digits=4,
)
_URL = Rule(
    "web address",
    "N",
    "it has the form of a web address",
    r"(?<![\w@])(?:(?:https?|ftp)://|www\.)[^\s<>\"]{2,300}",
    stance(note=C, cell=C, site=D, title=D, verifier=D),
    explains=True,
    hints="://|www.",
    digits=0,
)
_DOMAIN = Rule(
    "web address",
    "N",
    "it has the form of a web address",
    r"(?<![\w@./-])(?:[a-z0-9-]{2,40}\.){1,4}(?:com|org|net|edu|gov|io|info|health|care|us)"
    r"(?:/[^\s<>\"]{1,200})?(?![\w@-])",
    stance(note=D, cell=D),
    hints=".",
    digits=0,
)
_IP4 = Rule(
    "network address",
    "O",
    "it has the form of an IP address",
    r"(?<![\w.])(?<!v)(?<!version )(?<!software )(?<!build )(?<!release )(?<!sw )(?<!rev )"
    r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w]|\.\d)",
    stance(note=C, site=C, title=C, cell=C, verifier=C, posting=D),
    hints=".",
    digits=4,
)
_IP6 = Rule(
    "network address",
    "O",
    "it has the form of an IP address",
    r"(?<![\w:.])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?=[0-9a-f:]{0,39}\d)(?:[0-9a-f]{1,4}:){2,6}"
    r"(?::[0-9a-f]{1,4}){1,5}|(?:[0-9a-f]{1,4}:){1,6}:(?:[0-9a-f]{1,4})?|::1)(?![\w:])",
    stance(note=C, site=C, title=C, cell=C, verifier=C, posting=D),
    hints=":",
    digits=0,
)
_MAC = Rule(
    "network address",
    "O",
    "it has the form of a device's network address",
    r"(?<![\w:-])[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![\w:-])",
    EVERYWHERE,
    hints=":|-",
    digits=0,
)

REACH = (
    *(_EMAIL, _SPELT_EMAIL, _PHONE, _FOREIGN_PHONE, _PHONE_WORD, _LOCAL_PHONE, _EXTENSION),
    *(_URL, _DOMAIN, _IP4, _IP6, _MAC),
)
