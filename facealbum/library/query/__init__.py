"""The grammar of searches: text to a tree and back, with no look at the library.

``parse`` reads a text (``words`` makes tokens of it, ``parser`` the tree of ``nodes``), ``unparse``
writes the tree again, and ``parse(unparse(query)) == query``. ``parts`` takes the tree apart and
puts it together, for chips and albums. Nothing here touches anything; a text that is no search is
a ``QueryError``. docs/SEARCH.md has an example of each form.

::

    search  = any { "," any }                       a comma is the loosest "and"
    any     = all { ("or" | "|") all }
    all     = near { ["and" | "&" | "+"] near } ["alone"]     side by side means "and"
    near    = one { ["together"] "with" one | ("near" | "within" N UNIT "of") one }
    one     = ("not" | "without" | "-" | "!") one | "(" search ")" | only | name [aged]
            | date | number | "unnamed" | "hidden" | "strangers"
            | "folder:" value | "file:" value | "is:" ("offline" | "duplicate" | "video" | "photo")
    only    = "only" ( name { ["and" | "&" | "+" | "with"] name } | "(" search of names ")" )
    aged    = "aged" N ["to" N]
    number  = [bound] N ["to" N] "people" | "no people"
    bound   = "at least" | "at most" | "more than" | "fewer than" | "exactly"
    date    = day | day ("to" | "..") day
            | ("from" | "since" | "until" | "before" | "after") day
    day     = YYYY | YYYY-MM | YYYY-MM-DD | MONTH YYYY        a year and a month are whole
    name    = word { word } | '"' anything '"'
    value   = letters without a space | '"' anything '"'

Words are compared without regard to case. Words side by side are one name with several words where
there is such a name, else the names of several people. A word of the grammar that can't be meant
where it stands is part of a name: "to" without dates, "with" without a name on both sides. A name
that still reads as something else stands in quotes. ``p3`` and ``g17`` are ids of a person and a
group; in quotes they are names.
"""

from facealbum.library.query.nodes import (
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
from facealbum.library.query.parser import parse
from facealbum.library.query.parts import join, parts_of, people_in, replaced, unparse_parts
from facealbum.library.query.words import MONTHS, RESERVED
from facealbum.library.query.writing import unparse, who

__all__ = [
    "MONTHS",
    "RESERVED",
    "Aged",
    "All",
    "AnyOf",
    "File",
    "Folder",
    "Is",
    "Near",
    "Not",
    "Number",
    "Only",
    "PhotoState",
    "Query",
    "Some",
    "SomeKind",
    "Together",
    "When",
    "Who",
    "join",
    "parse",
    "parts_of",
    "people_in",
    "replaced",
    "unparse",
    "unparse_parts",
    "who",
]
