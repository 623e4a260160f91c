"""The twelve people of the sample album: who they are, and how they may look in a photo."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from generator import COLOUR_LAYERS, FEATURE_LAYERS, LIGHT_LAYERS, POSE_LAYERS, Look

POSE_SHARE, FEATURE_SHARE = 0.34, 0.30  # beyond about 0.5 it is another person


@dataclass(frozen=True, slots=True)
class Member:
    """One of the cast.

    `candidate` is the row of the generator's candidates, chosen by eye among those that lie
    far from each other (squared distance 1.2 and more). `donors` lend pose and hair.
    `yaw` centres a head that the generator drew turned. `relight` is the least share of
    another light, for portraits drawn in a light of their own. `height` moves the head up
    (fractions of its portrait's side), `scale` is the size of the head beside an adult's.
    `neckline` is as in `cutout.cut_out`.
    """

    name: str
    candidate: int
    donors: tuple[int, ...]
    yaw: float = 0.0
    relight: float = 0.1
    height: float = 0.0
    scale: float = 1.0
    neckline: str = "round"


CAST: dict[str, Member] = {
    member.name: member
    for member in (
        Member("Adaeze", 209, (75, 39, 140, 107, 179, 185), height=-0.02),
        Member("Mei", 197, (62, 92, 112, 47, 188, 224), height=-0.06),
        Member("Mateo", 40, (103, 133, 147, 160, 230), height=0.06),
        Member("Saoirse", 38, (87, 142, 150, 157, 120, 167), height=-0.01),
        Member("Rafael", 134, (204, 71, 83, 123, 173, 42), height=0.05),
        Member("Priya", 132, (63, 72, 125, 227, 80, 224), height=-0.04),
        Member("Søren", 168, (118, 79, 8, 143, 3, 54), yaw=1.6, height=0.04, neckline="suit"),
        Member("Ingrid", 203, (93, 159, 115, 171, 199, 104), height=-0.05, relight=0.8),
        Member("Lucía", 153, (124, 15, 192, 65, 186, 202), height=-0.70, scale=0.86),
        Member("Emil", 98, (67, 100, 211, 174, 235, 5), height=-0.72, scale=0.84),
        Member("Minh", 73, (51, 59, 49, 219, 26, 53), relight=0.4),
        Member("Karim", 234, (126, 10, 123, 198, 127, 152), yaw=-1.6, relight=0.6, height=0.04),
    )
}
LIGHTS = (
    1,
    2,
    10,
    17,
    19,
    35,
    42,
    49,
    61,
    67,
    69,
    72,
    80,
    94,
    97,
    104,
    113,
    123,
    132,
    136,
    142,
    150,
    173,
    192,
    196,
    202,
    219,
    227,
    232,
    237,
)


def look(name: str, day: np.random.Generator, moment: np.random.Generator, turn: float) -> Look:
    """Draw one appearance: light and clothes from `day`, pose and expression from `moment`.

    `turn` limits the turning of the head, in standard deviations of the candidates' yaw.
    """
    member = CAST[name]
    light = int(day.choice(LIGHTS))
    share = float(day.uniform(member.relight, max(0.75, member.relight + 0.2)))
    hair = int(day.choice(member.donors))
    donors = moment.choice(member.donors, 2, replace=False)
    return Look(
        yaw=member.yaw + float(moment.uniform(-turn, turn)),
        smile=float(moment.uniform(-1.5, 2.8)),
        brightness=float(moment.uniform(-0.7, 1.0)),
        mixes=(
            (POSE_LAYERS, hair, POSE_SHARE * float(moment.uniform(0.4, 0.8))),
            (POSE_LAYERS, int(donors[0]), POSE_SHARE * float(moment.uniform(0.2, 0.6))),
            (FEATURE_LAYERS, int(donors[1]), FEATURE_SHARE * float(moment.uniform(0.3, 1))),
            (LIGHT_LAYERS, light, 0.45 * share),
            (COLOUR_LAYERS, light, share),
        ),
    )
