"""Decoders that go wrong, run in the pool's workers in place of the real one."""

import os
import signal
import sys
import threading
import time
from pathlib import Path

from facealbum.vision.decode_worker import decode_into, end_when_large

HOG = 4 << 30
HALF = 384 << 20


def _with_threads(count):
    """Have so many threads at once, each with memory of its own, as decoders of HEIC do."""
    together = threading.Barrier(count)

    def hold():
        held = bytearray(100_000)
        together.wait(30)
        del held

    threads = [threading.Thread(target=hold) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _first_time(path):
    """Return whether a photo that takes too long once, as from a drive asleep, is begun first."""
    begun = Path(f"{path}.begun")
    if not path.endswith("late.png") or begun.exists():
        return False
    begun.touch()
    return True


def decode_or_misbehave(slot, path):
    """Do what the path says."""
    if path.endswith("hang") or _first_time(path):
        time.sleep(600)
    if path == "crash":
        os.kill(os.getpid(), getattr(signal, "SIGSEGV", signal.SIGTERM))
    if path == "exit":
        os._exit(7)
    if path == "hog":
        bytearray(HOG)
    if path == "threads":
        _with_threads(16)
        import cv2

        return f"{len(bytearray(HALF)):,} bytes, {cv2.__name__}"
    if path == "swell":
        end_when_large(1)
    if path == "bug":
        raise KeyError("nobody thought of this")
    if path == "modules":
        return " ".join(sorted(sys.modules))
    return decode_into(slot, path)
