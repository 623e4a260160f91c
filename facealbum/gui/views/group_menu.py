"""The menu of one or several people, the same on every page that shows them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from facealbum.gui import words
from facealbum.gui.views.labels import as_title
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from datetime import date

    from facealbum.domain.types import Group
    from facealbum.gui.views.page import Page


class GroupMenu(QMenu):
    """Says what can be done with the groups ``ids``; deletes itself when it closes."""

    def __init__(self, page: Page, ids: Sequence[str], rename: Callable[[], None]) -> None:
        super().__init__(page)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._page = page
        self._ids = list(ids)
        groups = [page.library.group(group_id) for group_id in ids]
        if len(self._ids) == 1:
            named = bool(groups[0].name)
            self._add(tr("Show photos"), "images", lambda: page.open_group.emit(self._ids[0]))
            title = tr("Rename") if named else tr("Name", "to give one")
            self._add(title, "pencil", rename, "F2")
            self.addSeparator()
            self._add(tr("Merge with…"), "merge", self._merge_with)
            if groups[0].faces > 1:
                split = tr("Split this person…")
                self._add(split, "users", self._split, "Ctrl+Shift+S")
        else:
            merge = tr("Merge {people}", people=words.count(len(self._ids), "person"))
            self._add(merge, "merge", lambda: page.merge_requested.emit(self._ids), "Ctrl+M")
            if len(self._ids) == 2:
                self._add(tr("Compare…"), "users", self._compare)
        strangers = all(group.stranger for group in groups)
        if all(group.hidden for group in groups):
            self._add(tr("Show again"), "eye", self._show)
        elif not strangers:
            self._add(tr("Hide"), "eye-off", self._hide)
        if strangers:
            self._add(tr("Not a stranger"), "user-round-check", self._know)
        else:
            self._add(tr("Ignore: a stranger"), "ban", self._ignore)
        if len(self._ids) == 1 and groups[0].person_id is not None:
            self.addSeparator()
            self._add(tr("Birth date…"), "calendar", partial(self._ask_birth_date, groups[0]))
            delete = tr("Delete this person…")
            self._add(delete, "trash-2", partial(self._ask_to_delete, groups[0]))
        if all(group.person_id is not None for group in groups):
            self.addSeparator()
            name = words.listing([group.name for group in groups if group.name])
            self._add(tr("New album with…"), "album", partial(self._new_album, name))
        self.addSeparator()
        self._add(tr("Export…"), "download", lambda: page.export_requested.emit(self._ids))

    def offer_why(self, face_id: int) -> None:
        """Offer to say why the face under the mouse stands in the group."""
        from facealbum.gui.dialogs.explain_sheet import explain_face

        page, group_id = self._page, self._ids[0]
        self.addSeparator()
        self._add(
            tr("Why is this face here?"),
            "circle-question-mark",
            lambda: explain_face(page.window(), page.bridge, page.theme, face_id, group_id),
        )

        self._add(tr("Compare this face with…"), "users", lambda: self._compare_face(face_id))

    def _compare_face(self, face_id: int) -> None:
        from facealbum.gui.dialogs.compare_sheet import compare_faces

        compare_faces(self._page, [face_id])

    def _split(self) -> None:
        from facealbum.gui.dialogs.split_sheet import split_person

        split_person(self._page, self._ids[0])

    def _compare(self) -> None:
        from facealbum.gui.dialogs.explain_sheet import compare

        page = self._page
        compare(page.window(), page.bridge, page.theme, self._ids)

    def _add(self, title: str, icon: str, act: Callable[[], None], keys: str = "") -> None:
        action = self.addAction(self._page.theme.icon(icon), as_title(title))
        if keys:
            # Shown only: the page itself listens to the key.
            action.setText(f"{as_title(title)}\t{keys}")
        action.triggered.connect(lambda _checked=False: act())

    def _new_album(self, name: str) -> None:
        from facealbum.gui.dialogs.album_sheets import save_as_album

        save_as_album(self._page, " and ".join(self._ids), name)

    def _merge_with(self) -> None:
        from facealbum.gui.views.person_picker import PersonPicker

        page, group_id = self._page, self._ids[0]
        picker = PersonPicker(page, tr("Who is the same person?"), but=group_id)
        picker.picked.connect(lambda other: page.merge_requested.emit([other, group_id]))
        picker.open()

    def _ignore(self) -> None:
        page, ids = self._page, self._ids
        page.bridge.do(lambda: page.library.ignore(ids), None, "ignore")

    def _know(self) -> None:
        library = self._page.library
        for group_id in self._ids:
            self._page.bridge.do(partial(library.know, group_id), None, "know")

    def _ask_birth_date(self, group: Group) -> None:
        from facealbum.gui.dialogs.birth_date import BirthDateSheet

        page = self._page

        def say(born: date | None) -> None:
            say_it = partial(page.library.set_birth_date, group.id, born)
            page.bridge.do(say_it, None, "birth date")

        BirthDateSheet(page.window(), page.theme, group.name, group.birth_date, say).open()

    def _ask_to_delete(self, group: Group) -> None:
        from facealbum.gui.dialogs.question import ask

        page = self._page
        delete = partial(page.library.delete_person, group.id)
        named = tr("Delete {name}?", name=group.name)
        ask(
            page.window(),
            page.theme,
            named if group.name else tr("Delete this person?"),
            tr(
                "What you said of them is forgotten; {faces} will be without a name again. No"
                " photo is deleted, and you can take this back.",
                faces=words.count(group.faces, "face"),
            ),
            tr("Delete"),
            lambda: page.bridge.do(delete, None, "delete"),
        )

    def _hide(self) -> None:
        hide = partial(self._page.library.hide, *self._ids)
        self._page.bridge.do(hide, None, "hide")

    def _show(self) -> None:
        show = partial(self._page.library.show, *self._ids)
        self._page.bridge.do(show, None, "show")
