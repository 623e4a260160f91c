"""Verbs that take out: photos, a list of faces, a contact sheet. None changes the library."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from facealbum.domain.exports import Manner, SheetStyle
from facealbum.domain.sentences import sentence
from facealbum.jobs import JobHandle
from facealbum.library.exporting import contact_sheets, face_list, photos_out
from facealbum.library.exporting.choosing import Choice, What, choose
from facealbum.library.verbs.base import Verbs


class ExportVerbs(Verbs):
    """Exporting.

    ``what`` is one word or several: ids of people and groups, albums (``a3``, ``album:NAME``),
    searches, and as numbers the ids of photos; all that they mean together is taken. Words that
    mean nothing are refused at once, all else ends the job.
    """

    def export(
        self, what: str | Sequence[What], destination: Path, manner: Manner | None = None
    ) -> JobHandle:
        """Put photos into a folder or a zip file; the result is an ``ExportReport``."""
        choice, place, how = self._chosen(what), Path(destination), manner or Manner()
        return self._start(
            sentence("Export"),
            lambda job: photos_out.export(self._context, choice, place, how, job),
        )

    def plan_export(
        self,
        what: str | Sequence[What],
        destination: Path | None = None,
        manner: Manner | None = None,
    ) -> JobHandle:
        """Say what ``export`` would do, and write nothing; the result is an ``ExportPlan``."""
        choice, how = self._chosen(what), manner or Manner()
        place = None if destination is None else Path(destination)
        return self._start(
            sentence("Plan an export"),
            lambda job: photos_out.plan(self._context, choice, place, how, job),
        )

    def export_faces(
        self, what: str | Sequence[What], file: Path, *, bom: bool = False
    ) -> JobHandle:
        """Write the faces of photos, of all where ``what`` is empty, as CSV or JSON.

        With ``bom``, Excel sees that a CSV is UTF-8. The result is a ``FacesReport``.
        """
        choice, place = self._chosen(what), Path(file)
        return self._start(
            sentence("List faces"),
            lambda job: face_list.write_faces(self._context, choice, place, job, bom=bom),
        )

    def contact_sheet(
        self, what: str | Sequence[What], file: Path, style: SheetStyle | None = None
    ) -> JobHandle:
        """Write small pictures of photos or faces as a PDF; the result is a ``SheetReport``."""
        choice, place, looks = self._chosen(what), Path(file), style or SheetStyle()
        pictures = self._pictures
        return self._start(
            sentence("Contact sheet"),
            lambda job: contact_sheets.write_sheet(
                self._context, pictures, choice, place, looks, job
            ),
        )

    def _chosen(self, what: str | Sequence[What]) -> Choice:
        with self._context.store.snapshot() as tables:
            return choose(tables, [what] if isinstance(what, str) else what)
