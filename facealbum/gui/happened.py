"""The steps of the history, in the user's language: what they do, and what was done.

A step's label says what to do, ``Name Anna``, because the menu says it after ``Undo:``. Where one
was just done, the window says ``Named Anna``. Labels come from the library as sentences, which keep
their template; those of steps that were stored before labels did are told apart by their text.
"""

from __future__ import annotations

import re

from facealbum.domain.sentences import Sentence, sentence
from facealbum.gui.words import told

_STEPS: tuple[tuple[str, str], ...] = (
    (sentence("Undo: {step} and {number} more"), sentence("Undone: {step} and {number} more")),
    (sentence("Undo: {step}"), sentence("Undone: {step}")),
    (sentence("Redo: {step}"), sentence("Done again: {step}")),
    (sentence("Take back: {step}"), sentence("Taken back: {step}")),
    (sentence("Name {name}"), sentence("Named {name}")),
    (sentence("Merge into {name}"), sentence("Merged into {name}")),
    (sentence("Merge"), sentence("Merged")),
    (sentence("Move to {name}"), sentence("Moved to {name}")),
    (sentence("Move faces"), sentence("Moved faces")),
    (sentence("Confirm {name}"), sentence("Confirmed {name}")),
    (sentence("Confirm"), sentence("Confirmed")),
    (sentence("Hide {number} people"), sentence("Hidden: {number} people")),
    (sentence("Hide {name}"), sentence("Hidden: {name}")),
    (sentence("Hide"), sentence("Hidden")),
    (sentence("Show {number} people"), sentence("Shown again: {number} people")),
    (sentence("Show {name}"), sentence("Shown again: {name}")),
    (sentence("Show"), sentence("Shown again")),
    (sentence("Not a face: {number} of them"), sentence("Taken out: not a face: {number} of them")),
    (sentence("Not a face"), sentence("Taken out: not a face")),
    (sentence("Not a stranger: {name}"), sentence("No stranger any more: {name}")),
    (sentence("Not a stranger"), sentence("No stranger any more")),
    (sentence("Not this person"), sentence("Taken out: not this person")),
    (sentence("Not {name}"), sentence("Taken out: not {name}")),
    (sentence("Bring a face back"), sentence("Brought back: a face")),
    (sentence("Bring {number} faces back"), sentence("Brought back: {number} faces")),
    (sentence("Ignore {number} strangers"), sentence("Ignored: {number} strangers")),
    (sentence("Ignore a stranger"), sentence("Ignored: a stranger")),
    (sentence("Ignore {name}"), sentence("Ignored: {name}")),
    (sentence("Forget a birth date: {name}"), sentence("Birth date forgotten: {name}")),
    (sentence("Forget a birth date"), sentence("Birth date forgotten")),
    (sentence("Draw a face"), sentence("Face added")),
    (sentence("Cover of {name}"), sentence("New cover of {name}")),
    (sentence("Cover"), sentence("New cover")),
    (sentence("Cut a link"), sentence("Kept apart")),
    (sentence("Regroup at {threshold}"), sentence("Grouped anew at {threshold}")),
    (sentence("Save album {name}"), sentence("Saved album {name}")),
    (sentence("Rename album {name}"), sentence("Renamed album {name}")),
    (sentence("Change album {name}"), sentence("Changed album {name}")),
    (sentence("Delete album {name}"), sentence("Deleted album {name}")),
    (sentence("Delete a person"), sentence("Deleted a person")),
    (sentence("Delete {name}"), sentence("Deleted {name}")),
    (sentence("Watch no more: {folder}"), sentence("No longer watched: {folder}")),
    (sentence("Watch {folder}"), sentence("Watching {folder}")),
    (sentence("Forget {folder}"), sentence("Forgotten: {folder}")),
)
"""What to do, and the same as what was done; of two that fit one text, the closer one first."""

_FIELD = re.compile(r"\{(\w+)\}")
NUMBER = r"[\d,]+"
STEP = "step"
"""The value of a label that is a label itself."""


def happened(label: str) -> str:
    """Return the label of a change, which says what to do, as what was done."""
    step = recalled(label)
    done = _DONE.get(_shape(step.template))
    if done is None:
        return told(step)
    values = [step.values[name] for name in _FIELD.findall(step.template)]
    return told(Sentence(done, dict(zip(_FIELD.findall(done), values, strict=True))))


def said_of(label: str) -> str:
    """Return the label of a step in the user's language."""
    return told(recalled(label))


def recalled(label: str) -> Sentence:
    """Return a label with its template; one that was stored without is known by its text."""
    if isinstance(label, Sentence):
        return label
    for pattern, template in _PATTERNS:
        found = pattern.fullmatch(label)
        if found is not None:
            values: dict[str, object] = dict(found.groupdict())
            if STEP in values:
                values[STEP] = recalled(found[STEP])
            return Sentence(template, values)
    return sentence(label)


def _shape(template: str) -> str:
    """Return a template without the names of its values."""
    return _FIELD.sub("{}", template)


def _pattern(template: str) -> re.Pattern[str]:
    """Return what finds the values in a text that was made of a template."""
    parts = _FIELD.split(template)
    parts[::2] = map(re.escape, parts[::2])
    parts[1::2] = [f"(?P<{name}>{NUMBER if name == 'number' else '.+'})" for name in parts[1::2]]
    return re.compile("".join(parts))


_DONE = {_shape(to_do): done for to_do, done in _STEPS}
_PATTERNS = [(_pattern(to_do), to_do) for to_do, _ in _STEPS]
