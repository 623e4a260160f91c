"""Verbs of the review queue, and of splitting a person."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Any

from facealbum.cli.asking import side
from facealbum.cli.changes import tell
from facealbum.cli.screen import count
from facealbum.domain.errors import KnownError

if TYPE_CHECKING:
    from argparse import Namespace

    from facealbum.cli.screen import Screen
    from facealbum.domain.types import Group
    from facealbum.library.answering import Question
    from facealbum.library.library import Library


def review(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Print the questions that settle most faces, the best first."""
    questions = library.questions(max(arguments.limit, 0))
    left = questions[0].left if questions else library.review_left()
    if arguments.json:
        screen.json({"left": left, "questions": [_question(each) for each in questions]})
        return 0
    screen.table(
        ("question", "about", "faces", "person", "distance"),
        (
            (
                _sentence(each),
                each.group.id if each.other is None else f"{each.group.id} {each.other.id}",
                each.settles,
                "" if each.person is None else each.person.id,
                f"{each.distance:.3f}" if isfinite(each.distance) else "",
            )
            for each in questions
        ),
    )
    if left:
        screen.say(f"{count(left, 'face')} left to settle. facealbum answer takes an answer.")
    else:
        screen.say("Nothing left to ask.")
    return 0


_SENTENCES = {
    "person": "Is this {}?",
    "page": "Are these {}?",
    "who": "Who is this?",
    "pair": "Are these one person?",
}


def _sentence(each: Question) -> str:
    if each.name:
        return f"{each.program or 'Another program'} says this is {each.name}. Right?"
    return _SENTENCES[str(each.kind)].format(_called(each.person))


def _called(person: Group | None) -> str:
    return "" if person is None else person.name or person.id


def _question(each: Question) -> dict[str, Any]:
    near = isfinite(each.distance)
    return {
        "kind": str(each.kind),
        "group": each.group.id,
        "faces": list(each.faces),
        "person": None if each.person is None else each.person.id,
        "name": None if each.person is None else each.person.name,
        "other": None if each.other is None else each.other.id,
        "distance": each.distance if near else None,
        "false_match_rate": each.false_match_rate if near else None,
        "chance": each.chance,
        "settles": each.settles,
        "told": each.name or None,
        "told_by": each.program or None,
        "likely": [
            {"person": near.person.id, "name": near.person.name, "distance": near.distance}
            for near in each.likely
        ],
    }


def answer(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Say that a face or group is a person, is not, or is somebody else."""
    from facealbum.library.answering import Reply

    if (arguments.reply is None) == (arguments.name is None):
        raise KnownError(
            "An answer is yes or no, or a name.",
            "",
            "Such as: facealbum answer g12 p3 yes, or facealbum answer g12 --name Anna",
        )
    question = library.question_about(side(arguments.what), arguments.person)
    reply = Reply.SAME_AS if arguments.reply is None else Reply(arguments.reply)
    name = arguments.name or ""
    change = library.answer(question, reply, name=name, without=arguments.without)
    code = tell(change, arguments, screen)
    screen.say(f"{count(library.review_left(), 'face')} left to settle.")
    return code


def split(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Print the parts of a person, biggest first, then outliers; part them where told to."""
    if arguments.faces is not None:
        chosen = set(arguments.faces)
        others = [face.id for face, _ in library.faces_of(arguments.id) if face.id not in chosen]
        change = library.split(arguments.id, [others, arguments.faces], ["", arguments.new])
        return tell(change, arguments, screen)
    parts = library.propose_split(arguments.id, arguments.parts)
    if arguments.apply:
        return tell(library.split(arguments.id, parts, ["", arguments.new]), arguments, screen)
    if arguments.json:
        screen.json({"parts": parts})
        return 0
    screen.lines(f"{count(len(part), 'face')}: {' '.join(map(str, part))}" for part in parts)
    screen.say("Nothing was changed. --apply makes each of them a person; undo takes it back.")
    return 0
