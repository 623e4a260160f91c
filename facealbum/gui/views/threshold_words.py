"""What a threshold makes of an album, in words."""

from __future__ import annotations

from facealbum.gui import words
from facealbum.gui.words import tr

NEVER = 1e-7
"""A rate of wrong matches below this is as good as none."""


def rate_in_words(rate: float) -> str:
    """Return a false match rate (0..1) as a person would say it."""
    if rate < NEVER:
        return tr("Practically no wrong match")
    pairs = round(1 / rate)
    if pairs < 20:
        return tr("About {number} wrong matches in 100 pairs", number=round(rate * 100))
    digits = len(str(pairs)) - 1
    rounded = round(pairs, -digits) if digits else pairs
    return tr("About 1 wrong match in {number} pairs", number=words.number(rounded))


def totals_of(people: int, groups: int, singles: int) -> str:
    """Return how many there are of each."""
    parts = [words.count(people, "person"), words.count(groups, "group")]
    if singles:
        parts.append(tr("{number} seen once", number=words.number(singles)))
    return ", ".join(parts)


def difference(join: int, part: int) -> str:
    """Return what a threshold would do to the groups."""
    if join and part:
        joined, parted = words.count(join, "group"), words.number(part)
        return tr("{groups} would join, {number} would part", groups=joined, number=parted)
    if join:
        return tr("{groups} would join", groups=words.count(join, "group"))
    if part:
        return tr("{groups} would part", groups=words.count(part, "group"))
    return tr("No group would change")
