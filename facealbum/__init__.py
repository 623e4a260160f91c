"""facealbum: albums of the people in your photos, made on your own computer.

The floors, from the street door down: ``__main__``; the faces ``gui`` and ``cli``; ``library``,
which holds the verbs; the workshops ``store``, ``vision`` and ``grouping``; ``jobs``; ``domain``.
A room imports only rooms below it.
"""

__version__ = "0.1.0"
