"""Trials: one write fails, or the program is killed before it, and then everything must be right.

Right is: the user was told in a sentence or nothing was amiss; the library opens, is whole and as
it was after the last commit; the verb done again makes it what it becomes without any fault.

A kill is a copy of the folder at that moment: what a process has written, a system keeps.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from facealbum.domain.errors import KnownError

from .disk import Disk, Fault
from .session import (
    IMPORTS,
    VERBS,
    World,
    content,
    copied,
    copied_whole,
    prepare,
    said,
    truth,
    written_out,
)

EITHER = {"restore"}
"""Verbs whose last step is to open the library: told of a fault then, they may be done."""


@dataclass(slots=True)
class Step:
    """A verb in a sitting of its own, done without a fault.

    Attributes:
        verb: its name.
        before: the world that it begins with, closed.
        writes: how many there are from opening to closing.
        truth: digests before and after.
        content: what the library holds afterwards.
    """

    verb: str
    before: World
    writes: int
    truth: tuple[str, str]
    content: dict[str, object]

    @property
    def do(self) -> Callable[[World], object]:
        """What does it."""
        return VERBS[self.verb]


@dataclass(slots=True)
class Outcome:
    """What came of some trials.

    Attributes:
        tried: trials whose fault happened, by kind.
        sentences: what the user was told, and how often.
        unopened: libraries that did not open or were not whole.
        differing: libraries, or files beside them, that were not as they must be.
        untold: faults that ended in something else than a sentence.
    """

    tried: Counter[str] = field(default_factory=Counter)
    sentences: Counter[str] = field(default_factory=Counter)
    unopened: list[str] = field(default_factory=list)
    differing: list[str] = field(default_factory=list)
    untold: list[str] = field(default_factory=list)

    @property
    def wrong(self) -> list[str]:
        """Everything that must not be."""
        return [*self.unopened, *self.differing, *self.untold]


class Trials:
    """Everything is done below ``root``, with the writes below it failing as they are told to."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._disk = Disk(root / "arena")
        self.outcome = Outcome()
        self.steps: list[Step] = []
        self._record()

    def _record(self) -> None:
        world = prepare(self._root / "album", self._root / "states" / "0")
        arena = self._root / "arena"
        digest = ""
        for number, verb in enumerate(VERBS, 1):
            here = copied(world, arena)
            self._disk.arm()
            here.open()
            VERBS[verb](here)
            found = content(here.opened)
            here.close()
            self._disk.mend()
            now = truth(here.folder)
            self.steps.append(Step(verb, world, self._disk.count, (digest, now), found))
            world, digest = copied(here, self._root / "states" / str(number)), now

    # Faults.

    def fail(self, step: Step, fault: Fault, at: int) -> None:
        """Let the write ``at`` of a step fail, and see that everything is right in the end."""
        where = f"{step.verb}, {fault} at write {at} of {step.writes}"
        world = copied(step.before, self._root / "arena")
        self._disk.arm(fault, at)
        told = self._told(where, lambda: self._sit_down(world, step))
        again_at_once = at % 2 == 0
        if not again_at_once:
            told = self._told(where, world.close) or told
        self._disk.mend()
        if self._disk.hit:
            self.outcome.tried[fault] += 1
            where += f" ({self._disk.hit})"
        try:
            self._look(where, world, step, told)
            if told:
                if world.library is None:
                    world.open()
                step.do(world)
            self._compare(where, world, step)
        except (KnownError, sqlite3.Error, AssertionError, OSError) as error:
            self.outcome.unopened.append(f"{where}: {error!r}")
        finally:
            world.close()

    def _sit_down(self, world: World, step: Step) -> None:
        world.open()
        step.do(world)

    def _told(self, where: str, work: Callable[[], object]) -> str:
        """Return what the user was told, "" where nothing was amiss."""
        try:
            work()
        except KnownError as error:
            sentence = str(error).replace(str(self._root), "")
            self.outcome.sentences[sentence] += 1
            return sentence
        except Exception as error:
            last = traceback.extract_tb(error.__traceback__)[-1]
            self.outcome.untold.append(f"{where}: {error!r} in {last.filename}:{last.lineno}")
            return repr(error)
        return ""

    def _look(self, where: str, world: World, step: Step, told: str) -> None:
        """Check that a verb which failed did nothing, and one which did not, all."""
        if not (world.folder / "library.sqlite3").exists():
            return
        if step.verb in IMPORTS:
            if world.library is not None and step.before.folder.exists():
                self._said_stands(where, world, step)
            return
        allowed = {step.truth[0]} if told else {step.truth[1]}
        if step.verb in EITHER:
            allowed = set(step.truth)
        if truth(world.folder) not in allowed:
            self.outcome.differing.append(f"{where}: neither done nor left alone; {told}")

    def _said_stands(self, where: str, world: World, step: Step) -> None:
        before = copied(step.before, self._root / "before")
        before.open()
        wanted = said(before.opened)
        before.close()
        if not set(wanted) <= set(said(world.opened)):
            self.outcome.differing.append(f"{where}: something that was said is gone")

    def _compare(self, where: str, world: World, step: Step) -> None:
        """Check that a library is what the step makes of it, and that it is when opened again."""
        if world.library is None:
            world.open()
        found = content(world.opened)
        wrong = [key for key, value in step.content.items() if found[key] != value]
        if step.verb == "export" and not copied_whole(world):
            wrong.append("copies")
        wrong += written_out(world)
        world.close()
        if step.verb not in IMPORTS and truth(world.folder) != step.truth[1]:
            wrong.append("truth")
        if wrong:
            self.outcome.differing.append(f"{where}: {', '.join(wrong)}")

    # Kills.

    def kill(self, step: Step, wanted: Callable[[int], bool]) -> None:
        """Kill the program before each wanted write of a step, and go on from what is left."""
        world = copied(step.before, self._root / "arena")
        snaps = self._root / "snaps"

        def keep(number: int) -> None:
            if wanted(number):
                for name in ("library", "out"):
                    if (world.place / name).exists():
                        shutil.copytree(world.place / name, snaps / str(number) / name)

        self._disk.watch = keep
        self._disk.arm()
        try:
            self._sit_down(world, step)
            world.close()
        finally:
            self._disk.watch = None
            self._disk.mend()
        for place in sorted(snaps.iterdir(), key=lambda path: int(path.name)):
            self._go_on(step, World(step.before.root, place))
            shutil.rmtree(place)

    def _go_on(self, step: Step, world: World) -> None:
        where = f"{step.verb}, killed before write {world.place.name} of {step.writes}"
        self.outcome.tried["kill"] += 1
        try:
            is_new = not (world.folder / "library.sqlite3").exists()
            found = "" if is_new else truth(world.folder)
            world.open()
            if step.verb in IMPORTS:
                if step.before.folder.exists():
                    self._said_stands(where, world, step)
            elif found not in step.truth:
                self.outcome.differing.append(f"{where}: neither done nor left alone")
            if step.verb in IMPORTS or found != step.truth[1] or step.verb == "export":
                step.do(world)
            self._compare(where, world, step)
        except (KnownError, sqlite3.Error, AssertionError, OSError) as error:
            self.outcome.unopened.append(f"{where}: {error!r}")
        finally:
            world.close()


def run(root: Path, share: float, seed: int = 7) -> Outcome:
    """Try a share of all writes, the same ones for the same seed; all of them where it is 1."""
    trials = Trials(root)
    chance = random.Random(seed)

    def wanted(_number: int = 0) -> bool:
        return chance.random() < share

    for step in trials.steps:
        for fault in (Fault.FULL, Fault.ERROR):
            for at in range(1, step.writes + 1):
                if wanted():
                    trials.fail(step, fault, at)
        trials.kill(step, wanted)
    return trials.outcome
