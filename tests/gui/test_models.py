"""What each model says of its rows."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from facealbum.domain.types import Group, Photo, PhotoStatus, TakenFrom
from facealbum.gui.models.face_model import FaceModel
from facealbum.gui.models.group_model import GroupModel, Order, dragged_ids, sorted_people
from facealbum.gui.models.id_model import Role
from facealbum.gui.models.name_model import NameModel
from facealbum.gui.models.photo_model import PhotoModel, month_sections, months_of

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def person(number, name, photos):
    return Group(f"p{number}", name, number, False, photos, photos, photos, number)


PEOPLE = [
    person(1, "Émile", 5),
    person(2, "anna", 9),
    person(3, "", 50),
    person(4, "Zoë", 9),
]


def names(people):
    return [group.name for group in people]


def test_people_are_sorted_by_photos_then_name_and_the_nameless_stand_last():
    assert names(sorted_people(PEOPLE, Order.PHOTOS)) == ["anna", "Zoë", "Émile", ""]


def test_names_are_sorted_whatever_the_case_and_the_accents():
    assert names(sorted_people(PEOPLE, Order.NAME)) == ["anna", "Émile", "Zoë", ""]


def test_the_latest_person_comes_first_when_sorted_by_time():
    assert names(sorted_people(PEOPLE, Order.RECENT)) == ["Zoë", "anna", "Émile", ""]


def test_a_group_model_speaks_of_people(qtbot):
    model = GroupModel(draggable=True)
    tester = QAbstractItemModelTester(model, FATAL)
    model.show(PEOPLE)
    index = model.index_of("p3")
    assert index.data(Role.ITEM) == PEOPLE[2]
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "No name yet, 50 photos"
    mime = model.mimeData([model.index_of("p1"), model.index_of("p4")])
    assert dragged_ids(mime) == ["p1", "p4"]
    model.show([])
    assert model.rowCount() == 0
    del tester


def test_a_group_that_changed_is_painted_again_and_one_that_was_touched_too(qtbot):
    model = GroupModel()
    model.show(PEOPLE)
    rows = []
    model.dataChanged.connect(lambda first, _last: rows.append(first.row()))
    model.show([person(1, "Émile", 6), *PEOPLE[1:]], touched=frozenset({"p4", "p99"}))
    assert rows == [0, 3]


def test_names_are_completed_from_those_who_have_one():
    model = NameModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.show(PEOPLE)
    typed = [model.index(row).data(Qt.ItemDataRole.EditRole) for row in range(model.rowCount())]
    assert typed == ["anna", "Zoë", "Émile"]
    del tester


def test_faces_of_a_person_stand_in_two_sections(library):
    group = library.people()[0]
    rows = library.faces_of(group.id)
    unsure = [(face, type(place)(face.id, group.id, False, 0.5)) for face, place in rows[:3]]
    model = FaceModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.show([*rows[3:], *unsure], person=True)
    assert [section.heading for section in model.sections] == ["Not confirmed yet", "Confirmed"]
    assert list(model.ids[:3]) == [face.id for face, _ in unsure]
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Face, not confirmed yet"
    model.show(rows, person=True)
    assert [section.heading for section in model.sections] == [""]
    assert set(model.photo_ids()) == {face.photo_id for face, _ in rows}
    del tester


def photo(number, taken):
    return Photo(
        number, f"/p/{number}.jpg", f"{number:032x}", 4, 3, taken, TakenFrom.EXIF, PhotoStatus.DONE
    )


def test_months_follow_each_other_and_the_undated_come_last():
    taken = [datetime(2020, 5, 3), datetime(2020, 5, 1), datetime(2019, 12, 31), None]
    photos = [photo(number, moment) for number, moment in enumerate(taken, 1)]
    assert months_of(photos) == [(2020, 5, 2), (2019, 12, 1), (0, 0, 1)]


def test_many_photos_stand_under_months_and_few_under_years():
    model = PhotoModel(lambda item: photo(item, datetime(2020, 5, 3)))
    tester = QAbstractItemModelTester(model, FATAL)
    model.show(model.ready(range(1, 21), month_sections([(2020, 5, 12), (2020, 4, 8)])))
    assert [section.heading for section in model.sections] == ["May 2020", "April 2020"]
    few = month_sections([(2020, 5, 1), (2020, 4, 1), (0, 0, 1)])
    model.show(model.ready(range(1, 4), few))
    assert [section.heading for section in model.sections] == ["2020", "No date"]
    assert "2020" in model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    del tester


def test_a_photo_is_read_only_when_its_words_are_asked_for():
    asked = []

    def row(item):
        asked.append(item)
        return photo(item, None)

    model = PhotoModel(row)
    model.show(model.ready(range(1, 100_001), month_sections([(2020, 5, 100_000)])))
    model.index(500).data(Role.ID)
    assert asked == []
    assert model.index(500).data(Qt.ItemDataRole.AccessibleTextRole) == "Photo, No date"
    assert asked == [501]
