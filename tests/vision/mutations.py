"""Photos as a bad disk, a broken copy or an attacker leaves them: seeded damage to whole ones.

Nothing of the tests is imported, so that the fuzzing benchmark makes the same ones.
"""

from __future__ import annotations

import random

HEADER = 512
"""Bytes in which most formats say their sizes, offsets and counts."""
LOUD = (0, 1, 0x7F, 0x80, 0xFF)
SIZES = (0, 1, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)


def mutations(photos, number, seed=1):
    """Yield ``(name, content)`` of ``number`` damaged photos, each format as often as the next.

    ``photos`` are whole ones by name. The same seed gives the same damage.
    """
    chance = random.Random(seed)
    names = sorted(photos)
    for index in range(number):
        name = names[index % len(names)]
        content = bytearray(photos[name])
        for _ in range(chance.choice((1, 1, 1, 2, 4))):
            chance.choice(KINDS)(chance, content, photos)
        yield name, bytes(content)


def flip(chance, content, _photos):
    """Change some bits anywhere."""
    for _ in range(chance.choice((1, 4, 16, 64))):
        if content:
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def cut(chance, content, _photos):
    """Lose the end, or a piece in between."""
    begin = chance.randrange(len(content) + 1)
    end = len(content) if chance.random() < 0.5 else begin + chance.choice((1, 4, 64, 1024))
    del content[begin:end]


def insert(chance, content, _photos):
    """Get bytes that do not belong there."""
    at = chance.randrange(len(content) + 1)
    length = chance.choice((1, 2, 4, 100, 5000))
    content[at:at] = chance.randbytes(length) if chance.random() < 0.5 else bytes(length)


def splice(chance, content, photos):
    """Get a piece of another photo, or of another format, over one's own."""
    other = photos[chance.choice(sorted(photos))]
    begin = chance.randrange(len(other) + 1)
    piece = other[begin : begin + chance.choice((16, 256, 4096))]
    at = chance.randrange(len(content) + 1)
    content[at : at + len(piece)] = piece


def change_header(chance, content, _photos):
    """Say other sizes, offsets and counts at the beginning: small, huge, negative."""
    if len(content) < 8:
        return
    for _ in range(chance.choice((1, 1, 2, 8))):
        at = chance.randrange(min(HEADER, len(content) - 4))
        if chance.random() < 0.4:
            content[at] = chance.choice(LOUD)
            continue
        order = chance.choice(("big", "little"))
        size = chance.choice((2, 4))
        value = chance.choice(SIZES) & (256**size - 1)
        content[at : at + size] = value.to_bytes(size, order)


KINDS = (flip, cut, insert, splice, change_header)
