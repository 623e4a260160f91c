"""Which files and numbers make a pipeline: the manifest, and model files checked by SHA-256."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from facealbum.domain.bundled import bundled
from facealbum.domain.errors import KnownError, ModelFileError
from facealbum.domain.sentences import sentence

if TYPE_CHECKING:
    from pathlib import Path

DEFAULT_PIPELINE = "facenet+sface"
MANIFEST = "manifest.json"

_TODO = sentence("Install facealbum again.")


@dataclass(frozen=True, slots=True)
class ModelSpec:
    """One model of the manifest.

    Attributes:
        name: its key in the manifest, such as ``sface``.
        path: the ONNX file.
        sha256: of the file, 64 hex digits.
        version: of weights and feeding, such as ``sface-2021dec/1``.
        side: the longest side (detector) or the side (embedder) of its input, px.
        colour_order: ``RGB`` or ``BGR``.
        mean: taken from each value 0..255 before ``scale``.
        scale: the factor after that.
        crop: ``eye-level box`` or ``arcface-5pt``; "" for the detector.
        margin: how much wider and taller than the box an eye-level crop is, as a fraction.
        dimension: the length of its vectors; 0 for the detector.
        batch: inputs in one run, as measured to be fastest.
    """

    name: str
    path: Path
    sha256: str
    version: str
    side: int
    colour_order: str
    mean: float
    scale: float
    crop: str
    margin: float
    dimension: int
    batch: int


@dataclass(frozen=True, slots=True)
class PipelineSpec:
    """A detector and the embedders whose vectors stand side by side.

    Attributes:
        name: what the user chooses, such as ``facenet+sface``.
        version: detector + embedders with their versions; stored with each vector.
        detector: finds the faces.
        embedders: in the order of their parts of the vector.
        dimension: the length of a vector.
    """

    name: str
    version: str
    detector: ModelSpec
    embedders: tuple[ModelSpec, ...]
    dimension: int


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """What is told of a model: its name and year, its licence (SPDX), and what it is for."""

    name: str
    version: str
    licence: str
    role: str


def model_facts(folder: Path | None = None) -> tuple[ModelFacts, ...]:
    """Return the models that ship with the program, by name.

    Raises:
        ModelFileError: the manifest is missing or damaged.
    """
    models = _manifest(folder or bundled("models"))["models"]
    return tuple(
        ModelFacts(str(one["name"]), str(one["version"]), str(one["licence"]), str(one["role"]))
        for _, one in sorted(models.items())
    )


def pipeline_names(folder: Path | None = None) -> tuple[str, ...]:
    """Return the names of all pipelines, the default one first."""
    return tuple(_manifest(folder or bundled("models"))["pipelines"])


def load_pipeline(name: str = DEFAULT_PIPELINE, folder: Path | None = None) -> PipelineSpec:
    """Return a pipeline of the manifest; reads no model file yet.

    Raises:
        KnownError: there is no pipeline of that name.
        ModelFileError: the manifest is missing or damaged.
    """
    folder = folder or bundled("models")
    manifest = _manifest(folder)
    entry = manifest["pipelines"].get(name)
    if entry is None:
        known = ", ".join(manifest["pipelines"])
        raise KnownError(
            sentence("There is no pipeline called {name}.", name=name),
            "",
            sentence("Choose one of: {known}.", known=known),
        )
    models = manifest["models"]
    return PipelineSpec(
        name=name,
        version=entry["version"],
        detector=_model(entry["detector"], models, folder),
        embedders=tuple(_model(item, models, folder) for item in entry["embedders"]),
        dimension=entry["dimension"],
    )


def model_file(model: ModelSpec) -> Path:
    """Return the path of a model file that was found to be the manifest's.

    Raises:
        ModelFileError: the file is missing, can't be read, or its SHA-256 is not the manifest's.
    """
    what = sentence("The model file {file} can't be used.", file=model.path.name)
    try:
        with model.path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError as error:
        raise ModelFileError(
            what, sentence("It is missing from {folder}.", folder=model.path.parent), _TODO
        ) from error
    except OSError as error:
        raise ModelFileError(
            what, sentence("The system refuses it: {reason}.", reason=error.strerror), _TODO
        ) from error
    if digest != model.sha256:
        why = sentence("It is not the file that this version of facealbum was built with.")
        raise ModelFileError(what, why, _TODO)
    return model.path


def _manifest(folder: Path) -> dict[str, Any]:
    path = folder / MANIFEST
    what = sentence("The list of the models can't be read.")
    try:
        manifest: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ModelFileError(
            what, sentence("{file} is missing from {folder}.", file=MANIFEST, folder=folder), _TODO
        ) from error
    except (OSError, ValueError) as error:
        raise ModelFileError(what, sentence("{path} is damaged.", path=path), _TODO) from error
    return manifest


def _model(name: str, models: dict[str, Any], folder: Path) -> ModelSpec:
    entry = models[name]
    crop = entry["crop"] or {}
    return ModelSpec(
        name=name,
        path=folder / entry["file"],
        sha256=entry["sha256"],
        version=entry["version"],
        side=max(entry["input_size"]),
        colour_order=entry["colour_order"],
        mean=entry["mean"],
        scale=entry["scale"],
        crop=crop.get("kind", ""),
        margin=crop.get("margin", 0.0),
        dimension=entry["dimension"] or 0,
        batch=entry["batch"],
    )
