"""Whether the folders of the library are there, and where one is found again that was moved.

A folder is away where its path leads nowhere, or where another file system lies at its path on
which none of its files is. Its photos are offline then: known, shown from the library's own
pictures, and not taken for deleted. It is back where a sample of its files is, by name, size and
content: at its old path, on any connected drive, or in a folder that is being imported. Then the
paths of all its files are changed, and none of them is read again.
"""

from __future__ import annotations

import logging
import math
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import psutil

from facealbum.domain.sentences import sentence
from facealbum.domain.types import Folder
from facealbum.library.context import Context
from facealbum.library.scanning import content_hash
from facealbum.store import Tables

log = logging.getLogger(__name__)

SAMPLE = 8
"""Files by which a folder is known again; half of them must be there, for some may be deleted."""

TOP = os.path.join(os.environ.get("SYSTEMDRIVE", ""), os.sep)  # noqa: PTH118
"""Of the system's own drive."""

NETWORK = frozenset(
    {
        "9p", "afpfs", "afs", "ceph", "cifs", "davfs", "fuse.gvfsd-fuse", "fuse.rclone",
        "fuse.sshfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "smb3", "smbfs", "webdav",
    }
)  # fmt: skip
"""File systems of other computers, which do not tell of what changes there."""


def device_of(path: str) -> str:
    """Return the file system that a folder lies on, as text; "" where there is no folder."""
    try:
        status = os.stat(path)  # noqa: PTH116 - odd bytes of a name
    except (OSError, ValueError):
        return ""
    return str(status.st_dev) if stat.S_ISDIR(status.st_mode) else ""


def look_for(context: Context, roots: Sequence[str] = ()) -> frozenset[int]:
    """Bring up to date which folders are there; return the photos that came or went.

    ``roots`` are further folders in which one that is away may be found. Listeners are told.
    """
    tables = context.store.read
    touched: set[int] = set()
    mounts: list[str] | None = None
    for folder in tables.folders.all(counted=False):
        device = device_of(folder.path)
        if _is_there(tables, folder, device):
            if not folder.online or device != folder.device:
                with context.store.write() as tx:
                    touched |= tx.folders.come_back(folder.id, device)
            continue
        if folder.online:
            with context.store.write() as tx:
                touched |= tx.folders.go_offline(folder.id)
        mounts = _mount_points() if mounts is None else mounts
        place = _elsewhere(tables, folder, (*roots, *mounts))
        if place is not None:
            log.info("%r is now %r", folder.path, place)
            with context.store.write() as tx:
                tx.folders.move(folder.id, place)
                touched |= tx.folders.come_back(folder.id, device_of(place))
    if touched:
        context.feed.tell(sentence("Drives"), photos=touched)
    return frozenset(touched)


def _is_there(tables: Tables, folder: Folder, device: str) -> bool:
    if not device:
        return False
    if folder.online and device == folder.device:
        return True
    sample = tables.folders.sample(folder.path, SAMPLE, offline=not folder.online)
    return not sample or _holds(folder.path, folder.path, sample)


def _holds(place: str, folder: str, sample: Sequence[tuple[str, int, str]]) -> bool:
    """Return whether the sample of ``folder`` lies in ``place``, byte for byte."""
    wanted, held = math.ceil(len(sample) / 2), 0
    start = len(os.path.join(folder, ""))  # noqa: PTH118
    for path, size, digest in sample:
        there = os.path.join(place, path[start:])  # noqa: PTH118
        try:
            same = os.stat(there).st_size == size and content_hash(there) == digest  # noqa: PTH116
        except (OSError, ValueError):
            same = False
        held += same
        if held == wanted:
            return True
    return False


def _elsewhere(tables: Tables, folder: Folder, bases: Iterable[str]) -> str | None:
    """Return where a folder that is away lies now, or None."""
    sample = None
    for place in _candidates(folder.path, bases):
        if not device_of(place):
            continue
        if sample is None:
            # By now it is marked as offline.
            sample = tables.folders.sample(folder.path, SAMPLE, offline=True)
        if sample and _holds(place, folder.path, sample):
            return place
    return None


def _candidates(path: str, bases: Iterable[str]) -> Iterator[str]:
    """Yield where below ``bases`` a folder may be: at the ends of its path, the longest first."""
    parts = Path(path).parts[1:]
    # Nobody's photos lie there, and every look would have to compare some.
    seen = {path, TOP}
    for base in bases:
        for start in range(len(parts) + 1):
            place = os.path.join(base, *parts[start:])  # noqa: PTH118
            if place not in seen:
                seen.add(place)
                yield place


def _mount_points() -> list[str]:
    """Return where drives and shares are connected."""
    try:
        local = psutil.disk_partitions(all=False)
        network = [one for one in psutil.disk_partitions(all=True) if one.fstype in NETWORK]
    except OSError as error:
        log.info("can't list the drives: %s", error)
        return []
    return list(dict.fromkeys(one.mountpoint for one in (*local, *network)))


def is_on_network(path: str) -> bool:
    """Return whether a folder lies on a drive of another computer."""
    try:
        drives = psutil.disk_partitions(all=True)
    except OSError:
        return False
    around = [
        one
        for one in drives
        if path == one.mountpoint or path.startswith(one.mountpoint.rstrip(os.sep) + os.sep)
    ]
    if not around:
        return False
    nearest = max(around, key=lambda one: len(one.mountpoint))
    return nearest.fstype.lower() in NETWORK or "remote" in nearest.opts.split(",")
