"""What the command line writes, asks and shows while it waits."""

from __future__ import annotations

import json
import sys
import threading
import time
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facealbum.jobs import JobHandle, Progress

SECONDS_BETWEEN_REDRAWS = 0.1
SMALLEST_SHARE = 0.0001
SECONDS_BETWEEN_LINES = 15.0
"""Without a terminal a line of progress goes into somebody's log file: seldom is enough."""


class Screen:
    """Standard output for data, standard error for everything that is said to a human.

    Args:
        out: where the data goes.
        err: where progress, questions and remarks go.
        answers: where answers are typed; None where nobody is there to type them.
    """

    def __init__(self, out: TextIO, err: TextIO, answers: TextIO | None) -> None:
        self._out = out
        self._err = err
        self._answers = answers

    @classmethod
    def of_this_process(cls) -> Screen:
        """Return the screen of the terminal or pipes that the program was started with.

        A path need not be text: what can't be encoded is written as an escape, not as a crash.
        """
        for stream in (sys.stdout, sys.stderr):
            # A replaced stream, as in tests, may not be one that can be set.
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="backslashreplace")
        someone = sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()
        return cls(sys.stdout, sys.stderr, sys.stdin if someone else None)

    def lines(self, lines: Iterable[str]) -> None:
        """Write lines of data."""
        for line in lines:
            print(line, file=self._out)

    def json(self, data: Any) -> None:
        """Write data as JSON in plain ASCII, so that any path survives any encoding."""
        json.dump(data, self._out, indent=2)
        print(file=self._out)

    def table(self, heads: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> None:
        """Write rows in columns; columns of numbers stand on the right."""
        values = list(rows)
        cells = [heads, *(tuple(_cell(value) for value in row) for row in values)]
        columns = []
        for number, column in enumerate(zip(*cells, strict=True)):
            width = max(map(len, column))
            numbers = all(isinstance(row[number], int) for row in values)
            columns.append([c.rjust(width) if numbers else c.ljust(width) for c in column])
        for line in zip(*columns, strict=True):
            print("  ".join(line).rstrip(), file=self._out)

    def say(self, sentence: str) -> None:
        """Tell the human something that is not data."""
        print(sentence, file=self._err, flush=True)

    @property
    def attended(self) -> bool:
        """Whether somebody is there to answer a question."""
        return self._answers is not None

    def agrees(self, question: str) -> bool:
        """Ask a question whose answer is yes unless it starts with n; only when ``attended``."""
        if self._answers is None:
            return False
        print(f"{question} [Y/n] ", end="", file=self._err, flush=True)
        answer = self._answers.readline()
        # An empty line is Enter and means yes; no line at all means that the terminal went away.
        return bool(answer) and not answer.strip().casefold().startswith("n")

    def follow(self, job: JobHandle) -> Any:
        """Show a job's progress until it ends and return its result.

        Ctrl+C cancels the job and waits until what is under way is put away.

        Raises:
            KeyboardInterrupt: the user pressed Ctrl+C.
            Exception: whatever ended the job.
        """
        ended = threading.Event()
        job.listen(lambda handle: ended.set() if handle.finished else None)
        line = _LiveLine(self._err) if self._err.isatty() else _SparseLines(self._err)
        try:
            while not ended.wait(SECONDS_BETWEEN_REDRAWS):
                line.show(job.progress)
        except KeyboardInterrupt:
            line.end()
            self.say("Stopping. What is done stays.")
            job.cancel()
            ended.wait()
            job.join()
            raise
        line.end()
        return job.result()


class _LiveLine:
    """One line of a terminal, written over and over."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._shown = ""

    def show(self, progress: Progress) -> None:
        text = progress_line(progress)
        if text != self._shown:
            padding = " " * max(len(self._shown) - len(text), 0)
            print(f"\r{text}{padding}", end="", file=self._stream, flush=True)
            self._shown = text

    def end(self) -> None:
        if self._shown:
            print("\r" + " " * len(self._shown) + "\r", end="", file=self._stream, flush=True)
            self._shown = ""


class _SparseLines:
    """A line when the stage changes, and one now and then."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._stage = ""
        self._next = 0.0

    def show(self, progress: Progress) -> None:
        if not progress.stage:
            return
        now = time.monotonic()
        if progress.stage != self._stage or now >= self._next:
            self._stage = progress.stage
            self._next = now + SECONDS_BETWEEN_LINES
            print(progress_line(progress), file=self._stream, flush=True)

    def end(self) -> None:
        pass


def progress_line(progress: Progress) -> str:
    """Return progress as one line of words and numbers."""
    parts = [progress.stage or "Starting"]
    if progress.total:
        parts.append(f"{progress.done:,} of {progress.total:,}")
    if progress.faces:
        parts.append(count(progress.faces, "face"))
    if progress.failed:
        parts.append(f"{progress.failed:,} could not be read")
    if progress.rate:
        parts.append(f"{progress.rate:.1f}/s")
    if progress.seconds_left is not None:
        parts.append(f"{duration(progress.seconds_left)} left")
    return "  ".join(parts)


def count(number: int, noun: str, plural: str = "") -> str:
    """Return "1 face", "1,200 faces"; ``plural`` where an s at the end is not enough."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def share(rate: float) -> str:
    """Return a fraction as a percentage, "less than 0.01%" where it is so small."""
    return f"{rate:.2%}" if rate >= SMALLEST_SHARE else f"less than {SMALLEST_SHARE:.2%}"


def duration(seconds: float) -> str:
    """Return seconds as "40 s", "3 min" or "2 h 05 min"."""
    minutes = round(seconds / 60)
    if seconds < 90:
        return f"{round(seconds)} s"
    if minutes < 60:
        return f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60:02} min"


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:,}" if isinstance(value, int) else str(value)
