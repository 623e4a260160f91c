"""Where the files lie that ship with the program: inside the wheel, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def bundled(name: str) -> Path:
    """Return the path of a shipped file or folder, such as ``models`` or ``resources/icons``.

    The path may not exist: whoever opens it says so in a sentence of its own.
    """
    inside = _PACKAGE / name
    return inside if inside.exists() else _PACKAGE.parent / name
