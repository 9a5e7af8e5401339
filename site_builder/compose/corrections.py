"""Corrections on a page: the list at the end of the story, and the marks at what they are about."""

from collections.abc import Mapping

from markupsafe import Markup

from site_builder.compose.borrowed import as_words, phrase
from site_builder.compose.machine_dates import iso_date
from site_builder.compose.page_context import PageContext
from site_builder.compose.prose import time_element
from site_builder.compose.reader import Reader
from site_builder.compose.social import Data
from site_builder.model.corrections import Correction, anchor_of
from site_builder.views.blocks import CorrectionView

_MARK = Markup('<a class="corrected" href="#{}">{} {}</a>')


def marks_of(reader: Reader, corrections: tuple[Correction, ...]) -> dict[str, Markup]:
    """The marks by the address of what was corrected, each a link to the correction that says when
    that was."""
    found: dict[str, list[Markup]] = {}
    words = phrase(as_words(reader.strings["corrected"]))
    for number, one in enumerate(corrections, 1):
        if one.at:
            date = Markup("").join(Markup(time_element(r)) for r in reader.date(one.date).runs)
            mark = _MARK.format(anchor_of(number), words, date)
            found.setdefault(one.at, []).append(mark)
    return {address: Markup(" ").join(marks) for address, marks in found.items()}


def correction_views(context: PageContext) -> tuple[CorrectionView, ...]:
    """The corrections in the order of their dates, each with the way to what it is about if that is
    on the page. All that is on the page has to be composed before."""
    reader = context.reader
    return tuple(
        CorrectionView(
            anchor=anchor_of(number),
            date=reader.date(one.date),
            text=reader.words(one.text),
            href=f"#{one.at}" if one.at in context.taken else "",
        )
        for number, one in enumerate(context.feature.facts.corrections, 1)
    )


def correction_comments(
    url: str, reader: Reader, corrections: tuple[Correction, ...]
) -> list[Data]:
    """The corrections as schema.org's CorrectionComment; `url` is the page's."""
    return [
        {
            "@type": "CorrectionComment",
            "url": f"{url}#{anchor_of(number)}",
            "datePublished": iso_date(one.date),
            "text": words.text,
            "inLanguage": words.lang or reader.tag,
        }
        for number, one in enumerate(corrections, 1)
        for words in [reader.words(one.text)]
    ]


def with_marks(html: Markup, marks: Mapping[str, Markup]) -> Markup:
    """A block's HTML, and behind it the marks of the heading or the facts in it."""
    found = marks_in(html, marks)
    return html + Markup('\n<p class="marks">{}</p>').format(found) if found else html


def marks_in(html: Markup, marks: Mapping[str, Markup]) -> Markup:
    """The marks of the heading or the facts in a block's HTML."""
    return Markup(" ").join(mark for anchor, mark in marks.items() if f' id="{anchor}"' in html)
