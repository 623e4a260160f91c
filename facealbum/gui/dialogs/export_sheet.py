"""The sheet that asks how photos are to be exported, and shows what would come of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from facealbum.domain.errors import CancelledError, KnownError
from facealbum.domain.exports import (
    FEWEST_COLUMNS,
    MOST_COLUMNS,
    DateFolders,
    ExportKind,
    Layout,
    Manner,
    Paper,
    SheetStyle,
    readable_size,
)
from facealbum.domain.sentences import sentence
from facealbum.gui import words
from facealbum.gui.theme import TITLE, XL, XXL, M, S
from facealbum.gui.views.answer_buttons import answer_buttons
from facealbum.gui.words import tr
from facealbum.library import ExportPlan
from facealbum.library.exporting.file_names import titled

if TYPE_CHECKING:
    from facealbum.gui.bridge import Bridge
    from facealbum.gui.theme import Theme
    from facealbum.jobs import JobHandle

What = str | int

WIDTH = 560
TYPED_MS = 250
"""After the last letter of a folder, what would come of it is asked."""


class Out(StrEnum):
    """What comes out: photos in four ways, a sheet, or a list."""

    COPIES = "copies"
    HARD_LINKS = "hard-links"
    SYMLINKS = "symlinks"
    ZIP = "zip"
    SHEET = "sheet"
    CSV = "csv"
    JSON = "json"

    @property
    def kind(self) -> ExportKind | None:
        """As what photos are put into a place; None where it is no photos that come out."""
        return ExportKind(self.value) if self.value in set(ExportKind) else None


OUTS = {
    Out.COPIES: sentence("Copies of the photos"),
    Out.ZIP: sentence("One zip file"),
    Out.HARD_LINKS: sentence("Hard links (same disk, take no room)"),
    Out.SYMLINKS: sentence("Symbolic links (point to the photos)"),
    Out.SHEET: sentence("Contact sheet (PDF)"),
    Out.CSV: sentence("List of faces (CSV, for spreadsheets)"),
    Out.JSON: sentence("List of faces (JSON, for programs)"),
}
HINTS = {
    Out.HARD_LINKS: sentence(
        "A hard link is the photo's own file: changing it there changes the photo."
    ),
    Out.SYMLINKS: sentence("They work as long as the photos stay where they are."),
}
SUFFIXES = {Out.ZIP: ".zip", Out.SHEET: ".pdf", Out.CSV: ".csv", Out.JSON: ".json"}
"""What comes out as one file, and how its name ends."""

LAYOUTS = {
    Layout.NOTHING: sentence("All in one folder"),
    Layout.PERSON: sentence("A folder for each person"),
    Layout.DATE: sentence("Folders by date"),
    Layout.PERSON_DATE: sentence("A folder for each person, by date"),
}
DATES = {DateFolders.MONTHS: "2019/07", DateFolders.DAYS: "2019-07-14"}
SHOWN = {False: sentence("Photos"), True: sentence("Faces")}
PAPERS = {Paper.A4: "A4", Paper.LETTER: sentence("Letter")}
COLUMNS = {number: str(number) for number in range(FEWEST_COLUMNS, MOST_COLUMNS + 1)}
TURNS = {False: sentence("Portrait"), True: sentence("Landscape")}


@dataclass(frozen=True, slots=True)
class Order:
    """What the user wants.

    Attributes:
        what: as ``Library.export`` takes it.
        out: what comes out.
        folder: where it shall lie.
        title: what was chosen, in words.
        manner: how photos are laid out.
        style: what a contact sheet looks like.
    """

    what: tuple[What, ...]
    out: Out
    folder: Path
    title: str
    manner: Manner
    style: SheetStyle


class ExportSheet(QDialog):
    """Asks as what, laid out how, and where.

    Signals:
        ordered: the ``Order``.
    """

    ordered = Signal(object)

    def __init__(
        self, parent: QWidget, bridge: Bridge, theme: Theme, what: Sequence[What], folder: Path
    ) -> None:
        super().__init__(parent)
        self._bridge, self._library = bridge, bridge.library
        self._what = tuple(what)
        self._plan: ExportPlan | None = None
        self._job: JobHandle | None = None
        self._asked = 0
        self._title = ""
        self.setWindowTitle(tr("Export"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        self._heading = QLabel(tr("Export"))
        self._heading.setFont(theme.font(TITLE, bold=True))
        self._hint = QLabel()
        self._hint.setProperty("role", "small")
        self.tree, self.facts = QLabel(" "), QLabel(" ")
        self.facts.setProperty("role", "muted")
        for label in (self._heading, self._hint, self.tree, self.facts):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPED_MS)
        self._timer.timeout.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(XXL, XL, XXL, XL)
        column.setSpacing(M)
        column.addWidget(self._heading)
        column.addLayout(self._form(folder))
        column.addWidget(self._hint)
        column.addSpacing(S)
        column.addWidget(self.tree)
        column.addWidget(self.facts)
        column.addStretch(1)
        self.go = QPushButton(tr("Export"))
        column.addLayout(answer_buttons(self, self.go, self._order))
        self.finished.connect(self._end)
        self._suit()

    # What it is made of.

    def _form(self, folder: Path) -> QFormLayout:
        self.out = _choice(OUTS, tr("Export as"))
        self.layout_choice = _choice(LAYOUTS, tr("Folders"))
        self.dates = _choice(DATES, tr("Folders of dates"))
        self.shown = _choice(SHOWN, tr("Show", "on a contact sheet"))
        self.paper = _choice(PAPERS, tr("Paper"))
        self.turn = _choice(TURNS, tr("Paper's direction"))
        self.columns = _choice(COLUMNS, tr("Columns"))
        self.columns.setCurrentIndex(self.columns.findData(SheetStyle().columns))
        self.folder = QLineEdit(str(folder))
        self.folder.setAccessibleName(tr("Folder"))
        self.folder.textChanged.connect(lambda _text: self._timer.start())
        choose = QPushButton(tr("Choose…"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        place = QHBoxLayout()
        place.setSpacing(S)
        place.addWidget(self.folder, 1)
        place.addWidget(choose)
        self._rows = QFormLayout()
        self._rows.setSpacing(M)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for title, field in (
            (tr("&As"), self.out),
            (tr("&Folders"), self.layout_choice),
            (tr("&Dates"), self.dates),
            (tr("&Show"), self.shown),
            (tr("&Paper"), self.paper),
            (tr("D&irection"), self.turn),
            (tr("C&olumns"), self.columns),
        ):
            self._rows.addRow(_label(title, field), field)
        self._rows.addRow(_label(tr("&Where"), self.folder), place)
        for box in (self.out, self.layout_choice, self.dates):
            box.currentIndexChanged.connect(self._suit)
        return self._rows

    # What is chosen.

    @property
    def wanted(self) -> Order:
        """What the user chose by now."""
        out = Out(self.out.currentData())
        return Order(
            self._what,
            out,
            # The folder that the program was started in means nothing to who types here.
            Path.home() / Path(self.folder.text().strip()).expanduser(),
            self._title,
            Manner(
                out.kind or ExportKind.COPIES,
                Layout(self.layout_choice.currentData()),
                DateFolders(self.dates.currentData()),
            ),
            SheetStyle(
                faces=bool(self.shown.currentData()),
                paper=Paper(self.paper.currentData()),
                landscape=bool(self.turn.currentData()),
                columns=int(self.columns.currentData()),
            ),
        )

    @Slot()
    def _suit(self) -> None:
        """Show the rows that belong to what is chosen."""
        order = self.wanted
        photos, sheet = order.out.kind is not None, order.out is Out.SHEET
        self._rows.setRowVisible(self.layout_choice, photos)
        self._rows.setRowVisible(self.dates, photos and order.manner.layout.by_date)
        for field in (self.shown, self.paper, self.turn, self.columns):
            self._rows.setRowVisible(field, sheet)
        hint = HINTS.get(order.out)
        self._hint.setText(words.told(hint) if hint else "")
        self._hint.setVisible(hint is not None)
        self.adjustSize()
        self._ask()

    @Slot()
    def _choose(self) -> None:
        title = tr("Export to")
        chosen = QFileDialog.getExistingDirectory(self, title, self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    # What would come of it.

    @Slot()
    def _ask(self) -> None:
        """Ask what would come of it, beside the GUI thread."""
        self._timer.stop()
        self._drop_job()
        self._asked += 1
        self._plan = None
        self.go.setEnabled(False)
        if not self.folder.text().strip():
            self._say("", tr("Choose a folder."), wrong=True)
            return
        self._say(" ", tr("Looking…"))
        order = self.wanted
        # For a sheet or a list only the number of photos is asked.
        place = order.folder if order.out.kind is not None else None
        begin = partial(self._library.plan_export, order.what, place, order.manner)
        self._bridge.ask(partial(_begun, begin, self._asked), self._planning)

    def _planning(self, begun: tuple[int, JobHandle | KnownError]) -> None:
        asked, job = begun
        if isinstance(job, KnownError):
            self._say("", words.told(job.sentence), wrong=True)
        elif asked != self._asked:
            job.cancel()
        else:
            self._job = job
            self._bridge.follow(job, self._planned)

    def _planned(self, job: JobHandle) -> None:
        if job is not self._job:
            return
        self._job = None
        try:
            self._show(job.result(0))
        except CancelledError:
            return
        except KnownError as error:
            self._say("", words.told(error.sentence), wrong=True)

    def _show(self, plan: ExportPlan) -> None:
        self._plan, self._title = plan, plan.title
        only_photos = all(isinstance(each, int) for each in self._what)
        what = _photos(plan) if only_photos else plan.title
        self._heading.setText(tr("Export {what}", what=what))
        order = self.wanted
        fits = plan.free is None or plan.bytes <= plan.free
        self.go.setEnabled(fits and (plan.files > 0 or order.out.kind is None) and plan.photos > 0)
        file = titled(plan.title, SUFFIXES[order.out]) if order.out in SUFFIXES else ""
        if order.out.kind is None:
            self._say(str(order.folder / file), _photos(plan))
        else:
            example = " ▸ ".join(filter(None, (file, plan.example)))
            tree = tr("For example: {files}", files=example) if plan.example else example
            self._say(tree, _foreseen(plan, fits=fits), wrong=not fits)

    def _say(self, tree: str, facts: str, *, wrong: bool = False) -> None:
        self.tree.setText(tree)
        self.facts.setText(facts)
        self.facts.setProperty("role", "danger" if wrong else "muted")
        self.facts.style().polish(self.facts)

    # Its end.

    @Slot()
    def _order(self) -> None:
        order = self.wanted
        self.accept()
        self.ordered.emit(order)

    @Slot()
    def _end(self) -> None:
        self._asked += 1
        self._timer.stop()
        self._drop_job()

    def _drop_job(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None


def _choice(options: Mapping[Any, str], name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for value, title in options.items():
        box.addItem(words.told(title), value)
    return box


def _label(title: str, field: QWidget) -> QLabel:
    label = QLabel(title)
    label.setBuddy(field)
    # A form puts a label to the upper edge of its row.
    label.setMinimumHeight(field.sizeHint().height())
    return label


def _begun(begin: partial[JobHandle], asked: int) -> tuple[int, JobHandle | KnownError]:
    try:
        return asked, begin()
    except KnownError as error:
        return asked, error


def _photos(plan: ExportPlan) -> str:
    return words.count(plan.photos, "photo")


def _foreseen(plan: ExportPlan, *, fits: bool) -> str:
    """Return in words what an export would be: photos, bytes, folders, and what is in the way."""
    parts = [words.count(plan.files, "photo")]
    if plan.bytes:
        parts.append(words.told(readable_size(plan.bytes)))
    if plan.folders > 1:
        parts.append(words.count(plan.folders, "folder"))
    if plan.skipped:
        parts.append(tr("{number} there already", number=words.number(plan.skipped)))
    if plan.missing:
        parts.append(tr("{number} can't be found now", number=words.number(len(plan.missing))))
    if not fits and plan.free is not None:
        free = words.told(readable_size(plan.free))
        parts.append(tr("not enough room: {size} are free", size=free))
    return "  ·  ".join(parts)
