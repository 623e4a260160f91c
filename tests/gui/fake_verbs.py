"""The verbs of the fake library on what is no face, strangers, birth dates, and drawn faces."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from facealbum.domain.errors import KnownError
from facealbum.domain.geometry import Box, intersection_over_union
from facealbum.domain.types import Change, Face, Group
from facealbum.jobs import JobHandle
from facealbum.library import Seen, Strangers


class FakeVerbs:
    """What ``FakeLibrary`` inherits; it uses the truth that is kept there.

    Attributes:
        out: faces that stand nowhere.
    """

    @property
    def out(self) -> set[int]:
        return self.__dict__.setdefault("_out", set())

    def not_faces(self, face_ids: Sequence[int]) -> Change:
        self._note("Not a face")
        left = {self._truth.place.pop(face) for face in face_ids}
        self._truth.confirmed -= set(face_ids)
        self.out.update(face_ids)
        photos = [self._faces[face].photo_id for face in face_ids]
        return self._announce("Not a face", left, face_ids, photos, undoable=True)

    def bring_back(self, face_ids: Sequence[int]) -> Change:
        self._note("Bring a face back")
        self.out.difference_update(face_ids)
        for face in face_ids:
            self._truth.place[face] = f"g{face}"
        keys = {f"g{face}" for face in face_ids}
        return self._announce("Bring a face back", keys, face_ids, undoable=True)

    def removed_faces(self) -> list[Face]:
        return [self._faces[face] for face in sorted(self.out)]

    def ignore(self, group_ids: Sequence[str]) -> Change:
        label = f"Ignore {len(group_ids)} strangers" if len(group_ids) > 1 else "Ignore a stranger"
        self._note(label)
        touched = set(group_ids)
        for group_id in group_ids:
            key = group_id
            if group_id.startswith("g"):
                faces, key = self._members(group_id), self._new_person("")
                self._put(faces, key)
            self._truth.strangers.add(int(key[1:]))
            touched.add(key)
        return self._announce(label, touched, undoable=True)

    def _rare(self, seen: Seen) -> list[Group]:
        return [group for group in self.groups() if group.faces <= (1 if seen is Seen.ONCE else 2)]

    def foresee_strangers(self, seen: Seen) -> Strangers:
        rare = self._rare(seen)
        faces = sum(group.faces for group in rare)
        return Strangers(len(rare), faces, tuple(group.cover_face_id for group in rare[:24]))

    def ignore_strangers(self, seen: Seen) -> Change:
        return self.ignore([group.id for group in self._rare(seen)])

    def strangers(self) -> list[Group]:
        return [group for group in self._all() if group.stranger]

    def know(self, group_id: str) -> Change:
        if not self.group(group_id).stranger:
            raise KnownError("This is no stranger.")
        self._note("Not a stranger")
        self._truth.strangers.discard(int(group_id[1:]))
        if not self.group(group_id).name:
            return self._forget("Not a stranger", group_id)
        return self._announce("Not a stranger", {group_id}, undoable=True)

    def delete_person(self, group_id: str) -> Change:
        label = f"Delete {self.group(group_id).name}"
        self._note(label)
        return self._forget(label, group_id)

    def _forget(self, label: str, group_id: str) -> Change:
        faces = self._members(group_id)
        self._truth.confirmed -= set(faces)
        self._truth.names.pop(int(group_id[1:]), None)
        for face in faces:
            self._truth.place[face] = f"g{min(faces)}"
        return self._announce(label, {group_id, f"g{min(faces)}"}, faces, undoable=True)

    def set_birth_date(self, group_id: str, birth_date: date | None) -> Change:
        label = f"Born {birth_date}" if birth_date else "Forget a birth date"
        self._note(label)
        self._truth.births.pop(int(group_id[1:]), None)
        if birth_date is not None:
            self._truth.births[int(group_id[1:])] = birth_date
        return self._announce(label, {group_id}, undoable=True)

    def draw_face(
        self,
        photo_id: int,
        box: Box,
        to: str | None = None,
        name: str = "",
        at: float | None = None,
    ) -> JobHandle:
        def work(job: JobHandle) -> Change:
            for face, group in self.faces_in(photo_id):
                if intersection_over_union(face.box, box) > 0.5:
                    raise KnownError(f"There is a face already: {group.name} (face {face.id}).")
            self._note("Draw a face")
            face_id = max(self._faces) + 1
            self._faces[face_id] = Face(
                face_id, photo_id, box, ((0.5, 0.5),) * 5, 0.0, 1.0, 50.0, "fake", "", drawn=True
            )
            self._who[face_id] = 99
            known = self.person_named(name)
            key = to or (known.id if known else self._new_person(name) if name else "")
            self._truth.place[face_id] = key or f"g{face_id}"
            if key:
                self._truth.confirmed.add(face_id)
            keys = {self._truth.place[face_id]}
            return self._announce("Draw a face", keys, [face_id], [photo_id], undoable=True)

        return JobHandle("Draw a face").start(work)

    logged: Sequence[str] = ()

    def log_lines(self, at_most: int = 1_000) -> list[str]:
        return list(self.logged)[-at_most:]

    def problem_report(self, facts: Sequence[tuple[str, object]] = ()) -> str:
        return "\n".join(["facealbum problem report", *(f"{name}: {what}" for name, what in facts)])
