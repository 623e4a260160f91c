"""Searching and albums of the library in memory: the real grammar, and a look at each photo."""

from __future__ import annotations

from dataclasses import replace

from facealbum.domain.errors import KnownError, QueryError, UnknownIdError
from facealbum.domain.types import Album
from facealbum.library import AlbumCard, AlbumContent, Found, SearchPart, Vocabulary
from facealbum.library.query import (
    All,
    AnyOf,
    Folder,
    Not,
    Number,
    Only,
    Together,
    When,
    Who,
    parse,
    parts_of,
    people_in,
    replaced,
    unparse,
    who,
)


class FakeAlbums:
    """See ``facealbum.library.verbs.albums`` and ``finding``."""

    def vocabulary(self):
        years = {self._photos[i].taken_at.year for i in self.photos()}
        folders = {part for p in self._photos.values() for part in p.path.split("/")[1:-1]}
        return Vocabulary(
            tuple(self.names()), tuple(sorted(folders)), tuple(sorted(years, reverse=True))
        )

    def find(self, query):
        tree = self._with_ids(parse(query))
        return Found(self._parts(tree), self._found(tree))

    def search_ids(self, query):
        return self.find(query).ids

    def _found(self, tree):
        matching = self._matching(tree)
        return [photo for photo in self.photos() if photo in matching]

    def _with_ids(self, tree):
        def one(person):
            known = {group.id: group for group in self._all()}
            group = known.get(person.text) or self.person_named(person.text)
            if group is None:
                raise QueryError(f"There is nobody called “{person.text}”.")
            return [Who(group.id)]

        return replaced(tree, one)

    def _parts(self, tree):
        def named(person):
            name = self.group(person.text).name
            return [who(name) if name else person]

        return tuple(
            SearchPart(
                replaced(part, named), tuple(self.group(one.text) for one in people_in(part))
            )
            for part in parts_of(tree)
        )

    def _matching(self, tree):
        everything = set(self.photos())
        match tree:
            case Who(text):
                return {photo.id for photo in self.photos_of(text)}
            case Not(item):
                return everything - self._matching(item)
            case All(items) | Together(items):
                return everything.intersection(*map(self._matching, items))
            case AnyOf(items):
                return set().union(*map(self._matching, items))
            case Only(people):
                wanted = {person.text for person in people}
                return {i for i in everything if {g.id for _, g in self.faces_in(i)} == wanted}
            case Number(least, most):
                return {
                    i
                    for i in everything
                    if least <= len(self.faces_in(i)) <= (99 if most is None else most)
                }
        return {photo for photo in everything if self._holds(tree, self._photos[photo])}

    @staticmethod
    def _holds(tree, photo):
        match tree:
            case When(first, last):
                day = photo.taken_at.date()
                return (first is None or day >= first) and (last is None or day <= last)
            case Folder(text):
                return text in photo.path.rpartition("/")[0]
        return False

    # -- albums ------------------------------------------------------------------------------

    def albums(self):
        cards = []
        for album in sorted(self._truth.albums.values(), key=lambda one: one.name.casefold()):
            content = self.album(album.id)
            cover = next(iter(content.ids), 0)
            cards.append(AlbumCard(album, content.text, len(content.ids), cover, content.note))
        return cards

    def album(self, album_id):
        if album_id not in self._truth.albums:
            raise UnknownIdError(f"There is no album “a{album_id}”.")
        album = self._truth.albums[album_id]
        tree = parse(album.query)
        gone = [one for one in people_in(tree) if one.text not in {g.id for g in self._all()}]
        tree = replaced(tree, lambda person: [] if person in gone else [person])
        note = "One person of this album can't be found any more." if gone else ""
        if tree is None:
            return AlbumContent(album, "", (), [], note)
        parts = self._parts(tree)
        text = " and ".join(unparse(part.query) for part in parts)
        return AlbumContent(album, text, parts, self._found(tree), note)

    def album_called(self, word):
        for album in self._truth.albums.values():
            if word in {f"a{album.id}", album.name}:
                return album
        raise UnknownIdError(f"There is no album “{word}”.")

    def _refuse_taken(self, name):
        if any(one.name.casefold() == name.casefold() for one in self._truth.albums.values()):
            raise KnownError(f"There is already an album called “{name}”.")

    def _put_album(self, label, album_id, album):
        self._note(label)
        if album is None:
            del self._truth.albums[album_id]
        else:
            self._truth.albums[album_id] = album
        return self._announce(label, set(), albums=[album_id], undoable=True)

    def save_album(self, name, query):
        self._refuse_taken(name)
        kept = unparse(self._with_ids(parse(query)))
        album = Album(max(self._truth.albums, default=0) + 1, name, kept)
        return self._put_album(f"Save album {name}", album.id, album)

    def rename_album(self, album_id, name):
        self._refuse_taken(name)
        album = replace(self._truth.albums[album_id], name=name)
        return self._put_album(f"Rename album {name}", album_id, album)

    def change_album(self, album_id, query):
        album = replace(self._truth.albums[album_id], query=unparse(self._with_ids(parse(query))))
        return self._put_album(f"Change album {album.name}", album_id, album)

    def delete_album(self, album_id):
        name = self._truth.albums[album_id].name
        return self._put_album(f"Delete album {name}", album_id, None)
