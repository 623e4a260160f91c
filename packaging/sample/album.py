"""The plan of the sample album: nine years of the life of twelve people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Shot:
    """One photo to make.

    `kind` is the composer (close, own, place, small, group, call, view), `scene` the place,
    `effect` what goes wrong with it (dark, blurred, grey, sideways6, sideways8) or "".
    """

    folder: str
    file: str
    taken: datetime
    kind: str
    people: tuple[str, ...]
    scene: str
    effect: str
    upright: bool

    @property
    def path(self) -> str:
        """Return the path below `photos/`."""
        return f"{self.folder}/{self.file}"


# kind, people, scene, effect; a "|" after the kind makes the photo taller than wide
_Line = tuple[str, str, str, str]
_EVENTS: tuple[tuple[str, str, str, int, tuple[_Line, ...]], ...] = (
    (
        "2016 Graduation",
        "2016-06-24 10:12",
        "DSC_{n:04d}.JPG",
        181,
        (
            ("close", "Mei", "", ""),
            ("group", "Mei Minh", "wall", ""),
            ("group", "Adaeze Mei Rafael", "park", ""),
            ("place|", "Adaeze", "park", ""),
            ("close", "Adaeze", "", ""),
            ("place", "Rafael", "wall", ""),
            ("own", "Minh", "", ""),
        ),
    ),
    (
        "2017 Mountain hike",
        "2017-09-09 08:41",
        "P10{n:05d}.JPG",
        40211,
        (
            ("view", "", "mountain", ""),
            ("small", "Mateo", "mountain", ""),
            ("group", "Mateo Saoirse", "mountain", ""),
            ("place", "Rafael", "mountain", ""),
            ("group", "Rafael Priya Mateo Saoirse", "mountain", ""),
            ("place|", "Priya", "mountain", "sideways6"),
            ("close", "Saoirse", "", ""),
            ("close", "Mateo", "", ""),
        ),
    ),
    (
        "2018 Summer lake",
        "2018-07-14 11:03",
        "IMG_2018_{n:04d}.jpg",
        412,
        (
            ("view", "", "lake", ""),
            ("group", "Saoirse Emil Mateo", "lake", ""),
            ("place", "Emil", "lake", ""),
            ("small", "Lucía", "lake", ""),
            ("group", "Lucía Emil", "lake", ""),
            ("group", "Ingrid Søren", "lake", ""),
            ("own", "Ingrid", "", ""),
            ("close", "Søren", "", ""),
            ("group", "Ingrid Søren Saoirse Mateo Emil", "lake", ""),
            ("place", "Saoirse", "sunset", "dark"),
            ("view", "", "sunset", ""),
        ),
    ),
    (
        "2018 New Year party",
        "2018-12-31 20:35",
        "20181231_{time}.jpg",
        0,
        (
            ("group", "Adaeze Karim", "party", ""),
            ("group", "Mei Minh Adaeze Rafael", "party", "dark"),
            ("place", "Mei", "party", ""),
            ("place|", "Rafael", "party", "dark"),
            ("place", "Karim", "night", ""),
            ("close", "Adaeze", "", "blurred"),
        ),
    ),
    (
        "2019 Birthday",
        "2019-04-06 14:20",
        "IMG_2019_{n:04d}.jpg",
        77,
        (
            ("group", "Priya Lucía Rafael", "room", ""),
            ("close", "Lucía", "", ""),
            ("group", "Emil Lucía", "room", ""),
            ("close", "Emil", "", ""),
            ("group", "Ingrid Emil", "room", ""),
            ("place", "Priya", "room", "blurred"),
            ("group", "Mei Adaeze Priya Rafael Lucía", "room", ""),
            ("place|", "Søren", "room", ""),
            ("place", "Lucía", "room", "sideways8"),
        ),
    ),
    (
        "2020 Video calls",
        "2020-05-02 18:00",
        "Call {date}.jpg",
        0,
        (
            ("call", "Mei Minh Adaeze Rafael", "", ""),
            ("call", "Saoirse Ingrid Søren", "", ""),
            ("call", "Mei Karim Mateo Priya", "", ""),
            ("own", "Mei", "", ""),
        ),
    ),
    (
        "2021 Garden",
        "2021-06-19 15:48",
        "IMG_2021_{n:04d}.jpg",
        903,
        (
            ("group", "Ingrid Søren", "park", ""),
            ("close", "Ingrid", "", "grey"),
            ("group", "Priya Lucía", "park", ""),
            ("place", "Emil", "park", "blurred"),
            ("group", "Saoirse Emil Ingrid", "park", ""),
            ("own", "Mateo", "", ""),
            ("place", "Søren", "park", ""),
            ("small", "Adaeze", "park", ""),
            ("view", "", "park", ""),
        ),
    ),
    (
        "2022 City weekend",
        "2022-10-15 12:30",
        "20221015_{time}.jpg",
        0,
        (
            ("group", "Mei Adaeze", "street", ""),
            ("place|", "Mei", "street", ""),
            ("place", "Karim", "night", "dark"),
            ("group", "Rafael Minh Mateo", "street", ""),
            ("own", "Rafael", "", ""),
            ("close", "Priya", "", ""),
            ("group", "Adaeze Mei Saoirse Priya", "wall", ""),
            ("place", "Adaeze", "street", ""),
            ("view", "", "night", ""),
        ),
    ),
    (
        "2023 Seaside",
        "2023-08-05 19:10",
        "IMG_2023_{n:04d}.jpg",
        2210,
        (
            ("group", "Saoirse Mateo", "sunset", ""),
            ("place", "Lucía", "sunset", ""),
            ("group", "Emil Lucía Priya", "lake", ""),
            ("close", "Saoirse", "", ""),
            ("small", "Mateo", "sunset", ""),
            ("group", "Rafael Priya Mateo Saoirse Adaeze", "sunset", ""),
            ("place|", "Priya", "lake", ""),
        ),
    ),
    (
        "2024 Wedding",
        "2024-05-25 13:05",
        "DSC_{n:04d}.JPG",
        5120,
        (
            ("group", "Mei Minh", "park", ""),
            ("close", "Mei", "", ""),
            ("place|", "Minh", "park", ""),
            ("group", "Karim Mei Minh Rafael Priya", "wall", ""),
            ("group", "Søren Ingrid Mateo Saoirse", "park", ""),
            ("close", "Karim", "", ""),
            ("place|", "Rafael", "wall", ""),
            ("group", "Mateo Rafael", "park", ""),
            ("close", "Ingrid", "", ""),
            ("group", "Adaeze Karim Saoirse", "party", ""),
        ),
    ),
)


def shots() -> list[Shot]:
    """Return all photos of the album, oldest first."""
    planned = []
    for folder, begin, pattern, number, lines in _EVENTS:
        taken, count = datetime.fromisoformat(begin), number
        for kind, people, scene, effect in lines:
            file = pattern.format(n=count, time=f"{taken:%H%M%S}", date=f"{taken:%Y-%m-%d %H.%M}")
            planned.append(
                Shot(
                    folder,
                    file,
                    taken,
                    kind.rstrip("|"),
                    tuple(people.split()),
                    scene,
                    effect,
                    kind.endswith("|"),
                )
            )
            ahead = 7 + (count * 7 + len(planned) * 13) % 23
            count += 1 + len(planned) * 5 % 4
            taken += timedelta(minutes=ahead, seconds=len(planned) * 17 % 60)
            if kind == "call":
                taken += timedelta(days=9)
    return planned
