"""Check that the program sees in the album what the script put there.

Faces are found and embedded by the program's own facealbum.vision. A photo passes when every
face put into it is found, and nothing else, and each face is nearer to its own person than to
any other by a margin. The album passes when average linkage makes exactly the twelve people.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from compose import Placed
from numpy.typing import NDArray

from facealbum.domain.types import DetectedFace

Vectors = NDArray[np.float32]

OWN_AT_MOST = 0.52  # mean squared distance to one's own references
HARD_OWN_AT_MOST = 0.62  # the same where the photo is dark, blurred or the face small
OTHERS_AT_LEAST = 1.02
WITHIN_AT_MOST, BETWEEN_AT_LEAST = 0.60, 0.95  # of the merges of the whole album
REACH = 0.45  # how far from its place a face may be found, in face sides


@dataclass(frozen=True, slots=True)
class Seen:
    """A face of the album, found again: box in fractions (left, top, width, height)."""

    file: str
    name: str
    box: tuple[float, float, float, float]
    score: float
    vector: Vectors


@dataclass(frozen=True, slots=True)
class Merges:
    """Average linkage of the album: the last merge within a person, and across."""

    within: dict[str, float]
    between: float
    nearest: dict[str, tuple[str, float]]


def match(
    file: str, placed: Sequence[Placed], found: Sequence[DetectedFace], width: int, height: int
) -> list[Seen] | None:
    """Give each placed face the found one; None unless they are one to one."""
    if len(placed) != len(found):
        return None
    seen, free = [], list(found)
    for face in placed:
        far = [
            np.hypot(
                (f.box.left + f.box.width / 2) * width - face.x,
                (f.box.top + f.box.height / 2) * height - face.y,
            )
            for f in free
        ]
        best = int(np.argmin(far))
        if far[best] > REACH * face.side:
            return None
        hit = free.pop(best)
        box = (hit.box.left, hit.box.top, hit.box.width, hit.box.height)
        seen.append(Seen(file, face.name, box, hit.score, hit.vector))
    return seen


def doubts(seen: Sequence[Seen], references: dict[str, Vectors], hard: bool) -> list[str]:
    """Return a sentence for each face that its references do not tell from others by a margin."""
    said = []
    for face in seen:
        means = {name: squared(face.vector[None], rows).mean() for name, rows in references.items()}
        own = means.pop(face.name)
        other = min(means, key=lambda name: means[name])
        if own > (HARD_OWN_AT_MOST if hard else OWN_AT_MOST) or means[other] < OTHERS_AT_LEAST:
            said.append(f"{face.name} {own:.2f}, {other} {means[other]:.2f}")
    return said


def squared(a: Vectors, b: Vectors) -> NDArray[np.float64]:
    """Return squared Euclidean distances (n, m) of unit rows."""
    return 2 - 2 * np.asarray(a, np.float64) @ np.asarray(b, np.float64).T


def linkage(seen: Sequence[Seen]) -> Merges:
    """Merge all faces by average linkage (UPGMA) and look where people join.

    `within` is the height at which each person is whole; `between` the first merge of two
    people. Plain O(n^3): the album is small, and this owes nothing to the program's own linkage.
    """
    names = [face.name for face in seen]
    distance = squared(*(np.stack([face.vector for face in seen]),) * 2)
    np.fill_diagonal(distance, np.inf)
    members = {i: [i] for i in range(len(seen))}
    within, between = dict.fromkeys(sorted(set(names)), 0.0), np.inf
    while len(members) > 1:
        a, b = divmod(int(np.argmin(distance)), len(seen))
        height = float(distance[a, b])
        people = {names[i] for i in members[a] + members[b]}
        if len(people) == 1:
            within[people.pop()] = height
        else:
            between = min(between, height)
        sizes = len(members[a]), len(members[b])
        joined = (sizes[0] * distance[a] + sizes[1] * distance[b]) / sum(sizes)
        distance[a], distance[:, a] = joined, joined
        distance[a, a] = np.inf
        distance[b], distance[:, b] = np.inf, np.inf
        members[a] += members.pop(b)
    return Merges(within, float(between), _nearest(seen))


def _nearest(seen: Sequence[Seen]) -> dict[str, tuple[str, float]]:
    means = {
        name: np.mean([face.vector for face in seen if face.name == name], axis=0, dtype=np.float64)
        for name in sorted({face.name for face in seen})
    }
    nearest = {}
    for name, mean in means.items():
        others = {other: 2 - 2 * float(mean @ row) for other, row in means.items() if other != name}
        closest = min(others, key=lambda other: others[other])
        nearest[name] = (closest, others[closest])
    return nearest


def table(seen: Sequence[Seen], merges: Merges) -> str:
    """Return the distances of the album as a Markdown table."""
    lines = [
        "| person | faces | whole at | farthest pair | nearest other person |",
        "|---|---|---|---|---|",
    ]
    for name, height in merges.within.items():
        own = np.stack([face.vector for face in seen if face.name == name])
        other, far = merges.nearest[name]
        lines.append(
            f"| {name} | {len(own)} | {height:.2f} | {squared(own, own).max():.2f} "
            f"| {other} {far:.2f} |"
        )
    lines += ["", f"First merge of two people: {merges.between:.2f}."]
    return "\n".join(lines)
