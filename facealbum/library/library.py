"""The facade: one open library and its verbs. Everything is done in the modules beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from facealbum.domain.errors import KnownError
from facealbum.domain.ports import Workshop
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Change
from facealbum.jobs import JobHandle
from facealbum.library import importing, reading
from facealbum.library.alarms import AlarmListener
from facealbum.library.changes import Listener
from facealbum.library.context import open_context
from facealbum.library.previewing import Preview
from facealbum.library.scanning import resolve
from facealbum.library.settings import CACHE_SIZE, Settings, Value
from facealbum.library.verbs.albums import AlbumVerbs
from facealbum.library.verbs.amending import AmendingVerbs
from facealbum.library.verbs.asking import AskingVerbs
from facealbum.library.verbs.checking import CheckingVerbs
from facealbum.library.verbs.comparing import ComparingVerbs
from facealbum.library.verbs.copies import CopyVerbs
from facealbum.library.verbs.curating import CuratingVerbs
from facealbum.library.verbs.exchanging import ExchangingVerbs
from facealbum.library.verbs.exporting import ExportVerbs
from facealbum.library.verbs.finding import FindingVerbs
from facealbum.library.verbs.folders import FolderVerbs
from facealbum.library.verbs.grouping import GroupingVerbs
from facealbum.library.verbs.helping import HelpingVerbs
from facealbum.library.verbs.keeping import KeepingVerbs
from facealbum.library.verbs.reading import ReadingVerbs
from facealbum.library.verbs.undoing import UndoingVerbs

__all__ = ["Library", "Preview"]


class Library(
    ReadingVerbs,
    CuratingVerbs,
    AmendingVerbs,
    UndoingVerbs,
    GroupingVerbs,
    FindingVerbs,
    ExportVerbs,
    ExchangingVerbs,
    AlbumVerbs,
    ComparingVerbs,
    CheckingVerbs,
    KeepingVerbs,
    HelpingVerbs,
    AskingVerbs,
    FolderVerbs,
    CopyVerbs,
):
    """One open library. Reading answers in milliseconds, from any thread; jobs run beside it.

    Every verb raises ``UnknownIdError`` for an id that is not there and ``LibraryError`` where the
    library can't be read or written; what else it may raise stands with the verb's own module.
    """

    @classmethod
    def open(cls, folder: Path, workshop: Workshop | None = None) -> Library:
        """Open the library in ``folder``, made if missing; ``workshop`` replaces the real one.

        Raises:
            LibraryError: it is open elsewhere, newer than this program, damaged or unwritable.
        """
        context = open_context(folder, workshop)
        context.store.thumbnails.limit_by(lambda: context.cache_bytes)
        library = cls(context)
        library.note_opening()
        library.keep_daily()
        return library

    def close(self) -> None:
        """Cancel what runs, wait for its end and close the library; twice at no harm."""
        self._end_watch()
        with self._jobs_lock:
            self._closed = True
            jobs = tuple(self._jobs)
        for job in jobs:
            job.cancel()
        for job in jobs:
            job.join()
        self._pictures.close()
        self._end_daily()
        self._context.store.close()

    @property
    def folder(self) -> Path:
        """The library folder."""
        return self._context.store.folder

    @property
    def revision(self) -> int:
        """The number of the latest change since the library was opened."""
        return self._context.feed.revision

    @property
    def pipeline(self) -> str:
        """The name of the chosen pipeline, such as "facenet+sface"."""
        return self._context.pipeline

    @property
    def threshold(self) -> float:
        """Where groups are cut, mean squared distance."""
        return self._context.threshold

    @property
    def threshold_range(self) -> tuple[float, float]:
        """The strictest and the loosest threshold that may be chosen."""
        return self._context.limits.strictest, self._context.limits.loosest

    @property
    def default_threshold(self) -> float:
        """The threshold of a new library."""
        return self._context.limits.default

    @property
    def settings(self) -> Settings:
        """The settings; change them with ``set_setting``, which tells the listeners."""
        return self._context.settings

    def set_setting(self, key: str, value: Value) -> Change:
        """Change a setting; another pipeline has every photo looked at again by the next import."""
        self._context.settings.set(key, value)
        importing.renew_other_pipelines(self._context)
        if key == CACHE_SIZE:
            self._context.store.thumbnails.keep_within()
        return self._context.feed.tell(sentence("Settings"), everything=True)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Have ``listener(change)`` called, in the changing thread; returns how to end that."""
        return self._context.feed.subscribe(listener)

    def on_alarm(self, listener: AlarmListener) -> Callable[[], None]:
        """Have ``listener(error)`` called for damage that nobody asked for, known or to come.

        It is called in the thread that found it; returns how to end that.
        """
        return self._context.alarms.listen(listener)

    @property
    def alarms(self) -> tuple[KnownError, ...]:
        """All damage that was found by the way since the library was opened."""
        return self._context.alarms.raised

    # Importing

    def import_paths(self, paths: Sequence[Path | str]) -> JobHandle:
        """Import files and folders; the result is an ``ImportReport``."""
        roots = resolve(paths)
        return self._start(
            sentence("Import"), lambda job: importing.import_photos(self._context, roots, job)
        )

    def unfinished(self) -> int:
        """Return how many photos an earlier import left to be looked at, else faces to group."""
        return reading.unfinished(self._context.store.read, clips=self._context.videos)

    def resume_import(self) -> JobHandle:
        """Go on with what an earlier import left; the result is an ``ImportReport``."""
        return self._start(
            sentence("Import"), lambda job: importing.import_photos(self._context, (), job)
        )

    def look_again(self, paths: Sequence[Path | str] = ()) -> JobHandle:
        """Look again at the known photos in these files and folders, or at all; likewise.

        What was said of a face that is found again stays.
        """
        roots = resolve(paths) if paths else []
        work = partial(importing.import_photos, self._context, roots, again=True)
        return self._start(sentence("Import"), work)

    def retry_failed(self) -> JobHandle:
        """Look again at the photos that failed; the result is an ``ImportReport``."""
        return self._start(sentence("Import"), lambda job: importing.retry(self._context, job))
