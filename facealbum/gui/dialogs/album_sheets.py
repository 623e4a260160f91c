"""Saving a search as an album, and renaming one: a sheet that asks for the name."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from facealbum.gui.dialogs.line_sheet import LineSheet
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from facealbum.domain.types import Album, Change
    from facealbum.gui.views.page import Page


def save_as_album(page: Page, query: str, name: str = "") -> LineSheet:
    """Ask for a name, keep the search under it, and go to the album."""
    sheet = LineSheet(
        page.window(),
        page.theme,
        tr("Save as album"),
        tr("A name for the album"),
        name,
        accept=tr("Save"),
    )

    def saved(change: Change) -> None:
        for album in change.albums:
            page.open_album.emit(album)

    def save(wanted: str) -> None:
        page.bridge.do(partial(page.library.save_album, wanted, query), saved, "save album")

    sheet.entered.connect(save)
    sheet.open()
    return sheet


def rename_album(page: Page, album: Album) -> LineSheet:
    """Ask for another name of the album."""
    sheet = LineSheet(
        page.window(),
        page.theme,
        tr("Rename album"),
        tr("A name for the album"),
        album.name,
        accept=tr("Rename"),
    )

    def rename(wanted: str) -> None:
        page.bridge.do(partial(page.library.rename_album, album.id, wanted), None, "rename album")

    sheet.entered.connect(rename)
    sheet.open()
    return sheet
