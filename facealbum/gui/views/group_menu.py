"""The menu of one or several people, the same on every page that shows them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
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
            self._add("Show photos", "images", lambda: page.open_group.emit(self._ids[0]))
            self._add("Rename" if named else "Name", "pencil", rename, "F2")
            self.addSeparator()
            self._add("Merge with…", "merge", self._merge_with)
            if groups[0].faces > 1:
                self._add("Split this person…", "users", self._split, "Ctrl+Shift+S")
        else:
            merge = f"Merge {len(self._ids)} people"
            self._add(merge, "merge", lambda: page.merge_requested.emit(self._ids), "Ctrl+M")
            if len(self._ids) == 2:
                self._add("Compare…", "users", self._compare)
        if all(group.hidden for group in groups):
            self._add("Show again", "eye", self._show)
        else:
            self._add("Hide", "eye-off", self._hide)
        if len(self._ids) == 1:
            self.addSeparator()
            self._add(
                "Save copies of the photos…",
                "download",
                lambda: page.export_requested.emit(self._ids[0]),
            )

    def offer_why(self, face_id: int) -> None:
        """Offer to say why the face under the mouse stands in the group."""
        from facealbum.gui.dialogs.explain_sheet import explain_face

        page, group_id = self._page, self._ids[0]
        self.addSeparator()
        self._add(
            "Why is this face here?",
            "circle-question-mark",
            lambda: explain_face(page.window(), page.bridge, page.theme, face_id, group_id),
        )

    def _split(self) -> None:
        from facealbum.gui.dialogs.split_sheet import split_person

        split_person(self._page, self._ids[0])

    def _compare(self) -> None:
        from facealbum.gui.dialogs.explain_sheet import compare

        page = self._page
        compare(page.window(), page.bridge, page.theme, self._ids)

    def _add(self, title: str, icon: str, act: Callable[[], None], keys: str = "") -> None:
        action = self.addAction(self._page.theme.icon(icon), title)
        if keys:
            # Shown only: the page itself listens to the key.
            action.setText(f"{title}\t{keys}")
        action.triggered.connect(lambda _checked=False: act())

    def _merge_with(self) -> None:
        from facealbum.gui.views.person_picker import PersonPicker

        page, group_id = self._page, self._ids[0]
        picker = PersonPicker(page, "Who is the same person?", but=group_id)
        picker.picked.connect(lambda other: page.merge_requested.emit([other, group_id]))
        picker.open()

    def _hide(self) -> None:
        library = self._page.library
        for group_id in self._ids:
            self._page.bridge.do(partial(library.hide, group_id), None, "hide")

    def _show(self) -> None:
        library = self._page.library
        for group_id in self._ids:
            self._page.bridge.do(partial(library.show, group_id), None, "show")
