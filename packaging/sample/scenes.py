"""Out-of-focus places for the photos to be taken in: pixels from random numbers, no picture.

Every scene is a function of a random generator and a size; it returns (h, w, 3) float32
sRGB 0..1. `SCENES` names them, with how far each lies out of focus and its light.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Plane = NDArray[np.float32]
Painter = Callable[[np.random.Generator, int, int], Plane]
Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Scene:
    """A place: its painter, its blur (fractions of the width) and the light on people in it."""

    paint: Painter
    blur: float
    light: Colour


def paint(name: str, rng: np.random.Generator, width: int, height: int, focus: float = 1) -> Plane:
    """Return the scene `name`, (height, width, 3); `focus` scales its blur (0 is sharp)."""
    scene = SCENES[name]
    sharp = scene.paint(rng, width, height)
    sigma = scene.blur * width * focus
    return cv2.GaussianBlur(sharp, (0, 0), sigma) if sigma > 0.3 else sharp


def noise(rng: np.random.Generator, h: int, w: int, cells: int, octaves: int = 5) -> Plane:
    """Return fractal noise (h, w) of about -1..1, `cells` coarse cells across."""
    total, weight = np.zeros((h, w), np.float32), 0.0
    for octave in range(octaves):
        across = cells * 2**octave
        down = max(2, round(across * h / w) + 1)
        grid = rng.standard_normal((down, across + 1)).astype(np.float32)
        total += cv2.resize(grid, (w, h), interpolation=cv2.INTER_CUBIC) * 0.5**octave
        weight += 0.25**octave
    return total / np.float32(2 * weight**0.5)


def gradient(h: int, w: int, *stops: tuple[float, Colour]) -> Plane:
    """Return colours from top (0) to bottom (1), linear between the stops."""
    at = np.linspace(0, 1, h)
    column = [np.interp(at, [s for s, _ in stops], [c[i] for _, c in stops]) for i in range(3)]
    return np.repeat(np.stack(column, axis=1)[:, None], w, axis=1).astype(np.float32)


def _over(under: Plane, colour: Colour | Plane, alpha: Plane) -> Plane:
    return under + (np.asarray(colour, np.float32) - under) * alpha[..., None]


def _disks(
    rng: np.random.Generator,
    canvas: Plane,
    count: int,
    radius: tuple[float, float],
    palette: list[Colour],
    strength: tuple[float, float],
    rows: tuple[float, float] = (0, 1),
) -> Plane:
    """Add discs of defocused lights; radii are fractions of the width."""
    h, w = canvas.shape[:2]
    for _ in range(count):
        disk = np.zeros((h, w), np.float32)
        centre = (int(rng.uniform(0, w)), int(rng.uniform(*rows) * h))
        size = rng.uniform(*radius) * w
        cv2.circle(disk, centre, int(size), 1.0, -1, cv2.LINE_AA)
        cv2.circle(disk, centre, int(size), 1.25, max(1, int(size * 0.08)), cv2.LINE_AA)
        tint = np.array(palette[rng.integers(len(palette))], np.float32)
        canvas = canvas + (1 - canvas) * disk[..., None] * tint * rng.uniform(*strength)
    return np.clip(canvas, 0, 1)


def _sky(rng: np.random.Generator, h: int, w: int, top: Colour, low: Colour, cloud: float) -> Plane:
    sky = gradient(h, w, (0, top), (1, low))
    clouds = noise(rng, h * 2, w, 3, 6)[::2]
    return _over(sky, (0.97, 0.97, 0.96), np.clip(clouds * 1.6 - 0.2, 0, 1) * cloud)


def _ridge(
    rng: np.random.Generator,
    canvas: Plane,
    base: float,
    rise: float,
    colour: Colour,
    texture: float,
) -> Plane:
    h, w = canvas.shape[:2]
    line = noise(rng, 2, w, 3, 7)[0]
    top = (base - rise * (0.55 + 0.6 * line)) * h
    alpha = np.clip(np.arange(h)[:, None] - top[None] + 0.5, 0, 1).astype(np.float32)
    tone = 1 + texture * noise(rng, h, w, 24, 5)
    depth = np.clip((np.arange(h)[:, None] - top[None]) / (0.5 * h), 0, 1)[..., None]
    surface = np.asarray(colour, np.float32) * tone[..., None] * (1 - 0.25 * depth)
    return _over(canvas, np.clip(surface, 0, 1).astype(np.float32), alpha)


def _water(rng: np.random.Generator, canvas: Plane, level: float, tint: Colour) -> Plane:
    h, w = canvas.shape[:2]
    start = int(level * h)
    depth = h - start
    ripple = noise(rng, depth, w, 6, 6)
    ripple = cv2.resize(cv2.resize(ripple, (max(2, w // 14), depth)), (w, depth))
    near = np.linspace(0, 1, depth, dtype=np.float32)[:, None]
    rows = start - 1 - np.arange(depth)[:, None] * 0.9 + ripple * (4 + 30 * near) * h / 800
    cols = np.arange(w)[None] + ripple * 6 * near
    mirrored = cv2.remap(
        canvas,
        np.broadcast_to(cols, (depth, w)).astype(np.float32),
        np.clip(rows, 0, start - 1).astype(np.float32),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REFLECT,
    )
    glint = 1 + 0.10 * ripple[..., None]
    mixed = (
        mirrored * (0.66 - 0.26 * near[..., None])
        + np.asarray(tint, np.float32) * (0.34 + 0.26 * near[..., None])
    ) * glint
    out = canvas.copy()
    out[start:] = np.clip(mixed, 0, 1)
    return out


def lake(rng: np.random.Generator, w: int, h: int) -> Plane:
    """Paint a lake under hills on a bright day."""
    view = _sky(rng, h, w, (0.36, 0.58, 0.84), (0.80, 0.88, 0.94), 0.8)
    for base, rise, colour, texture in (
        (0.52, 0.20, (0.55, 0.65, 0.74), 0.03),
        (0.54, 0.13, (0.36, 0.48, 0.50), 0.10),
        (0.56, 0.07, (0.20, 0.31, 0.20), 0.30),
    ):
        view = _ridge(rng, view, base, rise, colour, texture)
    view = _water(rng, view, 0.56, (0.16, 0.30, 0.38))
    return _ridge(rng, view, 0.91, 0.05, (0.38, 0.42, 0.22), 0.35)


def mountain(rng: np.random.Generator, w: int, h: int) -> Plane:
    """Paint ranges fading into haze above a meadow."""
    view = _sky(rng, h, w, (0.42, 0.60, 0.82), (0.90, 0.90, 0.88), 0.7)
    for base, rise, colour, texture in (
        (0.50, 0.30, (0.70, 0.76, 0.83), 0.08),
        (0.58, 0.24, (0.52, 0.60, 0.68), 0.10),
        (0.66, 0.18, (0.36, 0.46, 0.48), 0.16),
        (0.76, 0.12, (0.24, 0.36, 0.22), 0.28),
        (0.86, 0.05, (0.42, 0.50, 0.22), 0.22),
    ):
        view = _ridge(rng, view, base, rise, colour, texture)
    return view


def sunset(rng: np.random.Generator, w: int, h: int) -> Plane:
    """Paint the sun going down over the sea."""
    sky = gradient(
        h,
        w,
        (0, (0.30, 0.34, 0.56)),
        (0.35, (0.86, 0.56, 0.46)),
        (0.6, (1, 0.80, 0.48)),
        (1, (0.9, 0.6, 0.4)),
    )
    bands = cv2.resize(noise(rng, h, w // 4, 2, 6), (w, h))
    view = _over(sky, (0.98, 0.66, 0.48), np.clip(bands * 1.2, 0, 1) * 0.5)
    ys, xs = np.mgrid[:h, :w].astype(np.float32)
    far = np.hypot(xs - rng.uniform(0.2, 0.8) * w, ys - 0.52 * h) / w
    view = np.clip(
        view + np.exp(-((far / 0.13) ** 2))[..., None] * np.float32([0.35, 0.30, 0.16]), 0, 1
    )
    view = _ridge(rng, view, 0.59, 0.02, (0.32, 0.26, 0.34), 0.05)
    view = _water(rng, view, 0.6, (0.30, 0.24, 0.32))
    return _ridge(rng, view, 0.93, 0.03, (0.46, 0.36, 0.28), 0.10)


def park(rng: np.random.Generator, w: int, h: int) -> Plane:
    """Paint leaves and lawn on a summer day."""
    view = gradient(
        h,
        w,
        (0, (0.22, 0.34, 0.13)),
        (0.55, (0.30, 0.42, 0.17)),
        (0.70, (0.44, 0.54, 0.27)),
        (1, (0.37, 0.48, 0.23)),
    )
    leaves = noise(rng, h, w, 7, 5) * np.linspace(1, 0.35, h, dtype=np.float32)[:, None]
    view = np.clip(view * (1 + 0.75 * leaves[..., None]), 0, 1)
    for _ in range(4):
        x, wide = rng.uniform(0, 1) * w, rng.uniform(0.012, 0.03) * w
        trunk = np.clip(1.3 - np.abs(np.arange(w) - x) / wide, 0, 1)[None] * np.ones((h, 1))
        trunk[int(rng.uniform(0.62, 0.74) * h) :] = 0
        view = _over(view, (0.19, 0.15, 0.10), trunk.astype(np.float32) * 0.8)
    spots: list[Colour] = [(0.80, 0.95, 0.45), (0.95, 1, 0.75), (0.65, 0.9, 0.4)]
    return _disks(rng, view, 80, (0.010, 0.040), spots, (0.06, 0.34), (0, 0.6))


def party(rng: np.random.Generator, w: int, h: int) -> Plane:
    """Paint strings of lights in a dark room."""
    view = gradient(h, w, (0, (0.16, 0.10, 0.09)), (1, (0.26, 0.16, 0.12)))
    view = view * (1 + 0.4 * noise(rng, h, w, 3, 3)[..., None])
    warm: list[Colour] = [
        (1, 0.72, 0.35),
        (1, 0.55, 0.25),
        (1, 0.85, 0.6),
        (0.9, 0.3, 0.3),
        (0.4, 0.6, 0.9),
    ]
    return _disks(rng, np.clip(view, 0, 1), 70, (0.012, 0.038), warm, (0.15, 0.6), (0, 0.8))


def night(rng: np.random.Generator, w: int, h: int) -> Plane:
    """Paint a city street at night."""
    view = gradient(
        h, w, (0, (0.04, 0.06, 0.14)), (0.6, (0.13, 0.11, 0.17)), (1, (0.09, 0.08, 0.10))
    )
    lamps: list[Colour] = [
        (1, 0.75, 0.4),
        (1, 0.9, 0.7),
        (0.9, 0.35, 0.25),
        (0.45, 0.7, 1),
        (0.5, 0.95, 0.7),
    ]
    view = _disks(rng, view, 45, (0.008, 0.024), lamps, (0.2, 0.85), (0.2, 0.7))
    return _disks(rng, view, 18, (0.03, 0.055), lamps, (0.06, 0.25), (0.3, 0.8))


def room(rng: np.random.Generator, w: int, h: int) -> Plane:
    """Paint a living room: wall, window, pictures, a lamp and the back of a sofa."""
    walls: list[Colour] = [
        (0.80, 0.75, 0.67),
        (0.67, 0.72, 0.70),
        (0.78, 0.70, 0.62),
        (0.62, 0.67, 0.74),
    ]
    view = np.ones((h, w, 3), np.float32) * np.float32(walls[rng.integers(len(walls))])
    left = rng.uniform(-0.05, 0.62)
    for pane in (0, 1):
        x = int((left + pane * 0.15) * w)
        cv2.rectangle(
            view, (x, int(0.02 * h)), (x + int(0.14 * w), int(0.55 * h)), (0.97, 0.98, 1), -1
        )
        cv2.rectangle(
            view, (x, int(0.36 * h)), (x + int(0.14 * w), int(0.55 * h)), (0.74, 0.83, 0.70), -1
        )
        cv2.rectangle(
            view, (x, int(0.02 * h)), (x + int(0.14 * w), int(0.55 * h)), (0.9, 0.88, 0.84), 8
        )
    for _ in range(3):
        x = int(((left + 0.36 + rng.uniform(0, 0.55)) % 1) * w)
        y, wide = int(rng.uniform(0.08, 0.3) * h), int(rng.uniform(0.06, 0.12) * w)
        tint = [float(v) for v in rng.uniform(0.32, 0.64, 3)]
        cv2.rectangle(view, (x, y), (x + wide, y + int(wide * 1.2)), tint, -1)
        cv2.rectangle(view, (x, y), (x + wide, y + int(wide * 1.2)), (0.30, 0.22, 0.16), 7)
    sofas: list[Colour] = [(0.40, 0.30, 0.26), (0.30, 0.36, 0.44), (0.50, 0.46, 0.38)]
    sofa = [float(v) for v in sofas[rng.integers(len(sofas))]]
    cv2.rectangle(view, (0, int(0.72 * h)), (w, h), sofa, -1)
    ys, xs = np.mgrid[:h, :w].astype(np.float32)
    glow = np.exp(-((np.hypot(xs - (left + 0.15) * w, ys - 0.25 * h) / (0.7 * w)) ** 2))
    shade = 0.68 + 0.36 * glow + 0.03 * noise(rng, h, w, 3, 3)
    return np.clip(view * shade[..., None], 0, 1)


def wall(rng: np.random.Generator, w: int, h: int) -> Plane:
    """Paint a brick wall in the shade."""
    rows, brick = 15, 0.085 * w
    course = h / rows
    ys, xs = np.mgrid[:h, :w].astype(np.float32)
    row = np.floor(ys / course)
    shifted = xs + (row % 2) * brick / 2 + 3 * noise(rng, h, w, 8, 3)
    column = np.floor(shifted / brick).astype(np.int64)
    tones = rng.uniform(0.74, 1.12, (rows + 2, 64)).astype(np.float32)
    tone = tones[row.astype(np.int64), column % 64]
    inside = np.minimum(shifted % brick, brick - shifted % brick)
    inside = np.minimum(inside, np.minimum(ys % course, course - ys % course))
    mortar = np.clip(1 - (inside - 2) / 2.5, 0, 1)
    face = np.float32([0.58, 0.37, 0.29]) * (tone * (1 + 0.12 * noise(rng, h, w, 60, 4)))[..., None]
    view = _over(face, (0.66, 0.62, 0.57), mortar)
    fall = 0.95 + 0.2 * noise(rng, h, w, 2, 2)
    return np.clip(view * fall[..., None], 0, 1).astype(np.float32)


def street(rng: np.random.Generator, w: int, h: int) -> Plane:
    """Paint house fronts under a bright sky."""
    view = _sky(rng, h, w, (0.62, 0.74, 0.88), (0.90, 0.92, 0.92), 0.7)
    fronts: list[Colour] = [
        (0.80, 0.70, 0.55),
        (0.72, 0.50, 0.42),
        (0.68, 0.68, 0.66),
        (0.84, 0.80, 0.70),
        (0.56, 0.60, 0.64),
    ]
    x = -0.05
    while x < 1:
        wide, top = rng.uniform(0.13, 0.24), rng.uniform(-0.1, 0.25)
        front = np.array(fronts[rng.integers(len(fronts))]) * rng.uniform(0.8, 1.05)
        cv2.rectangle(
            view, (int(x * w), int(top * h)), (int((x + wide) * w), h), front.tolist(), -1
        )
        for column in np.arange(x + 0.02, x + wide - 0.03, 0.045):
            for storey in np.arange(top + 0.05, 0.75, 0.15):
                glass = (np.array([0.30, 0.35, 0.42]) * rng.uniform(0.6, 1.7)).tolist()
                corner = (int(column * w), int(storey * h))
                cv2.rectangle(
                    view,
                    corner,
                    (corner[0] + int(0.025 * w), corner[1] + int(0.085 * h)),
                    glass,
                    -1,
                )
        x += wide
    cv2.rectangle(view, (0, int(0.82 * h)), (w, h), (0.50, 0.49, 0.48), -1)
    return np.clip(view * (1 + 0.08 * noise(rng, h, w, 4, 3)[..., None]), 0, 1)


SCENES: dict[str, Scene] = {
    "lake": Scene(lake, 0.0035, (1.0, 1.0, 1.0)),
    "mountain": Scene(mountain, 0.0030, (1.0, 1.0, 1.0)),
    "sunset": Scene(sunset, 0.0050, (1.04, 0.92, 0.80)),
    "park": Scene(park, 0.0080, (0.98, 1.0, 0.94)),
    "party": Scene(party, 0.0022, (0.98, 0.88, 0.78)),
    "night": Scene(night, 0.0022, (0.86, 0.80, 0.78)),
    "room": Scene(room, 0.0110, (1.0, 0.96, 0.90)),
    "wall": Scene(wall, 0.0034, (0.96, 0.95, 0.95)),
    "street": Scene(street, 0.0100, (1.0, 0.99, 0.98)),
}
