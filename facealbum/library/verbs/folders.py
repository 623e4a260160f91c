"""Verbs on the folders that were given to the library, and on watching them."""

from __future__ import annotations

from collections.abc import Callable

from facealbum.domain.sentences import sentence
from facealbum.domain.types import Change, Folder
from facealbum.jobs import JobHandle
from facealbum.library import drives, importing
from facealbum.library import folders as known
from facealbum.library.verbs.base import Verbs
from facealbum.library.watching import Pace, Watcher


class FolderVerbs(Verbs):
    """Listing, watching, looking again, forgetting."""

    _watcher: Watcher | None = None

    def folders(self) -> list[Folder]:
        """Return the folders of the library, by path, as they were when last looked for."""
        return self._context.store.read.folders.all()

    def offline_photos(self) -> frozenset[int]:
        """Return the photos that are known and can't be read now, for their drive is away."""
        return frozenset(self._context.store.read.folders.offline_photos())

    def look_for_folders(self) -> frozenset[int]:
        """Look whether the folders are there; return the photos that came or went.

        Not for the GUI thread: a drive that sleeps takes seconds to answer.
        """
        known.derive(self._context)
        return drives.look_for(self._context)

    def folder_meant(self, text: str) -> int:
        """Return the id of the folder that is given as ``f3`` or by its path."""
        return known.meant(self._context.store.read, text)

    def look_into_folder(self, folder_id: int) -> JobHandle:
        """Import what changed in a folder; the result is an ``ImportReport``."""
        folder = known.folder_in(self._context.store.read, folder_id)
        return self._import((folder.path,))

    def watch_folder(self, folder_id: int, *, on: bool = True) -> Change:
        """Say that a folder shall be watched, or shall not."""
        change = known.watch(self._context, folder_id, on=on)
        self._renew_watching()
        return change

    def forget_folder(self, folder_id: int, *, photos: bool = False) -> known.Forgotten:
        """Take a folder from the list; its photos stay known, unless ``photos``."""
        done = known.forget(self._context, folder_id, photos=photos)
        self._renew_watching()
        return done

    def keep_watch(
        self, begun: Callable[[JobHandle], object] = lambda _job: None, pace: Pace | None = None
    ) -> None:
        """Watch the folders until the library is closed; returns at once.

        ``begun`` gets each import that begins, in another thread. The imports run with the priority
        of the thread that calls this.
        """

        def begin(paths: tuple[str, ...]) -> JobHandle:
            job = self._import(paths)
            begun(job)
            return job

        self._end_watch()
        self._watcher = Watcher(self._context, begin, pace)

    def watch_notes(self) -> dict[int, str]:
        """Return by folder why it is looked through now and then, and not watched."""
        return {} if self._watcher is None else dict(self._watcher.notes)

    def _import(self, paths: tuple[str, ...]) -> JobHandle:
        return self._start(
            sentence("Import"), lambda job: importing.import_photos(self._context, paths, job)
        )

    def _renew_watching(self) -> None:
        if self._watcher is not None:
            self._watcher.renew()

    def _end_watch(self) -> None:
        if self._watcher is not None:
            self._watcher.close()
            self._watcher = None
