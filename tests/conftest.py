"""What holds for every test: the window draws into memory, never on the developer's screen."""

import os

import facealbum.gui  # noqa: F401 - before pytest-qt imports PySide6, which it prepares

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
