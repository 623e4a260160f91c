"""Grouping the whole library: settling what an import found, and the full regroup.

The linkage runs on what was read at one moment, with no lock held; when the user said something
meanwhile, only the cheap last step is done again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from facealbum.domain.errors import KnownError
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Change, EmbeddingMatrix
from facealbum.grouping.cut import cut
from facealbum.grouping.join import group_means, join
from facealbum.grouping.linkage import Tree, build_tree
from facealbum.grouping.place import place
from facealbum.grouping.suggest import Suggestion, suggest
from facealbum.jobs import JobHandle, Progress
from facealbum.library.context import LOOSEST_POSSIBLE, Context
from facealbum.library.placing import (
    M,
    Material,
    load_tree,
    material,
    material_but_vectors,
    rows_of,
    save_tree,
    stamp_of,
    those_elsewhere,
    together,
)
from facealbum.store import PlacementArrays, Recording, group_id

TREE_AT_IMPORT = 10_000
"""Up to so many faces the tree is made anew at the end of an import (2 s on 2 cores); in bigger
libraries that waits for the next regroup."""

Share = Callable[[float], None]


def regroup(context: Context, handle: JobHandle, threshold: float | None) -> Change:
    """Group all faces anew at ``threshold``, or at the library's, and keep it as the library's.

    Raises:
        KnownError: the threshold makes no sense.
        CancelledError: cancelled; nothing was changed.
    """
    chosen = context.threshold if threshold is None else checked(threshold)
    handle.report(Progress(sentence("Grouping faces"), 0, 100))
    share = _share(handle)
    with context.turn(handle):
        context.live = None  # the groups will be others
        context.make_room()
        version = context.version
        tree = kept_tree(context, version, reach=chosen)
        if tree is None:
            found = material(context, version)
            tree = current_tree(context, version, found, share, reach=chosen)
            del found
        recording = _regroup(context, version, tree, chosen)
    return context.tell(recording)


def suggested(context: Context, handle: JobHandle) -> Suggestion:
    """Return a threshold for this library, found without labels, and the curves behind it.

    Builds the tree where none is kept for the faces and verdicts as they are.

    Raises:
        CancelledError: cancelled.
    """
    handle.report(Progress(sentence("Looking for a threshold"), 0, 100))
    with context.turn(handle):
        version = context.version
        found = material(context, version)
        tree = current_tree(context, version, found, _share(handle))
    return suggest(tree, found.matrix, found.constraints)


def checked(threshold: float) -> float:
    """Return ``threshold`` if groups can be cut there, be it beyond what the slider offers.

    Raises:
        KnownError: it is no mean squared distance up to which faces may be linked.
    """
    if not 0 <= threshold <= LOOSEST_POSSIBLE:
        raise KnownError(
            sentence("{threshold} can't be the threshold.", threshold=f"{threshold:g}"),
            "",
            sentence("Choose a number from 0 to {loosest}.", loosest=f"{LOOSEST_POSSIBLE:g}"),
        )
    return threshold


def foreseeable(context: Context, threshold: float) -> float:
    """Return ``threshold`` if the kept tree goes so far: as the slider, or the library's own.

    Raises:
        KnownError: it can't be cut there without a regroup.
    """
    loosest = max(context.limits.loosest, context.threshold)
    if not 0 <= threshold <= loosest:
        raise KnownError(
            sentence(
                "What a threshold of {threshold} would change is not known before it is done.",
                threshold=f"{threshold:g}",
            ),
            "",
            sentence("Choose a number from 0 to {loosest}.", loosest=f"{loosest:g}"),
        )
    return threshold


def settle(context: Context, handle: JobHandle) -> None:
    """Place for good the faces that imports placed for the time being.

    What was settled before stays where it is. Where there is nothing of that kind, this is the
    full grouping, so the same photos give the same groups in whatever order they came.

    Raises:
        CancelledError: cancelled; the faces stay as they are until the next import.
    """
    handle.report(
        replace(handle.progress, stage=sentence("Grouping faces"), rate=0.0, seconds_left=None)
    )

    def share(_share: float) -> None:
        handle.token.checkpoint()

    version = context.version
    read = context.store.read
    if read.faces.count() > TREE_AT_IMPORT:
        # A landscape brings no face: no reason to read the vectors of all others.
        waits = read.placements.count_unsettled() or read.placements.unplaced(version)
        if not waits or _settled_in_memory(context):
            return
    if context.live is not None:
        context.live.forget()
    found = material(context, version)
    tree: Tree | None = None
    while True:
        new, frozen = _parts(found)
        if not new.any():
            break
        if frozen.any():
            rows = _joined(found, new, context.threshold)
        else:
            tree = tree or current_tree(context, version, found, share)
            rows = _placed(found, tree, context.threshold)
        if _write_settled(context, found, rows):
            break
        found = material(context, version)
    if tree is None and 0 < len(found.matrix) <= TREE_AT_IMPORT:
        current_tree(context, version, found, share)


def _settled_in_memory(context: Context) -> bool:
    """Settle a few new faces by the means that their import kept; False where that can't be."""
    if context.live is None:
        return False
    try:
        with context.moment() as (tables, epoch):
            context.live.prepare_to_settle(tables, epoch)
        with context.store.write() as tx:
            keys = context.live.settle(tx)
    except BaseException:
        context.live.forget()
        raise
    if keys is None:
        return False
    context.feed.tell(sentence("Group faces"), groups=(group_id(key) for key in keys))
    return True


def _parts(found: Material[EmbeddingMatrix]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return masks over the matrix: the faces to place, and those that the machine placed before.

    Confirmed faces stand where the user said; those that an import found again are to be placed.
    """
    spot = np.searchsorted(found.places.face_ids, found.matrix.face_ids)
    spot = np.minimum(spot, max(len(found.places) - 1, 0))
    placed = settled = np.zeros(len(found.matrix), np.bool_)
    if len(found.places):
        placed = found.places.face_ids[spot] == found.matrix.face_ids
        settled = placed & found.places.settled[spot]
    confirmed = _persons(found) > 0
    return ~(placed & settled), placed & settled & ~confirmed


def _persons(found: Material[EmbeddingMatrix]) -> NDArray[np.int64]:
    """Return the person by verdict of each row of the matrix, else 0."""
    persons = found.constraints.persons
    ids = found.matrix.face_ids.tolist()
    return np.fromiter((persons.get(face, 0) for face in ids), np.int64, len(ids))


def _joined(
    found: Material[EmbeddingMatrix], new: NDArray[np.bool_], threshold: float
) -> PlacementArrays:
    """Join the new faces to the groups of all others."""
    spot = np.searchsorted(found.places.face_ids, found.matrix.face_ids[~new])
    keys = found.places.keys[spot]
    groups = group_means(
        _rows(found.matrix, ~new),
        np.maximum(keys, 0),
        np.maximum(-keys, 0),
        found.constraints,
    )
    placed = dict(zip(found.matrix.face_ids[~new].tolist(), keys.tolist(), strict=True))
    twins = {face for pair in found.constraints.twins for face in pair}
    homes = {face: placed[face] for face in twins if face in placed}
    joined = join(_rows(found.matrix, new), groups, found.constraints, threshold, homes)
    return rows_of(
        joined.face_ids, joined.person_ids, joined.anchor_ids, joined.distances, settled=True
    )


def _placed(found: Material[M], tree: Tree, threshold: float) -> PlacementArrays:
    """Cut the tree and pin the verdicts."""
    placed = place(found.matrix, cut(tree, threshold), found.constraints)
    return rows_of(
        placed.face_ids, placed.person_ids, placed.anchor_ids, placed.distances, settled=True
    )


def _rows(matrix: EmbeddingMatrix, mask: NDArray[np.bool_]) -> EmbeddingMatrix:
    return EmbeddingMatrix(matrix.face_ids[mask], matrix.vectors[mask], matrix.pipeline)


def kept_tree(context: Context, version: str, reach: float = 0.0) -> Tree | None:
    """Return the tree that is kept, where it is of the faces and verdicts as they are.

    And where it goes as far as the slider, the library's threshold and ``reach``.
    """
    with context.store.snapshot() as tables:
        kept = load_tree(tables, version)
        current = kept is not None and kept[1] == stamp_of(context, tables, version)
    if kept is None or not current:
        return None
    loosest = max(context.limits.loosest, context.threshold, reach)
    return kept[0] if kept[0].loosest >= loosest else None


def current_tree(
    context: Context,
    version: str,
    found: Material[EmbeddingMatrix],
    share: Share,
    reach: float = 0.0,
) -> Tree:
    """Return the tree of these faces and verdicts: the one that is kept, or a new one.

    It goes as far as the slider, the library's threshold and ``reach``.
    """
    loosest = max(context.limits.loosest, context.threshold, reach)
    kept = load_tree(context.store.read, version)
    if kept is not None and kept[1] == found.stamp and kept[0].loosest >= loosest:
        return kept[0]
    tree = build_tree(found.matrix, found.constraints, loosest, share)
    with context.store.write() as tx:
        save_tree(tx, tree, found.stamp)
    return tree


def _write_settled(
    context: Context, found: Material[EmbeddingMatrix], rows: PlacementArrays
) -> bool:
    """Write placements of an import; False where the user changed something meanwhile."""
    with context.store.write() as tx:
        if context.epoch != found.epoch:
            return False
        tx.placements.put(rows)
    context.feed.tell(sentence("Group faces"), everything=True)
    return True


def _regroup(context: Context, version: str, tree: Tree, threshold: float) -> Recording:
    while True:
        found = material_but_vectors(context, version)
        try:
            placed = _placed(found, tree, threshold)
        except KeyError:
            if context.epoch == found.epoch:
                raise
            continue  # the user took photos out meanwhile
        rows = together(placed, those_elsewhere(found.places, found.matrix.face_ids))
        epoch = found.epoch
        del found, placed  # not beside what the journal keeps of each face
        with context.store.write() as tx:
            if context.epoch == epoch:
                with tx.journal.record(
                    sentence("Regroup at {threshold}", threshold=f"{threshold:.2f}")
                ) as recording:
                    if threshold != context.threshold:
                        tx.settings.set(context.threshold_key, threshold)
                    tx.placements.replace_all(rows)
                context.epoch += 1
                return recording


def _share(handle: JobHandle) -> Share:
    """Return what tells the share done as so many of a hundred, and ends a cancelled job."""

    def tell(share: float) -> None:
        handle.token.checkpoint()
        handle.report(replace(handle.progress, done=round(100 * share), total=100))

    return tell
