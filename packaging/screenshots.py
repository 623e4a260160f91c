"""Photograph the window on the sample album: pages and dialogs, both themes, each language.

``make screenshots`` puts all of them below ``build/screenshots``, to be looked at, and those of the
README into ``docs/pictures``. ``screenshots.py NAME...`` makes only the pages named, and leaves the
README alone. The sample album is imported into a library that is thrown away; some people are
named, as the truth names them. Korean needs a font of the system that has it.
"""

from __future__ import annotations

import csv
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from facealbum.gui.bridge import Bridge
from facealbum.gui.dialogs.compare_sheet import compare_faces
from facealbum.gui.garbage import collected_here
from facealbum.gui.images import Images
from facealbum.gui.language import Language, speak
from facealbum.gui.main_window import MainWindow
from facealbum.gui.navigation import Location
from facealbum.gui.state import WindowState
from facealbum.gui.theme import Scheme, Theme
from facealbum.gui.views.group_menu import GroupMenu
from facealbum.library.library import Library

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "sample"
PICTURES = ROOT / "docs" / "pictures"
ALL = ROOT / "build" / "screenshots"
SIZE = QSize(1280, 800)
SETTLE_SECONDS = 0.9
"""So long the window may load what a page shows, before its picture is taken."""
QUALITY = 90
NAMED = 8
STRICT = 0.38
GROUP_PHOTO = "2018 Summer lake/IMG_2018_0432.jpg"
SCHEMES = (Scheme.LIGHT, Scheme.DARK)
DIALOGS = (
    "failed", "compare", "other_names", "write_names", "backups", "settings", "shortcuts", "log",
    "report", "about",
)  # fmt: skip
"""Actions that open a dialog of our own."""
README = {
    "first-run": "first-run", "unnamed": "unnamed", "review": "review", "check": "check",
    "history": "history", "people": "people", "photo": "photo", "search": "search",
    "compare": "compare", "person-map": "map",
}  # fmt: skip
"""Pictures of the README, in light and English, by the page that they show."""
README_DARK = {"person": "person-dark"}
README_KOREAN = {"people": "people-korean"}


class Studio:
    """One window, of which pictures are taken page by page.

    Args:
        library: what it shows.
        language: what it speaks.
        wanted: names of the pages to photograph; none for all.
    """

    def __init__(self, library: Library, language: Language, wanted: frozenset[str]) -> None:
        self._app = QApplication.instance() or QApplication(sys.argv[:1])
        speak(language)
        self._language, self._wanted = language, wanted
        self.theme = Theme(Scheme.LIGHT, self._app)
        self.theme.apply()
        self._bridge, self._images = Bridge(library), Images(library)
        state = WindowState(library.folder)
        self.window = MainWindow(library, self._bridge, self._images, self.theme, state)
        self.window.resize(SIZE)
        self.window.show()
        self.window.begin()
        self.taken: dict[tuple[str, Scheme], Path] = {}

    def close(self) -> None:
        """Close the window and end its threads; the library stays open."""
        self.window.close()
        self._images.close()
        self._bridge.close()
        self.window.deleteLater()
        self.settle()

    def settle(self, seconds: float = SETTLE_SECONDS) -> None:
        """Let the window do what it has to."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._app.processEvents()
            time.sleep(0.01)

    def page(self, name: str, location: Location, then: Callable[[], None] | None = None) -> None:
        """Photograph a page, in both themes, ``then`` having been done there."""
        if self._wanted and name not in self._wanted:
            return
        self.window.go(location)
        if then is not None:
            self.settle()
            then()
        self.here(name, self.window)

    def dialog(self, name: str, open_: Callable[[], object]) -> None:
        """Photograph the dialog that ``open_`` opens, in both themes, and close it."""
        if self._wanted and name not in self._wanted:
            return
        open_()
        self.settle()
        shown = [each for each in self.window.findChildren(QDialog) if each.isVisible()]
        for dialog in shown:
            self.here(name, dialog)
            dialog.close()
        self.settle(0.05)

    def here(self, name: str, shown: QWidget) -> None:
        """Photograph what is in sight, in both themes."""
        if self._wanted and name not in self._wanted:
            return
        for scheme in SCHEMES:
            self.theme.choose(scheme)
            self.settle()
            folder = ALL / f"{self._language.value}-{scheme.value}"
            folder.mkdir(parents=True, exist_ok=True)
            file = folder / f"{name}.jpg"
            shown.grab().save(str(file), quality=QUALITY)
            self.taken[name, scheme] = file
        self.theme.choose(Scheme.LIGHT)


def main(wanted: frozenset[str]) -> int:
    """Take the pictures; copy those of the README where all were wanted."""
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    languages = [Language.ENGLISH]
    if QFontDatabase.families(QFontDatabase.WritingSystem.Korean):
        languages.append(Language.KOREAN)
    else:
        print("No font has Korean: on Debian install fonts-noto-cjk.", file=sys.stderr)
    with collected_here(), tempfile.TemporaryDirectory() as place:
        for language, studio in _beginnings(Path(place), languages, wanted):
            _first_run(studio)
            _publish(studio, language, wanted)
        with closing(Library.open(Path(place) / "library")) as library:
            library.import_paths([SAMPLE / "photos"]).result()
            _prepare(library)
            for language in languages:
                with closing(Studio(library, language, wanted)) as studio:
                    _pages(studio, library)
                    _dialogs(studio, library)
                    _publish(studio, language, wanted)
    return 0


def _beginnings(
    place: Path, languages: list[Language], wanted: frozenset[str]
) -> Iterator[tuple[Language, Studio]]:
    for language in languages:
        with (
            closing(Library.open(place / f"new-{language.value}")) as library,
            closing(Studio(library, language, wanted)) as studio,
        ):
            yield language, studio


def _first_run(studio: Studio) -> None:
    studio.here("first-run", studio.window)
    for place in ("people", "unnamed", "review", "photos", "albums"):
        studio.page(f"{place}-empty", Location(place))


def _prepare(library: Library) -> None:
    """Name some people and leave something to ask, to undo, to take back and to look at."""
    # Strict at first, so that there is something to ask; then as a new library is.
    library.regroup(STRICT).result()
    _name_some(library)
    for question in library.questions(NAMED):
        if question.person is None:
            library.skip_question(question)
    people = library.people()
    library.hide(people[-1].id)
    library.save_album("The two of us", f"{people[0].name} and {people[1].name}")


def _pages(studio: Studio, library: Library) -> None:
    window = studio.window
    for name in ("unnamed", "review", "check", "history"):
        studio.page(name, Location(name))
    library.regroup(library.default_threshold).result()
    anna, other = library.people()[:2]
    photos = tuple(library.photos())
    (group,) = (row.id for row in library.photo_rows(list(photos)) if _is_group(row.path))
    window.photo.show_boxes(True)
    slider = window.unnamed.threshold.slider
    studio.page("slider", Location("unnamed"), lambda: slider.setValue(slider.value() // 2))
    window.unnamed.threshold.reset()
    for name in (
        "people", "photos", "albums", "strangers", "hidden", "removed", "folders", "duplicates",
    ):  # fmt: skip
        studio.page(name, Location(name))
    studio.page("person", Location("person", anna.id))
    studio.page("person-faces", Location("person", anna.id), window.person.show_faces)
    show_map = partial(window.person.tabs.setCurrentIndex, window.person.tabs.count() - 1)
    studio.page("person-map", Location("person", anna.id), show_map)
    studio.page("photo", Location("photo", photo=group, walk=photos))
    studio.page("search", Location("search", f"{anna.name} or {other.name}, 2019 to 2022"))
    studio.page("search-nothing", Location("search", f"{anna.name}, 1950"))


def _dialogs(studio: Studio, library: Library) -> None:
    window = studio.window
    anna, other = library.people()[:2]
    window.go(Location("unnamed"))
    studio.settle()
    studio.dialog("alike", window.unnamed.threshold.plot.click)
    window.go(Location("people"))
    faces = [library.faces_of(person.id)[0][0].id for person in (anna, other)]
    studio.dialog("compare", lambda: compare_faces(window.person, faces))
    for name in DIALOGS:
        studio.dialog(f"dialog-{name}", window.actions_by_id[name].trigger)
    window.go(Location("person", anna.id))
    studio.settle()
    menu = GroupMenu(window.person, [anna.id], window.person.header.rename)
    for number, entry in enumerate(menu.actions()):
        if entry.text().endswith("…"):
            studio.dialog(f"sheet-{number}", entry.trigger)


def _publish(studio: Studio, language: Language, wanted: frozenset[str]) -> None:
    """Copy the pictures of the README, unless only some pages were wanted."""
    print(f"{len(studio.taken)} pictures, {language.value}")
    if wanted:
        return
    PICTURES.mkdir(parents=True, exist_ok=True)
    light = README if language is Language.ENGLISH else README_KOREAN
    dark = README_DARK if language is Language.ENGLISH else {}
    for names, scheme in ((light, Scheme.LIGHT), (dark, Scheme.DARK)):
        for page, picture in names.items():
            if (page, scheme) in studio.taken:
                made = studio.taken[page, scheme]
                (PICTURES / f"{picture}.jpg").write_bytes(made.read_bytes())


def _is_group(path: str) -> bool:
    return Path(path).as_posix().endswith(GROUP_PHOTO)


def _name_some(library: Library) -> None:
    """Name the biggest groups as the truth names the photo of which the cover is."""
    with (SAMPLE / "truth.csv").open(encoding="utf-8", newline="") as rows:
        truth = list(csv.DictReader(rows))
    for group in library.groups()[:NAMED]:
        face, _ = library.faces_of(group.id)[0]
        name = library.photo(face.photo_id).path
        here = [row for row in truth if Path(name).as_posix().endswith(row["file"])]
        nearest = min(here, key=lambda row: abs(float(row["left"]) - face.box.left))
        library.name(group.id, nearest["person"])


if __name__ == "__main__":
    sys.exit(main(frozenset(sys.argv[1:])))
