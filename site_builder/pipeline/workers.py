"""Work handed out: pure, picklable tasks to processes, in pieces big enough to be worth it."""

import gc
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from itertools import islice
from mmap import mmap
from typing import TypeVar

from site_builder.messages.message import _
from site_builder.problems.problems import Location, Problem, SiteError

C = TypeVar("C")
T = TypeVar("T")
R = TypeVar("R")

_LONGEST_PIECE = 64
_SHORTEST_PIECE = 4
"""Longer pieces save handing over the context; short ones at the end let all workers end together,
whatever takes longer."""

_TASKS_PER_COLLECTION = 32

_SWITCH_SECONDS = 0.0002

_LOOK_SECONDS = 0.2
_PATIENCE_SECONDS = 1.0


@contextmanager
def workers(jobs: int) -> Iterator[Executor | None]:
    """An executor of `jobs` processes, started when first used; None for a single job."""
    if jobs <= 1:
        yield None
        return
    # Forked children share what the parent has loaded; they are started before any thread is.
    forks = "fork" in multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if forks else None)
    # A byte that forked processes have in common: not 0 when nobody waits for their work any more.
    over = mmap(-1, 1) if forks else None
    with (
        _switching_soon(),
        ProcessPoolExecutor(jobs, context, _start_worker, (os.getpid(), over)) as executor,
    ):
        try:
            yield executor
        except BaseException:
            if over:
                over[0] = 1
            executor.shutdown(cancel_futures=True)
            raise


@contextmanager
def _unheard() -> Iterator[None]:
    """Defer SIGINT until the workers have started: they must not receive it at all."""
    if sys.platform == "win32":
        yield
        return
    usual = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, usual)


@contextmanager
def _switching_soon() -> Iterator[None]:
    """Let the thread that feeds the workers in soon, whatever the caller does meanwhile: by
    Python's default it would wait 5 ms each time, and the workers with it."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(_SWITCH_SECONDS)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


_over: mmap | None = None
"""In a worker: see `workers`."""


def _start_worker(parent: int, over: mmap | None) -> None:
    global _over  # noqa: PLW0603 (a process has one pool to work for)
    _over = over
    # Ctrl-C is sent to all; the parent decides what becomes of the work.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    gc.disable()
    _outlive_nobody(parent)


def _outlive_nobody(parent: int) -> None:
    """End this worker when its parent is gone (a parent that was killed can't say so), and in the
    middle of a long task once nobody waits for it."""

    def watch() -> None:
        patience = _PATIENCE_SECONDS
        while os.getppid() == parent and patience > 0:
            time.sleep(_LOOK_SECONDS)
            patience -= _LOOK_SECONDS if _over and _over[0] else 0
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def hand_out(
    executor: Executor | None,
    jobs: int,
    work: Callable[[C, T], R],
    context: C,
    tasks: Sequence[T],
    done: Callable[[int], None],
    *,
    long: bool = False,
) -> Callable[[], list[R]]:
    """What waits for `work(context, task)` of every task, in the order of the tasks: it begins at
    once where there are workers, so that the caller may do something else meanwhile.

    `done` is called with the number of tasks finished since its last call. A task that is `long`
    (a second or so) is worth a process of its own. SiteError, here or later, when a worker process
    died.
    """
    if executor is None or len(tasks) < (2 if long else 2 * jobs):
        return partial(_run_here, work, context, tasks, done)
    pieces = [[task] for task in tasks] if long else list(_pieces(tasks, jobs))
    with _dying_told(), _unheard():
        futures = [executor.submit(_run_piece, work, context, piece) for piece in pieces]
    return partial(_gather, futures, [len(piece) for piece in pieces], done)


def _run_here(
    work: Callable[[C, T], R], context: C, tasks: Sequence[T], done: Callable[[int], None]
) -> list[R]:
    results = []
    for task in tasks:
        results.append(work(context, task))
        if len(results) % _TASKS_PER_COLLECTION == 0:
            gc.collect(0)
        done(1)
    return results


def _gather(
    futures: Sequence[Future[list[R]]], lengths: Sequence[int], done: Callable[[int], None]
) -> list[R]:
    length_of = dict(zip(futures, lengths, strict=True))
    with _dying_told():
        for future in as_completed(futures):
            future.result()
            done(length_of[future])
        return [result for future in futures for result in future.result()]


@contextmanager
def _dying_told() -> Iterator[None]:
    try:
        yield
    except BrokenProcessPool as error:
        message = _("a worker process ended before it had finished")
        hint = _("It may have run out of memory: try '--jobs 1'.")
        raise SiteError([Problem(Location("."), "worker-died", message, hint)]) from error


def _run_piece(work: Callable[[C, T], R], context: C, tasks: Sequence[T]) -> list[R]:
    results = []
    for task in tasks:
        if _over and _over[0]:
            break
        results.append(work(context, task))
    gc.collect(0)
    return results


def _pieces(tasks: Sequence[T], jobs: int) -> Iterator[list[T]]:
    """The tasks in turn, in pieces that grow shorter towards the end."""
    rest, left = iter(tasks), len(tasks)
    while piece := list(
        islice(rest, min(_LONGEST_PIECE, max(_SHORTEST_PIECE, left // (3 * jobs))))
    ):
        left -= len(piece)
        yield piece
