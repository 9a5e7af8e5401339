"""Words as phrases of HTML."""

from site_builder.resolve.phrases import phrase
from site_builder.resolve.views import Words


def test_words_are_escaped() -> None:
    assert phrase(Words("<A & B>")) == "&lt;A &amp; B&gt;"


def test_borrowed_words_say_their_language() -> None:
    assert phrase(Words("<شارع", "ar", "rtl")) == '<span lang="ar" dir="rtl">&lt;شارع</span>'
