"""What is nobody else's business: every name, label and path that the library knows."""

from __future__ import annotations

import os
import sqlite3

from facealbum.domain.sentences import unpacked
from facealbum.store.scope import Scope

SQLITE_VERSION = sqlite3.sqlite_version


class PrivateWords:
    """Lists what has to be left out of a text that leaves the computer."""

    def __init__(self, scope: Scope) -> None:
        self._connection = scope.connection

    def names(self) -> set[str]:
        """Return the names of people and albums, also those that only other programs gave."""
        rows = self._connection.execute(
            "SELECT name FROM person UNION SELECT name FROM album UNION SELECT query FROM album"
            " UNION SELECT name FROM cache_region UNION SELECT name_key FROM refusal"
        )
        return {row[0] for row in rows if row[0]}

    def labels(self) -> set[str]:
        """Return what the history says was done; it has names that were changed since."""
        rows = self._connection.execute("SELECT DISTINCT label FROM journal")
        return {str(unpacked(row[0])) for row in rows}

    def paths(self) -> set[str]:
        """Return the paths of photos, of folders and of the files beside photos."""
        rows = self._connection.execute(
            "SELECT path FROM photo_file UNION SELECT path FROM folder"
            " UNION SELECT path FROM cache_metadata_file"
        )
        return {os.fsdecode(row[0]) for row in rows}
