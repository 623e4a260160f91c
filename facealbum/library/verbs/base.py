"""What every family of verbs stands on: the open library, its jobs and its caches."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from facealbum.jobs import JobHandle
from facealbum.library.checking import Checker
from facealbum.library.context import Context
from facealbum.library.identifying import Identifier
from facealbum.library.pictures import Pictures
from facealbum.library.previewing import Previewer
from facealbum.library.questioning import Questioner
from facealbum.library.unnamed_groups import UnnamedGroups
from facealbum.vision.session import give_back_freed_memory


class Verbs:
    """The context, the jobs that run, and what is kept between two questions."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._pictures = Pictures(context)
        self._previewer = Previewer(context)
        self._identifier = Identifier(context)
        self._checker = Checker(context)
        self._questioner = Questioner(context)
        self._unnamed = UnnamedGroups()
        self._jobs: list[JobHandle] = []
        self._jobs_lock = threading.Lock()
        self._closed = False

    def _start(self, label: str, work: Callable[[JobHandle], Any]) -> JobHandle:
        def tidily(job: JobHandle) -> Any:
            try:
                return work(job)
            finally:
                give_back_freed_memory()

        job = JobHandle(label)
        with self._jobs_lock:
            self._jobs = [known for known in self._jobs if not known.finished]
            self._jobs.append(job)
            if self._closed:
                job.cancel()
            return job.start(tidily)
