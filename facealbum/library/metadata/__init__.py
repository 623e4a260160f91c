"""Names from other programs, and names for them.

In: ``sources`` finds the sidecars and Picasa files beside the photos, ``reading`` reads those that
are new or changed, in each import and by a verb of its own, and keeps what they say; ``told`` tells
what of it is open, and takes it over as the user's own word, in one step of the history. Asking is
the review queue's (``questioning``).

Out: ``wanted`` says which names each photo shall carry, ``writing`` writes them into sidecars or
shows what that would change, with ``sidecars`` for the files. ``originals`` writes into the photos
themselves with the user's own ExifTool (``exiftool``), a verified copy of each before, and
``putting_back`` brings those copies back.

The formats themselves are ``exchange``'s. Sidecars and photos are the only files outside the
library that facealbum ever writes, and each only when it is asked to.
"""
