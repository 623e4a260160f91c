"""The people whom the user knows, and how their names compare."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from facealbum.domain.types import Person
from facealbum.store.scope import Scope, as_list

_COLUMNS = ", ".join(
    f"person.{name}" for name in ("id", "name", "hidden", "cover_face_id", "birth_date", "stranger")
)


def clean_name(name: str) -> str:
    """Return a name as it is kept: Unicode NFC, stripped, runs of white space one space."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def name_key(name: str) -> str:
    """Return what two names that count as the same have in common."""
    return unicodedata.normalize("NFC", clean_name(name).casefold())


class PersonTable:
    """People by id and name. No two have the same name; any number have none ("")."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._connection = scope.connection

    # Reading

    def by_ids(self, ids: Sequence[int]) -> list[Person]:
        """Return the people in the order of ``ids``; ids of nobody are left out."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM json_each(?) j JOIN person ON person.id = j.value"
            " ORDER BY j.key",
            (as_list(ids),),
        )
        return [_person(row) for row in rows]

    def get(self, person_id: int) -> Person | None:
        """Return one person, or None."""
        return next(iter(self.by_ids([person_id])), None)

    def all(self) -> list[Person]:
        """Return everybody, hidden ones too, by id."""
        rows = self._connection.execute(f"SELECT {_COLUMNS} FROM person ORDER BY id")
        return [_person(row) for row in rows]

    def named(self, name: str) -> Person | None:
        """Return the person of this name, however it is typed, or None; nobody is named ""."""
        key = name_key(name)
        row = self._connection.execute(
            f"SELECT {_COLUMNS} FROM person WHERE name_key = ? AND name_key <> ''", (key,)
        ).fetchone()
        return None if row is None else _person(row)

    def names(self) -> list[str]:
        """Return all names, hidden people's too, in alphabetical order."""
        rows = self._connection.execute(
            "SELECT name FROM person WHERE name_key <> '' ORDER BY name_key"
        )
        return [row[0] for row in rows]

    def beginning(self, text: str, limit: int = 20) -> list[Person]:
        """Return up to ``limit`` named people of whom a word of the name begins with ``text``.

        Those whose name itself begins with it come first, then by name.
        """
        start = name_key(text)
        escaped = start.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM person WHERE name_key <> ''"
            " AND (name_key LIKE ?1 ESCAPE '\\' OR name_key LIKE ?2 ESCAPE '\\')"
            " ORDER BY name_key NOT LIKE ?1 ESCAPE '\\', name_key LIMIT ?3",
            (f"{escaped}%", f"% {escaped}%", limit),
        )
        return [_person(row) for row in rows]

    def births(self) -> list[tuple[int, date]]:
        """Return id and birth date of everybody whose birth date is known, by id."""
        rows = self._connection.execute(
            "SELECT id, birth_date FROM person WHERE birth_date IS NOT NULL ORDER BY id"
        )
        return [(person, date.fromisoformat(born)) for person, born in rows]

    def too_early(self, face_ids: Iterable[int] | None = None) -> set[tuple[int, int]]:
        """Return faces and the people who were not born when the face was photographed.

        Only a camera's date counts; a photo of the day of birth is not too early. All faces, or
        those of ``face_ids``.
        """
        chosen = face_ids is not None
        source = "json_each(:ids) j CROSS JOIN face f ON f.id = j.value" if chosen else "face f"
        rows = self._connection.execute(
            "WITH born AS MATERIALIZED (SELECT id, birth_date FROM person"
            f" WHERE birth_date IS NOT NULL) SELECT f.id, born.id FROM {source}"
            " JOIN photo p ON p.id = f.photo_id JOIN born ON p.taken_at < born.birth_date"
            " WHERE p.taken_from <> 'file'",
            {"ids": as_list(face_ids or ())} if chosen else {},
        )
        return {(face, person) for face, person in rows}

    # Writing; recorded for undo where a change is being recorded

    def add(self, name: str = "", *, hidden: bool = False, stranger: bool = False) -> Person:
        """Insert a person.

        Raises:
            ValueError: somebody has this name already.
        """
        self._refuse_taken(name, 0)
        row = self._connection.execute(
            "INSERT INTO person (name, name_key, hidden, stranger) VALUES (?, ?, ?, ?)"
            " RETURNING id",
            (clean_name(name), name_key(name), int(hidden), int(stranger)),
        ).fetchone()
        if self._scope.recorder is not None:
            self._scope.recorder.created_person(row[0])
        return Person(int(row[0]), clean_name(name), hidden, stranger=stranger)

    def rename(self, person_id: int, name: str) -> None:
        """Give a person another name.

        Raises:
            ValueError: somebody else has this name already.
        """
        self._refuse_taken(name, person_id)
        self._set(person_id, "name = ?, name_key = ?", clean_name(name), name_key(name))

    def set_hidden(self, person_id: int, hidden: bool) -> None:
        """Hide a person or show them again."""
        self._set(person_id, "hidden = ?", int(hidden))

    def set_stranger(self, person_id: int, stranger: bool) -> None:
        """Make a person a stranger, or no stranger any more."""
        self._set(person_id, "stranger = ?", int(stranger))

    def set_cover(self, person_id: int, face_id: int | None) -> None:
        """Choose the face that stands for a person; None leaves it to ``face_quality``."""
        self._set(person_id, "cover_face_id = ?", face_id)

    def set_birth_date(self, person_id: int, birth_date: date | None) -> None:
        """Remember when a person was born."""
        self._set(person_id, "birth_date = ?", birth_date and birth_date.isoformat())

    def remove(self, person_id: int) -> None:
        """Delete a person of whom no verdict speaks any more.

        Faces that stand with the person must have been moved before the transaction ends.

        Raises:
            ValueError: a verdict speaks of the person.
        """
        spoken_of = self._connection.execute(
            "SELECT 1 FROM verdict WHERE person_id = ?", (person_id,)
        ).fetchone()
        if spoken_of is not None:
            raise ValueError(f"verdicts speak of person {person_id}")
        self._touch(person_id)
        self._connection.execute("DELETE FROM person WHERE id = ?", (person_id,))

    def _set(self, person_id: int, assignment: str, *values: Any) -> None:
        self._touch(person_id)
        self._connection.execute(
            f"UPDATE person SET {assignment} WHERE id = ?", (*values, person_id)
        )

    def _touch(self, person_id: int) -> None:
        if self._scope.recorder is not None:
            self._scope.recorder.touch_person(person_id)

    def _refuse_taken(self, name: str, but: int) -> None:
        other = self.named(name)
        if other is not None and other.id != but:
            raise ValueError(f"person {other.id} has this name")


def _person(row: tuple[Any, ...]) -> Person:
    born = None if row[4] is None else date.fromisoformat(row[4])
    return Person(row[0], row[1], bool(row[2]), row[3], born, bool(row[5]))
