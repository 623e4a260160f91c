"""Thresholds belong to a pipeline, and a distance stands for a false match rate."""

import numpy as np
import pytest

from facealbum.grouping.thresholds import false_match_rate, thresholds_for

FAMILIES = ["facenet+sface", "facenet", "sface"]


@pytest.mark.parametrize("family", FAMILIES)
def test_the_default_lies_within_what_is_offered(family):
    limits = thresholds_for(family)
    assert limits.family == family
    assert 0 < limits.strictest < limits.default < limits.loosest < 2
    assert limits.default < limits.pair


def test_a_pipeline_is_known_by_its_embedders_whatever_their_versions():
    versions = "yunet-2023mar/1+facenet-20180402/1+sface-2021dec/1"
    assert thresholds_for(versions) is thresholds_for("facenet+sface")
    assert thresholds_for("yunet-2023mar/2+facenet-20180402/7").family == "facenet"
    assert thresholds_for("yunet-2023mar/1+sface-2021dec/1").family == "sface"


def test_a_pipeline_of_unknown_embedders_is_refused():
    with pytest.raises(ValueError, match="mobileface"):
        thresholds_for("yunet/1+mobileface/1")


@pytest.mark.parametrize("family", FAMILIES)
def test_the_false_match_rate_rises_with_the_distance_from_almost_0_to_1(family):
    rates = [false_match_rate(family, distance) for distance in np.linspace(0, 4, 401)]
    assert rates == sorted(rates)
    assert 0 < rates[0] < 1e-5
    assert rates[-1] == 1
    assert false_match_rate(family, thresholds_for(family).default) < 1e-3
