"""The forms of a search, each with an example: what the faces of the program explain.

They stand here, apart from the grammar itself, because help must cost no import of the library.
``docs/SEARCH.md`` says more; the tests hold the two together and read every example.
"""

from __future__ import annotations

from dataclasses import dataclass

from facealbum.domain.sentences import sentence


@dataclass(frozen=True, slots=True)
class Form:
    """One thing that may be written: an example, and which photos it finds."""

    example: str
    finds: str


FORMS: tuple[Form, ...] = (
    Form("Anna", sentence("photos of Anna")),
    Form("Anna and Ben", sentence("both in one photo; & and + mean the same")),
    Form("Anna or Ben", sentence("one of them, or both")),
    Form("Anna, not Ben", sentence("Anna without Ben; a minus means the same: Anna -Ben")),
    Form("only Anna and Ben", sentence("both and nobody else")),
    Form("only (Anna or Ben)", sentence("nobody but them")),
    Form("Anna alone", sentence("Anna and nobody else")),
    Form("Anna with Ben", sentence("both in one photo")),
    Form("Anna near Ben", sentence("either, taken within two hours of the other")),
    Form("Anna within 3 days of Ben", sentence("the same, as near in time as you say")),
    Form("2 people", sentence("two faces; also: 2 to 4 people, at least 3 people, no people")),
    Form("unnamed", sentence("somebody who has no name yet")),
    Form("hidden", sentence("a person whom you hid")),
    Form("strangers", sentence("somebody whom you made a stranger")),
    Form("Anna aged 3 to 5", sentence("Anna at that age, if her birth date is known")),
    Form("2019", sentence("that year; also: 2019-07, July 2019, 2019-07-14")),
    Form(
        "2019 to 2021", sentence("from the first to the last day; also: from, until, before, after")
    ),
    Form("folder:Summer", sentence('in a folder with that in its path; folder:"Trip to Rome"')),
    Form("file:IMG_20", sentence("with that in the name of the file")),
    Form("is:duplicate", sentence("photos that another photo shows as well, edited or smaller")),
    Form("is:offline", sentence("on a drive that is not connected")),
    Form("is:video", sentence("videos; is:photo finds all others")),
    Form('"Simon and Garfunkel"', sentence("a name that could be read as something else")),
    Form("(Anna or Ben) and not Carol, 2019", sentence("brackets; a comma is the loosest “and”")),
)
