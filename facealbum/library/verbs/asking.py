"""Verbs of the review queue: what to ask the user next, and what an answer does."""

from __future__ import annotations

from collections.abc import Sequence

from facealbum.domain.types import Change
from facealbum.library.answering import Answered, Question, Reply
from facealbum.library.verbs.base import Verbs


class AskingVerbs(Verbs):
    """Questions and answers; not for the GUI thread: the first question reads the whole library."""

    def questions(self, limit: int = 1) -> list[Question]:
        """Return the questions that settle most faces, the best first."""
        return self._questioner.questions(limit)

    def question_about(self, what: int | str, person_id: str | None = None) -> Question:
        """Return the question whether a face or group is a person; for None, who it is."""
        return self._questioner.about(what, person_id)

    def answer(
        self,
        question: Question,
        reply: Reply,
        to: str | None = None,
        name: str = "",
        without: Sequence[int] = (),
    ) -> Change:
        """Answer; ``SAME_AS`` is the person ``to`` or a name, ``without`` are faces taken out."""
        return self._questioner.answer(Answered(question, reply, to, name, tuple(without)))

    def skip_question(self, question: Question) -> None:
        """Ask this question last, until the library is closed."""
        self._questioner.skip(question)

    def review_left(self) -> int:
        """Return how many faces are left to ask about."""
        return self._questioner.left()
