"""Words as a phrase of HTML, for where they stand in one line with others."""

from markupsafe import Markup

from site_builder.resolve.views import Words

_BORROWED = Markup('<span lang="{}" dir="{}">{}</span>')


def phrase(words: Words) -> Markup:
    """The words escaped; those borrowed from another language are marked with it."""
    if not words.lang:
        return Markup.escape(words.text)
    return _BORROWED.format(words.lang, words.dir, words.text)
