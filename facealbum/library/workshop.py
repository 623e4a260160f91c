"""The real workshop: models and decoders from ``vision``, as the settings want them."""

from __future__ import annotations

from facealbum.library.settings import DEFAULT_PIPELINE
from facealbum.vision.models import load_pipeline
from facealbum.vision.workshop import VisionWorkshop


def workshop_of(
    pipeline: str | None = None, *, threads: int = 0, workers: int = 0
) -> VisionWorkshop:
    """Return the workshop of a pipeline, the default one where none is named; loads nothing yet.

    Args:
        pipeline: its name, such as "facenet+sface".
        threads: of the models; 0 means one for each core.
        workers: processes that decode; 0 means one fewer than cores.

    Raises:
        KnownError: there is no such pipeline.
        ModelFileError: the list of the models is missing or damaged.
    """
    return VisionWorkshop(pipeline or DEFAULT_PIPELINE, threads=threads, workers=workers)


def version_of(pipeline: str) -> str:
    """Return detector and embedders of a pipeline with their versions.

    Raises:
        KnownError: there is no such pipeline.
        ModelFileError: the list of the models is missing or damaged.
    """
    return load_pipeline(pipeline).version
