"""The names that other programs gave: what of them is open, and taking them as the user's own word.

What the user said before always wins: a face that is somebody else stays who it is, a name that was
refused is not taken, and a person who is confirmed in a photo is not made a second face of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from facealbum.domain.errors import KnownError
from facealbum.domain.geometry import Box
from facealbum.domain.sentences import sentence
from facealbum.domain.types import Answer, Change
from facealbum.jobs import JobHandle, Progress
from facealbum.library.amending import stand_alone
from facealbum.library.answering import say_yes
from facealbum.library.changing import change, keys_of, too_early
from facealbum.library.context import Context
from facealbum.library.drawing_again import Spot, draw_boxes
from facealbum.store import Standing, Tables, ToldFace, clean_name, name_key

EXAMPLES = 12
"""Faces that stand for a name in a list."""
LABEL = sentence("Take names from other programs")


@dataclass(frozen=True, slots=True)
class ToldName:
    """What other programs say of one person.

    Attributes:
        name: as it stands there most often.
        programs: who says so.
        known: whether somebody has that name here already.
        open: faces of which the user said nothing yet.
        same: faces of which the user said the same.
        otherwise: faces of which the user said something else; that stays.
        refused: faces for which the user said no to this name.
        not_found: places where no face was found; they can be drawn.
        unplaced: photos that are said to show the person, and nothing says which face that is.
        faces: some of the open faces.
    """

    name: str
    programs: tuple[str, ...] = ()
    known: bool = False
    open: int = 0
    same: int = 0
    otherwise: int = 0
    refused: int = 0
    not_found: int = 0
    unplaced: int = 0
    faces: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """All that other programs say, by name: those with most open faces first."""

    names: tuple[ToldName, ...]

    @property
    def open(self) -> int:
        """How many faces have a name that is open."""
        return sum(name.open for name in self.names)

    @property
    def not_found(self) -> int:
        """How many places with a name have no face."""
        return sum(name.not_found for name in self.names)


@dataclass(frozen=True, slots=True)
class TakenNames:
    """What became of the names that were taken.

    Attributes:
        change: the step, which ``undo`` takes back.
        confirmed: faces that are confirmed now.
        people: people who are new here.
        drawn: those of the confirmed that no detector had found.
        otherwise: faces of which the user had said something else, which stays.
        not_found: places where no face is known and none was drawn.
    """

    change: Change
    confirmed: int
    people: int
    drawn: int
    otherwise: int
    not_found: int


@dataclass(slots=True)
class _Sum:
    spellings: Counter[str] = field(default_factory=Counter)
    programs: Counter[str] = field(default_factory=Counter)
    standings: Counter[Standing] = field(default_factory=Counter)
    unplaced: int = 0
    faces: list[int] = field(default_factory=list)


def told(tables: Tables, photo_ids: Iterable[int] | None = None) -> Told:
    """Return what other programs say of all photos, or of some."""
    sums: dict[str, _Sum] = {}
    for each in tables.metadata.told(photo_ids):
        one = sums.setdefault(name_key(each.name), _Sum())
        one.spellings[each.name] += 1
        if each.program:
            one.programs[each.program] += 1
        if each.standing is Standing.NOT_FOUND and each.box is None:
            one.unplaced += 1
            continue
        one.standings[each.standing] += 1
        if each.standing is Standing.OPEN and each.face_id is not None:
            one.faces.append(each.face_id)
    names = [_name(one, tables.people.named(key) is not None) for key, one in sums.items()]
    return Told(tuple(sorted(names, key=lambda name: (-name.open, -name.not_found, name.name))))


def _name(one: _Sum, known: bool) -> ToldName:
    count = one.standings
    return ToldName(
        clean_name(one.spellings.most_common(1)[0][0]),
        tuple(sorted(one.programs)),
        known,
        count[Standing.OPEN],
        count[Standing.KNOWN],
        count[Standing.OTHERWISE],
        count[Standing.REFUSED],
        count[Standing.NOT_FOUND],
        one.unplaced,
        tuple(one.faces[:EXAMPLES]),
    )


def take(
    context: Context,
    handle: JobHandle,
    names: Sequence[str] | None = None,
    photo_ids: Sequence[int] | None = None,
    *,
    draw: bool = False,
) -> TakenNames:
    """Take names as the user's own word, all or some, in one step.

    The faces that other programs named are confirmed. The rest of an unnamed group to which they
    give one name follows unconfirmed, as far as it can be that person. ``draw`` makes faces of the
    places where none was found; that loads the models.

    Raises:
        KnownError: there is no such name, or nothing to take.
        CancelledError: cancelled; nothing was changed.
    """
    handle.report(Progress(sentence("Taking names from other programs")))
    with context.store.snapshot() as tables:
        chosen = _chosen(tables.metadata.told(photo_ids), names)
    drawn = _draw(context, handle, chosen) if draw else set()
    handle.token.checkpoint()
    work = _Taking(context, names, photo_ids, drawn)
    step = change(context, LABEL, work.run)
    return TakenNames(
        step, work.confirmed, work.people, len(work.shown), work.otherwise, work.not_found
    )


def _chosen(said: Sequence[ToldFace], names: Sequence[str] | None) -> list[ToldFace]:
    if names is None:
        return list(said)
    known = {name_key(each.name) for each in said}
    for name in names:
        if name_key(name) not in known:
            raise KnownError(sentence("No other program speaks of “{name}”.", name=name))
    wanted = {name_key(name) for name in names}
    return [each for each in said if name_key(each.name) in wanted]


def _draw(context: Context, handle: JobHandle, chosen: Sequence[ToldFace]) -> set[int]:
    """Make faces of the places that have none, out of sight; return their ids."""
    missing = [each for each in chosen if each.standing is Standing.NOT_FOUND and each.box]
    boxes: dict[Spot, dict[int, Box]] = {}
    for number, each in enumerate(missing):
        if each.face_id is None and each.box is not None:
            boxes.setdefault((each.photo_id, None), {})[number] = each.box
    made = draw_boxes(context, boxes, handle.token.checkpoint) if boxes else set()
    if made:
        with context.store.write() as tx:
            tx.metadata.match(photo for photo, _ in boxes)
    # A drawing that was undone lies there still.
    return made | {each.face_id for each in missing if each.face_id is not None}


class _Taking:
    """The step itself, inside one recording."""

    def __init__(
        self,
        context: Context,
        names: Sequence[str] | None,
        photo_ids: Sequence[int] | None,
        drawn: set[int],
    ) -> None:
        self._context = context
        self._names = names
        self._photos = photo_ids
        self._drawn = drawn
        self.shown: list[int] = []
        self.confirmed = self.people = self.otherwise = self.not_found = 0

    def run(self, tx: Tables) -> set[int]:
        """Do it; return the keys of the groups to measure again."""
        self._show_drawn(tx)
        chosen = _chosen(tx.metadata.told(self._photos), self._names)
        by_name: dict[str, list[ToldFace]] = {}
        for each in chosen:
            if each.standing is Standing.OPEN:
                by_name.setdefault(name_key(each.name), []).append(each)
        self.otherwise = sum(each.standing is Standing.OTHERWISE for each in chosen)
        self.not_found = sum(
            each.standing is Standing.NOT_FOUND and each.box is not None for each in chosen
        )
        alone = _alone(chosen)
        touched: set[int] = set()
        for some in by_name.values():
            touched |= self._take(tx, some, alone)
        return touched

    def _show_drawn(self, tx: Tables) -> None:
        """Bring into sight what was drawn and has a name; undo takes it out again."""
        rows = {each.face_id: each for each in tx.metadata.told(self._photos)}
        drawn = {face.id for face in tx.faces.by_ids(sorted(self._drawn)) if face.drawn}
        self.shown = sorted(
            face for face in drawn if face in rows and rows[face].standing is Standing.NOT_FOUND
        )
        if self.shown:
            tx.faces.set_not_faces(self.shown, said=False)
            stand_alone(tx, self.shown)

    def _take(self, tx: Tables, some: Sequence[ToldFace], alone: Mapping[int, bool]) -> set[int]:
        name = Counter(each.name for each in some).most_common(1)[0][0]
        known = tx.people.named(name)
        self.people += known is None
        person = (tx.people.add(clean_name(name)) if known is None else known).id
        faces = _one_for_each_photo(some)
        self.confirmed += len(faces)
        keys = sorted({each.group_key for each in some if each.group_key is not None})
        groups = [key for key in keys if key < 0 and alone.get(key, False)]
        others = [face for face in tx.placements.face_ids_of(groups) if face not in set(faces)]
        touched = {person, *(key for key in keys if key > 0)}
        touched |= say_yes(self._context, tx, faces, person)
        touched |= self._let_follow(tx, others, person)
        return touched

    def _let_follow(self, tx: Tables, others: Sequence[int], person: int) -> set[int]:
        """Place the rest of groups with the person, unconfirmed, as far as that can be."""
        said = tx.verdicts.of_faces(others)
        barred = {
            each.face_id for each in said if each.answer is Answer.IS or each.person_id == person
        } | too_early(tx, others, person)
        taken = set(tx.faces.photos_of(tx.placements.face_ids_of([person])).values())
        following = []
        for face, photo in tx.faces.photos_of(others).items():
            if face not in barred and photo not in taken:
                taken.add(photo)
                following.append(face)
        if following:
            tx.placements.move(following, person)
        return keys_of(tx, set(others).difference(following))


def _alone(chosen: Sequence[ToldFace]) -> dict[int, bool]:
    """Return by group whether all that is said of its faces is one name."""
    names: dict[int, set[str]] = {}
    for each in chosen:
        if each.group_key is not None:
            names.setdefault(each.group_key, set()).add(name_key(each.name))
    return {group: len(some) == 1 for group, some in names.items()}


def _one_for_each_photo(some: Sequence[ToldFace]) -> list[int]:
    """Return the faces, of two in one photo the first: nobody is twice in a photo."""
    first: dict[int, int] = {}
    for each in some:
        if each.face_id is not None:
            first.setdefault(each.photo_id, each.face_id)
    return sorted(first.values())
