"""What can be done from anywhere in the window, as data; menus and the list of keys read it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from facealbum.gui.theme import Theme

Callback = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do: its id, its title, its keys (portable text) and its icon."""

    id: str
    title: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    in_menu: bool = True


ACTIONS: tuple[Action, ...] = (
    Action("undo", "Undo", ("Ctrl+Z",), "undo-2"),
    Action("redo", "Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2"),
    Action("history", "History…", ("Ctrl+H",), "history"),
    Action("add", "Add photos…", ("Ctrl+O",), "folder-plus"),
    Action("folders", "Folders…", (), "folder"),
    Action("duplicates", "Duplicates…", (), "copies"),
    Action("failed", "Photos that could not be read…", (), "triangle-alert"),
    Action("check", "How good are these albums?", (), "scan-face"),
    Action("compare", "Compare two photos…", (), "users"),
    Action("removed", "Removed faces…", (), "trash-2"),
    Action("names_export", "Save names to a file…", (), "upload"),
    Action("names_import", "Take names from a file…", (), "download"),
    Action("other_names", "Names from other programs…", (), "user-round-check"),
    Action("write_names", "Write names for other programs…", (), "pencil"),
    Action("written_photos", "Photos written…", (), "undo-2"),
    Action("backups", "Backups…", (), "archive"),
    Action("settings", "Settings…", ("Ctrl+,",), "settings"),
    Action("shortcuts", "Keyboard shortcuts", ("?", "F1"), "keyboard"),
    Action("about", "About facealbum", (), "info"),
    Action("quit", "Quit", ("Ctrl+Q",), "power"),
    Action("search", "Search", ("Ctrl+F",), "search", in_menu=False),
    Action("back", "Back", ("Alt+Left",), "arrow-left", in_menu=False),
    Action("forward", "Forward", ("Alt+Right",), "arrow-right", in_menu=False),
    Action("people", "Go to People", ("1", "Alt+1"), "", in_menu=False),
    Action("unnamed", "Go to Unnamed", ("2", "Alt+2"), "", in_menu=False),
    Action("review", "Go to Review", ("3", "Alt+3"), "", in_menu=False),
    Action("photos", "Go to Photos", ("4", "Alt+4"), "", in_menu=False),
    Action("albums", "Go to Albums", ("5", "Alt+5"), "", in_menu=False),
    Action("strangers", "Go to Strangers", ("6", "Alt+6"), "", in_menu=False),
    Action("hidden", "Go to Hidden", ("7", "Alt+7"), "", in_menu=False),
)
SEPARATED = frozenset({"add", "check", "names_export", "settings", "quit"})
"""Menu entries with a line above them."""

PAGE_KEYS: tuple[tuple[str, str], ...] = (
    ("Enter", "Open, or confirm a name"),
    ("Arrows, Shift, Ctrl+A", "Move and select"),
    ("F2", "Name the person, rename the album"),
    ("Ctrl+E", "Export the selected photos"),
    ("Ctrl+S", "In a search: save it as an album"),
    ("Space", "On a chip of a search: with or without"),
    ("Ctrl+M", "Merge the selected people"),
    ("Tab", "In Unnamed: the next name field"),
    ("Delete", "Faces: not this person. People: hide. Albums, chips: take away"),
    ("Ctrl+D", "Faces: compare two, or one with another"),
    ("Shift+Delete", "Faces: no face at all"),
    ("Ctrl+I", "In Unnamed, in Review: ignore, a stranger"),
    ("Enter, Delete", "In Review: yes, no"),
    ("1 to 9, or letters", "In Review: it is somebody else"),
    ("S, Z, P", "In Review: skip, take back, a page of this person"),
    ("Space", "In Review: this face is somebody else"),
    ("Ctrl+Tab", "A person: photos, or faces"),
    ("Ctrl+Shift+S", "Split the person"),
    ("B", "In a photo: show the faces"),
    ("D", "In a photo: draw a face that was missed"),
    ("Left, Right", "In a photo: the one before, the next"),
    (", and .", "In a video: the moment before, the next at which faces are seen"),
    ("V", "In a video: open it in the video player"),
    ("Ctrl and +, -, 0", "Larger, smaller, usual pictures"),
    ("+, -, 0", "In a photo: larger, smaller, fit"),
    ("Enter", "In the history: undo the chosen step"),
    ("Esc", "Back"),
)
"""Keys that the pages listen to, for the list of keys."""


def made_for(
    window: QWidget, theme: Theme, callbacks: Mapping[str, Callback]
) -> dict[str, QAction]:
    """Return the actions, added to ``window`` so that their keys work anywhere in it."""
    made: dict[str, QAction] = {}
    for action in ACTIONS:
        q_action = QAction(action.title, window)
        q_action.setObjectName(action.id)
        q_action.setShortcuts([QKeySequence(key) for key in action.keys])
        if action.icon:
            theme.set_icon(q_action, action.icon)
        callback = callbacks[action.id]
        q_action.triggered.connect(lambda _checked=False, run=callback: run())
        window.addAction(q_action)
        made[action.id] = q_action
    return made
