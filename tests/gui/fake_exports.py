"""The verbs of the fake library that take out: they note what they were asked, and answer."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from facealbum.domain.errors import KnownError
from facealbum.domain.exports import Manner, SheetStyle
from facealbum.jobs import JobHandle, Progress
from facealbum.library import ExportPlan, ExportReport, FacesReport, SheetReport


class FakeExports:
    """What ``FakeLibrary`` inherits.

    Attributes:
        exported: the name of each verb that was asked, with what it was given.
        refusal: what a plan or an export ends with, where it shall.
        held: an export waits for it, where there is one.
        free: bytes that are free at any place.
    """

    refusal: KnownError | None = None
    held: threading.Event | None = None
    free = 10_000_000_000

    @property
    def exported(self) -> list[tuple[Any, ...]]:
        return self.__dict__.setdefault("_exported", [])

    def plan_export(
        self, what: Sequence[str | int], destination: Path | None, manner: Manner
    ) -> JobHandle:
        photos = self._photos_meant(what)

        def work(_job: JobHandle) -> ExportPlan:
            if self.refusal is not None:
                raise self.refusal
            folder = "Anna/2019/07/" if manner.layout.by_person else ""
            free = None if destination is None else self.free
            size, folders = 3_100_000_000, 12 if folder else 1
            return ExportPlan(
                "Anna", photos, photos, size, 2, (), folders, folder + "IMG_1.jpg", free
            )

        return JobHandle("Plan").start(work)

    def export(self, what: Sequence[str | int], destination: Path, manner: Manner) -> JobHandle:
        self.exported.append(("export", tuple(what), destination, manner))
        photos = self._photos_meant(what)

        def work(job: JobHandle) -> ExportReport:
            job.report(Progress("Copying photos", 1, photos))
            if self.held is not None:
                self.held.wait(10)
            job.token.checkpoint()
            if self.refusal is not None:
                raise self.refusal
            return ExportReport(photos, 2, ("/gone.jpg",), 5, str(destination), str(destination))

        return JobHandle("Export").start(work)

    def export_faces(self, what: Sequence[str | int], file: Path, *, bom: bool) -> JobHandle:
        self.exported.append(("faces", tuple(what), file, bom))
        report = FacesReport(7, 3, str(file), str(file.parent))
        return JobHandle("List faces").start(lambda job: report)

    def contact_sheet(self, what: Sequence[str | int], file: Path, style: SheetStyle) -> JobHandle:
        self.exported.append(("sheet", tuple(what), file, style))
        report = SheetReport(2, 30, (), ("지",), str(file), str(file.parent))
        return JobHandle("Contact sheet").start(lambda job: report)

    def _photos_meant(self, what: Sequence[str | int]) -> int:
        if all(isinstance(each, int) for each in what):
            return len(what)
        return len({photo.id for each in what for photo in self.photos_of(each)})
