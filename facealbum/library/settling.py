"""Which files of a watched folder have come to rest, so that none is imported half."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from facealbum.library.metadata.sources import says_who
from facealbum.library.scanning import Walk, is_photo
from facealbum.vision.clip_names import is_clip

Stamp = tuple[int, int] | None
"""Size and time of change in ns; None where there is no file."""


def stamp_of(path: str) -> Stamp:
    """Return what a copy that is under way changes."""
    try:
        status = os.stat(path)  # noqa: PTH116 - odd bytes of a name
    except (OSError, ValueError):
        return None
    return status.st_size, status.st_mtime_ns


def concerns(path: str) -> bool:
    """Whether a path may be a photo's, a clip's or a folder's.

    So may that of a file that says who is in photos. Other hidden files never are.
    """
    name = os.path.basename(path)  # noqa: PTH119
    is_folder = not os.path.splitext(name)[1]  # noqa: PTH122
    is_one = is_photo(name) or is_clip(name) or is_folder
    return says_who(name) or (not name.startswith(".") and is_one)


def to_look_at(paths: Iterable[str]) -> tuple[str, ...]:
    """Return what to import where something changed at ``paths``, each once.

    For a file that says who is in photos that is its folder; for a folder that is gone, the one
    that it lay in, where its photos are missed then.
    """
    return tuple(dict.fromkeys(_to_look_at(path) for path in paths))


def _to_look_at(path: str) -> str:
    name, folder = os.path.basename(path), os.path.dirname(path)  # noqa: PTH119, PTH120
    if says_who(name):
        return folder
    if is_photo(name) or os.path.lexists(path) or folder == path:
        return path
    return _to_look_at(folder)


@dataclass(slots=True)
class _Waiting:
    stamp: Stamp
    since: float


@dataclass(slots=True)
class Unrest:
    """Paths where something happened, until nothing more happens there.

    A file is at rest when size and time of change stay for ``quiet`` seconds, and so is one that is
    gone. A folder is taken apart into its files, for it says nothing of whether they are complete.

    Attributes:
        quiet: seconds.
        clock: the time, in seconds from anywhere.
    """

    quiet: float
    clock: Callable[[], float]
    _paths: dict[str, _Waiting] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self._paths)

    def add(self, paths: Iterable[str]) -> None:
        """Remember that something happened at these paths."""
        now = self.clock()
        for path in paths:
            self._paths[path] = _Waiting(stamp_of(path), now)

    def at_rest(self, *, clips: bool = False) -> list[str]:
        """Return the paths that came to rest, and forget them; clips only where asked for."""
        now = self.clock()
        for path in [path for path in self._paths if _is_folder(path)]:
            del self._paths[path]
            for found in Walk((path,), clips):
                self._paths.setdefault(found.path, _Waiting((found.size, found.mtime_ns), now))
        ready = []
        for path, waiting in list(self._paths.items()):
            stamp = stamp_of(path)
            if stamp != waiting.stamp:
                self._paths[path] = _Waiting(stamp, now)
            elif now - waiting.since >= self.quiet:
                del self._paths[path]
                if clips or not is_clip(path):
                    ready.append(path)
        return sorted(ready)


def _is_folder(path: str) -> bool:
    try:
        return stat.S_ISDIR(os.stat(path).st_mode)  # noqa: PTH116
    except (OSError, ValueError):
        return False
