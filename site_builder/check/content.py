"""What a page shows: pictures with alt text and size, headings in order, no template leftovers."""

import re
from collections.abc import Iterator
from itertools import pairwise

from site_builder.check.values import Context, Finding, Heading, Image, Page, Spot
from site_builder.languages.script import uses_han
from site_builder.messages.message import Message, _
from site_builder.problems.problems import shown

_MARKS = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|Markup\(|<Undefined>|\[object Object\]")
_WORDS = {"None", "undefined", "NaN", "null", "Undefined"}
_AT_END = re.compile(r"(?:^|\s)(None|undefined|NaN)$")
_IN_HAN = re.compile(r"(?<![A-Za-z])(None|undefined|NaN)(?![A-Za-z])")
_BESIDE = 12  # characters
_IN_ADDRESS = re.compile(r"(?:^|[/=])(?:None|undefined|NaN)(?:$|[/?&#.])|\{\{|%7B%7B")


def pictures(page: Page, _context: Context) -> Iterator[Finding]:
    """Each picture has a text for readers who can't see it (WCAG 1.1.1), and a size, so that the
    page doesn't jump when it loads."""
    for image in page.images:
        source = shown(image.source)
        if image.alt is None:
            message = _("the picture '{source}' has no alt text", source=source)
            hint = _('describe it in its alt attribute, or write alt="" if it is decorative')
            yield Finding(page.path, image.spot, "image-alt", message, hint)
        if not _has_size(image):
            message = _("the picture '{source}' doesn't state its width and height", source=source)
            yield Finding(page.path, image.spot, "image-dimensions", message)


def _has_size(image: Image) -> bool:
    sizes = (image.width, image.height)
    return all(size and size.isascii() and size.isdigit() and int(size[:9]) > 0 for size in sizes)


def headings(page: Page, _context: Context) -> Iterator[Finding]:
    """Headings go down one level at a time, from the first (WCAG 1.3.1, technique G141)."""
    levels = [Heading(0, "", Spot()), *page.headings]
    for above, heading in pairwise(levels):
        if heading.level > above.level + 1:
            hint = _("make it level {level}", level=above.level + 1)
            yield Finding(page.path, heading.spot, "heading-skip", _skip(above, heading), hint)
    if not page.headings:
        yield Finding(page.path, Spot(), "heading-skip", _("the page has no heading"))


def _skip(above: Heading, heading: Heading) -> Message:
    text, level = shown(heading.text), heading.level
    if not above.level:
        return _("the first heading, '{text}', has level {level}", text=text, level=level)
    return _(
        "the heading '{text}' has level {level}, but the one before it has level {above}",
        text=text,
        level=level,
        above=above.level,
    )


def leftovers(page: Page, _context: Context) -> Iterator[Finding]:
    """Template syntax on the page is an error; words such as "None", which somebody may have
    meant, are warnings."""
    prose = [run for run in page.runs if not run.is_code]
    texts = [(run.text, run.language or page.language, run.spot) for run in prose]
    texts += [(page.title, page.language, Spot())] if page.title else []
    texts += [(meta.content, page.language, meta.spot) for meta in page.metas]
    texts += [(image.alt, page.language, image.spot) for image in page.images if image.alt]
    code = "template-leftover"
    for text, language, spot in texts:
        if found := _MARKS.search(text):
            mark = found[0]
            message = _(
                "'{mark}' is left over from a template, in '{text}'", mark=mark, text=shown(text)
            )
            yield Finding(page.path, spot, code, message, needle=mark)
        elif word := _word(text, language):
            message = _(
                "'{word}' may be left over from a template, in '{text}'",
                word=word,
                text=shown(text),
            )
            hint = _("if you mean it, use it in a sentence")
            around = _around(text, word)
            yield Finding(page.path, spot, code, message, hint, "warning", word, around)
    for link in page.links:
        if _IN_ADDRESS.search(link.address):
            address = shown(link.address)
            message = _("the address '{address}' contains template leftovers", address=address)
            yield Finding(page.path, link.spot, code, message, needle=link.address)


def _around(text: str, word: str) -> str:
    """The word with a few characters around it, to look for in the sources: "None" in a sentence of
    an article was written there; "None" in place of an author's name was not."""
    start = text.rfind(word)
    return text[max(0, start - _BESIDE) : start + len(word) + _BESIDE]


def _word(text: str, language: str) -> str:
    if text in _WORDS:
        return text
    found = (uses_han(language) and _IN_HAN.search(text)) or _AT_END.search(text)
    return found[1] if found else ""
