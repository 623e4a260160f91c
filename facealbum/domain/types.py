"""The nouns of facealbum: photo, face, person, group, verdict, change.

All are frozen values; units and shapes stand beside each field. ``docs/GLOSSARY.md`` has the words.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from datetime import date, datetime

    from numpy.typing import NDArray

    from facealbum.domain.clips import ClipFacts
    from facealbum.domain.geometry import Box

UNIT_LENGTH_TOLERANCE = 1e-3
LANDMARKS = 5
"""Right eye, left eye, nose tip, right and left corner of the mouth, as the person has them."""


class PhotoStatus(StrEnum):
    """How far facealbum has come with a photo."""

    NEW = "new"
    DONE = "done"
    FAILED = "failed"


class SecondLook(StrEnum):
    """Whether a photo is to be looked at once more, after all others were looked at once."""

    NONE = ""
    TURNED = "turned"
    CLOSE = "close"
    DONE = "done"


class TakenFrom(StrEnum):
    """Where the date of a photo comes from: its camera, a description inside it, or the file."""

    EXIF = "exif"
    XMP = "xmp"
    FILE = "file"


class Answer(StrEnum):
    """What the user said of a face and a person."""

    IS = "is"
    IS_NOT = "is not"


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo of the library: its content, wherever its files lie.

    Attributes:
        id: row id, > 0.
        path: one file with this content, as ``os.fsdecode`` gives it.
        content_hash: BLAKE2b-128 of the file's bytes, 32 hex digits.
        width: px after EXIF orientation; 0 until it was read.
        height: px after EXIF orientation; 0 until it was read.
        taken_at: local time without a zone; None until it was read.
        taken_from: whose word ``taken_at`` is. All but FILE count as the camera's.
        status: NEW, DONE or FAILED.
        reason: the sentence why it FAILED, else "".
        present: whether the file was there when last looked for.
        utc_offset: minutes that the clock of ``taken_at`` is ahead of UTC, or None where unknown.
        offline: its files lie where nothing can be read now, such as on a drive that is not
            connected.
        duration: seconds of a clip, 0 until it was looked at or where it does not say; None for
            what is no clip. Width and height are then those of its frames.
        codec: of a clip's pictures, four letters, or "".
    """

    id: int
    path: str
    content_hash: str
    width: int
    height: int
    taken_at: datetime | None
    taken_from: TakenFrom
    status: PhotoStatus
    reason: str = ""
    present: bool = True
    utc_offset: int | None = None
    offline: bool = False
    duration: float | None = None
    codec: str = ""

    @property
    def is_clip(self) -> bool:
        """Whether it is a clip."""
        return self.duration is not None


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that was given to the library, with all that lies in it.

    Attributes:
        id: row id, > 0.
        path: absolute, as ``os.fsdecode`` gives it.
        photos: photos with a file in it.
        watched: what changes in it is imported as it happens.
        asked: whether the user said that it shall be watched, or not.
        online: whether it was there when last looked for.
        looked_at: local time at which it was walked through last, or None.
        device: of the file system that it lay on when last seen, "" where that is not known.
    """

    id: int
    path: str
    photos: int
    watched: bool
    asked: bool
    online: bool
    looked_at: datetime | None
    device: str = ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What a photo looks like as a whole, by which copies of it are found.

    Attributes:
        look_hash: 64 bits, >= 0; few of them differ between two photos that look alike.
        miniature: 256 bytes, 16 x 16 grey levels, row by row.
    """

    look_hash: int
    miniature: bytes


@dataclass(frozen=True, slots=True)
class Face:
    """A face in a photo.

    Attributes:
        id: row id, > 0, kept when the photo is looked at again.
        photo_id: the photo that it is in.
        box: fractions of the upright photo.
        landmarks: five (x, y), fractions of the upright photo, in the order of ``LANDMARKS``.
        score: the detector's confidence, 0..1.
        sharpness: variance of the Laplacian of the aligned face, grey levels squared, >= 0.
        short_side: the box's shorter side in px of the original upright photo.
        pipeline: detector + aligner + embedder, with versions, that made box and vector.
        crop: name of the crop in the library's crop folder, or "" where there is none.
        retired: no longer found by the detector, or no face as the user said; kept for what was
            said of it.
        drawn: the user drew its box; no detector takes it out again.
        yaw: how far it is turned aside, as ``domain.quality.Pose``; 0 where it was not measured.
        pitch: how far up or down, likewise.
        shown_at: of a clip's face, the second at which it is seen best: box, landmarks and crop
            are of that frame. None in a photo.
    """

    id: int
    photo_id: int
    box: Box
    landmarks: tuple[tuple[float, float], ...]
    score: float
    sharpness: float
    short_side: float
    pipeline: str
    crop: str = ""
    retired: bool = False
    drawn: bool = False
    yaw: float = 0.0
    pitch: float = 0.0
    shown_at: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class EmbeddingMatrix:
    """The embeddings of some faces, all made by one pipeline.

    Attributes:
        face_ids: ``(n,)`` int64, unique.
        vectors: ``(n, d)`` float32, rows of length 1, read-only.
        pipeline: what made them; vectors of two pipelines are never compared.

    Raises:
        ValueError: shapes, types or lengths are wrong.
    """

    face_ids: NDArray[np.int64]
    vectors: NDArray[np.float32]
    pipeline: str

    def __post_init__(self) -> None:
        if self.face_ids.dtype != np.int64 or self.face_ids.ndim != 1:
            raise ValueError("face_ids must be (n,) int64")
        if self.vectors.dtype != np.float32 or self.vectors.ndim != 2:
            raise ValueError("vectors must be (n, d) float32")
        if len(self.face_ids) != len(self.vectors):
            raise ValueError("face_ids and vectors differ in length")
        lengths = np.einsum("ij,ij->i", self.vectors, self.vectors)
        if lengths.size and float(np.abs(lengths - 1.0).max()) > UNIT_LENGTH_TOLERANCE:
            raise ValueError("rows of vectors must have length 1")
        self.face_ids.setflags(write=False)
        self.vectors.setflags(write=False)

    def __len__(self) -> int:
        return len(self.face_ids)


@dataclass(frozen=True, slots=True)
class Person:
    """A human whom the user knows; the name may still be empty.

    Attributes:
        id: row id, > 0.
        name: as typed, in Unicode NFC, stripped; "" where the user gave none yet.
        hidden: the user does not want to see this person.
        cover_face_id: the face that stands for the person, or None for the best one.
        birth_date: or None where unknown.
        stranger: somebody whom the user does not want to be asked about.
    """

    id: int
    name: str
    hidden: bool = False
    cover_face_id: int | None = None
    birth_date: date | None = None
    stranger: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the user said: this face is, or is not, this person. No algorithm changes it."""

    face_id: int
    person_id: int
    answer: Answer


@dataclass(frozen=True, slots=True)
class Group:
    """Faces that are shown as one human: a person's, or an unnamed group's.

    Attributes:
        id: ``p<person id>`` for a person, ``g<smallest face id>`` for an unnamed group. A group's
            id lasts as long as its smallest face stays in it.
        name: "" for an unnamed one.
        person_id: None for what only the machine thinks.
        hidden: the user hid this person.
        faces: number of faces.
        photos: number of photos.
        confirmed: number of faces of which the user said that they are this person.
        cover_face_id: the face to show.
        stranger: the user said that this is a stranger.
        birth_date: the person's, or None where unknown.
        copies: faces that are another face of the group, in a copy of its photo.
    """

    id: str
    name: str
    person_id: int | None
    hidden: bool
    faces: int
    photos: int
    confirmed: int
    cover_face_id: int
    stranger: bool = False
    birth_date: date | None = None
    copies: int = 0


@dataclass(frozen=True, slots=True)
class Album:
    """A search that is kept under a name; its photos are what the search finds now.

    Attributes:
        id: row id, > 0.
        name: as typed, in Unicode NFC, stripped.
        query: in the grammar of searches.
    """

    id: int
    name: str
    query: str


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a face stands now.

    Attributes:
        face_id: the face.
        group_id: as in ``Group.id``.
        confirmed: the user said so.
        distance: mean squared distance to the other faces of the group (0..4), None for the
            only one.
    """

    face_id: int
    group_id: str
    confirmed: bool
    distance: float | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What a verb touched. Each view decides by it whether to look again.

    Attributes:
        revision: grows by one with every change of the library.
        label: what was done, for the undo menu, such as "Name Anna".
        groups: ids of people and groups whose faces, name or state changed.
        faces: ids of the faces that changed place.
        photos: ids of the photos that are new or changed.
        albums: ids of the albums that are new, changed or gone.
        everything: so much changed that listing it makes no sense.
        undoable: whether ``undo`` takes this back.
    """

    revision: int
    label: str
    groups: frozenset[str] = field(default_factory=frozenset)
    faces: frozenset[int] = field(default_factory=frozenset)
    photos: frozenset[int] = field(default_factory=frozenset)
    albums: frozenset[int] = field(default_factory=frozenset)
    everything: bool = False
    undoable: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class DetectedFace:
    """A face as the analyzer found it, before the store gave it an id.

    Attributes:
        box: fractions of the upright photo, inside it.
        landmarks: five (x, y) in fractions of the upright photo.
        score: the detector's confidence, 0..1.
        sharpness: variance of the Laplacian of the aligned face, >= 0.
        short_side: the box's shorter side in px of the original upright photo.
        vector: ``(d,)`` float32 of length 1.
        crop_jpeg: the whole head as a square JPEG, upright.
        yaw: as in ``Face``.
        pitch: as in ``Face``.
    """

    box: Box
    landmarks: tuple[tuple[float, float], ...]
    score: float
    sharpness: float
    short_side: float
    vector: NDArray[np.float32]
    crop_jpeg: bytes
    yaw: float = 0.0
    pitch: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class DecodedPhoto:
    """Pixels of one photo, upright.

    Attributes:
        pixels: ``(h, w, 3)`` uint8, sRGB, at the scale of the decoder.
        width: of the original upright photo, px.
        height: of the original upright photo, px.
        taken_at: the camera's or the description's word, local time, or None.
        taken_from: which of the two said so.
        utc_offset: minutes that this clock is ahead of UTC, or None where unknown.
        likeness: what it looks like as a whole, or None where nobody asked.
        orientation: EXIF orientation by which the stored photo was turned upright, 1..8.
        xmp: the XMP packet inside the file, b"" where there is none.
        clip: of what the frame is from, None for a photo.
    """

    pixels: NDArray[np.uint8]
    width: int
    height: int
    taken_at: datetime | None
    taken_from: TakenFrom = TakenFrom.EXIF
    utc_offset: int | None = None
    likeness: Likeness | None = None
    orientation: int = 1
    xmp: bytes = b""
    clip: ClipFacts | None = None
