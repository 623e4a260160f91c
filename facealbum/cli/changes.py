"""How a verb that changed something tells of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace

    from facealbum.cli.screen import Screen
    from facealbum.domain.types import Change


def tell(change: Change, arguments: Namespace, screen: Screen) -> int:
    """Print what a verb changed; return the exit code."""
    if arguments.json:
        screen.json(
            {
                "revision": change.revision,
                "label": change.label,
                "groups": sorted(change.groups),
                "faces": sorted(change.faces),
                "photos": sorted(change.photos),
                "everything": change.everything,
            }
        )
    else:
        screen.say(f"{change.label}.")
    return 0


def tell_or_not(change: Change | None, nothing: str, arguments: Namespace, screen: Screen) -> int:
    """Print what a verb changed, or say that there was nothing to do."""
    if change is not None:
        return tell(change, arguments, screen)
    screen.say(nothing)
    if arguments.json:
        screen.json(None)
    return 2
