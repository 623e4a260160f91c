"""Verbs of albums: searches that are kept under a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from facealbum.cli.screen import count
from facealbum.cli.viewing import photo_with_people

if TYPE_CHECKING:
    from argparse import Namespace

    from facealbum.cli.screen import Screen
    from facealbum.domain.types import Album, Change
    from facealbum.library.library import Library


def albums(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Print every album with its search and how much it finds."""
    cards = library.albums()
    if arguments.json:
        screen.json(
            [
                {**_album(card.album, card.text), "photos": card.photos, "note": card.note}
                for card in cards
            ]
        )
        return 0
    if not cards:
        screen.say("No albums yet. Keep a search with: facealbum album-save NAME QUERY")
        return 0
    screen.table(
        ("id", "name", "photos", "search"),
        ((f"a{card.album.id}", card.album.name, card.photos, card.text) for card in cards),
    )
    for card in cards:
        if card.note:
            screen.say(f"{card.album.name}: {card.note}")
    return 0


def album(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Print the photos of an album, by date."""
    found = library.album(library.album_called(arguments.album).id)
    photos = library.photo_rows(found.ids)
    if found.note:
        screen.say(found.note)
    if arguments.json:
        facts = {**_album(found.album, found.text), "note": found.note}
        screen.json({**facts, "photos": [photo_with_people(library, photo) for photo in photos]})
        return 0
    screen.lines(photo.path for photo in photos)
    screen.say(f"{found.album.name}: {count(len(photos), 'photo')}. Search: {found.text}")
    return 0


def save(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Keep a search as an album."""
    return _tell(library.save_album(arguments.name, _query(arguments)), arguments, screen)


def rename(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Give an album another name."""
    known = library.album_called(arguments.album)
    return _tell(library.rename_album(known.id, arguments.name), arguments, screen)


def change(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Let an album search for something else."""
    known = library.album_called(arguments.album)
    return _tell(library.change_album(known.id, _query(arguments)), arguments, screen)


def delete(library: Library, arguments: Namespace, screen: Screen) -> int:
    """Delete an album; its photos stay."""
    known = library.album_called(arguments.album)
    return _tell(library.delete_album(known.id), arguments, screen)


def _tell(change: Change, arguments: Namespace, screen: Screen) -> int:
    ids = [f"a{album}" for album in sorted(change.albums)]
    if arguments.json:
        screen.json({"revision": change.revision, "label": change.label, "albums": ids})
    else:
        screen.say(f"{change.label}: {ids[0]}." if ids else f"{change.label}: nothing to change.")
    return 0


def _query(arguments: Namespace) -> str:
    return " ".join(arguments.query)


def _album(known: Album, text: str) -> dict[str, Any]:
    return {"id": f"a{known.id}", "name": known.name, "query": text}
