"""What can be done from anywhere in the window, as data; menus and the list of keys read it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from facealbum.domain.sentences import sentence
from facealbum.gui.theme import Theme
from facealbum.gui.words import told

Callback = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do: its id, its title, its keys (portable text) and its icon."""

    id: str
    title: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    in_menu: bool = True
    at_first: bool = False
    """Whether the first run has it in its menu: it is of use before there are photos."""


ACTIONS: tuple[Action, ...] = (
    Action("undo", sentence("Undo"), ("Ctrl+Z",), "undo-2"),
    Action("redo", sentence("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"),
    Action("history", sentence("History…"), ("Ctrl+H",), "history"),
    Action("add", sentence("Add photos…"), ("Ctrl+O",), "folder-plus"),
    Action("folders", sentence("Folders…"), (), "folder"),
    Action("duplicates", sentence("Duplicates…"), (), "copies"),
    Action("failed", sentence("Photos that could not be read…"), (), "triangle-alert"),
    Action("check", sentence("How good are these albums?"), (), "scan-face"),
    Action("compare", sentence("Compare two photos…"), (), "users"),
    Action("removed", sentence("Removed faces…"), (), "trash-2"),
    Action("names_export", sentence("Save names to a file…"), (), "upload"),
    Action("names_import", sentence("Take names from a file…"), (), "download"),
    Action("other_names", sentence("Names from other programs…"), (), "user-round-check"),
    Action("write_names", sentence("Write names for other programs…"), (), "pencil"),
    Action("written_photos", sentence("Photos written…"), (), "undo-2"),
    Action("backups", sentence("Backups…"), (), "archive"),
    Action("settings", sentence("Settings…"), ("Ctrl+,",), "settings", at_first=True),
    Action("shortcuts", sentence("Keyboard shortcuts"), ("?", "F1"), "keyboard", at_first=True),
    Action("log", sentence("Show log…"), (), "file-text", at_first=True),
    Action("report", sentence("Report a problem…"), (), "bug", at_first=True),
    Action("about", sentence("About facealbum"), (), "info", at_first=True),
    Action("quit", sentence("Quit"), ("Ctrl+Q",), "power", at_first=True),
    Action("menu", sentence("Menu"), ("F10",), in_menu=False),
    Action("search", sentence("Search"), ("Ctrl+F",), "search", in_menu=False),
    Action("back", sentence("Back"), ("Alt+Left",), "arrow-left", in_menu=False),
    Action("forward", sentence("Forward"), ("Alt+Right",), "arrow-right", in_menu=False),
    Action("people", sentence("Go to People"), ("1", "Alt+1"), "", in_menu=False),
    Action("unnamed", sentence("Go to Unnamed"), ("2", "Alt+2"), "", in_menu=False),
    Action("review", sentence("Go to Review"), ("3", "Alt+3"), "", in_menu=False),
    Action("photos", sentence("Go to Photos"), ("4", "Alt+4"), "", in_menu=False),
    Action("albums", sentence("Go to Albums"), ("5", "Alt+5"), "", in_menu=False),
    Action("strangers", sentence("Go to Strangers"), ("6", "Alt+6"), "", in_menu=False),
    Action("hidden", sentence("Go to Hidden"), ("7", "Alt+7"), "", in_menu=False),
)
SEPARATED = frozenset({"add", "check", "names_export", "settings", "quit"})
"""Menu entries with a line above them."""

PAGE_KEYS: tuple[tuple[str, str], ...] = (
    ("Enter", sentence("Open, or confirm a name")),
    (sentence("Arrows, Shift, Ctrl+A"), sentence("Move and select")),
    (sentence("Space"), sentence("Take a quick look; the arrows go on, Space or Esc ends it")),
    (sentence("Ctrl+Space"), sentence("Select or deselect one")),
    ("F2", sentence("Name the person, rename the album")),
    (sentence("Letters"), sentence("In People: begin a name")),
    ("Ctrl+E", sentence("Export the selected photos")),
    ("Ctrl+S", sentence("In a search: save it as an album")),
    (sentence("Space"), sentence("On a chip of a search: with or without")),
    ("Ctrl+M", sentence("Merge the selected people")),
    ("Tab", sentence("In Unnamed: the next name field")),
    ("Esc, Shift+Tab, Shift+Tab", sentence("In Unnamed: from the names to the slider")),
    (
        "Delete",
        sentence("Faces: not this person. People: hide. Albums, chips: take away"),
    ),
    ("Ctrl+D", sentence("Faces: compare two, or one with another")),
    ("Shift+Delete", sentence("Faces: no face at all")),
    ("Ctrl+I", sentence("In Unnamed, in Review: ignore, a stranger")),
    ("Enter, Delete", sentence("In Review: yes, no")),
    (sentence("1 to 9, or letters"), sentence("In Review: it is somebody else")),
    ("S, Z, P", sentence("In Review: skip, take back, a page of this person")),
    ("Ctrl+S, Ctrl+P", sentence("In Review: skip, a page, also while Korean is typed")),
    (sentence("Space"), sentence("In Review: this face is somebody else")),
    ("Ctrl+Tab", sentence("A person: photos, faces, map")),
    ("+, -, 0", sentence("On a map: zoom in, out, show all")),
    ("Home, End", sentence("On a map: the most typical face, the least")),
    ("Ctrl+Shift+S", sentence("Split the person")),
    ("B", sentence("In a photo: show the faces")),
    ("I", sentence("In a photo: show date, people and file")),
    (sentence("Up, Down"), sentence("In a photo: from face to face; Enter says who it is")),
    ("D", sentence("In a photo: draw a face that was missed")),
    (sentence("Left, Right"), sentence("In a photo: the one before, the next")),
    (
        sentence(", and ."),
        sentence("In a video: the moment before, the next at which faces are seen"),
    ),
    ("V", sentence("In a video: open it in the video player")),
    ("Ctrl + +, -, 0", sentence("Larger, smaller, usual pictures")),
    ("+, -, 0", sentence("In a photo: larger, smaller, fit")),
    ("Enter", sentence("In the history: undo the chosen step")),
    ("Esc", sentence("Back")),
)
"""Keys that the pages listen to, for the list of keys; what stands on a key is not translated."""


def made_for(
    window: QWidget, theme: Theme, callbacks: Mapping[str, Callback]
) -> dict[str, QAction]:
    """Return the actions, added to ``window`` so that their keys work anywhere in it."""
    made: dict[str, QAction] = {}
    for action in ACTIONS:
        q_action = QAction(told(action.title), window)
        q_action.setObjectName(action.id)
        q_action.setShortcuts([QKeySequence(key) for key in action.keys])
        if action.icon:
            theme.set_icon(q_action, action.icon)
        callback = callbacks[action.id]
        q_action.triggered.connect(lambda _checked=False, run=callback: run())
        window.addAction(q_action)
        made[action.id] = q_action
    return made
