"""Photos are looked at in batches, slots go back at once, and one bad photo stops nothing."""

from __future__ import annotations

import pytest

from facealbum.domain.errors import CancelledError
from facealbum.library.looking import BATCH_PHOTOS, STUMBLED, Meter, look


def nothing():
    return None


@pytest.fixture
def photos(tmp_path, write_photo):
    def make(*contents):
        return [
            (number, str(write_photo(tmp_path / f"{number}.jpg", *lines)))
            for number, lines in enumerate(contents)
        ]

    return make


def looks(workshop, work, checkpoint=nothing):
    with workshop.analyzer() as analyzer, workshop.pool() as pool:
        return {looked.token: looked for looked in look(pool, analyzer, iter(work), checkpoint)}


def test_every_photo_gets_an_answer_in_full_batches(fake_workshop, photos):
    work = photos(*[[f"face anna {number}"] for number in range(2 * BATCH_PHOTOS + 3)])
    looked = looks(fake_workshop, work)
    assert sorted(looked) == list(range(len(work)))
    assert all(len(one.faces) == 1 for one in looked.values())
    assert fake_workshop.batches == [BATCH_PHOTOS, BATCH_PHOTOS, 3]


def test_no_more_photos_are_held_than_a_batch(fake_workshop, photos):
    looks(fake_workshop, photos(*[["face anna 1"]] * 40))
    assert fake_workshop.pools[0].most_held == BATCH_PHOTOS


def test_a_photo_that_can_not_be_decoded_is_told_with_its_reason(fake_workshop, photos):
    looked = looks(fake_workshop, photos(["face anna 1"], ["broken It is cut off."]))
    assert [looked[token].reason for token in range(2)] == ["", "It is cut off."]


def test_a_photo_that_breaks_the_analyzer_fails_alone(fake_workshop, photos, caplog):
    looked = looks(fake_workshop, photos(["face anna 1"], ["bug"], ["face ben 1"]))
    assert [looked[token].reason for token in range(3)] == ["", STUMBLED, ""]
    assert "ZeroDivisionError" in caplog.text


def test_an_end_in_the_middle_gives_everything_back(fake_workshop, photos):
    seen = []

    def checkpoint():
        seen.append(1)
        if len(seen) == 5:
            raise CancelledError

    with pytest.raises(CancelledError):
        looks(fake_workshop, photos(*[["face anna 1"]] * 20), checkpoint)
    assert fake_workshop.pools[0].closed
    assert fake_workshop.pools[0].held == 0
    assert fake_workshop.analyzers[0].closed


def test_the_first_instant_tells_no_rate():
    now = [0.0]
    meter = Meter(clock=lambda: now[0], total=1000)
    meter.progress()
    now[0], meter.done = 0.001, 8
    assert (meter.progress().rate, meter.progress().seconds_left) == (0.0, None)
    now[0], meter.done = 1.001, 16
    assert meter.progress().rate == pytest.approx(8.0)


def test_loading_the_models_counts_neither_for_the_rate_nor_for_how_long_it_takes():
    now = [0.0]
    meter = Meter(clock=lambda: now[0], total=164)
    meter.progress()
    now[0], meter.done = 9.0, 2
    assert (meter.progress().rate, meter.progress().seconds_left) == (0.0, None)
    for second in range(1, 4):
        now[0], meter.done = 9.0 + second, 2 + 2 * second
        assert meter.progress().rate == pytest.approx(2.0)
        assert meter.progress().seconds_left == pytest.approx((164 - meter.done) / 2)


def test_the_rate_is_that_of_the_last_moments():
    now = [0.0]
    meter = Meter(clock=lambda: now[0], total=1000)
    assert meter.progress().seconds_left is None
    for _ in range(100):
        now[0] += 1.0
        meter.done += 1
        meter.progress()
    for _ in range(100):
        now[0] += 1.0
        meter.done += 4
        progress = meter.progress()
    assert progress.rate == pytest.approx(4.0)
    assert progress.seconds_left == pytest.approx(500 / 4)
