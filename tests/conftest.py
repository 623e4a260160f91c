"""What holds for every test: the window draws into memory, never on the developer's screen."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
