"""The language of the window: English or Korean, by Qt Linguist's files.

English has a file too, for the plural forms. A text is looked up when it is shown, so the window is
opened again to speak another language.
"""

from __future__ import annotations

import logging
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from facealbum.domain.bundled import bundled
from facealbum.gui import words

log = logging.getLogger(__name__)

FOLDER = "resources/translations"


class Language(StrEnum):
    """What the user may choose."""

    SYSTEM = "system"
    ENGLISH = "en"
    KOREAN = "ko"


TITLES = {Language.ENGLISH: "English", Language.KOREAN: "한국어"}
"""Each language in itself, so that whoever can't read the others finds the way back."""

_installed: list[QTranslator] = []


def spoken(choice: Language) -> Language:
    """Return the language that a choice stands for on this system."""
    if choice is not Language.SYSTEM:
        return choice
    korean = QLocale.system().language() == QLocale.Language.Korean
    return Language.KOREAN if korean else Language.ENGLISH


def speak(choice: Language) -> Language:
    """Let all that is shown from now on be in the language of ``choice``; return which it is.

    Call it in the GUI thread, before the window is made.
    """
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("a language needs an application")
    language = spoken(choice)
    while _installed:
        app.removeTranslator(_installed.pop())
    words.use(language is Language.KOREAN)
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    folder = str(bundled(FOLDER))
    for name, place in (
        ("facealbum_en", folder), (f"qtbase_{language}", qt), (f"facealbum_{language}", folder)
    ):  # fmt: skip
        translator = QTranslator(app)
        if translator.load(name, place):
            app.installTranslator(translator)
            _installed.append(translator)
        else:
            log.warning("there is no translation %s in %s", name, place)
    return language
