"""Albums: searches that are kept under a name, and so are up to date whenever one looks.

In a kept search everybody stands by id. So a new name changes nothing, and whoever is merged into
another is followed in the same transaction (``follow``). Who is deleted is left out when the album
is shown, and found again when the deletion is undone: ids are never given twice.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from facealbum.domain.errors import KnownError, QueryError, UnknownIdError
from facealbum.domain.sentences import joined, sentence
from facealbum.domain.types import Album, Change
from facealbum.library.context import Context
from facealbum.library.query import Query, Who, parse, people_in, replaced, unparse
from facealbum.library.resolving import key_of, with_ids, with_names, without_gone
from facealbum.library.searching import SearchPart, criterion_of, parts_with_people
from facealbum.store import Tables, clean_name, group_id

PREFIX = "album:"
_ID = re.compile(r"a([1-9][0-9]{0,17})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AlbumCard:
    """What a listing shows of an album.

    Attributes:
        album: the album.
        text: its search, with names.
        photos: how many it finds now.
        cover_photo_id: the newest of them, 0 for none.
        note: why it may show less than it did, else "".
    """

    album: Album
    text: str
    photos: int
    cover_photo_id: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class AlbumContent:
    """An album and what it finds now.

    Attributes:
        album: the album.
        text: its search, with names.
        parts: what must all hold.
        ids: of the photos, newest first.
        note: why it may show less than it did, else "".
    """

    album: Album
    text: str
    parts: tuple[SearchPart, ...]
    ids: list[int]
    note: str = ""


def cards(tables: Tables) -> list[AlbumCard]:
    """Return every album as a listing shows it, by name."""
    found = []
    for album in tables.albums.all():
        query, note = _standing(tables, album)
        ids: list[int] = []
        try:
            if query is not None:
                ids = tables.search.ids(criterion_of(tables, query))
        except QueryError as error:
            note = error.sentence
        found.append(AlbumCard(album, _text(tables, query), len(ids), next(iter(ids), 0), note))
    return found


def content(tables: Tables, album_id: int) -> AlbumContent:
    """Return an album with what it finds now.

    Raises:
        UnknownIdError: there is no such album.
    """
    album = get(tables, album_id)
    query, note = _standing(tables, album)
    if query is None:
        return AlbumContent(album, "", (), [], note)
    parts, text = parts_with_people(tables, query), _text(tables, query)
    try:
        ids = tables.search.ids(criterion_of(tables, query))
    except QueryError as error:
        return AlbumContent(album, text, parts, [], error.sentence)
    return AlbumContent(album, text, parts, ids, note)


def get(tables: Tables, album_id: int) -> Album:
    """Return one album.

    Raises:
        UnknownIdError: there is no such album.
    """
    album = tables.albums.get(album_id)
    if album is None:
        raise _no_album(f"a{album_id}")
    return album


def called(tables: Tables, word: str) -> Album:
    """Return the album of an id (``a3``) or a name, with or without ``album:`` before it.

    Raises:
        UnknownIdError: there is no such album.
    """
    name = word[len(PREFIX) :] if word.casefold().startswith(PREFIX) else word
    by_id = _ID.fullmatch(name.strip())
    album = tables.albums.get(int(by_id[1])) if by_id else None
    album = album or tables.albums.named(name)
    if album is None:
        raise _no_album(name.strip())
    return album


def meant(tables: Tables, word: str) -> Album | None:
    """Return the album if ``word`` can mean nothing else: its id, or ``album:`` and its name.

    Raises:
        UnknownIdError: it says ``album:``, and there is no such album.
    """
    by_id = _ID.fullmatch(word.strip())
    if by_id:
        return tables.albums.get(int(by_id[1]))
    return called(tables, word) if word.casefold().startswith(PREFIX) else None


def save(context: Context, name: str, text: str) -> Change:
    """Keep a search under a name; ``Change.albums`` has the id.

    Raises:
        QueryError: the text is no search, or names somebody unknown or without a lasting id.
        KnownError: the name is empty or taken.
    """
    wanted = _checked(name)

    def work(tx: Tables) -> None:
        _refuse_taken(tx, wanted)
        tx.albums.add(wanted, _kept(tx, text))

    return _change(context, sentence("Save album {name}", name=wanted), work)


def rename(context: Context, album_id: int, name: str) -> Change:
    """Give an album another name.

    Raises:
        UnknownIdError: there is no such album.
        KnownError: the name is empty or taken.
    """
    wanted = _checked(name)

    def work(tx: Tables) -> None:
        get(tx, album_id)
        _refuse_taken(tx, wanted, album_id)
        tx.albums.rename(album_id, wanted)

    return _change(context, sentence("Rename album {name}", name=wanted), work)


def change(context: Context, album_id: int, text: str) -> Change:
    """Let an album find something else.

    Raises:
        UnknownIdError: there is no such album.
        QueryError: as for ``save``.
    """

    def work(tx: Tables) -> None:
        get(tx, album_id)
        tx.albums.set_query(album_id, _kept(tx, text))

    name = get(context.store.read, album_id).name
    return _change(context, sentence("Change album {name}", name=name), work)


def delete(context: Context, album_id: int) -> Change:
    """Delete an album; its photos stay.

    Raises:
        UnknownIdError: there is no such album.
    """

    def work(tx: Tables) -> None:
        get(tx, album_id)
        tx.albums.remove(album_id)

    name = get(context.store.read, album_id).name
    return _change(context, sentence("Delete album {name}", name=name), work)


def follow(tx: Tables, was: int, now: int) -> None:
    """Let albums that speak of a person speak of another, who is the same human.

    Call it in the transaction of the merge, where it is recorded for undo with all the rest.
    """
    old, new = Who(group_id(was)), Who(group_id(now))
    for album in tx.albums.all():
        query = parse(album.query)
        if old in people_in(query):
            followed = replaced(query, lambda person: [new if person == old else person])
            tx.albums.set_query(album.id, unparse(followed or query))


def _change(context: Context, label: str, work: Callable[[Tables], None]) -> Change:
    with context.store.write() as tx, tx.journal.record(label) as recording:
        work(tx)
    return context.tell(recording)


def _standing(tables: Tables, album: Album) -> tuple[Query | None, str]:
    """Return what of an album's search still speaks of somebody, and what is said of the rest."""
    query, gone = without_gone(tables, parse(album.query))
    if not gone:
        return query, ""
    if gone == 1:
        note = sentence("One person of this album can't be found any more.")
    else:
        note = sentence("{number} people of this album can't be found any more.", number=gone)
    if query is None:
        return query, joined(note, sentence("Nothing is left to show."))
    return query, joined(note, sentence("The rest is shown."))


def _text(tables: Tables, query: Query | None) -> str:
    return "" if query is None else unparse(with_names(tables, query))


def _kept(tables: Tables, text: str) -> str:
    """Return the search as an album keeps it."""
    query = with_ids(tables, parse(text))
    criterion_of(tables, query)
    for person in people_in(query):
        if key_of(person) < 0:
            raise QueryError(
                sentence(
                    "An album can't keep the group {group}, which has no name.", group=person.text
                ),
                sentence("Such a group changes with every photo that is added."),
                sentence("Name it first."),
            )
    return unparse(query)


def _checked(name: str) -> str:
    wanted = clean_name(name)
    if not wanted:
        raise KnownError(sentence("An album's name needs at least one letter."))
    return wanted


def _refuse_taken(tables: Tables, name: str, but: int = 0) -> None:
    other = tables.albums.named(name)
    if other is not None and other.id != but:
        raise KnownError(
            sentence("There is already an album called “{name}”.", name=other.name),
            "",
            sentence("Choose another name, or change that album."),
        )


def _no_album(word: str) -> UnknownIdError:
    return UnknownIdError(
        sentence("There is no album “{word}”.", word=word),
        "",
        sentence("Look it up in the list of albums."),
    )
