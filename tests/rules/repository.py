"""What the rules look at: the tracked files and the syntax trees of the product."""

import ast
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ROOT / "facealbum"
SHARED_DATA = ROOT.parent / "shared" / "data"


@cache
def tracked_files():
    """Return the files that git tracks; skips where this is no checkout."""
    listing = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listing.returncode:
        pytest.skip("not a git checkout")
    paths = (ROOT / name for name in listing.stdout.split("\0") if name)
    return [path for path in paths if path.is_file()]


@cache
def modules():
    """Return the path, text and syntax tree of each module of the product."""
    found = []
    for path in sorted(PRODUCT.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        found.append((path.relative_to(ROOT), text, ast.parse(text)))
    return found
