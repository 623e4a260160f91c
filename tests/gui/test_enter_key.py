"""Enter presses the button that the keyboard is on, and goes no further."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from facealbum.gui.enter_key import EnterKey

ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Page(QWidget):
    """Notes the keys that come to it, as the review takes Enter for yes."""

    def __init__(self):
        super().__init__()
        self.heard = []
        column = QVBoxLayout(self)
        self.button, self.tool, self.field = QPushButton("No"), QToolButton(), QLineEdit()
        for widget in (self.button, self.tool, self.field):
            widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            column.addWidget(widget)

    def keyPressEvent(self, event):
        self.heard.append(event.key())


@pytest.fixture
def page(qtbot, qapp):
    watcher = EnterKey(qapp)
    made = Page()
    qtbot.addWidget(made)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    yield made
    qapp.focusChanged.disconnect(watcher._moved)
    watcher.deleteLater()


@pytest.mark.parametrize("key", ENTERS)
@pytest.mark.parametrize("which", ["button", "tool"])
def test_enter_presses_a_button_and_says_nothing_to_its_page(qtbot, page, key, which):
    button = getattr(page, which)
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)
    assert page.heard == []
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(button, key)


def test_enter_with_others_and_other_keys_are_left_alone(qtbot, page):
    page.button.setFocus()
    with qtbot.assertNotEmitted(page.button.clicked):
        qtbot.keyClick(page.button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(page.button, Qt.Key.Key_Delete)
        page.field.setFocus()
        qtbot.keyClick(page.field, Qt.Key.Key_Return)
    others = [key for key in page.heard if key != Qt.Key.Key_Control]
    assert others == [Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Return]
