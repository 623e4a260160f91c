"""Pin what the user said on a partition that the machine made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from facealbum.domain.types import EmbeddingMatrix
from facealbum.grouping.constraints import Constraints
from facealbum.grouping.cut import cut
from facealbum.grouping.linkage import build_tree
from facealbum.grouping.members import label_means, member_distances
from facealbum.grouping.pairs import distinct_pairs

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from facealbum.domain.vectors import FaceVectors
    from facealbum.grouping.cut import Partition

THIN_MARGIN = 0.05
"""An unconfirmed face between two persons goes to the nearer only if the other one is farther by
more than this, mean squared distance."""


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """Where each face stands once the verdicts are pinned; exactly one of the two ids is > 0.

    Attributes:
        face_ids: ``(n,)`` int64, in the order of the matrix.
        person_ids: ``(n,)`` int64, 0 in an unnamed group.
        anchor_ids: ``(n,)`` int64, the smallest face id of the unnamed group, 0 for a person's.
        distances: ``(n,)`` float32, mean squared distance to the other faces of the group; NaN
            for the only one.
    """

    face_ids: NDArray[np.int64]
    person_ids: NDArray[np.int64]
    anchor_ids: NDArray[np.int64]
    distances: NDArray[np.float32]


def place(matrix: FaceVectors, partition: Partition, constraints: Constraints) -> Placed:
    """Pin the verdicts on a partition, whose tree may be older than they are.

    A confirmed face is its person's. A group with confirmed faces of one person is that person's;
    of several, each unconfirmed face goes to the nearest (mean squared distance to the confirmed
    ones) unless the second is nearer than ``THIN_MARGIN`` behind. A face that the user said is
    not the person does not go there, and of two faces of one photo only one: a confirmed one,
    else the nearer to the mean. Faces that go nowhere are linked among themselves, group by group,
    at the same threshold, and stay unnamed. Faces of ``matrix`` that the partition lacks stand
    alone; faces that ``matrix`` lacks are left out.
    """
    faces = _Faces(matrix, constraints)
    labels = _labels(matrix.face_ids, partition)
    persons = faces.confirmed.copy()
    outcast = _go_to_persons(faces, labels, persons)
    outcast |= _leave_full_photos(faces, persons)
    outcast |= _leave_apart(faces, persons)
    persons[outcast] = 0
    broken = np.unique(labels[_breaking(faces, labels, persons)])
    outcast |= (persons == 0) & np.isin(labels, broken)
    labels = _link_outcasts(faces, labels, outcast, partition.threshold)
    labels[persons > 0] = labels.max(initial=0) + persons[persons > 0]
    _, labels = np.unique(labels, return_inverse=True)
    smallest = np.full(labels.max(initial=0) + 1, np.iinfo(np.int64).max)
    np.minimum.at(smallest, labels, matrix.face_ids)
    return Placed(
        face_ids=matrix.face_ids,
        person_ids=persons,
        anchor_ids=np.where(persons > 0, 0, smallest[labels]),
        distances=member_distances(matrix, labels),
    )


class _Faces:
    """The faces of a matrix with what the user said of them, by row.

    Attributes:
        confirmed: ``(n,)`` int64, the person by verdict, else 0.
        photos: ``(n,)`` int64, the photo; a negative number of its own where it is not known.
        rejected: the persons that a row is not.
        apart: pairs of rows.
    """

    def __init__(self, matrix: FaceVectors, constraints: Constraints) -> None:
        faces = matrix.face_ids.tolist()
        rows = {face: row for row, face in enumerate(faces)}
        self.matrix = matrix
        self.constraints = constraints
        self.confirmed = np.array([constraints.persons.get(f, 0) for f in faces], dtype=np.int64)
        self.photos = np.array(
            [constraints.photo_of.get(face, -1 - row) for row, face in enumerate(faces)],
            dtype=np.int64,
        )
        self.rejected = {
            (rows[face], person) for face, person in constraints.rejections if face in rows
        }
        self.apart = sorted(
            (rows[one], rows[other])
            for one, other in constraints.apart
            if one in rows and other in rows
        )

    def person_means(
        self, persons: NDArray[np.int64], known: NDArray[np.int64]
    ) -> NDArray[np.float32]:
        """Return the mean vector of each of ``known`` (ascending) over the rows given to it."""
        rows = np.flatnonzero(np.isin(persons, known))
        labels = np.searchsorted(known, persons[rows])
        return label_means(self.matrix.vectors[rows], labels, len(known))


def _labels(face_ids: NDArray[np.int64], partition: Partition) -> NDArray[np.int64]:
    """Return the label of each face; a new one for each that the partition lacks."""
    labels = partition.groups + np.arange(len(face_ids))
    by_id = np.argsort(partition.face_ids, kind="stable")
    at = np.searchsorted(partition.face_ids, face_ids, sorter=by_id)
    row = by_id[np.minimum(at, len(by_id) - 1)] if len(by_id) else np.empty(0, dtype=np.int64)
    if len(row):
        known = partition.face_ids[row] == face_ids
        labels[known] = partition.labels[row[known]]
    return labels


def _go_to_persons(
    faces: _Faces, labels: NDArray[np.int64], persons: NDArray[np.int64]
) -> NDArray[np.bool_]:
    """Give the unconfirmed faces of each group to its persons; return which go to none."""
    outcast = np.zeros(len(labels), dtype=bool)
    sure = faces.confirmed > 0
    claims = np.stack((labels[sure], faces.confirmed[sure]))
    claims = claims[:, distinct_pairs(*claims).at]
    claimed, first, count = np.unique(claims[0], return_index=True, return_counts=True)
    single = np.zeros(labels.max(initial=0) + 1, dtype=np.int64)
    single[claimed[count == 1]] = claims[1][first[count == 1]]
    simple = ~sure & (single[labels] > 0)
    persons[simple] = single[labels[simple]]
    for row, person in faces.rejected:
        if simple[row] and persons[row] == person:
            outcast[row] = True
    for label, at, several in zip(claimed, first, count, strict=True):
        if several > 1:
            rows = np.flatnonzero((labels == label) & ~sure)
            rivals = claims[1][at : at + several]
            persons[rows] = _nearest_person(faces, rows, rivals)
            outcast[rows] = persons[rows] == 0
    return outcast


def _nearest_person(
    faces: _Faces, rows: NDArray[np.int64], rivals: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Return for each row the person whose confirmed faces are nearest, or 0."""
    means = faces.person_means(faces.confirmed, rivals)
    distances = 2 - 2 * faces.matrix.vectors[rows] @ means.T
    for line, row in enumerate(rows.tolist()):
        for column, person in enumerate(rivals.tolist()):
            if (row, person) in faces.rejected:
                distances[line, column] = np.inf
    ordered = np.sort(distances, axis=1)
    clear = np.isfinite(ordered[:, 0]) & (ordered[:, 1] > ordered[:, 0] + THIN_MARGIN)
    return np.where(clear, rivals[distances.argmin(axis=1)], 0)


def _leave_full_photos(faces: _Faces, persons: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Return which unconfirmed faces give way to another face of their photo and person."""
    outcast = np.zeros(len(persons), dtype=bool)
    placed = np.flatnonzero(persons > 0)
    there = distinct_pairs(persons[placed], faces.photos[placed])
    for crowd in np.flatnonzero(there.count > 1):
        rows = placed[there.which == crowd]
        sure = faces.confirmed[rows] > 0
        if sure.all():
            continue
        outcast[rows[~sure]] = True
        if not sure.any():
            mean = faces.person_means(persons, persons[rows[:1]])[0]
            outcast[rows[(faces.matrix.vectors[rows] @ mean).argmax()]] = False
    return outcast


def _leave_apart(faces: _Faces, persons: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Return which unconfirmed faces give way because the user set them apart from another."""
    outcast = np.zeros(len(persons), dtype=bool)
    for pair in faces.apart:
        rows = np.array(pair)
        person = persons[rows[:1]]
        unsure = faces.confirmed[rows] == 0
        if (
            person[0] == 0
            or person[0] != persons[rows[1]]
            or not unsure.any()
            or outcast[rows].any()
        ):
            continue
        mean = faces.person_means(persons, person)[0]
        nearness = np.where(unsure, faces.matrix.vectors[rows] @ mean, np.inf)
        outcast[rows[nearness.argmin()]] = True
    return outcast


def _breaking(
    faces: _Faces, labels: NDArray[np.int64], persons: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Return rows of unnamed groups that break a rule, at least one of each such group."""
    unnamed = np.flatnonzero(persons == 0)
    there = distinct_pairs(labels[unnamed], faces.photos[unnamed])
    apart = [
        one
        for one, other in faces.apart
        if persons[one] == persons[other] == 0 and labels[one] == labels[other]
    ]
    return np.concatenate((unnamed[there.at[there.count > 1]], np.array(apart, dtype=np.int64)))


def _link_outcasts(
    faces: _Faces, labels: NDArray[np.int64], outcast: NDArray[np.bool_], threshold: float
) -> NDArray[np.int64]:
    """Return labels in which the outcasts of each group are linked among themselves anew."""
    result = labels.copy()
    top = int(labels.max(initial=0)) + 1
    said = faces.constraints
    rules = Constraints(photo_of=said.photo_of, apart=said.apart, weak=said.weak)
    for label in np.unique(labels[outcast]):
        rows = np.flatnonzero(outcast & (labels == label))
        few = EmbeddingMatrix(
            faces.matrix.face_ids[rows], faces.matrix.vectors[rows], faces.matrix.pipeline
        )
        parts = cut(build_tree(few, rules, threshold), threshold)
        result[rows] = top + parts.labels
        top += parts.groups
    return result
