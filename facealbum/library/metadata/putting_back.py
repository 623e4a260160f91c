"""Originals of photos into which names were written: listing them, bringing them back."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from facealbum.domain.errors import KnownError, UnknownIdError, system_reason
from facealbum.domain.sentences import sentence
from facealbum.jobs import JobHandle, Progress
from facealbum.library.context import Context
from facealbum.library.metadata.originals import (
    FOLDER,
    LEFT_AS_IT_IS,
    Line,
    Run,
    copied_beside,
    dress,
    hash_of,
    lines,
    seen_files,
)
from facealbum.library.metadata.sidecars import flush_folder
from facealbum.library.scanning import printable


@dataclass(frozen=True, slots=True)
class PhotosRestored:
    """What became of the originals of a run.

    Attributes:
        restored: files that are again as they were.
        problems: a sentence for each that was left as it is.
    """

    restored: int
    problems: tuple[str, ...]


def runs(library: Path) -> list[Run]:
    """Return the times that photos were written, newest first."""
    found = []
    for folder in sorted((library / FOLDER).glob("*"), reverse=True):
        written = lines(folder)
        if written:
            at = datetime.strptime(folder.name[:15], "%Y%m%d-%H%M%S")
            size = sum(file.stat().st_size for file in folder.iterdir())
            found.append(Run(folder, at, len(written), size))
    return found


def restore(context: Context, handle: JobHandle, run_id: str) -> PhotosRestored:
    """Put the originals of a run back, each where its file is still as facealbum left it.

    A run of which all is back is forgotten.

    Raises:
        UnknownIdError: there is no such run.
        CancelledError: cancelled; what is back stays back.
    """
    kept = runs(context.store.folder)
    run = kept[0] if kept and run_id == "latest" else next(
        (each for each in kept if each.id == run_id), None
    )  # fmt: skip
    if run is None:
        raise UnknownIdError(
            sentence("There are no originals “{run}”.", run=run_id),
            "",
            sentence("facealbum metadata-restore lists them."),
        )
    restored, problems = 0, []
    by_photo: dict[int, list[Line]] = {}
    for line in lines(run.folder):
        by_photo.setdefault(line.photo_id, []).append(line)
    with context.turn(handle):
        for number, (photo, some) in enumerate(by_photo.items()):
            handle.report(Progress(sentence("Putting originals back"), number, len(by_photo)))
            handle.token.checkpoint()
            try:
                restored += _restore(context, run, photo, some)
            except KnownError as error:
                problems.append(
                    sentence("{photo}: {why}", photo=printable(some[0].path), why=error.sentence)
                )
    if not problems:
        shutil.rmtree(run.folder, ignore_errors=True)
    context.feed.tell(sentence("Put originals back"), photos=by_photo)
    return PhotosRestored(restored, tuple(problems))


def forget(library: Path, run_id: str) -> None:
    """Delete the originals of a run: what was written can't be taken back any more.

    Raises:
        UnknownIdError: there is no such run.
    """
    run = next((each for each in runs(library) if each.id == run_id), None)
    if run is None:
        raise UnknownIdError(sentence("There are no originals “{run}”.", run=run_id))
    shutil.rmtree(run.folder)


def _restore(context: Context, run: Run, photo: int, some: Sequence[Line]) -> int:
    """Put all files of a photo back, or none; those that are back already count as none."""
    try:
        now = {line.path: hash_of(line.path) for line in some}
        waiting = [line for line in some if now[line.path] != line.before]
        if any(now[line.path] != line.after for line in waiting):
            raise KnownError(LEFT_AS_IT_IS, sentence("Another program changed it since."))
        if not waiting:
            return 0
        copy = run.folder / waiting[0].copy
        if hash_of(str(copy)) != waiting[0].before:
            raise KnownError(LEFT_AS_IT_IS, sentence("Its original is damaged or gone."))
        for line in waiting:
            made = copied_beside(str(copy), line.path)
            dress(line.path, made, keep_time=False)
            os.utime(made, ns=(line.mtime_ns, line.mtime_ns))
            os.replace(made, line.path)  # noqa: PTH105 - odd bytes of a name
            flush_folder(Path(line.path).parent)
    except OSError as error:
        raise KnownError(LEFT_AS_IT_IS, system_reason(error)) from error
    with context.store.write() as tx:
        paths = [line.path for line in some]
        tx.rewriter.rewritten(photo, some[0].before, seen_files(paths, some[0].before))
    return len(waiting)
