"""The settings of a library: one table from which checks, dialog and documents come.

Values live in the library, so that a copied library behaves as before.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from facealbum.domain.errors import KnownError
from facealbum.domain.sentences import sentence

Value = str | int | float | bool
DEFAULT_PIPELINE = "facenet+sface"
OTHER_NAMES = ("suggestions", "verdicts", "off")
"""What becomes of the names that other programs gave: the review asks, they are taken as the user's
own word at the end of an import, or nobody reads them."""
PIPELINES = ("facenet+sface", "facenet", "sface")

SENSITIVITY = "sensitivity"
SMALLEST_FACE = "smallest face"
CROWDS = "crowds"
CACHE_SIZE = "cache size"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting.

    Attributes:
        key: its name in the library and on the command line.
        default: the value where none was chosen; its type is the type of the setting.
        label: a few words for a dialog.
        help: a sentence for a dialog.
        choices: what may be chosen, or () for any value of the type.
        lowest: smallest number allowed, or None.
        highest: largest number allowed, or None.
    """

    key: str
    default: Value
    label: str
    help: str
    choices: tuple[str, ...] = ()
    lowest: float | None = None
    highest: float | None = None


VIDEO_HELP = sentence(
    "From the next import on. A minute of video takes as long as 40 photos, of 4K as 60;"
    " a longer one at most four times that."
)

SCHEMA: tuple[Setting, ...] = (
    Setting(
        "pipeline",
        DEFAULT_PIPELINE,
        sentence("Face recognition"),
        sentence(
            "The two models together are right most often; one alone takes half of the time."
            " After another choice all photos are looked at again; names and answers stay."
        ),
        choices=PIPELINES,
    ),
    Setting(
        "threads",
        0,
        sentence("Processor cores to use"),
        sentence("Fewer leave room for other programs."),
        lowest=0,
        highest=256,
    ),
    Setting(
        "watch",
        "ask",
        sentence("Watch folders that are added"),
        sentence(
            "New photos in a watched folder are looked at as they come, while the window is open."
        ),
        choices=("ask", "always", "never"),
    ),
    Setting(
        "other-names",
        OTHER_NAMES[0],
        sentence("Names from other programs"),
        sentence("What digiKam, Lightroom, Picasa and others wrote about who is in your photos."),
        choices=OTHER_NAMES,
    ),
    Setting(
        SENSITIVITY,
        "normal",
        sentence("Finding faces"),
        sentence(
            "Only sure ones leave out some faces that are half covered; whatever may be one takes a"
            " few things for faces."
        ),
        choices=("strict", "normal", "eager"),
    ),
    Setting(
        SMALLEST_FACE,
        0,
        sentence("Smallest face, in pixels"),
        sentence("One of less than 24 is hard to recognise."),
        lowest=0,
        highest=1000,
    ),
    Setting(
        CROWDS,
        "off",
        sentence("Looking closely at crowds"),
        sentence(
            "Finds faces from 16 pixels on: in a photo of 24 megapixels 94 in 100 of those that are"
            " missed otherwise. Each photo that is looked at so takes two seconds longer."
        ),
        choices=("off", "small faces", "everything"),
    ),
    Setting(
        "videos",
        False,
        sentence("Look for faces in videos"),
        VIDEO_HELP,
    ),
    Setting(
        CACHE_SIZE,
        512,
        sentence("Room for small pictures, in MB"),
        sentence(
            "They make scrolling quick. Those not looked at for the longest go first, and are made"
            " again from the photos when they are wanted."
        ),
        lowest=32,
        highest=100_000,
    ),
)
_BY_KEY = {setting.key: setting for setting in SCHEMA}


class Settings:
    """Reads and writes the values; each is checked against the schema on its way in.

    Args:
        read: gives the stored text of a key, or None.
        write: stores the text of a key.
    """

    def __init__(
        self, read: Callable[[str], str | None], write: Callable[[str, str], None]
    ) -> None:
        self._read = read
        self._write = write

    def get(self, key: str) -> Value:
        """Return the value; the default where none is stored or the stored one is not allowed.

        Raises:
            KnownError: there is no such setting.
        """
        setting = find(key)
        stored = self._read(key)
        try:
            return setting.default if stored is None else parse(setting, stored)
        except KnownError:
            return setting.default

    def set(self, key: str, value: Value) -> Value:
        """Check and store ``value``, which may be given as text; return it as stored.

        Raises:
            KnownError: there is no such setting, or the value is not allowed.
        """
        checked = parse(find(key), str(value))
        self._write(key, str(checked))
        return checked

    def all(self) -> dict[str, Value]:
        """Return every setting of the schema with its value."""
        return {setting.key: self.get(setting.key) for setting in SCHEMA}


def find(key: str) -> Setting:
    """Return the setting called ``key``.

    Raises:
        KnownError: there is none.
    """
    if key not in _BY_KEY:
        raise KnownError(
            sentence("There is no setting “{key}”.", key=key),
            "",
            sentence("There are: {keys}.", keys=", ".join(sorted(_BY_KEY))),
        )
    return _BY_KEY[key]


def parse(setting: Setting, text: str) -> Value:
    """Return ``text`` as a value of the setting's type.

    Raises:
        KnownError: the value is not allowed; says what is.
    """
    value = _typed(setting, text.strip())
    if setting.choices and value not in setting.choices:
        choices = ", ".join(f"“{choice}”" for choice in setting.choices)
        raise _refusal(setting, text, sentence("Choose one of these: {choices}.", choices=choices))
    if isinstance(value, int | float) and not isinstance(value, bool):
        low = setting.lowest if setting.lowest is not None else value
        high = setting.highest if setting.highest is not None else value
        if not low <= value <= high:
            raise _refusal(
                setting,
                text,
                sentence("Choose a number from {low} to {high}.", low=f"{low:g}", high=f"{high:g}"),
            )
    return value


def _typed(setting: Setting, text: str) -> Value:
    kind = type(setting.default)
    if kind is bool:
        if text.casefold() not in {"true", "false"}:
            raise _refusal(setting, text, sentence("Choose “true” or “false”."))
        return text.casefold() == "true"
    try:
        return kind(text)
    except ValueError as error:
        raise _refusal(setting, text, sentence("Choose a number.")) from error


def _refusal(setting: Setting, text: str, todo: str) -> KnownError:
    return KnownError(
        sentence("“{text}” can't be the setting “{setting}”.", text=text, setting=setting.key),
        "",
        todo,
    )
