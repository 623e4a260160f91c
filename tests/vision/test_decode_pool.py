"""A bad file costs one photo: the pool answers, goes on, and leaves nothing behind."""

from __future__ import annotations

import os
import signal
import sys
import threading
from concurrent.futures.process import BrokenProcessPool
from itertools import count
from pathlib import Path

import numpy as np
import psutil
import pytest
from pebble import ProcessPool
from pebble.pool.process import PoolManager

from facealbum.domain.sentences import unjoined
from facealbum.vision import decode_pool
from facealbum.vision.decode import decode
from facealbum.vision.decode_pool import PhotoDecodePool, affordable_slots

from .pictures import quarters

HANG_SECONDS = 1.0
PATIENCE = 60.0
"""For all that does not hang: on a busy computer a small photo too may take a second."""


@pytest.fixture
def misbehaving(monkeypatch):
    """The task of a worker that does what the path says; workers find it by the search path."""
    monkeypatch.syspath_prepend(str(Path(__file__).with_name("decoders")))
    from misbehaving_decoder import decode_or_misbehave

    return decode_or_misbehave


@pytest.fixture
def photos(tmp_path):
    paths = []
    for number in range(6):
        path = tmp_path / f"{number}.png"
        quarters(40 + number, 30).save(path)
        paths.append(str(path))
    return paths


@pytest.fixture
def pool(misbehaving, monkeypatch):
    class Patient(ProcessPool):
        def schedule(self, function, args, timeout):
            first = args[-1].endswith("late.png") and not Path(f"{args[-1]}.begun").exists()
            seconds = timeout if "hang" in args or first else PATIENCE
            return super().schedule(function, args=args, timeout=seconds)

    monkeypatch.setattr(decode_pool, "ProcessPool", Patient)
    made = PhotoDecodePool(1, timeout=HANG_SECONDS, task=misbehaving)
    yield made
    made.close()


def answers(pool, paths):
    """Return what came of each path: its pixels or its reason."""
    found = {}
    for answer in pool.decode(iter(enumerate(paths))):
        found[answer.token] = answer.photo.pixels.copy() if answer.photo else answer.reason
        answer.release()
    return [found[token] for token in range(len(paths))]


def test_every_photo_comes_back_with_its_token_as_it_decodes_alone(pool, photos):
    for path, pixels in zip(photos, answers(pool, photos), strict=True):
        assert np.array_equal(pixels, decode(path).pixels)


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ("hang", "took too long"),
        ("exit", "crashed"),
        ("bug", "failed"),
        ("swell", "more memory"),
        ("/nowhere/at.all.jpg", "no longer there"),
        pytest.param(
            "crash",
            "crashed",
            marks=pytest.mark.skipif(sys.platform == "win32", reason="no such signal"),
        ),
        pytest.param(
            "hog",
            "more memory",
            marks=pytest.mark.skipif(sys.platform != "linux", reason="memory has no limit there"),
        ),
    ],
)
def test_a_fault_costs_its_own_photo_and_the_rest_go_on(pool, photos, fault, reason):
    found = answers(pool, [photos[0], fault, *photos[1:3]])
    assert reason in found[1]
    assert found[1].startswith("The photo can't be read. ")
    assert len(unjoined(found[1])) == 3
    assert [pixels.shape for pixels in (found[0], *found[2:])] == [
        (30, 40 + n, 3) for n in range(3)
    ]


def test_a_photo_that_took_too_long_is_begun_once_more(pool, tmp_path, photos):
    late = tmp_path / "late.png"
    quarters(50, 30).save(late)
    found = answers(pool, [photos[0], str(late), photos[1]])
    assert [pixels.shape for pixels in found] == [(30, 40, 3), (30, 50, 3), (30, 41, 3)]


def test_what_threads_of_earlier_photos_reserved_is_no_memory_of_the_next(misbehaving):
    pool = PhotoDecodePool(1, timeout=PATIENCE, task=misbehaving)
    assert answers(pool, ["threads"]) == ["402,653,184 bytes, cv2"]
    pool.close()


def test_a_worker_loads_neither_models_nor_their_runtime(pool):
    (modules,) = answers(pool, ["modules"])
    loaded = set(modules.split())
    assert "PIL.Image" in loaded
    assert not loaded & {"cv2", "onnxruntime", "PySide6", "sqlite3", "sklearn", "scipy"}


def test_work_is_pulled_only_as_far_as_there_is_room(pool, photos):
    pulled = count()
    work = ((next(pulled), photos[0]) for _ in range(10_000))
    held = [answer for answer, _ in zip(pool.decode(work), range(pool.holdable), strict=False)]
    assert len(held) == pool.holdable
    assert next(pulled) <= pool.holdable + 1
    for answer in held:
        answer.release()


def test_a_release_from_another_thread_lets_the_work_go_on(pool, photos):
    work = ((token, photos[0]) for token in range(pool.holdable + 3))
    decoded = pool.decode(work)
    held = [next(decoded) for _ in range(pool.holdable + 1)]
    releasing = threading.Thread(target=lambda: [answer.release() for answer in held])
    releasing.start()
    tokens = [answer.token for answer in held]
    for answer in decoded:
        tokens.append(answer.token)
        answer.release()
    releasing.join()
    assert sorted(tokens) == list(range(pool.holdable + 3))


def test_a_decode_given_up_half_way_leaves_a_pool_that_works(pool, photos):
    decoded = pool.decode((token, photos[0]) for token in range(1000))
    next(decoded).release()
    decoded.close()
    assert len(answers(pool, photos)) == len(photos)


def test_an_error_in_the_caller_s_list_leaves_a_pool_that_works(pool, photos):
    def work():
        yield 0, photos[0]
        raise LookupError("the list ended in an error")

    with pytest.raises(LookupError):
        list(pool.decode(work()))
    for _ in range(3):
        assert len(answers(pool, photos)) == len(photos)


def test_closing_leaves_no_process_and_no_shared_memory(misbehaving, photos):
    pool = PhotoDecodePool(1, task=misbehaving)
    names = [slot.name for slot in pool._slots]
    decoded = pool.decode((token, photos[0]) for token in range(100))
    next(decoded)
    started = workers()
    assert started
    decoded.close()
    pool.close()
    assert not any(worker.is_running() for worker in started)
    assert not [name for name in names if (decode_pool.SHARED_MEMORY / name).exists()]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_worker_that_is_still_starting_hears_no_ctrl_c(pool, photos):
    started = []

    def work():
        yield 0, photos[0]
        while not started:  # until it is called a worker by the system, too
            started.extend(workers())
        for worker in started:
            worker.send_signal(signal.SIGINT)
        yield 1, photos[1]

    decoded = pool.decode(work())
    for answer in decoded:
        assert answer.reason == ""
        assert workers() == started != []
        answer.release()


def test_closing_twice_is_no_error():
    pool = PhotoDecodePool(1)
    names = [slot.name for slot in pool._slots]
    pool.close()
    pool.close()
    assert not [name for name in names if (decode_pool.SHARED_MEMORY / name).exists()]


def test_slots_stay_within_half_of_the_free_shared_memory(monkeypatch, tmp_path):
    monkeypatch.setattr(decode_pool, "SHARED_MEMORY", tmp_path)
    space = type("Space", (), {"free": 7 * decode_pool.SLOT_BYTES})
    monkeypatch.setattr(decode_pool.shutil, "disk_usage", lambda path: space)
    assert affordable_slots(100) == 3
    assert affordable_slots(2) == 2


@pytest.mark.skipif(
    not decode_pool.SHARED_MEMORY.is_dir(), reason="shared memory has no names here"
)
def test_slots_of_a_program_that_was_killed_are_removed_and_those_of_others_stay(
    monkeypatch, tmp_path
):
    monkeypatch.setattr(decode_pool, "SHARED_MEMORY", tmp_path)
    with psutil.Popen([sys.executable, "-c", ""]) as ended:
        ended.wait()
    orphan = tmp_path / f"facealbum-{ended.pid}-0a1b2c3d"
    living = tmp_path / f"facealbum-{psutil.Process().pid}-0a1b2c3d"
    foreign = tmp_path / "somebody-else"
    for path in (orphan, living, foreign):
        path.touch()
    decode_pool.remove_orphans()
    assert not orphan.exists()
    assert living.exists()
    assert foreign.exists()


@pytest.mark.skipif(
    not decode_pool.SHARED_MEMORY.is_dir(), reason="shared memory has no names here"
)
def test_slots_of_a_program_in_another_container_stay(monkeypatch, tmp_path):
    monkeypatch.setattr(decode_pool, "SHARED_MEMORY", tmp_path)
    monkeypatch.setattr(decode_pool.psutil, "pid_exists", lambda pid: False)
    slot = tmp_path / "facealbum-77-0a1b2c3d"
    slot.touch()
    with decode_pool.held(slot.name):
        decode_pool.remove_orphans()
        assert slot.exists()
    decode_pool.remove_orphans()
    assert not slot.exists()


@pytest.mark.skipif(
    not decode_pool.SHARED_MEMORY.is_dir(), reason="shared memory has no names here"
)
def test_a_pool_holds_its_slots_until_it_is_closed(monkeypatch):
    pool = PhotoDecodePool(1)
    names = [decode_pool.SHARED_MEMORY / slot.name for slot in pool._slots]
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(decode_pool.psutil, "pid_exists", lambda pid: pid != os.getpid())
        decode_pool.remove_orphans()
    assert all(name.exists() for name in names)
    pool.close()
    assert not any(name.exists() for name in names)


def test_closing_is_no_error_where_the_system_cleared_shared_memory_away():
    pool = PhotoDecodePool(1)
    for slot in pool._slots:
        slot.unlink()
    pool.close()


def workers():
    return [child for child in psutil.Process().children() if "spawn_main" in command(child)]


def command(process):
    try:
        return " ".join(process.cmdline())
    except psutil.Error:
        return ""


@pytest.mark.parametrize("times", [1, 2])
def test_where_the_whole_pool_breaks_the_others_are_begun_again(pool, photos, monkeypatch, times):
    left = [BrokenProcessPool("All workers expired")] * times
    find = PoolManager.find_expired_task

    def race(manager, worker_id):
        if left:
            raise left.pop()
        return find(manager, worker_id)

    monkeypatch.setattr(PoolManager, "find_expired_task", race)
    found = answers(pool, [photos[0], "exit", *photos[1:5]])
    assert not left
    assert "crashed" in found[1]
    for path, pixels in zip(photos[:5], [found[0], *found[2:]], strict=True):
        assert np.array_equal(pixels, decode(path).pixels)


def test_a_photo_that_always_breaks_the_pool_is_given_up(pool, photos, monkeypatch):
    def race(manager, worker_id):
        raise BrokenProcessPool("All workers expired")

    monkeypatch.setattr(PoolManager, "find_expired_task", race)
    (reason,) = answers(pool, ["exit"])
    assert "crashed" in reason
    assert np.array_equal(answers(pool, photos[:1])[0], decode(photos[0]).pixels)
