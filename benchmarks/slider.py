"""How soon the window has redrawn the groups after the threshold's slider was moved.

The real window on an offscreen screen, on a library of 100,000 faces with a made-up tree (the
figures of the tree itself are those of ``grouping_linkage``). The slider goes up and down over its
whole range, a step every 40 ms, as a hand would. Counted for every step: the time from its being
moved to the end of the next painting of the groups as they would be there or, where the hand was
gone before, at the place after it; so no step is left out. Beside it the longest time between two
beats of the GUI thread meanwhile, which is the longest that a click could have waited.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from figures import show

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from facealbum.grouping.linkage import Tree
    from facealbum.library.library import Library

FACES, PEOPLE, NAMED = 100_000, 10_000, 500
MOVES = 400
HAND_MS, BEAT_MS, REDRAWN_MS = 40, 5, 50
CROPS = 64
"""Different pictures of faces; decoding another of them takes as long."""


def main() -> None:
    faces = int(sys.argv[1]) if sys.argv[1:] else FACES
    with tempfile.TemporaryDirectory(prefix="facealbum-slider-") as folder:
        library = Path(folder) / "large"
        fill(library, faces)
        hand = move_by_hand(library, Path(folder))
    gaps = [(later - earlier) * 1000 for earlier, later in pairwise(hand.beats)]
    of = f"{faces:,} faces, {len(hand.latencies)} moves, {hand.paintings} paintings"
    for name, percent, bound in (
        ("median", 50, ""), ("99 % sooner than", 99, f"< {REDRAWN_MS}"), ("latest", 100, "")
    ):  # fmt: skip
        value = float(np.percentile(hand.latencies, percent))
        show(f"slider moved to redrawn, {name}", value, "ms", of, bound)
    show("event loop blocked by the slider, longest", max(gaps), "ms", of)


def fill(folder: Path, faces: int) -> None:
    """Make a library that is grouped by a tree at the default threshold, some people named."""
    import store_queries

    from facealbum.domain.types import Answer, Verdict
    from facealbum.grouping.cut import cut
    from facealbum.grouping.thresholds import thresholds_for
    from facealbum.library.placing import save_tree
    from facealbum.store import PlacementArrays, Store
    from facealbum.vision.models import DEFAULT_PIPELINE, load_pipeline

    version = load_pipeline(DEFAULT_PIPELINE).version
    store_queries.PIPELINE = version
    store_queries.DIMENSION = 8  # a preview looks at no vector
    limits = thresholds_for(version)
    with closing(Store.open(folder)) as store:
        store_queries.fill(store, faces // store_queries.FACES_PER_PHOTO)
        ids, _ = store.read.faces.ids(version)
        tree = grown(ids, drawn(len(ids)), version, limits.default, limits.loosest)
        groups = cut(tree, limits.default)
        anchors = np.full(int(groups.labels.max()) + 1, np.iinfo(np.int64).max)
        np.minimum.at(anchors, groups.labels, tree.face_ids)
        keys = -anchors[groups.labels]
        biggest = np.unique(keys, return_counts=True)
        chosen = biggest[0][np.argsort(-biggest[1])[: 2 * NAMED : 2]]
        with store.write() as tx:
            verdicts = []
            for key in chosen.tolist():
                person = tx.people.add(f"Person {-key}").id
                theirs = keys == key
                verdicts += [
                    Verdict(face, person, Answer.IS) for face in tree.face_ids[theirs].tolist()
                ]
                keys[theirs] = person
            tx.verdicts.put(verdicts)
            tx.placements.replace_all(
                PlacementArrays(
                    tree.face_ids, keys, np.full(len(keys), 0.5), np.ones(len(keys), np.bool_)
                )
            )
            save_tree(tx, tree, "")


def drawn(faces: int) -> NDArray[np.int64]:
    """Return who each face shows, ``(n,)``: sizes of people fall like 1/rank."""
    share = 1 / np.arange(20, PEOPLE + 20)
    return np.random.default_rng(4).choice(PEOPLE, size=faces, p=share / share.sum())


def grown(
    ids: NDArray[np.int64],
    person: NDArray[np.int64],
    pipeline: str,
    default: float,
    loosest: float,
    stricter: float = 0.15,
) -> Tree:
    """Make up a tree of faces that show ``person``: most merges of one person are strict ones.

    By ``stricter`` than the default in the mean; where one is looser, the person is in parts.

    Two people in three merge with another one above the default; the strictest merges of a person
    are no looser than those of the others.
    """
    from facealbum.grouping.linkage import Tree

    random = np.random.default_rng(5)
    order = np.argsort(person, kind="stable")
    same = np.diff(person[order], prepend=-1) == 0
    height = np.where(
        same,
        random.normal(default - stricter, 0.12, len(ids)),
        random.normal(loosest, 0.1, len(ids)),
    )
    height[0] = np.inf
    height = np.maximum(height, 0.1)
    # Merges in the order of their heights; each group is known by its first face in this order.
    rank = np.argsort(height, kind="stable")
    rank = rank[height[rank] <= loosest]
    first = list(range(len(ids)))

    def root(at: int) -> int:
        while first[at] != at:
            first[at] = first[first[at]]
            at = first[at]
        return at

    left = []
    for at in rank.tolist():
        stays = root(at - 1)
        left.append(stays)
        first[at] = stays
    line = ids[order]
    heights = height[rank].astype(np.float32)
    return Tree(line, line[left], line[rank], heights, loosest, pipeline)


class Hand:
    """Moves the slider, and notes when what it moved to is painted."""

    def __init__(self) -> None:
        self.beats: list[float] = []
        self.latencies: list[float] = []
        self.paintings = 0
        self._moves: list[tuple[float, float]] = []
        self._left = MOVES

    def begin(self, window: Any) -> None:
        """Take hold of the slider of ``window``, which shows the unnamed groups."""
        from PySide6.QtCore import Qt, QTimer

        self._window, self._bar = window, window.unnamed.threshold
        self._slider = self._bar.slider
        self._place, self._step = self._slider.value(), 1
        self._timers = []
        for every, act in ((HAND_MS, self._move), (BEAT_MS, self._beat)):
            timer = QTimer(window)
            timer.setTimerType(Qt.TimerType.PreciseTimer)
            timer.timeout.connect(act)
            timer.start(every)
            self._timers.append(timer)

    def _beat(self) -> None:
        self.beats.append(time.perf_counter())

    def _move(self) -> None:
        if not self._left:
            if not self._moves:
                self._window.close()
            return
        self._left -= 1
        for _ in range(2):  # past the place where nothing would change
            if not 0 <= self._place + self._step <= self._slider.maximum():
                self._step = -self._step
            self._place += self._step
            now = time.perf_counter()
            if self._place != self._bar._home():
                break
        self._moves.append((now, self._place))
        self._slider.setValue(self._place)

    def painted(self) -> None:
        """Note that the groups were painted."""
        trial = self._window.unnamed.cards.trial
        if trial is None:
            return
        now = time.perf_counter()
        shown = self._bar._place_of(trial.preview.threshold)
        at = [number for number, (_, place) in enumerate(self._moves) if place == shown]
        if at:
            self.paintings += 1
            self.latencies += [(now - moved) * 1000 for moved, _ in self._moves[: at[-1] + 1]]
            del self._moves[: at[-1] + 1]


def move_by_hand(library: Path, folder: Path) -> Hand:
    """Open the window on ``library``, go to the unnamed groups and move the slider."""
    from PySide6.QtCore import QTimer
    from window import crop

    from facealbum.gui import app, main_window
    from facealbum.gui.navigation import Location
    from facealbum.gui.views.unnamed_view import UnnamedView
    from facealbum.library import Library

    crops = [folder / f"{number}.jpg" for number in range(CROPS)]
    for file in crops:
        file.write_bytes(crop())
    hand = Hand()

    class Watched(main_window.MainWindow):
        """Goes to the unnamed groups and gives the slider to the hand once they stand."""

        def begin(self, paths: Sequence[Path] = ()) -> None:
            super().begin(paths)
            self.go(Location("unnamed"))
            QTimer.singleShot(3000, lambda: hand.begin(self))

    def paint(self: UnnamedView, event: Any, was: Any = UnnamedView.paintEvent) -> None:
        was(self, event)
        if hand.beats:
            hand.painted()

    def crop_file(_library: Library, face_id: int) -> Path:
        return crops[face_id % CROPS]

    UnnamedView.paintEvent = paint  # type: ignore[method-assign]
    Library.crop_file = crop_file  # type: ignore[assignment, method-assign]
    app.MainWindow = Watched  # type: ignore[misc]
    app.run(library, [])
    return hand


if __name__ == "__main__":
    main()
