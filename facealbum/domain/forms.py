"""The forms of a search, each with an example: what the faces of the program explain.

They stand here, apart from the grammar itself, because help must cost no import of the library.
``docs/SEARCH.md`` says more; the tests hold the two together and read every example.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Form:
    """One thing that may be written: an example, and which photos it finds."""

    example: str
    finds: str


FORMS: tuple[Form, ...] = (
    Form("Anna", "photos of Anna"),
    Form("Anna and Ben", "both in one photo; & and + mean the same"),
    Form("Anna or Ben", "one of them, or both"),
    Form("Anna, not Ben", "Anna without Ben; a minus means the same: Anna -Ben"),
    Form("only Anna and Ben", "both and nobody else"),
    Form("only (Anna or Ben)", "nobody but them"),
    Form("Anna alone", "Anna and nobody else"),
    Form("Anna with Ben", "both in one photo"),
    Form("Anna near Ben", "either, taken within two hours of the other"),
    Form("Anna within 3 days of Ben", "the same, as near in time as you say"),
    Form("2 people", "two faces; also: 2 to 4 people, at least 3 people, no people"),
    Form("unnamed", "somebody who has no name yet"),
    Form("hidden", "a person whom you hid"),
    Form("strangers", "somebody whom you made a stranger"),
    Form("Anna aged 3 to 5", "Anna at that age, if her birth date is known"),
    Form("2019", "that year; also: 2019-07, July 2019, 2019-07-14"),
    Form("2019 to 2021", "from the first to the last day; also: from, until, before, after"),
    Form("folder:Summer", 'in a folder with that in its path; folder:"Trip to Rome"'),
    Form("file:IMG_20", "with that in the name of the file"),
    Form("is:duplicate", "photos that another photo shows as well, edited or smaller"),
    Form("is:offline", "on a drive that is not connected"),
    Form("is:video", "videos; is:photo finds all others"),
    Form('"Simon and Garfunkel"', "a name that could be read as something else"),
    Form("(Anna or Ben) and not Carol, 2019", "brackets; a comma is the loosest “and”"),
)
