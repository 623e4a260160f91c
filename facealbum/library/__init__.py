"""The verbs: everything that a face of the program may ask for, with no screen and no SQL.

``Library`` is the facade; ``Library.open(folder)`` takes a library folder, ``close`` gives it back.
Reading answers at once, from any thread. Curating (``reviewing``, ``amending``, ``strangers``,
``undoing``) is one transaction with one journal entry for each verb (``changing``), and returns the
``Change`` that listeners are told as well; ``drawing`` lets the models look before it does so. What
takes long returns a ``JobHandle`` at once: ``importing`` (with ``scanning`` and ``registering`` for
the scan lane, ``looking`` for decoding and inference as ``looks`` wants it, ``looking_again`` for
the second look, ``looking_at_clips`` and ``clips`` for clips, ``writing`` and ``joining`` for the
writer lane), ``regrouping``, ``exporting``. ``folders`` remembers what was imported, ``drives``
sees drives come and go, ``watching`` and ``settling`` import what changes, ``copies`` finds photos
that show the same. ``searching`` answers what ``query`` has parsed, once ``resolving`` has found
who is meant; ``albums`` keep it under a name.
``previewing`` tells of a regroup what it would make, from ``standing``; ``explaining`` and
``identifying`` say why and who, ``mapping`` who is near whom, ``comparing`` whether two are the
same, and ``checking`` how good all of it is. ``questioning`` asks what settles most faces first,
from what ``sitting`` keeps in memory, ``answering`` takes the answers, and ``splitting`` parts who
was taken for one. ``backups`` and ``names_file`` keep what was said safe outside the library's own
file. ``metadata`` takes names from other programs and writes names for them. ``evaluating``
measures the whole pipeline on folders of photos and opens no library.

Importing, in one line: files become rows NEW, pixels, faces, rows DONE, groups for the time being,
faces of a second look and of clips, groups.

It may use store, vision and grouping, and nothing of a screen. What the user can act on is a
``KnownError``; a bug in one photo of an import marks that photo FAILED and the rest go on; any
other bug ends its verb and leaves the library as it was.
"""

from facealbum.grouping.questions import Kind
from facealbum.grouping.suggest import Suggestion
from facealbum.library.albums import AlbumCard, AlbumContent
from facealbum.library.answering import Question, Reply
from facealbum.library.checked import (
    ConfusedPair,
    FaceCounts,
    ImpossiblePairs,
    PersonCheck,
    SelfCheck,
)
from facealbum.library.comparing import ComparedFace, Comparison, Match, Side
from facealbum.library.copies import Copy
from facealbum.library.evaluating import (
    Verification,
    evaluate_clustering,
    evaluate_verification,
    verify,
)
from facealbum.library.explaining import Explained
from facealbum.library.exporting import ExportPlan, ExportReport, FacesReport, SheetReport
from facealbum.library.folders import Forgotten
from facealbum.library.identifying import Candidate, Identified
from facealbum.library.importing import ImportReport
from facealbum.library.library import Library
from facealbum.library.mapping import MappedFace, PersonMap, Sureness
from facealbum.library.metadata.originals import Run as OriginalsRun
from facealbum.library.metadata.putting_back import PhotosRestored
from facealbum.library.metadata.reading import MetadataRead
from facealbum.library.metadata.told import TakenNames, Told, ToldName
from facealbum.library.metadata.wanted import Choice as MetadataChoice
from facealbum.library.metadata.writing import MetadataForeseen, MetadataWritten, PhotoNames
from facealbum.library.names_file import Exported
from facealbum.library.naming_again import ImportedNames
from facealbum.library.previewing import Preview
from facealbum.library.reading import Counts
from facealbum.library.searching import Found, SearchPart, SearchResult, Vocabulary
from facealbum.library.settings import SCHEMA, Setting
from facealbum.library.steps import Step
from facealbum.library.strangers import EVENT_PAUSE, Seen, Strangers
from facealbum.library.undoing import History
from facealbum.store import Backup, JournalEntry, Loss

__all__ = [
    "EVENT_PAUSE",
    "SCHEMA",
    "AlbumCard",
    "AlbumContent",
    "Backup",
    "Candidate",
    "ComparedFace",
    "Comparison",
    "ConfusedPair",
    "Copy",
    "Counts",
    "Explained",
    "ExportPlan",
    "ExportReport",
    "Exported",
    "FaceCounts",
    "FacesReport",
    "Forgotten",
    "Found",
    "History",
    "Identified",
    "ImportReport",
    "ImportedNames",
    "ImpossiblePairs",
    "JournalEntry",
    "Kind",
    "Library",
    "Loss",
    "MappedFace",
    "Match",
    "MetadataChoice",
    "MetadataForeseen",
    "MetadataRead",
    "MetadataWritten",
    "OriginalsRun",
    "PersonCheck",
    "PersonMap",
    "PhotoNames",
    "PhotosRestored",
    "Preview",
    "Question",
    "Reply",
    "SearchPart",
    "SearchResult",
    "Seen",
    "SelfCheck",
    "Setting",
    "SheetReport",
    "Side",
    "Step",
    "Strangers",
    "Suggestion",
    "Sureness",
    "TakenNames",
    "Told",
    "ToldName",
    "Verification",
    "Vocabulary",
    "evaluate_clustering",
    "evaluate_verification",
    "verify",
]
