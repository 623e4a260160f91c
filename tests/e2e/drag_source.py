"""Another program with photos in it, to be dragged from: a small window, and what came of it.

    drag_source.py PATH...

It says a line for each thing that happens: ``ready``, ``dragging``, ``taken`` once whatever is
under the mouse would take the files, and at the end ``dropped`` or ``refused``. Qt speaks XDND with
the other program, as a file manager does.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

TITLE = "Photos to drag"


def say(word: str) -> None:
    """Tell whoever started this."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


class Source(QLabel):
    """A window that is nothing but what can be dragged."""

    def __init__(self, paths: list[str]) -> None:
        super().__init__(TITLE)
        self._paths = paths
        self.setWindowTitle(TITLE)
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
        self.resize(160, 60)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Be sent what moves the mouse from here on."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry the files until they are dropped somewhere."""
        drag, files = QDrag(self), QMimeData()
        files.setUrls([QUrl.fromLocalFile(path) for path in self._paths])
        drag.setMimeData(files)
        drag.actionChanged.connect(
            lambda action: say("taken") if action == Qt.DropAction.CopyAction else None
        )
        say("dragging")
        done = drag.exec(Qt.DropAction.CopyAction)
        # Hidden, but there: whoever took the files reads their names now.
        self.hide()
        say("dropped" if done == Qt.DropAction.CopyAction else "refused")


def main() -> int:
    """Show the window until something was dropped, and be there until ended."""
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    source = Source(sys.argv[1:])
    source.show()
    QTimer.singleShot(0, lambda: say("ready"))
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
