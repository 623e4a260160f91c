"""A contact sheet is a PDF that holds the pictures as they are and the letters of the names."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zlib
from pathlib import Path

import matplotlib
import numpy as np
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from PIL import Image

from facealbum.domain.exports import Caption, Paper, SheetStyle
from facealbum.vision import contact_sheet, fonts
from facealbum.vision.contact_sheet import ContactSheet

FONTS = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
"""DejaVu Sans comes with matplotlib, wherever the tests run."""


def jpeg(width=60, height=40, shade=200):
    held = io.BytesIO()
    Image.fromarray(np.full((height, width, 3), shade, np.uint8)).save(held, "JPEG")
    return held.getvalue()


@pytest.fixture
def folder(tmp_path):
    """DejaVu Sans and a font of two Hangul syllables, as one would find them on a computer."""
    place = tmp_path / "fonts" / "deep"
    place.mkdir(parents=True)
    shutil.copy(FONTS / "DejaVuSans.ttf", place)
    font_of("김민", place / "Hangul.ttf")
    (place / "broken.ttf").write_bytes(b"no font")
    return tmp_path / "fonts"


def font_of(letters, path, rights=0):
    pen = TTGlyphPen(None)
    for at, point in enumerate(((0, 0), (0, 700), (700, 700), (700, 0))):
        (pen.lineTo if at else pen.moveTo)(point)
    pen.closePath()
    square = pen.glyph()
    names = [f"g{ord(letter):x}" for letter in letters]
    made = FontBuilder(1000, isTTF=True)
    made.setupGlyphOrder([".notdef", *names])
    made.setupCharacterMap({ord(letter): name for letter, name in zip(letters, names, strict=True)})
    made.setupGlyf(dict.fromkeys((".notdef", *names), square))
    made.setupHorizontalMetrics(dict.fromkeys((".notdef", *names), (800, 0)))
    made.setupHorizontalHeader(ascent=800, descent=-200)
    made.setupNameTable({"familyName": path.stem, "styleName": "Regular"})
    made.setupOS2(fsType=rights)
    made.setupPost()
    made.save(path)


@pytest.fixture(autouse=True)
def closed(monkeypatch):
    """Close every sheet that a test makes."""
    sheets = []
    real = ContactSheet.__init__

    def init(sheet, *words, **options):
        real(sheet, *words, **options)
        sheets.append(sheet)

    monkeypatch.setattr(ContactSheet, "__init__", init)
    yield
    for sheet in sheets:
        sheet.close()


def made(tiles, folders, title="Title", style=None, pictures=None):
    sheet = ContactSheet(style or SheetStyle(), title, tiles, folders)
    for number, tile in enumerate(tiles):
        sheet.place(tile, jpeg() if pictures is None else pictures[number])
    held = io.BytesIO()
    sheet.write(held)
    return sheet, held.getvalue()


def streams(pdf):
    """Return every stream of a PDF, unpacked where it is packed."""
    found = []
    for head, content in re.findall(
        rb"<<((?:[^s]|s(?!tream))*?)>>\s*stream\r?\n(.*?)endstream", pdf, re.DOTALL
    ):
        packed = b"FlateDecode" in head
        found.append(zlib.decompress(content.rstrip(b"\r\n")) if packed else content)
    return found


def letters_in(pdf):
    """Return the letters that the embedded fonts map their glyphs to."""
    found = set()
    for stream in streams(pdf):
        if b"beginbfchar" in stream:
            for _, code in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", stream):
                found.add(bytes.fromhex(code.decode()).decode("utf-16-be"))
    return found


def test_names_of_every_script_are_embedded_with_their_outlines(folder):
    title = "Anna, Анна, שרה, 김민"
    sheet, pdf = made([("Ελένη 😀",)], [folder], title)
    assert pdf.startswith(b"%PDF-")
    assert pdf.rstrip().endswith(b"%%EOF")
    assert sheet.unshown == ()
    assert letters_in(pdf) >= set("AnnaАннаשרה김민Ελένη😀")
    kinds = (b"\0\1\0\0", b"true", b"OTTO")
    embedded = [TTFont(io.BytesIO(each)) for each in streams(pdf) if each[:4] in kinds]
    assert len(embedded) == 2
    outlines = [sum(font["glyf"][name].numberOfContours != 0 for name in font.getGlyphOrder())
                for font in embedded]  # fmt: skip
    assert max(outlines) > 20
    assert len(pdf) < 120_000


def test_what_no_font_has_is_replaced_in_sight_and_told(folder):
    sheet, pdf = made([("지 ok 지",)], [folder])
    assert sheet.unshown == ("지",)
    assert "\ufffd" in letters_in(pdf)
    assert "지" not in letters_in(pdf)


def test_without_any_font_latin_letters_are_still_there(tmp_path):
    (tmp_path / "none").mkdir()
    sheet, pdf = made([("Müller 김",)], [tmp_path / "none"])
    assert sheet.unshown == ("김",)
    assert b"/Helvetica" in pdf


def test_pictures_go_in_as_they_are(folder):
    pictures = [jpeg(shade=shade) for shade in (10, 100, 200)]
    _, pdf = made([("",)] * 3, [folder], pictures=pictures)
    assert [pdf.count(picture) for picture in pictures] == [1, 1, 1]


def test_what_is_no_picture_leaves_a_frame(folder):
    sheet = ContactSheet(SheetStyle(), "", [("a",)] * 3, [folder])
    placed = [sheet.place(("a",), each) for each in (jpeg(), b"crop of anna", None)]
    assert placed == [True, False, False]
    held = io.BytesIO()
    sheet.write(held)
    assert held.getvalue().startswith(b"%PDF-")


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("landscape", [False, True])
@pytest.mark.parametrize("columns", [1, 2, 5, 12])
@pytest.mark.parametrize("captions", [(), tuple(Caption)])
def test_all_pictures_fit_on_the_pages(folder, paper, landscape, columns, captions):
    style = SheetStyle(paper=paper, landscape=landscape, columns=columns, captions=captions)
    lines = ("a",) * len(captions)
    sheet = ContactSheet(style, "Title", [lines] * 40, [folder / "none"])
    grid = sheet._grid
    left = contact_sheet.MARGIN + (columns - 1) * (grid.cell + contact_sheet.GAP) + grid.cell
    assert left <= grid.width - contact_sheet.MARGIN + 1e-6
    below = grid.top + grid.rows * grid.step - contact_sheet.GAP
    assert below <= grid.height - contact_sheet.MARGIN
    for _ in range(40):
        sheet.place(lines, None)
    held = io.BytesIO()
    sheet.write(held)
    boxes = len(re.findall(rb"/Type /Page\b", held.getvalue()))
    assert boxes == sheet.pages == -(-40 // grid.each)


def test_a_long_name_is_shortened_in_its_middle(folder):
    sheet, _ = made([], [folder])
    pen = sheet._pen
    name = "Maximiliane Hohenstein-Wolkenburg zu Sonnenfeld"
    short = pen._fitting(name, 30, 8)
    assert short.startswith("Maxi")
    assert short.endswith("feld")
    assert "…" in short
    assert pen.width(short, 8) <= 30 < pen.width(name, 8)
    assert pen._fitting("Anna", 30, 8) == "Anna"


def test_no_picture_at_all_is_one_page(folder):
    sheet, pdf = made([], [folder])
    assert sheet.pages == 1
    assert pdf.startswith(b"%PDF-")


def test_quiet_upright_fonts_are_asked_first(folder):
    shutil.copy(FONTS / "DejaVuSans-Bold.ttf", folder / "A-Bold.ttf")
    shutil.copy(FONTS / "DejaVuSerif.ttf", folder / "B.ttf")
    found = fonts.fonts_for(set(map(ord, "Anna")), [folder])
    assert [font.path.name for font in found] == ["DejaVuSans.ttf"]
    found = fonts.fonts_for(set(map(ord, "A김지")), [folder])
    assert [(font.path.name, set(map(chr, font.letters))) for font in found] == [
        ("DejaVuSans.ttf", {"A"}),
        ("Hangul.ttf", {"김"}),
    ]


def test_a_font_whose_licence_forbids_it_is_not_embedded(tmp_path):
    font_of("A", tmp_path / "Closed.ttf", rights=0x0002)
    assert fonts.fonts_for({ord("A")}, [tmp_path]) == []
    font_of("A", tmp_path / "Open.ttf", rights=0x0008)
    assert [font.path.name for font in fonts.fonts_for({ord("A")}, [tmp_path])] == ["Open.ttf"]


def test_this_computer_is_asked_where_it_keeps_fonts():
    assert fonts.font_folders()
    assert all(folder.is_absolute() for folder in fonts.font_folders())


@pytest.mark.skipif(shutil.which("gs") is None, reason="Ghostscript is not installed")
def test_another_program_draws_it(folder, tmp_path):
    _, pdf = made([("Анна",), ("שרה",)], [folder], "김민", pictures=[jpeg(shade=40), None])
    (tmp_path / "a.pdf").write_bytes(pdf)
    subprocess.run(
        ["gs", "-q", "-dSAFER", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pnggray", "-r50",
         f"-sOutputFile={tmp_path / 'a.png'}", str(tmp_path / "a.pdf")],
        check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    with Image.open(tmp_path / "a.png") as drawn:
        page = np.asarray(drawn)
    dots = 50 / 25.4
    title = page[int(12 * dots) : int(18 * dots), int(12 * dots) : int(25 * dots)]
    assert title.min() < 90  # the two squares that stand for the syllables
    picture = page[int(45 * dots), int(33 * dots)]
    assert abs(int(picture) - 40) < 12
