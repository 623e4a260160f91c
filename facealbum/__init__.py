"""facealbum: albums of the people in your photos, made on your own computer.

The floors, from the street door down: ``__main__``; the faces ``gui`` and ``cli``; ``library``,
which holds the verbs; the workshops ``store``, ``vision`` and ``grouping``; ``jobs``; ``domain``.
A room imports only rooms below it.
"""

import os

# Before numpy is there: its threads look for more to multiply for 2 to the power of so many cycles,
# by themselves 26, a fortieth of a second after each time, on a core that others wait for.
os.environ.setdefault("OPENBLAS_THREAD_TIMEOUT", "16")

__version__ = "0.1.0"
