"""Where rows stand: nothing overlaps, and what is in sight is found by arithmetic alone."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint

from facealbum.gui.models.id_model import Section
from facealbum.gui.views.arrangement import Arrangement, Measures

MEASURES = Measures(cell=100, below=30, wide=60, gap=10, margin=20)
SECTIONS = st.lists(
    st.builds(
        Section,
        key=st.text("abc", min_size=1),
        heading=st.sampled_from(["", "A heading"]),
        rows=st.integers(0, 40),
        wide=st.booleans(),
        folded=st.booleans(),
    ),
    max_size=5,
)


def all_rows(sections):
    return range(sum(section.rows for section in sections))


@given(SECTIONS, st.integers(100, 1200))
def test_no_two_rows_overlap_and_all_lie_inside(sections, width):
    arrangement = Arrangement(sections, width, MEASURES)
    rects = [arrangement.rect(row) for row in all_rows(sections)]
    shown = [rect for rect in rects if not rect.isNull()]
    for first, second in pairwise(shown):
        assert not first.intersects(second)
    assert all(rect.top() >= 0 and rect.bottom() <= arrangement.height for rect in shown)


@given(SECTIONS, st.integers(100, 1200), st.integers(-50, 3000), st.integers(1, 900))
def test_rows_in_sight_are_those_whose_cells_touch_the_band(sections, width, top, height):
    arrangement = Arrangement(sections, width, MEASURES)
    found = {row for rows in arrangement.rows_between(top, top + height) for row in rows}
    touching = {
        row
        for row in all_rows(sections)
        if not (rect := arrangement.rect(row)).isNull()
        and rect.top() <= top + height
        and rect.bottom() >= top
    }
    assert touching <= found
    assert len(found - touching) <= 4 * arrangement.columns


@given(SECTIONS, st.integers(100, 1200))
def test_a_point_in_a_cell_finds_its_row(sections, width):
    arrangement = Arrangement(sections, width, MEASURES)
    for row in all_rows(sections):
        rect = arrangement.rect(row)
        if rect.isNull():
            assert arrangement.hidden(row)
        else:
            assert arrangement.row_at(rect.center()) == row


def test_cells_grow_until_the_lines_are_full():
    arrangement = Arrangement([Section("all", "", 10)], 500, MEASURES)
    assert arrangement.columns == 4
    assert arrangement.rect(3).right() == pytest_approx_right(500)
    assert arrangement.rect(4).left() == MEASURES.margin


def pytest_approx_right(width):
    """The right margin, less what does not divide by the number of columns."""
    inner = width - 2 * MEASURES.margin
    cell = (inner + MEASURES.gap) // 4 - MEASURES.gap
    return MEASURES.margin + 3 * (cell + MEASURES.gap) + cell - 1


def test_arrows_go_down_to_the_short_last_line_and_on_into_the_next_section():
    sections = [Section("a", "A", 6), Section("b", "B", 3, folded=True), Section("c", "C", 5)]
    arrangement = Arrangement(sections, 500, MEASURES)
    assert arrangement.columns == 4
    assert arrangement.step(3, 1) == 5
    assert arrangement.step(5, 1) == 10
    assert arrangement.step(10, -1) == 5
    assert arrangement.step(1, -1) == 1
    assert arrangement.step(13, 1) == 13


def test_a_heading_is_found_where_it_stands():
    sections = [Section("a", "A", 6), Section("b", "B", 3, folded=True)]
    arrangement = Arrangement(sections, 500, MEASURES)
    below = arrangement.rect(5).bottom() + MEASURES.gap + 10
    assert arrangement.heading_at(QPoint(60, below)).key == "b"
    assert arrangement.heading_at(arrangement.rect(2).center()) is None


def test_a_hundred_thousand_rows_in_a_thousand_sections_take_no_time(benchmark_once):
    sections = [Section(f"{n}", "Month", 100) for n in range(1000)]
    seconds = benchmark_once(lambda: Arrangement(sections, 1200, MEASURES))
    assert seconds < 0.05
    arrangement = Arrangement(sections, 1200, MEASURES)
    middle = arrangement.height // 2
    seconds = benchmark_once(lambda: arrangement.rows_between(middle, middle + 1000))
    assert seconds < 0.005
