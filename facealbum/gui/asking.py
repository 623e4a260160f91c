"""Reads the questions of the review page, with the faces that go with each; in any thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from facealbum.domain.errors import UnknownIdError
from facealbum.library import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from facealbum.domain.types import Group
    from facealbum.library import Question
    from facealbum.library.library import Library

ON_PAGE = 12
"""Faces of a page that the user asks for."""
IN_STRIP = 24
"""Faces of a person to compare with: the best known first."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A question with the faces of its two panes."""

    question: Question
    faces: tuple[int, ...]
    strip: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What a reading brought: what to ask now and next, how much is left, who has a name."""

    asked: tuple[Shown, ...]
    left: int
    people: list[Group]


class QuestionReader:
    """Asks the library what to ask."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._ahead: list[tuple[str, str]] = []

    def ask_first(self, person: str, groups: Sequence[str]) -> None:
        """Put the questions whether ``groups`` are ``person`` before all others."""
        self._ahead = [(group, person) for group in groups]

    def leave(self, question: Question) -> None:
        """Don't ask this one before others again: it was answered or skipped."""
        self._ahead = [each for each in self._ahead if each[0] != question.group.id]

    def find(self, now: Shown | None, like: Question | None) -> Found:
        """Read the questions; ``now`` stays while it stands, and one ``like`` that comes first."""
        asked = self._library.questions(ON_PAGE if like is not None else 2)
        left = asked[0].left if asked else 0
        if like is not None:
            asked.sort(key=lambda each: each.group.id != like.group.id)
        asked = [*self._asked_ahead(left), *asked]
        shown = [self._with_faces(each) for each in asked[:2]]
        if now is not None and self._stands(now.question):
            others = [each for each in shown if each.question.group.id != now.question.group.id]
            shown = [now, *others]
        return Found(tuple(shown[:2]), left, self._library.people())

    def page_of(self, question: Question) -> Shown:
        """Return a page of the unconfirmed faces of the person that a question proposes."""
        person = question.person or question.group
        asked = self._library.question_about(person.id, person.id)
        page = replace(asked, faces=asked.faces[:ON_PAGE], left=question.left)
        return self._with_faces(page)

    def _asked_ahead(self, left: int) -> list[Question]:
        """Return the first two questions that come before all others and still stand."""
        asked: list[Question] = []
        for group, person in tuple(self._ahead):
            if len(asked) == 2:
                break
            try:
                asked.append(replace(self._library.question_about(group, person), left=left))
            except UnknownIdError:
                self._ahead.remove((group, person))
        return asked

    def _stands(self, question: Question) -> bool:
        try:
            there = set(self._library.face_ids(question.group.id))
            if question.other is not None:
                there.update(self._library.face_ids(question.other.id))
            if question.person is not None:
                self._library.group(question.person.id)
        except UnknownIdError:
            return False
        return there.issuperset(question.faces)

    def _with_faces(self, question: Question) -> Shown:
        if question.kind is Kind.PAIR and question.other is not None:
            second = set(self._library.face_ids(question.other.id))
            first = tuple(face for face in question.faces if face not in second)
            return Shown(question, first, tuple(sorted(second)))
        if question.person is None:
            return Shown(question, question.faces, ())
        known = set(question.faces)
        # Confirmed faces stand first.
        most = min(question.person.confirmed, IN_STRIP + len(known))
        strip = self._library.face_ids(question.person.id, most)
        beside = tuple(face for face in strip if face not in known)
        return Shown(question, question.faces, beside[:IN_STRIP])
