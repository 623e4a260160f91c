"""What the user said of faces and people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from facealbum.domain.types import Answer, Verdict
from facealbum.store.scope import Scope, as_list

_COLUMNS = "face_id, person_id, answer"


class VerdictTable:
    """Verdicts by face and person. A face IS one person at most, and IS_NOT any number of them.

    Only verbs of the user write here. Writing is recorded for undo where a change is recorded.
    """

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._connection = scope.connection

    # Reading

    def all(self) -> list[Verdict]:
        """Return every verdict, by face, those of retired faces too."""
        return self._select("ORDER BY face_id, person_id")

    def of_faces(self, face_ids: Iterable[int]) -> list[Verdict]:
        """Return the verdicts on these faces, by face."""
        return self._select(
            "WHERE face_id IN (SELECT value FROM json_each(?)) ORDER BY face_id, person_id",
            as_list(face_ids),
        )

    def of_person(self, person_id: int, answer: Answer | None = None) -> list[Verdict]:
        """Return the verdicts on a person, of one answer or of both, by face."""
        answers = [one.value for one in Answer] if answer is None else [answer.value]
        return self._select(
            f"WHERE person_id = ? AND answer IN ({', '.join('?' * len(answers))}) ORDER BY face_id",
            person_id,
            *answers,
        )

    def persons_of(self, face_ids: Iterable[int]) -> dict[int, int]:
        """Return person id by face id, for those of the faces that ARE somebody."""
        return {
            verdict.face_id: verdict.person_id
            for verdict in self.of_faces(face_ids)
            if verdict.answer is Answer.IS
        }

    # Writing

    def put(self, verdicts: Sequence[Verdict]) -> None:
        """Write verdicts; each replaces what was said of its face and person.

        An IS also replaces the IS of that face with another person. The last of a list wins.
        """
        faces = {verdict.face_id for verdict in verdicts}
        self._touch(faces)
        self._mark(faces)
        self._scope.dirty.update(verdict.person_id for verdict in verdicts)
        for verdict in verdicts:
            if verdict.answer is Answer.IS:
                self._connection.execute(
                    "DELETE FROM verdict WHERE face_id = ? AND answer = 'is'", (verdict.face_id,)
                )
            self._connection.execute(
                "INSERT INTO verdict VALUES (?1, ?2, ?3)"
                " ON CONFLICT (face_id, person_id) DO UPDATE SET answer = ?3",
                (verdict.face_id, verdict.person_id, verdict.answer.value),
            )

    def withdraw(self, face_ids: Sequence[int], person_id: int) -> None:
        """Delete what was said of these faces and this person."""
        self._touch(face_ids)
        self._scope.dirty.add(person_id)
        self._connection.execute(
            "DELETE FROM verdict WHERE person_id = ?"
            " AND face_id IN (SELECT value FROM json_each(?))",
            (person_id, as_list(face_ids)),
        )

    def repoint(self, from_person: int, to_person: int) -> None:
        """Make all that was said of one person said of another: the two are the same human.

        Where both were spoken of, IS wins: that they are the same is the newer word.
        """
        self._touch(verdict.face_id for verdict in self.of_person(from_person))
        self._scope.dirty.update((from_person, to_person))
        self._connection.execute(
            "DELETE FROM verdict WHERE person_id = ?1 AND answer = 'is not'"
            " AND face_id IN (SELECT face_id FROM verdict WHERE person_id = ?2)",
            (to_person, from_person),
        )
        self._connection.execute(
            "DELETE FROM verdict WHERE person_id = ?2 AND answer = 'is not'"
            " AND face_id IN (SELECT face_id FROM verdict WHERE person_id = ?1)",
            (to_person, from_person),
        )
        self._connection.execute(
            "UPDATE verdict SET person_id = ?1 WHERE person_id = ?2", (to_person, from_person)
        )

    def _select(self, rest: str, *values: Any) -> list[Verdict]:
        rows = self._connection.execute(f"SELECT {_COLUMNS} FROM verdict {rest}", values)
        return [Verdict(face, person, Answer(answer)) for face, person, answer in rows]

    def _touch(self, face_ids: Iterable[int]) -> None:
        if self._scope.recorder is not None:
            self._scope.recorder.touch_verdicts(face_ids)

    def _mark(self, face_ids: Iterable[int]) -> None:
        """Have the groups counted again that these faces are confirmed in now."""
        self._scope.dirty.update(self.persons_of(face_ids).values())
