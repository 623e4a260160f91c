"""What the fake library answers when it is asked how good it is."""

from facealbum.grouping.checking import Share
from facealbum.grouping.explain import Pair
from facealbum.library import (
    ConfusedPair,
    FaceCounts,
    ImpossiblePairs,
    MappedFace,
    PersonCheck,
    PersonMap,
    SelfCheck,
    Sureness,
)


class FakeChecking:
    """Anna has a doubtful face and may be missing in twelve photos, and looks like Ben."""

    def check(self):
        anna, ben = self.known["p1"], self.known["p2"]
        counts = FaceCounts(6, 2, 2, 0, 2, 1, 0, 1, 0, 3, 2, 1, 0)
        found = SelfCheck(
            revision=7,
            threshold=0.8,
            counts=counts,
            placed=4,
            right=0.9875,
            groups_right=0.75,
            answers=Share(45, 47),
            impossible=ImpossiblePairs(40.0, 2.0, 0.5),
            people=(
                PersonCheck(anna, 1, 0.875, 11.75, ("g3",)),
                PersonCheck(ben, 0, None, 0.0, ()),
            ),
            confused=(ConfusedPair(anna, ben, 1.25, Pair(1, 5, 0.75), 1e-4),),
            stale=True,
        )
        return self._job(found, "check")

    def map_person(self, group_id):
        group = self.group(group_id)
        faces = [face.id for face, _ in self.faces_of(group_id)]
        mapped = tuple(
            MappedFace(
                face,
                0.5 * at,
                -0.25,
                Sureness.DOUBTFUL if at else Sureness.CONFIRMED,
                0.25 + at,
                tuple((other, 0.5) for other in faces if other != face),
            )
            for at, face in enumerate(faces)
        )
        return PersonMap(group, 0.8, 0.74, mapped, left_out=1, other_pipeline=2)
