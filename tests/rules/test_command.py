"""The command starts fast and needs no screen."""

import json
import os
import subprocess
import sys

import pytest

from .repository import ROOT

HEAVY = ["PySide6", "cv2", "numpy", "onnxruntime", "scipy", "sklearn", "sqlite3", "PIL"]

BLOCK_QT = """
import sys
class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, NoQt())
from facealbum.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def python(*words, **variables):
    return subprocess.run(
        [sys.executable, *words],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, **variables},
    )


@pytest.mark.parametrize("word", ["--version", "--help"])
def test_nothing_heavy_is_imported_before_a_verb_runs(word):
    script = f"""
import sys
from facealbum.__main__ import main
try:
    main([{word!r}])
finally:
    print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)
"""
    done = python("-c", script)
    assert done.returncode == 0
    assert "facealbum" in done.stdout
    assert done.stderr == "[]\n"


def test_every_verb_works_without_qt(tmp_path):
    library = ("--library", str(tmp_path / "library"))
    people = python("-c", BLOCK_QT, *library, "people", "--json")
    assert (people.returncode, people.stderr) == (0, "")
    assert json.loads(people.stdout) == []


def test_the_window_without_qt_is_a_sentence(tmp_path):
    done = python("-c", BLOCK_QT, "--library", str(tmp_path), "gui", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 2
    assert "pip install PySide6-Essentials" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_window_without_a_screen_is_a_sentence(tmp_path):
    nowhere = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    if not sys.platform.startswith("linux"):
        pytest.skip("other systems always have a screen")
    done = python("-m", "facealbum", "--library", str(tmp_path), **nowhere)
    assert done.returncode == 2
    assert "no screen" in done.stderr


def test_nothing_is_kept_outside_the_library_nor_made_ready_to_be_sent(tmp_path):
    # ONNX Runtime keeps an id of the computer and a queue of reports below the home folder,
    # unless it is told not to before it is loaded.
    home = tmp_path / "home"
    home.mkdir()
    photo = min((ROOT / "resources" / "sample" / "photos").rglob("*.[jJ]*"))
    words = ("-m", "facealbum", "--library", str(tmp_path / "library"), "import", str(photo))
    places = {name: str(home) for name in ("HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "TMPDIR")}
    done = python(*words, "--json", **places)
    assert json.loads(done.stdout)["photos_new"] == 1
    assert [path.name for path in home.rglob("*")] == []


def test_every_verb_of_the_library_prints_json():
    from facealbum.cli import arguments

    verbs = {}

    class Kept(arguments._Verbs):
        def add(self, name, *words, **options):
            verbs[name] = super().add(name, *words, **options)
            return verbs[name]

    was, arguments._Verbs = arguments._Verbs, Kept
    try:
        arguments.parse(["status"])
    finally:
        arguments._Verbs = was
    assert len(verbs) > 40
    silent = [name for name, verb in verbs.items() if "--json" not in verb.format_help()]
    assert silent == ["gui", "evaluate"]
