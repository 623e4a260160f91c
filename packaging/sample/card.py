"""The card beside the album: what it is, what may be done with it, what was measured."""

from __future__ import annotations

from collections.abc import Mapping

CARD = """# The sample album

{photos} photos ({megabytes:.1f} MB) of {people} people who do not exist, from 2016 to 2024: alone
and in groups of up to five, in front of places that do not exist either. It is there for trying
facealbum out, for its tests and for the pictures in its README.

- `photos/`: JPEG files in folders, as from several cameras, with EXIF dates. Two are stored
  sideways (EXIF orientation 6 and 8); in four the face is small; four are dark, three blurred, one
  is grey; five show nobody; three are pictures of video calls.
- `truth.csv`: one row for each of the {faces} faces: `file` below `photos/`, `person`, and the box
  as `left, top, width, height`, fractions of the upright photo. A photo with nobody in it has no
  row. Nobody is twice in one photo.

| person | faces |
|---|---|
{counts}

## Where it comes from

- The portraits are drawn by the MobileStyleGAN in the Python package `random-face` 2021.7.21.1
  (Apache-2.0), from fixed seeds. **That generator was trained on FFHQ (Flickr-Faces-HQ), which is
  under a non-commercial licence (CC BY-NC-SA 4.0): take the album for trying and testing, for
  nothing else.** No portrait is meant to be anyone; a likeness would be chance.
- The people were cut out of the portraits with the selfie segmentation model in the Python
  package `mediapipe` 0.10.21 (Apache-2.0). Places, clothes below the collar, light, grain and
  blur are painted by the script, from random numbers.
- `packaging/sample/make_sample_album.py` makes all of it again, the same each time:

      python -m venv /tmp/sample
      /tmp/sample/bin/pip install -r packaging/sample/requirements.txt
      /tmp/sample/bin/python packaging/sample/make_sample_album.py --cache /tmp/sample-weights

## How it was made

A person is one style vector of 512 numbers. In another photo the layers of the generator get a
little of other people's styles (pose and hair, features, light and colour apart), and the head is
turned, smiles and is lit along directions learnt from 240 portraits. Light and clothes are the
same in all photos of one folder. A photo is drawn again when facealbum does not find exactly the
faces that were put in it, or does not tell each from the other eleven people by a margin.

## Measured

Squared distances of the pipeline `{pipeline}`,
average linkage over all {faces} faces. "Whole at" is the height of the merge that makes a person
one group; "nearest other person" is the mean squared distance to the faces of the person who is
most alike.

{table}

So every threshold between {whole:.2f} and {apart:.2f} makes exactly the {people} people.
"""


def card(
    photos: int,
    total_bytes: int,
    people: Mapping[str, int],
    pipeline: str,
    table: str,
    threshold_range: tuple[float, float],
) -> str:
    """Return CARD.md; `people` is name to number of faces."""
    return CARD.format(
        photos=photos,
        megabytes=total_bytes / 1e6,
        people=len(people),
        faces=sum(people.values()),
        counts="\n".join(f"| {name} | {people[name]} |" for name in sorted(people)),
        pipeline=pipeline,
        table=table,
        whole=threshold_range[0],
        apart=threshold_range[1],
    )
