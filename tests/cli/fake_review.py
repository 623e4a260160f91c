"""The verbs of the review queue in memory, for the tests of the command line."""

from facealbum.grouping.questions import Kind
from facealbum.library import Candidate
from facealbum.library.answering import Question


class FakeReview:
    """Asks whether g3 is Anna, and who g9 is."""

    asking = True

    def questions(self, limit):
        self.done.append(("questions", limit))
        ben = Candidate(self.known["p2"], 1.25, 0.25)
        asked = (
            Question(Kind.PERSON, self.known["g3"], (4, 3), self.known["p1"], None, 0.75, 1e-6,
                     0.9, (ben,), 3),
            Question(Kind.WHO, self.known["g9"], (9,), left=3),
        )  # fmt: skip
        return list(asked)[:limit] if self.asking else []

    def review_left(self):
        return 3 if self.asking else 0

    def question_about(self, what, person_id=None):
        self.done.append(("about", what, person_id))
        return self.questions(1)[0]

    def answer(self, question, reply, to=None, name="", without=()):
        return self._change("answer", question.group.id, str(reply), name, tuple(without))

    def propose_split(self, group_id, parts=2):
        self.done.append(("propose", group_id, parts))
        return [[4, 3], [9]]

    def split(self, group_id, parts, names=()):
        return self._change("split", group_id, parts, list(names))
