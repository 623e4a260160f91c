"""A contact sheet: small pictures in a grid with their captions, as a PDF.

The pictures are JPEGs that go into the file as they are; fonts are found on the computer by the
letters that are needed (``fonts``), and only those letters are embedded. The PDF is made in memory,
which holds each picture about twice while it is written.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Self

from fpdf import FPDF
from fpdf.fonts import TTFFont

from facealbum.domain.exports import Paper, SheetStyle
from facealbum.vision.fonts import FontFile, fonts_for
from facealbum.vision.lettering import as_drawn, forms_of

log = logging.getLogger(__name__)

MARGIN, GAP = 12.0, 4.0
"""White around the pictures and between them, mm."""

TITLE_PT, CAPTION_PT, FOOT_PT = 16.0, 8.0, 8.0
LARGE_CAPTION_PT = 10.0
_POINT = 25.4 / 72
"""mm in a point."""

_TITLE_ROOM, _FOOT_ROOM = 11.0, 6.0
_LINE = 1.3
"""Distance of two lines in heights of their letters."""

_GREY = 110
_EMPTY_GREY = 225
_CORE = "helvetica"
"""What every PDF reader has, for Latin letters where the computer has no font at all."""

_REPLACEMENTS = "\ufffd\u25a1?"
_ELLIPSIS = "…"
_ALWAYS = _REPLACEMENTS + _ELLIPSIS + "0123456789/ ."


Tile = tuple[str, ...]
"""The captions of one picture, line by line."""


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where pictures stand on a page, mm."""

    width: float
    height: float
    columns: int
    rows: int
    cell: float
    step: float
    top: float

    @property
    def each(self) -> int:
        return self.columns * self.rows


class ContactSheet:
    """One PDF under way: made with all its words, filled picture by picture, then written.

    It holds the files of its fonts open until ``close``; a ``with`` calls that.
    """

    def __init__(
        self,
        style: SheetStyle,
        title: str,
        tiles: Sequence[Tile],
        font_folders: Sequence[Path] | None = None,
    ) -> None:
        self._style, self._title = style, title
        self._tiles = len(tiles)
        self._pdf = FPDF(
            orientation="landscape" if style.landscape else "portrait",
            unit="mm",
            format="A4" if style.paper is Paper.A4 else "Letter",
        )
        self._pdf.set_auto_page_break(False)
        # Fonts in colour are drawn by their plain outlines: small, and the same in every reader.
        self._pdf.render_color_fonts = False
        self._pdf.set_title(title)
        self._pdf.set_creator("facealbum")
        words = [title, *(line for tile in tiles for line in tile)]
        self._pen = _Pen(self._pdf, words, font_folders)
        self._caption = LARGE_CAPTION_PT if style.columns <= 2 else CAPTION_PT
        self._grid = self._measured()
        self._placed = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the files of its fonts."""
        for font in self._pdf.fonts.values():
            if isinstance(font, TTFFont):
                font.ttfont.close()

    @property
    def unshown(self) -> tuple[str, ...]:
        """Letters that no font has, in order; a replacement stands for each."""
        return self._pen.unshown

    @property
    def pages(self) -> int:
        """How many pages the sheet has when all is placed, at least 1."""
        return max(1, -(-self._tiles // self._grid.each))

    def picture_side(self, dots_per_inch: int = 200) -> int:
        """Return the longest side of a picture that looks sharp in print, px."""
        return round(self._grid.cell / 25.4 * dots_per_inch)

    def place(self, tile: Tile, jpeg: bytes | None) -> bool:
        """Put the next picture on the sheet; return whether it could be drawn.

        None, and what is no picture, leave an empty frame over the captions.
        """
        at = self._placed % self._grid.each
        if at == 0:
            self._begin_page()
        row, column = divmod(at, self._grid.columns)
        left = MARGIN + column * (self._grid.cell + GAP)
        top = self._grid.top + row * self._grid.step
        drawn = jpeg is not None and self._draw(jpeg, left, top)
        if not drawn:
            self._pdf.set_fill_color(_EMPTY_GREY)
            self._pdf.rect(left, top, self._grid.cell, self._grid.cell, style="F")
        line = top + self._grid.cell
        for words in tile:
            line += self._caption * _POINT * _LINE
            self._pen.write(words, left, line, self._grid.cell, self._caption)
        self._placed += 1
        return drawn

    def write(self, file: BinaryIO) -> None:
        """Write the PDF."""
        if not self._placed:
            self._begin_page()
        file.write(self._pdf.output())

    def _measured(self) -> _Grid:
        width, height, columns = self._pdf.w, self._pdf.h, self._style.columns
        cell = (width - 2 * MARGIN - (columns - 1) * GAP) / columns
        captions = len(self._style.captions) * self._caption * _POINT * _LINE
        top = MARGIN + (_TITLE_ROOM if self._title else 0.0)
        room = height - top - MARGIN - _FOOT_ROOM
        # One wide column is higher than a page in landscape.
        cell = min(cell, room - captions - GAP)
        step = cell + captions + GAP
        return _Grid(width, height, columns, max(1, int((room + GAP) // step)), cell, step, top)

    def _begin_page(self) -> None:
        self._pdf.add_page()
        pen, grid = self._pen, self._grid
        if self._title:
            pen.write(self._title, MARGIN, MARGIN + 5, grid.width - 2 * MARGIN, TITLE_PT)
        words = f"{self._pdf.page_no()} / {self.pages}"
        wide = pen.width(words, FOOT_PT)
        left, base = (grid.width - wide) / 2, grid.height - MARGIN + 2
        self._pdf.set_text_color(_GREY)
        pen.write(words, left, base, grid.width, FOOT_PT)
        self._pdf.set_text_color(0)

    def _draw(self, jpeg: bytes, left: float, top: float) -> bool:
        cell = self._grid.cell
        try:
            self._pdf.image(io.BytesIO(jpeg), left, top, cell, cell, keep_aspect_ratio=True)
        except OSError as error:  # which is what Pillow raises for bytes that are no picture
            log.info("a picture of a contact sheet can't be drawn: %s", error)
            return False
        return True


class _Pen:
    """Writes words with whichever fonts have their letters."""

    def __init__(self, pdf: FPDF, words: Iterable[str], folders: Sequence[Path] | None) -> None:
        self._pdf = pdf
        self._wanted: dict[str, None] = {}
        letters = {ord(letter) for text in {*words, _ALWAYS} for letter in forms_of(text)}
        self._family_of: dict[str, str] = {}
        for number, font in enumerate(fonts_for(letters, folders)):
            self._take(f"font{number}", font)
        if not self._family_of:
            self._family_of = {chr(code): _CORE for code in (*range(32, 127), *range(161, 256))}
        self._replacement = next(letter for letter in _REPLACEMENTS if letter in self._family_of)
        self._ellipsis = _ELLIPSIS if _ELLIPSIS in self._family_of else "..."

    @property
    def unshown(self) -> tuple[str, ...]:
        return tuple(self._wanted)

    def width(self, text: str, points: float) -> float:
        """Return how wide the words are, mm."""
        return sum(part for _, _, part in self._runs(text, points))

    def write(self, text: str, left: float, base: float, room: float, points: float) -> None:
        """Write the words on their base line, shortened in the middle where they are too long."""
        for family, run, width in self._runs(self._fitting(text, room, points), points):
            self._pdf.set_font(family, size=points)
            self._pdf.text(left, base, run)
            left += width

    def _fitting(self, text: str, room: float, points: float) -> str:
        if self.width(text, points) <= room:
            return text
        low, high = 0, len(text)  # letters that are kept: low fits, high does not
        while high - low > 1:
            middle = (low + high) // 2
            fits = self.width(self._shortened(text, middle), points) <= room
            low, high = (middle, high) if fits else (low, middle)
        return self._shortened(text, low)

    def _shortened(self, text: str, kept: int) -> str:
        front = -(-kept // 2)
        back = kept - front
        return text[:front].rstrip() + self._ellipsis + (text[-back:].lstrip() if back else "")

    def _take(self, family: str, font: FontFile) -> None:
        self._pdf.add_font(family, fname=font.path, collection_font_number=font.number)
        self._family_of.update(dict.fromkeys(map(chr, font.letters), family))

    def _runs(self, text: str, points: float) -> list[tuple[str, str, float]]:
        """Return family, letters and width (mm) of the parts of a line, from left to right."""
        runs: list[tuple[str, str]] = []
        for letter in as_drawn(text, self._family_of.__contains__):
            family = self._family_of.get(letter)
            if family is None:
                self._wanted[letter] = None
                letter = self._replacement  # noqa: PLW2901
                family = self._family_of[letter]
            if runs and runs[-1][0] == family:
                runs[-1] = (family, runs[-1][1] + letter)
            else:
                runs.append((family, letter))
        measured = []
        for family, run in runs:
            self._pdf.set_font(family, size=points)
            measured.append((family, run, self._pdf.get_string_width(run)))
        return measured
