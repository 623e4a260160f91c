"""How good the self-check is, and how long it takes.

``python benchmarks/check.py [faces]``. First against the truth: libraries of LFW's vectors, two
faces of different people in each photo, two faces of everybody seen often confirmed, grouped at
three thresholds; what the check estimates stands beside what is true. Then how long it takes in a
large library of the vectors of ``extended``, and how long it takes there to say who somebody is.
``FACEALBUM_BENCH_VECTORS=FILE`` keeps the vectors of LFW.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from extended import FAMILY, Crowd, crowd, even
from figures import show
from one_photo import FACES_PER_PHOTO, PIPELINE, _StandIn, fill, milliseconds
from suggestion import OFTEN, drawn_albums
from vectors import Faces, lfw_faces

from facealbum.domain.types import Answer, Verdict
from facealbum.grouping.thresholds import thresholds_for
from facealbum.library import Library, SelfCheck
from facealbum.store import PlacementArrays, Store

if TYPE_CHECKING:
    from numpy.typing import NDArray

FACES, NAMED = 100_000, 2_000
CONFIRMED = 2
"""Faces of each person that the user has confirmed."""
STEPS = (0.0, 0.2, 0.4)
"""Thresholds, as a difference from the default."""
ALBUMS = ("40 people seen often", "1,000 people seen once and 50 seen often")
ESTIMATE_OFF = 0.03
QUESTIONS = 40
IDENTIFY_MS, CHECK_SECONDS = 20, 30


def main() -> None:
    known = lfw_faces()
    if known is None:
        return
    for name, people in albums(known):
        with tempfile.TemporaryDirectory() as folder:
            against_truth(name, people, Path(folder) / "library")
    count = int(sys.argv[1]) if len(sys.argv) > 1 else FACES
    with tempfile.TemporaryDirectory() as folder:
        large(known, count, Path(folder) / "library")


def albums(known: Faces) -> list[tuple[str, Crowd]]:
    """Return albums of LFW: all people seen often, and a draw of those of ``suggestion``."""
    vectors = known.of_family(FAMILY)
    _, truth, count = np.unique(known.names, return_inverse=True, return_counts=True)
    often, once = np.flatnonzero(count >= OFTEN), np.flatnonzero(count == 1)
    draws = drawn_albums(np.random.default_rng(0), often, once)
    chosen = {f"people of LFW with {OFTEN} photos or more": often}
    chosen |= {name: draws[name]() for name in ALBUMS}
    found = []
    for name, people in chosen.items():
        rows = strangers_beside(np.flatnonzero(np.isin(truth, people)), truth)
        found.append((name, Crowd(vectors[rows], truth[rows])))
    return found


def strangers_beside(rows: NDArray[np.int64], truth: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the rows in such an order that no two of a photo are one person."""
    random = np.random.default_rng(1)
    rows = random.permutation(rows)
    for first in range(0, len(rows) - 1, FACES_PER_PHOTO):
        while truth[rows[first]] == truth[rows[first + 1]]:
            other = int(random.integers(len(rows)))
            beside = other ^ 1
            if beside < len(rows) and truth[rows[beside]] != truth[rows[first + 1]]:
                rows[first + 1], rows[other] = rows[other], rows[first + 1]
    return rows[: len(rows) // FACES_PER_PHOTO * FACES_PER_PHOTO]


def against_truth(name: str, people: Crowd, folder: Path) -> None:
    """Show for three thresholds what is estimated and what is true."""
    fill(folder, people)
    persons = confirm_some(folder, people)
    truth = dict(enumerate(people.truth.tolist(), 1))
    library = Library.open(folder, _StandIn())
    try:
        for step in STEPS:
            threshold = thresholds_for(PIPELINE).default + step
            library.regroup(threshold).result()
            found: SelfCheck = library.check().result()
            tell(library, found, persons, truth, f"{name}, {len(truth)} faces, at {threshold:.2f}")
    finally:
        library.close()


def tell(
    library: Library, found: SelfCheck, persons: dict[int, int], truth: dict[int, int], of: str
) -> None:
    right = placed = there = 0
    for check in found.people:
        who = persons[check.person.person_id or 0]
        for face, place in library.faces_of(check.person.id):
            there += truth[face.id] == who
            if not place.confirmed:
                placed += 1
                right += truth[face.id] == who
    true = right / placed if placed else 1.0
    estimate = 1.0 if found.right is None else found.right
    missing = sum(who in set(persons.values()) for who in truth.values()) - there
    show("faces that joined people", placed, "faces", of)
    show("of them right, in truth", true, "fraction", of)
    show("of them right, as estimated", estimate, "fraction", of)
    show("estimate off by", abs(estimate - true), "fraction", of, f"<= {ESTIMATE_OFF}")
    show("missing from people, in truth", missing, "faces", of)
    estimated = sum(check.missing for check in found.people)
    show("missing from people, as estimated", estimated, "faces", of)


def confirm_some(folder: Path, people: Crowd) -> dict[int, int]:
    """Confirm some faces of everybody seen often; return who each person is."""
    ids, count = np.unique(people.truth, return_counts=True)
    random = np.random.default_rng(2)
    persons: dict[int, int] = {}
    store = Store.open(folder)
    with store.write() as tx:
        for who in ids[count > CONFIRMED].tolist():
            person = tx.people.add(f"Person {who}").id
            persons[person] = who
            faces = random.choice(np.flatnonzero(people.truth == who) + 1, CONFIRMED, replace=False)
            tx.verdicts.put([Verdict(face, person, Answer.IS) for face in faces.tolist()])
    store.close()
    return persons


def name_biggest(folder: Path, people: Crowd) -> None:
    """Give the biggest groups names; of each person half of the faces are confirmed."""
    ids, count = np.unique(people.truth, return_counts=True)
    biggest = ids[np.argsort(-count)[:NAMED]]
    keys = -1 - people.truth
    store = Store.open(folder)
    with store.write() as tx:
        for who in biggest.tolist():
            person = tx.people.add(f"Person {who}").id
            rows = np.flatnonzero(people.truth == who)
            keys[rows] = person
            half = (rows[: max(len(rows) // 2, 1)] + 1).tolist()
            tx.verdicts.put([Verdict(face, person, Answer.IS) for face in half])
        tx.placements.replace_all(
            PlacementArrays(
                np.arange(1, len(keys) + 1),
                keys,
                np.full(len(keys), 0.5),
                np.ones(len(keys), np.bool_),
            )
        )
    store.close()


def large(known: Faces, count: int, folder: Path) -> None:
    """Show how long it takes to say who somebody is, and to check, in a large library."""
    people = crowd(known, even(count, count // 10))
    fill(folder, people)
    name_biggest(folder, people)
    of = f"{count:,} faces, {NAMED:,} people"
    library = Library.open(folder, _StandIn())
    try:
        faces = np.random.default_rng(3).choice(count, QUESTIONS, replace=False) + 1
        first, *rest = (
            milliseconds(lambda face=face: library.identify(face)) for face in faces.tolist()
        )
        show("who is this, the first question", first, "ms", of)
        show("who is this, median", float(np.median(rest)), "ms", of, f"< {IDENTIFY_MS}")
        show("who is this, slowest of the next", max(rest), "ms", of)
        person = library.people()[0]
        doubt = [f.id for f, place in library.faces_of(person.id) if not place.confirmed][:1]
        library.confirm_faces(doubt, person.id)
        after = milliseconds(lambda: library.identify(int(faces[0])))
        show("who is this, after an answer", after, "ms", f"{of}, the biggest of {person.faces}")
        show("check before the first linkage", seconds(library), "s", of, f"<= {CHECK_SECONDS}")
        library.regroup().result()
        show("check", seconds(library), "s", of, f"<= {CHECK_SECONDS}")
        show("check again, nothing changed", seconds(library), "s", of, "<= 0.1")
    finally:
        library.close()


def seconds(library: Library) -> float:
    return milliseconds(lambda: library.check().result()) / 1000


if __name__ == "__main__":
    main()
