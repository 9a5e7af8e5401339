"""Work handed out to processes: in order, all of it, and with a plain end when one dies."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from site_builder.pipeline.garbage import seldom_collecting
from site_builder.pipeline.workers import hand_out, workers
from site_builder.problems.problems import SiteError
from tests.support.processes import PATIENCE, children_of, is_running, wait_until

FIRST_PIECES = 128
"""The tasks in the first pieces, one for each of two workers."""


def double(context: int, task: int) -> int:
    return context * task


def whoami(folder: Path | None, task: int) -> int:
    """The process. With a folder, it waits there until another one has come."""
    if folder:
        (folder / str(os.getpid())).touch()
        wait_until(lambda: len(list(folder.iterdir())) > 1)
    return os.getpid()


def end_at_once(context: None, task: int) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 5, 100])
def test_results_come_in_the_order_of_the_tasks(jobs: int, count: int) -> None:
    done: list[int] = []
    with workers(jobs) as executor:
        results = hand_out(executor, jobs, double, 2, range(count), done.append)()

    assert results == [2 * number for number in range(count)]
    assert sum(done) == count


def test_work_is_done_by_several_processes(tmp_path: Path) -> None:
    with workers(2) as executor:
        processes = set(hand_out(executor, 2, whoami, tmp_path, range(60), lambda count: None)())

    assert len(processes) == 2
    assert os.getpid() not in processes


def test_the_caller_does_something_else_while_others_work() -> None:
    with workers(2) as executor:
        results = hand_out(executor, 2, whoami, None, range(60), lambda count: None)
        here = os.getpid()

        assert here not in set(results())


def test_what_is_not_worth_a_process_is_done_when_it_is_asked_for() -> None:
    done: list[int] = []
    results = hand_out(None, 1, double, 2, range(3), done.append)

    assert done == []
    assert results() == [0, 2, 4]
    assert done == [1, 1, 1]


def test_switching_is_as_it_was_when_the_work_is_over() -> None:
    usual = sys.getswitchinterval()
    with workers(2):
        assert sys.getswitchinterval() < usual

    assert sys.getswitchinterval() == usual


def test_a_few_tasks_are_not_worth_a_process() -> None:
    with workers(4) as executor:
        here = hand_out(executor, 4, whoami, None, range(2), lambda count: None)()
        assert here == [os.getpid()] * 2


def test_a_worker_that_dies_is_a_problem() -> None:
    with workers(2) as executor, pytest.raises(SiteError) as failure:
        hand_out(executor, 2, end_at_once, None, range(10), lambda count: None)()

    assert [problem.code for problem in failure.value.problems] == ["worker-died"]


def note(folder: Path, task: int) -> None:
    if task >= FIRST_PIECES:
        time.sleep(PATIENCE)  # much longer than a process that nobody wants any more goes on
    (folder / str(task)).touch()


def test_what_nobody_waits_for_any_more_is_not_begun(tmp_path: Path) -> None:
    def give_up(count: int) -> None:
        raise KeyboardInterrupt

    others = set(children_of(os.getpid()))
    with pytest.raises(KeyboardInterrupt), workers(2) as executor:
        hand_out(executor, 2, note, tmp_path, range(1000), give_up)()

    noted = {int(path.name) for path in tmp_path.iterdir()}
    assert len(noted) >= FIRST_PIECES / 2
    assert max(noted) < FIRST_PIECES, "nor is what was begun done to its end"
    assert set(children_of(os.getpid())) == others, "and all workers have ended"


def sleep(seconds: float, task: int) -> None:
    time.sleep(seconds)


def test_a_long_task_is_not_waited_for_when_nobody_wants_it() -> None:
    def interrupted() -> None:
        with workers(2) as executor:
            hand_out(executor, 2, sleep, 2 * PATIENCE, range(3), lambda count: None, long=True)
            raise KeyboardInterrupt

    begun = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert time.monotonic() - begun < PATIENCE
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_ctrl_c_ends_the_work_at_once_and_without_a_traceback() -> None:
    script = """
        import signal, time
        from site_builder.pipeline.workers import hand_out, workers
        # A shell starts what runs in its background with Ctrl-C ignored, and so all below it.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        def wait(context, task):
            if task == 3:
                print("begun", flush=True)
            time.sleep(0.02)
        try:
            with workers(2) as executor:
                hand_out(executor, 2, wait, None, range(5000), lambda count: None)()
        except KeyboardInterrupt:
            print("interrupted", flush=True)
    """
    command = [sys.executable, "-c", textwrap.dedent(script)]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        process_group=0,
    ) as parent:
        assert parent.stdout
        assert parent.stdout.readline() == "begun\n"
        os.killpg(parent.pid, signal.SIGINT)
        said, complaints = parent.communicate(timeout=PATIENCE)
    assert (said, complaints, parent.returncode) == ("interrupted\n", "", 0)


def test_workers_do_not_outlive_a_killed_parent() -> None:
    script = """
        import os, sys, time
        from site_builder.pipeline.workers import hand_out, workers
        def wait(context, task):
            os.write(1, f"{os.getpid()}\\n".encode())  # whole: another worker writes as well
            time.sleep(60)
        with workers(2) as executor:
            hand_out(executor, 2, wait, None, range(8), print)()
    """
    command = [sys.executable, "-c", textwrap.dedent(script)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        children = {int(parent.stdout.readline()) for _ in range(2)}
        parent.kill()
        parent.wait()
        wait_until(lambda: not any(map(is_running, children)))


class Knot:
    """A cycle of garbage, counted while it is there."""

    alive = 0

    def __init__(self) -> None:
        Knot.alive += 1
        self.own = self

    def __del__(self) -> None:
        Knot.alive -= 1


def tie(context: None, task: int) -> None:
    Knot()


def test_cycles_do_not_pile_up_in_long_work() -> None:
    with seldom_collecting():
        hand_out(None, 1, tie, None, range(1000), lambda count: None)()

        assert Knot.alive < 100
