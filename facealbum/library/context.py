"""What the verbs share: the store, the settings, who listens, and how the workshops are made."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facealbum.domain.ports import DecodePool, Workshop
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Change
from facealbum.grouping.thresholds import Thresholds, thresholds_for
from facealbum.jobs import JobHandle, Progress
from facealbum.library.alarms import Alarms
from facealbum.library.changes import LISTED_AT_MOST, ChangeFeed
from facealbum.library.settings import CACHE_SIZE, Settings
from facealbum.library.workshop import version_of, workshop_of
from facealbum.store import Recording, Store, Tables
from facealbum.vision.session import give_back_freed_memory

if TYPE_CHECKING:
    from facealbum.library.joining import LiveGroups

LOOSEST_POSSIBLE = 2.0
"""Mean squared distance of vectors that have nothing in common; nothing is linked beyond it."""

_WAIT_SECONDS = 0.1
_FACES_REVISION = "faces revision"


@dataclass(slots=True, eq=False)
class Context:
    """One open library, as the verbs see it.

    Attributes:
        store: the library folder.
        feed: who is told of changes.
        settings: pipeline, threads and the like.
        workshop: makes the workshop that the settings ask for.
        picture_pool: makes a small pool for the pictures that views show.
        version_of: the version that vectors of a pipeline carry, by the pipeline's name.
        epoch: grows with each change of a verdict or a placement that no import made; read and
            written inside a writing transaction, or read with ``moment``.
        live: the groups that the last import left in memory, for the next one.
        alarms: who is told of damage that nobody asked for.
        spare: what lets go of memory that can be filled again, each from any thread at any time.
    """

    store: Store
    feed: ChangeFeed
    settings: Settings
    workshop: Callable[[], Workshop]
    picture_pool: Callable[[], AbstractContextManager[DecodePool]]
    version_of: Callable[[str], str]
    epoch: int = 0
    live: LiveGroups | None = None
    alarms: Alarms = field(default_factory=Alarms)
    spare: list[Callable[[], None]] = field(default_factory=list)
    _turn: threading.Lock = field(default_factory=threading.Lock)

    @property
    def pipeline(self) -> str:
        """The name of the chosen pipeline, such as "facenet+sface"."""
        return str(self.settings.get("pipeline"))

    @property
    def version(self) -> str:
        """The pipeline with its versions, as stored with each vector."""
        return self.version_of(self.pipeline)

    @property
    def videos(self) -> bool:
        """Whether clips are looked for and looked at."""
        return bool(self.settings.get("videos"))

    @property
    def cache_bytes(self) -> int:
        """How many bytes of thumbnails are kept on the disk."""
        return int(self.settings.get(CACHE_SIZE)) * 2**20

    @property
    def limits(self) -> Thresholds:
        """Default, strictest and loosest threshold of the chosen pipeline."""
        return thresholds_for(self.pipeline)

    @property
    def threshold(self) -> float:
        """Where this library's groups are cut, mean squared distance."""
        chosen = self.store.read.settings.get(self.threshold_key, self.limits.default)
        return min(max(float(chosen), 0.0), LOOSEST_POSSIBLE)

    @property
    def threshold_key(self) -> str:
        """The key under which the threshold is stored; each pipeline has its own."""
        return f"threshold {self.pipeline}"

    @contextmanager
    def turn(self, handle: JobHandle) -> Iterator[None]:
        """Wait until no other job imports or regroups, then keep others from it.

        Raises:
            CancelledError: cancelled while waiting.
        """
        while not self._turn.acquire(timeout=_WAIT_SECONDS):
            handle.report(Progress(sentence("Waiting for the work before")))
            handle.token.checkpoint()
        try:
            handle.token.checkpoint()
            yield
        finally:
            self._turn.release()

    def make_room(self) -> None:
        """Let go what is kept for the next question, before work that needs much memory itself.

        Whoever asks meanwhile waits until it is read again.
        """
        for let_go in self.spare:
            let_go()
        give_back_freed_memory()

    @contextmanager
    def moment(self) -> Iterator[tuple[Tables, int]]:
        """Hold several reads of this thread to one moment; yields also the epoch of that moment.

        The epoch grows before the commit, so that beside a change the new number is there while
        the tables are still as before. A moment begins when nobody changes anything.

        Raises:
            LibraryError: closed, locked by another program or can't be read.
        """
        with ExitStack() as stack:
            with self.store.write():
                tables = stack.enter_context(self.store.snapshot())
                self.faces_revision(tables)  # SQLite's moment begins with the first read
                epoch = self.epoch
            yield tables, epoch

    def faces_revision(self, tables: Tables) -> int:
        """Return a number that grows whenever faces or their vectors change."""
        return int(tables.settings.get(_FACES_REVISION, 0))

    def faces_changed(self, tx: Tables) -> None:
        """Let ``faces_revision`` grow."""
        tx.settings.set(_FACES_REVISION, self.faces_revision(tx) + 1)

    def tell(
        self, recording: Recording, label: str | None = None, *, undoable: bool = True
    ) -> Change:
        """Tell of a recorded change; ``undoable`` where it is one that a user would take back."""
        if len(recording.faces) > LISTED_AT_MOST:
            self.make_room()  # what is kept has to be read again, and must not stand beside it
        return self.feed.tell(
            recording.label if label is None else label,
            groups=recording.groups,
            faces=recording.faces,
            photos=self.store.read.faces.photos_of(recording.not_faces).values(),
            albums=recording.albums,
            everything=bool(recording.settings),
            undoable=undoable and recording.entry_id is not None,
        )


def open_context(folder: Path, workshop: Workshop | None) -> Context:
    """Open the library in ``folder``; ``workshop`` replaces the real one.

    Raises:
        LibraryError: it is open elsewhere, newer than this program, damaged or unwritable.
    """
    store = Store.open(folder)

    def read(key: str) -> Any:
        return store.read.settings.get(key)

    def write(key: str, text: str) -> None:
        with store.write() as tx:
            tx.settings.set(key, text)

    settings = Settings(read, write)
    if workshop is not None:
        return Context(
            store=store,
            feed=ChangeFeed(),
            settings=settings,
            workshop=lambda: workshop,
            picture_pool=workshop.pool,
            version_of=lambda _pipeline: workshop.pipeline,
        )

    def real() -> Workshop:
        threads = int(settings.get("threads"))
        workers = max(threads - 1, 1) if threads else 0
        return workshop_of(str(settings.get("pipeline")), threads=threads, workers=workers)

    return Context(
        store=store,
        feed=ChangeFeed(),
        settings=settings,
        workshop=real,
        picture_pool=lambda: workshop_of(str(settings.get("pipeline")), workers=1).pool(),
        version_of=version_of,
    )
