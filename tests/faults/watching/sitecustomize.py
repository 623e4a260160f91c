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
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_AF_UNIX = 1
_folder = os.environ.get("WATCHED")


def _text(word: object) -> object:
    if isinstance(word, bytes | os.PathLike):
        word = os.fsdecode(word)
    return word if isinstance(word, str | int | float | None) else repr(word)


def _watch(record: int) -> None:
    def heard(event: str, words: tuple[object, ...]) -> None:
        if event == "open":
            path, _, flags = words
            if not isinstance(path, int) and isinstance(flags, int) and flags & _WRITING:
                note("open", os.path.abspath(os.fsdecode(path)))  # noqa: PTH100
        elif event in _CHANGES:
            note(event, *words)
        elif event.startswith("socket."):
            heard_socket(event, words)
        elif event in {"subprocess.Popen", "os.posix_spawn", "os.exec", "os.system"}:
            note(event, words[0])

    def heard_socket(event: str, words: tuple[object, ...]) -> None:
        if event == "socket.__new__":
            family = int(words[1])  # type: ignore[call-overload]
            note(event, family)
            forbidden = family not in {_AF_UNIX, -1}
        elif event in {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"}:
            address = words[1]
            note(event, repr(address))
            # The address of the internet is a tuple, that of this machine's own sockets a path.
            forbidden = isinstance(address, tuple)
        else:
            note(event, *words)
            forbidden = event in {
                "socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr",
                "socket.getnameinfo",
            }  # fmt: skip
        if forbidden:
            raise ConnectionRefusedError(f"{event} {words!r}: nothing may be sent")

    def note(event: str, *words: object) -> None:
        os.write(record, json.dumps([event, *map(_text, words)]).encode() + b"\n")

    sys.addaudithook(heard)


if _folder:
    _watch(os.open(f"{_folder}/{os.getpid()}", os.O_WRONLY | os.O_CREAT | os.O_APPEND))
