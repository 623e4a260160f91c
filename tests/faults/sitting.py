"""A whole sitting on the command line in one process: ``python sitting.py PHOTOS PLACE``.

Each verb opens the library in PLACE anew, as if it were typed; photos are decoded in workers. The
exit code is that of the first verb that fails, and its words go to standard error.
"""

from __future__ import annotations

import contextlib
import csv
import io
import json
import sys
from pathlib import Path
from typing import Any

from facealbum.__main__ import main


def run(photos: Path, place: Path) -> None:
    """Import, group, name, search, measure, export, undo."""
    library = place / "library"

    def do(*words: object) -> Any:
        told = io.StringIO()
        with contextlib.redirect_stdout(told):
            code = main(["--library", str(library), *map(str, words)])
        if code:
            raise SystemExit(code)
        return json.loads(told.getvalue())

    files = sorted(photos.rglob("*.jpg"))
    do("import", photos, "--json")
    groups = do("people", "--json")
    do("name", groups[0]["id"], "Anna", "--json")
    do("regroup", "--threshold", "0.85", "--json")
    do("search", "Anna", "--json")
    do("review", "--json")
    do("check", "--json")
    do("verify", files[0], files[1], "--json")
    do("identify", files[2], "--json")
    labels = place / "out" / "labels.csv"
    labels.parent.mkdir(exist_ok=True)
    with labels.open("w", newline="", encoding="utf-8") as table:
        rows = [(path.relative_to(photos), f"p{at % 3}") for at, path in enumerate(files)]
        csv.writer(table).writerows([("file", "person"), *rows])
    do("evaluate", "clustering", "--photos", photos, "--labels", labels, "--json")
    do("export", "Anna", place / "out" / "copies", "--json")
    do("names-export", place / "out" / "names.json", "--json")
    do("backup", "--json")
    do("import", photos, "--json")
    do("undo", "--json")
    do("status", "--json")


if __name__ == "__main__":
    run(Path(sys.argv[1]), Path(sys.argv[2]))
