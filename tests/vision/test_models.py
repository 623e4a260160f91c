"""Model files are those that facealbum was built with, or there is a sentence."""

from __future__ import annotations

import json

import pytest

from facealbum.domain.bundled import bundled
from facealbum.domain.errors import KnownError, ModelFileError
from facealbum.vision.analyzer import FaceAnalyzer
from facealbum.vision.models import (
    DEFAULT_PIPELINE,
    load_pipeline,
    model_file,
    pipeline_names,
)

MOST_BYTES = 80_000_000


@pytest.fixture
def folder(tmp_path):
    """A copy of the manifest beside a detector that is not the real one."""
    (tmp_path / "manifest.json").write_text((bundled("models") / "manifest.json").read_text())
    (tmp_path / "yunet.onnx").write_bytes(b"something else")
    return tmp_path


def test_the_default_pipeline_puts_facenet_and_sface_side_by_side():
    pipeline = load_pipeline()
    assert pipeline.name == DEFAULT_PIPELINE == pipeline_names()[0]
    assert pipeline.version == "yunet-2023mar/1+facenet-20180402/1+sface-2021dec/1"
    assert [model.dimension for model in pipeline.embedders] == [512, 128]


@pytest.mark.parametrize("name", pipeline_names())
def test_a_version_names_the_detector_and_each_embedder(name):
    pipeline = load_pipeline(name)
    parts = [pipeline.detector, *pipeline.embedders]
    assert pipeline.version == "+".join(part.version for part in parts)
    assert pipeline.dimension == sum(model.dimension for model in pipeline.embedders)


def test_every_bundled_file_is_the_one_that_the_manifest_names():
    pipeline = load_pipeline()
    sizes = [model_file(model).stat().st_size for model in (pipeline.detector, *pipeline.embedders)]
    assert sum(sizes) < MOST_BYTES


def test_every_licence_of_the_manifest_has_its_text():
    manifest = json.loads((bundled("models") / "manifest.json").read_text())
    texts = [path.read_text() for path in (bundled("models") / "licences").iterdir()]
    for model in manifest["models"].values():
        assert model["licence"] in {"MIT", "Apache-2.0"}
    assert sum("MIT License" in text for text in texts) == 2
    assert sum("Apache License" in text for text in texts) == 1


def test_every_model_has_a_card_that_names_the_file_and_its_source():
    folder = bundled("models")
    if not (folder / "README.md").exists():
        pytest.skip("the cards stay in the checkout")
    manifest = json.loads((folder / "manifest.json").read_text())
    for name, model in manifest["models"].items():
        card = (folder / f"{name}.md").read_text()
        for fact in (model["sha256"], model["source"]["sha256"], model["licence"]):
            assert fact in card
        assert f"{model['bytes']:,} bytes" in card


def test_an_unknown_pipeline_is_refused_with_those_that_there_are():
    with pytest.raises(KnownError, match=r"no pipeline called magic.*facenet\+sface"):
        load_pipeline("magic")


def test_a_file_with_other_bytes_is_refused_with_a_sentence(folder):
    with pytest.raises(ModelFileError, match=r"yunet\.onnx can't be used\. It is not"):
        FaceAnalyzer(folder=folder)


def test_a_missing_file_is_told_by_name_and_place(folder):
    (folder / "yunet.onnx").unlink()
    with pytest.raises(ModelFileError, match=r"yunet\.onnx can't be used\. It is missing from"):
        FaceAnalyzer(folder=folder)


def test_a_missing_list_of_models_is_told(tmp_path):
    with pytest.raises(ModelFileError, match=r"manifest.json is missing from .* Install"):
        load_pipeline(folder=tmp_path)


def test_a_damaged_list_of_models_is_told(tmp_path):
    (tmp_path / "manifest.json").write_text("{")
    with pytest.raises(ModelFileError, match="damaged"):
        load_pipeline(folder=tmp_path)
