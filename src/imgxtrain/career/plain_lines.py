"""What a person typed, as one line that is safe in every form."""

import unicodedata

_BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""They turn around whatever follows; letters of a right-to-left script need none of them."""
_NO_TEXT = frozenset({"Cc", "Cs"})


def plain_line(text: str | None) -> str:
    """``text`` without control characters, halves of characters and non-characters.

    Blanks of any kind become single ones. None is empty.
    """
    return " ".join("".join(map(_harmless, text or "")).split())


def _harmless(letter: str) -> str:
    kind = unicodedata.category(letter)
    if kind in {"Zl", "Zp", "Cc"}:
        return " "
    last = ord(letter) & 0xFFFF
    is_none = last >= 0xFFFE or 0xFDD0 <= ord(letter) <= 0xFDEF  # noqa: PLR2004 - non-characters
    return "" if kind in _NO_TEXT or letter in _BIDI_CONTROLS or is_none else letter
