"""Taking over what another library was told, for the same photos.

A photo is found by its content, then by its path, then by the last two parts of its path where that
is unmistakable; a face by its box. What was said here wins over what the file says: that is counted
and told, never overwritten. Everything is one step of the history.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from facealbum.domain.counts import counted
from facealbum.domain.sentences import Sentence, sentence
from facealbum.domain.types import Answer, Change, Verdict
from facealbum.library.amending import stand_alone
from facealbum.library.changing import measure
from facealbum.library.context import Context
from facealbum.library.drawing_again import draw_again, find_photos
from facealbum.library.names_file import Said, SaidFace, SaidPerson, read_names
from facealbum.store import Tables, match_places, name_key

Spot = tuple[int, int]
"""Number of a photo in the file, and of a face in that photo."""


@dataclass(frozen=True, slots=True)
class ImportedNames:
    """What became of a file of names.

    Attributes:
        change: the step, which ``undo`` takes back.
        people: people who are new here.
        people_known: people who were known here already.
        people_missing: names of people none of whose faces was found.
        confirmed: faces that are confirmed now.
        rejected: answers "not this person" that are new here.
        not_faces: faces that were taken out.
        albums: albums that are new here.
        already: answers that had been given here too.
        conflicts: what was said otherwise here, and stays so.
        drawn: faces that were drawn again.
        photos_missing: a path of each photo that was not found.
        faces_missing: faces of the photos found that are not here.
        drawn_missing: for drawn faces that could not be drawn again, the photo's path.
        threshold: where groups will be cut by the next grouping, if the file changed that.
    """

    change: Change
    people: int
    people_known: int
    people_missing: tuple[str, ...]
    confirmed: int
    rejected: int
    not_faces: int
    albums: int
    already: int
    conflicts: int
    drawn: int
    photos_missing: tuple[str, ...]
    faces_missing: int
    drawn_missing: tuple[str, ...]
    threshold: float | None


def import_names(context: Context, file: Path) -> ImportedNames:
    """Take over what a file says.

    Raises:
        KnownError: the file can't be read, is none that facealbum wrote, or is from a newer one.
    """
    said = read_names(file)
    drawn = draw_again(context, said.photos)
    with context.store.write() as tx:
        with tx.journal.record(sentence("Import names")) as recording:
            work = _Import(tx, said, drawn)
            work.run()
            before = context.threshold
            work.take_thresholds()
            measure(tx, context.version, work.keys())
        context.epoch += 1
        if recording.not_faces:
            context.faces_changed(tx)
    change = context.tell(recording)
    threshold = context.threshold
    return work.report(change, None if threshold == before else threshold)


def told(done: ImportedNames) -> list[str]:
    """Return sentences that say what became of a file of names."""
    conflicts, missing = f"{done.conflicts:,}", len(done.photos_missing)
    lines: list[tuple[object, Sentence]] = [
        (True, _taken_over(done)),
        (done.already, sentence("{answers} had been given here before.",
                                answers=counted(done.already, "answer"))),
        (done.conflicts, sentence("{number} said otherwise here; what was said here stays.",
                                  number=conflicts)),
        (done.threshold is not None,
         sentence("The next grouping of all faces will cut at {threshold}.",
                  threshold=f"{done.threshold or 0:.2f}")),
        (done.drawn, sentence("{faces} drawn again.", faces=counted(done.drawn, "face"))),
        (done.faces_missing, sentence("{faces} not found in the photos.",
                                      faces=counted(done.faces_missing, "face"))),
        (done.drawn_missing,
         sentence("{faces} could not be drawn again: the photo is away or can't be read.",
                  faces=counted(len(done.drawn_missing), "drawn face"))),
        (missing, sentence("{photos} not found.", photos=counted(missing, "photo"))),
    ]  # fmt: skip
    return [line for wanted, line in lines if wanted]


def _taken_over(done: ImportedNames) -> Sentence:
    return sentence(
        "{people}, {known} known before; {faces} confirmed, {answers} of no, {not_faces} taken out,"
        " {albums}.",
        people=counted(done.people, "new person"),
        known=f"{done.people_known:,}",
        faces=counted(done.confirmed, "face"),
        answers=counted(done.rejected, "answer"),
        not_faces=f"{done.not_faces:,}",
        albums=counted(done.albums, "album"),
    )


@dataclass(slots=True)
class _Tally:
    people: int = 0
    people_known: int = 0
    confirmed: int = 0
    rejected: int = 0
    not_faces: int = 0
    albums: int = 0
    already: int = 0
    conflicts: int = 0
    drawn: int = 0
    people_missing: list[str] = field(default_factory=list)
    photos_missing: list[str] = field(default_factory=list)
    faces_missing: int = 0
    drawn_missing: list[str] = field(default_factory=list)


class _Import:
    """One file being taken over, inside one recording."""

    def __init__(self, tx: Tables, said: Said, drawn: set[int]) -> None:
        self._tx = tx
        self._said = said
        self._drawn = drawn
        self._tally = _Tally()
        self._face_of: dict[Spot, int] = {}
        self._person_of: dict[int, int] = {}
        self._here: dict[int, dict[int, Answer]] = {}
        self._outside: set[int] = set()

    def run(self) -> None:
        """Find, then say."""
        self._find_faces()
        self._show_drawn()
        faces = list(self._face_of.values())
        self._outside = {face.id for face in self._tx.faces.not_faces()}
        for verdict in self._tx.verdicts.of_faces(faces):
            self._here.setdefault(verdict.face_id, {})[verdict.person_id] = verdict.answer
        self._find_people()
        self._say()
        self._tx.align(faces)
        self._set_covers()
        self._add_albums()

    def keys(self) -> set[int]:
        """Return the people whose company may have changed."""
        return set(self._person_of.values())

    def report(self, change: Change, threshold: float | None) -> ImportedNames:
        """Return what was done."""
        tally = self._tally
        return ImportedNames(
            change, tally.people, tally.people_known, tuple(tally.people_missing),
            tally.confirmed, tally.rejected, tally.not_faces, tally.albums, tally.already,
            tally.conflicts, tally.drawn, tuple(tally.photos_missing), tally.faces_missing,
            tuple(tally.drawn_missing), threshold,
        )  # fmt: skip

    # Finding

    def _find_faces(self) -> None:
        found = find_photos(self._tx, self._said.photos)
        for number, photo in enumerate(self._said.photos):
            where = photo.paths[0] if photo.paths else photo.content_hash
            if number not in found:
                self._tally.photos_missing.append(where)
                continue
            known = self._tx.faces.of_photo(found[number], retired=True)
            places = self._tx.clips.places_of(known)
            matches = match_places(places, [face.places for face in photo.faces])
            for at, face in enumerate(photo.faces):
                if at in matches:
                    self._face_of[number, at] = known[matches[at]].id
                elif face.drawn:
                    self._tally.drawn_missing.append(where)
                else:
                    self._tally.faces_missing += 1

    def _show_drawn(self) -> None:
        """Bring into sight what was drawn again; undo takes it out of sight, as any drawing."""
        found = sorted(self._drawn.intersection(self._face_of.values()))
        if found:
            self._tx.faces.set_not_faces(found, said=False)
            stand_alone(self._tx, found)
        self._tally.drawn = len(found)

    def _faces_said(self) -> Iterable[tuple[int | None, SaidFace]]:
        """Yield each face of the file with its id here, None where it is not here."""
        for number, photo in enumerate(self._said.photos):
            for at, face in enumerate(photo.faces):
                yield self._face_of.get((number, at)), face

    def _find_people(self) -> None:
        spoken_of: Counter[int] = Counter()
        found: Counter[int] = Counter()
        votes: dict[int, Counter[int]] = {}
        for face_id, face in self._faces_said():
            for index in (*face.who_not, *(() if face.who is None else (face.who,))):
                spoken_of[index] += 1
                found[index] += face_id is not None
            if face_id is not None and face.who is not None:
                who = self._who_is(face_id)
                if who is not None:
                    votes.setdefault(face.who, Counter())[who] += 1
        for index, person in enumerate(self._said.people):
            if spoken_of[index] and not found[index]:
                self._tally.people_missing.append(person.name)
            else:
                self._find_person(index, person, votes.get(index, Counter()))

    def _who_is(self, face_id: int) -> int | None:
        answers = self._here.get(face_id, {})
        return next((who for who, answer in answers.items() if answer is Answer.IS), None)

    def _find_person(self, index: int, person: SaidPerson, votes: Counter[int]) -> None:
        """Find who it is here: by name, else by the faces; else it is somebody new."""
        known = self._tx.people.named(person.name)
        if known is None and votes:
            likely = self._tx.people.get(votes.most_common(1)[0][0])
            free = likely is not None and likely.id not in self._person_of.values()
            if likely is not None and free and not (person.name and likely.name):
                known = likely
                if person.name:
                    self._tx.people.rename(likely.id, person.name)
        if known is None:
            self._tally.people += 1
            known = self._tx.people.add(person.name, hidden=person.hidden)
            if person.stranger:
                self._tx.people.set_stranger(known.id, True)
        else:
            self._tally.people_known += 1
        self._person_of[index] = known.id
        if person.birth_date is not None and known.birth_date is None:
            self._tx.people.set_birth_date(known.id, person.birth_date)
        elif person.birth_date not in {None, known.birth_date}:
            self._tally.conflicts += 1

    # Saying

    def _say(self) -> None:
        outside = []
        for face_id, face in self._faces_said():
            if face_id is None:
                continue
            if face.not_a_face:
                self._count(face_id in self._outside, self._who_is(face_id) is not None)
                if face_id not in self._outside and self._who_is(face_id) is None:
                    outside.append(face_id)
            self._say_who(face_id, face)
            self._refuse(face_id, face)
        self._tally.not_faces = len(outside)
        if outside:
            self._tx.faces.set_not_faces(outside, said=True)

    def _say_who(self, face_id: int, face: SaidFace) -> None:
        here = self._here.setdefault(face_id, {})
        who = None if face.who is None else self._person_of.get(face.who)
        wanted = [] if who is None else [(who, Answer.IS)]
        wanted += [
            (self._person_of[other], Answer.IS_NOT)
            for other in face.who_not
            if other in self._person_of
        ]
        for person, answer in wanted:
            taken = answer is Answer.IS and self._who_is(face_id) is not None
            out = answer is Answer.IS and face_id in self._outside and not face.not_a_face
            already, otherwise = here.get(person) is answer, person in here or taken or out
            self._count(already, otherwise)
            if already or otherwise:
                continue
            here[person] = answer
            self._tx.verdicts.put([Verdict(face_id, person, answer)])
            self._tally.confirmed += answer is Answer.IS
            self._tally.rejected += answer is Answer.IS_NOT

    def _refuse(self, face_id: int, face: SaidFace) -> None:
        """Say no to the names of other programs that were refused.

        But not to who the face is here, unless the file too says no and then who it is.
        """
        if not face.refused:
            return
        who = self._who_is(face_id) if face.who is None else None
        person = None if who is None else self._tx.people.get(who)
        called = "" if person is None else name_key(person.name)
        known = self._tx.metadata.refusals([face_id]).get(face_id, ())
        for name in filter(None, map(name_key, face.refused)):
            already, otherwise = name in known, name == called
            self._count(already, otherwise)
            if not already and not otherwise:
                self._tx.metadata.refuse([face_id], name)
                self._tally.rejected += 1

    def _count(self, already: bool, otherwise: bool) -> None:
        self._tally.already += already
        self._tally.conflicts += otherwise and not already

    def _set_covers(self) -> None:
        for index, person in enumerate(self._said.people):
            if person.cover is None or index not in self._person_of:
                continue
            face, known = self._face_of.get(person.cover), self._person_of[index]
            row = self._tx.people.get(known)
            if face is not None and row is not None and row.cover_face_id is None:
                self._tx.people.set_cover(known, face)

    def _add_albums(self) -> None:
        for name, query in self._said.albums:
            known = self._tx.albums.named(name)
            if known is None:
                self._tx.albums.add(name, query)
                self._tally.albums += 1
            else:
                self._count(known.query == query, known.query != query)

    def take_thresholds(self) -> None:
        """Take the thresholds of pipelines for which none was chosen here."""
        for pipeline, threshold in self._said.thresholds.items():
            key = f"threshold {pipeline}"
            if self._tx.settings.get(key) is None:
                self._tx.settings.set(key, threshold)
