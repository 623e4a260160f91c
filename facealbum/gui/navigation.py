"""Where the user is and has been: a list of places to go back and forward in."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

MOST_KEPT = 100


@dataclass(frozen=True, slots=True)
class Location:
    """A page and what it shows.

    Attributes:
        page: the page's name.
        what: a group's id, a search, or ""; of a photo, the group as whose it was opened.
        photo: the photo that is shown, or 0.
        walk: the photos to walk through from there.
        at: the second of a clip, None for the moment that tells most.
    """

    page: str
    what: str = ""
    photo: int = 0
    walk: tuple[int, ...] = ()
    at: float | None = None


class Trail:
    """The visited places; going somewhere new forgets what was ahead."""

    def __init__(self) -> None:
        self._places: list[Location] = []
        self._at = -1

    @property
    def here(self) -> Location | None:
        """Where the user is."""
        return self._places[self._at] if self._places else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether the user came back from somewhere."""
        return self._at < len(self._places) - 1

    def go(self, place: Location) -> None:
        """Note a new place; being there already changes nothing."""
        if place == self.here:
            return
        del self._places[self._at + 1 :]
        self._places.append(place)
        del self._places[:-MOST_KEPT]
        self._at = len(self._places) - 1

    def came_from(self, through: Container[str]) -> Location | None:
        """Return the place that led here over pages of ``through`` alone, or None."""
        visited = reversed(self._places[: self._at + 1])
        return next((place for place in visited if place.page not in through), None)

    def back(self) -> Location | None:
        """Step back; return the place, or None where there is none."""
        if not self.can_go_back:
            return None
        self._at -= 1
        return self.here

    def forward(self) -> Location | None:
        """Step forward; return the place, or None where there is none."""
        if not self.can_go_forward:
            return None
        self._at += 1
        return self.here

    def forget_here(self) -> None:
        """Take this place out, because what it showed is no more."""
        if self._places:
            del self._places[self._at]
            self._at = max(self._at - 1, 0) if self._places else -1
