"""The strangers: whom the user does not want to be asked about, to be taken back or named."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from facealbum.domain.sentences import sentence
from facealbum.gui.views.people_page import PeoplePage
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from facealbum.domain.types import Group
    from facealbum.gui.views.selection_bar import SelectionBar

NOBODY = (
    sentence("Nobody is ignored"),
    sentence("Ignore people in Unnamed who only walked through a photo; they wait here."),
)


class StrangersPage(PeoplePage):
    """The grid of people with those who are ignored; who gets a name is a stranger no more."""

    def nobody(self) -> tuple[str, str, str]:
        """Return icon, title and text for where there is no stranger."""
        return ("ban", *NOBODY)

    def offer(self, bar: SelectionBar) -> None:
        """Offer to take it back."""
        bar.add(tr("Not a stranger"), "user-round-check", self.know_selected)

    def read(self) -> list[Group]:
        """Return the strangers; in any thread."""
        return self.library.strangers()

    def title(self) -> str:
        """Return the page's title."""
        return tr("Strangers")

    def dismiss(self) -> None:
        """Delete does nothing here: who is ignored is out of the way already."""

    def know_selected(self) -> None:
        """Say that the selected ones are no strangers."""
        chosen = self.chosen()
        self.view.clearSelection()
        for group_id in chosen:
            self.bridge.do(partial(self.library.know, group_id), None, "know")
