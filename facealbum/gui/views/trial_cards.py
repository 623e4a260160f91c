"""The cards of the unnamed groups as another threshold would make them, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from facealbum.gui.models.id_model import Section
from facealbum.gui.views.changes_list import ChangesList, lines_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from facealbum.domain.types import Group
    from facealbum.gui.models.card_faces import CardFaces
    from facealbum.gui.views.threshold_bar import Trial
    from facealbum.gui.views.unnamed_view import UnnamedView


class TrialCards(QObject):
    """Shows a trial in the place of what is, and lists what would change.

    Attributes:
        trial: what is shown now, or None while nothing is being tried.
        order: the ids of the cards as they stood before.
    """

    def __init__(self, view: UnnamedView, faces: CardFaces, changes: ChangesList) -> None:
        super().__init__(view)
        self._view, self._faces, self._changes = view, faces, changes
        self._people: Sequence[Group] = ()
        self._now: Mapping[str, Group] = {}
        self.trial: Trial | None = None
        self.order: list[str] = []

    def know(self, groups: Mapping[str, Group], people: Sequence[Group]) -> None:
        """Take what is, the groups by id, for the names and for what would be different."""
        self._now, self._people = groups, people

    @Slot(object)
    def show_trial(self, trial: Trial) -> None:
        """Show the cards as they would be."""
        model = self._view.groups
        if self.trial is None:
            self.order = list(model.ids)
        self.trial = trial
        # Of a group that moved between two pages the later place counts.
        cards = list({one[0].id: one for one in trial.cards or [] if one[0].faces > 1}.values())
        now = self._now
        kept = {group.id for group, _ in cards if _alike(group, now.get(group.id))}
        self._faces.try_on(
            {
                # What stays as it is keeps the faces that stand on it.
                group.id: (self._faces.known(group.id) if group.id in kept else ()) or faces
                for group, faces in cards
            }
        )
        groups = [group for group, _ in cards]
        self._view.try_on(frozenset(group.id for group in groups) - kept)
        model.show(groups, (Section("groups", "", len(groups), wide=True),))
        self._view.viewport().update()
        if self._changes.isVisible():
            self.list_changes()

    def leave(self) -> None:
        """Forget the trial; the page shows what is."""
        self.trial = None
        self.order = []
        self._faces.try_on(None)
        self._changes.hide()

    @Slot(bool)
    def show_changes(self, wanted: bool) -> None:
        """Show or hide the list of what would change."""
        self._changes.setVisible(wanted and self.trial is not None)
        if wanted:
            self.list_changes()

    def list_changes(self) -> None:
        """List what would change, once more than the numbers of it are known."""
        if self.trial is None:
            return
        preview = self.trial.preview
        counted = preview.would_join + preview.would_part
        if not counted or preview.joins or preview.parts:
            known = {group.id: group for group in (*self._now.values(), *self._people)}
            self._changes.show_lines(lines_of(preview, known))


def _alike(group: Group, now: Group | None) -> bool:
    """Return whether a group would stay as it is."""
    return now is not None and (group.faces, group.photos) == (now.faces, now.photos)
