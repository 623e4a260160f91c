"""The facade: one open library and its verbs. Everything is done in the modules beside it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from facealbum.domain.errors import UnknownIdError
from facealbum.domain.ports import Workshop
from facealbum.domain.types import Change, Face, Group, Photo, Placement
from facealbum.jobs import JobHandle
from facealbum.library import (
    evaluating,
    explaining,
    exporting,
    identifying,
    importing,
    reading,
    regrouping,
    reviewing,
    searching,
    undoing,
)
from facealbum.library.changes import Listener
from facealbum.library.context import Context, open_context
from facealbum.library.pictures import Pictures
from facealbum.library.previewing import LISTED, SHOWN, Preview, Previewer
from facealbum.library.scanning import resolve
from facealbum.library.settings import Settings, Value
from facealbum.store import group_key

__all__ = ["Library", "Preview"]


class Library:
    """One open library. Reading answers in milliseconds, from any thread; jobs run beside it.

    Every verb raises ``UnknownIdError`` for an id that is not there and ``LibraryError`` where the
    library can't be read or written; what else it may raise stands with the verb's own module.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._pictures = Pictures(context)
        self._previewer = Previewer(context)
        self._jobs: list[JobHandle] = []
        self._jobs_lock = threading.Lock()
        self._closed = False

    @classmethod
    def open(cls, folder: Path, workshop: Workshop | None = None) -> Library:
        """Open the library in ``folder``, made if missing; ``workshop`` replaces the real one.

        Raises:
            LibraryError: it is open elsewhere, newer than this program, damaged or unwritable.
        """
        return cls(open_context(folder, workshop))

    def close(self) -> None:
        """Cancel what runs, wait for its end and close the library; twice at no harm."""
        with self._jobs_lock:
            self._closed = True
            jobs = tuple(self._jobs)
        for job in jobs:
            job.cancel()
        for job in jobs:
            job.join()
        self._pictures.close()
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
        return self._context.feed.tell("Settings", everything=True)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Have ``listener(change)`` called, in the changing thread; returns how to end that."""
        return self._context.feed.subscribe(listener)

    # Importing

    def import_paths(self, paths: Sequence[Path | str]) -> JobHandle:
        """Import files and folders; the result is an ``ImportReport``."""
        roots = resolve(paths)
        return self._start("Import", lambda job: importing.import_photos(self._context, roots, job))

    def unfinished(self) -> int:
        """Return how many photos an earlier import left to be looked at, else faces to group."""
        return importing.unfinished(self._context.store.read)

    def resume_import(self) -> JobHandle:
        """Go on with what an earlier import left; the result is an ``ImportReport``."""
        return self._start("Import", lambda job: importing.import_photos(self._context, (), job))

    def retry_failed(self) -> JobHandle:
        """Look again at the photos that failed; the result is an ``ImportReport``."""
        return self._start("Import", lambda job: importing.retry(self._context, job))

    # Reading

    def people(self, *, hidden: bool = False) -> list[Group]:
        """Return the people, or with ``hidden`` the hidden ones: named first, then by size."""
        return self._context.store.read.groups.people(hidden=hidden)

    def groups(self, at_least: int = 1) -> list[Group]:
        """Return unnamed groups of ``at_least`` faces, biggest first."""
        return self._context.store.read.groups.unnamed(at_least)

    def group(self, group_id: str) -> Group:
        """Return one person or unnamed group."""
        return reading.group(self._context.store.read, group_id)

    def faces_of(self, group_id: str) -> list[tuple[Face, Placement]]:
        """Return the faces of a group: confirmed ones first, then by doubt."""
        return reading.faces_of(self._context.store.read, group_id)

    def photos_of(self, group_id: str) -> list[Photo]:
        """Return the photos of a group, newest first."""
        return reading.photos_of(self._context.store.read, group_id)

    def photo(self, photo_id: int) -> Photo:
        """Return one photo."""
        return reading.photo(self._context.store.read, photo_id)

    def photos(self) -> list[int]:
        """Return the ids of all photos that did not fail, newest first."""
        return self._context.store.read.photos.ids_by_date()

    def months(self) -> list[tuple[int, int, int]]:
        """Return year, month and number for ``photos``, in their order; 0, 0 for no date."""
        return self._context.store.read.photos.months()

    def photo_rows(self, ids: Sequence[int]) -> list[Photo]:
        """Return photos in the order of ``ids``; ids of none are left out."""
        return self._context.store.read.photos.by_ids(ids)

    def faces_in(self, photo_id: int) -> list[tuple[Face, Group]]:
        """Return the faces of a photo, left to right, with their groups."""
        return reading.faces_in(self._context.store.read, photo_id)

    def failed_photos(self) -> list[Photo]:
        """Return the photos that could not be read, by path."""
        return self._context.store.read.photos.failed()

    def counts(self) -> reading.Counts:
        """Count everything."""
        return reading.counts(self._context)

    def names(self) -> list[str]:
        """Return all names, in alphabetical order."""
        return self._context.store.read.people.names()

    def person_named(self, name: str) -> Group | None:
        """Return the person of this name, however it is typed, or None."""
        return reading.person_named(self._context.store.read, name)

    def crop_file(self, face_id: int) -> Path | None:
        """Return the JPEG of a face, or None where there is none."""
        return reading.crop_file(self._context, face_id)

    def thumbnail(self, photo_id: int, side: int) -> bytes:
        """Return a small upright JPEG; takes a while, so not for the GUI thread."""
        return self._pictures.thumbnail(photo_id, side)

    def upright_photo(self, photo_id: int, side: int) -> bytes:
        """Return a large upright JPEG, not kept; not for the GUI thread either."""
        return self._pictures.upright(photo_id, side)

    # Curating

    def name(self, group_id: str, name: str) -> Change:
        """Name a person or group; merges where the name is taken."""
        return reviewing.name(self._context, group_id, name)

    def merge(self, group_ids: Sequence[str]) -> Change:
        """Make groups one person."""
        return reviewing.merge(self._context, group_ids)

    def move_faces(self, face_ids: Sequence[int], to: str | None, name: str = "") -> Change:
        """Say that faces are the person ``to``, or a new one."""
        return reviewing.move_faces(self._context, face_ids, to, name)

    def reject_faces(self, face_ids: Sequence[int], group_id: str) -> Change:
        """Say that faces are not this person."""
        return reviewing.reject_faces(self._context, face_ids, group_id)

    def confirm_faces(self, face_ids: Sequence[int], group_id: str) -> Change:
        """Say that faces are this person."""
        return reviewing.confirm_faces(self._context, face_ids, group_id)

    def part(self, faces_a: Sequence[int], faces_b: Sequence[int]) -> Change:
        """Say that two sides are two people: nothing brings them together again."""
        return reviewing.part(self._context, faces_a, faces_b)

    def hide(self, group_id: str) -> Change:
        """Show a person no more."""
        return reviewing.hide(self._context, group_id)

    def show(self, group_id: str) -> Change:
        """Show a hidden person again."""
        return reviewing.show(self._context, group_id)

    def set_cover(self, group_id: str, face_id: int) -> Change:
        """Choose the face that stands for a person."""
        return reviewing.set_cover(self._context, group_id, face_id)

    def undo(self) -> Change | None:
        """Take the latest change back; None where there is none."""
        return undoing.undo(self._context)

    def redo(self) -> Change | None:
        """Do again what was taken back last; None where there is nothing."""
        return undoing.redo(self._context)

    def history(self) -> undoing.History:
        """Return what undo and redo would do, and the latest changes."""
        return undoing.history(self._context)

    # Grouping

    def regroup(self, threshold: float | None = None) -> JobHandle:
        """Group all faces anew; the result is a ``Change``."""
        chosen = None if threshold is None else regrouping.checked(threshold)
        return self._start("Regroup", lambda job: regrouping.regroup(self._context, job, chosen))

    def preview(self, threshold: float, listed: int = LISTED) -> Preview:
        """Return what a regroup at ``threshold`` would make; lists so many joins and parts."""
        return self._previewer.preview(threshold, listed)

    def preview_groups(
        self, threshold: float, limit: int = SHOWN, *, people: bool = False
    ) -> list[Group]:
        """Return the ``limit`` biggest unnamed groups, or people, as a regroup would make them."""
        return self._previewer.preview_groups(threshold, limit, people=people)

    def preview_cards(
        self, threshold: float, limit: int, faces: int
    ) -> list[tuple[Group, tuple[int, ...]]]:
        """Return the ``limit`` biggest unnamed groups likewise, with up to ``faces`` faces each."""
        return self._previewer.preview_cards(threshold, limit, faces)

    def suggest(self) -> JobHandle:
        """Look for a threshold for this library; the result is a ``Suggestion``."""
        return self._start("Suggest", lambda job: regrouping.suggested(self._context, job))

    def explain(self, a: int | str, b: int | str) -> explaining.Explained:
        """Say why two faces (ids) or groups are one person or not; not for the GUI thread."""
        return explaining.explain_sides(self._context, a, b)

    def identify(self, face_id: int) -> identifying.Identified:
        """Say who a face is by what is confirmed, or nobody known; not for the GUI thread."""
        return identifying.identify_face(self._context, face_id)

    def identify_photo(self, photo: Path) -> list[identifying.Identified]:
        """Say who is in any photo, left to right; takes a second, for the models."""
        return identifying.identify_photo(self._context, photo)

    # Finding, taking out, measuring

    def search(self, query: str) -> searching.SearchResult:
        """Return the photos that match; ``library.query`` has the grammar."""
        with self._context.store.snapshot() as tables:
            return searching.search(tables, query)

    def export(self, group_id_or_query: str, destination: Path) -> JobHandle:
        """Copy the photos of a group or a search; the result is an ``ExportReport``."""
        photos = self._photos_for(group_id_or_query)
        return self._start(
            "Export", lambda job: exporting.copy_photos(photos, Path(destination), job)
        )

    def verify(self, a: Path, b: Path) -> evaluating.Verification:
        """Compare the largest faces of two photos."""
        return evaluating.verify(self._context.workshop(), a, b)

    def _photos_for(self, group_id_or_query: str) -> list[Photo]:
        try:
            group_key(group_id_or_query)
        except UnknownIdError:
            return self.search(group_id_or_query).photos
        return self.photos_of(group_id_or_query)

    def _start(self, label: str, work: Callable[[JobHandle], Any]) -> JobHandle:
        job = JobHandle(label)
        with self._jobs_lock:
            self._jobs = [known for known in self._jobs if not known.finished]
            self._jobs.append(job)
            if self._closed:
                job.cancel()
            return job.start(work)
