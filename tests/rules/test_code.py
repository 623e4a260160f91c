"""The sizes and habits of docs/ARCHITECTURE.md that no other tool of `make check` looks at."""

import ast
import re

from .repository import modules

FILE_LINES = 400
CLASS_LINES = 300
FUNCTION_LINES = 60
BROAD_EXCEPTS = 3
"""Around one photo in the import, and around one verb in each face."""

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def places(kinds, too_long):
    return [
        f"{path}:{node.lineno} {node.name}"
        for path, _, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, kinds) and node.end_lineno - node.lineno + 1 > too_long
    ]


def test_there_is_something_to_look_at():
    assert len(modules()) > 20


def test_files_stay_short():
    long = [str(path) for path, text, _ in modules() if text.count("\n") > FILE_LINES]
    assert long == []


def test_classes_stay_short():
    assert places(ast.ClassDef, CLASS_LINES) == []


def test_functions_stay_short():
    assert places(FUNCTIONS, FUNCTION_LINES) == []


def test_every_package_tells_how_work_flows_through_it():
    packages = [(path, tree) for path, _, tree in modules() if path.name == "__init__.py"]
    silent = [str(path) for path, tree in packages if len(ast.get_docstring(tree) or "") < 60]
    assert silent == []


def test_nothing_is_left_to_do():
    marks = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|NotImplementedError")
    left = [
        f"{path}:{number}"
        for path, text, _ in modules()
        for number, line in enumerate(text.splitlines(), 1)
        if marks.search(line)
    ]
    assert left == []


def test_rooms_have_names_that_mean_something():
    empty = {"utils", "util", "common", "helpers", "helper", "misc"}
    assert [str(path) for path, _, _ in modules() if path.stem in empty] == []
    assert [str(path) for path, _, _ in modules() if empty & set(path.parts)] == []


def test_an_error_of_any_kind_is_caught_in_three_places_at_most():
    broad = [
        f"{path}:{node.lineno}"
        for path, _, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or (isinstance(node.type, ast.Name) and node.type.id == "Exception"))
    ]
    assert len(broad) <= BROAD_EXCEPTS, broad
