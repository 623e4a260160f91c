"""Cut a person out of a portrait, and give what the portrait ends at a pair of shoulders."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

Plane = NDArray[np.float32]

MATTE_SIDE = 256  # what the segmentation network takes, px
GUIDE_RADIUS, GUIDE_EPSILON = 12, 1e-4
SIDE, BELOW = 0.45, 0.75  # room added at each side and below, in portrait widths
LOWEST_SHOULDER_START = 0.87  # above that, what touches the border is hair
HAIR_BULGE = 0.09  # most room for hair beyond the portrait
SHOULDER_DROP = 0.36
OVERLAP = 0.025  # of the portrait's lower end, where it goes over into the torso
NECK_WIDTH, NECK_DROP = 0.20, 0.10  # half axes of the neckline below the portrait
SUIT_DROP = 0.5
TIE = (0.30, 0.08, 0.11)


@dataclass(frozen=True, slots=True)
class Cutout:
    """A person with shoulders: colour (h, w, 3) and alpha (h, w), both 0..1.

    The portrait's own square of `side` px starts at column `left`, row `top`.
    """

    colour: Plane
    alpha: Plane
    side: int
    left: int
    top: int


class Matte:
    """Where the person is in a portrait (MediaPipe's selfie segmentation, run by OpenCV)."""

    def __init__(self, model: Path) -> None:
        """Load the .tflite at `model`."""
        self._net = cv2.dnn.readNetFromTFLite(str(model))

    def __call__(self, portrait: NDArray[np.uint8]) -> Plane:
        """Return alpha 0..1 of the side of the square RGB portrait."""
        self._net.setInput(cv2.dnn.blobFromImage(portrait, 1 / 255, (MATTE_SIDE, MATTE_SIDE)))
        coarse = self._net.forward().reshape(MATTE_SIDE, MATTE_SIDE)
        coarse = cv2.resize(coarse, portrait.shape[:2], interpolation=cv2.INTER_CUBIC)
        grey = cv2.cvtColor(portrait, cv2.COLOR_RGB2GRAY).astype(np.float32) / 255
        fine = guided_filter(grey, coarse)
        alpha = np.clip((0.5 * (fine + coarse) - 0.12) / 0.76, 0, 1).astype(np.float32)
        return alpha * _near_the_person(alpha)


def _near_the_person(alpha: Plane) -> Plane:
    """Return 1 at and around the largest solid piece, 0 far from it."""
    solid = (alpha > 0.7).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(solid)
    person = (labels == 1 + np.argmax(stats[1:, cv2.CC_STAT_AREA])).astype(np.uint8)
    disk = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (25, 25))
    return cv2.GaussianBlur(cv2.dilate(person, disk).astype(np.float32), (0, 0), 6)


def guided_filter(guide: Plane, source: Plane) -> Plane:
    """Let `source` follow the edges of `guide` (He et al. 2013, equations 5, 6 and 8)."""

    def mean(plane: Plane) -> Plane:
        return cv2.blur(plane, (2 * GUIDE_RADIUS + 1, 2 * GUIDE_RADIUS + 1))

    guide_mean, source_mean = mean(guide), mean(source)
    covariance = mean(guide * source) - guide_mean * source_mean
    slope = covariance / (mean(guide * guide) - guide_mean**2 + GUIDE_EPSILON)
    offset = source_mean - slope * guide_mean
    return mean(slope) * guide + mean(offset)


def cut_out(
    portrait: NDArray[np.uint8], alpha: Plane, side: int, breadth: float, neckline: str
) -> Cutout:
    """Cut the person out at `side` px and add shoulders `breadth` portrait widths across.

    `neckline` is "round", or "suit": open in a V that shows what was below the chin.
    """
    colour = cv2.resize(portrait, (side, side), interpolation=cv2.INTER_AREA) / np.float32(255)
    alpha = cv2.resize(alpha, (side, side), interpolation=cv2.INTER_AREA)
    pad, below, above = round(SIDE * side), round(BELOW * side), round(HAIR_BULGE * side)
    torso = np.pad(_torso_alpha(alpha, pad, below, breadth), ((above, 0), (0, 0)))
    cloth = np.pad(
        _cloth(colour, alpha, pad, below, neckline), ((above, 0), (0, 0), (0, 0)), mode="edge"
    )
    seam = np.clip((side - np.arange(side)) / (OVERLAP * side), 0, 1).astype(np.float32)
    over = np.pad(alpha * seam[:, None], ((above, below), (pad, pad)))
    over = np.maximum(over, np.pad(_rounded_hair(alpha, above), ((0, below), (pad - above,) * 2)))
    mirrored = cv2.copyMakeBorder(colour, above, below, pad, pad, cv2.BORDER_REFLECT_101)
    joined = over + torso * (1 - over)
    mixed = mirrored * over[..., None] + cloth * (torso * (1 - over))[..., None]
    return Cutout(mixed / np.maximum(joined, 1e-4)[..., None], joined, side, pad, above)


def _rounded_hair(alpha: Plane, room: int) -> Plane:
    """Return alpha for hair beyond the portrait's top and sides, (room + side, side + 2 room).

    Where the border cuts the hair, a low arch is put on the cut (its colour is the mirrored
    hair), with an edge a little uneven.
    """
    side = len(alpha)
    hair_end = round(LOWEST_SHOULDER_START * side)
    above = _arch(alpha[0], room)
    left = _arch(alpha[:hair_end, 0], room, 0.3)
    right = _arch(alpha[:hair_end, -1], room, 0.3)
    whole = np.zeros((room + side, side + 2 * room), np.float32)
    whole[:room, room:-room] = above[::-1]
    whole[room : room + hair_end, :room] = left.T[:, ::-1]
    whole[room : room + hair_end, -room:] = right.T
    return whole


def _arch(border: Plane, room: int, most: float = 1.0) -> Plane:
    """Return alpha (room, len(border)), row 0 next to the border, over its longest solid run.

    The arch is at most `most` of the room high.
    """
    arch = np.zeros((room, len(border)), np.float32)
    edges = np.flatnonzero(np.diff(np.concatenate([[0], border > 0.5, [0]])))
    if len(edges) == 0:
        return arch
    start, end = max(zip(edges[::2], edges[1::2], strict=True), key=lambda run: run[1] - run[0])
    half = (end - start) / 2
    across = (np.arange(len(border)) + 0.5 - start - half) / half
    height = min(most * room - 2.0, 0.24 * half) * np.sqrt(np.clip(1 - across**2, 0, 1))
    rng = np.random.default_rng(len(border))
    uneven = cv2.GaussianBlur(rng.standard_normal((1, len(border))), (0, 0), 4)[0]
    height = height * (1 + 0.25 * uneven)
    soft = max(1.0, 0.1 * room)
    return np.clip((height[None] - np.arange(room)[:, None]) / soft, 0, 1).astype(np.float32)


def _torso_alpha(alpha: Plane, pad: int, below: int, breadth: float) -> Plane:
    side = len(alpha)
    solid = alpha[-max(2, side // 50) :].mean(axis=0) > 0.5
    columns = np.flatnonzero(solid) if solid.any() else np.arange(side // 3, 2 * side // 3)
    centre = pad + (columns[0] + columns[-1]) / 2
    rows, xs = np.arange(side + below), np.arange(side + 2 * pad)
    edges = []
    for sign, border in ((-1, 0), (1, side - 1)):
        touches = np.flatnonzero(alpha[:, border] > 0.5)
        touches = touches[touches > LOWEST_SHOULDER_START * side]
        start_x = pad + (columns[0] if sign < 0 else columns[-1])
        start_y = touches[0] if len(touches) else (1 - OVERLAP) * side
        reach = max(centre + sign * breadth / 2 * side, start_x + 4, key=lambda x: sign * x)
        if sign < 0:
            reach = min(centre - breadth / 2 * side, start_x - 4)
        down = np.clip((rows - start_y) / (SHOULDER_DROP * side), 0, 1)
        curve = start_x + (reach - start_x) * (1 - (1 - down) ** 1.8) ** 0.7
        edges.append(np.where(rows < start_y, centre, curve))
    soft = 0.008 * side
    left = np.clip((xs[None] - edges[0][:, None]) / soft, 0, 1)
    right = np.clip((edges[1][:, None] - xs[None]) / soft, 0, 1)
    return (left * right).astype(np.float32)


def _cloth(colour: Plane, alpha: Plane, pad: int, below: int, neckline: str) -> Plane:
    """Carry the clothes at the lower border outwards and down, plainer as they go."""
    side = len(colour)
    strip = slice(side - max(2, side // 60), side)
    weight = alpha[strip].mean(axis=0) ** 4 + 1e-4
    row = (colour[strip] * alpha[strip, :, None] ** 4).mean(axis=0) / weight[:, None]
    known = np.flatnonzero(weight > 0.6)
    known = known if len(known) else np.arange(side)
    nearest = np.clip(np.arange(-pad, side + pad), known[0] + 3, max(known[-1] - 3, known[0] + 3))
    line = cv2.GaussianBlur(row[nearest][None], (0, 0), 0.02 * side)[0]
    outer = np.concatenate([row[known[: len(known) // 4 + 1]], row[known[-len(known) // 4 :]]])
    plain = np.median(outer, axis=0)
    rows, xs = np.arange(side + below)[:, None], np.arange(-pad, side + pad)[None]
    centre = (known[0] + known[-1]) / 2
    off_neck = np.abs(xs - centre) / side - NECK_WIDTH
    fade = _smooth((rows - side) / (np.clip(0.5 * off_neck, 0.004, 0.07) * side))
    if neckline == "suit":
        oval = np.abs(xs - centre) / (NECK_WIDTH * side) + (rows - side) / (SUIT_DROP * side)
    else:
        oval = np.hypot((xs - centre) / (NECK_WIDTH * side), (rows - side) / (NECK_DROP * side))
    fade = np.where(off_neck < 0, _smooth((oval - 0.97) / 0.06) * (rows > side), fade)
    hem = 1 - 0.25 * np.exp(-(((oval - 1.08) / 0.07) ** 2)) * (rows > side)
    shade = 1.02 - 0.4 * np.clip(np.abs(xs - centre) / side, 0, 1) ** 1.5 - 0.10 * fade
    rng = np.random.default_rng(int(1e6 * float(plain.sum())))
    folds = _smooth_noise(rng, (5, 9), (side + below, side + 2 * pad))
    weave = _smooth_noise(rng, (side // 2, side // 2), (side + below, side + 2 * pad))
    light = shade * hem * (1 + 0.05 * folds + 0.02 * weave * fade)
    inner = np.broadcast_to(line[None], (*fade.shape, 3))
    if neckline == "suit":
        dressed = _shirt_and_tie(inner, row[known], (xs - centre) / side, rows / side - 1)
        inner = np.where((off_neck < 0)[..., None], dressed, inner)
    body = inner * (1 - fade[..., None]) + plain * fade[..., None]
    return np.clip(body * light[..., None], 0, 1).astype(np.float32)


def _shirt_and_tie(
    inner: Plane, row: Plane, across: NDArray[np.float64], down: NDArray[np.float64]
) -> Plane:
    """Go over from what the portrait ends with to a shirt of its brightest colour, and a tie."""
    shirt = row[np.argsort(row.sum(axis=1))[-max(1, len(row) // 12) :]].mean(axis=0)
    turned = _smooth(down / 0.03)[..., None]
    tie = _smooth((0.045 + 0.05 * down - np.abs(across)) / 0.008)[..., None] * turned
    dressed = inner * (1 - turned) + shirt * turned
    return (dressed * (1 - tie) + np.float32(TIE) * tie).astype(np.float32)


def _smooth(ramp: NDArray[np.float64]) -> NDArray[np.float64]:
    clipped = np.clip(ramp, 0, 1)
    return clipped * clipped * (3 - 2 * clipped)


def _smooth_noise(
    rng: np.random.Generator, cells: tuple[int, int], shape: tuple[int, int]
) -> Plane:
    noise = rng.standard_normal(cells).astype(np.float32)
    return cv2.resize(noise, shape[::-1], interpolation=cv2.INTER_CUBIC)
