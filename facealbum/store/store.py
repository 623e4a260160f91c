"""The library folder as one thing: opened, read, written in transactions, closed."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from facealbum.domain.errors import LibraryError, system_reason
from facealbum.domain.sentences import sentence
from facealbum.store.albums import AlbumTable
from facealbum.store.aligning import align
from facealbum.store.backups import (
    FRESH,
    Backup,
    Loss,
    back_up,
    find,
    is_due,
    listed,
    loss,
    put_back,
)
from facealbum.store.clips import ClipTable
from facealbum.store.copies import CopyTable
from facealbum.store.db import Database
from facealbum.store.faces import FaceTable
from facealbum.store.faults import explained_file, lost
from facealbum.store.finding import PhotoFinder
from facealbum.store.groups import GroupTable
from facealbum.store.journal import JournalTable
from facealbum.store.known_folders import FolderTable
from facealbum.store.listing import FaceListing
from facealbum.store.lock import LibraryLock
from facealbum.store.looks import LookTable
from facealbum.store.metadata import MetadataTable
from facealbum.store.ordering import Ordering
from facealbum.store.people import PersonTable
from facealbum.store.photos import PhotoTable
from facealbum.store.placements import PlacementTable
from facealbum.store.private import PrivateWords
from facealbum.store.results import ResultWriter
from facealbum.store.rewriting import PhotoRewriter
from facealbum.store.scope import Scope
from facealbum.store.search import PhotoSearch
from facealbum.store.settings import SettingTable
from facealbum.store.summaries import refresh
from facealbum.store.thumbs import CropFiles, ThumbnailFiles
from facealbum.store.trees import TreeTable
from facealbum.store.verdicts import VerdictTable
from facealbum.store.waiting import WaitingPhotos

log = logging.getLogger(__name__)

DATABASE_NAME = "library.sqlite3"
BACKUPS_NAME = "backups"


class Tables:
    """All tables over one connection. Over a reading one, methods that write fail as a bug."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.scope = Scope(connection)
        self.photos = PhotoTable(self.scope)
        self.faces = FaceTable(self.scope)
        self.clips = ClipTable(self.scope)
        self.waiting = WaitingPhotos(self.scope)
        self.results = ResultWriter(self.scope, self.faces, self.clips)
        self.people = PersonTable(self.scope)
        self.verdicts = VerdictTable(self.scope)
        self.placements = PlacementTable(self.scope)
        self.groups = GroupTable(self.scope)
        self.search = PhotoSearch(self.scope, self.photos)
        self.journal = JournalTable(self.scope)
        self.settings = SettingTable(self.scope)
        self.trees = TreeTable(self.scope)
        self.albums = AlbumTable(self.scope)
        self.looks = LookTable(self.scope, self.photos)
        self.finder = PhotoFinder(self.scope)
        self.listing = FaceListing(self.scope)
        self.ordering = Ordering(self.scope)
        self.folders = FolderTable(self.scope)
        self.copies = CopyTable(self.scope)
        self.metadata = MetadataTable(self.scope)
        self.rewriter = PhotoRewriter(self.scope)
        self.private = PrivateWords(self.scope)

    def align(self, face_ids: Iterable[int]) -> None:
        """Let faces stand where the verdicts say, after verdicts were written by themselves."""
        align(self.scope, face_ids)


class Store:
    """One open library.

    Attributes:
        folder: the library folder.
        crops: the crops of faces.
        thumbnails: the thumbnails of photos.
    """

    def __init__(self, folder: Path, lock: LibraryLock, database: Database) -> None:
        self.folder = folder
        self.crops = CropFiles(folder / "crops")
        self.thumbnails = ThumbnailFiles(folder / "thumbs")
        self._lock = lock
        self._database = database
        self._writing = Tables(database.writing)
        self._local = threading.local()

    @property
    def told(self) -> LibraryError | None:
        """What the user must be told although the library opened: that a log was lost; or None."""
        return self._database.told

    @classmethod
    def open(cls, folder: Path) -> Store:
        """Open the library in ``folder``, made if missing, for this program alone.

        Raises:
            LibraryError: it is open already, newer than this program, damaged, or its disk is
                missing or can't be written.
        """
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LibraryError(
                sentence("The library folder {folder} can't be made.", folder=folder),
                system_reason(error),
                sentence("Check that the disk is connected and that you may write there."),
            ) from error
        lock = LibraryLock(folder)
        try:
            database, backups = folder / DATABASE_NAME, folder / BACKUPS_NAME
            with suppress(OSError):
                database.with_name(DATABASE_NAME + FRESH).unlink(missing_ok=True)
            if not _has_content(database) and any(backups.glob("library-*.sqlite3")):
                raise lost(folder, backups)
            return cls(folder, lock, Database(database, backups))
        except BaseException:
            lock.release()
            raise

    @property
    def read(self) -> Tables:
        """Tables over this thread's own read-only connection; each query sees the latest commit.

        Raises:
            LibraryError: the library is closed or can't be read.
        """
        connection = self._database.reading
        tables: Tables | None = getattr(self._local, "tables", None)
        if tables is None or tables.scope.connection is not connection:
            tables = Tables(connection)
            self._local.tables = tables
        return tables

    @contextmanager
    def snapshot(self) -> Iterator[Tables]:
        """Hold several reads of this thread to one moment: ``with store.snapshot() as tables``.

        Keep it short: the log grows while it lasts.

        Raises:
            LibraryError: the library is closed, damaged or can't be read.
        """
        with self._database.snapshot():
            yield self.read

    @contextmanager
    def write(self) -> Iterator[Tables]:
        """One transaction on the writing connection; waits for that of another thread.

        Commits at the end, with the summaries of all groups that were touched; rolls back on any
        error. Nested in the same thread it is a part of the outer one. Crops that no face needs
        any more are deleted after the commit.

        Raises:
            LibraryError: closed, disk full, locked by another program, read-only or damaged;
                nothing was saved.
        """
        dropped: set[str] = set()
        scope = self._writing.scope
        with self._database.transaction() as outermost:
            kept = set(scope.dropped_crops)
            try:
                yield self._writing
                refresh(scope)
            except BaseException:
                # An outer transaction that goes on still needs its own dirty groups made again.
                scope.dropped_crops = kept
                if outermost:
                    scope.dirty.clear()
                raise
            if outermost:
                dropped, scope.dropped_crops = scope.dropped_crops, set()
        for name in dropped:
            self.crops.remove(name)

    def backups(self) -> list[Backup]:
        """Return the backups of this library, newest first."""
        return listed(self.folder / BACKUPS_NAME)

    def back_up(self, kind: str, between: Callable[[], object] | None = None) -> Backup:
        """Back the database up from this thread's reading connection; nobody waits for it.

        ``between`` is called after each piece.

        Raises:
            DamagedLibraryError: the database is not whole; older backups stay.
            LibraryError: the disk is full, gone or read-only.
        """
        folder = self.folder / BACKUPS_NAME
        try:
            with self._database.explained():
                path = back_up(self._database.reading, folder, kind, between)
        except OSError as error:
            raise explained_file(
                error, folder.parent, sentence("The backup was not made.")
            ) from error
        return find(folder, path.name)

    def backup_is_due(self, oldest: datetime) -> bool:
        """Return whether something changed and no daily backup was made since ``oldest``."""
        with self.snapshot() as tables:
            return is_due(tables.scope.connection, self.folder / BACKUPS_NAME, oldest)

    def loss(self, name: str) -> Loss:
        """Return what there is now and is not in a backup; reads all of the backup.

        Raises:
            UnknownIdError: there is no such backup.
            LibraryError: it is damaged.
        """
        folder = self.folder / BACKUPS_NAME
        backup = find(folder, name)
        with self.snapshot() as tables:
            return loss(tables.scope.connection, folder / backup.name)

    def close(self) -> None:
        """Fold the log into the database and let the lock go; a second call does nothing.

        Threads that read or write must have ended what they do.
        """
        self._database.close()
        self._lock.release()


def restore(folder: Path, name: str) -> Backup:
    """Put a backup in the place of the database of a library that is not open.

    What the library is now is backed up first. ``latest`` is the newest good one.

    Raises:
        UnknownIdError: there is no such backup.
        LibraryError: the library is open, the backup is damaged, or the disk can't be written.
    """
    backups = folder / BACKUPS_NAME
    backup = find(backups, name)
    lock = LibraryLock(folder)
    try:
        put_back(folder / DATABASE_NAME, backups / backup.name)
    finally:
        lock.release()
    return backup


def _has_content(database: Path) -> bool:
    return database.exists() and database.stat().st_size > 0
