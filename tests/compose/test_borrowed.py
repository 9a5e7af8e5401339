"""The theme's words in another language than the page's."""

from copy import copy

from markupsafe import Markup

from site_builder.compose.borrowed import (
    BorrowedWords,
    as_words,
    filled,
    filled_text,
    marked_strings,
    phrase,
)
from site_builder.model.site import Language, Strings
from site_builder.views.shell import Words
from tests.support.features import AR, EN

NEXT = BorrowedWords("Next & last", "en")


def marked(language: Language, *tags: str) -> Strings:
    words = {f"word{number}": "Word" for number in range(len(tags))}
    given = Strings(words, {f"word{n}": tag for n, tag in enumerate(tags) if tag})
    return marked_strings({language.key: given}, [language])[language.key]


def test_only_words_of_another_language_are_marked() -> None:
    strings = marked(AR, "", "en")
    assert [type(word) for word in strings.values()] == [str, BorrowedWords]
    assert strings.foreign == {"word1": "en"}
    assert not marked(EN, "", "").foreign


def test_words_of_a_wider_tag_are_marked_only_in_another_script() -> None:
    def first(key: str, tag: str, wider: str) -> str:
        return marked(Language(key, tag, "x"), wider)["word0"]

    assert type(first("british", "en-GB", "en")) is str
    assert type(first("cn", "zh-Hans-CN", "zh")) is str
    assert as_words(first("hk", "zh-Hant-HK", "zh")) == Words("Word", "zh", "ltr")


def test_where_they_are_printed_they_carry_their_language() -> None:
    assert Markup.escape(NEXT) == '<span lang="en" dir="ltr">Next &amp; last</span>'
    assert Markup.escape(BorrowedWords(", ", "en")) == '<span lang="en" dir="ltr">,</span> '
    assert Markup.escape(BorrowedWords("التالي", "ar")).startswith('<span lang="ar" dir="rtl">')
    assert (NEXT.text, type(NEXT.text)) == ("Next & last", str)
    assert as_words(NEXT) == Words("Next & last", "en", "ltr")
    assert as_words("x") == Words("x")


def test_they_go_to_other_processes() -> None:
    again = copy(NEXT)  # by the same way as pickle
    assert (again, again.lang, again.dir) == (NEXT, "en", "ltr")


def test_what_is_filled_in_is_not_borrowed() -> None:
    by = BorrowedWords("By {authors} & co", "en")
    assert filled(by, authors="<A>") == (
        '<span lang="en" dir="ltr">By</span> &lt;A&gt; <span lang="en" dir="ltr">&amp; co</span>'
    )
    assert filled("{a} of {b}{c}", a="1", b=Markup("<b>2</b>")) == "1 of <b>2</b>{c}"
    assert filled(BorrowedWords("{a} {b}", "en"), a="1", b="2") == "1 2"
    assert filled_text(by, authors="<A>") == "By <A> & co"
    assert type(filled_text(BorrowedWords("x", "en"))) is str


def test_words_are_escaped() -> None:
    assert phrase(Words("<A & B>")) == "&lt;A &amp; B&gt;"


def test_borrowed_words_say_their_language() -> None:
    assert phrase(Words("<شارع", "ar", "rtl")) == '<span lang="ar" dir="rtl">&lt;شارع</span>'
