"""Changes to an ONNX graph that keep its arithmetic: what build_models.py does to each model.

Each function changes the model in place, except where it says that it returns a new one.
"""

from __future__ import annotations

import numpy as np
import onnx
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper

SMALLEST_FP16_TENSOR = 4096
"""Elements; smaller weights (biases, slopes) stay float32: they cost nothing and carry scale."""


def drop_dropout(model: ModelProto) -> None:
    """Take out the Dropout nodes: they do nothing at inference."""
    for node in [node for node in model.graph.node if node.op_type == "Dropout"]:
        for other in model.graph.node:
            for index, name in enumerate(other.input):
                if name == node.output[0]:
                    other.input[index] = node.input[0]
        model.graph.node.remove(node)


def fold_batch_normalisations(model: ModelProto) -> None:
    """Fold each BatchNormalization into the Conv or Gemm before it, in float64.

    y = gamma * (w x + b - mean) / sqrt(var + eps) + beta (Ioffe and Szegedy 2015, algorithm 1), so
    w takes the factor gamma / sqrt(var + eps), one for each output channel.
    """
    graph = model.graph
    tensors = {tensor.name: tensor for tensor in graph.initializer}
    makers = {node.output[0]: node for node in graph.node}
    for node in [node for node in graph.node if node.op_type == "BatchNormalization"]:
        maker = makers.get(node.input[0])
        if maker is None or maker.op_type not in {"Conv", "Gemm"}:
            continue
        gamma, beta, mean, variance = (_float64(tensors[name]) for name in node.input[1:5])
        epsilon = next(item.f for item in node.attribute if item.name == "epsilon")
        factor = gamma / np.sqrt(variance + epsilon)
        weight = _float64(tensors[maker.input[1]])
        per_channel = factor.reshape(-1, *[1] * (weight.ndim - 1))
        bias = _float64(tensors[maker.input[2]]) if len(maker.input) > 2 else 0.0
        folded = {
            f"{maker.output[0]}_weight_folded": weight * per_channel,
            f"{maker.output[0]}_bias_folded": (bias - mean) * factor + beta,
        }
        for name, value in folded.items():
            graph.initializer.append(numpy_helper.from_array(value.astype(np.float32), name))
        del maker.input[1:]
        maker.input.extend(folded)
        maker.output[0] = node.output[0]
        graph.node.remove(node)
    drop_unused(model)


def _float64(tensor: TensorProto) -> np.ndarray:
    return numpy_helper.to_array(tensor).astype(np.float64)


def store_weights_as_float16(model: ModelProto) -> ModelProto:
    """Return the model with its large weights as float16 and a Cast to float32 behind each."""
    half = ModelProto()
    half.CopyFrom(model)
    casts: list[NodeProto] = []
    for tensor in half.graph.initializer:
        value = numpy_helper.to_array(tensor)
        if value.dtype != np.float32 or value.size < SMALLEST_FP16_TENSOR:
            continue
        name, stored = tensor.name, f"{tensor.name}_fp16"
        tensor.CopyFrom(numpy_helper.from_array(value.astype(np.float16), stored))
        casts.append(helper.make_node("Cast", [stored], [name], to=TensorProto.FLOAT))
    nodes = [*casts, *half.graph.node]
    del half.graph.node[:]
    half.graph.node.extend(nodes)
    return half


def rename(model: ModelProto, names: dict[str, str]) -> None:
    """Give inputs and outputs the names that the program uses."""
    for item in [*model.graph.input, *model.graph.output]:
        item.name = names.get(item.name, item.name)
    for node in model.graph.node:
        node.input[:] = [names.get(name, name) for name in node.input]
        node.output[:] = [names.get(name, name) for name in node.output]


def set_shape(item: onnx.ValueInfoProto, shape: list[int | str]) -> None:
    """Write the shape of an input or output; a word is a free dimension."""
    item.CopyFrom(helper.make_tensor_value_info(item.name, TensorProto.FLOAT, shape))


def fold_scales(model: ModelProto) -> None:
    """Fold each multiplication by one number into the Conv before it.

    The residual blocks of Inception-ResNet scale their branch by 0.1 to 1; without that step the
    runtime adds the residual inside the convolution.
    """
    graph = model.graph
    tensors = {tensor.name: tensor for tensor in graph.initializer}
    makers = {node.output[0]: node for node in graph.node}
    for node in [node for node in graph.node if node.op_type == "Mul"]:
        number = next((name for name in node.input if name in tensors), None)
        maker = next((makers[name] for name in node.input if name in makers), None)
        if number is None or maker is None or maker.op_type != "Conv":
            continue
        scale = _float64(tensors[number])
        if scale.size != 1:
            continue
        for index, name in enumerate(list(maker.input)[1:], start=1):
            value = (_float64(tensors[name]) * scale.item()).astype(np.float32)
            maker.input[index] = f"{name}_{maker.output[0]}_scaled"
            graph.initializer.append(numpy_helper.from_array(value, maker.input[index]))
        maker.output[0] = node.output[0]
        graph.node.remove(node)
    drop_unused(model)


def spread_prelus(model: ModelProto) -> None:
    """Write each PRelu with slopes s as s * x + (1 - s) * Relu(x): equal, and twice as fast.

    ONNX Runtime on a CPU computes PRelu slowly and leaves its blocked layout for it, while a Relu
    and two depthwise 1x1 convolutions stay inside: 10.8 ms a face became 4.4 on 2 threads.
    """
    graph = model.graph
    tensors = {tensor.name: tensor for tensor in graph.initializer}
    nodes: list[NodeProto] = []
    for node in graph.node:
        if node.op_type != "PRelu":
            nodes.append(node)
            continue
        slopes = numpy_helper.to_array(tensors[node.input[1]]).reshape(-1, 1, 1, 1)
        nodes += _spread(graph, node.input[0], node.output[0], slopes)
    del graph.node[:]
    graph.node.extend(nodes)
    drop_unused(model)


def _spread(graph: onnx.GraphProto, x: str, y: str, slopes: np.ndarray) -> list[NodeProto]:
    below, above = f"{y}_below", f"{y}_above"
    shape = {"group": len(slopes), "kernel_shape": [1, 1]}
    for name, value in ((f"{below}_slope", slopes), (f"{above}_slope", 1.0 - slopes)):
        graph.initializer.append(numpy_helper.from_array(value.astype(np.float32), name))
    return [
        helper.make_node("Relu", [x], [f"{y}_positive"]),
        helper.make_node("Conv", [x, f"{below}_slope"], [below], **shape),
        helper.make_node("Conv", [f"{y}_positive", f"{above}_slope"], [above], **shape),
        helper.make_node("Add", [below, above], [y]),
    ]


def drop_unused(model: ModelProto) -> None:
    """Take out the weights that no node reads any more."""
    used = {name for node in model.graph.node for name in node.input}
    for tensor in [item for item in model.graph.initializer if item.name not in used]:
        model.graph.initializer.remove(tensor)


def order(model: ModelProto) -> None:
    """Give nodes, weights and values the order and names of a walk from the outputs.

    A converter may order and name them by chance; after this the same graph is the same bytes.
    """
    graph = model.graph
    makers = {name: node for node in graph.node for name in node.output}
    walked: list[NodeProto] = []
    seen: set[str] = set()
    stack = [(item.name, False) for item in reversed(graph.output)]
    while stack:
        name, ready = stack.pop()
        node = makers.get(name)
        if node is None or (not ready and node.output[0] in seen):
            continue
        if ready:
            walked.append(node)
            continue
        seen.add(node.output[0])
        stack.append((name, True))
        stack.extend((item, False) for item in reversed(node.input) if item)
    kept = {item.name for item in [*graph.input, *graph.output]}
    values = dict.fromkeys(name for node in walked for name in [*node.input, *node.output])
    names = {name: name if name in kept else f"v{index}" for index, name in enumerate(values)}
    names[""] = ""
    _write_in_order(graph, walked, names)


def _write_in_order(graph: onnx.GraphProto, walked: list[NodeProto], names: dict[str, str]) -> None:
    tensors = {tensor.name: tensor for tensor in graph.initializer}
    weights = [tensors[name] for name in names if name in tensors]
    for node in walked:
        node.input[:] = [names[name] for name in node.input]
        node.output[:] = [names[name] for name in node.output]
        node.name = ""
        attributes = sorted(node.attribute, key=lambda item: item.name)
        del node.attribute[:]
        node.attribute.extend(attributes)
    for tensor in weights:
        tensor.name = names[tensor.name]
    for held, content in ((graph.node, walked), (graph.initializer, weights)):
        copies = [type(item).FromString(item.SerializeToString()) for item in content]
        del held[:]
        held.extend(copies)
    del graph.value_info[:]
    graph.name = "facealbum"
