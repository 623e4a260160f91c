"""Pixels to faces: decode, detect, align, embed, judge quality.

How work flows: ``decode`` turns one file into upright sRGB pixels. ``formats`` tells what it is, a
reader (``pictures``, ``jxl``, ``raw``) returns it as it is ``stored``, ``colours`` brings it to
sRGB, ``dates`` says when it was taken, from the tags and the packet that ``embedded`` finds and
``xmp`` reads; ``faults`` has the sentences for what goes wrong. ``clip`` does the same for one
frame of a clip (``clip_names`` says how it is asked for, ``clip_container`` what a file is).
``decode_pool`` runs all that in worker processes, because the bytes are a stranger's. ``analyzer``
takes those pixels in batches: ``finding`` says where the faces are, as ``detect`` finds boxes and
landmarks in the photo, tilted or turned (``sight``), or in ``tiles``, and ``second_look`` which
photos deserve that; ``align`` cuts each face as its embedder was trained to see it, ``embed`` makes
unit vectors, ``quality`` measures sharpness, ``crops`` cuts the picture that stands for the face.
``likeness`` sums a whole photo up, so that copies are found. ``drawn`` looks closely where a user
drew a box. ``models`` knows which files and numbers make a pipeline, ``session`` runs them, and
``workshop`` hands analyzer and pool to the library. Apart from all that, ``contact_sheet`` puts
small pictures into a PDF, with letters from ``lettering`` and ``fonts``.

What it may touch: cv2, ONNX Runtime, Pillow, rawpy, pylibjxl, fpdf2 and fontTools live here and
nowhere else. It reads photos, model files and fonts; it writes nothing, knows no database, and
opens no window. The worker processes import ``decode``, ``likeness`` and ``clip`` only, and OpenCV
with the first clip, so this package imports nothing by itself.

How it fails: a photo that can't be decoded gives one ``PhotoUnreadableError``, which the pool turns
into a reason, as it does with a decoder that crashes, hangs or takes too much memory. A model file
that is missing or not the expected one gives a ``ModelFileError``. Anything else is a bug.
"""
