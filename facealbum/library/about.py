"""What the program is made of: versions, licences and the models."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

import facealbum
from facealbum.domain.sentences import Sentence, sentence
from facealbum.store import SQLITE_VERSION
from facealbum.vision.models import ModelFacts, model_facts

__all__ = ["About", "ModelFacts", "Part", "about"]


def _holding(licence: str, part: str, other: str) -> Sentence:
    """Return the licence of a library that holds ``part``, which has another."""
    return sentence("{licence}; {part} in it {other}", licence=licence, part=part, other=other)


_PARTS = (
    ("Qt for Python", "PySide6-Essentials", "LGPL-3.0-only"),
    ("pyqtgraph", "pyqtgraph", "MIT"),
    ("colorama", "colorama", "BSD-3-Clause"),
    ("NumPy", "numpy", "BSD-3-Clause"),
    ("SciPy", "scipy", "BSD-3-Clause"),
    ("scikit-learn", "scikit-learn", "BSD-3-Clause"),
    ("OpenCV", "opencv-python-headless", _holding("Apache-2.0", "FFmpeg", "LGPL-2.1")),
    ("ONNX Runtime", "onnxruntime", "MIT"),
    ("Pillow", "pillow", "MIT-CMU"),
    ("pillow-heif", "pillow-heif", _holding("BSD-3-Clause", "libheif", "LGPL-3.0")),
    ("rawpy", "rawpy", _holding("MIT", "LibRaw", "LGPL-2.1")),
    ("pylibjxl", "pylibjxl", "BSD-3-Clause"),
    ("fpdf2", "fpdf2", "LGPL-3.0-only"),
    ("fontTools", "fonttools", "MIT"),
    ("lxml", "lxml", "BSD-3-Clause"),
    ("defusedxml", "defusedxml", "PSF-2.0"),
    ("Pebble", "pebble", "LGPL-3.0"),
    ("platformdirs", "platformdirs", "MIT"),
    ("psutil", "psutil", "BSD-3-Clause"),
    ("watchdog", "watchdog", "Apache-2.0"),
)
"""Name, distribution and licence (SPDX) of what the program needs to run."""


@dataclass(frozen=True, slots=True)
class Part:
    """A library that the program is made of; ``version`` is "" where it is not installed."""

    name: str
    version: str
    licence: str


@dataclass(frozen=True, slots=True)
class About:
    """What the program is.

    Attributes:
        version: of facealbum.
        system: the operating system with its version, and the processor.
        parts: Python, SQLite, and the libraries.
        models: what finds and tells faces; none where their list can't be read.
    """

    version: str
    system: str
    parts: tuple[Part, ...]
    models: tuple[ModelFacts, ...]


def about() -> About:
    """Return the versions; needs no library and no screen.

    Raises:
        ModelFileError: the list of the models is missing or damaged.
    """
    parts = (
        Part("Python", platform.python_version(), "PSF-2.0"),
        Part("SQLite", SQLITE_VERSION, sentence("public domain")),
        *(Part(name, _version(distribution), licence) for name, distribution, licence in _PARTS),
    )
    system = f"{platform.platform()} ({platform.machine()})"
    return About(facealbum.__version__, system, parts, model_facts())


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""
