"""Errors that the user can act on. Everything else is a bug and travels as itself."""

from __future__ import annotations

from facealbum.domain.sentences import Sentence, joined, sentence


class KnownError(Exception):
    """A failure that the user can act on: what happened, why, and what to do.

    Attributes:
        what: the sentence that says what failed.
        why: the reason in plain words, or "".
        todo: what the user may do about it, or "".
    """

    def __init__(self, what: str, why: str = "", todo: str = "") -> None:
        self.what = what
        self.why = why
        self.todo = todo
        super().__init__(str(self.sentence))

    @property
    def sentence(self) -> Sentence:
        """All of it as one text, which knows how to be said in another language."""
        return joined(self.what, self.why, self.todo)


class PhotoUnreadableError(KnownError):
    """One photo can't be read; the others go on. ``str()`` is the reason that is listed."""


class MetadataError(KnownError):
    """What another program wrote about photos can't be read; nothing of it is taken."""


class ModelFileError(KnownError):
    """A model file is missing or is not the one that facealbum was built with."""


class LibraryError(KnownError):
    """The library folder can't be opened or written."""


class DamagedLibraryError(LibraryError):
    """The library's database can't be read any more; a backup may be put in its place."""


class UnknownIdError(KnownError):
    """An id names no person, group, face or photo of this library."""

    @classmethod
    def of_group(cls, group_id: str) -> UnknownIdError:
        """Return the error for the id of a person or group."""
        return cls(
            sentence("There is no person or group “{group}”.", group=group_id),
            sentence("An unnamed group's id changes when its faces do."),
            sentence("Look it up in the list of people."),
        )

    @classmethod
    def of_face(cls, face_id: int) -> UnknownIdError:
        """Return the error for the id of a face."""
        return cls(
            sentence("There is no face {face}.", face=face_id),
            "",
            sentence("Look its number up in the list of people's faces."),
        )


class QueryError(KnownError):
    """A search text can't be understood."""


class CancelledError(Exception):
    """The user cancelled the work; what was committed stays."""


def system_reason(error: OSError) -> str:
    """Return what the system says of an error, a sentence in its own words and language."""
    return f"{error.strerror or error}."
