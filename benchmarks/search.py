"""How exactly, how quickly and from how many bytes readers search, beside Pagefind.

Takes a folder of Markdown pages in one language, from anywhere, and publishes their text as plain
pages. Then it asks, in Chromium, for 1,000 words and 1,000 other queries: random runs of two to
four characters of Chinese, or beginnings of words of three letters or more elsewhere. What should
be found is what a plain search through the same paragraphs finds, without case, accents and forms
of Chinese characters. *Recall* is the part of that which is found, and *precision* the part of what
is found that has the query, over all queries; every result is looked at, not only the first. Time
and bytes are those of the first eight results, with nothing loaded before but the page; bytes are
as a server sends them that compresses as GitHub Pages does.
"""

import argparse
import json
import random
import re
import shlex
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from playwright.sync_api import Page, sync_playwright

from benchmarks.options import positive
from benchmarks.pages_server import served
from benchmarks.search_site import RealPage, lay_out, read_corpus
from site_builder.search.folding import han_groups

QUERIES = 1000
_HAN = re.compile("[\u3400-\u9fff]+")
_WORDS = re.compile(r"[^\W\d_]{3,}")

_FORMS = {ord(form): group[0] for group in han_groups() for form in group[1:]}

OURS = """async (queries) => {
  const found = [];
  for (const query of queries) {
    const slugs = [];
    for await (const one of search(query)) slugs.push(one.slug);
    found.push(slugs);
  }
  return found;
}"""
OURS_FIRST = """async (query) => {
  loaded.clear();
  performance.clearResourceTimings();
  const start = performance.now();
  const results = search(query);
  const nodes = [];
  for (let count = 0; count < 8; count += 1) {
    const { value, done } = await results.next();
    if (done) break;
    nodes.push(shown(value));
  }
  list.replaceChildren(...nodes);
  const time = performance.now() - start;
  const sizes = performance.getEntriesByType('resource').map((one) => one.encodedBodySize);
  return [time, sizes.reduce((sum, size) => sum + size, 0)];
}"""
THEIRS = """async (queries) => {
  const found = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.map((one) => one.data()));
    found.push(pages.map((page) => page.url.split('/').at(-2)));
  }
  return found;
}"""
THEIRS_FIRST = """async (query) => {
  performance.clearResourceTimings();
  const start = performance.now();
  const pagefind = await import(`/pagefind/pagefind.js?${Math.random()}`);
  await pagefind.init();
  const { results } = await pagefind.search(query);
  await Promise.all(results.slice(0, 8).map((one) => one.data()));
  const time = performance.now() - start;
  const sizes = performance.getEntriesByType('resource').map((one) => one.encodedBodySize);
  await pagefind.destroy();
  return [time, sizes.reduce((sum, size) => sum + size, 0)];
}"""


class Score(NamedTuple):
    """The results of one kind of queries."""

    recall: float
    precision: float
    times: list[float]
    sizes: list[int]


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="scripts/benchmark search", description=__doc__)
    parser.add_argument("corpus", type=Path, help="a folder with Markdown pages")
    parser.add_argument("--tag", default="zh-Hans", help="the language tag of the pages")
    parser.add_argument("--pages", type=positive, default=400, help="at most so many pages")
    parser.add_argument("--timed", type=positive, default=200, help="how many queries are timed")
    parser.add_argument(
        "--pagefind", action="append", default=[], help="the command of a Pagefind; may be repeated"
    )
    parser.add_argument("--show", action="store_true", help="print each query with wrong results")
    options = parser.parse_args(arguments)
    pages = read_corpus(options.corpus, options.pages)
    size = sum(len(text) for page in pages for text in page.texts)
    print(f"{len(pages)} pages, {size:,} characters")
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder)
        lay_out(pages, options.tag, site)
        subprocess.run(
            [Path(sys.executable).with_name("site-builder"), "--site", site, "build"], check=True
        )
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium")
        build = site / "build"
        with served(build) as address:
            tab = browser.new_page()
            tab.goto(f"{address}zxx/search/")
            queries = choose(tab, pages, options.tag)
            index = sum(
                file.stat().st_size
                for file in (build / "zxx/search").glob("index*/**/*")
                if file.is_file()
            )
            index += (build / "zxx/search/index.bin").stat().st_size
            texts = sum(file.stat().st_size for file in (build / "zxx/search/text").iterdir())
            print(
                f"ours: index {index:,} B, {index / size:.3f} B/character; texts {texts / size:.3f}"
            )
            for kind, chosen in queries.items():
                report("ours", kind, measure(tab, pages, chosen, (OURS, OURS_FIRST), options))
        for command in options.pagefind:
            shutil.rmtree(build / "pagefind", ignore_errors=True)
            subprocess.run(
                [*shlex.split(command), "--site", build], check=True, stdout=subprocess.DEVNULL
            )
            theirs = build / "pagefind"
            sizes = [
                file.stat().st_size
                for file in theirs.rglob("*.pf_*")
                if "/pagefind-ui" not in str(file)
            ]
            print(
                f"{command}: index with texts {sum(sizes):,} B, {sum(sizes) / size:.3f} B/character"
            )
            (build / "theirs.html").write_text("<!doctype html>", "utf-8")
            with served(build) as address:
                tab = browser.new_page()
                tab.goto(f"{address}theirs.html")
                tab.evaluate(
                    "async () => { window.pagefind = await import('/pagefind/pagefind.js');"
                    " await pagefind.init(); }"
                )
                for kind, chosen in queries.items():
                    report(
                        command, kind, measure(tab, pages, chosen, (THEIRS, THEIRS_FIRST), options)
                    )


def choose(tab: Page, pages: Sequence[RealPage], tag: str) -> dict[str, list[str]]:
    """Words, and other queries, at random but the same in each run."""
    chance = random.Random(1)
    is_chinese = tag.startswith("zh")
    texts = [text for page in pages for text in page.paragraphs]
    words: set[str] = set()
    others: set[str] = set()
    segments = """([tag, text]) => {
      const segments = new Intl.Segmenter(tag, { granularity: 'word' }).segment(text);
      return [...segments].filter((one) => one.isWordLike).map((one) => one.segment);
    }"""
    while len(words) < QUERIES or len(others) < QUERIES:
        text = chance.choice(texts)
        runs = (_HAN if is_chinese else _WORDS).findall(text)
        if not runs:
            continue
        run = chance.choice(runs)
        if is_chinese:
            found = [word for word in tab.evaluate(segments, [tag, run]) if len(word) > 1]
            length = chance.randint(2, 4)
            start = chance.randint(0, max(0, len(run) - length))
            other = run[start : start + length]
        else:
            found, other = [run], run[: chance.randint(3, len(run))]
        if found and len(words) < QUERIES:
            words.add(chance.choice(found))
        if len(other) > 1 and len(others) < QUERIES:
            others.add(other)
    return {"words": sorted(words), "substrings" if is_chinese else "prefixes": sorted(others)}


def plain(text: str) -> str:
    """A text without case and accents, in one form of each Chinese character."""
    bare = unicodedata.normalize("NFKD", text.lower()).translate(_FORMS)
    return unicodedata.normalize("NFKC", "".join(c for c in bare if not unicodedata.combining(c)))


def expected(pages: Sequence[RealPage], queries: Sequence[str]) -> list[set[str]]:
    """The pages that have each query: anywhere in Chinese, else where a word begins."""
    texts = [(page.slug, "\n".join(map(plain, page.texts))) for page in pages]
    found = []
    for query in map(plain, queries):
        if _HAN.match(query):
            found.append({slug for slug, text in texts if query in text})
        else:
            begins = re.compile(rf"(?<![^\W_]){re.escape(query)}")
            found.append({slug for slug, text in texts if begins.search(text)})
    return found


def measure(
    tab: Page,
    pages: Sequence[RealPage],
    queries: list[str],
    scripts: tuple[str, str],
    options: argparse.Namespace,
) -> Score:
    """`scripts` give every result of many queries, and the first ones of one."""
    every, first = scripts
    wanted = expected(pages, queries)
    found: list[list[str]] = tab.evaluate(every, queries)
    right = sum(len(has & {*got}) for has, got in zip(wanted, found, strict=True))
    results: list[Any] = [
        tab.evaluate(first, query) for query in queries[:: max(1, len(queries) // options.timed)]
    ]
    for query, has, got in zip(queries, wanted, found, strict=True):
        if options.show and has != {*got}:
            print(
                json.dumps(
                    [query, sorted(has - {*got})[:3], sorted({*got} - has)[:3]], ensure_ascii=False
                )
            )
    return Score(
        recall=right / sum(map(len, wanted)),
        precision=right / sum(map(len, found)),
        times=sorted(time for time, _ in results),
        sizes=sorted(size for _, size in results),
    )


def report(whose: str, kind: str, score: Score) -> None:
    late = int(len(score.times) * 0.95)
    print(
        f"{whose}, {kind}: recall {score.recall:.4f}, precision {score.precision:.4f}; "
        f"{median(score.times):.0f} ms, 95 % within {score.times[late]:.0f} ms; "
        f"{median(score.sizes) / 1000:.1f} kB, 95 % within {score.sizes[late] / 1000:.1f} kB, "
        f"most {score.sizes[-1] / 1000:.1f} kB",
        flush=True,
    )


if __name__ == "__main__":
    main()
