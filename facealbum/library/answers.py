"""What the user's answers say of the machine: of the faces that it had placed, how many were right.

Counted is a face that stood with a person without having been confirmed, and that the user then
confirmed there (right), or rejected or moved to somebody else (wrong). Not counted is what says
nothing of the machine: faces of unnamed groups, however many become a person with one name; a
person's first name; what the user had confirmed before and thought over; and whatever was undone or
taken back. The last answer on a face counts. Bounded in time: the newest ``ENTRIES`` changes, of
the last ``DAYS`` days, because the threshold, the models and the album were others before.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from facealbum.domain.types import Answer
from facealbum.grouping.checking import Share
from facealbum.store import Image, Tables

ENTRIES = 2_000
DAYS = 365
REGROUPS = "Regroup"
"""How the labels of changes begin that hold thousands of faces and no answer."""


def answers_given(tables: Tables, now: datetime) -> Share:
    """Return how many of the judged faces had been placed rightly."""
    since = now - timedelta(days=DAYS)
    ids = [
        entry.id
        for entry in tables.journal.entries(ENTRIES)
        if entry.at >= since
        and not (entry.undone or entry.taken_back or entry.takes_back)
        and not entry.label.startswith(REGROUPS)
    ]
    judged: dict[int, bool] = {}
    for _, (before, after) in tables.journal.images(ids):
        for face in after.verdicts:
            right = _judgement(face, before, after)
            if right is not None:
                judged[face] = right
    return Share(sum(judged.values()), len(judged))


def _judgement(face: int, before: Image, after: Image) -> bool | None:
    """Return whether the machine had placed a face rightly, or None where a change is silent."""
    had = dict(before.verdicts.get(face, ()))
    now = dict(after.verdicts[face])
    if Answer.IS in had.values():
        return None
    # A place is recorded only where it changed: who did not move was confirmed in place.
    stood_with = before.places.key_of(face)
    person = next((one for one, answer in now.items() if answer == Answer.IS), None)
    if person is not None:
        if _first_named(person, before):
            return None
        if face not in before.places:
            return True
        return stood_with == person if stood_with > 0 else None
    refused = {one for one, answer in now.items() if had.get(one) != answer}
    return False if stood_with in refused else None


def _first_named(person: int, before: Image) -> bool:
    """Return whether the change gave a person, who was there, the first name."""
    row = before.persons.get(person)
    return row is not None and not row[0]
