"""What a self-check tells: counts, estimates and what may be wrong."""

from __future__ import annotations

from dataclasses import dataclass

from facealbum.domain.types import Group
from facealbum.grouping.checking import Share
from facealbum.grouping.explain import Pair


@dataclass(frozen=True, slots=True)
class FaceCounts:
    """Where all faces are; those from ``named`` to ``hidden`` add up to ``faces``.

    Attributes:
        faces: all that were found and are faces.
        named: with people who have a name.
        confirmed: of those, the ones that the user confirmed.
        nameless: with people without a name.
        grouped: in unnamed groups of two or more.
        single: seen once.
        strangers: of strangers.
        hidden: of hidden people.
        unplaced: in no group yet: an import was cut short.
        not_faces: what the user said is no face.
        photos: that could be read or are still to be.
        photos_without_face: looked at, and nobody is on them.
        photos_failed: could not be read.
    """

    faces: int
    named: int
    confirmed: int
    nameless: int
    grouped: int
    single: int
    strangers: int
    hidden: int
    unplaced: int
    not_faces: int
    photos: int
    photos_without_face: int
    photos_failed: int


@dataclass(frozen=True, slots=True)
class PersonCheck:
    """One person with a name.

    Attributes:
        person: as the views show them.
        doubtful: unconfirmed faces that are unlike the others, or nearly as near to somebody else.
        right: estimated share of the unconfirmed faces that are this person, 0..1; None where
            there is none of which it can be said.
        missing: estimated number of photos that may show this person and do not say so.
        near: ids of the unnamed groups that those are in, most likely first.
    """

    person: Group
    doubtful: int
    right: float | None
    missing: float
    near: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConfusedPair:
    """Two people with names who look alike.

    Attributes:
        a: one of them.
        b: the other.
        distance: mean squared distance between their faces, 0..4.
        closest: their two most alike faces.
        false_match_rate: share of pairs of different people that are as near as those two, 0..1.
    """

    a: Group
    b: Group
    distance: float
    closest: Pair
    false_match_rate: float


@dataclass(frozen=True, slots=True)
class ImpossiblePairs:
    """Pairs of people met in one photo: they can't be one person.

    Attributes:
        pairs: how many; who meets often counts once.
        near: how many of them are nearer than the threshold all the same.
        expected: how many would be if these were any strangers.
    """

    pairs: float
    near: float
    expected: float


@dataclass(frozen=True, slots=True)
class SelfCheck:
    """What can be said of a library without the truth.

    Attributes:
        revision: of the library when it was looked at.
        threshold: where its groups are cut.
        counts: where the faces are.
        placed: unconfirmed faces that stand with people who have a name.
        right: estimated share of them that stand rightly, 0..1; None where it can't be said.
        groups_right: the same for the faces of unnamed groups.
        answers: of the faces that were judged, those that had been placed rightly.
        impossible: what pairs of faces of one photo say; None where nothing was linked yet.
        people: people with names who are neither hidden nor strangers, by what there is to mend.
        confused: pairs of them who look alike, the most alike first.
        stale: the tree is older than the faces or answers; the next regroup may find otherwise.
    """

    revision: int
    threshold: float
    counts: FaceCounts
    placed: int
    right: float | None
    groups_right: float | None
    answers: Share
    impossible: ImpossiblePairs | None
    people: tuple[PersonCheck, ...]
    confused: tuple[ConfusedPair, ...]
    stale: bool
