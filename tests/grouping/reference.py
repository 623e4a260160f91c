"""The slow truth: greedy constrained average linkage, one nearest permitted pair at a time."""

import numpy as np


def broken_rules(faces_a, faces_b, rules):
    """Return whether linking two sets of faces breaks a rule."""
    person_of, photo_of = rules.persons, rules.photo_of
    for one in faces_a:
        for other in faces_b:
            if one in photo_of and photo_of[one] == photo_of.get(other):
                return True
            if one in person_of and other in person_of and person_of[one] != person_of[other]:
                return True
            for face, host in ((one, other), (other, one)):
                person = person_of.get(host)
                if person is not None and (face, person) in rules.rejections:
                    return True
            if (one, other) in rules.apart or (other, one) in rules.apart:
                return True
    return False


def merge_greedily(matrix, rules, loosest, *, seeds=()):
    """Return ``(height, partition)`` after each merge, the first with height 0.

    ``seeds`` are groups of face ids of ``matrix`` that start together and never become one.
    """
    faces = matrix.face_ids.tolist()
    weak = {face for face in faces if face in rules.weak and face not in rules.persons}
    vectors = matrix.vectors.astype(np.float64)
    apart = np.maximum(2 - 2 * vectors @ vectors.T, 0)
    groups = _start(faces, rules, seeds)
    row = {face: index for index, face in enumerate(faces)}

    def between(one, other):
        if _forbidden(one, other, rules, seeds, weak):
            return np.inf
        # Those that lead are heard; the others only where there is nobody else.
        heard = [[row[face] for face in sorted(group - weak or group)] for group in (one, other)]
        return apart[np.ix_(*heard)].mean()

    count = len(groups)
    distances = np.full((count, count), np.inf)
    for one in range(count):
        for other in range(one):
            distances[one, other] = distances[other, one] = between(groups[one], groups[other])
    history = [(0.0, {frozenset(group) for group in groups})]
    alive = list(range(count))
    while len(alive) > 1:
        near = distances[np.ix_(alive, alive)]
        at = np.unravel_index(near.argmin(), near.shape)
        height = near[at]
        if not height <= loosest:
            break
        one, other = sorted((alive[at[0]], alive[at[1]]))
        groups[one] = groups[one] | groups[other]
        alive.remove(other)
        for third in alive:
            if third != one:
                mean = between(groups[one], groups[third])
                distances[one, third] = distances[third, one] = mean
        history.append((height, {frozenset(groups[index]) for index in alive}))
    return history


def _start(faces, rules, seeds):
    groups = [set(seed) for seed in seeds]
    home = {rules.persons[face]: seed for seed in groups for face in seed if face in rules.persons}
    seeded = set().union(*groups) if groups else set()
    for face in faces:
        if face in seeded:
            continue
        person = rules.persons.get(face)
        if person is None:
            groups.append({face})
        elif person in home:
            home[person].add(face)
        else:
            home[person] = {face}
            groups.append(home[person])
    return groups


def _forbidden(group_a, group_b, rules, seeds, weak):
    if group_a <= weak and group_b <= weak:
        return True

    def fixed(group):
        # A confirmed face makes no unnamed seed a person's.
        return any(group & set(seed) for seed in seeds) or any(f in rules.persons for f in group)

    return (fixed(group_a) and fixed(group_b)) or broken_rules(group_a, group_b, rules)
