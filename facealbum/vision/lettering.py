"""Text as it is drawn: letters from left to right, Arabic ones joined, invisible ones left out.

This is what a shaping engine does, as far as names need it: the bidirectional algorithm (Unicode
Annex 9, by fpdf2) and the joined forms of Arabic letters (The Unicode Standard, chapter 9.2), which
Unicode knows as letters of their own. Scripts that reorder or stack letters, as those of India do,
are drawn letter by letter.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import cache

from fpdf.bidi import BidiParagraph

ISOLATED, FINAL, INITIAL, MEDIAL = range(4)
_FORM_NAMES = {"<isolated>": ISOLATED, "<final>": FINAL, "<initial>": INITIAL, "<medial>": MEDIAL}
_PRESENTATION = ((0xFB50, 0xFDFF), (0xFE70, 0xFEFC))
_JOINS_BOTH = frozenset("\u0640\u200d")
"""The stroke that lengthens a word, and the joiner that nobody sees."""

_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")


def as_drawn(text: str, has: Callable[[str], bool]) -> str:
    """Return the letters of one line from left to right; ``has`` says what can be drawn at all.

    Where a joined form can't be drawn, the letter itself stands.
    """
    joined = _joined(unicodedata.normalize("NFC", " ".join(text.split())), has)
    return "".join(letter for letter in _ordered(joined) if not _unseen(letter))


def forms_of(text: str) -> str:
    """Return every letter that ``as_drawn`` may make of ``text``, in any order."""
    own = _joined(unicodedata.normalize("NFC", text), lambda _letter: True)
    return text + unicodedata.normalize("NFC", text) + own + "".join(_ordered(own))


def _ordered(text: str) -> list[str]:
    if not any(unicodedata.bidirectional(letter) in {"R", "AL", "AN"} for letter in text):
        return list(text)
    letters: list[str] = []
    marks: list[str] = []
    for each in BidiParagraph(text).get_reordered_characters():
        letter, backwards = each.character, each.embedding_level % 2 == 1
        if backwards and unicodedata.combining(letter):
            # Backwards a mark comes before its letter; it is drawn after it (rule L3).
            marks.append(letter)
            continue
        letters.append(letter.translate(_MIRRORED) if backwards else letter)
        letters += reversed(marks)
        marks = []
    return letters + marks


def _joined(text: str, has: Callable[[str], bool]) -> str:
    """Return the text with each Arabic letter in the form that it has in its word."""
    forms, ligatures = _forms()
    if not any(letter in forms for letter in text):
        return text
    drawn: list[str] = []
    before = False  # whether the letter before reaches out to this one
    at = 0
    while at < len(text):
        letter = text[at]
        if unicodedata.combining(letter):
            drawn.append(letter)
            at += 1
            continue
        pair = ligatures.get(text[at : at + 2], {})
        form = FINAL if before else ISOLATED
        if form in pair and has(pair[form]):
            drawn.append(pair[form])
            before, at = False, at + 2
            continue
        reaches = _reaches(letter) and _takes(_next_letter(text, at))
        drawn.append(_form(letter, before=before, after=reaches, has=has))
        before = reaches
        at += 1
    return "".join(drawn)


def _form(letter: str, *, before: bool, after: bool, has: Callable[[str], bool]) -> str:
    known = _forms()[0].get(letter, {})
    form = (MEDIAL if after else FINAL) if before else (INITIAL if after else ISOLATED)
    wanted = known.get(form, letter)
    return wanted if has(wanted) else letter


def _reaches(letter: str) -> bool:
    """Whether a letter joins to the one after it."""
    return letter in _JOINS_BOTH or INITIAL in _forms()[0].get(letter, {})


def _takes(letter: str) -> bool:
    """Whether a letter joins to the one before it."""
    return letter in _JOINS_BOTH or FINAL in _forms()[0].get(letter, {})


def _next_letter(text: str, at: int) -> str:
    return next((each for each in text[at + 1 :] if not unicodedata.combining(each)), "")


@cache
def _forms() -> tuple[dict[str, dict[int, str]], dict[str, dict[int, str]]]:
    """Return the forms of letters, and of pairs that are drawn as one (lam and alef)."""
    single: dict[str, dict[int, str]] = {}
    pairs: dict[str, dict[int, str]] = {}
    for first, last in _PRESENTATION:
        for code in range(first, last + 1):
            kind, *parts = unicodedata.decomposition(chr(code)).split() or [""]
            letters = "".join(chr(int(part, 16)) for part in parts)
            if kind in _FORM_NAMES and len(letters) == 1 and letters != " ":
                single.setdefault(letters, {})[_FORM_NAMES[kind]] = chr(code)
            elif kind in _FORM_NAMES and len(letters) == 2 and _is_lam_alef(letters):
                pairs.setdefault(letters, {})[_FORM_NAMES[kind]] = chr(code)
    return single, pairs


def _is_lam_alef(letters: str) -> bool:
    return letters[0] == "\u0644" and letters[1] in "\u0622\u0623\u0625\u0627"


def _unseen(letter: str) -> bool:
    """Whether nothing is drawn for the letter: marks of direction, joiners, selectors."""
    return unicodedata.category(letter) in {"Cf", "Cc"} or "\ufe00" <= letter <= "\ufe0f"
