"""What a page shows: pictures with words and a size, headings in order, no bits of templates."""

import re
from collections.abc import Iterator
from itertools import pairwise

from site_builder.check.values import Context, Finding, Heading, Image, Page, Run, Spot
from site_builder.languages.script import uses_han
from site_builder.problems.problems import shown

_MARKS = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|Markup\(|<Undefined>|\[object Object\]")
_WORDS = {"None", "undefined", "NaN", "null", "Undefined"}
_AT_END = re.compile(r"(?:^|\s)(None|undefined|NaN)$")
_IN_HAN = re.compile(r"(?<![A-Za-z])(None|undefined|NaN)(?![A-Za-z])")
_BESIDE = 12  # characters
_IN_ADDRESS = re.compile(r"(?:^|[/=])(?:None|undefined|NaN)(?:$|[/?&#.])|\{\{|%7B%7B")


def pictures(page: Page, _context: Context) -> Iterator[Finding]:
    """Each picture has words for who cannot see it (WCAG 1.1.1), and says its size, so that the
    page does not jump when it comes."""
    for image in page.images:
        if image.alt is None:
            message = f"the picture '{shown(image.source)}' has no alt"
            hint = 'write what is to be seen, or alt="" for an ornament'
            yield Finding(page.path, image.spot, "image-alt", message, hint)
        if not _has_size(image):
            message = f"the picture '{shown(image.source)}' does not say its width and height"
            yield Finding(page.path, image.spot, "image-dimensions", message)


def _has_size(image: Image) -> bool:
    sizes = (image.width, image.height)
    return all(size and size.isascii() and size.isdigit() and int(size[:9]) > 0 for size in sizes)


def headings(page: Page, _context: Context) -> Iterator[Finding]:
    """Headings go down one level at a time, from the first (WCAG 1.3.1, technique G141)."""
    levels = [Heading(0, "", Spot()), *page.headings]
    for above, heading in pairwise(levels):
        if heading.level > above.level + 1:
            message = f"'{shown(heading.text)}' is a heading of level {heading.level}"
            after = f"after one of level {above.level}" if above.level else "and the first one"
            hint = f"make it level {above.level + 1}"
            yield Finding(page.path, heading.spot, "heading-skip", f"{message}, {after}", hint)
    if not page.headings:
        yield Finding(page.path, Spot(), "heading-skip", "the page has no heading")


def leftovers(page: Page, _context: Context) -> Iterator[Finding]:
    """Signs and words that a template left behind: marks are errors, words that might have been
    meant are warnings."""
    texts = [(run.text, run.language or page.language, run.spot) for run in _prose(page)]
    texts += [(page.title, page.language, Spot())] if page.title else []
    texts += [(meta.content, page.language, meta.spot) for meta in page.metas]
    texts += [(image.alt, page.language, image.spot) for image in page.images if image.alt]
    for text, language, spot in texts:
        if found := _MARKS.search(text):
            message = f"'{found[0]}' is left from a template, in '{shown(text)}'"
            yield Finding(page.path, spot, "template-leftover", message, needle=found[0])
        elif word := _word(text, language):
            message = f"'{word}' seems to be left from a template, in '{shown(text)}'"
            hint = "if it is meant, put it into a sentence"
            code, around = "template-leftover", _around(text, word)
            yield Finding(page.path, spot, code, message, hint, "warning", word, around)
    for link in page.links:
        if _IN_ADDRESS.search(link.address):
            message = f"the address '{shown(link.address)}' holds what is left from a template"
            yield Finding(page.path, link.spot, "template-leftover", message, needle=link.address)


def _around(text: str, word: str) -> str:
    """The word with a few of those beside it: by the name of nobody, "None" is hardly meant; in a
    sentence of an article's, somebody wrote it there."""
    start = text.rfind(word)
    return text[max(0, start - _BESIDE) : start + len(word) + _BESIDE]


def _prose(page: Page) -> Iterator[Run]:
    return (run for run in page.runs if not run.is_code)


def _word(text: str, language: str) -> str:
    if text in _WORDS:
        return text
    found = (uses_han(language) and _IN_HAN.search(text)) or _AT_END.search(text)
    return found[1] if found else ""
