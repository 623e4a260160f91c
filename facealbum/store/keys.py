"""Group keys (integers, in the database) and group ids (text, everywhere else)."""

from __future__ import annotations

from facealbum.domain.errors import UnknownIdError


def group_id(key: int) -> str:
    """Return ``p<person id>`` for a person's key, ``g<face id>`` for an unnamed group's."""
    return f"p{key}" if key > 0 else f"g{-key}"


def group_key(group_id: str) -> int:
    """Return the key of a group id; the group itself need not exist.

    Raises:
        UnknownIdError: the text is no group id.
    """
    kind, digits = group_id[:1], group_id[1:]
    if kind not in {"p", "g"} or not (digits.isascii() and digits.isdigit()) or int(digits) == 0:
        raise UnknownIdError.of_group(group_id)
    return int(digits) if kind == "p" else -int(digits)
