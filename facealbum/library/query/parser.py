"""Tokens to the tree: recursive descent, one method for each rule of the grammar."""

from __future__ import annotations

from datetime import date, timedelta

from facealbum.domain.errors import QueryError
from facealbum.domain.sentences import sentence
from facealbum.library.query.dates import FORMS, span_of
from facealbum.library.query.nodes import (
    NEAR_MINUTES,
    Aged,
    All,
    AnyOf,
    File,
    Folder,
    Is,
    Near,
    Not,
    Number,
    Only,
    PhotoState,
    Query,
    Some,
    SomeKind,
    Together,
    When,
    Who,
)
from facealbum.library.query.words import EXAMPLE, Token, tokens_of

_OPEN_DATES = ("from", "until", "before", "after")
MOST_TOKENS = 300
DEEPEST = 30
"""Of brackets and "not" in one another; deeper ones would outgrow what Python may nest."""
_ONLY = sentence("Write it like this: only Anna and Ben, or: only (Anna or Ben).")
_END = Token("", "")


def parse(text: str) -> Query:
    """Return the tree of a search text.

    Raises:
        QueryError: the text is no search; says at which word, and what to write.
    """
    tokens = tokens_of(text)
    if len(tokens) > MOST_TOKENS:
        raise QueryError(
            sentence("The search has more than {most} words.", most=MOST_TOKENS),
            "",
            sentence("Make it shorter."),
        )
    parser = _Parser(tokens)
    query = parser.search()
    parser.expect_end()
    return query


class _Parser:
    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    @property
    def _kind(self) -> str:
        return self._peek().kind

    def _peek(self, ahead: int = 0) -> Token:
        at = self._at + ahead
        return self._tokens[at] if at < len(self._tokens) else _END

    def _take(self) -> Token:
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
                sentence("The search can't be understood at “{word}”.", word=self._take().text),
                "",
                EXAMPLE,
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
        items = [self._near()]
        while True:
            if self._kind == "alone":
                items = _alone(items, self._take().text)
            elif self._skip("&") or self._kind not in {"", ",", "|", ")", ".."}:
                items.append(self._near())
            else:
                return items[0] if len(items) == 1 else All(tuple(items))

    def _near(self) -> Query:
        found = self._one()
        while self._kind in {"with", "near"}:
            if self._kind == "near":
                minutes = next(iter(self._take().values), None)
                found = Near(found, self._one(), minutes or NEAR_MINUTES)
                continue
            items = [found]
            while self._skip("with"):
                items.append(self._one())
            found = Together(tuple(items))
        return found

    def _one(self) -> Query:
        kind = self._kind
        if kind in {"!", "("}:
            return self._deeper(self._take())
        if kind in _OPEN_DATES:
            return self._open_date(self._take().kind)
        if kind == "date":
            return self._dates()
        if kind == "number":
            return _number(self._take())
        if kind == "some":
            return _some(self._take())
        if kind == "field":
            return _field(self._take())
        return self._only() if self._skip("only") else self._aged()

    def _deeper(self, opens: Token) -> Query:
        self._depth += 1
        if self._depth > DEEPEST:
            raise QueryError(
                sentence(
                    "The search has more than {most} brackets and “not” in one another.",
                    most=DEEPEST,
                ),
                "",
                sentence("Take some of them away."),
            )
        found = Not(self._one()) if opens.kind == "!" else self._bracket()
        self._depth -= 1
        return found

    def _bracket(self) -> Query:
        inner = self.search()
        if not self._skip(")"):
            raise QueryError(
                sentence("The search has a bracket that is never closed."), "", EXAMPLE
            )
        return inner

    def _only(self) -> Query:
        if self._kind == "(":
            only = _only_of(self._deeper(self._take()))
            if only is None:
                raise QueryError(
                    sentence("“only” in front of a bracket takes nothing but names."), "", _ONLY
                )
            return only
        people = [self._name()]
        while self._more_names():
            people.append(self._name())
        return Only(tuple(people))

    def _more_names(self) -> bool:
        """Step over what joins one name to the next, where a name follows."""
        joined = self._kind in {"&", "with"}
        if self._peek(joined).kind not in {"word", "quoted"}:
            return False
        self._at += joined
        return True

    def _aged(self) -> Query:
        if self._kind == "aged":
            raise QueryError(
                sentence("“{word}” has nobody in front of it.", word=self._take().text),
                "",
                sentence("Write it like this: Anna aged 3 to 5."),
            )
        who = self._name()
        if self._kind != "aged":
            return who
        first, last = (value or 0 for value in self._take().values)
        if last < first:
            raise QueryError(
                sentence(
                    "The search asks for an age of {first} to {last} years.", first=first, last=last
                ),
                sentence("That ends before it begins."),
                sentence("Write it like this: aged {last} to {first}.", last=last, first=first),
            )
        return Aged(who, first, last)

    def _name(self) -> Who:
        if self._kind == "quoted":
            name = self._take().text[1:-1].strip()
            if not name:
                raise QueryError(
                    sentence("The search has quotation marks with no name in them."),
                    "",
                    sentence('Write it like this: "Simon and Garfunkel".'),
                )
            return Who(name, quoted=True)
        words = []
        while self._kind == "word":
            words.append(self._take().text)
        if not words:
            raise QueryError(self._nothing_here(), "", EXAMPLE)
        return Who(" ".join(words))

    def _nothing_here(self) -> str:
        if not self._tokens:
            return sentence("The search is empty.")
        if self._kind:
            return sentence(
                "The search has no name or date before “{word}”.", word=self._take().text
            )
        return sentence(
            "The search ends after “{word}”: a name or a date is missing.",
            word=self._tokens[-1].text,
        )

    def _open_date(self, word: str) -> When:
        first, last = span_of(self._take().text)
        if word == "from" and self._skip(".."):
            return _range(first, self._closing_date())
        one_day = timedelta(days=1)
        try:
            return {
                "from": lambda: When(first, None),
                "until": lambda: When(None, last),
                "before": lambda: When(None, first - one_day),
                "after": lambda: When(last + one_day, None),
            }[word]()
        except OverflowError as error:
            raise QueryError(
                sentence("Nothing can be {word} that date.", word=word), "", FORMS
            ) from error

    def _dates(self) -> When:
        first, last = span_of(self._take().text)
        return _range(first, self._closing_date()) if self._skip("..") else When(first, last)

    def _closing_date(self) -> date:
        if self._kind != "date":
            raise QueryError(
                sentence("The search has a span of dates without an end."),
                "",
                sentence("Write it like this: 2019 to 2021, or: from 2019."),
            )
        return span_of(self._take().text)[1]


def _alone(items: list[Query], word: str) -> list[Query]:
    """Return the items with the names at their end, which "alone" speaks of, as one."""
    if isinstance(items[-1], Who):
        start = len(items)
        while start and isinstance(items[start - 1], Who):
            start -= 1
        team = Only(tuple(item for item in items[start:] if isinstance(item, Who)))
        return [*items[:start], team]
    only = _only_of(items[-1])
    if only is None:
        raise QueryError(
            sentence("“{word}” takes nothing but names in front of it.", word=word),
            "",
            sentence("Write it like this: Anna alone."),
        )
    return [*items[:-1], only]


def _only_of(query: Query) -> Only | None:
    """Return that nobody is there but whom ``query`` names; None where it is more than names."""
    if isinstance(query, Who):
        return Only((query,))
    if not isinstance(query, All | Together | AnyOf):
        return None
    people = tuple(item for item in query.items if isinstance(item, Who))
    if len(people) < len(query.items):
        return None
    return Only(people, every=not isinstance(query, AnyOf))


def _number(token: Token) -> Number:
    least, most = token.values
    if most is not None and most < (least or 0):
        raise QueryError(
            sentence("No photo can show “{word}”.", word=token.text),
            "",
            sentence("Write it like this: 2 to 4 people."),
        )
    return Number(least or 0, most)


def _some(token: Token) -> Some:
    word = token.text.casefold()
    return Some(SomeKind.STRANGERS if word.startswith("stranger") else SomeKind(word))


def _field(token: Token) -> Query:
    field, _, rest = token.text.partition(":")
    text = rest.strip()
    if text[:1] in {'"', "“"}:
        text = text[1:-1].strip()
    if field.casefold() == "is":
        return _is(text)
    if not text:
        raise QueryError(
            sentence("“{word}” says no name.", word=token.text),
            "",
            sentence(
                'Write it like this: {word}:Summer, or: {word}:"Trip to Rome".',
                word=field.casefold(),
            ),
        )
    return Folder(text) if field.casefold() == "folder" else File(text)


def _is(word: str) -> Is | Not:
    known = word.casefold().removesuffix("s")
    if known == "photo":
        return Not(Is(PhotoState.VIDEO))
    if known not in set(PhotoState):
        raise QueryError(
            sentence("A photo can't be “{word}”.", word=word)
            if word
            else sentence("“is:” says nothing."),
            "",
            sentence(
                "There are: {known}.",
                known=", ".join(f"is:{state}" for state in (*PhotoState, "photo")),
            ),
        )
    return Is(PhotoState(known))


def _range(first: date, last: date) -> When:
    if last < first:
        raise QueryError(
            sentence(
                "The search asks for {first} to {last}, which ends before it begins.",
                first=first,
                last=last,
            ),
            "",
            sentence("Write the earlier date first."),
        )
    return When(first, last)
