"""Leaves out of a log what is nobody else's business, and keeps what helps to find a mistake.

Out go: whatever stands in quotation marks, whatever looks like a path, every name of a person or an
album that the library knows or knew, every name of a file or folder of its photos, and who uses
which computer. A traceback keeps its lines of program, with paths that begin at the program's own
folder. Where the library could not be asked what is private, no message is kept at all.
"""

from __future__ import annotations

import getpass
import re
import socket
import sysconfig
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path, PureWindowsPath

import facealbum

GONE = "…"
"""What stands in the place of what was left out."""

_QUOTED = re.compile(r"“[^”]*”|‘[^’]*’|«[^»]*»|\"(?:\\.|[^\"\\])*\"|(?<![\w…])'(?:\\.|[^'\\])*'")
_UNCLOSED = re.compile(r"[“«\"].*$|(?<![\w…])'.*$")
_PATH = re.compile(r"(?:\w:|file:)?[^\s(<\[,;:=]*[\\/][^\s)>\],;:]*")
_FILE_NAME = re.compile(r"[^\s\\/(<\[=]+\.[A-Za-z][A-Za-z0-9]{1,4}\b")
_HEAD = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} [A-Z]+ [\w.]+: )(.*)", re.DOTALL)
_FRAME = re.compile(r'(\s*)File "(.+)", line (\d+)(?:, in (\S+))?$')
_MARKS = re.compile(r"[\s~^|+-]*")
_ERROR = re.compile(
    r"([\w.]+(?:Error|Exception|Warning|Interrupt|Exit|Expired|Pool|Group))\b:? ?(.*)"
)
_KEPT = (
    "Traceback (most recent call last):",
    "During handling of the above exception, another exception occurred:",
    "The above exception was the direct cause of the following exception:",
)
_EVERYWHERE = frozenset({
    "facealbum", "library", "home", "users", "user", "usr", "tmp", "temp", "var", "mnt",
    "media", "data", "share", "local", "photos", "pictures", "images", "documents", "desktop",
    "downloads", "dcim", "volumes", "private", "root", "jpg", "jpeg", "png", "heic", "xmp",
})  # fmt: skip
"""Folders that every computer has; no secret, and words of the program."""

_LABEL_WORDS = frozenset({
    "a", "an", "and", "another", "as", "birth", "back", "bring", "confirm", "cover", "date",
    "delete", "draw", "face", "faces", "forget", "from", "hide", "ignore", "into", "is", "link",
    "merge", "more", "move", "name", "names", "no", "not", "of", "on", "other", "people",
    "person", "photo", "photos", "regroup", "rename", "save", "settings", "show", "split",
    "stranger", "strangers", "take", "the", "to", "undo", "redo", "unnamed", "watch", "album",
    "albums", "change", "cut", "group", "groups", "her", "his", "new", "with", "without",
    "write", "born", "drawn", "import",
})  # fmt: skip
"""What the labels of the history are made of, beside names."""

_SHORTEST_FOLDER, _SHORTEST_PART = 3, 2


class Redactor:
    """Makes lines of a log fit to be shown to others.

    Args:
        names: of people and albums; each word of them is left out as well.
        labels: of the history, from which names are taken that were changed since.
        paths: of photos and folders; each part of them is left out as well.
        known: whether these are all that is private. Where it is False, messages are left out.
    """

    def __init__(
        self,
        names: Iterable[str] = (),
        labels: Iterable[str] = (),
        paths: Iterable[str] = (),
        *,
        known: bool = True,
    ) -> None:
        self._known = known
        secrets: set[str] = set()
        for name in names:
            secrets.add(name)
            secrets.update(_words(name, _SHORTEST_PART))
        for label in labels:
            secrets.update(each for each in _words(label, 1) if each.lower() not in _LABEL_WORDS)
        for path in (*paths, str(Path.home())):
            secrets.update(_parts(path))
        secrets.update(_of_this_computer())
        normal = {_normal(each) for each in secrets if each.strip()}
        self._secrets = normal | {each.casefold() for each in normal}

    def text(self, text: str) -> str:
        """Return a sentence without what is private."""
        return _without_places(self._pattern_for(text).sub(GONE, _normal(text)))

    def log(self, lines: Iterable[str]) -> list[str]:
        """Return lines of a log likewise; a traceback keeps its places in the program."""
        normal = [_normal(line) for line in lines]
        pattern = self._pattern_for("\n".join(normal))
        cleaned: list[str] = []
        place = ""
        for line in normal:
            frame = _FRAME.match(line)
            if frame is not None:
                place = program_path(frame[2])
                function = f", in {frame[4]}" if frame[4] and place != GONE else ""
                cleaned.append(f'{frame[1]}File "{place}", line {frame[3]}{function}')
                continue
            cleaned.append(self._line(line, pattern, place))
            if not _MARKS.fullmatch(line):
                place = ""
        return cleaned

    def _line(self, line: str, pattern: re.Pattern[str], place: str) -> str:
        """Return a line; ``place`` is where in the program the line of a traceback above it is."""
        if line.strip() in _KEPT or _MARKS.fullmatch(line):
            return line
        if place and line.startswith("    "):
            # Python shows a line of the program there, and nothing of what it works on.
            return f"    {GONE}" if place == GONE else line
        head = _HEAD.match(line)
        begins, message = ("", line) if head is None else (head[1], head[2])
        if self._known:
            return begins + _without_places(pattern.sub(GONE, message))
        error = _ERROR.match(message)
        return begins + (GONE if error is None else f"{error[1]}: {GONE}")

    def _pattern_for(self, text: str) -> re.Pattern[str]:
        """Return what finds the secrets that are in a text; all of them would be too many."""
        normal = _normal(text)
        folded = normal.casefold()
        there = [each for each in self._secrets if each in folded or each in normal]
        there.sort(key=len, reverse=True)
        return re.compile("|".join(map(_pattern, there)) or r"(?!)", re.IGNORECASE)


def program_path(path: str) -> str:
    """Return a file of the program or its libraries from the program's folder on, else ``GONE``."""
    package = Path(facealbum.__file__).parent
    homes: dict[Path, str] = {package: "facealbum"}
    homes[Path(sysconfig.get_paths()["purelib"])] = "packages"
    homes[Path(sysconfig.get_paths()["stdlib"])] = "python"
    for home, told in homes.items():
        try:
            inside = Path(path).relative_to(home)
        except ValueError:
            continue
        # Only what is there: nobody's photo lies in the program's own folder under such a name.
        if (home / inside).is_file() and inside.suffix == ".py":
            return f"{told}/{inside.as_posix()}"
    return path if re.fullmatch(r"<[\w. ]+>", path) else GONE


def _without_places(text: str) -> str:
    for pattern in (_QUOTED, _UNCLOSED, _PATH, _FILE_NAME):
        text = pattern.sub(GONE, text)
    return text


def _normal(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _pattern(secret: str) -> str:
    """Return what finds a secret: of letters that other words may be made of, as a whole word."""
    if not secret.isascii():
        return re.escape(secret)
    return rf"(?<![^\W\d_]){re.escape(secret)}(?![^\W\d_])"


def _words(text: str, shortest: int) -> list[str]:
    return [word for word in re.findall(r"[^\W_]+", text) if len(word) >= shortest]


def _parts(path: str) -> list[str]:
    """Return the names of the folders and the file, with and without the ending."""
    return [
        name
        for part in PureWindowsPath(path).parts
        for name in (part, part.rpartition(".")[0])
        if len(name) >= _SHORTEST_FOLDER and name.lower() not in _EVERYWHERE
    ]


def _of_this_computer() -> list[str]:
    asked: tuple[Callable[[], str], ...] = (getpass.getuser, socket.gethostname)
    found = []
    for ask in asked:
        try:
            found.append(ask())
        except (OSError, KeyError, ImportError):  # no such user, no such name
            continue
    found += [Path.home().name]
    found += [word for each in found for word in _words(each, _SHORTEST_FOLDER)]
    return [each for each in found if each.lower() not in _EVERYWHERE]
