"""The grammar of searches: text to a tree, with no look at the library.

::

    search  = any { "," any }                       a comma is the loosest "and"
    any     = all { ("or" | "|") all }
    all     = one { ["and" | "&" | "+"] one }       side by side means "and"
    one     = ("not" | "-" | "!") one | "(" search ")" | date | name
    date    = day | day ("to" | "..") day
            | ("from" | "since" | "until" | "before" | "after") day
    day     = YYYY | YYYY-MM | YYYY-MM-DD           a year and a month are whole
    name    = word { word } | '"' anything '"'

Words are compared without regard to case. Words side by side are one name with several words where
there is such a name, else the names of several people. A name that holds ``and``, ``or``, ``not``
or looks like a date stands in quotes. ``p3`` and ``g17`` are ids of a person and a group.

``Anna & Ben`` · ``Anna and Ben, not Carol, 2019 to 2021`` · ``(Anna | Ben) -Carol`` ·
``2019..2021`` · ``from 2019-07-01`` · ``until 2020`` (2020 included) · ``before 2020`` (it is not).
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from facealbum.domain.errors import QueryError


@dataclass(frozen=True, slots=True)
class Who:
    """Photos of somebody: a name, several names side by side, or an id."""

    text: str
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class When:
    """Photos taken from ``first`` to ``last``, both included; None is open."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Not:
    """Photos that do not match ``item``."""

    item: Query


@dataclass(frozen=True, slots=True)
class All:
    """Photos that match each of ``items``."""

    items: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Photos that match one of ``items`` at least."""

    items: tuple[Query, ...]


Query = Who | When | Not | All | AnyOf

_TOKEN = re.compile(
    r"""\s*(?:
        (?P<quoted>"[^"]*"|“[^”]*”)
      | (?P<date>\d{4}(?:-\d{1,2}){0,2}(?=$|[\s,()&|+!]|\.\.))
      | (?P<mark>\.\.|[,()&|+!])
      | (?P<minus>-(?=\S))
      | (?P<word>[^\s,()&|+!"“”]+)
      | (?P<odd>\S)
    )""",
    re.VERBOSE,
)
_WORDS = {
    "and": "&", "or": "|", "not": "!", "to": "..",
    "from": "from", "since": "from", "until": "until", "before": "before", "after": "after",
}  # fmt: skip
_AND_MARKS = ("&", "+")
_OPEN_DATES = ("from", "until", "before", "after")
_EXAMPLE = "Write it like this: Anna and Ben, not Carol, 2019 to 2021."


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str


def parse(text: str) -> Query:
    """Return the tree of a search text.

    Raises:
        QueryError: the text is no search; says at which word.
    """
    parser = _Parser(_tokens(text))
    query = parser.search()
    parser.expect_end()
    return query


def _tokens(text: str) -> list[_Token]:
    tokens = []
    for match in _TOKEN.finditer(text):
        kind, found = match.lastgroup or "", match.group().strip()
        if kind == "odd":
            raise QueryError("The search has a quotation mark that is never closed.", "", _EXAMPLE)
        if kind == "minus":
            tokens.append(_Token("!", found))
        elif kind == "mark":
            tokens.append(_Token("&" if found in _AND_MARKS else found, found))
        elif kind == "quoted":
            tokens.append(_Token("quoted", found[1:-1].strip()))
        elif kind == "word":
            # A date keyword is one only where a date follows; "to" and "from" may be names.
            tokens.append(_Token(_WORDS.get(found.casefold(), "word"), found))
        else:
            tokens.append(_Token(kind, found))
    return [_as_name(tokens, at) for at in range(len(tokens))]


def _as_name(tokens: list[_Token], at: int) -> _Token:
    token = tokens[at]
    before = tokens[at - 1].kind if at else ""
    behind = tokens[at + 1].kind if at + 1 < len(tokens) else ""
    joins = token.kind == ".." and token.text != ".." and "date" not in {before, behind}
    opens = token.kind in _OPEN_DATES and behind != "date"
    return _Token("word", token.text) if joins or opens else token


class _Parser:
    """Recursive descent; one method for each rule of the grammar."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._at = 0

    @property
    def _kind(self) -> str:
        return self._tokens[self._at].kind if self._at < len(self._tokens) else ""

    def _take(self) -> _Token:
        token = self._tokens[self._at]
        self._at += 1
        return token

    def _skip(self, kind: str) -> bool:
        found = self._kind == kind
        self._at += found
        return found

    def expect_end(self) -> None:
        if self._kind:
            raise QueryError(
                f"The search can't be understood at “{self._take().text}”.", "", _EXAMPLE
            )

    def search(self) -> Query:
        items = [self._any()]
        while self._skip(","):
            items.append(self._any())
        return items[0] if len(items) == 1 else All(tuple(items))

    def _any(self) -> Query:
        items = [self._all()]
        while self._skip("|"):
            items.append(self._all())
        return items[0] if len(items) == 1 else AnyOf(tuple(items))

    def _all(self) -> Query:
        items = [self._one()]
        while self._skip("&") or self._kind not in {"", ",", "|", ")", ".."}:
            items.append(self._one())
        return items[0] if len(items) == 1 else All(tuple(items))

    def _one(self) -> Query:
        if self._skip("!"):
            return Not(self._one())
        if self._skip("("):
            inner = self.search()
            if not self._skip(")"):
                raise QueryError("The search has a bracket that is never closed.", "", _EXAMPLE)
            return inner
        if self._kind in _OPEN_DATES:
            return self._open_date(self._take().kind)
        if self._kind == "date":
            return self._dates()
        return self._name()

    def _name(self) -> Query:
        if self._kind == "quoted":
            return Who(self._take().text, quoted=True)
        words = []
        while self._kind == "word":
            words.append(self._take().text)
        if not words:
            raise QueryError(self._nothing_here(), "", _EXAMPLE)
        return Who(" ".join(words))

    def _nothing_here(self) -> str:
        if not self._tokens:
            return "The search is empty."
        if self._kind:
            return f"The search has no name or date before “{self._take().text}”."
        return f"The search ends after “{self._tokens[-1].text}”: a name or a date is missing."

    def _open_date(self, word: str) -> When:
        first, last = _span(self._take().text)
        one_day = timedelta(days=1)
        if word == "from" and self._skip(".."):
            return _range(first, self._closing_date())
        return {
            "from": When(first, None),
            "until": When(None, last),
            "before": When(None, first - one_day),
            "after": When(last + one_day, None),
        }[word]

    def _dates(self) -> When:
        first, last = _span(self._take().text)
        return _range(first, self._closing_date()) if self._skip("..") else When(first, last)

    def _closing_date(self) -> date:
        if self._kind != "date":
            raise QueryError("The search has a span of dates without an end.", "", _EXAMPLE)
        return _span(self._take().text)[1]


def _range(first: date, last: date) -> When:
    if last < first:
        raise QueryError(f"The search asks for {first} to {last}, which ends before it begins.")
    return When(first, last)


def _span(text: str) -> tuple[date, date]:
    """Return the first and the last day of a year, a month or a day."""
    parts = [int(part) for part in text.split("-")]
    try:
        year, month = parts[0], parts[1] if len(parts) > 1 else 1
        if len(parts) == 3:
            return date(year, month, parts[2]), date(year, month, parts[2])
        last_month = 12 if len(parts) == 1 else month
        last_day = calendar.monthrange(year, last_month)[1]
        return date(year, month, 1), date(year, last_month, last_day)
    except (ValueError, calendar.IllegalMonthError) as error:
        raise QueryError(
            f"“{text}” is no date.", "", "Write 2019, 2019-07 or 2019-07-01."
        ) from error
