"""Put first on PYTHONPATH: writes down what every Python process opens for writing and sends.

Python imports this by itself at each start, decode workers included. ``WATCHED`` names the folder
for the records: a file of JSON lines for each process. A socket of the internet raises at once.
"""

import json
import os
import sys

_CHANGES = {
    "os.chmod", "os.chown", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir",
    "os.setxattr", "os.removexattr", "os.symlink", "os.truncate", "os.utime",
}  # fmt: skip
_STARTS = {"subprocess.Popen", "os.posix_spawn", "os.exec", "os.system"}
_ADDRESSED = {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"}
_ASKING = {
    "socket.getaddrinfo", "socket.gethostbyaddr", "socket.gethostbyname", "socket.getnameinfo",
}  # fmt: skip
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_AF_UNIX = 1
_folder = os.environ.get("WATCHED")


def _text(word: object) -> object:
    if isinstance(word, bytes | os.PathLike):
        word = os.fsdecode(word)
    return word if isinstance(word, str | int | float | None) else repr(word)


class _Watch:
    """The hook of one process; ``record`` is the descriptor that it writes to."""

    def __init__(self, record: int) -> None:
        self._record = record

    def heard(self, event: str, words: tuple[object, ...]) -> None:
        if event == "open":
            path, _, flags = words
            if not isinstance(path, int) and isinstance(flags, int) and flags & _WRITING:
                self.note("open", os.path.abspath(os.fsdecode(path)))  # noqa: PTH100
        elif event in _CHANGES:
            self.note(event, *words)
        elif event.startswith("socket."):
            self.socket(event, words)
        elif event in _STARTS:
            self.note(event, words[0])

    def socket(self, event: str, words: tuple[object, ...]) -> None:
        if event == "socket.__new__":
            family = int(words[1])  # type: ignore[call-overload]
            self.note(event, family)
            forbidden = family not in {_AF_UNIX, -1}
        elif event in _ADDRESSED:
            self.note(event, repr(words[1]))
            # The address of the internet is a tuple, that of this machine's own sockets a path.
            forbidden = isinstance(words[1], tuple)
        else:
            self.note(event, *words)
            forbidden = event in _ASKING
        if forbidden:
            raise ConnectionRefusedError(f"{event} {words!r}: nothing may be sent")

    def note(self, event: str, *words: object) -> None:
        os.write(self._record, json.dumps([event, *map(_text, words)]).encode() + b"\n")


if _folder:
    _record = os.open(f"{_folder}/{os.getpid()}", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    sys.addaudithook(_Watch(_record).heard)
