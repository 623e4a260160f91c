"""Every threshold of the grouping, with the pipeline that it belongs to and what set it."""

from __future__ import annotations

from dataclasses import dataclass


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


def thresholds_for(pipeline: str) -> Thresholds:
    """Return the thresholds of a pipeline, known by the embedders that its name holds.

    Raises:
        ValueError: no family fits.
    """
    raise NotImplementedError


def false_match_rate(pipeline: str, distance: float) -> float:
    """Return the share of pairs of different people that are nearer than ``distance``, 0..1.

    Measured on LFW View 1; between the measured points it is interpolated in log rate.
    """
    raise NotImplementedError
