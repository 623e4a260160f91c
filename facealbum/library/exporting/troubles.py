"""Why an export can't go on, in sentences."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable
from pathlib import Path

from facealbum.domain.errors import KnownError, system_reason
from facealbum.domain.exports import readable_size
from facealbum.domain.sentences import joined, sentence
from facealbum.library.scanning import printable

_FULL = {errno.ENOSPC, errno.EDQUOT}
_CLOSED = {errno.EROFS, errno.EACCES, errno.EPERM}
_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}
_WINDOWS_NO_PRIVILEGE = 1314
OTHER_FOLDER = sentence("Choose another folder.")


def stopped(place: Path, error: OSError, done: int, total: int, *, links: bool) -> KnownError:
    """Return what is said where writing fails after ``done`` of ``total`` files."""
    why, todo = _reason(error, links=links)
    what = sentence("The photos can't be exported to “{place}”.", place=printable(str(place)))
    if not done:
        return KnownError(what, why, todo)
    tally = sentence(
        "{done} of {total} files were written and stay.", done=f"{done:,}", total=f"{total:,}"
    )
    return KnownError(what, why, joined(tally, todo))


def unwritten(file: Path, error: OSError) -> KnownError:
    """Return what is said where one file can't be written; nothing of it is left."""
    why, todo = _reason(error, links=False)
    return KnownError(sentence("“{file}” can't be written.", file=printable(str(file))), why, todo)


def refuse_library(place: Path, library: Path) -> None:
    """Refuse a place inside the library's own folder.

    Raises:
        KnownError: it is one.
    """
    inner, outer = (Path(os.path.realpath(path)) for path in (place, library))
    if inner == outer or outer in inner.parents:
        raise KnownError(
            sentence("“{place}” lies inside facealbum's own folder.", place=printable(str(place))),
            sentence("What lies there is facealbum's, and may be deleted by it."),
            OTHER_FOLDER,
        )


def refuse_no_folder(place: Path) -> None:
    """Refuse a place that can't be a folder into which something is put, before that is tried.

    Raises:
        KnownError: a file lies there or on the way, or nothing may be written there.
    """
    for folder in (place, *place.absolute().parents):
        if os.path.lexists(folder):
            if not folder.is_dir():
                shown = printable(str(folder))
                what = sentence("“{folder}” is a file, not a folder.", folder=shown)
                raise KnownError(what, "", OTHER_FOLDER)
            if not os.access(folder, os.W_OK | os.X_OK):
                shown = printable(str(folder))
                what = sentence("Nothing may be written in “{folder}”.", folder=shown)
                raise KnownError(what, "", OTHER_FOLDER)
            return


def refuse_sources(folders: Iterable[Path], sources: Iterable[str]) -> None:
    """Refuse to put photos into a folder that they come from.

    Raises:
        KnownError: one of ``folders`` holds one of ``sources``.
    """
    origins = {os.path.realpath(os.path.dirname(path)) for path in sources}  # noqa: PTH120
    for folder in folders:
        if os.path.realpath(folder) in origins:
            raise KnownError(
                sentence(
                    "“{folder}” is a folder that these photos lie in.",
                    folder=printable(str(folder)),
                ),
                sentence("They would be imported a second time from there."),
                OTHER_FOLDER,
            )


def refuse_too_much(place: Path, needed: int, free: int) -> None:
    """Refuse what a disk has no room for.

    Raises:
        KnownError: more is needed than is free.
    """
    if needed > free:
        raise KnownError(
            sentence("There is not enough room in “{place}”.", place=printable(str(place))),
            sentence(
                "{needed} are needed, {free} are free.",
                needed=readable_size(needed),
                free=readable_size(free),
            ),
            sentence("Free some space, or choose another disk. Nothing was written."),
        )


def refuse_existing(file: Path) -> None:
    """Refuse to write a file over another.

    Raises:
        KnownError: there is one.
    """
    if os.path.lexists(file):
        raise KnownError(
            sentence("There is already something called “{file}”.", file=printable(str(file))),
            "",
            sentence("Choose another name."),
        )


def _reason(error: OSError, *, links: bool) -> tuple[str, str]:
    """Return why writing failed and what to do, as sentences."""
    if error.errno in _FULL:
        return sentence("The disk is full."), sentence("Free some space, or choose another disk.")
    if error.errno == errno.EXDEV:
        return (
            sentence("Hard links work only on the disk that the photos lie on."),
            sentence("Choose a folder there, or export copies or symbolic links."),
        )
    if getattr(error, "winerror", None) == _WINDOWS_NO_PRIVILEGE:
        return (
            sentence("Windows lets programs make symbolic links only in developer mode."),
            sentence("Turn that on in the settings of Windows, or export copies."),
        )
    if links and error.errno in _NO_LINKS:
        return sentence("That disk takes no such links."), sentence(
            "Export copies, or choose another disk."
        )
    if error.errno in _CLOSED:
        return sentence("Nothing may be written there."), OTHER_FOLDER
    if error.errno == errno.ENOTDIR:
        return sentence("A part of that path is a file, not a folder."), OTHER_FOLDER
    if error.errno == errno.EFBIG:
        return sentence("That disk takes no file so large."), sentence("Choose another disk.")
    return system_reason(error), sentence("Check that the disk is connected, or choose another.")
