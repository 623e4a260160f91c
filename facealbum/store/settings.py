"""The settings that travel with a library."""

from __future__ import annotations

import json
from typing import Any

from facealbum.store.scope import Scope


class SettingTable:
    """Values by key, anything that JSON can hold. What keys mean is decided in ``library``."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._connection = scope.connection

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value of ``key``, or ``default`` where none was set."""
        row = self._connection.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
        return default if row is None else json.loads(row[0])

    def set(self, key: str, value: Any) -> None:
        """Remember ``value``; recorded for undo where a change is being recorded."""
        if self._scope.recorder is not None:
            self._scope.recorder.touch_setting(key)
        self._connection.execute(
            "INSERT INTO setting VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
            (key, json.dumps(value)),
        )

    def all(self) -> dict[str, Any]:
        """Return every value that was set."""
        return {
            key: json.loads(value)
            for key, value in self._connection.execute("SELECT key, value FROM setting")
        }
