"""Portraits of people who do not exist, steered layer by layer.

The MobileStyleGAN of random-face feeds one style vector of 512 numbers to 23 layers. Here
each layer gets a vector of its own, so that pose and hair (the first layers), features and
expression (the middle) and light and colour (the last) can be changed one at a time
(style mixing: Karras et al. 2019, "A Style-Based Generator Architecture", section 3.1).
Directions for turning the head, smiling and brightness are learnt by ridge regression from
what the detector and the pixels say of the candidates (compare Shen et al. 2020, InterFaceGAN).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import openvino as ov
from numpy.typing import NDArray
from openvino import opset13

Style = NDArray[np.float32]
Pixels = NDArray[np.uint8]

LAYERS = 23
POSE_LAYERS = slice(0, 6)
FEATURE_LAYERS = slice(5, 8)
EXPRESSION_LAYERS = slice(0, 9)
LIGHT_LAYERS = slice(9, 14)
COLOUR_LAYERS = slice(14, LAYERS)
BRIGHTNESS_LAYERS = slice(9, LAYERS)

TRUNCATION = 0.75
MEAN_STYLE_SAMPLES = 4096
MEAN_STYLE_SEED = 20160
CANDIDATES = 240
CANDIDATE_SEED = 7
RIDGE = 0.05  # of the mean eigenvalue; leave-one-out r2 of 0.86 for yaw, 0.39 for the smile


@dataclass(frozen=True, slots=True)
class Look:
    """One appearance of a person. Amounts are in standard deviations of the candidates.

    `mixes` are (layers, donor, share): the share 0..1 of the way to the style of candidate
    `donor` in those layers.
    """

    yaw: float = 0.0
    smile: float = 0.0
    brightness: float = 0.0
    mixes: tuple[tuple[slice, int, float], ...] = ()


class Generator:
    """MobileStyleGAN with one style per layer, and its 240 candidates."""

    def __init__(self, folder: Path, threads: int = 2) -> None:
        """Load MappingNetwork and SynthesisNetwork (.xml and .bin) from `folder`."""
        core = ov.Core()
        options = {"INFERENCE_NUM_THREADS": threads}
        self._mapping = core.compile_model(folder / "MappingNetwork.xml", "CPU", options)
        network = _with_one_style_per_layer(core.read_model(folder / "SynthesisNetwork.xml"))
        self._synthesis = core.compile_model(network, "CPU", options)
        self.mean = self._styles(MEAN_STYLE_SEED, MEAN_STYLE_SAMPLES).mean(axis=0)
        drawn = self._styles(CANDIDATE_SEED, CANDIDATES)
        self.candidates: Style = self.mean + TRUNCATION * (drawn - self.mean)

    def portrait(self, candidate: int, look: Look, directions: dict[str, Style]) -> Pixels:
        """Return (1024, 1024, 3) uint8 sRGB: the candidate in that look."""
        own = self.candidates[candidate]
        layers = np.repeat(own[None], LAYERS, axis=0)
        for part, donor, share in look.mixes:
            layers[part] += share * (self.candidates[donor] - own)
        layers[POSE_LAYERS] += look.yaw * directions["yaw"]
        layers[EXPRESSION_LAYERS] += look.smile * directions["smile"]
        layers[BRIGHTNESS_LAYERS] += look.brightness * directions["brightness"]
        return self._synthesise(layers)

    def plain(self, candidate: int) -> Pixels:
        """Return the candidate as drawn, (1024, 1024, 3) uint8 sRGB."""
        return self._synthesise(np.repeat(self.candidates[candidate][None], LAYERS, axis=0))

    def directions(self, measures: dict[str, NDArray[np.float64]]) -> dict[str, Style]:
        """Learn one direction per measure, given its value for each candidate.

        Returned vectors are one standard deviation of the candidates long.
        """
        spread = (self.candidates - self.mean).astype(np.float64)
        gram = spread @ spread.T
        ridge = gram + RIDGE * np.trace(gram) / len(gram) * np.eye(len(gram))
        found = {}
        for name, values in measures.items():
            towards = spread.T @ np.linalg.solve(ridge, (values - values.mean()) / values.std())
            unit = towards / np.linalg.norm(towards)
            found[name] = (unit * (spread @ unit).std()).astype(np.float32)
        return found

    def _styles(self, seed: int, count: int) -> Style:
        noise = np.random.default_rng(seed).standard_normal((count, 512)).astype(np.float32)
        return np.concatenate([self._mapping(row[None])[0] for row in noise])

    def _synthesise(self, layers: Style) -> Pixels:
        feed = {f"style{i}": layers[i : i + 1] for i in range(LAYERS)}
        feed["style"] = layers[:1]
        planes = self._synthesis(feed)[0][0]
        return np.clip((planes.transpose(1, 2, 0) + 1) * 127.5, 0, 255).astype(np.uint8)


def _with_one_style_per_layer(network: ov.Model) -> ov.Model:
    (style,) = network.get_parameters()
    users = [
        (int(re.findall(r"Gemm_(\d+)", user.get_node().get_friendly_name())[0]), user)
        for user in style.output(0).get_target_inputs()
        if user.get_node().get_type_name() == "MatMul"
    ]
    inputs = []
    for layer, (_, user) in enumerate(sorted(users, key=lambda pair: pair[0])):
        own = opset13.parameter([1, 512], np.float32, name=f"style{layer}")
        own.output(0).set_names({f"style{layer}"})
        user.replace_source_output(own.output(0))
        inputs.append(own)
    return ov.Model(network.get_results(), [style, *inputs], "one style per layer")
