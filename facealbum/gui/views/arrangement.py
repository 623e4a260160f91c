"""Where the rows of a sectioned list stand: arithmetic only, so that 100,000 rows cost nothing.

All numbers are logical px of the content, whose origin is the top left corner before scrolling.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMargins, QPoint, QRect
from PySide6.QtGui import QRegion

from facealbum.gui.models.id_model import Section

BESIDE = QMargins(8, 8, 8, 8)
"""So far around its cell an item may be painted, px: the ring of the focus."""
HEADING = 44
"""Height of a section's heading."""


@dataclass(frozen=True, slots=True)
class Measures:
    """How large things are.

    Attributes:
        cell: least width of a cell in the grid; cells grow until the rows are full.
        below: height under the square of a cell, for words.
        wide: height of a row that takes the whole width.
        gap: between cells.
        margin: around everything.
        widest: a wide row grows no further than this.
    """

    cell: int = 144
    below: int = 0
    wide: int = 120
    gap: int = 12
    margin: int = 24
    widest: int = 1440


@dataclass(frozen=True, slots=True)
class _Block:
    section: Section
    first_row: int
    top: int
    cells_top: int
    bottom: int


class Arrangement:
    """The places of all rows for one width."""

    def __init__(self, sections: Sequence[Section], width: int, measures: Measures) -> None:
        self.measures = measures
        self.width = width
        inner = max(width - 2 * measures.margin, measures.cell)
        self._inner = inner
        self.columns = max(1, (inner + measures.gap) // (measures.cell + measures.gap))
        self.cell_width = (inner + measures.gap) // self.columns - measures.gap
        self.cell_height = self.cell_width + measures.below
        self._blocks: list[_Block] = []
        self._lay(sections)
        self._tops = [block.top for block in self._blocks]
        self._first_rows = [block.first_row for block in self._blocks]

    def _lay(self, sections: Sequence[Section]) -> None:
        gap, margin = self.measures.gap, self.measures.margin
        y, row = margin, 0
        for section in sections:
            if section.rows == 0:
                continue
            top = y
            y += HEADING if section.heading else 0
            cells_top = y
            lines = 0 if section.folded else -(-section.rows // self._columns(section))
            y += lines * (self._line_height(section) + gap)
            self._blocks.append(_Block(section, row, top, cells_top, y))
            row += section.rows
        self.height = y + margin - (gap if self._blocks else 0)

    def _columns(self, section: Section) -> int:
        return 1 if section.wide else self.columns

    def _line_height(self, section: Section) -> int:
        return self.measures.wide if section.wide else self.cell_height

    def _block_of(self, row: int) -> _Block | None:
        at = bisect_right(self._first_rows, row) - 1
        return self._blocks[at] if at >= 0 else None

    def hidden(self, row: int) -> bool:
        """Return whether the row stands in a folded section."""
        block = self._block_of(row)
        return block is None or block.section.folded

    def rect(self, row: int) -> QRect:
        """Return the place of a row; empty where it is folded away."""
        block = self._block_of(row)
        if block is None or block.section.folded or row - block.first_row >= block.section.rows:
            return QRect()
        offset = row - block.first_row
        step = self._line_height(block.section) + self.measures.gap
        left = self.measures.margin
        if block.section.wide:
            top = block.cells_top + offset * step
            return QRect(left, top, min(self._inner, self.measures.widest), self.measures.wide)
        line, column = divmod(offset, self.columns)
        left += column * (self.cell_width + self.measures.gap)
        return QRect(left, block.cells_top + line * step, self.cell_width, self.cell_height)

    def rows_between(self, top: int, bottom: int) -> list[range]:
        """Return the rows whose lines touch the band from ``top`` to ``bottom``."""
        found: list[range] = []
        for block in self._blocks_between(top, bottom):
            if block.section.folded:
                continue
            step = self._line_height(block.section) + self.measures.gap
            columns = self._columns(block.section)
            first = max(0, (top - block.cells_top) // step) * columns
            last = min(block.section.rows, ((bottom - block.cells_top) // step + 1) * columns)
            if first < last:
                found.append(range(block.first_row + first, block.first_row + last))
        return found

    def rows_to_paint(self, dirty: QRegion, offset: int) -> list[int]:
        """Return the rows that a part of the viewport shows, scrolled down by ``offset``."""
        area, seen = dirty.boundingRect().translated(0, offset), dirty.translated(0, offset)
        bands = self.rows_between(area.top(), area.bottom())
        rows = [row for band in bands for row in band]
        return [row for row in rows if seen.intersects(self.rect(row).marginsAdded(BESIDE))]

    def rows_touching(self, area: QRect) -> list[int]:
        """Return the rows whose cells the area touches."""
        bands = self.rows_between(area.top(), area.bottom())
        return [row for band in bands for row in band if self.rect(row).intersects(area)]

    def headings_between(self, top: int, bottom: int) -> list[tuple[Section, QRect]]:
        """Return the headings in the band, with their places."""
        return [
            (block.section, self._heading_rect(block))
            for block in self._blocks_between(top, bottom)
            if block.section.heading and block.top + HEADING >= top
        ]

    def _heading_rect(self, block: _Block) -> QRect:
        return QRect(self.measures.margin, block.top, self._inner, HEADING)

    def _blocks_between(self, top: int, bottom: int) -> list[_Block]:
        first = max(0, bisect_right(self._tops, top) - 1)
        last = bisect_right(self._tops, bottom)
        return [block for block in self._blocks[first:last] if block.bottom >= top]

    def row_at(self, point: QPoint) -> int | None:
        """Return the row whose cell holds the point."""
        for rows in self.rows_between(point.y(), point.y()):
            for row in rows:
                if self.rect(row).contains(point):
                    return row
        return None

    def heading_at(self, point: QPoint) -> Section | None:
        """Return the section whose heading holds the point."""
        for section, rect in self.headings_between(point.y(), point.y()):
            if rect.contains(point):
                return section
        return None

    def section_at(self, y: int) -> Section | None:
        """Return the section that stands at this height, for the scrubber's words."""
        at = bisect_right(self._tops, y) - 1
        return self._blocks[max(at, 0)].section if self._blocks else None

    def step(self, row: int, lines: int) -> int:
        """Return the row that stands ``lines`` below (above: negative), as near as there is one."""
        block = self._block_of(row)
        if block is None:
            return row
        columns = self._columns(block.section)
        last = block.first_row + block.section.rows - 1
        target = row + lines * columns
        if block.first_row <= target <= last:
            return target
        line, last_line = (row - block.first_row) // columns, (last - block.first_row) // columns
        if lines > 0 and line < last_line:
            return last
        if lines < 0 and line > 0:
            return block.first_row
        return self._across(block, self.rect(row).center().x(), row, down=lines > 0)

    def _across(self, block: _Block, middle: int, row: int, *, down: bool) -> int:
        """Return the nearest row of the next open section, or ``row`` where there is none."""
        at = self._blocks.index(block)
        for other in self._blocks[at + 1 :] if down else self._blocks[:at][::-1]:
            if other.section.folded:
                continue
            columns, rows = self._columns(other.section), other.section.rows
            start = 0 if down else (rows - 1) // columns * columns
            line = range(other.first_row + start, other.first_row + min(start + columns, rows))
            return min(line, key=lambda near: abs(self.rect(near).center().x() - middle))
        return row
