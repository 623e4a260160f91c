"""What a user does in one sitting, verb by verb, on a small library; and what a library holds."""

from __future__ import annotations

import hashlib
import importlib.util
import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from facealbum.domain.geometry import Box
from facealbum.library import Library
from facealbum.library.backups import restore
from facealbum.store.backups import check, listed

PATIENCE = 60.0
DATABASE = "library.sqlite3"
CHECKPOINT_PAGES = 40
"""So seldom that a log grows, and so often that it is folded into the database in between."""


def fakes() -> Any:
    """Return the workshop without models that the tests of the library use."""
    name = "library_fakes"
    if name not in sys.modules:
        path = Path(__file__).resolve().parents[1] / "library" / "fakes.py"
        spec = importlib.util.spec_from_file_location(name, path)
        assert spec is not None
        assert spec.loader is not None
        sys.modules[name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]


@dataclass
class World:
    """The photos in ``root``, and in ``place`` the library and what is written out of it.

    ``library`` is set while it is open.
    """

    root: Path
    place: Path
    library: Library | None = None

    @property
    def folder(self) -> Path:
        """The library folder."""
        return self.place / "library"

    @property
    def out(self) -> Path:
        """Where files are written that leave the library."""
        return self.place / "out"

    def open(self) -> Library:
        """Open the library, with the daily backup made."""
        library = self.library = Library.open(self.folder, fakes().FakeWorkshop())
        library._end_daily()
        with library._context.store.write() as tx:
            tx.scope.connection.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES}")
        return library

    def close(self) -> None:
        """Close the library where it is open."""
        library, self.library = self.library, None
        if library is not None:
            library.close()

    @property
    def opened(self) -> Library:
        """The open library."""
        assert self.library is not None
        return self.library


def prepare(root: Path, place: Path) -> World:
    """Make the photos of a session: 14 to begin with and 6 that come later, each with a clip."""
    write = fakes().write_photo
    for number in range(14):
        faces = [f"face {'abcde'[number % 5]} {number}", f"face {'fgh'[number % 3]} {number}"]
        write(root / "photos" / f"{number:02}.jpg", f"date 2020-01-{number + 1:02}", *faces)
    write(root / "photos" / "broken.jpg", "broken The file is cut off.")
    clip = ("date 2020-01-01", "duration 9", "at 2", "face a c1", "at 4", "face b c2 0.5", "at 8")
    write(root / "photos" / "party.mp4", *clip)
    for number in range(6):
        write(root / "more" / f"m{number}.jpg", f"face {'ab'[number % 2]} m{number}")
    write(root / "more" / "later.mp4", "duration 5", "at 2", "face a c3", "at 4", "face c c4")
    (place / "out").mkdir(parents=True)
    return World(root, place)


def _group(world: World, place: int) -> str:
    found = [*world.opened.people(), *world.opened.groups()]
    return str(found[place].id)


def _first_faces(world: World, group: str, count: int) -> list[int]:
    return [face.id for face, _ in world.opened.faces_of(group)[:count]]


def _named(world: World, name: str) -> str:
    person = world.opened.person_named(name)
    assert person is not None
    return str(person.id)


def _import(world: World, folder: str) -> None:
    world.opened.set_setting("videos", True)
    world.opened.import_paths([world.root / folder]).result(PATIENCE)


def _reject(world: World) -> None:
    anna = _named(world, "Anna")
    world.opened.reject_faces(_first_faces(world, anna, 1), anna)


def _draw(world: World) -> None:
    photo = world.opened.photos()[0]
    world.opened.draw_face(photo, Box(0.7, 0.6, 0.1, 0.2), None, "Dora").result(PATIENCE)


def _restore(world: World) -> None:
    """Go back to the backup that was made by hand, with the library closed."""
    name = next(one.name for one in listed(world.folder / "backups") if one.kind == "by-hand")
    world.close()
    restore(world.folder, name)
    world.open()


VERBS: dict[str, Callable[[World], object]] = {
    "import": lambda w: _import(w, "photos"),
    "name": lambda w: w.opened.name(_group(w, 0), "Anna"),
    "name another": lambda w: w.opened.name(_group(w, 1), "Ben"),
    "merge": lambda w: w.opened.merge([_named(w, "Anna"), _group(w, 2)]),
    "reject": _reject,
    "regroup": lambda w: w.opened.regroup(0.9).result(PATIENCE),
    "draw": _draw,
    "album": lambda w: w.opened.save_album("Two", "Anna, 2020"),
    "undo": lambda w: w.opened.undo(),
    "redo": lambda w: w.opened.redo(),
    "no face": lambda w: w.opened.not_faces(_first_faces(w, _group(w, 3), 1)),
    "setting": lambda w: w.opened.set_setting("threads", 1),
    "backup": lambda w: w.opened.back_up(),
    "import more": lambda w: _import(w, "more"),
    "names file": lambda w: w.opened.export_names(w.out / "names.json"),
    "export": lambda w: w.opened.export(_named(w, "Ben"), w.out / "copies").result(PATIENCE),
    "delete": lambda w: w.opened.delete_person(_named(w, "Ben")),
    "names again": lambda w: w.opened.import_names(w.out / "names.json"),
    "restore": _restore,
}
"""In this order; each is done in a sitting of its own: opened, done, closed."""

IMPORTS = {"import", "import more"}
"""Verbs of many transactions, of which a part may stay; done again they come to the same."""


def truth(folder: Path) -> str:
    """Return a digest of every row of truth and of where each face stands.

    Raises:
        AssertionError: the database is not whole.
    """
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        ask = connection.execute
        assert ask("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert ask("PRAGMA foreign_key_check").fetchall() == []
        names = [row[0] for row in ask("SELECT name FROM sqlite_master WHERE type = 'table'")]
        tables = [
            name
            for name in sorted(names)
            if name == "cache_placement" or not name.startswith(("cache_", "sqlite_"))
        ]
        digest = hashlib.blake2b(digest_size=16)
        for name in tables:
            columns = [row[1] for row in ask(f"PRAGMA table_info({name})")]
            wanted = ", ".join(c for c in columns if (name, c) != ("journal", "at"))
            rows = sorted(map(repr, ask(f"SELECT {wanted} FROM {name}")))
            digest.update(repr((name, rows)).encode())
    return digest.hexdigest()


def content(library: Library) -> dict[str, object]:
    """Return what a library holds, by what it is and not by its numbers."""
    tables = library._context.store.read
    rows = {row.id: row for row in library.photo_rows(library.photos())}
    people = [*library.people(), *library.people(hidden=True), *library.strangers()]
    groups = [*people, *library.groups()]
    names = {number: Path(row.path).name for number, row in rows.items()}
    faces = [(face, names[number]) for number in rows for face, _ in library.faces_in(number)]
    missing = [face.id for face, _ in faces if library.crop_file(face.id) is None]
    return {
        "photos": sorted((names[n], row.status, row.taken_at) for n, row in rows.items()),
        "failed": [(Path(row.path).name, row.reason) for row in library.failed_photos()],
        "faces": sorted((name, face.box.left, face.drawn) for face, name in faces),
        "crops that are missing": missing,
        "groups": sorted(
            (g.name, sorted((names[f.photo_id], f.box.left) for f, _ in library.faces_of(g.id)))
            for g in groups
        ),
        "moments": sorted(
            (names[n], moment.at, sorted(box.left for box in moment.boxes.values()))
            for n in rows
            for moment in library.moments(n)
        ),
        "unfinished": library.unfinished(),
        "answers": sorted(str(each.answer) for each in tables.verdicts.all()),
        "albums": sorted((album.name, album.query) for album in tables.albums.all()),
    }


def said(library: Library) -> list[tuple[object, ...]]:
    """Return what the user said, which no import may touch."""
    tables = library._context.store.read
    return [
        *sorted((p.name, p.hidden) for p in tables.people.all()),
        *sorted((v.face_id, v.person_id, str(v.answer)) for v in tables.verdicts.all()),
    ]


def written_out(world: World) -> list[str]:
    """Return what is wrong with the files that left the library: nothing, if all are whole."""
    wrong = []
    for backup in listed(world.folder / "backups"):
        check(world.folder / "backups" / backup.name)
    names = world.out / "names.json"
    if names.exists() and not names.read_bytes().endswith(b"}"):
        wrong.append("the file of names is cut off")
    return wrong


def copied_whole(world: World) -> bool:
    """Whether every photo of Ben lies among the copies, whole."""
    library = world.opened
    copies = world.out / "copies"
    there = {path.read_bytes() for path in copies.iterdir()} if copies.is_dir() else set()
    wanted = {Path(row.path).read_bytes() for row in library.photos_of(_named(world, "Ben"))}
    return wanted <= there


def copied(world: World, place: Path) -> World:
    """Return a copy of a world that is closed, over the same photos, instead of what lies there."""
    for name in ("library", "out"):
        shutil.rmtree(place / name, ignore_errors=True)
        if (world.place / name).exists():
            shutil.copytree(world.place / name, place / name)
    return World(world.root, place)
