"""The map of a person on the command line."""


def test_the_least_typical_face_comes_first(run, library):
    shown = run("map", "p1")
    faces = [face.id for face, _ in library.faces_of("p1")]
    rows = [line.split() for line in shown.out.splitlines()[1:]]
    assert [int(row[0]) for row in rows] == faces[::-1]
    assert rows[0][1:3] == ["1.250", "doubtful"]
    assert "2 faces, 1 of them doubtful." in shown.err
    assert "1 more face is typical and not listed." in shown.err
    assert "2 faces can't be compared" in shown.err


def test_a_map_as_json(run, library):
    data = run("map", "p1", "--json").data
    faces = [face.id for face, _ in library.faces_of("p1")]
    assert (data["id"], data["name"], data["threshold"], data["circle"]) == (
        "p1",
        "Anna",
        0.8,
        0.74,
    )
    assert (data["left_out"], data["other_pipeline"]) == (1, 2)
    first = data["faces"][0]
    assert (first["id"], first["x"], first["y"]) == (faces[0], 0.0, -0.25)
    assert (first["sureness"], first["distance"]) == ("confirmed", 0.25)
    assert first["nearest"] == [{"id": face, "distance": 0.5} for face in faces[1:]]
    assert first["photo"].startswith("/")
