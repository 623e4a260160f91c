"""The window: one of the two faces of facealbum; all of Qt lives here.

``app.run`` opens the library, the theme, the ``Bridge`` and the ``MainWindow``. A page reads short
answers straight from the library (under 10 ms) and sends every write and everything slow through
the bridge, which runs it elsewhere and brings the result back into the GUI thread. What changed
arrives as a ``Change``; each page decides by it whether to look again. Ids travel, objects don't:
a model holds ids and rows, a delegate asks ``Images`` for the pixels.

The room may import ``library``, ``jobs`` and ``domain``. It fails in two ways: a ``KnownError`` is
shown as a sentence with what to do; anything else is a bug, logged and reported by the excepthook.
"""

import os

# PySide6 6.11 makes each of its types at its first use and is not safe there: two threads that
# first use one at the same time erase its entry twice, and the process ends in a segmentation
# fault in libshiboken6. Making all types at import costs 0.1 s and 16 MB. It has to be said
# before PySide6 is imported, and this package is always imported first.
os.environ["PYSIDE6_OPTION_LAZY"] = "0"
