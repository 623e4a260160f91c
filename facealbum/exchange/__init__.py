"""What other programs write about the people in photos, and what facealbum writes for them.

How work flows: ``xmp_reading`` takes the bytes of an XMP packet, from inside a photo or from a
sidecar, and returns ``Region`` values in fractions of the upright photo, whatever the orientation
in which the photo is stored. ``picasa`` does the same for ``.picasa.ini`` and ``contacts.xml``.
``xmp_writing`` takes a packet and the faces that facealbum wants in it and returns the packet with
only the bytes changed that must be, and what that changes in words. ``regions``, ``tags`` and
``record`` are its parts: the boxes, the lists of names, and the note in which facealbum remembers
what of a packet is its own. ``markup`` reads XML and knows at which byte each element stands.

What it may touch: nothing. All are functions of bytes and text: no file, no network, no database,
no other program. lxml lives here and nowhere else.

How it fails: the bytes are a stranger's. What is too large, declares entities or is no XML gives a
``MetadataError`` with a sentence; inside of well-formed XML whatever makes no sense is passed over.
Anything else is a bug.
"""
