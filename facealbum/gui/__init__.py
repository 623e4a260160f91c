"""The window: one of the two faces of facealbum; all of Qt lives here.

``app.run`` opens the library, the theme, the ``Bridge`` and the ``MainWindow``. A page reads short
answers straight from the library (under 10 ms) and sends every write and everything slow through
the bridge, which runs it elsewhere and brings the result back into the GUI thread. What changed
arrives as a ``Change``; each page decides by it whether to look again. Ids travel, objects don't:
a model holds ids and rows, a delegate asks ``Images`` for the pixels.

The room may import ``library``, ``jobs`` and ``domain``. It fails in two ways: a ``KnownError`` is
shown as a sentence with what to do; anything else is a bug, logged and reported by the excepthook.
"""
