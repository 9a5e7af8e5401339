"""Site Builder's preview beside Hugo's server: from the start to a page, from a save to its news.

Both serve the same stories (see `articles`), each from its own folder, with a cache where it keeps
one. A page is open in each, by LiveReload's protocol, which both speak. `first page` is the time
from starting the program to having a story's whole page, the second time that it is started; `told`
that from having written a Chinese article, or a template that every page uses, to hearing `reload`.
After a template both make the page that is open; Site Builder then makes all others: `all pages
made` is the time until these are there too, and the next save comes after it; a `save meanwhile`
is an article's, half a second after a template was told of. Hugo (in its "fast render mode") leaves
the other pages. One runs at a time.
"""

import argparse
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from shutil import rmtree
from statistics import median
from urllib.error import URLError
from urllib.request import urlopen

from benchmarks import hugo_site, site_builder_site
from benchmarks.live import OpenPage, seen_by
from benchmarks.machine import machine_facts
from benchmarks.options import positive
from benchmarks.stories import slug_of, stories

ROOT = Path(__file__).resolve().parent.parent
STORY = slug_of(0)  # there is a first one, whatever their number
PATIENCE = 600.0  # seconds
_TEMPLATE_SAVES = 5  # at most
_BETWEEN = 0.5  # seconds between a piece of news and the next save: an editor's fastest


@dataclass
class Server:
    """A program that serves a site of stories, and the times that were measured of it: until the
    first page, until it told of an article and of a template, until it had made `all` pages with
    that, and until it told of an article that was saved meanwhile."""

    name: str
    folder: Path
    command: Sequence[str | Path]
    live: str
    port: int
    article: Path
    template: Path
    first: list[float] = field(default_factory=list)
    told: list[float] = field(default_factory=list)
    told_template: list[float] = field(default_factory=list)
    all: list[float] = field(default_factory=list)
    told_meanwhile: list[float] = field(default_factory=list)

    @property
    def times(self) -> tuple[list[float], ...]:
        return (self.first, self.told, self.told_template, self.all, self.told_meanwhile)

    @property
    def page(self) -> str:
        return f"http://127.0.0.1:{self.port}/zh/{STORY}/"

    def start(self) -> "subprocess.Popen[bytes]":
        """The running program, once it has served a page; the time is noted."""
        started = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in self.command],
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        while not _serves(self.page):
            if time.perf_counter() - started > PATIENCE or process.poll() is not None:
                raise TimeoutError(f"{self.name} serves nothing")
            time.sleep(0.005)
        self.first.append(time.perf_counter() - started)
        return process


def _serves(url: str) -> bool:
    try:
        with urlopen(url, timeout=5) as answer:
            return bool(answer.read())
    except (URLError, ConnectionError, TimeoutError):
        return False


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def measure(server: Server, saves: int) -> None:
    """Start the program twice, the first time to fill its cache; then save again and again."""
    for is_warm in (False, True):
        process = server.start()
        try:
            _follow(server, saves if is_warm else 1)
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(PATIENCE)
        if not is_warm:
            for times in server.times:
                times.clear()


def _follow(server: Server, saves: int) -> None:
    visit = _Visit(server)
    visit.wait_for_all()
    visit.page.close()
    time.sleep(3)  # until the program has done what it does after its first page
    visit = _Visit(server)
    for number in range(saves + 1):
        heard = visit.save(server.article)
        visit.wait_for_all()
        if number:  # the first one after a start finds nothing warm
            server.told.append(heard)
        time.sleep(_BETWEEN)
    for number in range(min(saves, _TEMPLATE_SAVES) + 1):
        started = time.perf_counter()
        heard = visit.save(server.template)
        visit.wait_for_all()
        if number:
            server.told_template.append(heard)
            server.all.append(time.perf_counter() - started)
        time.sleep(_BETWEEN)
    for _ in range(min(saves, _TEMPLATE_SAVES)):
        visit.save(server.template)
        time.sleep(_BETWEEN)
        server.told_meanwhile.append(visit.save(server.article))
        visit.wait_for_all()
        time.sleep(_BETWEEN)
    time.sleep(3)  # until it has kept what the next start wants to know
    visit.page.close()


class _Visit:
    """An open page, which hears what is saved."""

    def __init__(self, server: Server) -> None:
        self.page = OpenPage(server.port, server.live, PATIENCE)
        self._address = server.page.partition(str(server.port))[2]
        self._seen = seen_by(server.page)
        self._texts: dict[Path, str] = {}
        self._saves = 0
        self._say_what_is_seen()
        if self._seen:
            self.page.wait_for("status")

    def save(self, file: Path) -> float:
        """Change a file, and give the seconds until that was told of."""
        text = self._texts.setdefault(file, file.read_text(encoding="utf-8"))
        self._saves += 1
        started = time.perf_counter()
        file.write_text(_changed(text, self._saves), encoding="utf-8")
        news = self.page.wait_for("reload")
        while news.get("now") == self._seen:  # told twice of what it shows by now
            news = self.page.wait_for("reload")
        heard = time.perf_counter()
        if "now" in news:
            self._seen = news["now"]
            self._say_what_is_seen()
        return heard - started

    def wait_for_all(self) -> None:
        """Wait until nothing is being built, as far as the server says so."""
        while self.page.is_building:
            self.page.wait_for("status")

    def _say_what_is_seen(self) -> None:
        self.page.say({"command": "info", "url": self._address, "seen": self._seen})


def _changed(text: str, number: int) -> str:
    """An article with more signs at its end, a template with more in its foot."""
    more = "。" * number
    if "</footer>" in text:
        return text.replace("</footer>", f"<p>{more}</p></footer>", 1)
    return f"{text.rstrip()}{more}\n"


def table(count: int, ours: Server, theirs: Server) -> list[str]:
    """The rows of the table for a number of stories."""

    def row(what: str, one: list[float], other: list[float]) -> str:
        a, b = median(one), median(other)
        return f"| {count:,} stories: {what} | {a:.2f} s | {b:.2f} s | {a / b:.2f} |"

    whole = f"{median(ours.all):.2f} s"
    return [
        row("start → first page, warm", ours.first, theirs.first),
        row("save → told, median", ours.told, theirs.told),
        row("save → told, slowest", [max(ours.told)], [max(theirs.told)]),
        row("template → told, median", ours.told_template, theirs.told_template),
        f"| {count:,} stories: template → all pages made, median | {whole} | – | – |",
        row("save meanwhile → told, median", ours.told_meanwhile, theirs.told_meanwhile),
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="benchmark preview", description=__doc__)
    parser.add_argument(
        "--counts", type=positive, nargs="+", default=[100, 5_000], help="of stories"
    )
    parser.add_argument("--saves", type=positive, default=15, help="of an article")
    parser.add_argument("--work", type=Path, default=ROOT / ".cache" / "benchmarks" / "preview")
    parser.add_argument("--python", type=Path, default=ROOT / ".venv/bin/python")
    options = parser.parse_args(arguments)
    hugo = hugo_site.find_binary()
    if hugo is None:
        print("Hugo is not installed: run scripts/benchmark preview.", file=sys.stderr)
        return 2
    print("| work | Site Builder | Hugo | ratio |\n| --- | --- | --- | --- |", flush=True)
    for count in options.counts:
        rmtree(options.work, ignore_errors=True)
        options.work.mkdir(parents=True)
        ours, theirs = _servers(options.work, count, options.python, hugo)
        measure(ours, options.saves)
        measure(theirs, options.saves)
        print("\n".join(table(count, ours, theirs)), flush=True)
    rmtree(options.work, ignore_errors=True)
    print(", ".join(f"{name}: {value}" for name, value in machine_facts().items()))
    return 0


def _servers(work: Path, count: int, python: Path, hugo: Path) -> tuple[Server, Server]:
    folder, other = work / "site-builder", work / "hugo"
    site_builder_site.lay_out(folder, stories(count))
    hugo_site.lay_out(other, stories(count))
    one, two = free_port(), free_port()
    serve = (python.absolute(), "-m", "site_builder", "serve", "--port", str(one))
    host = ("--bind", "127.0.0.1", "--baseURL", f"http://127.0.0.1:{two}/")
    return (
        Server(
            "Site Builder",
            folder,
            serve,
            "/__preview__/live",
            one,
            site_builder_site.article(folder, STORY),
            folder / "templates/base.html",
        ),
        Server(
            "Hugo",
            other,
            (hugo, "server", "--port", str(two), *host),
            "/livereload",
            two,
            hugo_site.article(other, STORY),
            other / "layouts/_partials/footer.html",
        ),
    )


if __name__ == "__main__":
    sys.exit(main())
