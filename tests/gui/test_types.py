"""PySide6's types are all there before a second thread can ask for one."""

from __future__ import annotations

import subprocess
import sys

RACE = """
import sys, threading
import facealbum.gui
from PySide6 import QtCore, QtGui, QtWidgets
sys.setswitchinterval(1e-6)

def touch():
    for module in (QtCore, QtGui, QtWidgets):
        for name in dir(module):
            getattr(module, name)

threads = [threading.Thread(target=touch) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""


def test_threads_may_use_a_type_first_at_the_same_time():
    """Where PySide6 makes its types at first use, this ends in a segmentation fault or hangs."""
    done = subprocess.run(
        [sys.executable, "-c", RACE], check=False, capture_output=True, timeout=120
    )

    assert (done.returncode, done.stderr) == (0, b"")
