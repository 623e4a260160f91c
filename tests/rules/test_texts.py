"""What the rooms below the window say to the user is a ``sentence``, which can be translated."""

import ast
from functools import cache
from string import Formatter

from .repository import modules

ROOMS = {"domain", "jobs.py", "store", "vision", "grouping", "exchange", "library"}
COMMAND_LINE = {"facealbum/library/truth.py", "facealbum/library/evaluating.py"}
"""Measuring on albums whose truth is known, which the window has not."""
NOT_OURS = {
    ("facealbum/library/metadata/exiftool.py", "f'{error}.'"),
    ("facealbum/domain/errors.py", "f'{error.strerror or error}.'"),
}
"""Words of the system, in whatever language it has."""
REPORT = "facealbum/library/reporting.py"
"""The report of a problem is for whoever mends the program: English, whoever sends it."""

LABELS = {"record": (0,), "tell": (0, 1), "JobHandle": (0,), "Progress": (0,), "Setting": (2, 3),
          "Form": (1,)}  # fmt: skip
"""What takes a text for the user, and where; functions that hand one on are found from these."""
NAMED = {"label", "stage", "reason", "problem", "note", "help", "what", "why", "todo"}
"""Values by name that are texts for the user, whoever takes them."""
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@cache
def rooms():
    """Return path and tree of each module that is looked at."""
    return [
        (path.as_posix(), tree)
        for path, _, tree in modules()
        if path.parts[1] in ROOMS and path.as_posix() not in COMMAND_LINE
    ]


def called(call):
    """Return the name of what a call calls."""
    return getattr(call.func, "id", getattr(call.func, "attr", ""))


@cache
def calls():
    """Return each call with its path, its module and the function around it, or None."""
    found = []

    def look(node, path, tree, home):
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Call):
                found.append((path, tree, home, child))
            look(child, path, tree, child if isinstance(child, FUNCTIONS) else home)

    for path, tree in rooms():
        look(tree, path, tree, None)
    return found


@cache
def meanings(tree):
    """Return what the names of a module stand for, and what its functions return."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            found.setdefault(node.targets[0].id, []).append(node.value)
        elif isinstance(node, FUNCTIONS):
            returned = (each.value for each in ast.walk(node) if isinstance(each, ast.Return))
            found.setdefault(f"{node.name}()", []).extend(filter(None, returned))
    return found


def errors():
    """Return the names of ``KnownError`` and of all that is one."""
    names = {"KnownError"}
    kinds = [
        node for _, tree in rooms() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)
    ]
    while (
        more := {
            kind.name for kind in kinds if names & {getattr(base, "id", "") for base in kind.bases}
        }
        - names
    ):
        names |= more
    return names


def texts_given(takers):
    """Yield each text that something takes, with where it is given."""
    for path, tree, home, call in calls():
        places = takers.get(called(call), ())
        for at, text in enumerate(call.args):
            if places is None or at in places:
                yield path, tree, home, text
        for each in call.keywords:
            if each.arg in NAMED and called(call) != "sentence":
                yield path, tree, home, each.value


def takers_of_texts():
    """Return what takes a text for the user, and at which places; None is all."""
    takers = {**LABELS, **dict.fromkeys(errors())}
    while True:
        before = dict(takers)
        for _, _, home, text in texts_given(before):
            if home is None or not isinstance(text, ast.Name):
                continue
            known = takers.get(home.name, ())
            values = [each for each in home.args.args if each.arg not in {"self", "cls"}]
            for at, each in enumerate(values):
                if each.arg == text.id and ast.unparse(each.annotation) == "str":
                    takers[home.name] = tuple(sorted({*known, at}))
        if takers == before:
            return takers


def sources(text, tree, seen=()):
    """Yield what a text may be: either side of a choice, what a name means, what is returned."""
    name = text.id if isinstance(text, ast.Name) else ""
    if isinstance(text, ast.Call):
        yield text
        name = f"{called(text)}()"
    elif isinstance(text, ast.IfExp):
        yield from sources(text.body, tree, seen)
        yield from sources(text.orelse, tree, seen)
    elif isinstance(text, ast.BoolOp):
        for value in text.values:
            yield from sources(value, tree, seen)
    elif not name:
        yield text
    if name and name not in seen:
        for meant in meanings(tree).get(name, ()):
            yield from sources(meant, tree, (*seen, name))


def loses_its_parts(text):
    """Whether a text can't be said in another language."""
    if isinstance(text, ast.Constant):
        return isinstance(text.value, str) and text.value != ""
    if isinstance(text, ast.Call) and isinstance(text.func, ast.Attribute):
        return text.func.attr in dir(str)
    if isinstance(text, ast.BinOp):
        kinds = {type(each.value) for each in ast.walk(text) if isinstance(each, ast.Constant)}
        return isinstance(text.op, ast.Add | ast.Mod) and not kinds & {int, float}
    return isinstance(text, ast.JoinedStr)


def test_errors_and_labels_are_sentences():
    takers = takers_of_texts()
    assert {"change", "recorded", "_start", "unreadable"} <= takers.keys()
    lost = {
        (path, source.lineno, ast.unparse(source))
        for path, tree, _, text in texts_given(takers)
        for source in sources(text, tree)
        if loses_its_parts(source) and (path, ast.unparse(source)) not in NOT_OURS
    }
    assert sorted(lost) == []


def test_whatever_reads_as_a_sentence_is_one():
    lost = []
    for path, tree in rooms():
        if path == REPORT:
            continue
        fine = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and called(node) == "sentence":
                fine.update(ast.walk(node))
            elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
                fine.add(node.value)
            elif isinstance(node, ast.JoinedStr):
                fine.update(node.values)
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant | ast.JoinedStr) and node not in fine:
                text = ast.unparse(node).lstrip("f").strip("'\"")
                begins = text[:1] in "“{" or (text[:1].isupper() and not text[1:2].isupper())
                ours = (path, ast.unparse(node)) not in NOT_OURS
                if begins and " " in text and text.endswith(".") and ours:
                    lost.append((path, node.lineno, text))
    assert lost == []


def test_a_sentence_is_one_literal_with_a_value_for_each_name_in_braces():
    wrong = []
    for path, _, _, call in calls():
        if called(call) == "sentence":
            (text,) = call.args
            literal = isinstance(text, ast.Constant) and isinstance(text.value, str)
            given = {each.arg for each in call.keywords}
            if not literal or (given and given != names_in(text.value)):
                wrong.append((path, call.lineno, ast.unparse(call)))
    assert wrong == []


def names_in(template):
    return {name for _, name, *_ in Formatter().parse(template) if name is not None}
