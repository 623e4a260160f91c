"""The verbs of the review queue for the library in memory: the biggest group first."""

from __future__ import annotations

from collections.abc import Sequence

from facealbum.domain.types import Change
from facealbum.library import Candidate, Kind, Question, Reply

NEAR, RATE = 0.9, 1e-5


class FakeReview:
    """Asks of each unnamed group whether it is the first person, but who it is where none is."""

    def questions(self, limit: int = 1) -> list[Question]:
        skipped: list[str] = self.__dict__.setdefault("_put_off", [])
        refused: set[tuple[int, str]] = self._truth.refused
        people = [person for person in self.people() if person.name]
        groups = sorted(self.groups(2), key=lambda group: (group.id in skipped, -group.faces))
        asked = []
        for group in groups[:limit]:
            faces = self._members(group.id)
            near = [
                person
                for person in people
                if not any((face, person.id) in refused for face in faces)
            ]
            likely = tuple(Candidate(person, NEAR, RATE) for person in near)
            kind = Kind.PERSON if near else Kind.WHO
            asked.append(
                Question(
                    kind,
                    group,
                    tuple(faces),
                    near[0] if near else None,
                    None,
                    NEAR,
                    RATE,
                    0.9,
                    likely[1:],
                    self.review_left(),
                )
            )
        return asked

    def review_at_hand(self) -> bool:
        return True

    def review_left(self) -> int:
        return sum(group.faces for group in self.groups(2))

    def skip_question(self, question: Question) -> None:
        self.__dict__.setdefault("_put_off", []).append(question.group.id)

    def question_about(self, what: int | str, person_id: str | None = None) -> Question:
        group = self.group(str(what))
        if person_id not in {None, group.id}:
            faces = self._members(group.id)
            return Question(Kind.PERSON, group, tuple(faces), self.group(person_id))
        unsure = [face.id for face, place in self.faces_of(group.id) if not place.confirmed]
        return Question(Kind.PAGE, group, tuple(unsure), group)

    def answer(
        self,
        question: Question,
        reply: Reply,
        to: str | None = None,
        name: str = "",
        without: Sequence[int] = (),
    ) -> Change:
        kept = [face for face in question.faces if face not in without]
        known = self.person_named(name) if name else None
        self._note(f"{name or to or question.person.name}: {reply}, {len(kept)} faces")
        if reply is Reply.NO:
            self._truth.refused |= {(face, question.person.id) for face in question.faces}
            touched = {question.group.id, question.person.id}
            return self._announce("no", touched, question.faces, undoable=True)
        target = question.person.id if reply is Reply.YES else to
        target = target or (known.id if known is not None else self._new_person(name))
        self._put(kept, target)
        for face in without:
            self._truth.place[face] = f"g{face}"
            self._truth.confirmed.discard(face)
            self._truth.refused.add((face, target))
        gone = {f"g{face}" for face in without}
        return self._announce(
            "yes", {question.group.id, target, *gone}, question.faces, undoable=True
        )

    def propose_split(self, group_id: str, parts: int = 2) -> list[list[int]]:
        faces = self._members(group_id)
        return [faces[part::parts] for part in range(parts)]

    def split(
        self, group_id: str, parts: Sequence[Sequence[int]], names: Sequence[str] = ()
    ) -> Change:
        self._note("Split")
        touched = {group_id}
        for part, name in list(zip(parts, [*names, *[""] * len(parts)], strict=False))[1:]:
            key = self._new_person(name)
            self._put(part, key)
            touched.add(key)
        return self._announce("Split", touched, undoable=True)
