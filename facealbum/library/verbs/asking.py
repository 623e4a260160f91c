"""Verbs of the review queue, what to ask next and what an answer does, and of splitting."""

from __future__ import annotations

from collections.abc import Sequence

from facealbum.domain.types import Change
from facealbum.library import splitting
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

    def review_at_hand(self) -> bool:
        """Whether ``review_left`` takes milliseconds: what it needs is in memory."""
        return self._questioner.at_hand

    def review_left(self) -> int:
        """Return how many faces are left to ask about."""
        return self._questioner.left()

    # Splitting

    def propose_split(self, group_id: str, parts: int = 2) -> list[list[int]]:
        """Return a person's faces in parts, biggest first, then each outlier alone."""
        return splitting.propose_split(self._context, group_id, parts)

    def split(
        self, group_id: str, parts: Sequence[Sequence[int]], names: Sequence[str] = ()
    ) -> Change:
        """Say that the parts are different people; the first stays who it is."""
        return splitting.split(self._context, group_id, parts, names)
