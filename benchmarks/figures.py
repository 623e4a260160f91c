"""How a benchmark says what it measured: one JSON object a line, on standard output.

Keys: ``figure`` (what was measured), ``value``, ``unit``, ``of`` (on what), and where the project
has promised something ``bound`` (such as ">= 0.8") and ``kept`` (whether it held).
"""

from __future__ import annotations

import json
import operator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "data"
LFW = DATA / "lfw"
WHOLE_PHOTOS = DATA / "photos"
SAMPLE = ROOT / "resources" / "sample" / "photos"
PHOTO_ENDINGS = {".jpg", ".jpeg", ".png"}

_COMPARE = {">=": operator.ge, "<=": operator.le, "<": operator.lt, "==": operator.eq}


def show(figure: str, value: float, unit: str, of: str, bound: str = "") -> None:
    """Print one figure; ``bound`` is an operator and a number with a space between them."""
    facts: dict[str, object] = {"figure": figure, "value": value, "unit": unit, "of": of}
    if bound:
        sign, number = bound.split()
        facts |= {"bound": bound, "kept": bool(_COMPARE[sign](value, float(number)))}
    print(json.dumps(facts), flush=True)


def photos_below(folder: Path) -> list[Path]:
    """Return the photos below a folder, sorted by path."""
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in PHOTO_ENDINGS)


def spread(paths: list[Path], number: int) -> list[Path]:
    """Return ``number`` of the paths, evenly spread over them; all where there are fewer."""
    return [paths[place * len(paths) // number] for place in range(min(number, len(paths)))]


def link_into(folder: Path, paths: list[Path]) -> None:
    """Show photos under one folder, by links, so that an import may be given a folder."""
    folder.mkdir()
    for path in paths:
        (folder / path.name).symlink_to(path)
