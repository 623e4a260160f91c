"""A library without pixels: answers what a test put in and notes what it was asked to do."""

import threading
from dataclasses import dataclass
from datetime import datetime
from types import SimpleNamespace

import numpy as np

from facealbum.domain.errors import CancelledError, UnknownIdError
from facealbum.domain.geometry import Box
from facealbum.domain.orders import OrderedPhotos, PhotoOrder
from facealbum.domain.types import Change, Face, Group, Photo, PhotoStatus, Placement, TakenFrom
from facealbum.grouping.explain import Explanation, Obstacle, Pair, Rule, Step
from facealbum.jobs import JobHandle, Progress
from facealbum.library import (
    Backup,
    Candidate,
    Explained,
    Exported,
    Identified,
    ImportedNames,
    JournalEntry,
    Preview,
    Suggestion,
)
from facealbum.library import Step as HistoryStep

from .fake_albums import FakeAlbums
from .fake_checking import FakeChecking
from .fake_comparing import FakeComparing
from .fake_exchange import FakeExchange
from .fake_exports import FakeExports
from .fake_review import FakeReview
from .fake_verbs import FakeVerbs

BACKUP = Backup("library-1-daily.sqlite3", datetime(2026, 1, 2, 3, 4), "daily", 2, 3, 3 * 2**20)

ENTRIES = [
    JournalEntry(8, datetime(2026, 1, 2, 3, 4), "Merge", undone=True),
    JournalEntry(7, datetime(2026, 1, 2, 3, 3), "Name Anna", undone=False),
    JournalEntry(6, datetime(2026, 1, 2, 3, 2), "Hide", undone=False, taken_back=True),
]


@dataclass
class ImportReport:
    photos_new: int = 2
    photos_unchanged: int = 1
    photos_failed: int = 0
    faces: int = 3
    seconds: float = 1.5
    notes: tuple[str, ...] = ()
    names_open: int = 0
    names_taken: int = 0
    photos_again: int = 0
    videos: int = 0


def photo(number, path, **facts):
    return Photo(
        id=number,
        path=path,
        content_hash=f"{number:032x}",
        width=400,
        height=300,
        taken_at=datetime(2020, 5, number),
        taken_from=TakenFrom.EXIF,
        status=PhotoStatus.FAILED if "reason" in facts else PhotoStatus.DONE,
        **facts,
    )


def face(number, photo_id):
    box = Box(0.25, 0.125, 0.5, 0.25)
    return Face(number, photo_id, box, ((0.5, 0.5),) * 5, 0.9, 100.0, 80.0, "fake")


def group(group_id, faces, *, name="", hidden=False, confirmed=0):
    person = int(group_id[1:]) if group_id.startswith("p") else None
    return Group(group_id, name, person, hidden, len(faces), len(faces), confirmed, faces[0].id)


class FakeLibrary(
    FakeVerbs, FakeReview, FakeAlbums, FakeComparing, FakeChecking, FakeExports, FakeExchange
):
    """Anna with two faces, a hidden person with one, a group of two and a single face."""

    def __init__(self, folder=None):
        self.folder = folder
        self.pipeline = "facenet+sface"
        self.threshold = 0.8
        self.done = []
        self.closed = False
        self.alarms = ()
        self.waiting = 0
        self.failures = []
        self.values = {"pipeline": "facenet+sface", "threads": 0}
        self.report = ImportReport()
        self.history_now = SimpleNamespace(undo="Name Anna", redo=None, entries=ENTRIES)
        odd = "/photos/caf\udce9.jpg"
        self.rows = {1: photo(1, "/photos/a.jpg"), 2: photo(2, odd)}
        self.members = {
            "g9": [face(9, 2)],
            "p2": [face(5, 1)],
            "g3": [face(4, 2), face(3, 1)],
            "p1": [face(2, 2), face(1, 1)],
        }
        self.known = {
            "p1": group("p1", self.members["p1"], name="Anna", confirmed=2),
            "p2": group("p2", self.members["p2"], name="Ben", hidden=True, confirmed=1),
            "g3": group("g3", self.members["g3"]),
            "g9": group("g9", self.members["g9"]),
        }

    def close(self):
        self.closed = True

    @property
    def settings(self):
        return SimpleNamespace(all=lambda: dict(self.values), get=self.values.__getitem__)

    def set_setting(self, key, value):
        self.values[key] = value

    def people(self, *, hidden=False):
        people = [g for g in self.known.values() if g.person_id is not None]
        return [g for g in people if g.hidden == hidden]

    def groups(self):
        return [g for g in self.known.values() if g.person_id is None]

    def last_seen(self):
        return self.latest

    def person_named(self, name):
        named = (g for g in self.known.values() if g.name.casefold() == name.casefold())
        return next(named, None)

    def faces_of(self, group_id):
        return [(f, Placement(f.id, group_id, confirmed=False)) for f in self.members[group_id]]

    def faces_in(self, photo_id):
        return [
            (f, self.known[group_id])
            for group_id, faces in self.members.items()
            for f in faces
            if f.photo_id == photo_id
        ]

    def photos(self):
        return sorted(self.rows, reverse=True)

    def ordered_photos(self, order):
        ids = self.photos() if order is PhotoOrder.NEWEST else sorted(self.rows)
        return OrderedPhotos(ids, [("", len(ids))])

    def photo_rows(self, ids):
        return [self.rows[number] for number in ids]

    def failed_photos(self):
        return self.failures

    def search(self, query):
        self.done.append(("search", query))
        return SimpleNamespace(photos=[self.rows[1], self.rows[2]])

    def counts(self):
        return SimpleNamespace(
            photos=2,
            videos=0,
            faces=6,
            people=1,
            groups=1,
            single=1,
            hidden=1,
            failed=0,
            unfinished=0,
            strangers=0,
            albums=1,
        )

    def unfinished(self):
        return self.waiting

    def history(self, limit=100):
        self.done.append(("history", limit))
        return self.history_now

    def steps(self, ids):
        return [HistoryStep(entry, (1,), 2, ("Anna",)) for entry in ENTRIES if entry.id in ids]

    def standing_on(self, entry_id):
        return ENTRIES[:2] if entry_id == 6 else []

    def take_back(self, entry_id, *, with_later=False):
        return self._change("take back", entry_id, with_later)

    def undo_to(self, entry_id):
        return self._change("undo to", entry_id)

    def back_up(self):
        self.done.append(("back up",))
        return BACKUP

    def export_names(self, file):
        self.done.append(("export names", file))
        return Exported(2, 7, 3, 1)

    def import_names(self, file):
        self.done.append(("import names", file))
        return ImportedNames(
            Change(7, "Import names"), 1, 2, ("Carol",), 3, 1, 1, 1, 4, 2, 0,
            tuple(f"/photos/{n}.jpg" for n in range(12)), 5, ("/photos/a.jpg",), 0.8,
        )  # fmt: skip

    def _change(self, *deed):
        self.done.append(deed)
        if len(deed) > 1 and deed[1] == "p404":
            raise UnknownIdError("There is nobody with the id p404.")
        return Change(7, f"{deed[0]} it", frozenset({"p1"}), frozenset({2, 1}), frozenset())

    def name(self, group_id, name):
        return self._change("name", group_id, name)

    def merge(self, ids):
        return self._change("merge", *ids)

    def move_faces(self, faces, to, name=""):
        return self._change("move", tuple(faces), to, name)

    def reject_faces(self, faces, group_id):
        return self._change("reject", tuple(faces), group_id)

    def hide(self, *group_ids):
        return self._change("hide", *group_ids)

    def show(self, *group_ids):
        return self._change("show", *group_ids)

    def confirm_faces(self, faces, group_id):
        return self._change("confirm", tuple(faces), group_id)

    def set_cover(self, group_id, face):
        return self._change("cover", group_id, face)

    def group(self, group_id):
        if group_id not in self.known:
            raise UnknownIdError("There is nobody with this id.")
        return self.known[group_id]

    def undo(self):
        return self._change("undo") if self.history_now.undo else None

    def redo(self):
        return self._change("redo") if self.history_now.redo else None

    def _job(self, result, *deed):
        self.done.append(deed)

        def work(handle):
            handle.report(Progress("Looking at photos", 2, 3, faces=3))
            return result

        return JobHandle("fake").start(work)

    def import_paths(self, paths):
        return self._job(self.report, "import", *paths)

    def resume_import(self):
        return self._job(self.report, "resume")

    def look_again(self, paths=()):
        return self._job(self.report, "again", *paths)

    def retry_failed(self):
        return self._job(self.report, "retry")

    def regroup(self, threshold=None):
        self.threshold = threshold or self.threshold
        return self._job(Change(8, "Regroup"), "regroup", threshold)

    def suggest(self):
        curve = {
            "thresholds": np.array([0.5, 0.75]),
            "groups": np.array([9, 4]),
            "merges": np.array([3, 5]),
            "wrong_merges": np.array([0.0, 0.25]),
            "false_link_rate": np.array([1e-7, 0.125]),
        }
        return self._job(Suggestion(0.75, impossible_pairs=12, **curve), "suggest")

    def preview(self, threshold, listed):
        self.done.append(("preview", threshold))
        joins, parts = (("g3", "g9"),), (("p1", (4, 2)),)
        return Preview(threshold, 5, 2, 7, 1e-5, 2, 1, joins=joins, parts=parts)

    def explain(self, a, b):
        self.done.append(("explain", a, b))
        told = Explanation(
            0.75, True, 0.5, (), (Step(0.25, 3),), 0.625,
            (Pair(1, 4, 0.375),), (Obstacle(Rule.SAME_PHOTO, 2, 4, 9),),
        )  # fmt: skip
        return Explained((1, 2), (4,), told, ("They are in one photo.",), stale=True)

    def part(self, faces_a, faces_b):
        return self._change("part", tuple(faces_a), tuple(faces_b))

    def identify(self, face_id):
        self.done.append(("identify", face_id))
        anna = Candidate(self.known["p1"], 0.5, 1e-7)
        return Identified(face(face_id, 1).box, self.known["p1"], (anna,))

    def identify_photo(self, path):
        self.done.append(("identify", path))
        ben = Candidate(self.known["p2"], 1.5, 0.25)
        nobody = Identified(Box(0.5, 0.5, 0.125, 0.125), None, (ben,))
        return [self.identify(7), nobody]


class EndlessImport(FakeLibrary):
    """An import that ends only when it is cancelled."""

    def __init__(self):
        super().__init__()
        self.put_away = False
        self.started = threading.Event()

    def import_paths(self, paths):
        def work(handle):
            self.started.set()
            while not handle.token.cancelled:
                threading.Event().wait(0.001)
            self.put_away = True
            raise CancelledError

        return JobHandle("endless").start(work)
