"""Faces that nobody has: unit vectors around a centre for each person."""

import numpy as np

from facealbum.domain.types import EmbeddingMatrix

PIPELINE = "yunet/1+facenet/1+sface/1"


def vectors_of_people(count, people, *, dimension=32, spread=0.7, seed=0):
    """Return ``(count, dimension)`` float32 rows of length 1 and who each one is."""
    random = np.random.default_rng(seed)
    centres = random.normal(size=(people, dimension))
    centres /= np.linalg.norm(centres, axis=1, keepdims=True)
    who = random.integers(0, people, count)
    away = random.normal(size=(count, dimension)) * spread / np.sqrt(dimension)
    return unit(centres[who] + away), who


def unit(rows):
    rows = np.asarray(rows, dtype=np.float64)
    return (rows / np.linalg.norm(rows, axis=-1, keepdims=True)).astype(np.float32)


def matrix_of(vectors, face_ids=None):
    """Return an EmbeddingMatrix; the faces are 1, 2, 3... unless ids are given."""
    ids = np.arange(1, len(vectors) + 1) if face_ids is None else np.asarray(face_ids)
    return EmbeddingMatrix(
        ids.astype(np.int64), np.ascontiguousarray(vectors, dtype=np.float32), PIPELINE
    )


def on_circle(*degrees):
    """Return unit vectors in the plane; the squared distance of two is 2 - 2 cos(angle)."""
    radians = np.deg2rad(degrees)
    return unit(np.stack((np.cos(radians), np.sin(radians)), axis=1))


def groups_of(face_ids, labels):
    """Return the groups as a set of frozensets of face ids."""
    groups = {}
    for face, label in zip(np.asarray(face_ids).tolist(), np.asarray(labels).tolist(), strict=True):
        groups.setdefault(label, set()).add(face)
    return {frozenset(group) for group in groups.values()}
