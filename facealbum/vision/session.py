"""ONNX Runtime, set up once for all models: on the CPU, quiet, with no more threads than cores."""

from __future__ import annotations

import contextlib
import ctypes
import os
import threading
from functools import cache
from typing import TYPE_CHECKING

import psutil

from facealbum.jobs import made_behind
from facealbum.vision.models import model_file

# Its official builds send what they call telemetry to their maker, and keep an id of the computer
# for that. They look at this once, while they are loaded: nothing may leave this computer.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import onnxruntime

if TYPE_CHECKING:
    from facealbum.vision.models import ModelSpec

PROVIDERS = ["CPUExecutionProvider"]
LOG_ERRORS_ONLY = 3
_AS_REQUESTED = 1
"""How an arena grows; else it doubles."""

_registering = threading.Lock()


def usable_cores() -> int:
    """Return the number of physical cores that this process may use, at least 1.

    One thread more than that is ruinous: 4 threads on 2 cores took seven times as long as 2.
    """
    cores = psutil.cpu_count(logical=False) or os.cpu_count() or 1
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else cores
    return max(1, min(cores, allowed))


def give_back_freed_memory() -> None:
    """Return to the system what big work left behind, such as 140 MB of loading the models.

    It went through many blocks that glibc keeps for later; no other C library needs to be asked.
    """
    with contextlib.suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)


def open_session(model: ModelSpec, threads: int = 0) -> onnxruntime.InferenceSession:
    """Load a model; ``threads`` 0 means as many as there are cores.

    Raises:
        ModelFileError: the file is missing or not the expected one.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = min(threads, usable_cores()) or usable_cores()
    options.inter_op_num_threads = 1
    options.log_severity_level = LOG_ERRORS_ONLY
    # Threads that spin while they wait fight with the decoders for the cores: beside other work, a
    # face took 80 ms with and 33 without.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.add_session_config_entry("session.use_device_allocator_for_initializers", "1")
    with _registering:
        _register_arena()
    options.add_session_config_entry("session.use_env_allocators", "1")
    # A plan of the memory for each shape of input takes a block of its own for each.
    options.enable_mem_pattern = False
    # By its path: a session that is given bytes keeps them beside the weights.
    file = str(model_file(model))
    return made_behind(lambda: onnxruntime.InferenceSession(file, options, providers=PROVIDERS))


def give_back_arena(session: onnxruntime.InferenceSession, fed: dict[str, object]) -> None:
    """Run ``session`` once more, on little, so that the arena lets go what no network uses.

    The arena outlives the sessions, and ONNX Runtime looks at it at the end of a run alone.
    """
    options = onnxruntime.RunOptions()
    options.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")
    session.run(None, fed, options)


@cache
def _register_arena() -> None:
    """Let all networks share one arena, for one of them runs at a time.

    With one for each network, which doubles when it is full, and a plan for each shape, the three
    took 124 MiB beside their weights; so they take 47, and are as fast. With no arena they take 3,
    and are an eighth slower.
    """
    memory = onnxruntime.OrtMemoryInfo(
        "Cpu", onnxruntime.OrtAllocatorType.ORT_ARENA_ALLOCATOR, 0, onnxruntime.OrtMemType.DEFAULT
    )
    growing = onnxruntime.OrtArenaCfg({"arena_extend_strategy": _AS_REQUESTED})
    onnxruntime.create_and_register_allocator(memory, growing)
