"""Telling of a failure: what happened, why, and what to do; never a traceback."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from facealbum.domain.errors import KnownError
from facealbum.domain.sentences import joined, sentence
from facealbum.gui import words
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from facealbum.library import Backup


def notice(error: KnownError, parent: QWidget | None = None) -> QMessageBox:
    """Return a dialog, not yet shown, that says what the error says."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("facealbum")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(words.told(error.what))
    box.setInformativeText(
        "\n\n".join(words.told(part) for part in (error.why, error.todo) if part)
    )
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box


def rescue(
    error: KnownError, backup: Backup, parent: QWidget | None = None, otherwise: str = ""
) -> QMessageBox:
    """Return a dialog that offers a backup for a library that is damaged.

    Its default button puts the backup in the library's place; the other one says ``otherwise``, or
    "Quit".
    """
    box = notice(error, parent)
    when = words.moment(backup.at, datetime.now())
    people = words.count(backup.people or 0, "named person")
    offer = tr(
        "The newest backup is from {when} and has {people}."
        " The damaged file is kept beside the backups.",
        when=when,
        people=people,
    )
    box.setInformativeText(f"{words.told(error.why)}\n\n{offer}")
    # Whoever shows it asks afterwards which button it was.
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    yes = box.addButton(tr("Go on with the backup"), QMessageBox.ButtonRole.AcceptRole)
    box.addButton(otherwise or tr("Quit"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(yes)
    return box


def bug_notice(log_file: Path | None, parent: QWidget | None = None) -> QMessageBox:
    """Return a dialog, not yet shown, for a failure that is facealbum's own."""
    todo = sentence(
        "You can go on; if it happens again, start facealbum anew. Menu, Report a problem makes a"
        " text that helps to mend it."
    )
    if log_file is not None:
        todo = joined(todo, sentence("The details are in {file}.", file=str(log_file)))
    return notice(
        KnownError(
            sentence("Something went wrong in facealbum."),
            sentence("This is a mistake in the program. Your photos and your names are safe."),
            todo,
        ),
        parent,
    )
