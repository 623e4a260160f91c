"""A library in memory with the verbs of the real one, and drawn faces: for tests of the window.

It keeps the rules that the window can see (ids, counts, names, undo) and none of the arithmetic.
"""

from __future__ import annotations

import copy
import random
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path

import numpy as np
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from facealbum.domain.clips import Moment
from facealbum.domain.errors import KnownError, UnknownIdError
from facealbum.domain.geometry import Box
from facealbum.domain.orders import OrderedPhotos, PhotoOrder
from facealbum.domain.types import (
    Album,
    Change,
    Face,
    Group,
    Photo,
    PhotoStatus,
    Placement,
    TakenFrom,
)
from facealbum.grouping.explain import Explanation, Pair
from facealbum.grouping.suggest import Suggestion
from facealbum.jobs import JobHandle, Progress
from facealbum.library import Candidate, Explained, Identified, JournalEntry
from facealbum.library.settings import Settings, Value

from .fake_albums import FakeAlbums
from .fake_checking import FakeChecking
from .fake_exchange import FakeExchange
from .fake_exports import FakeExports
from .fake_folders import FakeFolders
from .fake_history import FakeHistory
from .fake_review import FakeReview
from .fake_verbs import FakeVerbs

PIPELINE = "facenet+sface"


@dataclass(frozen=True, slots=True)
class Counts:
    photos: int
    faces: int
    people: int
    groups: int
    single: int
    hidden: int
    failed: int
    unfinished: int
    strangers: int = 0
    albums: int = 0


@dataclass(frozen=True, slots=True)
class History:
    undo: str | None
    redo: str | None
    entries: tuple[JournalEntry, ...] = ()
    undo_id: int | None = None
    redo_id: int | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    threshold: float
    groups: int
    people: int
    singles: int
    false_match_rate: float
    would_join: int
    would_part: int
    joins: tuple[tuple[str, ...], ...] = ()
    parts: tuple[tuple[str, tuple[int, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class SearchResult:
    photos: list[Photo]


@dataclass(frozen=True, slots=True)
class ImportReport:
    photos_new: int
    photos_unchanged: int
    photos_failed: int
    faces: int
    seconds: float
    notes: tuple[str, ...] = ()
    names_open: int = 0
    names_taken: int = 0


@dataclass
class _Truth:
    """What undo puts back: people by id, and for each face its group key and its confirmation."""

    names: dict[int, str] = field(default_factory=dict)
    hidden: set[int] = field(default_factory=set)
    covers: dict[int, int] = field(default_factory=dict)
    place: dict[int, str] = field(default_factory=dict)
    confirmed: set[int] = field(default_factory=set)
    refused: set[tuple[int, str]] = field(default_factory=set)
    threshold: float = 1.0
    strangers: set[int] = field(default_factory=set)
    births: dict[int, date] = field(default_factory=dict)
    albums: dict[int, Album] = field(default_factory=dict)


def draw_face(painter: QPainter, rect: QRectF, who: int, seed: int) -> None:
    """Draw the avatar of human ``who``; ``seed`` moves it a little."""
    rng = random.Random(who * 7919)
    skin = QColor.fromHslF(rng.uniform(0.04, 0.09), 0.5, rng.uniform(0.35, 0.8))
    hair = QColor.fromHslF(rng.uniform(0.02, 0.13), rng.uniform(0.1, 0.8), rng.uniform(0.08, 0.6))
    shirt = QColor.fromHslF(rng.random(), 0.45, 0.5)
    jitter = random.Random(seed).uniform(-0.04, 0.04)
    w, h = rect.width(), rect.height()

    def oval(x: float, y: float, rx: float, ry: float, color: QColor) -> None:
        painter.setBrush(color)
        center = QPointF(rect.left() + (x + jitter) * w, rect.top() + y * h)
        painter.drawEllipse(center, rx * w, ry * h)

    painter.save()
    painter.setClipRect(rect)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    oval(0.5, 1.06, 0.42, 0.28, shirt)
    oval(0.5, 0.42, 0.32, 0.36, hair)
    oval(0.5, 0.52, 0.26, 0.33, skin)
    for x in (0.39, 0.61):
        oval(x, 0.48, 0.045, 0.045, QColor("white"))
        oval(x, 0.48, 0.024, 0.028, QColor("#26211d"))
    oval(0.5, 0.60, 0.03, 0.05, skin.darker(115))
    oval(0.5, 0.71, 0.1, 0.025 + abs(jitter) / 2, QColor("#a4443c"))
    painter.restore()


def _jpeg(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", 85)
    return bytes(data.data())


class FakeLibrary(
    FakeVerbs,
    FakeReview,
    FakeAlbums,
    FakeChecking,
    FakeExchange,
    FakeHistory,
    FakeExports,
    FakeFolders,
):
    """See ``facealbum.library.library.Library``."""

    threshold_range = (0.6, 1.4)
    default_threshold = 1.0
    pipeline = PIPELINE

    def __init__(
        self,
        folder: Path,
        *,
        people: int = 12,
        photos: int = 80,
        loaded: bool = True,
        failing: int = 0,
        named: Sequence[str] = (),
    ) -> None:
        self.folder = folder
        self.revision = 1
        self._stored: dict[str, str] = {}
        self.settings = Settings(self._stored.get, self._stored.__setitem__)
        self.imported: list[list[Path]] = []
        self.resumed: list[str] = []
        self.renewed = False
        self.closed = False
        self.step: threading.Event | None = None
        self._lock = threading.RLock()
        self._listeners: list[Callable[[Change], None]] = []
        self._done: list[tuple[str, _Truth]] = []
        self._undone: list[tuple[str, _Truth]] = []
        self._truth = _Truth()
        self._photos: dict[int, Photo] = {}
        self.clip_moments: dict[int, list[Moment]] = {}
        self._faces: dict[int, Face] = {}
        self._who: dict[int, int] = {}
        self._waiting: list[Photo] = []
        self._waiting_faces: dict[int, list[Face]] = {}
        self._job: JobHandle | None = None
        self._invent(people, photos, failing)
        if loaded:
            self._take(self._waiting)
            self._waiting = []
        for name in named:
            self.name(self.groups()[0].id, name)
        self._done.clear()

    # -- inventing ---------------------------------------------------------------------------

    def _invent(self, people: int, photos: int, failing: int) -> None:
        rng = random.Random(5)
        weights = [1 / (1 + i) ** 0.6 for i in range(people)]
        face_id = 1
        for photo_id in range(1, photos + 1):
            moment = datetime(2017, 5, 1, 12) + timedelta(
                days=rng.randrange(2400), hours=photo_id % 8
            )
            wide = rng.random() < 0.7
            bad = photo_id > photos - failing
            photo = Photo(
                photo_id,
                f"/photos/{moment.year}/IMG_{photo_id:04d}.jpg",
                f"{photo_id:032x}",
                0 if bad else (1600 if wide else 1200),
                0 if bad else (1200 if wide else 1600),
                None if bad else moment,
                TakenFrom.EXIF,
                PhotoStatus.FAILED if bad else PhotoStatus.DONE,
                "The file is cut short." if bad else "",
            )
            self._waiting.append(photo)
            faces = self._waiting_faces.setdefault(photo_id, [])
            number = 0 if bad else min(people, rng.choice((1, 1, 2, 2, 3, 4)))
            chosen: list[int] = []
            while len(chosen) < number:
                who = rng.choices(range(people), weights)[0]
                if who not in chosen:
                    chosen.append(who)
            for n, who in enumerate(chosen):
                width = 0.8 / (number + 1)
                height = width * photo.width / photo.height
                left = (n + 0.5) * 0.95 / number - width / 2 + 0.025
                box = Box(left, 0.3 + rng.uniform(-0.05, 0.1), width, min(height, 0.6))
                faces.append(
                    Face(
                        face_id,
                        photo_id,
                        box,
                        ((0.0, 0.0),) * 5,
                        0.9,
                        100.0,
                        width * photo.width,
                        PIPELINE,
                        f"{face_id}.jpg",
                    )
                )
                self._who[face_id] = who
                face_id += 1

    def _take(self, photos: Sequence[Photo]) -> set[str]:
        touched: set[str] = set()
        with self._lock:
            for photo in photos:
                self._photos[photo.id] = photo
                for face in self._waiting_faces.pop(photo.id, []):
                    self._faces[face.id] = face
                    key = self._group_like(self._who[face.id]) or f"g{face.id}"
                    self._truth.place[face.id] = key
                    touched.add(key)
        return touched

    def _group_like(self, who: int) -> str | None:
        for face_id, key in self._truth.place.items():
            if self._who[face_id] == who:
                return key
        return None

    # -- life --------------------------------------------------------------------------------

    def close(self) -> None:
        self.closed = True
        if self._job is not None:
            self._job.cancel()
            self._job.join(10)

    def subscribe(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def on_alarm(self, listener: Callable[[KnownError], None]) -> Callable[[], None]:
        self.alarm = listener
        return lambda: None

    def set_setting(self, key: str, value: Value) -> None:
        self.settings.set(key, value)
        self.renewed = key == "pipeline"

    # -- import ------------------------------------------------------------------------------

    def import_paths(self, paths: Sequence[Path | str]) -> JobHandle:
        self.imported.append([Path(path) for path in paths])
        return self._import()

    def unfinished(self) -> int:
        if self.renewed:
            return len(self.photos())
        return len(self._waiting) if self._job is not None and self._job.finished else 0

    def resume_import(self) -> JobHandle:
        self.resumed.append(str(self.settings.get("pipeline")))
        self.renewed = False
        return self._import()

    def look_again(self, paths: Sequence[Path | str] = ()) -> JobHandle:
        self.looked_again = self.settings.get("sensitivity")
        return self._import()

    def retry_failed(self) -> JobHandle:
        return self._import()

    def _import(self) -> JobHandle:
        self._job = JobHandle("Import")
        return self._job.start(self._work)

    def _work(self, job: JobHandle) -> ImportReport:
        total, done, faces, failed = len(self._waiting), 0, 0, 0
        job.report(Progress("Looking for photos", 0, total))
        while self._waiting:
            if self.step is not None:
                while not self.step.wait(0.01):
                    job.token.checkpoint()
            job.token.checkpoint()
            batch, self._waiting = self._waiting[:4], self._waiting[4:]
            faces += sum(len(self._waiting_faces[photo.id]) for photo in batch)
            failed += sum(photo.status is PhotoStatus.FAILED for photo in batch)
            touched = self._take(batch)
            done += len(batch)
            job.report(
                Progress(
                    "Looking at photos", done, total, faces, failed, 38.0, (total - done) / 38.0
                )
            )
            self._announce("Import", touched, photos=[photo.id for photo in batch])
        return ImportReport(done - failed, 0, failed, faces, 1.0, names_open=self.names_open)

    # -- reading -----------------------------------------------------------------------------

    def _members(self, group_id: str) -> list[int]:
        return [face for face, key in self._truth.place.items() if key == group_id]

    def group(self, group_id: str) -> Group:
        with self._lock:
            return self._group(group_id, self._members(group_id))

    def _group(self, group_id: str, faces: list[int]) -> Group:
        person = int(group_id[1:]) if group_id.startswith("p") else None
        if not faces:
            raise UnknownIdError("There is no such person.")
        truth = self._truth
        return Group(
            group_id,
            truth.names.get(person, "") if person else "",
            person,
            person in truth.hidden,
            len(faces),
            len({self._faces[f].photo_id for f in faces}),
            sum(face in truth.confirmed for face in faces),
            truth.covers.get(person or 0, min(faces)),
            person in truth.strangers,
            truth.births.get(person or 0),
        )

    def _all(self) -> list[Group]:
        with self._lock:
            held: dict[str, list[int]] = {}
            for face, key in self._truth.place.items():
                held.setdefault(key, []).append(face)
            return [self._group(key, faces) for key, faces in held.items()]

    def people(self, *, hidden: bool = False) -> list[Group]:
        found = [
            g
            for g in self._all()
            if g.person_id is not None and g.hidden == hidden and not g.stranger
        ]
        return sorted(found, key=lambda g: (not g.name, -g.faces, g.id))

    def groups(self, at_least: int = 1) -> list[Group]:
        found = [g for g in self._all() if g.person_id is None and g.faces >= at_least]
        return sorted(found, key=lambda g: (-g.faces, g.id))

    def face(self, face_id: int) -> Face:
        return self._faces[face_id]

    def faces_of(self, group_id: str) -> list[tuple[Face, Placement]]:
        with self._lock:
            rows = [
                (self._faces[f], Placement(f, group_id, f in self._truth.confirmed, f % 7 / 10))
                for f in self._members(group_id)
            ]
        return sorted(rows, key=lambda row: (not row[1].confirmed, row[1].distance or 0))

    def face_ids(self, group_id: str, limit: int = -1) -> list[int]:
        found = [face.id for face, _ in self.faces_of(group_id)]
        return found if limit < 0 else found[:limit]

    def photos_of(self, group_id: str) -> list[Photo]:
        with self._lock:
            ids = {self._faces[f].photo_id for f in self._members(group_id)}
            return sorted((self._photos[i] for i in ids), key=_when, reverse=True)

    def photo(self, photo_id: int) -> Photo:
        if photo_id not in self._photos:
            raise UnknownIdError("There is no such photo.")
        return self._photos[photo_id]

    def photos(self) -> list[int]:
        with self._lock:
            shown = [p for p in self._photos.values() if p.status is PhotoStatus.DONE]
        return [photo.id for photo in sorted(shown, key=_when, reverse=True)]

    def months(self) -> list[tuple[int, int, int]]:
        months: dict[tuple[int, int], int] = {}
        for photo in self.photo_rows(self.photos()):
            taken = photo.taken_at or datetime(1, 1, 1)
            months[taken.year, taken.month] = months.get((taken.year, taken.month), 0) + 1
        return [(*month, photos) for month, photos in months.items()]

    def ordered_photos(self, order: PhotoOrder) -> OrderedPhotos:
        ids = self.photos()
        if order is PhotoOrder.NEWEST:
            parts = [(f"{year:04d}-{month:02d}", count) for year, month, count in self.months()]
            return OrderedPhotos(ids, parts)
        if order is PhotoOrder.OLDEST:
            parts = [(f"{year:04d}-{month:02d}", count) for year, month, count in self.months()]
            return OrderedPhotos(ids[::-1], parts[::-1])
        if order is PhotoOrder.FACES:
            return OrderedPhotos(ids, [("3", 2), ("0", len(ids) - 2)])
        return OrderedPhotos(sorted(ids), [("", len(ids))])

    def last_seen(self) -> dict[str, str]:
        groups = [*self.people(), *self.groups()]
        return {group.id: str(_when(self.photos_of(group.id)[0])) for group in groups}

    def photo_rows(self, ids: Sequence[int]) -> list[Photo]:
        return [self._photos[i] for i in ids]

    def faces_in(self, photo_id: int) -> list[tuple[Face, Group]]:
        with self._lock:
            place = self._truth.place
            faces = [f for f in self._faces.values() if f.photo_id == photo_id and f.id in place]
            return [(face, self.group(self._truth.place[face.id])) for face in faces]

    def confirmed_in(self, photo_id: int) -> frozenset[int]:
        with self._lock:
            here = {face.id for face in self._faces.values() if face.photo_id == photo_id}
            return frozenset(here & self._truth.confirmed)

    def failed_photos(self) -> list[Photo]:
        return [p for p in self._photos.values() if p.status is PhotoStatus.FAILED]

    def counts(self) -> Counts:
        groups = self.groups()
        return Counts(
            len(self._photos),
            len(self._faces),
            len(self.people()),
            sum(g.faces > 1 for g in groups),
            sum(g.faces == 1 for g in groups),
            len(self.people(hidden=True)),
            len(self.failed_photos()),
            self.unfinished(),
            len(self.strangers()),
            albums=len(self._truth.albums),
        )

    def names(self) -> list[str]:
        return sorted((name for name in self._truth.names.values() if name), key=str.casefold)

    def person_named(self, name: str) -> Group | None:
        wanted = " ".join(name.split()).casefold()
        for person, known in self._truth.names.items():
            if wanted and known.casefold() == wanted:
                return self.group(f"p{person}")
        return None

    def crop_file(self, face_id: int) -> Path | None:
        if face_id not in self._faces:
            return None
        file = self.folder / f"{face_id}.jpg"
        if not file.exists():
            image = QImage(192, 192, QImage.Format.Format_RGB32)
            image.fill(QColor.fromHslF(face_id * 0.37 % 1, 0.25, 0.75))
            painter = QPainter(image)
            draw_face(painter, QRectF(0, 0, 192, 192), self._who[face_id], face_id)
            painter.end()
            # Two threads may want it at once: whoever sees the file sees all of it.
            whole = file.with_suffix(f".{threading.get_ident()}")
            image.save(str(whole), "JPEG", 90)
            whole.replace(file)
        return file

    def thumbnail(self, photo_id: int, side: int, at: float | None = None) -> bytes:
        return self.upright_photo(photo_id, side, at)

    def clip_lengths(self) -> dict[int, float]:
        return {p.id: p.duration for p in self._photos.values() if p.duration is not None}

    def moments(self, photo_id: int) -> list[Moment]:
        return self.clip_moments.get(photo_id, [])

    def upright_photo(self, photo_id: int, side: int, at: float | None = None) -> bytes:
        photo = self._photos[photo_id]
        scale = side / max(photo.width, photo.height)
        image = QImage(
            round(photo.width * scale), round(photo.height * scale), QImage.Format.Format_RGB32
        )
        w, h = image.width(), image.height()
        sky = QLinearGradient(0, 0, 0, h)
        sky.setColorAt(0, QColor.fromHslF(0.55, 0.4, 0.75))
        sky.setColorAt(1, QColor.fromHslF(photo_id * 0.29 % 1, 0.35, 0.6))
        painter = QPainter(image)
        painter.fillRect(image.rect(), sky)
        for face in list(self._faces.values()):
            if face.photo_id == photo_id:
                box = face.box
                rect = QRectF(box.left * w, box.top * h, box.width * w, box.height * h)
                grown = rect.adjusted(
                    -rect.width() * 0.25,
                    -rect.height() * 0.25,
                    rect.width() * 0.25,
                    rect.height() * 0.25,
                )
                draw_face(painter, grown, self._who[face.id], face.id)
        painter.end()
        return _jpeg(image)

    # -- curating ----------------------------------------------------------------------------

    def _announce(
        self,
        label: str,
        groups: set[str],
        faces: Sequence[int] = (),
        photos: Sequence[int] = (),
        *,
        albums: Sequence[int] = (),
        undoable: bool = False,
    ) -> Change:
        with self._lock:
            self.revision += 1
            change = Change(
                self.revision,
                label,
                frozenset(groups),
                frozenset(faces),
                frozenset(photos),
                frozenset(albums),
                undoable=undoable,
            )
        for listener in tuple(self._listeners):
            listener(change)
        return change

    def _note(self, label: str) -> None:
        self._done.append((label, copy.deepcopy(self._truth)))
        self._undone.clear()

    def _new_person(self, name: str) -> str:
        person = max(self._truth.names, default=0) + 1
        self._truth.names[person] = " ".join(name.split())
        return f"p{person}"

    def _put(self, faces: Sequence[int], key: str) -> None:
        for face in faces:
            self._truth.place[face] = key
            self._truth.confirmed.add(face)

    def name(self, group_id: str, name: str) -> Change:
        group, known = self.group(group_id), self.person_named(name)
        if known is not None and known.id != group_id:
            return self.merge([known.id, group_id])
        label = f"Name {name}"
        self._note(label)
        faces = self._members(group_id)
        if group.person_id is None:
            key = self._new_person(name)
            self._put(faces, key)
        else:
            key = group_id
            self._truth.names[group.person_id] = " ".join(name.split())
        return self._announce(label, {group_id, key}, faces, undoable=True)

    def merge(self, group_ids: Sequence[str]) -> Change:
        groups = [self.group(group_id) for group_id in group_ids]
        named = [g for g in groups if g.name] or [g for g in groups if g.person_id] or groups
        target = named[0]
        label = f"Merge into {target.name}" if target.name else "Merge"
        self._note(label)
        key = target.id if target.person_id else self._new_person("")
        moved = [f for g in groups for f in self._members(g.id)]
        for group in groups:
            self._put(self._members(group.id), key)
            if group.person_id is not None and group.id != key:
                self._truth.names.pop(group.person_id)
        return self._announce(label, {*group_ids, key}, moved, undoable=True)

    def move_faces(self, face_ids: Sequence[int], to: str | None, name: str = "") -> Change:
        self._note("Move faces")
        left = {self._truth.place[face] for face in face_ids}
        key = to or self._new_person(name)
        if key.startswith("g"):
            members = self._members(key)
            key = self._new_person("")
            self._put(members, key)
        self._put(face_ids, key)
        return self._announce("Move faces", left | {key, to or key}, face_ids, undoable=True)

    def reject_faces(self, face_ids: Sequence[int], group_id: str) -> Change:
        label = f"Not {self.group(group_id).name or 'this person'}"
        self._note(label)
        for face in face_ids:
            self._truth.place[face] = f"g{face}"
            self._truth.confirmed.discard(face)
        return self._announce(
            label, {group_id, *(f"g{f}" for f in face_ids)}, face_ids, undoable=True
        )

    def confirm_faces(self, face_ids: Sequence[int], group_id: str) -> Change:
        self._note("Confirm faces")
        self._put(face_ids, group_id)
        return self._announce("Confirm faces", {group_id}, face_ids, undoable=True)

    def hide(self, *group_ids: str) -> Change:
        named = self.group(group_ids[0]).name
        label = f"Hide {len(group_ids)} people" if len(group_ids) > 1 else f"Hide {named}".strip()
        self._note(label)
        touched = set(group_ids)
        for group_id in group_ids:
            key = group_id
            if self.group(group_id).person_id is None:
                key = self._new_person("")
                self._put(self._members(group_id), key)
            self._truth.hidden.add(int(key[1:]))
            touched.add(key)
        return self._announce(label, touched, undoable=True)

    def show(self, *group_ids: str) -> Change:
        label = f"Show {self.group(group_ids[0]).name}".strip()
        self._note(label)
        self._truth.hidden.difference_update(int(group_id[1:]) for group_id in group_ids)
        return self._announce(label, set(group_ids), undoable=True)

    def set_cover(self, group_id: str, face_id: int) -> Change:
        self._note("Choose cover")
        self._truth.covers[int(group_id[1:])] = face_id
        return self._announce("Choose cover", {group_id}, undoable=True)

    def undo(self) -> Change | None:
        return self._swap(self._done, self._undone, "Undone: ")

    def redo(self) -> Change | None:
        return self._swap(self._undone, self._done, "Done again: ")

    def _swap(
        self, source: list[tuple[str, _Truth]], target: list[tuple[str, _Truth]], prefix: str
    ) -> Change | None:
        if not source:
            return None
        label, before = source.pop()
        target.append((label, self._truth))
        for face in self._faces:
            if face not in self.out:
                before.place.setdefault(face, f"g{face}")
        self._truth = before
        with self._lock:
            change = self._announce(prefix + label, set())
        everything = replace(change, everything=True)
        for listener in tuple(self._listeners):
            listener(everything)
        return everything

    def history(self, limit: int = 100) -> History:
        ids = self.history_ids()
        return History(
            self._done[-1][0] if self._done else None,
            self._undone[-1][0] if self._undone else None,
            tuple(step.entry for step in self.steps(ids[:limit])),
            len(self._done) or None,
            len(self._done) + 1 if self._undone else None,
        )

    # -- grouping, finding -------------------------------------------------------------------

    @property
    def threshold(self) -> float:
        return self._truth.threshold

    def regroup(self, threshold: float | None = None) -> JobHandle:
        def work(job: JobHandle) -> Change:
            self._note("Regroup")
            if threshold is not None:
                self._truth.threshold = threshold
            return self._announce("Regroup", {g.id for g in self.groups()}, undoable=True)

        return JobHandle("Regroup").start(work)

    def preview(self, threshold: float, listed: int = 100) -> Preview:
        """A looser threshold joins the first groups, a stricter one parts the biggest."""
        groups = self.groups(2)
        joins, parts = self._crossings(threshold)
        after = [group for group, _ in self.preview_cards(threshold, 1000, 0)]
        return Preview(
            threshold,
            sum(group.faces > 1 for group in after),
            len(self.people()),
            max(0, len(groups) // 3),
            10 ** (-5 + 3 * (threshold - 0.6)),
            sum(len(ids) for ids in joins),
            len(parts),
            joins[:listed],
            parts[:listed],
        )

    def _crossings(
        self, threshold: float
    ) -> tuple[tuple[tuple[str, ...], ...], tuple[tuple[str, tuple[int, ...]], ...]]:
        groups = self.groups(2)
        steps = min(round(abs(threshold - self.threshold) * 10), len(groups) - 1)
        if threshold > self.threshold and steps > 0:
            return (tuple(group.id for group in groups[: steps + 1]),), ()
        if threshold < self.threshold:
            parting = groups[:steps]
            return (), tuple((one.id, (one.faces - 1, 1)) for one in parting)
        return (), ()

    def preview_cards(
        self, threshold: float, limit: int, faces: int, skip: int = 0
    ) -> list[tuple[Group, tuple[int, ...]]]:
        joins, parts = self._crossings(threshold)
        with self._lock:
            held = {group.id: self._members(group.id) for group in self.groups()}
        for ids in joins:
            members = sorted(face for item in ids for face in held.pop(item))
            held[f"g{members[0]}"] = members
        for item, _ in parts:
            members = sorted(held.pop(item))
            held[f"g{members[0]}"], held[f"g{members[-1]}"] = members[:-1], members[-1:]
        cards = [
            (self._group(item, members), tuple(members[:faces])) for item, members in held.items()
        ]
        return sorted(cards, key=lambda card: (-card[0].faces, card[0].id))[skip : skip + limit]

    def suggest(self) -> JobHandle:
        """Suggest the middle of the range."""
        low, high = self.threshold_range
        thresholds = np.linspace(low, high, 41)
        hills = np.exp(-(((thresholds - 0.85) / 0.1) ** 2)) * 20
        suggestion = Suggestion(
            threshold=(low + high) / 2,
            thresholds=thresholds,
            groups=np.arange(41)[::-1],
            merges=hills.astype(np.int64),
            wrong_merges=np.zeros(41),
            false_link_rate=10 ** (-6 + 5 * (thresholds - low)),
            impossible_pairs=12,
        )
        return JobHandle("Suggest").start(lambda job: suggestion)

    def explain(self, a: int | str, b: int | str) -> Explained:
        """Explain that the first faces of both sides are the most alike."""
        with self._lock:
            one, other = ([x] if isinstance(x, int) else self._members(x) for x in (a, b))
        other = [face for face in other if face not in one]
        pairs = tuple(
            Pair(x, y, 0.4 + number / 10)
            for number, (x, y) in enumerate(zip(one * len(other), other, strict=False))
        )
        told = Explanation(self.threshold, True, 0.8, (), (), 0.7, pairs[:5], ())
        reasons = ("They were joined at 0.80, below the threshold 1.00.",)
        return Explained(tuple(one), tuple(other), told, reasons, stale=False)

    def identify(self, face_id: int) -> Identified:
        """Say that everybody may be it, the biggest first."""
        people = [person for person in self.people() if person.name]
        candidates = tuple(
            Candidate(person, 0.9 + number / 10, 1e-4) for number, person in enumerate(people)
        )
        first = people[0] if people else None
        return Identified(self._faces[face_id].box, first, candidates)

    def part(self, faces_a: Sequence[int], faces_b: Sequence[int]) -> Change:
        """Give the first side a person of its own."""
        return self.move_faces(faces_a, None)

    def search(self, query: str) -> SearchResult:
        return SearchResult(self.photo_rows(self.find(query).ids))


def _when(photo: Photo) -> datetime:
    return photo.taken_at or datetime(1900, 1, 1)
