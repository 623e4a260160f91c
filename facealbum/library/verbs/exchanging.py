"""Verbs that take names from other programs, and write names for them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from facealbum.domain.sentences import sentence
from facealbum.domain.types import Photo
from facealbum.jobs import JobHandle
from facealbum.library.exporting.choosing import choose
from facealbum.library.metadata import putting_back, told, writing
from facealbum.library.metadata.originals import Run
from facealbum.library.metadata.reading import photos_below, read_again
from facealbum.library.metadata.wanted import Choice
from facealbum.library.scanning import resolve
from facealbum.library.verbs.base import Verbs


class ExchangingVerbs(Verbs):
    """Reading, taking, writing, bringing back."""

    def read_metadata(
        self, paths: Sequence[Path | str] = (), contacts: Path | None = None
    ) -> JobHandle:
        """Read what other programs say of the library's photos; the result is a ``MetadataRead``.

        Of the photos at or below ``paths``, or of all; ``contacts`` is Picasa's ``contacts.xml``.
        """
        roots = resolve(paths) if paths else ()
        return self._start(
            sentence("Names"), lambda job: read_again(self._context, job, roots, contacts)
        )

    def told_names(self, photo_ids: Sequence[int] | None = None) -> told.Told:
        """Return what other programs say and how it goes with what the user said."""
        with self._context.store.snapshot() as tables:
            return told.told(tables, photo_ids)

    def take_names(
        self,
        names: Sequence[str] | None = None,
        *,
        draw: bool = False,
        photo_ids: Sequence[int] | None = None,
    ) -> JobHandle:
        """Take names of other programs as the user's word; the result is a ``TakenNames``."""
        return self._start(
            sentence("Names"),
            lambda job: told.take(self._context, job, names, photo_ids, draw=draw),
        )

    def photos_below(self, paths: Sequence[Path | str]) -> list[int]:
        """Return the ids of the library's photos at or below some paths."""
        return photos_below(self._context.store.read, resolve(paths))

    def foresee_metadata(self, what: str | None, choice: Choice) -> JobHandle:
        """Say what writing would change; the result is a ``MetadataForeseen``, nothing is written.

        ``what`` is a person, a group, an album or a search as for ``export``, None for all photos.
        """
        photos = self._photos_to_write(what)
        return self._start(
            sentence("Names"), lambda job: writing.foresee(self._context, job, photos, choice)
        )

    def write_metadata(self, what: str | None, choice: Choice) -> JobHandle:
        """Write names into sidecars, or into the photos; the result is a ``MetadataWritten``."""
        photos = self._photos_to_write(what)
        return self._start(
            sentence("Names"), lambda job: writing.write(self._context, job, photos, choice)
        )

    def rewritten_photos(self) -> list[Run]:
        """Return when names were written into photos whose originals are still kept."""
        return putting_back.runs(self._context.store.folder)

    def forget_originals(self, run: str) -> None:
        """Delete the originals of such a time; what was written stays for good."""
        putting_back.forget(self._context.store.folder, run)

    def restore_photos(self, run: str) -> JobHandle:
        """Put the originals of such a time back; the result is a ``PhotosRestored``."""
        return self._start(
            sentence("Names"), lambda job: putting_back.restore(self._context, job, run)
        )

    def _photos_to_write(self, what: str | None) -> list[Photo]:
        with self._context.store.snapshot() as tables:
            return choose(tables, [] if what is None else [what]).photos
