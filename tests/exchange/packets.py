"""Packets as other programs write them, and what ExifTool and Exiv2 make of ours."""

from __future__ import annotations

import json
import re
import shutil
import subprocess

import pytest

HEAD = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
NAMES = (
    'xmlns:x="adobe:ns:meta/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
    ' xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/"'
    ' xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#"'
    ' xmlns:stDim="http://ns.adobe.com/xap/1.0/sType/Dimensions#"'
    ' xmlns:MP="http://ns.microsoft.com/photo/1.2/"'
    ' xmlns:MPRI="http://ns.microsoft.com/photo/1.2/t/RegionInfo#"'
    ' xmlns:MPReg="http://ns.microsoft.com/photo/1.2/t/Region#"'
    ' xmlns:digiKam="http://www.digikam.org/ns/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:lr="http://ns.adobe.com/lightroom/1.0/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
    ' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"'
)


def packet(*properties: str, attributes: str = "", tool: str = "XMP Core") -> bytes:
    """Return a packet; single quotes and odd white space show that bytes are kept."""
    return (
        f"{HEAD}<x:xmpmeta {NAMES} x:xmptk='{tool}'>\n  <rdf:RDF>\n"
        f"    <rdf:Description rdf:about='' {attributes}>\n      "
        + "\n      ".join(properties)
        + "\n    </rdf:Description>\n  </rdf:RDF>\n</x:xmpmeta>\n"
        + " " * 50
        + "\n<?xpacket end='w'?>"
    ).encode()


def region(name, x, y, w, h, kind="Face"):
    named = f"<mwg-rs:Name>{name}</mwg-rs:Name>" if name is not None else ""
    return (
        f"<rdf:li rdf:parseType='Resource'>{named}<mwg-rs:Type>{kind}</mwg-rs:Type>"
        f"<mwg-rs:Area stArea:x='{x}' stArea:y='{y}' stArea:w='{w}' stArea:h='{h}'"
        " stArea:unit='normalized'/><mwg-rs:Description>theirs</mwg-rs:Description></rdf:li>"
    )


def regions(*items, size=(400, 300)):
    dimensions = (
        f"<mwg-rs:AppliedToDimensions stDim:w='{size[0]}' stDim:h='{size[1]}' stDim:unit='pixel'/>"
        if size
        else ""
    )
    return (
        f"<mwg-rs:Regions rdf:parseType='Resource'>{dimensions}<mwg-rs:RegionList><rdf:Bag>"
        f"{''.join(items)}</rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>"
    )


def rectangles(*pairs):
    items = "".join(
        f"<rdf:li MPReg:PersonDisplayName='{name}' MPReg:Rectangle='{numbers}'/>"
        for name, numbers in pairs
    )
    return (
        "<MP:RegionInfo rdf:parseType='Resource'><MPRI:Regions><rdf:Bag>"
        f"{items}</rdf:Bag></MPRI:Regions></MP:RegionInfo>"
    )


def bag(name, *items, kind="Bag"):
    inner = "".join(f"<rdf:li>{item}</rdf:li>" for item in items)
    return f"<{name}><rdf:{kind}>{inner}</rdf:{kind}></{name}>"


def exiftool(file):
    """Return what ExifTool reads: names, areas, people and dimensions."""
    program = shutil.which("exiftool")
    if program is None:
        pytest.skip("ExifTool is not here")
    done = subprocess.run(
        [program, "-json", "-struct", "-XMP:all", "-n", str(file)],
        capture_output=True,
        check=True,
        timeout=60,
    )
    return json.loads(done.stdout)[0]


def exiv2(file):
    """Return the XMP that Exiv2 reads, as text by key."""
    program = shutil.which("exiv2")
    if program is None:
        pytest.skip("exiv2 is not here")
    lines = subprocess.run(
        [program, "-PXkt", str(file)], capture_output=True, check=True, timeout=60
    ).stdout.decode()
    rows = (re.split(r"\s{2,}", line, maxsplit=1) for line in lines.splitlines() if "  " in line)
    return dict(rows)


def exiv2_packet(photo):
    """Return the packet that Exiv2 finds in a photo; of sidecars it prints none."""
    program = shutil.which("exiv2")
    if program is None:
        pytest.skip("exiv2 is not here")
    return subprocess.run(
        [program, "-pX", str(photo)], capture_output=True, check=True, timeout=60
    ).stdout
