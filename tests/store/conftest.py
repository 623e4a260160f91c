"""A library folder, a store in it, and the means to fill it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from facealbum.store import Store

from .filling import Filler


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the library lies."""
    return tmp_path / "library"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    """An empty open library."""
    opened = Store.open(folder)
    yield opened
    opened.close()


@pytest.fixture
def filler(store: Store) -> Filler:
    """Fills the store."""
    return Filler(store)
