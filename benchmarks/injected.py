"""Every write of a sitting fails once, for want of space and by an error, and once it is killed.

A sitting is import, name, merge, reject, regroup, draw, album, undo, redo, setting, backup, names
file, export, delete, restore: each opened, done, closed. ``tests/faults`` has the disk that fails,
and tries a part of it in each run of the tests.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

from figures import ROOT, show

KINDS = {
    "full": "writes that failed for want of space",
    "error": "writes that failed by an error of the disk",
    "kill": "writes before which the program was killed",
}


def main() -> None:
    share = sys.argv[1] if len(sys.argv) > 1 else "1"
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.injected", share],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        check=True,
    )
    facts = json.loads(done.stdout)
    of = "a sitting of 19 verbs on a small library"
    for kind, what in KINDS.items():
        show(what, facts["tried"][kind], "writes", of)
    show("libraries that did not open", len(facts["unopened"]), "libraries", of, "<= 0")
    show("libraries that differed", len(facts["differing"]), "libraries", of, "<= 0")
    show("faults that were not told in a sentence", len(facts["untold"]), "faults", of, "<= 0")
    for wrong in (*facts["unopened"], *facts["differing"], *facts["untold"]):
        print(wrong, file=sys.stderr)


if __name__ == "__main__":
    main()
