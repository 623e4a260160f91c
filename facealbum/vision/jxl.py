"""JPEG XL: file to pixels as they are stored, already upright.

pylibjxl tells the size before it decodes anything, and hands out EXIF, XMP and the profile; see
ADR 14. One thread: the decode workers are as many as there are cores to spare.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from facealbum.domain.sentences import sentence
from facealbum.vision.embedded import tiff_tags
from facealbum.vision.faults import MAX_DECODED_PIXELS, SMALLER, check_size, unreadable
from facealbum.vision.stored import StoredPhoto

SURELY_FITS_PIXELS = 24_000_000
"""px; a photo without loss takes some 20 bytes for each while it is decoded."""
DAMAGED_OR_LARGE = sentence(
    "It is damaged, or decoding it needs more memory than one photo may have."
)
NOTHING: dict[str, bytes] = {}


def read_jxl(path: str) -> StoredPhoto:
    """Decode a JPEG XL file, an animation's first picture.

    Its orientation stands in its own header, and the decoder applies it; the EXIF tag repeats what
    was before (ISO/IEC 18181-1) and must not turn the photo again.

    Raises:
        PhotoUnreadableError: it is too large.
        RuntimeError: the bytes are damaged.
    """
    import pylibjxl

    content = Path(path).read_bytes()
    facts = pylibjxl.probe(content)
    size = int(facts["width"]), int(facts["height"])
    check_size(size, MAX_DECODED_PIXELS)
    with pylibjxl.JXL(threads=1, pool_size=1) as codec:
        try:
            # Asked for what else the file says, the decoder goes on to an animation's last picture.
            if facts["have_animation"]:
                pixels, said = codec.decode(content), NOTHING
            else:
                pixels, said = codec.decode(content, metadata=True)
        except RuntimeError as error:
            if size[0] * size[1] <= SURELY_FITS_PIXELS:
                raise
            # The decoder says the same of damage and of a lack of memory.
            raise unreadable(DAMAGED_OR_LARGE, SMALLER) from error
    return StoredPhoto(
        picture=Image.fromarray(np.asarray(pixels)),
        width=size[0],
        height=size[1],
        profile=said.get("icc_profile") or b"",
        tags=tiff_tags(said.get("exif") or b""),
        xmp=said.get("xmp") or b"",
    )
