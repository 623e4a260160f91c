"""A library over photos that are text: no model, no picture, no waiting."""

from __future__ import annotations

import importlib.util
import sys
import threading
from pathlib import Path

import pytest

from facealbum.jobs import JobHandle
from facealbum.library import Library


def _fakes():
    # The tests are no package; a killed import in a process of its own loads the same file.
    if "library_fakes" not in sys.modules:
        path = Path(__file__).with_name("fakes.py")
        spec = importlib.util.spec_from_file_location("library_fakes", path)
        module = importlib.util.module_from_spec(spec)
        sys.modules["library_fakes"] = module
        spec.loader.exec_module(module)
    return sys.modules["library_fakes"]


@pytest.fixture
def no_thread_left():
    """Fail the test that leaves a thread behind."""
    before = set(threading.enumerate())
    yield
    assert [thread.name for thread in threading.enumerate() if thread not in before] == []


@pytest.fixture
def write_photo():
    return _fakes().write_photo


@pytest.fixture
def fake_workshop():
    return _fakes().FakeWorkshop()


@pytest.fixture
def photos(tmp_path, write_photo):
    """Write photos into one folder: name, then lines of what is to be found in each."""

    def write(*contents, folder="photos"):
        root = tmp_path / folder
        root.mkdir(exist_ok=True)
        for name, *lines in contents:
            write_photo(root / name, *lines)
        return root

    return write


@pytest.fixture
def open_library(tmp_path, fake_workshop, no_thread_left):
    """Open the same library again and again; what is left open is closed at the end."""
    opened = []

    def open_again(workshop=fake_workshop, folder="library"):
        for library in opened:
            library.close()
        library = Library.open(tmp_path / folder, workshop)
        opened.append(library)
        return library

    yield open_again
    for library in opened:
        library.close()


@pytest.fixture
def library(open_library):
    return open_library()


@pytest.fixture
def import_heard():
    """Begin an import that a listener hears from its first photo on, however late this thread is.

    It waits for its turn until then; where it did not, a few photos might be done before.
    """

    def begin(library, paths, listener):
        with library._context.turn(JobHandle("who listens first")):
            job = library.import_paths(paths)
            job.listen(listener)
        return job

    return begin


@pytest.fixture
def partition():
    """Return who stands with whom: sets of (photo's name, left edge of the box)."""

    def look(library):
        people = [*library.people(), *library.people(hidden=True), *library.strangers()]
        groups = [*people, *library.groups()]
        rows = [[face for face, _ in library.faces_of(group.id)] for group in groups]
        names = {
            photo.id: Path(photo.path).name
            for photo in library.photo_rows(sorted({face.photo_id for row in rows for face in row}))
        }
        return {
            frozenset((names[face.photo_id], round(face.box.left, 3)) for face in row)
            for row in rows
        }

    return look


@pytest.fixture
def group_with(library_faces):
    """Return the group that holds the face of a person of the fakes in a photo."""

    def look(library, photo, place=0):
        face = library_faces(library, photo)[place]
        groups = {found.id: group for found, group in library.faces_in(face.photo_id)}
        return groups[face.id]

    return look


@pytest.fixture
def library_faces():
    """Return the faces of a photo by the name of its file, left to right."""

    def look(library, photo):
        rows = library.photo_rows(library.photos())
        (photo_id,) = [row.id for row in rows if Path(row.path).name == photo]
        return [face for face, _ in library.faces_in(photo_id)]

    return look
