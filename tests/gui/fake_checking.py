"""What the library in memory answers when it is asked to compare, and how good it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

from facealbum.domain.errors import KnownError
from facealbum.domain.geometry import Box
from facealbum.grouping.checking import Share
from facealbum.grouping.explain import Pair
from facealbum.jobs import JobHandle
from facealbum.library import (
    ComparedFace,
    Comparison,
    ConfusedPair,
    FaceCounts,
    ImpossiblePairs,
    MappedFace,
    PersonCheck,
    PersonMap,
    SelfCheck,
    Side,
    Sureness,
)

THRESHOLD = 1.2


def towards(degrees: float) -> np.ndarray:
    """Return a vector of length 1."""
    return np.array([np.cos(np.deg2rad(degrees)), np.sin(np.deg2rad(degrees))], np.float32)


class FakeChecking:
    """Faces of one human look the same way; each human looks 40 degrees further."""

    checks = 0
    doubtful = 2
    missing = 12.25

    def look_at(self, what: int | Path) -> Side:
        if isinstance(what, Path):
            return self._photo(what)
        face = self._faces[what]
        group = next(group for found, group in self.faces_in(face.photo_id) if found.id == what)
        crop = self.crop_file(what)
        shown = ComparedFace(
            face.box, crop.read_bytes(), towards(40 * self._who[what]), what, group
        )
        return Side(what, (shown,), 0)

    def map_person(self, group_id: str, like: dict[int, tuple[float, float]] | None = None):
        """Confirmed faces in a row on the left, others on the right; the last one is doubtful."""
        self.maps = [*getattr(self, "maps", []), like or {}]
        rows = sorted(self.faces_of(group_id), key=lambda row: row[0].id)
        faces = []
        for at, (face, place) in enumerate(rows):
            last = at == len(rows) - 1
            sureness = Sureness.DOUBTFUL if last else Sureness.UNCONFIRMED
            if place.confirmed:
                sureness = Sureness.CONFIRMED
            x = 0.95 if last else at / len(rows) - 0.6
            faces.append(MappedFace(face.id, x, 0.3 * (at % 2), sureness, at / 10, ()))
        return PersonMap(self.group(group_id), 1.0, 0.74, tuple(faces), 0, 0)

    def _photo(self, path: Path) -> Side:
        if not path.exists():
            raise KnownError(f"“{path}” does not exist.", "", "Check the path, then try again.")
        faces = tuple(
            ComparedFace(Box(0.3 * at, 0.2, 0.1 + 0.1 * at, 0.2), b"", towards(degrees))
            for at, degrees in enumerate((0, 90, 5))
        )
        return Side(path, faces, 2)

    def compare(self, a: Side, b: Side) -> Comparison:
        return Comparison(a, b, THRESHOLD, self.pipeline)

    def say_same(self, face_a: int, face_b: int, to: str | None = None):
        goal = to or max(self._truth.place[face] for face in (face_a, face_b))
        return self.move_faces([face_a, face_b], goal)

    def say_two(self, face_a: int, face_b: int):
        return self.part([face_a], [face_b])

    def check(self) -> JobHandle:
        self.checks += 1
        found = self._checked()
        return JobHandle("Check").start(lambda _job: found)

    def _checked(self) -> SelfCheck:
        people = [person for person in self.people() if person.name]
        groups = self.groups(2)
        counts = FaceCounts(
            faces=len(self._faces),
            named=sum(person.faces for person in people),
            confirmed=sum(person.confirmed for person in people),
            nameless=0,
            grouped=sum(group.faces for group in groups),
            single=1,
            strangers=0,
            hidden=sum(person.faces for person in self.people(hidden=True)),
            unplaced=0,
            not_faces=3,
            photos=len(self._photos),
            photos_without_face=4,
            photos_failed=1,
        )
        checks = [PersonCheck(person, 0, None, 0.0, ()) for person in people]
        if checks and groups:
            checks[0] = replace(
                checks[0], doubtful=self.doubtful, missing=self.missing, near=(groups[0].id,)
            )
        first = [self._members(person.id)[0] for person in people[:2]]
        pairs = [ConfusedPair(*people[:2], 1.3, Pair(*first, 0.9), 1e-4)] if people[1:] else []
        return SelfCheck(
            revision=self.revision,
            threshold=self.threshold,
            counts=counts,
            placed=5,
            right=0.981 if people else None,
            groups_right=0.99995,
            answers=Share(45, 47),
            impossible=ImpossiblePairs(40.0, 2.0, 0.5),
            people=tuple(checks),
            confused=tuple(pairs),
            stale=True,
        )
