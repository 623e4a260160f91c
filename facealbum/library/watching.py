"""Watched folders: what changes in them is imported as it happens.

One thread waits for three things: news from the system (``watchdog``, in threads of its own), files
that have come to rest (``settling``), and drives that come and go (``drives``). It starts an
ordinary import of just the paths that changed; that waits for its turn behind any other import, and
what happens meanwhile is gathered for the next one. When it begins, and when a drive comes back,
each watched folder is looked through once: sizes and times alone tell what changed meanwhile.

Where the system tells nothing (drives of other computers) or no more (Linux has a limit), a folder
is looked through every half minute instead, and ``notes`` says so.
"""

from __future__ import annotations

import errno
import logging
import os
import sys
import threading
import time
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

from facealbum.domain.errors import KnownError
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Folder
from facealbum.jobs import JobHandle, stand_back
from facealbum.library import drives
from facealbum.library.context import Context
from facealbum.library.settling import Unrest, concerns, to_look_at

log = logging.getLogger(__name__)

TELLING = frozenset({"created", "modified", "moved", "deleted", "closed"})
TWICE = "Callback with id .* already exists"
"""What ``watchdog`` (7.1) warns of where it comes upon a new folder twice: in its parent, and by
what the system tells of it. It watches it all the same, once."""
LIMITS = frozenset({errno.ENOSPC, errno.EMFILE, errno.ENOMEM})
"""What the system answers when it watches as many folders as it will."""

ON_NETWORK = sentence("It lies on another computer, so it is looked through every half minute.")
AT_LIMIT = sentence(
    "The system watches no more folders at once, so it is looked through every half minute."
)

Begin = Callable[[tuple[str, ...]], JobHandle]


@dataclass(frozen=True, slots=True)
class Pace:
    """How long the watcher waits, in seconds.

    Attributes:
        quiet: until a file that does not change any more is complete.
        poll: between two looks at a folder of which the system tells nothing.
        drives: between two looks at which drives are there.
        step: between two looks at files that are not complete yet.
    """

    quiet: float = 2.0
    poll: float = 30.0
    drives: float = 5.0
    step: float = 0.5


class Watcher:
    """Watches the folders of one library that the user wants to have watched.

    Args:
        context: the library.
        begin: starts an import of paths, of which some may be gone.
        pace: how long to wait.
    """

    def __init__(self, context: Context, begin: Begin, pace: Pace | None = None) -> None:
        self._context = context
        self._begin = begin
        self._pace = pace or Pace()
        self._changed = threading.Condition()
        self._unrest = Unrest(self._pace.quiet, time.monotonic)
        self._news: list[str] = []
        self._closed = False
        self._renewed = True
        self._job: JobHandle | None = None
        self._watched: dict[str, BaseObserver] = {}
        self.notes: dict[int, str] = {}
        warnings.filterwarnings("ignore", TWICE, RuntimeWarning)
        self._thread = threading.Thread(target=self._run, name="watch folders")
        self._thread.start()

    def renew(self) -> None:
        """Look again which folders are to be watched: the user said something."""
        with self._changed:
            self._renewed = True
            self._changed.notify_all()

    def close(self) -> None:
        """End all threads; a second call does nothing."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
        self._thread.join()

    def hear(self, paths: Sequence[str]) -> None:
        """Take news from the system: something happened at these paths."""
        with self._changed:
            self._news += paths
            self._changed.notify_all()

    def _run(self) -> None:
        # The imports that it begins, too: a thread begins with the priority of who starts it.
        stand_back()
        look_at = 0.0
        try:
            while not self._closed:
                now = time.monotonic()
                if self._renewed or now >= look_at:
                    self._renewed = False
                    look_at = now + self._pace.drives
                    self._look()
                self._import_what_rests()
                self._wait(max(look_at - time.monotonic(), 0.0))
        finally:
            for observer in self._watched.values():
                _end(observer)

    def _look(self) -> None:
        """See which drives are there, and watch what is on them."""
        try:
            drives.look_for(self._context)
            self._follow()
        except KnownError as error:
            # Such as a full disk: whoever writes next tells the user, and the next look may do.
            log.warning("can't look after the folders: %s", error)

    def _wait(self, most: float) -> None:
        with self._changed:
            if not (self._news or self._renewed or self._closed):
                self._changed.wait(min(most, self._pace.step) if self._unrest else most)
            news, self._news = self._news, []
        self._unrest.add(dict.fromkeys(news))

    def _import_what_rests(self) -> None:
        if not self._unrest or (self._job is not None and not self._job.finished):
            return
        ready = self._unrest.at_rest(clips=self._context.videos)
        if ready:
            self._start(to_look_at(ready))

    def _start(self, paths: tuple[str, ...]) -> None:
        log.info("importing what changed at %d paths", len(paths))
        self._job = self._begin(paths)

    def _follow(self) -> None:
        """Watch what is to be watched and is there, and look through what is new among it."""
        wanted = {
            one.path: one
            for one in self._context.store.read.folders.all(counted=False)
            if one.watched and one.online
        }
        for path in [path for path in self._watched if path not in wanted]:
            _end(self._watched.pop(path))
        fresh = [folder for path, folder in wanted.items() if path not in self._watched]
        for folder in fresh:
            try:
                self._watched[folder.path] = self._observer(folder)
            except OSError as error:
                # It went away since it was looked for; the next look finds that.
                log.info("can't watch %r now: %s", folder.path, error)
        begun = tuple(folder.path for folder in fresh if folder.path in self._watched)
        if begun:
            self._start(begun)

    def _observer(self, folder: Folder) -> BaseObserver:
        self.notes.pop(folder.id, None)
        if not drives.is_on_network(folder.path):
            try:
                return self._started(Observer(), folder.path)
            except OSError as error:
                if error.errno not in LIMITS:
                    raise
                log.warning("can't watch %r: %s", folder.path, error)
                self.notes[folder.id] = AT_LIMIT
        else:
            self.notes[folder.id] = ON_NETWORK
        return self._started(PollingObserver(timeout=self._pace.poll), folder.path)

    def _started(self, observer: BaseObserver, path: str) -> BaseObserver:
        observer.start()
        try:
            observer.schedule(_Listener(self), path, recursive=True)
        except BaseException:
            _end(observer)
            raise
        return observer


class _Listener(FileSystemEventHandler):
    """Hands on what may concern a photo or clip; called in the observer's thread."""

    def __init__(self, watcher: Watcher) -> None:
        self._watcher = watcher

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in TELLING or (event.is_directory and _is_quiet(event)):
            return
        paths = [os.fsdecode(path) for path in (event.src_path, event.dest_path) if path]
        paths = [path for path in paths if event.is_directory or concerns(path)]
        if paths:
            self._watcher.hear(paths)


def _is_quiet(event: FileSystemEvent) -> bool:
    # A folder is modified by each file that comes or goes, of which there is an event of its own.
    return event.event_type in {"modified", "closed"} and sys.platform != "darwin"


def _end(observer: BaseObserver) -> None:
    observer.stop()
    observer.join()
