"""A process that publishes without end is killed, again and again, at any moment."""

import subprocess
import sys
import time
from pathlib import Path
from random import Random

import site_builder.problems.problems
from tests.support.worlds import World, clean, contents, texts_in

ROOT = Path(site_builder.problems.problems.__file__).parents[2]
KILLS = 15
PUBLISHER = """
import sys
from itertools import count
from pathlib import Path
from tests.output.test_killed import numbered
from tests.support.worlds import World
world = World(Path(sys.argv[1]))
for number in count(int(sys.argv[2])):
    world.publish(numbered(number))
    print(number, flush=True)
"""


def numbered(number: int) -> dict[str, str]:
    """The so-many-th of an endless row of outputs: pages come and go, and turn into folders."""
    random = Random(number)
    chosen = {}
    for page in range(60):
        kind = random.randrange(4)
        path = (f"zh/{page}", f"zh/{page}/index.html", f"zh/{page}/a/b.html")[kind % 3]
        if kind < 3:
            chosen[path] = f"{page} " * random.randrange(1, 4)
    return chosen


def test_killed_at_any_moment_the_next_publication_repairs(tmp_path: Path) -> None:
    random = Random(20211117)
    world = World(tmp_path)
    for kill in range(KILLS):
        _publish_until_killed(world, 1000 * kill, random.uniform(0, 0.05))
        for path, text in texts_in(world.output).items():
            assert text.split() == [path.split("/")[1]] * len(text.split()), "a torn file"
        if kill % 3 == 2:  # else the next process meets what this one left
            world.publish(numbered(kill))
            assert contents(world.output) == clean(tmp_path / str(kill), numbered(kill))


def _publish_until_killed(world: World, first: int, seconds: float) -> None:
    command = [sys.executable, "-c", PUBLISHER, str(world.base), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as publisher:
        assert publisher.stdout is not None
        assert publisher.stdout.readline(), "it could not go on after the last kill"
        time.sleep(seconds)
        publisher.kill()
