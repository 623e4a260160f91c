"""The laws of curating, over random sequences of everything that a user may do.

A new verb is one line of ``VERBS``: it gets a ``Hand``, which deals groups, people, faces and words
as the example chose them, and may raise ``KnownError`` where it makes no sense.
"""

from __future__ import annotations

import functools
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facealbum.domain.errors import KnownError
from facealbum.domain.geometry import Box
from facealbum.domain.regions import NamedBox, StoredSize
from facealbum.domain.types import Answer
from facealbum.exchange.xmp_writing import edit_packet
from facealbum.library import Kind, Library, Reply, Seen

PATIENCE = 60.0
TRUTH = ("person", "verdict", "album", "refusal", "not_face")
"""Tables that hold what the user said; ``setting`` is compared but for what imports count there."""


class Hand:
    """What a verb may take hold of, chosen by the numbers of an example."""

    def __init__(self, library, photos, numbers, word):
        self.library, self.photos, self.word = library, photos, word
        self._numbers = numbers

    @property
    def tables(self):
        return self.library._context.store.read

    def deal(self, things, at=0):
        if not things:
            raise KnownError("There is nothing to choose from.")
        return things[self._numbers[at % len(self._numbers)] % len(things)]

    @functools.cached_property
    def _groups(self):
        tables = self.tables.groups
        found = [*tables.people(), *tables.people(hidden=True), *tables.strangers()]
        return [group.id for group in (*found, *tables.unnamed(1))]

    def group(self, at=0):
        return self.deal(self._groups, at)

    def faces(self):
        known = self.tables.placements.arrays().face_ids.tolist()
        return list(dict.fromkeys(self.deal(known, at) for at in range(len(self._numbers))))

    def two_faces(self):
        faces = self.faces()[:2]
        if len(faces) < 2:
            raise KnownError("There is one face only.")
        return faces

    def face_of(self, group):
        return self.deal([face.id for face, _ in self.library.faces_of(group)], 1)

    def album(self):
        return self.deal([album.id for album in self.tables.albums.all()], 0)


def _know(hand):
    hand.library.know(hand.deal([group.id for group in hand.library.strangers()]))


def _bring_back(hand):
    hand.library.bring_back([hand.deal([face.id for face in hand.library.removed_faces()])])


def _draw(hand):
    photo = hand.deal(hand.library.photos())
    box = Box(0.1 * (len(hand.word) % 3), 0.7, 0.1, 0.2)
    hand.library.draw_face(photo, box, None, hand.word).result(PATIENCE)


def _answer(hand):
    question = hand.deal(hand.library.questions(6))
    if hand.word == "anna":
        hand.library.answer(question, Reply.SAME_AS, name="Dora")
    else:
        reply = Reply.YES if hand.word < "b" else Reply.NO
        without = question.faces[:1] if reply is Reply.YES else ()
        hand.library.answer(question, reply, without=without)


def _answer_told(hand):
    """Answer what another program says."""
    questions = [each for each in hand.library.questions(40) if each.kind is Kind.TOLD]
    reply = Reply.YES if hand.word < "b" else Reply.NO
    hand.library.answer(hand.deal(questions), reply)


def _split(hand):
    group = hand.group()
    hand.library.split(group, hand.library.propose_split(group), ["", hand.word])


def _names_again(hand):
    with tempfile.TemporaryDirectory() as folder:
        hand.library.export_names(Path(folder) / "names.json")
        hand.library.undo()
        hand.library.import_names(Path(folder) / "names.json")


def _take(hand):
    hand.library.take_names(draw=hand.word < "b").result(PATIENCE)


VERBS: dict[str, Callable[[Hand], object]] = {
    "name": lambda hand: hand.library.name(hand.group(), hand.word),
    "merge": lambda hand: hand.library.merge([hand.group(0), hand.group(1)]),
    "move": lambda hand: hand.library.move_faces(hand.faces(), hand.group()),
    "new person": lambda hand: hand.library.move_faces(hand.faces(), None, hand.word),
    "reject": lambda hand: hand.library.reject_faces(hand.faces(), hand.group()),
    "reject one": lambda h: h.library.reject_faces([h.face_of(h.group())], h.group()),
    "confirm": lambda hand: hand.library.confirm_faces(hand.faces(), hand.group()),
    "part": lambda hand: hand.library.part(hand.faces()[:1], hand.faces()[1:]),
    "hide": lambda hand: hand.library.hide(hand.group()),
    "show": lambda hand: hand.library.show(hand.group()),
    "cover": lambda h: h.library.set_cover(h.group(), h.face_of(h.group())),
    "not faces": lambda hand: hand.library.not_faces(hand.faces()[:2]),
    "bring back": _bring_back,
    "draw": _draw,
    "ignore": lambda hand: hand.library.ignore([hand.group()]),
    "ignore rare": lambda hand: hand.library.ignore_strangers(Seen.ONCE),
    "know": _know,
    "birth date": lambda h: h.library.set_birth_date(h.group(), date(1990, 1, len(h.word))),
    "delete": lambda hand: hand.library.delete_person(hand.group()),
    "answer": _answer,
    "split": _split,
    "told": _answer_told,
    "take names": _take,
    "same": lambda hand: hand.library.say_same(*hand.two_faces()),
    "two": lambda hand: hand.library.say_two(*hand.two_faces()),
    "album": lambda hand: hand.library.save_album(hand.word, "unnamed, 2020"),
    "album name": lambda hand: hand.library.rename_album(hand.album(), hand.word),
    "album search": lambda hand: hand.library.change_album(hand.album(), f"not {hand.word}"),
    "album drop": lambda hand: hand.library.delete_album(hand.album()),
    "looser": lambda hand: hand.library.regroup(1.15).result(PATIENCE),
    "stricter": lambda hand: hand.library.regroup(0.45).result(PATIENCE),
    "names again": _names_again,
}
MACHINE: dict[str, Callable[[Hand], object]] = {
    "import": lambda hand: hand.library.import_paths([hand.photos()]).result(PATIENCE),
    "regroup": lambda hand: hand.library.regroup(0.9).result(PATIENCE),
}
"""What no journal entry of the user's is needed for, or what the machine does by itself."""

NUMBERS = st.lists(st.integers(0, 1000), min_size=2, max_size=4, unique=True)
WORDS = st.sampled_from(["Anna", "ben", "carol", "anna"])
STEP = st.tuples(st.sampled_from(sorted(VERBS)), NUMBERS, WORDS)
ANY = st.tuples(st.sampled_from(sorted({**VERBS, **MACHINE})), NUMBERS, WORDS)
LAWS = settings(
    max_examples=20,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


class Album:
    """A library that is played with, and the photos that come to it."""

    def __init__(self, library, folder, write_photo):
        self.library, self._folder, self._write_photo = library, folder, write_photo
        self._more = 0

    def do(self, step):
        """Do one step; return whether it left an entry in the history."""
        verb, numbers, word = step
        before = self.latest()
        try:
            {**VERBS, **MACHINE}[verb](Hand(self.library, self._photos, numbers, word))
        except KnownError:
            return False
        return self.latest() > before

    def latest(self):
        return next((entry.id for entry in self.library.history(1).entries), 0)

    def _photos(self):
        self._more += 1
        folder = self._folder / f"more {self._more}"
        for number in range(2):
            one, two = "abcdefgh"[(self._more + number) % 8], "abcdefgh"[(self._more * 3) % 8]
            faces = [f"face {one} {self._more}{number}", f"face {two} x{self._more}{number}"]
            self._write_photo(folder / f"{number}.jpg", *faces)
        return folder

    def truth(self):
        ask = self.library._context.store.read.scope.connection.execute
        rows = {name: ask(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall() for name in TRUTH[:4]}
        # A drawing that is undone stays as a row, out of sight, so that it can be drawn again.
        rows["not_face"] = ask(
            "SELECT face_id FROM not_face WHERE face_id NOT IN"
            " (SELECT id FROM face WHERE drawn = 1) ORDER BY 1"
        ).fetchall()
        rows["drawn"] = ask("SELECT id FROM face WHERE drawn = 1 AND retired = 0").fetchall()
        rows["setting"] = ask(
            "SELECT * FROM setting WHERE key LIKE 'threshold%' ORDER BY 1"
        ).fetchall()
        return rows

    def places(self):
        places = self.library._context.store.read.placements.arrays()
        return dict(zip(places.face_ids.tolist(), places.keys.tolist(), strict=True))

    def check(self):
        """Every verdict is followed, no face is in two people, summaries tell the truth."""
        tables = self.library._context.store.read
        key_of = self.places()
        outside = {face.id for face in tables.faces.not_faces()}
        people = {person.id for person in tables.people.all()}
        assert outside.isdisjoint(key_of)
        assert {key for key in key_of.values() if key > 0} <= people
        sure = [v.face_id for v in tables.verdicts.all() if v.answer is Answer.IS]
        assert len(sure) == len(set(sure))
        for verdict in tables.verdicts.all():
            assert verdict.person_id in people
            if verdict.face_id in key_of:
                stands = key_of[verdict.face_id] == verdict.person_id
                assert stands == (verdict.answer is Answer.IS)
        groups = tables.groups
        seen = [*groups.people(), *groups.people(hidden=True), *groups.strangers()]
        for group in (*seen, *groups.unnamed(1)):
            assert len(self.library.faces_of(group.id)) == group.faces
        assert sum(group.faces for group in (*seen, *groups.unnamed(1))) == len(key_of)


@pytest.fixture
def play(tmp_path, photos, fake_workshop, write_photo):
    """Open the same album anew for each example: imported once, then copied."""
    root = photos(
        *(
            (f"{n:02}.jpg", f"face {'abcde'[n % 5]} {n}", f"face {'fgh'[n % 3]} {n}")
            for n in range(16)
        )
    )
    for number in range(8):
        # Of two faces one has a name that is also dealt to others, one a place without a face.
        name = ("Anna", "Zora")[number % 2]
        told = [NamedBox(name, Box(0.05, 0.3, 0.1, 0.2)), NamedBox("Yves", Box(0.6, 0.1, 0.2, 0.2))]
        packet = edit_packet(b"", told[: 1 + number % 3], StoredSize(400, 300))
        (root / f"{number:02}.jpg.xmp").write_bytes(packet.content)
    first = Library.open(tmp_path / "first", fake_workshop)
    first.import_paths([root]).result(PATIENCE)
    first.close()
    database = (tmp_path / "first/library.sqlite3").read_bytes()

    def with_album(work):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "library").mkdir()
            (folder / "library/library.sqlite3").write_bytes(database)
            library = Library.open(folder / "library", fake_workshop)
            try:
                work(Album(library, folder, write_photo))
            finally:
                library.close()

    return with_album


@LAWS
@given(steps=st.lists(STEP, min_size=1, max_size=7))
def test_do_then_undo_is_as_before_and_undo_then_redo_as_after(play, steps):
    def work(album):
        seen = [(album.truth(), album.places())]
        entries = [album.latest()]
        for step in steps:
            if album.do(step) and album.latest() not in entries:
                entries.append(album.latest())
                seen.append((album.truth(), album.places()))
        count = len([e for e in album.library.history().entries if not e.undone])
        if count != len(seen) - 1:
            return  # a verb that takes itself back first left another history than it began with
        for before in reversed(seen[:-1]):
            assert album.library.undo() is not None
            assert (album.truth(), album.places()) == before
            album.check()
        assert album.library.undo() is None
        for after in seen[1:]:
            assert album.library.redo() is not None
            assert (album.truth(), album.places()) == after
            album.check()

    play(work)


@LAWS
@given(steps=st.lists(ANY, min_size=1, max_size=8))
def test_what_was_said_is_followed_whatever_the_machine_does_in_between(play, steps):
    def work(album):
        for step in steps:
            before = album.truth()
            album.do(step)
            album.check()
            if step[0] in MACHINE:
                album.library._context.store.read  # noqa: B018 - opened anew after the write
                after = album.truth()
                assert {**after, "setting": 0} == {**before, "setting": 0}

    play(work)


@LAWS
@given(steps=st.lists(ANY, min_size=1, max_size=8))
def test_undo_of_everything_keeps_the_laws_though_photos_came_in_between(play, steps):
    def work(album):
        start = album.truth()
        for step in steps:
            album.do(step)
        while album.library.undo() is not None:
            album.check()
        assert album.truth() == start

    play(work)


def said_of_faces(rows):
    said = {}
    for face, person, answer in rows["verdict"]:
        said.setdefault(face, []).append((person, answer))
    return said


def others_stand(rows, images):
    """Check that each row is as the newest of these entries that touched it left it."""
    said, people = said_of_faces(rows), {row[0]: row[1:] for row in rows["person"]}
    seen = set()
    for _, after in images.values():
        for face, row in after.verdicts.items():
            assert ("face", face) in seen or said.get(face, []) == row
        for person, row in after.persons.items():
            assert ("person", person) in seen or people.get(person) == row
        seen |= {("face", face) for face in after.verdicts}
        seen |= {("person", person) for person in after.persons}


@LAWS
@given(steps=st.lists(ANY, min_size=2, max_size=8), which=st.integers(0, 100))
def test_a_step_that_is_taken_back_leaves_what_all_others_said(play, steps, which):
    def work(album):
        for step in steps:
            album.do(step)
        active = [e for e in album.library.history().entries if not (e.undone or e.taken_back)]
        if not active:
            return
        wanted = active[which % len(active)]
        journal = album.library._context.store.read.journal
        standing = {entry.id for entry in album.library.standing_on(wanted.id)}
        others = [e.id for e in active if e.id not in standing and e.id != wanted.id]
        before = (album.truth(), album.places())
        album.library.take_back(wanted.id, with_later=True)
        album.check()
        rows = album.truth()
        images = dict(journal.images([*others, *standing, wanted.id]))
        gone = images[wanted.id][0]
        later = {entry: images[entry] for entry in sorted(others, reverse=True)}
        others_stand(rows, later)
        said = said_of_faces(rows)
        assert {face: said.get(face, []) for face in gone.verdicts} == gone.verdicts
        album.library.undo()
        assert (album.truth(), album.places()) == before
        album.library.redo()
        assert album.truth() == rows

    play(work)


@LAWS
@given(
    steps=st.lists(STEP, min_size=3, max_size=8), picks=st.lists(st.integers(0, 99), max_size=12)
)
def test_taking_back_in_any_order_until_nothing_is_left_ends_where_it_began(play, steps, picks):
    def work(album):
        start = album.truth()
        for step in steps:
            album.do(step)

        def standing(*, all_of_them):
            entries = album.library.history(1000).entries
            found = [e for e in entries if not (e.undone or e.taken_back)]
            return [e for e in found if all_of_them or not e.takes_back]

        # Some at will, steps that took others back among them; then all that is left.
        for pick in picks:
            if left := standing(all_of_them=True):
                album.library.take_back(left[pick % len(left)].id, with_later=True)
                album.check()
        while left := standing(all_of_them=False):
            album.library.take_back(left[sum(picks) % len(left)].id, with_later=True)
            album.check()
        assert album.truth() == start

    play(work)
