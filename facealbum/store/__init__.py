"""The store: the one room that speaks SQL and owns the library folder.

``Store.open(folder)`` takes the folder for this program alone (``lock``), opens or makes
``library.sqlite3`` and brings it up to date. Reading: ``store.read`` is a set of tables over this
thread's own read-only connection, ``with store.snapshot() as tables`` holds several reads to one
moment. Writing: ``with store.write() as tx`` is one transaction on the only writing connection; it
commits whole or not at all. Inside it ``with tx.journal.record(label)`` remembers what the rows of
person, verdict, not_face, refusal, album, setting and placement were, so that
``tx.journal.undo()`` can bring them back.

Truth tables (photo, folder, face, sighting, not_face, refusal, vector, person, verdict, album,
journal, setting) and cache tables (``cache_*``) are told apart by name: a cache may be emptied at
any time. A group is named here by its key, an integer: a person's id, or minus the smallest face id
of an unnamed group;
``group_id`` and ``group_key`` translate. Anchors and summaries of groups that a transaction touched
are brought up to date before its commit.

Crops and thumbnails are files beside the database, written by temporary file and rename.

It touches the library folder and nothing else. What the user can act on (a full or missing disk, a
damaged or newer library, a second program) is raised as ``LibraryError``; anything else is a bug.
"""

from facealbum.store.albums import AlbumTable
from facealbum.store.backups import Backup, Loss, newest_good
from facealbum.store.backups import listed as backups_in
from facealbum.store.clips import ClipTable
from facealbum.store.copies import CopyTable, Looks
from facealbum.store.faces import FaceTable, face_quality, is_moment
from facealbum.store.groups import GroupCounts, GroupTable, unnamed_group
from facealbum.store.journal import JournalEntry, JournalTable
from facealbum.store.keys import group_id, group_key
from facealbum.store.known_folders import FolderTable
from facealbum.store.matching import SAME_FACE_OVERLAP, SAME_MOMENT_SECONDS, Place, match_places
from facealbum.store.metadata import MetadataFile, MetadataTable, Standing, ToldFace, ToldGroup
from facealbum.store.people import PersonTable, clean_name, name_key
from facealbum.store.photos import PhotoTable
from facealbum.store.placements import MemberArrays, PlacementArrays, PlacementTable
from facealbum.store.private import SQLITE_VERSION
from facealbum.store.recording import Image, Recording
from facealbum.store.results import FoundFace, PhotoResult, RecordedFaces, ResultWriter
from facealbum.store.search import (
    Both,
    Criterion,
    Either,
    Except,
    NearInTime,
    PhotoQuery,
    PhotoSearch,
    Presence,
)
from facealbum.store.seen_files import Registered, SeenFile
from facealbum.store.settings import SettingTable
from facealbum.store.store import BACKUPS_NAME, Store, Tables, restore
from facealbum.store.thumbs import CropFiles, ThumbnailFiles, crop_name, frame_name
from facealbum.store.trees import TreeTable
from facealbum.store.verdicts import VerdictTable

__all__ = [
    "BACKUPS_NAME",
    "SAME_FACE_OVERLAP",
    "SAME_MOMENT_SECONDS",
    "SQLITE_VERSION",
    "AlbumTable",
    "Backup",
    "Both",
    "ClipTable",
    "CopyTable",
    "Criterion",
    "CropFiles",
    "Either",
    "Except",
    "FaceTable",
    "FolderTable",
    "FoundFace",
    "GroupCounts",
    "GroupTable",
    "Image",
    "JournalEntry",
    "JournalTable",
    "Looks",
    "Loss",
    "MemberArrays",
    "MetadataFile",
    "MetadataTable",
    "NearInTime",
    "PersonTable",
    "PhotoQuery",
    "PhotoResult",
    "PhotoSearch",
    "PhotoTable",
    "Place",
    "PlacementArrays",
    "PlacementTable",
    "Presence",
    "RecordedFaces",
    "Recording",
    "Registered",
    "ResultWriter",
    "SeenFile",
    "SettingTable",
    "Standing",
    "Store",
    "Tables",
    "ThumbnailFiles",
    "ToldFace",
    "ToldGroup",
    "TreeTable",
    "VerdictTable",
    "backups_in",
    "clean_name",
    "crop_name",
    "face_quality",
    "frame_name",
    "group_id",
    "group_key",
    "is_moment",
    "match_places",
    "name_key",
    "newest_good",
    "restore",
    "unnamed_group",
]
