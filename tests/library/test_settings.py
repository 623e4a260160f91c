"""Settings are checked against one table, and survive as text."""

from __future__ import annotations

import pytest

from facealbum.domain.errors import KnownError
from facealbum.library.settings import SCHEMA, Settings


@pytest.fixture
def stored():
    return {}


@pytest.fixture
def settings(stored):
    return Settings(stored.get, stored.__setitem__)


def test_every_setting_has_a_default_that_its_own_rules_allow(settings):
    for setting in SCHEMA:
        assert settings.set(setting.key, setting.default) == setting.default
    assert settings.all() == {setting.key: setting.default for setting in SCHEMA}


def test_a_value_is_stored_as_text_and_read_with_its_type(settings, stored):
    assert settings.set("threads", "3") == 3
    assert stored == {"threads": "3"}
    assert settings.get("threads") == 3


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        ("pipeline", "magic", "facenet"),
        ("watch", "x", "Choose one of these: “ask”, “always”, “never”."),
        ("threads", -1, "from 0"),
        ("threads", "many", "number"),
        ("volume", 11, "no setting"),
    ],
)
def test_a_value_that_is_not_allowed_is_refused_and_nothing_stored(
    settings, stored, key, value, sentence
):
    with pytest.raises(KnownError, match=sentence):
        settings.set(key, value)
    assert stored == {}


def test_a_stored_value_that_is_no_longer_allowed_gives_the_default(settings, stored):
    stored["pipeline"] = "of another version"
    assert settings.get("pipeline") == "facenet+sface"
