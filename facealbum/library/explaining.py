"""Why two faces or groups are one person, or not: asked by face id or group id."""

from __future__ import annotations

from dataclasses import dataclass

from facealbum.domain.errors import KnownError, UnknownIdError
from facealbum.domain.sentences import sentence
from facealbum.domain.types import EmbeddingMatrix
from facealbum.grouping.explain import Explanation, Obstacle, Rule, explain
from facealbum.library.context import Context
from facealbum.library.placing import constraints_of, load_tree, stamp_of
from facealbum.library.reading import group
from facealbum.store import Tables, group_key, is_moment


@dataclass(frozen=True, slots=True)
class Explained:
    """Two sides, what they are called, and what is known of them.

    Attributes:
        faces_a: the faces of side a; ``Library.part`` takes them to cut the link.
        faces_b: those of side b.
        explanation: distances, the merge and what forbids it.
        reasons: the same in sentences, what forbids it first.
        stale: the tree is older than the faces or verdicts; the next regroup may find otherwise.
    """

    faces_a: tuple[int, ...]
    faces_b: tuple[int, ...]
    explanation: Explanation
    reasons: tuple[str, ...]
    stale: bool


def explain_sides(context: Context, a: int | str, b: int | str) -> Explained:
    """Explain two sides, each a face id or the id of a person or group.

    Raises:
        UnknownIdError: one of them does not exist.
        KnownError: both are the same, or one has no face that can be compared.
    """
    with context.store.snapshot() as tables:
        faces_a, faces_b = _faces(tables, a), _faces(tables, b)
        # A face and its own group: the face against the others.
        if len(faces_a) == 1:
            faces_b -= faces_a
        elif len(faces_b) == 1:
            faces_a -= faces_b
        if not faces_a or not faces_b or faces_a & faces_b:
            raise KnownError(
                sentence("There is nothing to compare."),
                "",
                sentence("Choose two faces or groups."),
            )
        both = sorted(faces_a | faces_b)
        side_a = _matrix(tables, context, faces_a)
        side_b = _matrix(tables, context, faces_b)
        kept = load_tree(tables, context.version)
        found, photos = tables.faces.ids(context.version, both)
        said = tables.verdicts.of_faces(both)
        early = tables.people.too_early(both)
        early -= {(verdict.face_id, verdict.person_id) for verdict in said}
        rules = constraints_of(said, early, found, photos, tables.faces.weak(both))
        names = {person.id: person.name for person in tables.people.all()}
        stale = kept is None or kept[1] != stamp_of(context, tables, context.version)
    tree = None if kept is None else kept[0]
    told = explain(tree, side_a, side_b, rules, context.threshold)
    reasons = tuple(_reasons(told, names, early))
    return Explained(tuple(sorted(faces_a)), tuple(sorted(faces_b)), told, reasons, stale)


def _faces(tables: Tables, which: int | str) -> set[int]:
    if isinstance(which, int):
        if tables.faces.get(which) is None:
            raise UnknownIdError.of_face(which)
        return {which}
    return set(tables.placements.face_ids_of([group_key(group(tables, which).id)]))


def _matrix(tables: Tables, context: Context, faces: set[int]) -> EmbeddingMatrix:
    matrix = tables.faces.matrix(context.version, faces)
    if not len(matrix):
        raise KnownError(
            sentence("These faces can't be compared."),
            sentence("They were found by another pipeline than the one that is chosen now."),
            sentence("Import their photos again."),
        )
    return matrix


def _reasons(told: Explanation, names: dict[int, str], early: set[tuple[int, int]]) -> list[str]:
    reasons = [_forbidden(obstacle, names, early) for obstacle in told.obstacles]
    if told.height is None:
        reasons.append(
            sentence("They are too unlike to be joined at any threshold that is offered.")
        )
    elif told.height == 0:
        reasons.append(sentence("You said that they are one person."))
    else:
        height, threshold = f"{told.height:.2f}", f"{told.threshold:.2f}"
        reasons.append(
            sentence(
                "They were joined at {height}, below the threshold {threshold}.",
                height=height,
                threshold=threshold,
            )
            if told.together
            else sentence(
                "They would be joined at {height}, above the threshold {threshold}.",
                height=height,
                threshold=threshold,
            )
        )
    return list(dict.fromkeys(reasons))


def _forbidden(obstacle: Obstacle, names: dict[int, str], early: set[tuple[int, int]]) -> str:
    name = names.get(obstacle.subject) or sentence("this person")
    faces = (obstacle.face_a, obstacle.face_b)
    if obstacle.rule is Rule.IS_NOT and any((face, obstacle.subject) in early for face in faces):
        return sentence("A photo of them was taken before {name} was born.", name=name)
    return {
        Rule.SAME_PHOTO: (
            sentence("They are seen at one moment of a video.")
            if is_moment(obstacle.subject)
            else sentence("They are in one photo.")
        ),
        Rule.IS_NOT: sentence("You said that a face of them is not {name}.", name=name),
        Rule.TWO_PERSONS: sentence("You said that they are two people."),
        Rule.BOTH_WEAK: sentence(
            "Neither shows enough of a face to be joined without a better one."
        ),
    }[obstacle.rule]
