"""The verbs: everything that a face of the program may ask for, with no screen and no SQL.

``Library`` is the facade; ``Library.open(folder)`` takes a library folder, ``close`` gives it back.
Reading answers at once, from any thread. Curating (``reviewing``, ``undoing``) is one transaction
with one journal entry for each verb, and returns the ``Change`` that listeners are told as well.
What takes long returns a ``JobHandle`` at once: ``importing`` (with ``scanning`` and
``registering`` for the scan lane, ``looking`` for decoding and inference, ``writing`` and
``joining`` for the writer lane), ``regrouping``, ``exporting``. ``searching`` answers what
``query`` has parsed. ``previewing`` tells of a regroup what it would make, from ``standing``;
``explaining`` and ``identifying`` say why and who. ``questioning`` asks what settles most faces
first, from what ``sitting`` keeps in memory, and ``answering`` takes the answers; ``splitting``
parts who was taken for one. ``evaluating`` measures the whole pipeline on
folders of photos and opens no library.

Importing, in one line: files become rows NEW, pixels, faces, rows DONE, groups for the time being,
groups.

It may use store, vision and grouping, and nothing of a screen. What the user can act on is a
``KnownError``; a bug in one photo of an import marks that photo FAILED and the rest go on; any
other bug ends its verb and leaves the library as it was.
"""

from facealbum.grouping.questions import Kind
from facealbum.grouping.suggest import Suggestion
from facealbum.library.answering import Question, Reply
from facealbum.library.evaluating import (
    Verification,
    evaluate_clustering,
    evaluate_verification,
    verify,
)
from facealbum.library.explaining import Explained
from facealbum.library.exporting import ExportReport
from facealbum.library.identifying import Candidate, Identified
from facealbum.library.importing import ImportReport
from facealbum.library.library import Library
from facealbum.library.previewing import Preview
from facealbum.library.reading import Counts
from facealbum.library.searching import SearchResult
from facealbum.library.settings import SCHEMA, Setting
from facealbum.library.undoing import History

__all__ = [
    "SCHEMA",
    "Candidate",
    "Counts",
    "Explained",
    "ExportReport",
    "History",
    "Identified",
    "ImportReport",
    "Kind",
    "Library",
    "Preview",
    "Question",
    "Reply",
    "SearchResult",
    "Setting",
    "Suggestion",
    "Verification",
    "evaluate_clustering",
    "evaluate_verification",
    "verify",
]
