"""How soon the next question stands after an answer, at 100,000 faces and 2,000 people.

The people have names and a third of the faces; every other human is an unnamed group, or a single
face. Counted is what lies between an answer and the next question: the verdicts, the journal, what
follows, and the ranking of all that is left; beside it the first ranking, which reads every vector.
"""

from __future__ import annotations

import sys
import tempfile
from contextlib import closing
from functools import partial
from pathlib import Path

import numpy as np
from figures import show
from one_photo import _StandIn, fill, milliseconds

from facealbum.domain.types import Answer, Verdict
from facealbum.grouping.questions import Kind
from facealbum.library import Library
from facealbum.library.answering import Reply
from facealbum.store import PlacementArrays, Store

FACES, PEOPLE = 100_000, 2_000
DIMENSION = 640
SPREAD = 0.7
ANSWERS = 40
RANKED_MS = 50


class _Faces:
    """Made-up vectors: people far from each other, the faces of one about 0.65 apart."""

    def __init__(self, faces: int) -> None:
        random = np.random.default_rng(8)
        share = 1 / np.arange(1, faces // 4 + 1) ** 0.7
        self.truth = np.sort(random.choice(len(share), faces, p=share / share.sum()))
        _, self.truth = np.unique(self.truth, return_inverse=True)
        self.truth = random.permutation(self.truth)
        self._middles = random.normal(size=(self.truth.max() + 1, DIMENSION)).astype(np.float32)
        self._random = random

    @property
    def vectors(self) -> object:
        for who in self.truth.tolist():
            row = self._middles[who] + SPREAD * self._random.normal(size=DIMENSION)
            yield (row / np.linalg.norm(row)).astype(np.float32)


def name_some(folder: Path, truth: np.ndarray) -> None:
    """Name the biggest people but one in three, and leave a part of each unnamed."""
    with closing(Store.open(folder)) as store, store.write() as tx:
        sizes = np.bincount(truth)
        keys = -1 - truth
        chosen = np.argsort(-sizes)[: 3 * PEOPLE]
        named = [who for at, who in enumerate(chosen.tolist()) if at % 3][:PEOPLE]
        verdicts = []
        for who in named:
            person = tx.people.add(f"Person {who}").id
            theirs = np.flatnonzero(truth == who)
            theirs = theirs[: max(len(theirs) * 2 // 3, 1)]
            keys[theirs] = person
            verdicts += [Verdict(int(row) + 1, person, Answer.IS) for row in theirs]
        tx.verdicts.put(verdicts)
        count = len(truth)
        tx.placements.replace_all(
            PlacementArrays(
                np.arange(1, count + 1), keys, np.full(count, 0.5), np.ones(count, bool)
            )
        )


def main() -> None:
    count = int(sys.argv[1]) if sys.argv[1:] else FACES
    with tempfile.TemporaryDirectory(prefix="facealbum-review-") as folder:
        people = _Faces(count)
        fill(Path(folder) / "library", people)
        name_some(Path(folder) / "library", people.truth)
        with closing(Library.open(Path(folder) / "library", _StandIn())) as library:
            measure(library, f"{count:,} faces, {len(library.people()):,} people")


def measure(library: Library, of: str) -> None:
    first = milliseconds(lambda: library.questions(2))
    answering, ranking = [], []
    replies = (Reply.YES, Reply.YES, Reply.NO)
    for number in range(ANSWERS):
        question = library.questions(1)[0]
        if question.kind is Kind.WHO:
            reply, name = Reply.SAME_AS, f"New {number}"
        else:
            reply, name = replies[number % 3], ""
        answer = partial(library.answer, question, reply, None, name)
        answering.append(milliseconds(answer))
        ranking.append(milliseconds(lambda: library.questions(2)))
    show("first ranking of all questions", first, "ms", of)
    show("an answer written, median", float(np.median(answering)), "ms", of)
    show("all ranked again, median", float(np.median(ranking)), "ms", of, f"< {RANKED_MS}")
    show("all ranked again, slowest", max(ranking), "ms", of)


if __name__ == "__main__":
    main()
