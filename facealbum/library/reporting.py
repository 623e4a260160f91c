"""A report of a problem: versions, counts and the log, for the user to read and to pass on.

Nothing is sent. The report has no photo, no name of a person or an album, no name of a file or a
folder: ``redacting`` leaves them out of all that was not counted or chosen from a list.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import psutil

from facealbum.domain.errors import KnownError, system_reason
from facealbum.domain.log_file import log_lines
from facealbum.domain.sentences import sentence
from facealbum.library.about import about
from facealbum.library.context import Context
from facealbum.library.reading import counts
from facealbum.library.redacting import GONE, Redactor

LOG_LINES = 200
LONGEST_ERROR = 120
"""Lines of the last error, from its end."""

Facts = Iterable[tuple[str, object]]
_GIB = 2**30
_BAD = (" ERROR ", " CRITICAL ")
_PROMISE = (
    "This report was sent to nobody. It has no photo. Names of people and albums, names of files\n"
    f"and folders are left out; {GONE} stands in their place. Read it before you pass it on."
)


def problem_report(context: Context, facts: Facts = ()) -> str:
    """Return a report on an open library as plain text; ``facts`` are what the window adds.

    Reads every path of the library, so it is not for the GUI thread.

    Raises:
        KnownError: the log can't be read.
    """
    with context.store.snapshot() as tables:
        private = tables.private
        paths = {*private.paths(), str(context.store.folder)}
        redactor = Redactor(private.names(), private.labels(), paths)
        failed = Counter(photo.reason for photo in tables.photos.failed())
    library = [
        *asdict(counts(context)).items(),
        ("pipeline", context.pipeline),
        ("threshold", round(context.threshold, 4)),
    ]
    return _composed(
        [
            _table("Library", library),
            _table("Settings", context.settings.all().items()),
            _section(
                "Photos that could not be read",
                [f"{many:>7,}  {redactor.text(why)}" for why, many in failed.most_common()],
            ),
            *_log_sections(redactor, context.store.folder),
        ],
        facts,
    )


def closed_report(folder: Path, error: KnownError | None, facts: Facts = ()) -> str:
    """Return a report where the library is not open: ``error`` says why, None that there is none.

    Nobody can say then which words of the log are names: its messages are left out.

    Raises:
        KnownError: the log can't be read.
    """
    redactor = Redactor(paths=[str(folder)], known=False)
    why = "There is none." if error is None else f"Not open: {type(error).__name__}."
    told = Redactor(paths=[str(folder)]).text(str(error)) if error is not None else ""
    library = _section("Library", [why, *([told] if told else [])])
    return _composed([library, *_log_sections(redactor, folder)], facts)


def write_report(file: Path, text: str) -> None:
    """Write a report to a text file, made anew.

    Raises:
        KnownError: it can't be written there.
    """
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise KnownError(
            sentence("The report can't be written to {file}.", file=file),
            system_reason(error),
            sentence("Choose another place."),
        ) from error


def _composed(sections: Sequence[str], facts: Facts) -> str:
    found = about()
    versions = [("facealbum", found.version)]
    versions += [(part.name, part.version or "not installed") for part in found.parts]
    versions += [(model.name.partition(" ")[0], model.version) for model in found.models]
    memory = f"{psutil.virtual_memory().total / _GIB:.1f} GiB"
    system = [("system", found.system), ("processors", os.cpu_count()), ("memory", memory), *facts]
    head = f"facealbum problem report, {datetime.now():%Y-%m-%d %H:%M}\n\n{_PROMISE}"
    parts = [head, _table("Versions", versions), _table("Computer", system), *sections]
    return "\n\n".join(parts) + "\n"


def _log_sections(redactor: Redactor, folder: Path) -> tuple[str, str]:
    lines = redactor.log(log_lines(folder, LOG_LINES))
    return (
        _section("Last error", _last_error(lines)),
        _section(f"Log, the last {LOG_LINES} lines at most", lines),
    )


def _last_error(lines: Sequence[str]) -> list[str]:
    """Return the last record of an error, with its traceback."""
    starts = [row for row, line in enumerate(lines) if line[:4].isdigit() and line[4:5] == "-"]
    bad = [row for row in starts if any(level in lines[row] for level in _BAD)]
    if not bad:
        return []
    end = next((row for row in starts if row > bad[-1]), len(lines))
    return list(lines[bad[-1] : end])[-LONGEST_ERROR:]


def _table(title: str, rows: Facts) -> str:
    told = [(str(name), str(value)) for name, value in rows]
    width = max((len(name) for name, _ in told), default=0)
    return _section(title, [f"{name:<{width}}  {value}".rstrip() for name, value in told])


def _section(title: str, lines: Sequence[str]) -> str:
    return "\n".join([title, *(f"  {line}".rstrip() for line in lines or ("none",))])
