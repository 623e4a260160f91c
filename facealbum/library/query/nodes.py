"""The tree of a search: frozen values, equal where they mean the same in the same words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

NEAR_MINUTES = 120
"""How near in time ``near`` is: two hours hold one outing or one meal."""


class SomeKind(StrEnum):
    """Somebody of whom only the kind is asked; the value is the word of the grammar."""

    UNNAMED = "unnamed"
    HIDDEN = "hidden"
    STRANGERS = "strangers"


@dataclass(frozen=True, slots=True)
class Who:
    """Photos of somebody: a name, several names side by side, or an id.

    Attributes:
        text: as typed; white space is one space unless it is quoted.
        quoted: it is one name, whatever it looks like.
    """

    text: str
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class When:
    """Photos taken from ``first`` to ``last``, both included; None is open."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Number:
    """Photos with so many faces: ``least`` to ``most``, both included; None is open."""

    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class Some:
    """Photos with somebody of a kind."""

    kind: SomeKind


class PhotoState(StrEnum):
    """What a photo may be; the value is the word behind ``is:``."""

    OFFLINE = "offline"
    DUPLICATE = "duplicate"
    VIDEO = "video"


@dataclass(frozen=True, slots=True)
class Is:
    """Photos that are something."""

    state: PhotoState


@dataclass(frozen=True, slots=True)
class Folder:
    """Photos of which a file lies in a folder whose path holds ``text``."""

    text: str


@dataclass(frozen=True, slots=True)
class File:
    """Photos of which a file's own name holds ``text``."""

    text: str


@dataclass(frozen=True, slots=True)
class Aged:
    """Photos of a person from the birthday ``first`` to the day before ``last`` + 1, in years."""

    who: Who
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Only:
    """Photos of these people and nobody else.

    Attributes:
        people: at least one.
        every: all of them are there; else one is enough.
    """

    people: tuple[Who, ...]
    every: bool = True


@dataclass(frozen=True, slots=True)
class Not:
    """Photos that do not match ``item``."""

    item: Query


@dataclass(frozen=True, slots=True)
class Together:
    """Photos that match each of ``items``, said with the word "with"."""

    items: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """Photos that match one side and were taken within ``minutes`` of one that matches the other.

    A photo that matches both is near itself.
    """

    one: Query
    other: Query
    minutes: int = NEAR_MINUTES


@dataclass(frozen=True, slots=True)
class All:
    """Photos that match each of ``items``."""

    items: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Photos that match one of ``items`` at least."""

    items: tuple[Query, ...]


Query = (
    Who
    | When
    | Number
    | Some
    | Is
    | Folder
    | File
    | Aged
    | Only
    | Not
    | Together
    | Near
    | All
    | AnyOf
)
