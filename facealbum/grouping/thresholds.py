"""Every threshold of the grouping, with the pipeline that it belongs to and what set it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


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


FALSE_MATCH_RATES: dict[str, dict[float, float]] = {
    "facenet+sface": {0.7: 1e-6, 1.0: 1e-4, 1.2: 1e-3, 1.4: 1e-2, 2.5: 1.0},
    "facenet": {0.5: 1e-6, 0.67: 1e-4, 0.88: 1e-3, 1.15: 1e-2, 2.5: 1.0},
    "sface": {0.8: 1e-6, 1.0: 1e-4, 1.2: 1e-3, 1.45: 1e-2, 2.5: 1.0},
}

FAMILIES = {
    "facenet+sface": Thresholds("facenet+sface", 0.85, 0.4, 1.2, 1.1),
    "facenet": Thresholds("facenet", 0.75, 0.4, 1.3, 1.1),
    "sface": Thresholds("sface", 1.0, 0.5, 1.4, 1.2),
}


def thresholds_for(pipeline: str) -> Thresholds:
    """Return the thresholds of a pipeline, known by the embedders that its name holds.

    Raises:
        ValueError: no family fits.
    """
    return FAMILIES[_family_of(pipeline)]


def _family_of(pipeline: str) -> str:
    embedders = [name for name in ("facenet", "sface") if name in pipeline.lower()]
    family = "+".join(embedders)
    if family not in FAMILIES:
        raise ValueError(f"no thresholds are known for the pipeline {pipeline!r}")
    return family


def false_match_rate(pipeline: str, distance: float) -> float:
    """Return the share of pairs of different people that are nearer than ``distance``, 0..1.

    Measured on LFW View 1; between the measured points it is interpolated in log rate.
    """
    rates = FALSE_MATCH_RATES[_family_of(pipeline)]
    log_rate = np.interp(distance, list(rates), np.log(list(rates.values())))
    return float(np.exp(log_rate))
