"""Decoders that go wrong, run in the pool's workers in place of the real one."""

import os
import signal
import sys
import time

from facealbum.vision.decode_worker import decode_into, end_when_large

HOG = 4 << 30


def decode_or_misbehave(slot, path):
    """Do what the path says."""
    if path.endswith("hang"):
        time.sleep(600)
    if path == "crash":
        os.kill(os.getpid(), getattr(signal, "SIGSEGV", signal.SIGTERM))
    if path == "exit":
        os._exit(7)
    if path == "hog":
        bytearray(HOG)
    if path == "swell":
        end_when_large(1)
    if path == "bug":
        raise KeyError("nobody thought of this")
    if path == "modules":
        return " ".join(sorted(sys.modules))
    return decode_into(slot, path)
