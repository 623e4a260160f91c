"""Bringing rows back to what an image says they were: the work of undo and redo."""

from __future__ import annotations

from collections import Counter

from facealbum.store.places import NOWHERE
from facealbum.store.recording import Image, Recorder
from facealbum.store.scope import Scope, as_list


class Restorer:
    """Writes images into the tables of one connection."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._connection = scope.connection

    def restore(self, image: Image) -> None:
        """Make the rows of which ``image`` speaks what they were; their groups are left dirty."""
        then, now = image.places, Recorder(self._connection).places_of(image.places.faces)
        self.restore_truth(image)
        self._restore_places(image)
        leaving: dict[int, Counter[int]] = {}
        there = (now.keys != NOWHERE) & (then.keys != NOWHERE)
        moved = there & (now.keys != then.keys)
        for key, goal in zip(now.keys[moved].tolist(), then.keys[moved].tolist(), strict=True):
            leaving.setdefault(key, Counter())[goal] += 1
        for key, targets in leaving.items():
            self._gather_stragglers(key, targets.most_common(1)[0][0])
        gone = now.some(then.keys == NOWHERE)
        self._scope.dirty.update(then.named(), leaving, image.persons, gone.named())

    def restore_truth(self, image: Image) -> None:
        """Bring back all but the placements, which are a cache."""
        self._restore_settings(image)
        self._restore_albums(image)
        self._restore_not_faces(image)
        self._restore_refusals(image)
        faces = as_list(image.verdicts)
        self._mark_verdicts(faces)
        self._connection.execute(
            "DELETE FROM verdict WHERE face_id IN (SELECT value FROM json_each(?))", (faces,)
        )
        self._restore_persons(image)
        self._connection.executemany(
            "INSERT INTO verdict SELECT id, ?2, ?3 FROM face WHERE id = ?1",
            [(face, *row) for face, rows in image.verdicts.items() for row in rows],
        )
        self._mark_verdicts(faces)

    def _restore_settings(self, image: Image) -> None:
        for key, value in image.settings.items():
            self._connection.execute("DELETE FROM setting WHERE key = ?", (key,))
            if value is not None:
                self._connection.execute("INSERT INTO setting VALUES (?, ?)", (key, value))

    def _restore_albums(self, image: Image) -> None:
        # All go before one comes back: two names may have been swapped.
        for album in image.albums:
            self._connection.execute("DELETE FROM album WHERE id = ?", (album,))
        self._connection.executemany(
            "INSERT INTO album (id, name, name_key, query) VALUES (?, ?, ?, ?)",
            [(album, *row) for album, row in image.albums.items() if row is not None],
        )

    def _restore_not_faces(self, image: Image) -> None:
        for face, said in image.not_faces.items():
            set_not_face(self._scope, face, said=said)

    def _restore_refusals(self, image: Image) -> None:
        self._connection.execute(
            "DELETE FROM refusal WHERE face_id IN (SELECT value FROM json_each(?))",
            (as_list(image.refusals),),
        )
        self._connection.executemany(
            "INSERT INTO refusal SELECT id, ?2 FROM face WHERE id = ?1",
            [(face, name) for face, names in image.refusals.items() for name in names],
        )

    def _restore_persons(self, image: Image) -> None:
        execute = self._connection.execute
        for person, row in image.persons.items():
            # Names are given back only when none is taken any more: two may have been swapped.
            execute("UPDATE person SET name_key = '' WHERE id = ?", (person,))
            if row is None:
                execute("DELETE FROM person WHERE id = ?", (person,))
        for person, row in image.persons.items():
            if row is not None:
                execute(
                    "INSERT INTO person"
                    " (id, name, name_key, hidden, cover_face_id, birth_date, stranger)"
                    " VALUES (?1, ?2, ?3, ?4, (SELECT id FROM face WHERE id = ?5), ?6, ?7)"
                    " ON CONFLICT (id) DO UPDATE SET name = ?2, name_key = ?3, hidden = ?4,"
                    " cover_face_id = (SELECT id FROM face WHERE id = ?5), birth_date = ?6,"
                    " stranger = ?7",
                    (person, *row),
                )

    def _mark_verdicts(self, faces: str) -> None:
        """Have the groups counted again in which these faces are confirmed."""
        self._scope.dirty.update(
            row[0]
            for row in self._connection.execute(
                "SELECT DISTINCT person_id FROM verdict"
                " WHERE face_id IN (SELECT value FROM json_each(?))",
                (faces,),
            )
        )

    def _restore_places(self, image: Image) -> None:
        nowhere = image.places.keys == NOWHERE
        self._connection.execute(
            "DELETE FROM cache_placement WHERE face_id IN (SELECT value FROM json_each(?))",
            (as_list(image.places.faces[nowhere]),),
        )
        self._connection.executemany(
            "INSERT INTO cache_placement (face_id, photo_id, group_key, distance, settled)"
            " SELECT ?1, photo_id, ?2, ?3, ?4 FROM face"
            " WHERE id = ?1 AND retired = 0"
            " ON CONFLICT (face_id) DO UPDATE SET group_key = ?2, distance = ?3, settled = ?4",
            image.places.some(~nowhere).rows(),
        )

    def _gather_stragglers(self, key: int, target: int) -> None:
        """Bring faces along whose group is no more, unless one of their photo is there already."""
        alive = self._connection.execute(
            "SELECT 1 FROM person WHERE id = ?1 UNION ALL"
            " SELECT 1 FROM cache_placement WHERE face_id = -?1 AND group_key = ?1",
            (key,),
        ).fetchone()
        if alive is not None:
            return
        stragglers = self._connection.execute(
            "SELECT c.face_id, c.photo_id, f.shown_at FROM cache_placement c"
            " JOIN face f ON f.id = c.face_id WHERE c.group_key = ?",
            (key,),
        ).fetchall()
        if self._scope.recorder is not None:
            self._scope.recorder.touch_places(face for face, _, _ in stragglers)
        for face, photo, shown_at in stragglers:
            taken = self._connection.execute(
                "SELECT 1 FROM cache_placement c JOIN face f ON f.id = c.face_id"
                " WHERE c.group_key = ? AND c.photo_id = ? AND f.shown_at IS ?",
                (target, photo, shown_at),
            ).fetchone()
            goal = target if taken is None else -face
            self._connection.execute(
                "UPDATE cache_placement SET group_key = ?, settled = 0 WHERE face_id = ?",
                (goal, face),
            )
            self._scope.dirty.add(goal)


def set_not_face(scope: Scope, face_id: int, *, said: bool) -> None:
    """Take a face out of sight for good, or bring it back; where it stands is not changed."""
    if said:
        scope.connection.execute(
            "INSERT OR IGNORE INTO not_face SELECT id FROM face WHERE id = ?", (face_id,)
        )
    else:
        scope.connection.execute("DELETE FROM not_face WHERE face_id = ?", (face_id,))
    scope.connection.execute("UPDATE face SET retired = ? WHERE id = ?", (int(said), face_id))
