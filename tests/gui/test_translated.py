"""Nothing that the window says is forgotten: in a made-up language, every word comes from it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractListModel, QCoreApplication, QLocale, Qt
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialog,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QTabBar,
    QWidget,
)

from facealbum.gui import words
from facealbum.gui.language import TITLES
from facealbum.gui.navigation import Location
from facealbum.gui.views.group_menu import GroupMenu
from facealbum.library.about import about

GUI = Path(__file__).parents[2] / "facealbum/gui"
PLACES = (
    "people", "unnamed", "review", "photos", "albums", "strangers", "hidden", "removed", "history",
    "check", "folders", "duplicates",
)  # fmt: skip
DIALOGS = (
    "failed", "compare", "backups", "settings", "shortcuts", "about", "log", "report",
    "other_names", "write_names",
)  # fmt: skip
ROWS = 3
"""So many rows of a list are read; the others are made alike."""
SAID = re.compile(r"⟦[^⟦⟧]*⟧")
CUT_OFF = re.compile(r"⟦.*")
"""What is painted may be cut with an ellipsis before the language ends."""
KEYS = re.compile(
    r"\b(Ctrl|Shift|Alt|Enter|Return|Delete|Del|Tab|Space|Esc|Home|End|F\d+|Left|Right|[A-Z]|px)\b"
)
"""What stands on a key; and a unit that all languages share."""
PATH = re.compile(r"\S*/\S+|\S+\.(jpg|xmp|sqlite3)\b")
"""A path, and the name of a file."""
TAG = re.compile(r"</?[a-z][^<>]*>")
SEARCH = "Anna or Ben"
"""What the search field reads is one language."""
OTHERS = ("Pierre Curie", "Marie Curie", "digiKam", "Picasa")
"""Whom other programs named, and these."""


class MadeUp:
    """Says every text of facealbum between brackets; Qt's own stay as they are.

    No translator: Qt asks one in any thread, with locks of its own held, and one in Python waits
    there for the interpreter, which may be with a thread that waits for the lock.
    """

    @staticmethod
    def translate(context: str, text: str, comment: str = "", n: int = -1) -> str:
        """Return the text in the made-up language."""
        return f"⟦{QCoreApplication.translate(context, text, comment, n)}⟧"


@pytest.fixture(autouse=True)
def made_up(monkeypatch):
    monkeypatch.setattr(words, "QCoreApplication", MadeUp)


@pytest.fixture
def painted(monkeypatch):
    """Collect all words that the window paints itself."""
    texts: set[str] = set()
    draw = QPainter.drawText

    def drawing(painter, *arguments):
        texts.update(one for one in arguments if isinstance(one, str))
        return draw(painter, *arguments)

    monkeypatch.setattr(QPainter, "drawText", drawing)
    return texts


@pytest.fixture
def not_said(library):
    """Return how to find texts with a word that is nobody's name and not of the language."""
    known = {
        "facealbum", *TITLES.values(), *(group.name for group in library.people()),
        *(group.name for group in library.people(hidden=True)),
        *(album.album.name for album in library.albums()),
        *(str(library.photo(photo).path) for photo in library.photos()),
        *(Path(library.photo(photo).path).name for photo in library.photos()),
        str(library.folder),
        *(QLocale().monthName(month) for month in range(1, 13)),
        *(QLocale().dayName(day) for day in range(1, 8)),
        QLocale().amText(), QLocale().pmText(), *_parts(), *OTHERS,
    }  # fmt: skip
    names = sorted((name for name in known if name), key=len, reverse=True)

    def find(texts: Iterator[str]) -> list[str]:
        return sorted({text for text in texts if _has_letter(_rest(text, names))})

    return find


def _parts() -> Iterator[str]:
    """Yield what the program is made of, by name, version and licence."""
    facts = about()
    yield from ("Qt", "LGPL-3.0-only", "Lucide icons", "ISC", facts.system)
    for part in (*facts.parts, *facts.models):
        yield from (part.name, part.version, part.licence)


def _rest(text: str, names: list[str]) -> str:
    """Return what is left of a text without the made-up language and without names."""
    rest = TAG.sub("", text)
    while SAID.search(rest):
        rest = SAID.sub("", rest)
    for name in names:
        rest = rest.replace(name, "")
    return KEYS.sub("", PATH.sub("", CUT_OFF.sub("", rest)))


def _has_letter(text: str) -> bool:
    return any(sign.isalpha() for sign in text)


def texts_of(top: QWidget) -> Iterator[str]:
    """Yield what can be read or heard in ``top`` and in what is visible in it."""
    for widget in [top, *top.findChildren(QWidget)]:
        if not widget.isVisibleTo(top):
            continue
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        for action in widget.actions():
            yield from _of_action(action)
        yield from _own(widget)
    yield top.windowTitle()


def _of_action(action: QAction) -> Iterator[str]:
    if action.isVisible():
        yield from (action.text(), action.toolTip())
        menu = action.menu()
        if isinstance(menu, QMenu):
            for inner in menu.actions():
                yield from _of_action(inner)


def _own(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(row) for row in range(widget.count()))
        case QGroupBox():
            yield widget.title()
        case QTabBar():
            yield from (widget.tabText(tab) for tab in range(widget.count()))
        case QAbstractItemView():
            yield from _rows(widget)


def _rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    roles = (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    )
    for row in range(min(model.rowCount(), ROWS)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
            told = (model.index(row, column).data(role) for role in roles)
            yield from (text for text in told if isinstance(text, str))
    for section in getattr(model, "sections", ()):
        yield from (section.heading, section.detail)


@pytest.fixture
def window(open_window, library):
    made = open_window(library)
    made.resize(1400, 900)
    return made


@pytest.mark.parametrize("place", PLACES)
def test_a_page_speaks_the_language(qtbot, window, painted, not_said, place):
    window.go(Location(place))
    settle(qtbot, window)
    assert not_said(texts_of(window)) == []
    assert not_said(painted) == []


def test_a_person_and_a_photo_speak_the_language(qtbot, window, library, painted, not_said):
    anna = library.people()[0].id
    window.go(Location("person", anna))
    qtbot.waitUntil(lambda: window.person.faces.model.rowCount() > 0)
    settle(qtbot, window)
    assert not_said(texts_of(window)) == []
    window.person.show_faces()
    window.person.faces.view.selectAll()
    settle(qtbot, window)
    assert not_said(texts_of(window)) == []
    photo = library.photos()[0]
    window.go(Location("photo", anna, photo, (photo,)))
    settle(qtbot, window)
    assert not_said(texts_of(window)) == []
    assert not_said(painted) == []


def test_a_search_and_its_album_speak_the_language(qtbot, window, library, painted, not_said):
    window.go(Location("search", SEARCH))
    settle(qtbot, window)
    assert not_said(text.replace(SEARCH, "") for text in texts_of(window)) == []
    album = next(iter(library.save_album("Anna", SEARCH).albums))
    window.go(Location("album", f"a{album}"))
    settle(qtbot, window)
    assert not_said(text.replace(SEARCH, "") for text in [*texts_of(window), *painted]) == []


@pytest.mark.parametrize("action", DIALOGS)
def test_a_dialog_speaks_the_language(qtbot, window, not_said, action):
    window.actions_by_id[action].trigger()
    settle(qtbot, window)
    (dialog,) = (each for each in window.findChildren(QDialog) if each.isVisible())
    assert not_said(_without_qt(dialog)) == []
    dialog.close()


def test_the_sheets_about_a_person_speak_the_language(qtbot, window, library, not_said):
    anna = library.people()[0].id
    window.go(Location("person", anna))
    settle(qtbot, window)
    menu = GroupMenu(window.person, [anna], window.person.header.rename)
    assert not_said(text for entry in menu.actions() for text in _of_action(entry)) == []
    for entry in menu.actions():
        if not entry.text().endswith("…⟧") or "Save copies" in entry.text():
            continue
        entry.trigger()
        settle(qtbot, window)
        for dialog in window.findChildren(QDialog):
            if dialog.isVisible() and not isinstance(dialog, QFileDialog):
                assert (entry.text(), not_said(_without_qt(dialog))) == (entry.text(), [])
            dialog.close()


def test_the_first_run_speaks_the_language(qtbot, open_window, empty_library, painted, not_said):
    window = open_window(empty_library)
    settle(qtbot, window)
    assert not_said(texts_of(window)) == []
    assert not_said(painted) == []


def test_what_a_verb_did_is_said_in_the_language(qtbot, window, library, not_said):
    window.go(Location("people"))
    group = library.groups()[0].id
    window.bridge.do(lambda: library.name(group, "Cleo"))
    qtbot.waitUntil(window.toast.isVisible)
    assert window.toast.message == "⟦Named Cleo⟧"


def settle(qtbot, window) -> None:
    """Wait until what the page asked for has come, and was painted."""
    done: list[bool] = []
    for ask in (window.bridge.ask, window.bridge.ponder):
        ask(lambda: True, done.append)
    qtbot.waitUntil(lambda: len(done) == 2)
    window.grab()


def _without_qt(dialog: QDialog) -> Iterator[str]:
    """Yield the texts of a dialog but for those that are Qt's own."""
    if isinstance(dialog, QMessageBox):
        yield from (dialog.text(), dialog.informativeText())
    else:
        yield from texts_of(dialog)


SHOWS = frozenset(
    {
        "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QAction",
        "QListWidgetItem", "QGroupBox", "QLineEdit", "KnownError", "setText", "setToolTip",
        "setWindowTitle", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText",
        "setInformativeText", "setTitle", "addAction", "addButton", "addItem", "addTab", "say",
        "setSuffix", "setPrefix", "setSpecialValueText", "getOpenFileName", "getSaveFileName",
        "getExistingDirectory", "showMessage", "paint_words", "drawText", "append_line",
    }
)  # fmt: skip
"""Whatever is called so takes texts for the user."""


@pytest.mark.parametrize(
    "file", sorted(GUI.rglob("*.py")), ids=lambda one: str(one.relative_to(GUI).with_suffix(""))
)
def test_no_text_is_shown_as_it_is_written(file):
    found = []
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _called(node) in SHOWS:
            arguments = [*node.args, *(keyword.value for keyword in node.keywords)]
            found += [f"{node.lineno}: {text}" for one in arguments for text in _written(one)]
    assert found == []


def test_no_text_is_written_where_lupdate_does_not_look():
    found = [
        f"{file.name}:{node.lineno}"
        for file in GUI.rglob("*.py")
        for outer in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(outer, ast.JoinedStr)
        for node in ast.walk(outer)
        if isinstance(node, ast.Call) and _called(node) in {"tr", "sentence"}
    ]
    assert found == []


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _written(value: ast.expr) -> Iterator[str]:
    """Yield the words that a value of an argument has in its own letters."""
    match value:
        case ast.Constant(value=str(text)):
            if _has_letter(_rest(text, ["facealbum"])):
                yield text
        case ast.JoinedStr(values=parts):
            for part in parts:
                if isinstance(part, ast.Constant):
                    yield from _written(part)
        case ast.IfExp(body=body, orelse=other):
            yield from (*_written(body), *_written(other))
        case ast.BinOp(left=left, right=right):
            yield from (*_written(left), *_written(right))
        case ast.BoolOp(values=values):
            for one in values:
                yield from _written(one)
