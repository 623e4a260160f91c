"""How few answers name an album: the review queue beside naming groups by hand.

The people of LFW with five photos or more, mixed with 1,000 strangers who have one photo each, in a
real library that is grouped at the default threshold. A user who is always right and knows these
people, but no stranger, is asked until 80, 95 and 99 % of the faces of these people stand with the
right person. An answer is: a yes, a no, a name (typed or chosen, also instead of a no), or a skip;
wrong faces are taken out of the faces on view with the same answer, and counted beside it.

By hand there is no queue: the biggest unnamed group gets the name of most of its faces, which is
one answer, each wrong face in it is put right, one answer, and so on down to the single faces.
Strangers are passed over by hand, for nothing, and cost the queue an answer each.
``FACEALBUM_BENCH_VECTORS=FILE`` keeps the vectors of LFW. The curves go to standard error as CSV;
``python benchmarks/answers.py CURVE.csv`` writes them into a file, from which ``answers_picture``
draws the one in the README.
"""

from __future__ import annotations

import csv
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from figures import show
from one_photo import PIPELINE, _StandIn, face_of
from vectors import lfw_faces

from facealbum.domain.types import TakenFrom
from facealbum.grouping.questions import Kind
from facealbum.library import Library
from facealbum.library.answering import Question, Reply
from facealbum.store import FoundFace, PhotoResult, SeenFile, Store, crop_name

if TYPE_CHECKING:
    from vectors import Faces

PHOTOS_AT_LEAST = 5
STRANGERS = 1000
STRANGER = ""
SHARES = (0.80, 0.95, 0.99)
PHOTOS_AT_ONCE = 2000
ENOUGH = 650
"""Answers after which nobody goes on."""

Curve = list[tuple[int, float]]
"""Answers given, and the share of faces that stand with the right person."""


def main() -> None:
    known = lfw_faces()
    if known is None:
        return
    curves: dict[str, Curve] = {}
    vectors, names = mixed(known)
    of = f"{sum(name != STRANGER for name in names):,} faces of {len(set(names)) - 1} people"
    for way, walk in (("queue", ask), ("by hand", by_hand)):
        with tempfile.TemporaryDirectory(prefix="facealbum-answers-") as folder:
            fill(Path(folder) / "library", vectors)
            with closing(Library.open(Path(folder) / "library", _StandIn())) as library:
                library.regroup().result()
                curves[way] = walk(library, names)
        for share in SHARES:
            needed = next((number for number, done in curves[way] if done >= share), -1)
            faces = sum(name != STRANGER for name in names)
            bound = f"<= {faces // 10}" if (way, share) == ("queue", 0.95) else ""
            show(f"answers to {share:.0%} of the faces, {way}", needed, "answers", of, bound)
    write(curves)


def mixed(known: Faces) -> tuple[np.ndarray, list[str]]:
    """Return the vectors, shuffled, and who each is; "" for a stranger."""
    random = np.random.default_rng(4)
    people, inverse, sizes = np.unique(known.names, return_inverse=True, return_counts=True)
    alone = random.permutation(np.flatnonzero(sizes == 1))[:STRANGERS]
    wanted = np.flatnonzero((sizes >= PHOTOS_AT_LEAST)[inverse] | np.isin(inverse, alone))
    wanted = random.permutation(wanted)
    names = [str(people[at]) if sizes[at] > 1 else STRANGER for at in inverse[wanted].tolist()]
    return known.vectors[wanted], names


def fill(folder: Path, vectors: np.ndarray) -> None:
    """Make a library of these faces, one a photo; the first face has the id 1."""
    with closing(Store.open(folder)) as store, store.write() as tx:
        seen = [
            SeenFile(f"/photos/{number:06d}.jpg", 1, number, f"{number + 1:032x}")
            for number in range(len(vectors))
        ]
        photos = tx.photos.by_ids(sorted(tx.photos.register(seen).new))
        for photo, vector in zip(photos, vectors, strict=True):
            found = face_of(vector, 0)
            face = FoundFace(found, crop_name(photo.content_hash, found.box))
            result = PhotoResult(
                photo.id, photo.content_hash, 8, 8, datetime(2020, 1, 1), TakenFrom.EXIF,
                PIPELINE, [face],
            )  # fmt: skip
            tx.results.record(result)


def share_of(library: Library, names: Sequence[str]) -> float:
    """Return the share of known faces that stand with the person of their name."""
    wanted = sum(name != STRANGER for name in names)
    right = 0
    tables = library._context.store.read
    people = {person.id: person.name for person in tables.people.all()}
    places = tables.placements.arrays()
    for face, key in zip(places.face_ids.tolist(), places.keys.tolist(), strict=True):
        name = names[face - 1]
        right += name != STRANGER and people.get(key) == name
    return right / wanted


def ask(library: Library, names: Sequence[str]) -> Curve:
    """Answer what the queue asks, rightly."""
    curve: Curve = [(0, share_of(library, names))]
    replies: Counter[str] = Counter()
    taken_out = 0
    for answers in count(1):
        questions = library.questions(1)
        if not questions or answers > ENOUGH:
            break
        (question,) = questions
        reply, name, without = right_answer(question, names)
        replies[f"{question.kind} {reply or 'skip'}"] += 1
        taken_out += len(without)
        if reply is None:
            library.skip_question(question)
        else:
            library.answer(question, reply, None, name, without)
        curve.append((answers, share_of(library, names)))
        if answers % 50 == 0:
            print(curve[-1], library.review_left(), file=sys.stderr)
    print(dict(replies), f"{taken_out} faces taken out", file=sys.stderr)
    return curve


def right_answer(
    question: Question, names: Sequence[str]
) -> tuple[Reply | None, str, tuple[int, ...]]:
    """Return what a user says who knows everybody but the strangers: reply, name, wrong faces."""
    who = Counter(names[face - 1] for face in question.faces)
    proposed = question.person.name if question.person is not None else None
    if question.kind is Kind.PAIR:
        return (Reply.YES if len(who) == 1 else Reply.NO), "", ()
    del who[STRANGER]
    if proposed is not None and who[proposed]:
        reply, name = Reply.YES, proposed
    elif who:
        reply, name = Reply.SAME_AS, max(sorted(who), key=lambda each: who[each])
    else:
        return (None if proposed is None else Reply.NO), "", ()
    return reply, name, tuple(face for face in question.faces if names[face - 1] != name)


def by_hand(library: Library, names: Sequence[str]) -> Curve:
    """Name the biggest group, put each wrong face in it right, and so on."""
    curve: Curve = [(0, share_of(library, names))]
    strangers = 0
    for group in library.groups():
        faces = [face.id for face, _ in library.faces_of(group.id)]
        who = Counter(names[face - 1] for face in faces if names[face - 1] != STRANGER)
        if not who:
            strangers += 1
            continue
        name = max(sorted(who), key=lambda each: who[each])
        library.name(group.id, name)
        curve.append((curve[-1][0] + 1, share_of(library, names)))
        for face in faces:
            true = names[face - 1]
            if true != name:
                target = library.person_named(true) if true else None
                library.move_faces([face], target.id if target else None, true)
                curve.append((curve[-1][0] + 1, share_of(library, names)))
        if curve[-2][1] < SHARES[-1] <= curve[-1][1]:
            print(f"{strangers} groups of strangers passed over until then", file=sys.stderr)
        if curve[-1][1] >= 1:
            break
    return curve


def write(curves: dict[str, Curve]) -> None:
    """Write the curves as CSV: into the file that is named, else to standard error."""
    rows = [(way, number, f"{done:.5f}") for way, curve in curves.items() for number, done in curve]
    if sys.argv[1:]:
        with Path(sys.argv[1]).open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([("way", "answers", "share"), *rows])
    else:
        csv.writer(sys.stderr).writerows([("way", "answers", "share"), *rows])


if __name__ == "__main__":
    main()
