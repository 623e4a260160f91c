"""Counts with their nouns, as sentences: ``1 face``, ``1,204 faces``."""

from __future__ import annotations

from facealbum.domain.sentences import Sentence, sentence

_COUNTED = {
    "album": (sentence("1 album"), sentence("{n} albums")),
    "answer": (sentence("1 answer"), sentence("{n} answers")),
    "drawn face": (sentence("1 drawn face"), sentence("{n} drawn faces")),
    "face": (sentence("1 face"), sentence("{n} faces")),
    "new person": (sentence("1 new person"), sentence("{n} new people")),
    "photo": (sentence("1 photo"), sentence("{n} photos")),
}


def counted(number: int, noun: str) -> Sentence:
    """Return how many there are of something.

    Raises:
        KeyError: the noun is none that is counted.
    """
    one, many = _COUNTED[noun]
    return one if number == 1 else Sentence(many.template, {"n": f"{number:,}"})
