"""Albums of the fake library: one, called Summer, with both photos."""

from types import SimpleNamespace

from facealbum.domain.errors import UnknownIdError
from facealbum.domain.types import Album, Change

SUMMER = Album(3, "Summer", "p1 and 2020")


class FakeAlbums:
    """Notes what it was asked to do in ``done``."""

    note = ""

    def albums(self):
        return [SimpleNamespace(album=SUMMER, text="Anna and 2020", photos=2, note=self.note)]

    def album(self, album_id):
        return SimpleNamespace(album=SUMMER, text="Anna and 2020", ids=[2, 1], note=self.note)

    def album_called(self, word):
        if word.casefold() not in {"a3", "summer"}:
            raise UnknownIdError(f"There is no album “{word}”.")
        return SUMMER

    def _album_change(self, *deed):
        self.done.append(deed)
        return Change(7, f"{deed[0]} album", albums=frozenset({3}), undoable=True)

    def save_album(self, name, query):
        return self._album_change("save", name, query)

    def rename_album(self, album_id, name):
        return self._album_change("rename", album_id, name)

    def change_album(self, album_id, query):
        return self._album_change("change", album_id, query)

    def delete_album(self, album_id):
        return self._album_change("delete", album_id)
