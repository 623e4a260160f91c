"""Put portraits together into photos: close-ups, people in a place, groups, video calls.

Every composer returns the finished photo and where it put each face, so that what the
detector finds can be told apart by name.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import cv2
import numpy as np
import scenes
from cast import CAST
from cutout import Cutout, cut_out
from numpy.typing import NDArray
from scenes import Plane

FACE_X, FACE_Y, FACE_SIDE = 0.5, 0.53, 0.5  # of the face in the generator's portraits
ADULT_BREADTH, CHILD_BREADTH = 1.36, 1.12
HARMONY = 0.45  # share of the way from a portrait's own brightness to its place's


@dataclass(frozen=True, slots=True)
class Portrait:
    """A person's portrait, (s, s, 3) uint8 RGB, and the person's alpha in it, (s, s) 0..1."""

    name: str
    pixels: NDArray[np.uint8]
    alpha: Plane


@dataclass(frozen=True, slots=True)
class Placed:
    """The face of `name` was put about (x, y), about `side` across; px of the upright photo."""

    name: str
    x: float
    y: float
    side: float


@dataclass(slots=True)
class Picture:
    """A photo in the making: (h, w, 3) float32 sRGB 0..1 and the faces put into it.

    `people`, (h, w, 1) 0..1, is where people stand already.
    """

    canvas: Plane
    placed: list[Placed] = field(default_factory=list)
    people: Plane = field(init=False)

    def __post_init__(self) -> None:
        self.people = np.zeros((*self.canvas.shape[:2], 1), np.float32)


def view(scene: str, rng: np.random.Generator, width: int, height: int) -> Picture:
    """Return a place with nobody in it, in focus."""
    return Picture(scenes.paint(scene, rng, width, height, focus=0.25))


def close(portrait: Portrait, rng: np.random.Generator, width: int, height: int) -> Picture:
    """Crop the photo out of the portrait itself, a little turned and shifted."""
    side = portrait.pixels.shape[0]
    crop_w = side * min(1.0, width / height) * rng.uniform(0.90, 0.97)
    scale = width / crop_w
    x, y = side * (0.5 + rng.uniform(-0.02, 0.02)), side * 0.52
    x = (
        float(np.clip(x, crop_w / 2 + 40, side - crop_w / 2 - 40))
        if crop_w < side - 80
        else side / 2
    )
    room = height / scale / 2
    y = float(np.clip(y, room + 24, side - room - 24)) if room * 2 < side - 48 else side / 2
    matrix = cv2.getRotationMatrix2D((x, y), rng.uniform(-3, 3), scale)
    matrix[:, 2] += np.array([width / 2 - x, height / 2 - y])
    canvas = cv2.warpAffine(
        portrait.pixels,
        matrix,
        (width, height),
        flags=cv2.INTER_AREA,
        borderMode=cv2.BORDER_REFLECT,
    ) / np.float32(255)
    at = matrix @ np.array([FACE_X * side, FACE_Y * side, 1])
    return Picture(canvas, [Placed(portrait.name, at[0], at[1], FACE_SIDE * side * scale)])


def own(portrait: Portrait, rng: np.random.Generator, width: int, height: int) -> Picture:
    """Widen the portrait: its background is carried on to all sides, out of focus."""
    side = round(min(width, height) * rng.uniform(0.80, 0.92))
    left = round((width - side) * rng.uniform(0.3, 0.7))
    top = height - side - round(side * rng.uniform(0.0, 0.10))
    small = cv2.resize(portrait.pixels, (side, side), interpolation=cv2.INTER_AREA) / np.float32(
        255
    )
    person = cv2.resize(portrait.alpha, (side, side), interpolation=cv2.INTER_AREA)
    disk = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (21, 21))
    behind = _carry_on(small, 1 - cv2.dilate(person, disk))
    right, above = max(0, width - left - side), max(0, top)
    room = (above, max(0, height - top - side), left, right)
    wide = cv2.copyMakeBorder(behind, *room, cv2.BORDER_REFLECT)[max(0, -top) :][:height]
    away = np.pad(
        np.zeros((side, side), np.float32), ((above, room[1]), (left, right)), constant_values=1
    )[max(0, -top) :][:height]
    away = cv2.GaussianBlur(away, (0, 0), 0.04 * side)[..., None]
    picture = Picture(wide + (cv2.GaussianBlur(wide, (0, 0), 0.02 * side) - wide) * away)
    _put(picture, portrait, side, left + side / 2, top, harmony=0.0, light=(1, 1, 1))
    return picture


def place(
    portrait: Portrait, scene: str, rng: np.random.Generator, width: int, height: int, size: float
) -> Picture:
    """Put one person before a place; `size` is the portrait's side over the photo's height."""
    picture = Picture(scenes.paint(scene, rng, width, height, focus=min(1.0, 0.35 + size)))
    side = round(height * size)
    free = max(0.0, 0.5 - 0.62 * side / width)
    across = 0.5 + float(rng.choice([-1, 1])) * rng.uniform(0.25, 0.85) * free
    top = height - side * rng.uniform(1.03, 1.16 if size > 0.45 else 1.3)
    _put(picture, portrait, side, across * width, top, HARMONY, scenes.SCENES[scene].light)
    return picture


def group(
    portraits: list[Portrait], scene: str, rng: np.random.Generator, width: int, height: int
) -> Picture:
    """Put people side by side before a place, children in front of the grown-ups."""
    picture = Picture(scenes.paint(scene, rng, width, height, focus=0.8))
    adults = [p for p in portraits if CAST[p.name].scale == 1]
    children = [p for p in portraits if CAST[p.name].scale < 1]
    rows = [adults, children] if adults else [children]
    mixed = bool(adults and children)
    step = 0.80 if len(adults) == 2 and children else 0.80 - 0.014 * len(rows[0])
    most = max(len(rows[0]), len(children) + 0.5)
    side = min(width / (step * (most - 1) + 1.45), height * (0.57 if mixed else 0.70))
    low = height - side * (1.54 if mixed else rng.uniform(1.1, 1.2) + 0.04 * len(adults))
    for row in rows:
        shift = 0.5 if mixed and row is children and len(row) % 2 == len(adults) % 2 else 0.0
        shift = shift * float(rng.choice([-1, 1])) if len(row) > 1 or len(adults) > 1 else shift
        for i in rng.permutation(len(row)):
            portrait, member = row[i], CAST[row[i].name]
            x = (
                width / 2
                + ((i - (len(row) - 1) / 2 + shift) * step + rng.uniform(-0.03, 0.03)) * side
            )
            lift = member.height if adults else 0.0
            y = low - (lift + rng.uniform(-0.03, 0.03)) * side
            _put(
                picture,
                portrait,
                round(member.scale * side),
                x,
                y,
                HARMONY,
                scenes.SCENES[scene].light,
                tilt=rng.uniform(-5, 5),
            )
    return picture


def call(portraits: list[Portrait], rng: np.random.Generator, width: int, height: int) -> Picture:
    """Return a screen picture of a video call: a tile for each person."""
    canvas = np.full((height, width, 3), 0.11, np.float32)
    picture, gap = Picture(canvas), round(0.012 * width)
    columns = 2
    rows = (len(portraits) + columns - 1) // columns
    tile_w = (width - 3 * gap) // columns
    tile_h = min((height - (rows + 1) * gap) // rows, round(tile_w * 0.75))
    top = (height - rows * tile_h - (rows - 1) * gap) // 2
    for i, portrait in enumerate(portraits):
        in_row = min(columns, len(portraits) - i // columns * columns)
        x = (width - in_row * tile_w - (in_row - 1) * gap) // 2 + i % columns * (tile_w + gap)
        y = top + i // columns * (tile_h + gap)
        tile = own(portrait, rng, tile_w, tile_h)
        mask = np.zeros((tile_h, tile_w), np.float32)
        radius = round(0.03 * tile_w)
        cv2.rectangle(mask, (radius, 0), (tile_w - radius, tile_h), 1.0, -1)
        cv2.rectangle(mask, (0, radius), (tile_w, tile_h - radius), 1.0, -1)
        for corner in (
            (radius, radius),
            (tile_w - radius - 1, radius),
            (radius, tile_h - radius - 1),
            (tile_w - radius - 1, tile_h - radius - 1),
        ):
            cv2.circle(mask, corner, radius, 1.0, -1, cv2.LINE_AA)
        spot = canvas[y : y + tile_h, x : x + tile_w]
        spot += (tile.canvas - spot) * mask[..., None]
        face = tile.placed[0]
        picture.placed.append(Placed(face.name, face.x + x, face.y + y, face.side))
    return picture


def _put(
    picture: Picture,
    portrait: Portrait,
    side: int,
    centre: float,
    top: float,
    harmony: float,
    light: tuple[float, float, float],
    tilt: float = 0.0,
) -> None:
    """Lay the person over the picture, with a soft shadow on what stands behind."""
    height, width = picture.canvas.shape[:2]
    breadth = CHILD_BREADTH if CAST[portrait.name].scale < 1 else ADULT_BREADTH
    cutout = cut_out(portrait.pixels, portrait.alpha, side, breadth, CAST[portrait.name].neckline)
    matrix = cv2.getRotationMatrix2D((cutout.left + side / 2, cutout.top + 1.1 * side), tilt, 1.0)
    matrix[:, 2] += np.array([centre - cutout.left - side / 2, top - cutout.top])
    size = (width, height)
    alpha = cv2.warpAffine(cutout.alpha, matrix, size)[..., None]
    colour = cv2.warpAffine(cutout.colour, matrix, size, borderMode=cv2.BORDER_REPLICATE)
    colour = _in_the_light(colour, cutout, picture.canvas, harmony, light)
    shadow = cv2.GaussianBlur(alpha[..., 0], (0, 0), 0.05 * side)[..., None]
    behind = picture.canvas * (1 - 0.35 * shadow * picture.people)
    picture.canvas = behind + (colour - behind) * alpha
    picture.people = np.maximum(picture.people, alpha)
    at = matrix @ np.array([cutout.left + FACE_X * side, cutout.top + FACE_Y * side, 1])
    picture.placed.append(Placed(portrait.name, float(at[0]), float(at[1]), FACE_SIDE * side))


def _in_the_light(
    colour: Plane, cutout: Cutout, behind: Plane, harmony: float, light: tuple[float, float, float]
) -> Plane:
    """Bring a person's brightness and tint towards the place's."""
    if not harmony:
        return colour
    third = cutout.side // 3
    rows = slice(cutout.top + third, cutout.top + 2 * third)
    face = cutout.colour[rows, cutout.left + third : cutout.left + 2 * third]
    own_level = float(np.median(face))
    wanted = 0.42 + 0.28 * float(behind.mean())
    gain = float(np.clip((wanted / max(own_level, 0.05)) ** harmony, 0.72, 1.3))
    tint = np.float32(light) * gain
    lit = np.clip(colour, 0, 1) * tint
    return np.where(lit > 0.8, 0.8 + 0.2 * np.tanh((lit - 0.8) / 0.2), lit).astype(np.float32)


def _carry_on(canvas: Plane, weight: Plane) -> Plane:
    """Fill where `weight` is 0 from what is known, coarser and softer the farther away."""
    height, width = weight.shape
    total = canvas * weight[..., None]
    levels = [(total, weight)]
    while min(levels[-1][1].shape) > 4:
        levels.append(tuple(cv2.pyrDown(plane) for plane in levels[-1]))
    filled = levels[-1][0] / np.maximum(levels[-1][1], 1e-6)[..., None]
    for colour, sure in reversed(levels[:-1]):
        filled = cv2.pyrUp(filled, dstsize=sure.shape[::-1])
        filled = cv2.GaussianBlur(filled, (0, 0), 1.5)
        share = np.clip(sure, 0, 1)[..., None]
        filled = filled * (1 - share) + colour / np.maximum(sure, 1e-6)[..., None] * share
    return cv2.resize(filled, (width, height)).astype(np.float32)
