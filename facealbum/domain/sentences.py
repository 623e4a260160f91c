"""Sentences for the user that remember how they were made, so that a face can say them otherwise.

Rooms below the faces speak English. A ``Sentence`` is its English text, with the template and the
values kept beside it: the window looks the template up in the language of the user and fills the
values in again. Whatever only wants the text, the command line or a log, never notices.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, cast

MARK = '{"sentence": '
"""How a sentence begins that ``packed`` wrote; no text for a user begins so."""
_NAME_OF_PART = re.compile(r"part\d+")
"""The names of what ``joined`` joins, and of no other value."""


class Sentence(str):
    """English text made of a template and values.

    Attributes:
        template: with the names of the values in braces, such as ``There is no face {number}.``
        values: by name; one that is a ``Sentence`` itself is said in the user's language as well.
    """

    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, values: Mapping[str, object]) -> Sentence:
        """Return the template, filled in."""
        made = super().__new__(cls, template.format(**values) if values else template)
        made.template = template
        made.values = values
        return made

    def __reduce__(self) -> tuple[type[Sentence], tuple[str, dict[str, object]]]:
        """Let a sentence cross between processes whole."""
        return type(self), (self.template, dict(self.values))

    def packed(self) -> str:
        """Return it as text to be stored: plain where nothing is to be remembered."""
        return json.dumps(_plain(self), default=str) if self.values else str(self)


def sentence(template: str, /, **values: object) -> Sentence:
    """Return the sentence; what stands in quotes at the call is what translators find.

    Without values the text is taken as it stands, braces included.
    """
    return Sentence(template, values)


def joined(*parts: str, by: str = " ") -> Sentence:
    """Return those of ``parts`` that are not empty as one text, each as what it is.

    ``by`` stands between them; it is a mark that all languages have.
    """
    said = {f"part{number}": part for number, part in enumerate(parts) if part}
    return Sentence(by.join(f"{{{name}}}" for name in said), said)


def unjoined(text: str) -> tuple[str, ...]:
    """Return what ``joined`` made a text of, one after the other; any other text is one part."""
    values = text.values if isinstance(text, Sentence) else {}
    if not values or not all(_NAME_OF_PART.fullmatch(name) for name in values):
        return (text,) if text else ()
    return tuple(part for value in values.values() for part in unjoined(cast(str, value)))


def unpacked(text: str) -> str:
    """Return what ``packed`` made text of; any other text as it is."""
    if not text.startswith(MARK):
        return text
    try:
        return _sentence_of(json.loads(text))
    except (ValueError, KeyError, TypeError, AttributeError, IndexError):
        return text


def packed(text: str) -> str:
    """Return text to be stored, of a sentence or of any other text."""
    return text.packed() if isinstance(text, Sentence) else text


def _plain(said: Sentence) -> dict[str, Any]:
    values = {
        name: _plain(value) if isinstance(value, Sentence) else value
        for name, value in said.values.items()
    }
    return {"sentence": said.template, "values": values}


def _sentence_of(data: Mapping[str, Any]) -> Sentence:
    values = {
        name: _sentence_of(value) if isinstance(value, dict) else value
        for name, value in data["values"].items()
    }
    return Sentence(str(data["sentence"]), values)
