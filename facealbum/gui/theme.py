"""The one place for how facealbum looks: space, corners, type and colours, light and dark.

Widgets take their look from the style sheet (``resources/styles/window.qss``), which is filled with
these tokens; delegates that paint take the tokens themselves and repaint when ``Theme.changed``.
"""

from __future__ import annotations

import weakref
from dataclasses import asdict, dataclass
from enum import StrEnum
from string import Template
from typing import Protocol

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from facealbum.domain.bundled import bundled
from facealbum.gui import icons
from facealbum.gui.letters import Letters

XS, S, M, L, XL, XXL = 4, 8, 12, 16, 24, 32
"""Space between and inside things, logical px."""
RADIUS = 8
TILE_RADIUS = 12
"""Corners, logical px."""
SMALL, BODY, HEADING, TITLE, DISPLAY = 12, 13, 15, 20, 28
"""Heights of type, logical px."""
FOCUS_WIDTH = 2
"""Width of the ring around what the keyboard is on, logical px."""
TILE_SMALLEST, TILE_USUAL, TILE_LARGEST = 96, 144, 256
"""Sides of a tile, logical px."""
ICON = 20
"""Side of an icon in a control, logical px."""
MOTION_MS = 140
"""How long anything may move."""


@dataclass(frozen=True, slots=True)
class Colors:
    """The colours of one scheme, as ``#rrggbb`` (``scrim`` with alpha first)."""

    background: str
    surface: str
    sidebar: str
    hover: str
    pressed: str
    border: str
    border_strong: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_hover: str
    accent_pressed: str
    accent_soft: str
    on_accent: str
    danger: str
    danger_hover: str
    danger_soft: str
    on_danger: str
    toast: str
    on_toast: str
    toast_accent: str
    scrim: str

    def q(self, token: str) -> QColor:
        """Return the token as a colour to paint with."""
        return QColor(getattr(self, token))


LIGHT = Colors(
    background="#faf9f7",
    surface="#ffffff",
    sidebar="#f2f0ec",
    hover="#ebe8e2",
    pressed="#e0dcd4",
    border="#e2ded7",
    border_strong="#8d877d",
    text="#201e1b",
    muted="#625d55",
    faint="#a39d93",
    accent="#0c746c",
    accent_hover="#0a655e",
    accent_pressed="#08544e",
    accent_soft="#d9edea",
    on_accent="#ffffff",
    danger="#b3352b",
    danger_hover="#9c2d24",
    danger_soft="#fae6e3",
    on_danger="#ffffff",
    toast="#2a2825",
    on_toast="#f6f4f0",
    toast_accent="#6fd0c4",
    scrim="#a8000000",
)
DARK = Colors(
    background="#1a1917",
    surface="#242320",
    sidebar="#151412",
    hover="#2f2d2a",
    pressed="#3a3834",
    border="#36342f",
    border_strong="#847e74",
    text="#f1efeb",
    muted="#b0aaa0",
    faint="#6f6a62",
    accent="#5cc2b6",
    accent_hover="#74cfc4",
    accent_pressed="#8fdad1",
    accent_soft="#1d3f3b",
    on_accent="#08231f",
    danger="#f08c82",
    danger_hover="#f4a39b",
    danger_soft="#472420",
    on_danger="#2a0b08",
    toast="#f1efeb",
    on_toast="#201e1b",
    toast_accent="#0c746c",
    scrim="#b8000000",
)


class Scheme(StrEnum):
    """What the user chose for the colours."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class HasIcon(Protocol):
    """A button, an action: whatever carries an icon."""

    def setIcon(self, icon: QIcon, /) -> None:
        """Show ``icon``."""


class Theme(QObject):
    """The look that is in force; follows the system unless the user chose otherwise."""

    changed = Signal()

    def __init__(self, scheme: Scheme = Scheme.SYSTEM, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._icons: list[tuple[weakref.ref[HasIcon], str, str]] = []
        self._letters: dict[tuple[int, bool, bool], Letters] = {}
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
        self.colors = self._pick()

    @property
    def scheme(self) -> Scheme:
        """What the user chose."""
        return self._scheme

    @property
    def dark(self) -> bool:
        """Whether the dark colours are in force."""
        return self.colors is DARK

    def choose(self, scheme: Scheme) -> None:
        """Take ``scheme`` and look like it at once."""
        self._scheme = scheme
        self.apply()

    def color(self, token: str) -> QColor:
        """Return the colour of a token of ``Colors``."""
        return self.colors.q(token)

    def icon(self, name: str, color: str = "text") -> QIcon:
        """Return the icon as it looks now; ``set_icon`` keeps it right later too."""
        return icons.icon(name, self.color(color), self.color("faint"))

    def set_icon(self, target: HasIcon, name: str, color: str = "text") -> None:
        """Give ``target`` the icon, now and whenever the colours change."""
        self._icons = [kept for kept in self._icons if kept[0]() not in (target, None)]
        self._icons.append((weakref.ref(target), name, color))
        target.setIcon(self.icon(name, color))

    def font(self, size: int = BODY, *, bold: bool = False) -> QFont:
        """Return the system's font, ``size`` logical px high."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        font.setPixelSize(size)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def letters(self, size: int = BODY, *, bold: bool = False, struck: bool = False) -> Letters:
        """Return the letters to paint with: the system's font, ``size`` logical px high."""
        kind = (size, bold, struck)
        letters = self._letters.get(kind)
        if letters is None:
            font = self.font(size, bold=bold)
            font.setStrikeOut(struck)
            letters = self._letters[kind] = Letters(font)
        return letters

    def apply(self) -> None:
        """Dress the whole application."""
        self._letters.clear()
        self.colors = self._pick()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(_palette(self.colors))
            app.setFont(self.font())
            sheet = _style_sheet(self.colors)
            if app.styleSheet() != sheet:  # every widget is dressed anew, which takes long
                app.setStyleSheet(sheet)
        for reference, name, color in self._icons:
            target = reference()
            if target is not None and shiboken6.isValid(target):
                target.setIcon(self.icon(name, color))
        self.changed.emit()

    def _pick(self) -> Colors:
        if self._scheme is Scheme.SYSTEM:
            system = QGuiApplication.styleHints().colorScheme()
            return DARK if system == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._scheme is Scheme.DARK else LIGHT

    @Slot()
    def _system_changed(self) -> None:
        if self._scheme is Scheme.SYSTEM and self._pick() is not self.colors:
            self.apply()


def _style_sheet(colors: Colors) -> str:
    template = (bundled("resources/styles") / "window.qss").read_text(encoding="utf-8")
    spaces = {"xs": XS, "s": S, "m": M, "l": L, "xl": XL, "xxl": XXL}
    types = {"small": SMALL, "body": BODY, "heading": HEADING, "title": TITLE, "display": DISPLAY}
    # A style sheet can't colour a drawing: there is one for each scheme.
    scheme, icons = "dark" if colors is DARK else "light", bundled("resources/icons")
    tokens = {
        **asdict(colors),
        **{f"space_{name}": f"{size}px" for name, size in spaces.items()},
        **{f"type_{name}": f"{size}px" for name, size in types.items()},
        "radius": f"{RADIUS}px",
        "tile_radius": f"{TILE_RADIUS}px",
        "focus": f"{FOCUS_WIDTH}px",
        "arrow": (icons / f"chevron-down-{scheme}.svg").as_posix(),
        "arrow_up": (icons / f"chevron-up-{scheme}.svg").as_posix(),
        "tick": (icons / f"check-{scheme}.svg").as_posix(),
    }
    return Template(template).substitute(tokens)


def _palette(colors: Colors) -> QPalette:
    role = QPalette.ColorRole
    tokens = {
        role.Window: colors.background,
        role.WindowText: colors.text,
        role.Base: colors.surface,
        role.AlternateBase: colors.background,
        role.Text: colors.text,
        role.Button: colors.surface,
        role.ButtonText: colors.text,
        role.BrightText: colors.danger,
        role.PlaceholderText: colors.muted,
        role.ToolTipBase: colors.toast,
        role.ToolTipText: colors.on_toast,
        role.Highlight: colors.accent,
        role.HighlightedText: colors.on_accent,
        role.Accent: colors.accent,
        role.Link: colors.accent,
    }
    palette = QPalette()
    for which, color in tokens.items():
        palette.setColor(which, QColor(color))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(colors.faint))
    return palette
