"""The tokens: readable in both schemes, and one style sheet that knows them all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QColor

from facealbum.gui.theme import DARK, LIGHT, Colors, Scheme, Theme

AA = 4.5
AA_GRAPHIC = 3.0


def _luminance(color: str) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    rgb = QColor(color)
    red, green, blue = (linear(v) for v in (rgb.redF(), rgb.greenF(), rgb.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2.1, contrast ratio."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


GROUNDS = ("background", "surface", "sidebar", "hover", "pressed", "accent_soft", "danger_soft")
WORDS = {
    "text": GROUNDS,
    "muted": GROUNDS[:-1],
    "accent": ("background", "surface", "sidebar", "hover", "accent_soft"),
    "danger": ("background", "surface", "danger_soft"),
}
"""Each colour of words, and the grounds on which they are written; ``faint`` is what is disabled,
of which WCAG asks nothing."""


def over(color: str, ground: str) -> str:
    """Return what a colour with alpha looks like on a ground."""
    above, below = QColor(color), QColor(ground)
    parts = zip(above.getRgbF()[:3], below.getRgbF()[:3], strict=True)
    alpha = above.alphaF()
    return QColor.fromRgbF(*(a * alpha + b * (1 - alpha) for a, b in parts)).name()


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
class TestContrast:
    @pytest.mark.parametrize(
        ("words", "ground"), [(token, each) for token, known in WORDS.items() for each in known]
    )
    def test_words_read_on_their_grounds(self, colors: Colors, words: str, ground: str) -> None:
        assert contrast(getattr(colors, words), getattr(colors, ground)) >= AA

    @pytest.mark.parametrize("photo", ["#ffffff", "#808080", "#000000"])
    def test_words_and_marks_over_a_photo_read_on_the_scrim(
        self, colors: Colors, photo: str
    ) -> None:
        assert contrast("#ffffff", over(colors.scrim, photo)) >= AA

    def test_words_on_coloured_controls_read(self, colors: Colors) -> None:
        for ground in (colors.accent, colors.accent_hover, colors.accent_pressed):
            assert contrast(colors.on_accent, ground) >= AA
        assert contrast(colors.on_danger, colors.danger) >= AA
        assert contrast(colors.on_toast, colors.toast) >= AA
        assert contrast(colors.toast_accent, colors.toast) >= AA

    def test_the_edges_of_controls_and_the_focus_ring_are_seen(self, colors: Colors) -> None:
        assert contrast(colors.border_strong, colors.background) >= AA_GRAPHIC
        assert contrast(colors.accent, colors.surface) >= AA_GRAPHIC


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_the_arrow_of_a_choice_has_the_colour_of_quiet_words(scheme, qapp, theme: Theme) -> None:
    theme.choose(scheme)
    drawing = re.search(r"url\((.*chevron-down.*\.svg)\)", qapp.styleSheet())
    assert drawing is not None
    assert theme.colors.muted in Path(drawing[1]).read_text(encoding="utf-8")


def test_choosing_dark_changes_the_application_and_says_so(theme: Theme, qapp, qtbot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.choose(Scheme.DARK)
    assert theme.dark
    assert qapp.palette().window().color().name() == DARK.background


def test_an_icon_follows_the_colours(theme: Theme) -> None:
    action = QAction()
    theme.set_icon(action, "users")
    before = action.icon().pixmap(16, 16).toImage()
    theme.choose(Scheme.DARK)
    assert action.icon().pixmap(16, 16).toImage() != before
