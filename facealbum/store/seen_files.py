"""Files that a walk found, and what came of them."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file that a walk found.

    Attributes:
        path: absolute, as ``os.fsdecode`` gives it.
        size: bytes.
        mtime_ns: time of last change, ns since 1970.
        content_hash: of its bytes, or None where size and time are those that the library knows.
        clip: it is a clip, by its name.
    """

    path: str
    size: int
    mtime_ns: int
    content_hash: str | None
    clip: bool = False


@dataclass(frozen=True, slots=True)
class Registered:
    """What ``PhotoTable.register`` did, as photo ids.

    Attributes:
        new: photos to look at: never seen, or changed since.
        changed: those of ``new`` that keep the row, and so the names, of the content before.
        known: photos whose content was known already, at this path or another.
        removed: photos without any file of which the user said nothing, deleted with their faces.
    """

    new: frozenset[int]
    changed: frozenset[int]
    known: frozenset[int]
    removed: frozenset[int]


@dataclass(slots=True)
class Tally:
    """What ``register`` has found so far, as photo ids; ``left`` lost a file."""

    new: set[int] = field(default_factory=set)
    changed: set[int] = field(default_factory=set)
    known: set[int] = field(default_factory=set)
    left: set[int] = field(default_factory=set)
