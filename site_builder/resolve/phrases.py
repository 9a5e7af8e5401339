"""Words as a phrase of HTML, for where they stand in one line with others."""

from markupsafe import Markup

from site_builder.resolve.views import Words

_BORROWED = Markup('<span lang="{}" dir="{}">{}</span>')


def phrase(words: Words) -> Markup:
    """The words escaped; those borrowed from another language are marked with it.

    A space at either end stays outside the mark: inside a run of the other direction it would be
    at that run's own end, away from the next words (UAX #9, isolates)."""
    if not words.lang:
        return Markup.escape(words.text)
    text = words.text.strip(" ")
    before, after = words.text.split(text, 1) if text else ("", "")
    return Markup("{}{}{}").format(before, _BORROWED.format(words.lang, words.dir, text), after)
