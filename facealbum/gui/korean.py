"""Korean particles: which of two forms follows a word depends on how the word ends."""

from __future__ import annotations

import re

FIRST_SYLLABLE, LAST_SYLLABLE = 0xAC00, 0xD7A3
FINALS = 28
"""Each syllable block of Unicode is one of 28 by its final consonant, the first without one."""
RIEUL = 8
"""The final consonant ㄹ, after which 으로 becomes 로."""

_PAIRS = {
    "을(를)": ("을", "를"),
    "이(가)": ("이", "가"),
    "은(는)": ("은", "는"),
    "과(와)": ("과", "와"),
    "(으)로": ("으로", "로"),
    "(이)": ("이", ""),
    "아(야)": ("아", "야"),
}
_BOTH = re.compile("(.)([”’\"')」』]*)(" + "|".join(map(re.escape, _PAIRS)) + ")", re.DOTALL)

_ENDS_OF_DIGITS = {"0": 21, "1": RIEUL, "3": 16, "6": 1, "7": RIEUL, "8": RIEUL}
"""Final consonants of the digits as they are read (영, 일, 삼, 육, 칠, 팔); others have none."""
_ENDS_OF_LETTERS = {"l": RIEUL, "m": 16, "n": 4, "r": 0}
"""Latin letters that are heard as a final consonant at the end of a name."""


def with_particles(text: str) -> str:
    """Return ``text`` with each pair such as ``을(를)`` made the form that fits the word before."""
    return _BOTH.sub(_chosen, text)


def _chosen(found: re.Match[str]) -> str:
    before, quotes, pair = found.groups()
    final = _final(before)
    closed, open_ = _PAIRS[pair]
    takes_closed = final not in {0, RIEUL} if pair == "(으)로" else final != 0
    return f"{before}{quotes}{closed if takes_closed else open_}"


def _final(sign: str) -> int:
    """Return the number of a sign's final consonant as it is read, 0 for none."""
    code = ord(sign)
    if FIRST_SYLLABLE <= code <= LAST_SYLLABLE:
        return (code - FIRST_SYLLABLE) % FINALS
    if sign.isdecimal():
        return _ENDS_OF_DIGITS.get(sign, 0)
    return _ENDS_OF_LETTERS.get(sign.lower(), 0)
