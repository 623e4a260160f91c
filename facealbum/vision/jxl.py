"""JPEG XL: file to pixels as they are stored, already upright.

pylibjxl tells the size before it decodes anything, and hands out EXIF, XMP and the profile; see
ADR 14. One thread: the decode workers are as many as there are cores to spare.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from facealbum.vision.embedded import tiff_tags
from facealbum.vision.faults import MAX_DECODED_PIXELS, check_size
from facealbum.vision.stored import StoredPhoto

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
        if facts["have_animation"]:
            # Asked for what else the file says, the decoder goes on to the last picture.
            pixels, said = codec.decode(content), NOTHING
        else:
            pixels, said = codec.decode(content, metadata=True)
    return StoredPhoto(
        picture=Image.fromarray(np.asarray(pixels)),
        width=size[0],
        height=size[1],
        profile=said.get("icc_profile") or b"",
        tags=tiff_tags(said.get("exif") or b""),
        xmp=said.get("xmp") or b"",
    )
