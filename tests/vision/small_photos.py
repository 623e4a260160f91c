"""Small photos in every format, made here: upright they are all the same four coloured quarters.

Nothing of the tests is imported, so that the fuzzing benchmark uses the same photos.
"""

from __future__ import annotations

import io
import struct
from functools import cache

import numpy as np
import pillow_heif
import pylibjxl
from PIL import Image, ImageCms

WIDTH, HEIGHT = 96, 64
RED, GREEN, BLUE, GREY = (220, 30, 30), (30, 200, 40), (40, 50, 220), (128, 128, 128)
TAKEN = "2014:05:06 07:08:09"
PACKET = b"""<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 photoshop:DateCreated="2011-12-13T14:15:16+01:00"/></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""

ORIENTATION, DATE_TIME_ORIGINAL, OFFSET_TIME_ORIGINAL, EXIF_IFD = 0x0112, 0x9003, 0x9011, 0x8769
# How an upright picture is stored under each orientation: the inverse of what a viewer does.
STORED_AS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def upright(width=WIDTH, height=HEIGHT):
    pixels = np.zeros((height, width, 3), np.uint8)
    pixels[: height // 2, : width // 2] = RED
    pixels[: height // 2, width // 2 :] = GREEN
    pixels[height // 2 :, : width // 2] = BLUE
    pixels[height // 2 :, width // 2 :] = GREY
    return Image.fromarray(pixels)


def stored(orientation, picture=None):
    """Return a picture as a camera stores it that was held so."""
    picture = picture or upright()
    return picture.transpose(STORED_AS[orientation]) if orientation in STORED_AS else picture


def exif(orientation=1, *, dated=True):
    made = Image.Exif()
    made[ORIENTATION] = orientation
    if dated:
        made.get_ifd(EXIF_IFD)[DATE_TIME_ORIGINAL] = TAKEN
        made.get_ifd(EXIF_IFD)[OFFSET_TIME_ORIGINAL] = "+05:30"
    # As a camera wrote it: some of Pillow's encoders drop details that were never bytes.
    written = Image.Exif()
    written.load(made.tobytes())
    return written


def encoded(picture, kind, **options):
    pillow_heif.register_heif_opener()
    content = io.BytesIO()
    # A copy: Pillow keeps what it was once encoded with, and stumbles over it.
    picture.copy().save(content, kind, **options)
    return content.getvalue()


def jpeg(orientation=1, **options):
    return encoded(stored(orientation), "JPEG", exif=exif(orientation), quality=95, **options)


def heic(orientation=1):
    """Return a HEIC whose container says how it is turned; its EXIF tag repeats that."""
    content = io.BytesIO()
    picture = stored(orientation)
    # Of its EXIF tag the encoder makes the container's own turn.
    pillow_heif.from_bytes("RGB", picture.size, picture.tobytes()).save(
        content, quality=95, exif=exif(orientation).tobytes(), xmp=PACKET
    )
    return content.getvalue()


def jxl(orientation=1):
    """Return a JPEG XL that was made of a JPEG: its own header has the orientation."""
    return pylibjxl.jpeg_to_jxl(jpeg(orientation))


def jp2(orientation=1):
    """Return a JPEG 2000 with EXIF and XMP in boxes, as ExifTool and Kakadu write them."""
    content = encoded(stored(orientation), "JPEG2000", quality_mode="dB", quality_layers=[50])
    tags = exif(orientation).tobytes().removeprefix(b"Exif\0\0")
    boxes = b"".join(_box(b"uuid", body) for body in (b"JpgTiffExif->JP2" + tags,))
    at = content.index(b"jp2c") - 4
    return content[:at] + boxes + content[at:]


def _box(kind, body):
    return struct.pack(">I4s", 8 + len(body), kind) + body


def sixteen_bit_tiff(photometric=2, order="<", planes=None):
    """Return an uncompressed TIFF of three channels of 16 bits."""
    if planes is None:
        planes = np.asarray(upright()).astype(np.uint16) * 257
    height, width = planes.shape[:2]
    tags = [
        (256, 3, [width]), (257, 3, [height]), (258, 3, [16, 16, 16]), (259, 3, [1]),
        (262, 3, [photometric]), (277, 3, [3]), (278, 3, [height]),
    ]  # fmt: skip
    return tiff(tags, planes.astype(f"{order}u2").tobytes(), order)


def dng(orientation=1, preview=None, width=192, height=128, compression=1):
    """Return a RAW file of a made-up camera: a colour filter array of red, green, green, blue.

    ``preview`` is a JPEG that the camera put inside; then the sensor's pixels lie in an IFD below,
    as all cameras do it.
    """
    scene = np.asarray(stored(orientation, upright(width, height))).astype(np.uint16)
    height, width = scene.shape[:2]
    mosaic = scene[:, :, 1].copy()
    mosaic[::2, ::2] = scene[::2, ::2, 0]
    mosaic[1::2, 1::2] = scene[1::2, 1::2, 2]
    sensor = [
        (254, 4, [0]), (256, 3, [width]), (257, 3, [height]), (258, 3, [16]),
        (259, 3, [compression]), (262, 3, [32803]), (277, 3, [1]), (278, 3, [height]),
        (33421, 3, [2, 2]), (33422, 1, [0, 1, 1, 2]), (50717, 3, [255]),
    ]  # fmt: skip
    camera = [
        (271, 2, b"Sample\0"), (272, 2, b"Nobody's camera\0"), (274, 3, [orientation]),
        (306, 2, TAKEN.encode() + b"\0"), (50706, 1, [1, 4, 0, 0]), (50707, 1, [1, 1, 0, 0]),
        (50708, 2, b"Nobody's camera\0"),
        # From CIE XYZ to a camera that sees as sRGB does.
        (50721, 10, [32406, -15372, -4986, -9689, 18758, 415, 557, -2040, 10570]),
        (50728, 5, [10000, 10000, 10000]),
    ]  # fmt: skip
    data = (mosaic * 1).astype("<u2").tobytes()
    if preview is None:
        return tiff(sorted(camera + sensor), data)
    with Image.open(io.BytesIO(preview)) as seen:
        size = seen.size
    small = [
        (254, 4, [1]), (256, 3, [size[0]]), (257, 3, [size[1]]), (258, 3, [8, 8, 8]),
        (259, 3, [7]), (262, 3, [6]), (277, 3, [3]), (278, 3, [size[1]]),
    ]  # fmt: skip
    return tiff(sorted(camera + small), preview, below=(sensor, data))


def tiff(tags, data, order="<", below=None):
    """Return a TIFF of one strip; ``below`` is another in its first SubIFD."""
    content = bytearray(struct.pack(order + "2sHI", b"II" if order == "<" else b"MM", 42, 8))
    own = [*tags, (273, 4, [0]), (279, 4, [len(data)])]
    if below is not None:
        own.append((330, 4, [0]))
    at = _ifd(content, sorted(own), order)
    struct.pack_into(order + "I", content, at[273], len(content))
    content += data
    if below is not None:
        content += b"\0" * (len(content) % 2)
        struct.pack_into(order + "I", content, at[330], len(content))
        tags, data = below
        at = _ifd(content, sorted([*tags, (273, 4, [0]), (279, 4, [len(data)])]), order)
        struct.pack_into(order + "I", content, at[273], len(content))
        content += data
    return bytes(content)


_SIZES = {1: "B", 3: "H", 4: "I", 5: "I", 10: "i"}
_FRACTION = 10_000


def _ifd(content, tags, order):
    """Add an image file directory; return where the value of each tag stands."""
    begin = len(content)
    after = begin + 2 + 12 * len(tags) + 4
    content += b"\0" * (after - begin)
    struct.pack_into(order + "H", content, begin, len(tags))
    places = {}
    for number, (tag, kind, values) in enumerate(tags):
        if kind == 2:
            body, count = bytes(values), len(values)
        else:
            fractions = kind in {5, 10}
            flat = [part for v in values for part in (v, _FRACTION)] if fractions else values
            body = struct.pack(f"{order}{len(flat)}{_SIZES[kind]}", *flat)
            count = len(values)
        entry = begin + 2 + 12 * number
        struct.pack_into(order + "HHI", content, entry, tag, kind, count)
        places[tag] = entry + 8
        if len(body) > 4:
            struct.pack_into(order + "I", content, entry + 8, len(content))
            content += body + b"\0" * (len(body) % 2)
        else:
            content[entry + 8 : entry + 8 + len(body)] = body
    return places


@cache
def small_photos():
    """Return a small photo in each format by a name with its suffix."""
    picture = upright()
    noisy = np.asarray(picture).astype(int)
    noisy = noisy + np.random.default_rng(4).integers(-20, 20, noisy.shape)
    noisy = Image.fromarray(noisy.clip(0, 255).astype(np.uint8))
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    grey16 = Image.fromarray(np.linspace(0, 65535, 64 * 48).astype(np.uint16).reshape(48, 64))

    def full():
        return {"exif": exif(6), "xmp": PACKET, "icc_profile": profile}

    turned = stored(6, noisy)
    small = encoded(noisy, "JPEG", quality=80)
    return {
        "jpeg.jpg": encoded(turned, "JPEG", **full()),
        "progressive.jpg": encoded(noisy, "JPEG", progressive=True),
        "cmyk.jpg": encoded(noisy.convert("CMYK"), "JPEG"),
        "two.mpo": encoded(noisy, "MPO", save_all=True, append_images=[upright()]),
        "rgb.png": encoded(turned, "PNG", exif=exif(6), icc_profile=profile),
        "grey16.png": encoded(grey16, "PNG"),
        "palette.png": encoded(noisy.quantize(16), "PNG"),
        "alpha.png": encoded(noisy.convert("RGBA"), "PNG"),
        "lossy.webp": encoded(turned, "WEBP", **full()),
        "lossless.webp": encoded(noisy, "WEBP", lossless=True),
        "moving.webp": encoded(noisy, "WEBP", save_all=True, append_images=[upright()]),
        "plain.tif": encoded(turned, "TIFF", exif=exif(6)),
        "lzw.tif": encoded(noisy, "TIFF", compression="tiff_lzw"),
        "deflate.tif": encoded(noisy, "TIFF", compression="tiff_deflate"),
        "jpeg.tif": encoded(noisy, "TIFF", compression="jpeg"),
        "pages.tif": encoded(noisy, "TIFF", save_all=True, append_images=[upright()]),
        "sixteen.tif": sixteen_bit_tiff(),
        "lab.tif": sixteen_bit_tiff(8),
        "float.tif": encoded(Image.new("F", (20, 10), 0.5), "TIFF"),
        "moving.gif": encoded(noisy, "GIF", save_all=True, append_images=[upright()]),
        "plain.bmp": encoded(noisy, "BMP"),
        "icon.ico": encoded(noisy, "ICO", sizes=[(32, 32)]),
        "photo.heic": heic(6),
        "photo.avif": encoded(turned, "AVIF", **full()),
        "photo.jp2": jp2(6),
        "stream.j2k": encoded(noisy, "JPEG2000", no_jp2=True),
        "bare.jxl": pylibjxl.encode(np.asarray(noisy)),
        "boxes.jxl": pylibjxl.encode(
            np.asarray(noisy), exif=exif(dated=True).tobytes()[6:], xmp=PACKET, icc=profile
        ),
        "from-jpeg.jxl": pylibjxl.jpeg_to_jxl(small),
        "plain.ppm": encoded(noisy, "PPM"),
        "sensor.dng": dng(6),
        "preview.dng": dng(6, small),
    }
