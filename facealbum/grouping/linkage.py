"""The tree: constrained average linkage by rounds of reciprocal nearest neighbours."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from facealbum.grouping.constraints import conflicts_of
from facealbum.grouping.neighbours import LISTED, Neighbours
from facealbum.grouping.units import Units

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from facealbum.domain.types import EmbeddingMatrix
    from facealbum.grouping.constraints import Constraints

Report = Callable[[float], None]
"""Called now and then with the share that is done, 0..1; may raise ``CancelledError``."""


TWINS_AT_MOST = 0.4
"""Height at which twins are linked at most, squared distance: below the strictest threshold."""

SEARCH_SHARE = 0.9
"""Share of the work, as reported, that the first search for neighbours is."""


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """The merges of a linkage, to be kept and cut at any threshold up to ``loosest``.

    Merge ``m`` joins the group in which ``face_b[m]`` is the first face (in the order of
    ``face_ids``) to the one in which ``face_a[m]`` is; each face is ``face_b`` at most once.
    To store it, keep the arrays; ``Tree(...)`` of the same arrays is the same tree.

    Attributes:
        face_ids: ``(n,)`` int64, every face, in the order of the matrix.
        face_a: ``(m,)`` int64, the group that stays, by its first face.
        face_b: ``(m,)`` int64, the group that joins it, by its first face.
        heights: ``(m,)`` float32, mean squared distance of the two groups, ascending; 0 where the
            user's verdicts linked them.
        loosest: no merge above it was looked for.
        pipeline: of the vectors.
        rows_a: ``(m,)`` int64, the row of each ``face_a``; made from the others.
        rows_b: ``(m,)`` int64, the row of each ``face_b``.

    Raises:
        ValueError: the arrays do not fit together.
    """

    face_ids: NDArray[np.int64]
    face_a: NDArray[np.int64]
    face_b: NDArray[np.int64]
    heights: NDArray[np.float32]
    loosest: float
    pipeline: str
    rows_a: NDArray[np.int64] = field(init=False, repr=False)
    rows_b: NDArray[np.int64] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        merges = len(self.heights)
        if self.face_ids.ndim != 1 or {len(self.face_a), len(self.face_b)} != {merges}:
            raise ValueError("a tree needs its faces and three arrays of equal length")
        if merges >= max(len(self.face_ids), 1):
            raise ValueError("a tree has fewer merges than faces")
        if merges and bool((np.diff(self.heights) < 0).any()):
            raise ValueError("the heights of a tree must ascend")
        by_id = np.argsort(self.face_ids, kind="stable")
        for name, faces in (("rows_a", self.face_a), ("rows_b", self.face_b)):
            at = np.searchsorted(self.face_ids, faces, sorter=by_id)
            rows = by_id[np.minimum(at, len(by_id) - 1)] if merges else at
            if not np.array_equal(self.face_ids[rows], faces):
                raise ValueError("a tree may merge only faces that it has")
            object.__setattr__(self, name, rows)

    def groups_at(self, threshold: float) -> int:
        """Return how many groups a cut at ``threshold`` has, without making it."""
        return len(self.face_ids) - int(np.searchsorted(self.heights, threshold, side="right"))


def build_tree(
    matrix: EmbeddingMatrix,
    constraints: Constraints,
    loosest: float,
    report: Report | None = None,
) -> Tree:
    """Link the faces of ``matrix`` by average linkage, up to the distance ``loosest``.

    ``report`` is called several times a second; what it raises (``CancelledError``) ends the
    work. Ties are broken by the order of the rows. Memory is O(n d). Weak faces are linked to those
    that lead and change nothing for them, but that two faces of one photo are two people.

    Raises:
        ValueError: ``loosest`` is not in 0..2.
    """
    merges = link_faces(matrix, constraints, loosest, report=report)
    return Tree(
        face_ids=matrix.face_ids,
        face_a=matrix.face_ids[merges.a],
        face_b=matrix.face_ids[merges.b],
        heights=merges.heights,
        loosest=loosest,
        pipeline=matrix.pipeline,
    )


@dataclass(frozen=True, slots=True, eq=False)
class Merges:
    """What ``link`` did, by ascending height: unit ``b`` went into ``a < b``, each ``b`` once."""

    a: NDArray[np.int64]
    b: NDArray[np.int64]
    heights: NDArray[np.float32]


def link_faces(
    matrix: EmbeddingMatrix,
    constraints: Constraints,
    loosest: float,
    *,
    listed: int = LISTED,
    report: Report | None = None,
) -> Merges:
    """Return the merges of ``build_tree``, of rows of ``matrix``; ``listed`` as in ``link``."""
    leading = constraints.leading(matrix.face_ids)
    order = np.argsort(~leading, kind="stable")
    units = Units(
        matrix.vectors[order],
        leading[order].astype(np.int64),
        conflicts_of(matrix.face_ids[order], constraints),
    )
    at = {face: row for row, face in enumerate(matrix.face_ids[order].tolist())}
    twins = [(at[a], at[b]) for a, b in sorted(constraints.twins) if a in at and b in at]
    merges = link(units, loosest, listed=listed, twins=twins, report=report)
    return merges if leading.all() else by_first_row(merges, order)


def by_first_row(merges: Merges, order: NDArray[np.int64]) -> Merges:
    """Return the merges of units as those of rows, ``order`` ``(u,)`` being the row of each unit.

    Again the group with the later first row goes into the other one.
    """
    first = order.copy()
    a, b = first[merges.a].tolist(), first[merges.b].tolist()
    now = list(range(len(order)))
    for at, (one, other) in enumerate(zip(a, b, strict=True)):
        rows = now[one], now[other]
        a[at], b[at] = min(rows), max(rows)
        now[one] = a[at]
    return Merges(np.array(a, dtype=np.int64), np.array(b, dtype=np.int64), merges.heights)


def link(
    units: Units,
    loosest: float,
    *,
    seeds: int = 0,
    listed: int = LISTED,
    twins: Sequence[tuple[int, int]] = (),
    report: Report | None = None,
) -> Merges:
    """Merge units of one owner, then twins, then all reciprocal nearest neighbours in rounds.

    ``twins`` are pairs of units that are merged before others, unless that is forbidden.
    Average linkage is reducible, with forbidden pairs infinitely far as well: a merge never makes
    another pair nearer. So all pairs that are nearest to each other merge at once, and the tree is
    the one that merging a single nearest pair at a time would give (Murtagh 1983). That holds for
    weak units as well: they have no weight, so a merge with one moves no mean. The first ``seeds``
    units have owners that differ, so that they are not even compared. ``listed`` is the
    number of neighbours kept for each unit: it changes the time, not the result.

    Raises:
        ValueError: ``loosest`` is not in 0..2.
    """
    if not 0 <= loosest <= 2:
        raise ValueError("the loosest threshold must lie in 0..2")
    log = _MergeLog(len(units))
    _link_owned(units, log)
    _link_twins(units, twins, loosest, log)
    neighbours = Neighbours(units, loosest, listed, seeds)
    tell = report or _silent
    if len(units) > seeds:
        neighbours.search_all(lambda share: tell(SEARCH_SHARE * share))
    open_at_first = max(neighbours.open, 1)
    while True:
        a, b, distances = neighbours.attached()
        if len(a):
            log.attach(a, b, distances)
        a, b, distances = neighbours.reciprocal()
        if not len(a):
            break
        leads = units.sizes[b] > 0
        log.attach(a[~leads], b[~leads], distances[~leads])
        log.add(a[leads], b[leads], distances[leads])
        units.merge(a, b)
        neighbours.follow(a, b)
        tell(SEARCH_SHARE + (1 - SEARCH_SHARE) * (1 - neighbours.open / open_at_first))
    tell(1.0)
    return log.sorted()


def first_of_each(count: int, a: NDArray[np.int64], b: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return for each of ``count`` units the first of its group, once each b went into its a.

    Each b goes once at most, so the merges are a forest of pointers to the first of each group;
    jumping over one's pointer halves the way, until everyone points to a root.
    """
    first = np.arange(count)
    first[b] = a
    while not np.array_equal(first, further := first[first]):
        first = further
    return first


def _silent(_share: float) -> None:
    """Report to nobody."""


def _link_owned(units: Units, log: _MergeLog) -> None:
    """Merge the units of each owner at height 0, in pairs of neighbours, halving their number."""
    owned = np.flatnonzero(units.conflicts.owners)
    owned = owned[np.argsort(units.conflicts.owners[owned], kind="stable")]
    while True:
        owners = units.conflicts.owners[owned]
        first = np.searchsorted(owners, owners)
        odd = (np.arange(len(owned)) - first) % 2 == 1
        if not odd.any():
            return
        a, b = owned[np.flatnonzero(odd) - 1], owned[odd]
        log.add(a, b, np.zeros(len(a), dtype=np.float32))
        units.merge(a, b)
        owned = owned[~odd]


def _link_twins(
    units: Units, twins: Sequence[tuple[int, int]], loosest: float, log: _MergeLog
) -> None:
    """Merge the units of twins, unless that is forbidden, lower than any threshold is.

    The height is the true distance, or ``TWINS_AT_MOST`` where a copy is so bad that its vector is
    farther.
    """
    for pair in twins:
        now = np.sort(units.current(np.array(pair)))
        a, b = now[:1], now[1:]
        if a[0] == b[0] or not units.conflicts.allowed(a, b)[0]:
            continue
        log.add(a, b, np.minimum(units.distances(a, b), np.float32(min(TWINS_AT_MOST, loosest))))
        units.merge(a, b)


class _MergeLog:
    """The merges as they come, with heights that no rounding makes lower than those below.

    A link of a weak unit builds on the merges of its host that lead, and not on other weak units:
    one that had to wait for its turn may be nearer than one that was linked before it.
    """

    def __init__(self, count: int) -> None:
        self._height = np.zeros(count, dtype=np.float32)
        self._leading_height = np.zeros(count, dtype=np.float32)
        self._a: list[NDArray[np.int64]] = []
        self._b: list[NDArray[np.int64]] = []
        self._heights: list[NDArray[np.float32]] = []

    def add(
        self, a: NDArray[np.int64], b: NDArray[np.int64], distances: NDArray[np.float32]
    ) -> None:
        """Add merges of units that lead; none occurs more than once."""
        heights = np.maximum(np.maximum(self._height[a], self._height[b]), distances)
        self._height[a] = self._leading_height[a] = heights
        self._note(a, b, heights)

    def attach(
        self, a: NDArray[np.int64], b: NDArray[np.int64], distances: NDArray[np.float32]
    ) -> None:
        """Add links of weak units ``b``; a unit may occur more than once in ``a``."""
        heights = np.maximum(self._leading_height[a], distances)
        np.maximum.at(self._height, a, heights)
        self._note(a, b, heights)

    def _note(
        self, a: NDArray[np.int64], b: NDArray[np.int64], heights: NDArray[np.float32]
    ) -> None:
        self._a.append(a)
        self._b.append(b)
        self._heights.append(heights)

    def sorted(self) -> Merges:
        if not self._a:
            none = np.empty(0, dtype=np.int64)
            return Merges(none, none, np.empty(0, dtype=np.float32))
        heights = np.concatenate(self._heights)
        # Stable, so that a merge stays behind those that it builds on.
        order = np.argsort(heights, kind="stable")
        return Merges(
            np.concatenate(self._a)[order], np.concatenate(self._b)[order], heights[order]
        )
