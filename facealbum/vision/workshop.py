"""What the library gets from this room: an analyzer and a pool, made when they are needed."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from facealbum.vision.models import DEFAULT_PIPELINE, load_pipeline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from facealbum.domain.ports import Analyzer, DecodePool


class VisionWorkshop:
    """Makes analyzer and pool for one pipeline; ``domain.ports.Workshop`` says what it offers."""

    def __init__(
        self, pipeline: str = DEFAULT_PIPELINE, *, threads: int = 0, workers: int = 0
    ) -> None:
        """Look the pipeline up; loads nothing yet.

        Args:
            pipeline: a name of ``models.pipeline_names``.
            threads: of the models; 0 means one for each core.
            workers: processes that decode; 0 means one fewer than cores.

        Raises:
            KnownError: there is no such pipeline.
            ModelFileError: the manifest is missing or damaged.
        """
        self.pipeline = load_pipeline(pipeline).version
        self._name = pipeline
        self._threads = threads
        self._workers = workers

    @contextmanager
    def analyzer(self) -> Iterator[Analyzer]:
        """Load the models, and give their memory back at the end.

        Raises:
            ModelFileError: a model file is missing or not the expected one.
        """
        from facealbum.vision.analyzer import FaceAnalyzer

        analyzer = FaceAnalyzer(self._name, threads=self._threads)
        try:
            yield analyzer
        finally:
            analyzer.close()

    @contextmanager
    def pool(self, *, close: bool = False) -> Iterator[DecodePool]:
        """Make the worker processes, and end them at the end.

        ``close``: photos come with all their pixels, as far as memory allows.
        """
        from facealbum.vision.decode_pool import PhotoDecodePool

        pool = PhotoDecodePool(self._workers, close=close)
        try:
            yield pool
        finally:
            pool.close()
