"""HTML that an author has written: readers would see its tags as text.

Only what is certainly HTML counts: the elements that HTML has or had, and what has attributes or
begins with `<!`. `<3`, `a < b`, `List<T>` and `<姓名>` are prose.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from site_builder.messages.message import Message, _

# HTML Living Standard §4 and §16.2 (obsolete elements), and the roots of SVG and MathML.
_ELEMENTS = (
    "a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big "
    "blink blockquote body br button canvas caption center cite code col colgroup data datalist "
    "dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer "
    "form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins "
    "kbd label legend li link main map mark marquee math menu meta meter nav nobr noscript "
    "object ol optgroup option output p param picture pre progress q rb rp rt rtc ruby s samp "
    "script search section select slot small source span strike strong style sub summary sup "
    "svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video "
    "wbr"
)
_NAME = "|".join(sorted(_ELEMENTS.split(), key=len, reverse=True))
_VALUE = r"""=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'<>=`]+)"""
_SWITCH = "allowfullscreen|async|autoplay|checked|controls|defer|disabled|hidden|loop|muted|open"
_ATTRIBUTE = rf"\s+(?:[A-Za-z_:@][A-Za-z0-9_:.-]*{_VALUE}|(?:{_SWITCH})(?![A-Za-z0-9_]))"
HTML = re.compile(
    rf"<(?:(?P<end>/)?(?P<name>{_NAME})(?:{_ATTRIBUTE})*\s*/?>"
    rf"|[A-Za-z][A-Za-z0-9_-]*(?:{_ATTRIBUTE})+\s*/?>"
    r"|!DOCTYPE(?![A-Za-z0-9_])|!\[CDATA\[|\?xml(?![A-Za-z0-9_]))",
    re.IGNORECASE,
)
"""A tag or a declaration."""

_LINK_TO_IT = _("link to it: [words](https://…)")
_HINTS = {
    "bold": ("b strong", _("for bold, write **words**")),
    "italic": ("i em cite dfn var", _("for emphasis, write *words*")),
    "break": ("br", _("put a blank line between paragraphs, or end the line with a backslash")),
    "link": ("a", _("for a link, write [words](https://…)")),
    "picture": ("img picture figure figcaption svg", _("place a picture with :::{photo} its-id")),
    "media": ("video audio iframe embed object source track canvas", _LINK_TO_IT),
    "ruby": ("ruby rt rp rb rtc", _("for a reading, write {words}", words="{重庆|chóng qìng}")),
    "heading": ("h1 h2 h3 h4 h5 h6", _("for a heading, write ## and a space before it")),
    "list": ("ul ol li", _("start each item with '- ' or '1. '")),
    "quotation": ("blockquote q", _("start each line of a quotation with '> '")),
    "code": ("code pre kbd samp tt", _("for code, write `words`")),
    "note": ("sup", _("for a footnote, write [^1]")),
    "table": ("table tr td th thead tbody tfoot caption col colgroup", _("write | between cells")),
    "rule": ("hr", _("for a rule, write ---")),
    "paragraph": ("p div section article", _("put a blank line between paragraphs instead")),
}
_HINT_OF = {name: hint for names, hint in _HINTS.values() for name in names.split()}


class Tag(NamedTuple):
    """A tag in a text: where it begins, how, and what to write instead."""

    start: int
    words: str
    hint: Message


def tags(text: str) -> Iterator[Tag]:
    """The tags of a text, except those that close an earlier one."""
    opened: Counter[str] = Counter()
    for match in HTML.finditer(text):
        name = (match["name"] or "").lower()
        if match["end"] and opened[name]:
            opened[name] -= 1
            continue
        if name and not match["end"]:
            opened[name] += 1
        hint = _HINT_OF.get(name, _("delete it, or put it between backquotes to show it as typed"))
        yield Tag(match.start(), match[0], hint)
