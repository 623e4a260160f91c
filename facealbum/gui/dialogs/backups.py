"""The backups: when each was made and what is in it, making one now, going back to one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from facealbum.domain.sentences import sentence
from facealbum.gui import words
from facealbum.gui.models.history_model import now
from facealbum.gui.theme import TITLE, XL, M, S, Theme
from facealbum.gui.words import tr

if TYPE_CHECKING:
    from facealbum.gui.bridge import Bridge
    from facealbum.library import Backup, Loss

WHY = {
    "daily": sentence("made by itself"),
    "by-hand": sentence("made by you"),
    "before-restore": sentence("made before going back"),
    "before-version": sentence("made before an update"),
}
ABOUT = sentence(
    "Names and answers are backed up once a day; the last seven days are kept. Your photos are not"
    " in here: they stay where they are."
)
MEBIBYTE = 2**20
NAMED = 6
"""Names that going back would lose and are told one by one."""


class Backups(QDialog):
    """The list of backups.

    Signals:
        wanted: the name of the backup that the user decided to go back to.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget, bridge: Bridge, theme: Theme) -> None:
        super().__init__(parent)
        self._bridge, self._library = bridge, bridge.library
        self.setWindowTitle(tr("Backups"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(620, 440)
        heading, line = QLabel(tr("Backups")), QLabel(words.told(ABOUT))
        heading.setFont(theme.font(TITLE, bold=True))
        line.setProperty("role", "muted")
        line.setWordWrap(True)
        self.list = QListWidget()
        self.list.setObjectName("lines")
        self.list.setWordWrap(True)
        self.list.setAccessibleName(tr("Backups, newest first"))
        self.list.currentRowChanged.connect(self._chose)
        self.list.itemActivated.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, XL, XL, XL)
        column.setSpacing(S)
        column.addWidget(heading)
        column.addWidget(line)
        column.addWidget(self.list, 1)
        column.addLayout(self._buttons())
        self._look()

    def _buttons(self) -> QHBoxLayout:
        self.now = QPushButton(tr("Back up now"))
        self.restore = QPushButton(tr("Go back to this…"))
        close = QPushButton(tr("Close"))
        self.now.clicked.connect(self._back_up)
        self.restore.clicked.connect(self._ask)
        self.restore.setEnabled(False)
        close.clicked.connect(self.close)
        for button in (self.now, self.restore, close):
            # Enter is for the chosen backup, not for a button beside it.
            button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.setSpacing(M)
        buttons.addWidget(self.now)
        buttons.addStretch(1)
        buttons.addWidget(self.restore)
        buttons.addWidget(close)
        return buttons

    def _look(self) -> None:
        self._bridge.ask(self._library.backups, self._show)

    def _show(self, backups: list[Backup]) -> None:
        self.list.clear()
        for backup in backups:
            item = QListWidgetItem(described(backup))
            item.setData(Qt.ItemDataRole.UserRole, backup)
            item.setToolTip(backup.name)
            self.list.addItem(item)
        if backups:
            self.list.setCurrentRow(0)
        else:
            nothing = QListWidgetItem(tr("No backup yet"))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(nothing)

    def _chosen(self) -> Backup | None:
        item = self.list.currentItem()
        backup: Backup | None = None if item is None else item.data(Qt.ItemDataRole.UserRole)
        return backup if backup is not None and backup.people is not None else None

    @Slot()
    def _chose(self) -> None:
        self.restore.setEnabled(self._chosen() is not None)

    @Slot()
    def _back_up(self) -> None:
        self.now.setEnabled(False)
        self._bridge.do(self._library.back_up, self._backed_up, "back up")

    def _backed_up(self, _backup: Backup) -> None:
        self.now.setEnabled(True)
        self._look()

    @Slot()
    def _ask(self) -> None:
        backup = self._chosen()
        if backup is not None:
            self._bridge.ponder(lambda: (backup, self._library.loss(backup.name)), self._confirm)

    def _confirm(self, asked: tuple[Backup, Loss]) -> None:
        backup, loss = asked
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(tr("Go back"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        when = words.moment(backup.at, now())
        box.setText(tr("Go back to how it was then ({when})?", when=when))
        box.setInformativeText("\n\n".join(lost(loss)))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        go = box.addButton(tr("Go back"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        go.clicked.connect(partial(self._decided, backup.name))
        box.open()

    def _decided(self, name: str) -> None:
        self.close()
        self.wanted.emit(name)


def described(backup: Backup) -> str:
    """Return a backup as two lines."""
    when = f"{words.moment(backup.at, now())}, {words.told(WHY.get(backup.kind, backup.kind))}"
    if backup.people is None or backup.faces is None:
        return "\n".join((when, tr("Damaged; it can't be used")))
    facts = (
        words.count(backup.people, "named person"),
        words.count(backup.faces, "face"),
        tr("{number} MB", number=words.number(max(round(backup.size / MEBIBYTE), 1))),
    )
    return f"{when}\n{' · '.join(facts)}"


def lost(loss: Loss) -> list[str]:
    """Return what going back would lose, as paragraphs."""
    told = []
    if loss.names:
        names = words.listing(list(loss.names), most=NAMED)
        told.append(tr("Named since then, and lost: {names}.", names=names))
    if loss.steps:
        steps = words.count(loss.steps, "step")
        told.append(tr("{steps} of the history would be gone.", steps=steps))
    if loss.photos:
        come = words.count(loss.photos, "photo")
        told.append(
            tr("{photos} came since then and would have to be looked at again.", photos=come)
        )
    if not told:
        told.append(tr("Nothing was said since then; nothing would be lost."))
    return [*told, tr("As it is now is backed up first, so you can come back.")]
