"""What the fake library of the command line notes of strangers, birth dates and drawn faces."""

from facealbum.library import Strangers


class FakeVerbs:
    """Inherited by ``FakeLibrary``, whose ``_change`` and ``_job`` note what was asked."""

    def not_faces(self, faces):
        return self._change("not faces", tuple(faces))

    def bring_back(self, faces):
        return self._change("bring back", tuple(faces))

    def removed_faces(self):
        return self.members["g9"]

    def ignore(self, ids):
        return self._change("ignore", *ids)

    def ignore_strangers(self, seen):
        return self._change("ignore", str(seen))

    def foresee_strangers(self, seen):
        self.done.append(("foresee", str(seen)))
        return Strangers(312, 400, (1, 2))

    def strangers(self):
        return [self.known["p2"]]

    def know(self, group_id):
        return self._change("know", group_id)

    def set_birth_date(self, group_id, born):
        return self._change("birth", group_id, born and born.isoformat())

    def delete_person(self, group_id):
        return self._change("delete", group_id)

    def draw_face(self, photo_id, box, to, name, at=None):
        change = self._change("draw", photo_id, box, to, name)
        return self._job(change, "drawn")
