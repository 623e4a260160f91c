"""Verbs that keep searches as albums; each that writes is one entry of the journal."""

from __future__ import annotations

from facealbum.domain.types import Album, Change
from facealbum.library import albums
from facealbum.library.albums import AlbumCard, AlbumContent
from facealbum.library.verbs.base import Verbs


class AlbumVerbs(Verbs):
    """Listing, showing, saving, changing, deleting."""

    def albums(self) -> list[AlbumCard]:
        """Return all albums by name, each with what it finds now; not for the GUI thread."""
        with self._context.store.snapshot() as tables:
            return albums.cards(tables)

    def album(self, album_id: int) -> AlbumContent:
        """Return an album with its photos' ids, newest first."""
        with self._context.store.snapshot() as tables:
            return albums.content(tables, album_id)

    def album_called(self, word: str) -> Album:
        """Return the album of an id such as ``a3``, or of a name."""
        return albums.called(self._context.store.read, word)

    def save_album(self, name: str, query: str) -> Change:
        """Keep a search under a name; ``Change.albums`` has the new album's id."""
        return albums.save(self._context, name, query)

    def rename_album(self, album_id: int, name: str) -> Change:
        """Give an album another name."""
        return albums.rename(self._context, album_id, name)

    def change_album(self, album_id: int, query: str) -> Change:
        """Let an album find something else."""
        return albums.change(self._context, album_id, query)

    def delete_album(self, album_id: int) -> Change:
        """Delete an album; its photos stay."""
        return albums.delete(self._context, album_id)
