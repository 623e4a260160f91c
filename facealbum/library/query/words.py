"""Text to tokens: words, marks, and the phrases that are one thing, such as "at least 3 people"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from facealbum.domain.errors import QueryError
from facealbum.domain.sentences import sentence

EXAMPLE = sentence("Write it like this: Anna and Ben, not Carol, 2019 to 2021.")
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MINUTES = {"minute": 1, "hour": 60, "day": 1440}

_TOKEN = re.compile(
    r"""\s*(?:
        (?P<quoted>"[^"]*"|“[^”]*”)
      | (?P<field>(?i:folder|file|is):\s*(?:"[^"]*"|“[^”]*”|[^\s,()|"“”]*))
      | (?P<date>\d{4}(?:-\d{1,2}){0,2}(?=$|[\s,()&|+!]|\.\.))
      | (?P<mark>\.\.|[,()&|+!])
      | (?P<minus>-(?=\S))
      | (?P<word>[^\s,()&|+!"“”]+)
      | (?P<odd>\S)
    )""",
    re.VERBOSE,
)
_WORDS = {
    "and": "&", "or": "|", "not": "!", "without": "!", "to": "..",
    "from": "from", "since": "from", "until": "until", "before": "before", "after": "after",
    "only": "only", "alone": "alone", "with": "with", "near": "near",
    "unnamed": "some", "hidden": "some", "strangers": "some", "stranger": "some",
}  # fmt: skip
_PHRASE_WORDS = frozenset({"aged", "within", "together", "people", "person"})
RESERVED = frozenset({*_WORDS, *_PHRASE_WORDS})
"""Words that mean something to the grammar, at least beside certain others."""

_BOUNDS = {
    ("at", "least"): "least", ("at", "most"): "most", ("more", "than"): "more",
    ("fewer", "than"): "fewer", ("less", "than"): "fewer", ("exactly",): "exactly",
    ("only",): "exactly",
}  # fmt: skip
_PEOPLE = frozenset({"people", "person", "persons"})
_NAMES = frozenset({"word", "quoted"})
_NUMBER = re.compile(r"[0-9]{1,4}")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the text.

    Attributes:
        kind: "word", "quoted", a mark, or the kind of a keyword or phrase; "" for the end.
        text: as it was typed.
        values: the numbers of a phrase.
    """

    kind: str
    text: str
    values: tuple[int | None, ...] = ()


def tokens_of(text: str) -> list[Token]:
    """Return the tokens of a search text; a keyword that can't be one is a word.

    Raises:
        QueryError: a quotation mark stands alone.
    """
    tokens = _phrases([_token(match) for match in _TOKEN.finditer(text)])
    return [_as_name(tokens, at) for at in range(len(tokens))]


def _token(match: re.Match[str]) -> Token:
    kind, found = match.lastgroup or "", match.group().strip()
    if kind == "odd":
        raise QueryError(
            sentence("The search has a quotation mark that is never closed."), "", EXAMPLE
        )
    if kind == "minus":
        return Token("!", found)
    if kind == "mark":
        return Token("&" if found in {"&", "+"} else found, found)
    if kind == "word":
        return Token(_WORDS.get(found.casefold(), "word"), found)
    return Token(kind, found)


def _phrases(tokens: list[Token]) -> list[Token]:
    """Put words together that are one thing."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        for phrase in (_month, _number, _aged, _within, _together):
            token, taken = phrase(tokens, at)
            if token is not None:
                break
        else:
            token, taken = tokens[at], 1
        found.append(token)
        at += taken
    return found


Phrase = tuple[Token | None, int]
_NOTHING: Phrase = (None, 0)


def _word(tokens: list[Token], at: int) -> str:
    """Return the unquoted word at a place, folded, or ""."""
    if at >= len(tokens) or tokens[at].kind in {"quoted", "field"}:
        return ""
    return tokens[at].text.casefold()


def _count(tokens: list[Token], at: int) -> int | None:
    word = _word(tokens, at)
    return int(word) if _NUMBER.fullmatch(word) else None


def _made(kind: str, tokens: list[Token], at: int, taken: int, *values: int | None) -> Phrase:
    text = " ".join(token.text for token in tokens[at : at + taken])
    return Token(kind, text, values), taken


def _month(tokens: list[Token], at: int) -> Phrase:
    """``July 2019``."""
    if _word(tokens, at) not in MONTHS or at + 1 == len(tokens):
        return _NOTHING
    year = tokens[at + 1]
    if year.kind != "date" or len(year.text) != 4:
        return _NOTHING
    return Token("date", f"{year.text}-{MONTHS.index(_word(tokens, at)) + 1:02}"), 2


def _number(tokens: list[Token], at: int) -> Phrase:
    """``2 people``, ``2 to 4 people``, ``at least 3 people``, ``no people``."""
    if _word(tokens, at) == "no" and _word(tokens, at + 1) in _PEOPLE:
        return _made("number", tokens, at, 2, 0, 0)
    bound, start = "exactly", at
    for words, kind in _BOUNDS.items():
        if tuple(_word(tokens, at + step) for step in range(len(words))) == words:
            bound, start = kind, at + len(words)
    least = _count(tokens, start)
    if least is None:
        return _NOTHING
    if start == at and _word(tokens, at + 1) == "to" and _word(tokens, at + 3) in _PEOPLE:
        most = _count(tokens, at + 2)
        return _NOTHING if most is None else _made("number", tokens, at, 4, least, most)
    if _word(tokens, start + 1) not in _PEOPLE:
        return _NOTHING
    values = {
        "exactly": (least, least), "least": (least, None), "more": (least + 1, None),
        "most": (0, least), "fewer": (0, least - 1),
    }[bound]  # fmt: skip
    return _made("number", tokens, at, start + 2 - at, *values)


def _aged(tokens: list[Token], at: int) -> Phrase:
    """``aged 3``, ``aged 3 to 5``."""
    first = _count(tokens, at + 1) if _word(tokens, at) == "aged" else None
    if first is None:
        return _NOTHING
    last = _count(tokens, at + 3) if _word(tokens, at + 2) == "to" else None
    if last is None:
        return _made("aged", tokens, at, 2, first, first)
    return _made("aged", tokens, at, 4, first, last)


def _within(tokens: list[Token], at: int) -> Phrase:
    """``within 2 hours of``, ``within an hour of``."""
    if _word(tokens, at) != "within" or _word(tokens, at + 3) != "of":
        return _NOTHING
    one = _word(tokens, at + 1) in {"a", "an"}
    count, unit = 1 if one else _count(tokens, at + 1), _word(tokens, at + 2).removesuffix("s")
    if not count or unit not in MINUTES:
        return _NOTHING
    return _made("near", tokens, at, 4, count * MINUTES[unit])


def _together(tokens: list[Token], at: int) -> Phrase:
    """``together with``."""
    if _word(tokens, at) == "together" and _word(tokens, at + 1) == "with":
        return _made("with", tokens, at, 2)
    return _NOTHING


def _as_name(tokens: list[Token], at: int) -> Token:
    """Return the token, as a word of a name where it can't be meant as a keyword."""
    token = tokens[at]
    before = tokens[at - 1].kind if at else ""
    behind = tokens[at + 1].kind if at + 1 < len(tokens) else ""
    kind = token.kind
    if kind == "only" and behind not in {*_NAMES, "("}:
        # "Anna only" means what "Anna alone" means.
        kind = "alone"
    joined = before in {*_NAMES, ")", "aged", "some"} and behind in {
        *_NAMES,
        "(",
        "!",
        "some",
        "only",
    }
    meant = {
        "..": token.text == ".." or "date" in {before, behind},
        "from": behind == "date", "until": behind == "date",
        "before": behind == "date", "after": behind == "date",
        "alone": before in {*_NAMES, ")"},
        "with": joined, "near": joined or bool(token.values),
    }.get(kind, True)  # fmt: skip
    return Token(kind if meant else "word", token.text, token.values)
