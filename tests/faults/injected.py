"""Run the trials in a process of their own: ``python -m tests.faults.injected SHARE``.

Prints one JSON object: what was tried, and everything that went wrong, in words.
"""

from __future__ import annotations

import json
import logging
import sys
import tempfile
from pathlib import Path

from .trials import run


def main() -> None:
    """Try a share of all writes, which is the first word of the command line, from 0 to 1."""
    logging.disable(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as folder:
        outcome = run(Path(folder).resolve(), float(sys.argv[1]))
    facts = {
        "tried": outcome.tried,
        "sentences": outcome.sentences,
        "unopened": outcome.unopened,
        "differing": outcome.differing,
        "untold": outcome.untold,
    }
    sys.stdout.write(json.dumps(facts) + "\n")


if __name__ == "__main__":
    main()
