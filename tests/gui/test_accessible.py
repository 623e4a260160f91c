"""Whoever can't see the window hears it: every control has a name, and the keyboard gets there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QFileDialog,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from facealbum.gui.navigation import Location
from facealbum.gui.views import accessible
from facealbum.gui.views.group_menu import GroupMenu
from facealbum.gui.views.person_page import FACES, MAP

Role = QAccessible.Role
CONTROLS = frozenset(
    {
        Role.Button, Role.ButtonMenu, Role.CheckBox, Role.ComboBox, Role.EditableText, Role.Link,
        Role.List, Role.MenuItem, Role.PageTab, Role.RadioButton, Role.Slider, Role.SpinBox,
        Role.Table, Role.Tree,
    }
)  # fmt: skip
"""What somebody acts on; the rest is words, pictures and frames."""
PLACES = (
    "people", "unnamed", "review", "photos", "albums", "strangers", "hidden", "removed", "history",
    "check",
)  # fmt: skip
OWN_PARTS = frozenset({"qt_scrollarea_viewport", "qt_spinbox_lineedit", "qt_toolbar_ext_button"})
"""Qt's own parts of a control; the control itself has the name."""


def nameless(top: QWidget) -> list[str]:
    """Return what is visible below ``top`` and can be acted on but has no name."""
    found = []
    for widget in [top, *top.findChildren(QWidget)]:
        if not widget.isVisibleTo(top) or widget.objectName() in OWN_PARTS:
            continue
        seen = QAccessible.queryAccessibleInterface(widget)
        acts = seen.role() in CONTROLS or widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if acts and not seen.text(QAccessible.Text.Name).strip():
            parents = f"{type(widget.parent()).__name__} > {type(widget).__name__}"
            found.append(f"{parents} {widget.objectName()!r} {seen.role().name}")
    return found


def unreachable(top: QWidget) -> list[str]:
    """Return what is visible below ``top``, can be pressed, and takes no focus and has no key."""
    found = []
    for widget in top.findChildren(QWidget):
        if not widget.isVisibleTo(top) or not widget.isEnabled():
            continue
        seen = QAccessible.queryAccessibleInterface(widget)
        takes_keys = widget.focusPolicy() != Qt.FocusPolicy.NoFocus or widget.focusProxy()
        if isinstance(widget, QAbstractItemView | QAbstractScrollArea) and not takes_keys:
            found.append(f"{type(widget).__name__} {seen.text(QAccessible.Text.Name)!r}")
    return found


@pytest.fixture
def window(open_window, library):
    return open_window(library)


@pytest.mark.parametrize("place", PLACES)
def test_every_control_of_a_page_has_a_name(window, place):
    window.go(Location(place))
    assert nameless(window) == []
    assert unreachable(window) == []


def test_every_control_of_a_person_and_of_a_photo_has_a_name(qtbot, window, library):
    window.go(Location("person", library.people()[0].id))
    qtbot.waitUntil(lambda: window.person.faces.model.rowCount() > 0)
    assert nameless(window) == []
    window.person.show_faces()
    window.person.faces.view.selectAll()
    assert nameless(window) == []
    photo = library.photos()[0]
    window.go(Location("photo", photo=photo, walk=(photo,)))
    assert nameless(window) == []


@pytest.mark.parametrize(
    "action",
    ["failed", "compare", "backups", "settings", "shortcuts", "about", "log", "report"],
)
def test_every_control_of_a_dialog_has_a_name(window, action):
    window.actions_by_id[action].trigger()
    (dialog,) = (each for each in window.findChildren(QDialog) if each.isVisible())
    assert nameless(dialog) == []
    dialog.close()


def test_every_control_of_the_map_and_of_the_plot_has_a_name(qtbot, window, library):
    window.go(Location("person", library.people()[0].id))
    window.person.tabs.setCurrentIndex(MAP)
    qtbot.waitUntil(lambda: bool(window.person.map.view.places))
    window.person.map.view.selectAll()
    assert nameless(window) == []
    assert unreachable(window) == []
    window.go(Location("unnamed"))
    window.unnamed.threshold.plot.click()
    (sheet,) = (each for each in window.findChildren(QDialog) if each.isVisible())
    qtbot.waitUntil(lambda: sheet.plot is not None)
    assert nameless(sheet) == []
    assert unreachable(sheet) == []
    sheet.close()


def test_every_sheet_about_a_person_has_names(qtbot, window, library):
    anna = library.people()[0].id
    window.go(Location("person", anna))
    for entry in GroupMenu(window.person, [anna], window.person.header.rename).actions():
        if not entry.text().endswith("…"):
            continue
        entry.trigger()
        for dialog in window.findChildren(QDialog):
            if dialog.isVisible() and not isinstance(dialog, QFileDialog):
                assert (entry.text(), nameless(dialog)) == (entry.text(), [])
            dialog.close()


def stops(qtbot, window, start):
    """Return what Tab comes to from a widget until it is there again."""
    start.setFocus()
    found = [QApplication.focusWidget()]
    while len(found) < 60:
        qtbot.keyClick(found[-1], Qt.Key.Key_Tab)
        if QApplication.focusWidget() is found[0]:
            break
        found.append(QApplication.focusWidget())
    return found


@pytest.mark.parametrize("tab", [FACES, MAP])
def test_tab_comes_to_all_that_can_be_done_with_selected_faces(qtbot, window, library, tab):
    window.go(Location("person", library.people()[0].id))
    window.person.tabs.setCurrentIndex(tab)
    page = window.person.map if tab == MAP else window.person.faces
    qtbot.waitUntil(lambda: page.model.rowCount() > 0 and page.view.isVisible())
    page.view.selectAll()
    found = stops(qtbot, window, page.view)
    buttons = {each for each in page.findChildren(QAbstractButton) if each.isVisible()}
    assert len(buttons) > 3
    assert buttons <= set(found)


def test_tab_comes_to_the_parts_of_a_search_and_to_what_keeps_it(qtbot, window):
    window.go(Location("search", "Anna or Ben"))
    page = window.search_page
    qtbot.waitUntil(lambda: page.found > 0 and bool(page.chips.chips))
    page.setFocus()
    assert page.grid.view.hasFocus()
    found = stops(qtbot, window, page.grid.view)
    buttons = {each for each in page.findChildren(QPushButton) if each.isVisible()}
    assert {*page.chips.chips, *buttons} <= set(found)


def test_what_tab_comes_to_is_scrolled_into_sight(qtbot, qapp):
    accessible.follow_focus(qapp)
    ground, area, rows = QWidget(), QScrollArea(), QWidget()
    qtbot.addWidget(ground)
    outside, first, last = QPushButton("out"), QPushButton("first"), QPushButton("last")
    inner = QVBoxLayout(rows)
    inner.addWidget(first)
    inner.addSpacing(2000)
    inner.addWidget(last)
    area.setWidget(rows)
    outer = QVBoxLayout(ground)
    outer.addWidget(outside)
    outer.addWidget(area)
    ground.resize(300, 300)
    ground.show()
    with qtbot.waitActive(ground):
        ground.activateWindow()
    outside.setFocus()
    last.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert not last.visibleRegion().isEmpty()
    outside.setFocus()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    assert not first.visibleRegion().isEmpty()
