"""Giving a name, with the question that comes up when somebody already has it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from facealbum.domain.types import Change, Group
from facealbum.gui.bridge import Bridge
from facealbum.gui.dialogs.merge_sheet import SameSheet, together
from facealbum.gui.theme import Theme
from facealbum.gui.words import tr


def name_group(
    parent: QWidget,
    bridge: Bridge,
    theme: Theme,
    group_id: str,
    name: str,
    done: Callable[[Change], None] | None = None,
    failed: Callable[[], None] | None = None,
) -> SameSheet | None:
    """Name the group through the bridge; asks first where another person has that name.

    Returns at once: the sheet that now asks, or None where there was nothing to ask. An empty name
    and the name that the group already has do nothing. ``failed`` hears that the name is not given:
    it could not be, or the user said that they are not the same.
    """
    library = bridge.library
    wanted = " ".join(name.split())
    group = library.group(group_id)
    if not wanted or wanted == group.name:
        return None

    def give() -> None:
        bridge.do(lambda: library.name(group_id, wanted), done, "name", failed)

    sheet = if_same(parent, bridge, theme, group, wanted, give)
    if sheet is not None and failed is not None:
        sheet.rejected.connect(failed)
    return sheet


def if_same(
    parent: QWidget,
    bridge: Bridge,
    theme: Theme,
    group: Group,
    name: str,
    give: Callable[[], None],
    *,
    proposed: str = "",
) -> SameSheet | None:
    """Call ``give``, but ask first where ``name`` is another person's: both side by side.

    Who is ``proposed``, the id of a person, stands side by side already. Returns at once: the sheet
    that now asks, or None where there was nothing to ask.
    """
    known = bridge.library.person_named(name)
    if known is None or known.id in {group.id, proposed}:
        give()
        return None
    title = tr("Is this the same {name}?", name=known.name)
    text = tr(
        "You already know {name}. If they are one person, their photos come together.",
        name=known.name,
    )
    warning = together(bridge.library, [known.id, group.id])
    sheet = SameSheet(parent, bridge, theme, [known, group], title, text, warning)
    sheet.accepted.connect(give)
    sheet.open()
    return sheet
