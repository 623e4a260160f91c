"""Every threshold of the grouping, with the pipeline that it belongs to and what set it.

All were measured on LFW (deep-funneled), the largest face of each photo, and tuned on View 1
alone: the pairs of pairsDevTrain and pairsDevTest, the people of peopleDevTrain and peopleDevTest.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Distances of one family of pipelines, mean squared distance of unit vectors.

    Attributes:
        family: "facenet+sface", "facenet" or "sface".
        default: where groups are cut until the user moves it.
        strictest: the least that the slider offers.
        loosest: the most that it offers; trees are built up to it.
        pair: where two single photos are best told same from different (``verify``).
    """

    family: str
    default: float
    strictest: float
    loosest: float
    pair: float


FAMILIES = {
    "facenet+sface": Thresholds(
        "facenet+sface", default=0.92, strictest=0.4, loosest=1.4, pair=1.2
    ),
    "facenet": Thresholds("facenet", default=0.72, strictest=0.3, loosest=1.4, pair=1.15),
    "sface": Thresholds("sface", default=1.08, strictest=0.5, loosest=1.5, pair=1.3),
}
"""What set them: BCubed F of average linkage without constraints on the people of View 1.

==============  =========================  =========================  =======================
family          9,525 photos, 4,038 people 3,708 photos, 1,711 people 158 people, 10+ photos
==============  =========================  =========================  =======================
facenet+sface   0.986 at 0.92, the best    0.989 at 0.93, the best    0.991 at 1.01, the best
facenet         0.951 at 0.67, the best    0.961 at 0.74, the best    0.974 at 0.78, the best
sface           0.988 at 1.08, the best    0.990 at 1.08, the best    0.994 at 1.17, the best
==============  =========================  =========================  =======================

The default is near the best of the first two. An album of few people with many photos likes it
looser (the last column, 4,324 photos), but loses little: 0.986, 0.970 and 0.991 at the default. In
the sample album all merges within a person are below 0.54 (facenet+sface), 0.49 (facenet) and 0.67
(sface), and all between people above 1.1.

``strictest`` and ``loosest`` leave F on View 1 at about 0.7 or less, so that the best threshold of
any album should lie between them. ``pair`` has the most right answers on the 3,200 pairs of View 1:
99.5 %, 99.2 % and 99.3 %.
"""

FALSE_MATCH_RATES = {
    "facenet+sface": {
        0.0: 1e-8, 0.2: 6.9e-8, 0.4: 3.0e-7, 0.6: 9.2e-7, 0.7: 1.4e-6, 0.8: 3.3e-6, 0.9: 1.65e-5,
        1.0: 8.7e-5, 1.1: 4.2e-4, 1.2: 1.7e-3, 1.3: 6.0e-3, 1.4: 1.8e-2, 1.5: 4.6e-2, 1.6: 0.103,
        1.7: 0.207, 1.8: 0.361, 1.9: 0.548, 2.0: 0.729, 2.2: 0.947, 2.8: 1.0,
    },
    "facenet": {
        0.0: 1e-8, 0.2: 2.2e-7, 0.3: 6.2e-7, 0.4: 2.4e-6, 0.5: 1.07e-5, 0.6: 4.4e-5, 0.7: 1.5e-4,
        0.8: 4.7e-4, 0.9: 1.3e-3, 1.0: 3.1e-3, 1.1: 7.2e-3, 1.2: 1.5e-2, 1.3: 3.0e-2, 1.4: 5.5e-2,
        1.5: 9.5e-2, 1.6: 0.155, 1.8: 0.346, 2.0: 0.599, 2.2: 0.820, 2.4: 0.945, 2.8: 1.0,
    },
    "sface": {
        0.0: 1e-8, 0.2: 5.7e-8, 0.4: 1.4e-7, 0.6: 5.2e-7, 0.8: 1.0e-6, 0.9: 2.5e-6, 1.0: 8.4e-6,
        1.1: 4.2e-5, 1.2: 2.6e-4, 1.3: 1.7e-3, 1.4: 8.7e-3, 1.5: 3.5e-2, 1.6: 0.105, 1.7: 0.244,
        1.8: 0.448, 1.9: 0.667, 2.0: 0.840, 2.2: 0.983, 2.8: 1.0,
    },
}  # fmt: skip
"""Squared distance to the share of pairs of different people that are nearer: all 87,307,271 pairs
of different people among the 13,233 photos of the 5,749 people of View 1. Below about 1e-6 the
pairs counted are the few that LFW labels wrongly: the true rate is lower. 0 is a guess.
"""


STRICT_RATE = 1_000_000
"""Two people in one clip should not be taken for one in any album: of so many pairs of strangers
one is as near. It is 0.61 (facenet+sface), 0.33 (facenet) and 0.80 (sface)."""


def thresholds_for(pipeline: str) -> Thresholds:
    """Return the thresholds of a pipeline, known by the embedders that its name holds.

    Raises:
        ValueError: no family fits.
    """
    return FAMILIES[_family_of(pipeline)]


def false_match_rate(pipeline: str, distance: float) -> float:
    """Return the share of pairs of different people that are nearer than ``distance``, 0..1.

    Between the points of ``FALSE_MATCH_RATES`` the logarithm of the rate is interpolated.

    Raises:
        ValueError: no family fits.
    """
    return float(false_match_rates(pipeline, np.array([distance]))[0])


def false_match_rates(pipeline: str, distances: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return ``false_match_rate`` of each distance, in their shape.

    Raises:
        ValueError: no family fits.
    """
    rates = FALSE_MATCH_RATES[_family_of(pipeline)]
    return np.asarray(np.exp(np.interp(distances, list(rates), np.log(list(rates.values())))))


def strict_distance(pipeline: str) -> float:
    """Return the distance at which one pair of strangers in ``STRICT_RATE`` is as near.

    Raises:
        ValueError: no family fits.
    """
    rates = FALSE_MATCH_RATES[_family_of(pipeline)]
    wanted = np.log(1 / STRICT_RATE)
    return float(np.interp(wanted, np.log(list(rates.values())), list(rates)))


def _family_of(pipeline: str) -> str:
    family = "+".join(name for name in ("facenet", "sface") if name in pipeline.lower())
    if family not in FAMILIES:
        raise ValueError(f"no thresholds are known for the pipeline {pipeline!r}")
    return family
