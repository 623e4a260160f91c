"""Writing names for other programs: what would change, photo by photo, and doing it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from facealbum.domain.errors import KnownError
from facealbum.domain.geometry import intersection_over_union
from facealbum.domain.regions import UPRIGHT, NamedBox
from facealbum.domain.sentences import Sentence, sentence
from facealbum.domain.types import Photo, PhotoStatus
from facealbum.exchange.regions import SAME_PLACE
from facealbum.exchange.xmp_writing import Difference, Edited, edit_packet, made_here
from facealbum.jobs import JobHandle, Progress
from facealbum.library.context import Context
from facealbum.library.metadata import originals, sidecars
from facealbum.library.metadata.reading import MetadataRead, read_photos, stored_size
from facealbum.library.metadata.sources import FolderFiles, look_into
from facealbum.library.metadata.wanted import Choice, Names
from facealbum.library.scanning import printable

LOOKING, WRITING = sentence("Comparing names"), sentence("Writing names")


@dataclass(frozen=True, slots=True)
class PhotoNames:
    """What writing changes, or changed, for one photo.

    Attributes:
        photo_id: the photo.
        path: the photo's file, as text.
        target: the file that is written, as text.
        creates: the file does not exist yet.
        difference: the names that come, change, go, or are kept.
        problem: the sentence why nothing can be written, else "".
    """

    photo_id: int
    path: str
    target: str
    creates: bool = False
    difference: Difference = field(default_factory=Difference)
    problem: str = ""


@dataclass(frozen=True, slots=True)
class MetadataForeseen:
    """What writing would change.

    Attributes:
        photos: those of which something would change, is kept against facealbum's word, or can't be
            written.
        unchanged: files that carry already what they shall.
        clips: clips with names, which stay in facealbum: names are written for photos alone.
    """

    photos: tuple[PhotoNames, ...]
    unchanged: int
    clips: int = 0

    @property
    def writes(self) -> int:
        """How many files would be written."""
        return sum(each.difference.writes and not each.problem for each in self.photos)


@dataclass(frozen=True, slots=True)
class MetadataWritten:
    """What was written.

    Attributes:
        photos: as in ``MetadataForeseen``, with what was done.
        written: files that were written.
        unchanged: files that carried already what they should.
        run: under which the originals of photos are kept, "" where only sidecars were written.
        clips: as in ``MetadataForeseen``.
    """

    photos: tuple[PhotoNames, ...]
    written: int
    unchanged: int
    run: str = ""
    clips: int = 0

    @property
    def problems(self) -> list[str]:
        """The sentences on what could not be written."""
        return [each.problem for each in self.photos if each.problem]


def foresee(
    context: Context, handle: JobHandle, photos: Sequence[Photo], choice: Choice
) -> MetadataForeseen:
    """Say what writing would change.

    Raises:
        CancelledError: cancelled.
    """
    found: list[PhotoNames] = []
    unchanged = clips = 0
    for plan in _plans(context, handle, photos, choice, LOOKING):
        if plan is None:
            clips += 1
            continue
        if plan.told.problem or plan.told.difference.writes or plan.told.difference.kept:
            found.append(plan.told)
        unchanged += not (plan.told.problem or plan.told.difference.writes)
    return MetadataForeseen(tuple(found), unchanged, clips)


def write(
    context: Context, handle: JobHandle, photos: Sequence[Photo], choice: Choice
) -> MetadataWritten:
    """Write; a file that can't be written is told, the others go on.

    Raises:
        KnownError: ExifTool is wanted and is not there.
        CancelledError: cancelled; what was written stays.
    """
    done: list[PhotoNames] = []
    written = unchanged = clips = 0
    with context.turn(handle):
        run = originals.Run.begin(context.store.folder) if choice.into_photos else None
        for plan in _plans(context, handle, photos, choice, WRITING):
            if plan is None:
                clips += 1
                continue
            told = plan.told
            if told.difference.writes and not told.problem:
                told = _written(plan, run, choice)
                written += not told.problem
            else:
                unchanged += not told.problem
            if told.problem or told.difference.writes or told.difference.kept:
                done.append(told)
        kept = run.end() if run is not None else ""
    if kept:
        context.feed.tell(WRITING, photos=[each.photo_id for each in done])
    return MetadataWritten(tuple(done), written, unchanged, kept, clips)


@dataclass(frozen=True, slots=True)
class _Plan:
    told: PhotoNames
    edited: Edited | None = None
    sidecar: sidecars.Sidecar | None = None
    photo: originals.Opened | None = None


def _plans(
    context: Context, handle: JobHandle, photos: Sequence[Photo], choice: Choice, stage: str
) -> Iterator[_Plan | None]:
    """Yield what is to be done for each file, None for a clip with names."""
    # How a photo of an older library is stored is found out first.
    ids = [photo.id for photo in photos if photo.status is PhotoStatus.DONE and photo.present]
    read_photos(context, handle, context.store.read.metadata.unread(ids), MetadataRead())
    names = Names(context.store.read, choice)
    orientations = context.store.read.metadata.orientations(ids)
    work = _Planner(context, choice)
    with work:
        for number, photo in enumerate(photos):
            handle.report(Progress(stage, number, len(photos)))
            handle.token.checkpoint()
            if photo.is_clip:
                yield from [None] if names.of(photo.id) else []
            elif photo.id in orientations:
                yield from work.plans(photo, names.of(photo.id), orientations[photo.id])


class _Planner:
    """Compares what files say with what they shall say; looks into each folder once."""

    def __init__(self, context: Context, choice: Choice) -> None:
        self._context = context
        self._choice = choice
        self._folders: dict[str, FolderFiles] = {}
        self._desk = originals.Desk(context) if choice.into_photos else None

    def __enter__(self) -> None:
        if self._desk is not None:
            self._desk.open()

    def __exit__(self, *_error: object) -> None:
        if self._desk is not None:
            self._desk.close()

    def plans(self, photo: Photo, faces: list[NamedBox], orientation: int) -> Iterator[_Plan]:
        if self._desk is not None:
            yield self._inside(self._desk, photo, faces)
            return
        for path in self._context.store.read.finder.present_paths(photo.id):
            yield self._beside(photo, path, faces, orientation)

    def _beside(self, photo: Photo, path: str, faces: list[NamedBox], orientation: int) -> _Plan:
        shown = printable(path)
        try:
            sidecar = sidecars.sidecar_of(path, self._listed(path), adobe=self._choice.adobe)
            target = printable(sidecar.path)
            if not faces and not sidecar.exists:
                return _Plan(PhotoNames(photo.id, shown, target))
            size = stored_size(photo, orientation or UPRIGHT)
            if faces and (not sidecar.exists or made_here(sidecar.content)):
                # Programs that find a sidecar may look no further: it takes along whom else the
                # photo's own file names.
                others = self._context.store.read.metadata.inside(photo.id)
                faces = [*faces, *(each for each in others if not _among(each, faces))]
            edited = edit_packet(sidecar.content, faces, size, replace=self._choice.replace)
        except KnownError as error:
            return _Plan(
                PhotoNames(photo.id, shown, shown, problem=_problem(shown, error.sentence))
            )
        told = PhotoNames(photo.id, shown, target, not sidecar.exists, edited.difference)
        return _Plan(told, edited, sidecar)

    def _inside(self, desk: originals.Desk, photo: Photo, faces: list[NamedBox]) -> _Plan:
        shown = printable(photo.path)
        if not faces and not self._context.store.read.metadata.wrote_inside(photo.id):
            return _Plan(PhotoNames(photo.id, shown, shown))
        try:
            opened = desk.look_at(photo)
            edited = edit_packet(opened.packet, faces, opened.size, replace=self._choice.replace)
        except KnownError as error:
            return _Plan(
                PhotoNames(photo.id, shown, shown, problem=_problem(shown, error.sentence))
            )
        return _Plan(PhotoNames(photo.id, shown, shown, False, edited.difference), edited,
                     photo=opened)  # fmt: skip

    def _listed(self, path: str) -> FolderFiles:
        folder = os.path.dirname(path)  # noqa: PTH120 - odd bytes of a name
        if folder not in self._folders:
            self._folders[folder] = look_into(folder) or FolderFiles()
        return self._folders[folder]


def _problem(photo: str, why: Sentence) -> Sentence:
    return sentence("{photo}: {why}", photo=photo, why=why)


def _among(one: NamedBox, faces: Sequence[NamedBox]) -> bool:
    return any(intersection_over_union(one.box, each.box) > SAME_PLACE for each in faces)


def _written(plan: _Plan, run: originals.Run | None, choice: Choice) -> PhotoNames:
    """Write one file; return what was done, or why not."""
    told, edited = plan.told, plan.edited
    try:
        if edited is not None and plan.sidecar is not None:
            if edited.empty:
                sidecars.remove(plan.sidecar)
            else:
                sidecars.write(plan.sidecar, edited.content)
        elif edited is not None and plan.photo is not None and run is not None:
            run.write(plan.photo, edited.content, keep_time=choice.keep_time)
    except KnownError as error:
        problem = _problem(told.path, error.sentence)
        return PhotoNames(told.photo_id, told.path, told.target, problem=problem)
    return told
