"""The folders that were given to the library: remembered, watched, looked at again, forgotten."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from facealbum.domain.bundled import bundled
from facealbum.domain.errors import UnknownIdError
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Change, Folder
from facealbum.library import drives
from facealbum.library.context import Context
from facealbum.library.scanning import covers, printable
from facealbum.store import Tables

SAMPLE_ALBUM = "resources/sample/photos"
_DERIVED = "folders derived"
_ID = re.compile(r"f(\d+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What forgetting a folder did.

    Attributes:
        change: what was touched.
        removed: photos that are known no more.
        kept: photos that stay known, for they lie elsewhere too, or something was said of them.
    """

    change: Change
    removed: int
    kept: int


def derive(context: Context) -> None:
    """Once, take the folders of a library that is older than its list of folders."""
    tables = context.store.read
    if tables.settings.get(_DERIVED, False):
        return
    with context.store.write() as tx:
        if not tx.folders.all(counted=False):
            for path in tx.folders.topmost():
                tx.folders.remember(path, drives.device_of(path))
        tx.settings.set(_DERIVED, True)


def remember(context: Context, roots: Sequence[str]) -> None:
    """Know the folders among ``roots`` that lie in no folder that is known."""
    known = context.store.read.folders.all(counted=False)
    wish = context.settings.get("watch")
    sample = str(bundled(SAMPLE_ALBUM))
    for root in roots:
        device = drives.device_of(root)
        around = [one.path for one in known if one.path != root and one.online]
        if not device or covers(around, root):
            continue
        with context.store.write() as tx:
            new = all(one.path != root for one in known)
            watched = new and wish == "always" and root != sample
            folder_id = tx.folders.remember(root, device, watched=watched)
            if new and (wish == "never" or root == sample):
                tx.folders.set_watched(folder_id, watched=False)


def looked(context: Context, roots: Sequence[str]) -> None:
    """Remember that the folders below ``roots`` were walked through just now."""
    known = context.store.read.folders.all(counted=False)
    seen = [one.path for one in known if one.online and covers(roots, one.path)]
    if seen:
        with context.store.write() as tx:
            tx.folders.looked(seen, datetime.now())


def watch(context: Context, folder_id: int, *, on: bool) -> Change:
    """Watch a folder from now on, or no more.

    Raises:
        UnknownIdError: there is no such folder.
    """
    folder = folder_in(context.store.read, folder_id)
    with context.store.write() as tx:
        tx.folders.set_watched(folder_id, watched=on)
    path = printable(folder.path)
    if on:
        return context.feed.tell(sentence("Watch {folder}", folder=path))
    return context.feed.tell(sentence("Watch no more: {folder}", folder=path))


def forget(context: Context, folder_id: int, *, photos: bool = False) -> Forgotten:
    """Take a folder from the list; with ``photos`` its photos as well, but what was said stays.

    Raises:
        UnknownIdError: there is no such folder.
    """
    folder = folder_in(context.store.read, folder_id)
    removed: set[int] = set()
    kept: set[int] = set()
    with context.store.write() as tx:
        if photos:
            removed, kept = tx.folders.forget_photos(folder_id)
            context.faces_changed(tx)
            context.epoch += 1
        else:
            tx.folders.forget(folder_id)
    label = sentence("Forget {folder}", folder=printable(folder.path))
    change = context.feed.tell(label, photos=removed | kept, everything=bool(removed))
    return Forgotten(change, len(removed), len(kept))


def folder_in(tables: Tables, folder_id: int) -> Folder:
    """Return a folder.

    Raises:
        UnknownIdError: there is none of this id.
    """
    found = tables.folders.get(folder_id)
    if found is None:
        raise UnknownIdError(
            sentence("There is no folder f{folder}.", folder=folder_id),
            "",
            sentence("Look it up in the list of folders."),
        )
    return found


def meant(tables: Tables, text: str) -> int:
    """Return the id of the folder that is given as ``f3`` or by its path.

    Raises:
        UnknownIdError: the library knows no such folder.
    """
    known = tables.folders.all(counted=False)
    match = _ID.fullmatch(text)
    for one in known:
        if one.path == text or (match and one.id == int(match[1])):
            return one.id
    raise UnknownIdError(
        sentence("The library knows no folder “{folder}”.", folder=printable(text)),
        "",
        sentence("Look it up with: facealbum folders"),
    )
