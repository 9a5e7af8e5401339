"""How Chinese is parsed and set: `scripts/benchmark chinese PATH`.

PATH is a checkout of github.com/w3c/clreq, or its bare git directory. Its own paragraphs in
Simplified and Traditional Chinese are laid out by the theme's style sheets in Chromium, in columns
of several widths: no line may begin with a mark that ends something, or end with one that begins
something. And generated stories are parsed, in turns with and without what Markdown beside Chinese
takes of our own (emphasis, joined lines, indents, readings): it may take 5 % of the time.
"""

import argparse
import re
from collections.abc import Callable, Iterator, Sequence
from html import escape, unescape
from pathlib import Path
from time import process_time, thread_time_ns
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_inline import emphasis

from benchmarks.recognizers import file_of
from benchmarks.stories import stories
from site_builder.markdown.chinese import chinese_plugin, join_lines
from site_builder.markdown.definitions import env_of_definitions
from site_builder.markdown.parser import parser
from site_builder.markdown.ruby import ruby_rule
from tests.browser.conftest import FLAGS
from tests.support.features import default_theme
from tests.support.programs import require_chromium

NO_START, NO_END = "、。，．；：？！」』）》〉】〕”’", "「『（《〈【〔“‘"
WIDTHS = (9, 14, 20, 27, 38)
BUDGET = 0.05

_PARAGRAPH = re.compile(r'<p [^>]*lang="(zh-hans|zh-hant)"[^>]*>(.*?)</p>', re.DOTALL)
_EXAMPLE = re.compile("^`{32} example\n(.*?)^\\.$", re.DOTALL | re.MULTILINE)
_SPACED = re.compile(f"\\s[{NO_START}]|[{NO_END}]\\s")
_LINES = """() => [...document.querySelectorAll("p")].flatMap(p => {
    const lines = [], text = p.firstChild, range = document.createRange();
    let top = -Infinity;
    for (let at = 0; at < text.length; at++) {
        range.setStart(text, at); range.setEnd(text, at + 1);
        const box = range.getClientRects()[0];
        if (!box || !text.data[at].trim()) continue;
        if (box.top > top + box.height / 2) { lines.push(""); top = box.top; }
        lines[lines.length - 1] += text.data[at];
    }
    return lines.map((line, at) => [line, at === 0, at === lines.length - 1]);
})"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 1 where a line begins or ends wrongly, or parsing takes too long."""
    options = argparse.ArgumentParser(prog="scripts/benchmark chinese", description=__doc__)
    options.add_argument("path", type=Path, help="CLREQ: a checkout or a bare repository")
    options.add_argument("--spec", type=Path, help="CommonMark: a checkout or a bare repository")
    given = options.parse_args(arguments)
    found = list(paragraphs(file_of(given.path, "index.html")))
    lines, wrong = laid_out(found)
    print(f"{len(found)} paragraphs, {lines} lines in columns of {WIDTHS} characters:")
    print(f"{len(wrong)} begin or end wrongly", *wrong[:20], sep="\n  ")
    changed = list(changed_examples(file_of(given.spec, "spec.txt"))) if given.spec else []
    if given.spec:
        print(f"{len(changed)} examples of CommonMark are changed", *changed, sep="\n  ")
    ours, stock, added = parsing()
    print(f"Parsing: {ours:.3f} s; with markdown-it's own emphasis {stock:.3f} s;")
    print(f"of ours {added / ours:.1%} for joined lines, indents and readings")
    return int(bool(wrong or changed) or ours > stock * (1 + BUDGET) or added > ours * BUDGET)


def paragraphs(html: str) -> Iterator[tuple[str, str]]:
    """The language and the words of each Chinese paragraph of the document. What its script fills
    in is a word; lists of characters, which have spaces beside marks, are left out."""
    for match in _PARAGRAPH.finditer(html):
        text = re.sub(r"\[\[\[.*?\]\]\]\s*", "某节", re.sub("<[^>]+>", "", match[2]))
        words = " ".join(unescape(text).split())
        if len(words) >= max(WIDTHS) and not _SPACED.search(words):
            yield match[1], words


def laid_out(found: Sequence[tuple[str, str]]) -> tuple[int, list[str]]:
    """How many lines the paragraphs make, and those that begin or end as none may."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 (of the tests)

    sheets = "\n".join(
        file.data.decode() for file in default_theme().assets if file.name.endswith(".css")
    )
    body = "".join(f'<p lang="{tag}">{escape(words)}</p>' for tag, words in found)
    count, wrong = 0, []
    with sync_playwright() as playwright:
        chromium = require_chromium()
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page()
        page.set_content(f'<style>{sheets}</style><main class="prose">{body}</main>')
        for width in WIDTHS:
            page.locator("main").evaluate("(e, to) => { e.style.inlineSize = to }", f"{width}em")
            before = ""
            for line, is_first, is_last in page.evaluate(_LINES):
                count += 1
                if (line[0] in NO_START and not is_first) or (line[-1] in NO_END and not is_last):
                    wrong.append(f"{before} / {line}")
                before = line
        browser.close()
    return count, wrong


def changed_examples(spec: str) -> Iterator[str]:
    """The examples of CommonMark's specification that come out otherwise with our inline rules."""
    stock, ours = MarkdownIt("commonmark"), MarkdownIt("commonmark")
    chinese_plugin(ours)
    ours.inline.ruler.after("entity", "ruby", ruby_rule)
    for example in _EXAMPLE.findall(spec):
        text = example.replace("→", "\t")
        if ours.render(text, {"language": "en"}) != stock.render(text):
            yield text


def parsing() -> tuple[float, float, float]:
    """The processor time that parsing takes, and that with markdown-it's emphasis instead of ours
    (the least of rounds in turns); and how much of the first is for our other rules."""
    texts = [story.bodies[0] for story in stories(200)]
    parsers: list[MarkdownIt] = [parser.__wrapped__(), parser.__wrapped__()]
    spent = _timed(parsers[0])
    parsers[1].inline.ruler.at("emphasis", emphasis.tokenize)
    rounds: list[tuple[float, float, float]] = []
    for _round in range(9):
        spent.clear()
        taken = [_taken(markdown, texts) for markdown in parsers]
        rounds.append((taken[0], taken[1], sum(spent) / 1e9))
    ours, stock, added = zip(*rounds, strict=True)
    return min(ours), min(stock), min(added)


def _taken(markdown: MarkdownIt, texts: Sequence[str]) -> float:
    start = process_time()
    for text in texts:
        env = {"language": "zh", "han_tag": "", "holes": [], **env_of_definitions()}
        markdown.parse(text, env)
    return process_time() - start


def _timed(markdown: MarkdownIt) -> list[int]:
    """A list to which the parser adds the nanoseconds that each call of these rules takes."""
    spent: list[int] = []

    def timed(rule: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any) -> Any:
            start = thread_time_ns()
            result = rule(*arguments)
            spent.append(thread_time_ns() - start)
            return result

        return call

    markdown.core.ruler.at("join_lines", timed(join_lines))
    markdown.inline.ruler.at("ruby", timed(ruby_rule))
    return spent


if __name__ == "__main__":
    raise SystemExit(main())
