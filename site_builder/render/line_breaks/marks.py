"""Large type in HTML that browsers break between phrases: `<wbr>` where a line may end.

An element, and not a character such as U+200B, so that nothing of it is copied, searched or read
out. The style sheet takes away the breaks between any two characters (`.phrases` in type.css).
"""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from html import unescape
from itertools import pairwise
from typing import Any

from markupsafe import Markup, escape

from site_builder.languages.script import joins_lines
from site_builder.languages.unicode import is_word
from site_builder.render.line_breaks.breaks import AT_PHRASE, IN_QUOTES, TORN, find_breaks
from site_builder.render.line_breaks.prohibitions import (
    CLOSERS,
    OPENERS,
    PAUSES,
    SPACES,
    is_wide,
)

_SHORT = 9.0
"""So many characters, of which narrow ones count half, fit on a line of a headline on a narrow
phone. What is longer must have some place for a break, be it one less good."""

_PARAGRAPH = re.compile(r"(?<=<p>).+?(?=</p>)", re.DOTALL)
_HEADING = re.compile(r"(<h[3-6](?: [^<>]*)?>)([^<>]+)")
"""A heading's opening tag, and its words up to the first markup inside."""
_PIECES = re.compile(r"<ruby.*?</ruby>|<[^>]*>|&[^;<&\s]*;|.", re.DOTALL)


def phrased(text: Any, lang: str) -> Any:
    """A text, a phrase of HTML or paragraphs of it, in a language (BCP 47), with the places where
    lines may end.

    What needs no such places, and what is no text, is given back as it is.
    """
    # Browsers would break lines of these languages anywhere; of Thai, they know the words.
    if not isinstance(text, str) or not joins_lines(lang):
        return text
    html = escape(text)
    if _PARAGRAPH.search(html):
        return Markup(_PARAGRAPH.sub(lambda found: _marked(Markup(found[0]), lang), html))
    return _marked(html, lang)


def phrased_headings(html: Any, lang: str) -> Any:
    """The HTML of prose in a language (BCP 47), whose headings alone are marked."""
    if not isinstance(html, str) or "</h" not in html or not joins_lines(lang):
        return html
    return Markup(_HEADING.sub(lambda found: f"{found[1]}{_marked(Markup(found[2]), lang)}", html))


@lru_cache(maxsize=1024)
def _marked(html: Markup, lang: str) -> Markup:
    pieces = _PIECES.findall(html)
    shown = [at for at, piece in enumerate(pieces) if not piece.startswith("<")]
    text = "".join(p if len(p := pieces[at]) == 1 else unescape(p)[:1] for at in shown)
    # Where a tag stands between, as before the number of a note, the two are left together.
    ends = [shown[at] for at in _places(text, lang) if shown[at] == shown[at - 1] + 1]
    if not ends:
        return html
    parts = [0, *ends, len(pieces)]
    runs = ("".join(pieces[start:end]) for start, end in pairwise(parts))
    return Markup(f'<span class="phrases">{"<wbr>".join(runs)}</span>')


def _places(text: str, lang: str) -> list[int]:
    """The places that browsers do not know of themselves: the good ones, and others where there is
    no good one for long."""
    if not any(map(is_wide, text)):
        return []
    costs = {at: _cost(text, at, cost) for at, cost in find_breaks(text, lang)}
    chosen = {at for at, cost in costs.items() if cost <= AT_PHRASE}
    for most in (AT_PHRASE + IN_QUOTES, TORN + IN_QUOTES):
        places = [at for at, cost in costs.items() if cost <= most]
        for start, end in pairwise(sorted({0, *chosen, len(text)})):
            if _width(text[start:end]) > _SHORT:
                chosen.update(places[bisect_right(places, start) : bisect_left(places, end)])
    return sorted(at for at in chosen if text[at - 1] not in PAUSES + SPACES)


def _cost(text: str, at: int, cost: float) -> float:
    """What a break costs in a browser, which knows some places by itself, and puts a little space
    between Han and digits or letters (text-autospace), but none where there is a <wbr>."""
    before, after = text[at - 1], text[at]
    if after in OPENERS:
        return AT_PHRASE
    if is_wide(before) != is_wide(after) and is_word(before) and is_word(after):
        return max(cost, TORN)
    return cost


def _width(text: str) -> float:
    return sum(
        1 if is_wide(character) or character in OPENERS + CLOSERS else 0.5 for character in text
    )
