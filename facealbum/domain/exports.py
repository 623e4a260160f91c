"""How photos are taken out: as what, laid out how, and what a contact sheet looks like.

They stand here, apart from the library, because the command line's help must cost no import of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facealbum.domain.sentences import sentence

FEWEST_COLUMNS, MOST_COLUMNS = 1, 12


class ExportKind(StrEnum):
    """As what photos are put into a place; the value is the word of the command line."""

    COPIES = "copies"
    HARD_LINKS = "hard-links"
    SYMLINKS = "symlinks"
    ZIP = "zip"


class Layout(StrEnum):
    """Which folders they are laid out in; the value is the word of the command line."""

    NOTHING = "nothing"
    PERSON = "person"
    DATE = "date"
    PERSON_DATE = "person-date"

    @property
    def by_person(self) -> bool:
        """Whether each person has a folder."""
        return self in (Layout.PERSON, Layout.PERSON_DATE)

    @property
    def by_date(self) -> bool:
        """Whether dates have folders."""
        return self in (Layout.DATE, Layout.PERSON_DATE)


class DateFolders(StrEnum):
    """What the folders of dates are: ``2019/07`` or ``2019-07-14``."""

    MONTHS = "months"
    DAYS = "days"


@dataclass(frozen=True, slots=True)
class Manner:
    """How an export puts photos into a place."""

    kind: ExportKind = ExportKind.COPIES
    layout: Layout = Layout.NOTHING
    dates: DateFolders = DateFolders.MONTHS


class Paper(StrEnum):
    """The size of a sheet."""

    A4 = "a4"
    LETTER = "letter"


class Caption(StrEnum):
    """A line below a picture of a contact sheet."""

    NAME = "name"
    DATE = "date"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class SheetStyle:
    """What a contact sheet looks like.

    Attributes:
        title: above the pictures; "" for the name of what is shown.
        faces: whether faces are shown, else photos.
        paper: the size of a page.
        landscape: whether a page is wider than high.
        columns: pictures side by side, ``FEWEST_COLUMNS`` to ``MOST_COLUMNS``.
        captions: the lines below each picture.
    """

    title: str = ""
    faces: bool = False
    paper: Paper = Paper.A4
    landscape: bool = False
    columns: int = 4
    captions: tuple[Caption, ...] = (Caption.NAME, Caption.DATE)


def readable_size(size: int) -> str:
    """Return bytes as "812 bytes", "3.1 MB", "12 GB": thousands, as file managers count."""
    if size < 1000:
        return sentence("1 byte") if size == 1 else sentence("{size} bytes", size=size)
    value, units = size / 1000, ["TB", "GB", "MB"]
    unit = "kB"
    while value >= 999.5 and units:
        value, unit = value / 1000, units.pop()
    return f"{value:.1f} {unit}" if value < 9.95 else f"{value:,.0f} {unit}"
