"""The verbs of the fake library on folders and copies."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from facealbum.domain.types import Change, Folder
from facealbum.jobs import JobHandle
from facealbum.library import Copy, Forgotten


class FakeFolders:
    """What ``FakeLibrary`` inherits: a test sets what it needs.

    Attributes:
        known: the folders.
        sets: photos that show the same.
        away: photos on drives that are away.
    """

    @property
    def known(self) -> list[Folder]:
        return self.__dict__.setdefault("_known", [])

    @property
    def sets(self) -> list[list[int]]:
        return self.__dict__.setdefault("_sets", [])

    @property
    def away(self) -> set[int]:
        return self.__dict__.setdefault("_away", set())

    def add_folder(self, path: str, **facts) -> Folder:
        usual = {"photos": 3, "watched": False, "asked": False, "online": True}
        looked_at = datetime(2024, 5, 1, 10)
        made = Folder(id=len(self.known) + 1, path=path, looked_at=looked_at, **usual | facts)
        self.known.append(made)
        return made

    def folders(self) -> list[Folder]:
        return list(self.known)

    def look_for_folders(self) -> frozenset[int]:
        return frozenset()

    def look_into_folder(self, folder_id: int) -> JobHandle:
        (folder,) = (one for one in self.known if one.id == folder_id)
        return self.import_paths([folder.path])

    def watch_folder(self, folder_id: int, *, on: bool = True) -> Change:
        self.known[:] = [
            replace(one, watched=on, asked=True) if one.id == folder_id else one
            for one in self.known
        ]
        return self._announce("Watch a folder", set())

    def forget_folder(self, folder_id: int, *, photos: bool = False) -> Forgotten:
        self.known[:] = [one for one in self.known if one.id != folder_id]
        self.forgot_photos = photos
        return Forgotten(self._announce("Forget a folder", set()), 0, 0)

    def keep_watch(self, begun=None, pace=None) -> None:
        self.watching = True

    def watch_notes(self) -> dict[int, str]:
        return dict(self.__dict__.get("notes", {}))

    def offline_photos(self) -> frozenset[int]:
        return frozenset(self.away)

    def duplicates(self) -> list[list[int]]:
        return [list(some) for some in self.sets]

    def copies_of(self, photo_id: int) -> list[Copy]:
        together = next((some for some in self.sets if photo_id in some), [])
        return [Copy(photo, ((photo.path, 2_000_000),)) for photo in map(self.photo, together)]

    def uncompared(self) -> int:
        return self.__dict__.get("waiting", 0)

    def find_duplicates(self) -> JobHandle:
        def work(_job: JobHandle) -> int:
            self.__dict__["waiting"] = 0
            return len(self.sets)

        return JobHandle("Find copies").start(work)
