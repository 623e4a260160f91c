"""Reading what is known to be true: LFW's files of pairs, and who is in which photo."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from facealbum.domain.errors import KnownError
from facealbum.library.scanning import Walk, printable, resolve

DEFAULT_FOLDS = 10
"""Folds made of a file of pairs that has none (LFW's View 1)."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two photos, whether they show one person, and the fold that they belong to."""

    a: Path
    b: Path
    same: bool
    fold: int


def read_pairs(photos: Path, file: Path) -> list[Pair]:
    """Read LFW's pairs in both forms.

    View 2 begins with two numbers, folds and pairs of each kind in a fold; View 1 with one, the
    pairs of each kind, which are dealt into ``DEFAULT_FOLDS`` in turn. A line ``NAME 1 2`` is one
    person twice, ``NAME 1 OTHER 2`` two people.

    Raises:
        KnownError: the file is no such file, or names a photo that is not there.
    """
    rows = [line.split("\t") if "\t" in line else line.split() for line in _lines(file)]
    try:
        header = [int(number) for number in rows[0]]
        folds, each = (header[0], header[1]) if len(header) == 2 else (DEFAULT_FOLDS, header[0])
    except (IndexError, ValueError) as error:
        raise _not_pairs(file, "Its first line is not one or two numbers.") from error
    expected = 2 * each * (folds if len(header) == 2 else 1)
    if len(rows) - 1 != expected:
        raise _not_pairs(file, f"It should hold {expected} pairs and holds {len(rows) - 1}.")
    dealt = len(header) == 1
    return [
        _pair(photos, file, row, number % folds if dealt else number // (2 * each))
        for number, row in enumerate(rows[1:])
    ]


def _pair(photos: Path, file: Path, row: Sequence[str], fold: int) -> Pair:
    try:
        if len(row) == 3:
            name, first, second = row
            other = name
        else:
            name, first, other, second = row
        numbers = int(first), int(second)
    except ValueError as error:
        raise _not_pairs(file, f"It has the line “{' '.join(row)}”.") from error
    a, b = _photo(photos, name, numbers[0]), _photo(photos, other, numbers[1])
    return Pair(a, b, len(row) == 3, fold)


def _photo(photos: Path, name: str, number: int) -> Path:
    stem = photos / name / f"{name}_{number:04d}"
    usual = stem.with_name(stem.name + ".jpg")
    if usual.exists():
        return usual
    others = sorted(stem.parent.glob(f"{stem.name}.*"))
    if others:
        return others[0]
    raise KnownError(
        f"The pairs name a photo that is not there: {usual}.",
        "",
        "Name the folder that holds one folder for each person.",
    )


def _lines(file: Path) -> list[str]:
    try:
        return [line for line in file.read_text("utf-8").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError) as error:
        raise _not_pairs(file, "It can't be read as text.") from error


def _not_pairs(file: Path, why: str) -> KnownError:
    return KnownError(f"{file} is not a file of pairs like LFW's pairs.txt.", why)


def people_by_folder(photos: Path) -> dict[Path, str]:
    """Return for each photo the folder that it lies in, relative to ``photos``.

    Raises:
        KnownError: there is no photo.
    """
    (root,) = resolve([photos])
    found = [Path(file.path) for file in Walk((root,))]
    if not found:
        raise KnownError(f"There is no photo in “{printable(root)}”.")
    return {path: str(path.parent.relative_to(root)) for path in found}


def people_by_table(photos: Path, table: Path) -> dict[Path, str]:
    """Read a CSV with the columns ``file``, relative to ``photos``, and ``person``.

    Raises:
        KnownError: the table can't be read, lacks a column, or names a photo that is not there.
    """
    try:
        with table.open(newline="", encoding="utf-8-sig") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise KnownError(f"{table} can't be read as a CSV.", str(error)) from error
    if not rows or not {"file", "person"} <= set(rows[0]):
        raise KnownError(f"{table} needs rows with the columns file and person.")
    people = {photos / row["file"]: row["person"] for row in rows if row["person"]}
    missing = [path for path in people if not path.exists()]
    if missing:
        raise KnownError(f"{table} names a photo that is not there: {missing[0]}.")
    return people
