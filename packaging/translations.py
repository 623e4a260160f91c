"""Collects what the window says into Qt Linguist's files, and makes of them what the program reads.

``resources/translations/facealbum_ko.ts`` has all texts, ``facealbum_en.ts`` those with a plural.
English forms that end in ``(s)`` are filled in here; the rest is a translator's. With ``--check``
nothing is written: exit code 1, and a sentence, where a file is not what the texts make it.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from lxml import etree

TOP = Path(__file__).resolve().parents[1]
FOLDER = TOP / "resources/translations"
LANGUAGES = ("en", "ko")
MARKS = ("-tr-function-alias", "tr+=sentence")
VALUE = re.compile(r"\{\w+\}|%Ln")
PLURAL = re.compile(r"\(s\)")


def main(arguments: list[str]) -> int:
    """Bring the files up to date, or check that they are; return the exit code."""
    if arguments == ["--check"]:
        stale = stale_files()
        for sentence in stale:
            print(sentence, file=sys.stderr)
        return int(bool(stale))
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        update(FOLDER / f"facealbum_{language}.ts", language)
        release(FOLDER / f"facealbum_{language}.ts")
    return 0


def stale_files() -> list[str]:
    """Return what is not up to date, a sentence each."""
    stale = []
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES:
            kept = FOLDER / f"facealbum_{language}.ts"
            made = Path(folder) / kept.name
            shutil.copy(kept, made)
            update(made, language)
            release(made)
            stale += [
                f"{one.name} is not up to date: run make translations."
                for one in (made, made.with_suffix(".qm"))
                if one.read_bytes() != (FOLDER / one.name).read_bytes()
            ]
            if contexts(made) != [""]:
                stale.append(f"{kept.name} has texts that tr does not find: write tr(…) alone.")
            stale += [f"{kept.name} loses a value of “{text}”." for text in lossy(made)]
            open_ = len(unfinished(made))
            if open_:
                stale.append(f"{open_} texts of {kept.name} are not translated.")
    return stale


def update(file: Path, language: str) -> None:
    """Bring a file of translations up to date with the texts of the program."""
    sources = sorted(str(path) for path in (TOP / "facealbum").rglob("*.py"))
    plural = ["-pluralonly"] if language == "en" else []
    _run(
        "pyside6-lupdate", *sources, "-silent", "-locations", "none", "-no-obsolete",
        "-sort-messages", "-disable-heuristic", "similartext", *MARKS, *plural,
        "-source-language", "en", "-target-language", language, "-ts", str(file),
    )  # fmt: skip
    if language == "en":
        _fill_in_plurals(file)


def release(file: Path) -> None:
    """Make of a file of translations what the program reads, beside it."""
    _run(
        "pyside6-lrelease", "-silent", "-nounfinished", str(file),
        "-qm", str(file.with_suffix(".qm")),
    )  # fmt: skip


def unfinished(file: Path) -> list[str]:
    """Return the texts of a file that are not translated."""
    found = etree.parse(file).iterfind(".//message")
    return [
        message.findtext("source", "")
        for message in found
        if message.find("translation").get("type") == "unfinished"
    ]


def contexts(file: Path) -> list[str]:
    """Return the contexts of a file; ``tr`` looks in the one without a name."""
    return [found.findtext("name", "") or "" for found in etree.parse(file).iterfind(".//context")]


def lossy(file: Path) -> list[str]:
    """Return the texts whose translation lacks a value, or has one that is not there."""
    found = []
    for message in etree.parse(file).iterfind(".//message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        forms = [form.text or "" for form in translation.findall("numerusform")]
        for said in forms or [translation.text or ""]:
            one = "%Ln" in source and "%Ln" not in said and len(forms) > 1
            if said and set(VALUE.findall(source)) != set(VALUE.findall(said)) and not one:
                found.append(source)
    return found


def _fill_in_plurals(file: Path) -> None:
    tree = etree.parse(file)
    for message in tree.iterfind(".//message"):
        translation = message.find("translation")
        source = message.findtext("source", "")
        if translation.get("type") == "unfinished" and PLURAL.search(source):
            forms = translation.findall("numerusform")
            for form, end in zip(forms, ("", "s"), strict=True):
                form.text = PLURAL.sub(end, source)
            del translation.attrib["type"]
    file.write_bytes(
        etree.tostring(tree, encoding="utf-8", xml_declaration=True, doctype="<!DOCTYPE TS>")
        + b"\n"
    )


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).parent / tool
    subprocess.run([str(program), *arguments], check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
