import io
import json
from types import SimpleNamespace

import pytest

from facealbum.cli import main
from facealbum.cli.arguments import parse
from facealbum.cli.screen import Screen

from .fake_library import FakeLibrary


class Terminal(io.StringIO):
    """A stream that looks like a terminal."""

    def isatty(self):
        return True


@pytest.fixture
def library():
    return FakeLibrary()


@pytest.fixture
def run(library, tmp_path):
    """Run a command line on the fake library; ``answer`` is what somebody types, if anybody."""

    def run(*words, on=library, answer=None, err=None):
        out, err = io.StringIO(), err or io.StringIO()
        screen = Screen(out, err, None if answer is None else io.StringIO(answer))
        code = main.run(parse(words), tmp_path / "library", screen, lambda folder: on)
        text = out.getvalue()
        data = json.loads(text) if "--json" in words and text else None
        return SimpleNamespace(code=code, out=text, err=err.getvalue(), data=data)

    return run
