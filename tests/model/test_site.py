"""A site's languages, and the theme's words."""

from site_builder.model.site import Language, Site, Strings

LANGUAGES = (Language("zh", "zh-Hans", "中文"), Language("en", "en", "English"))


def test_the_first_language_is_the_default() -> None:
    site = Site({}, {}, "https://example.org/", LANGUAGES)
    assert (site.default, site.keys) == (LANGUAGES[0], ("zh", "en"))


def test_strings_are_a_mapping() -> None:
    strings = Strings({"by": "By {authors}", "home": "Home"}, {"home": "en"})
    assert dict(strings) == {"by": "By {authors}", "home": "Home"}
    assert (strings["home"], len(strings), strings.foreign) == ("Home", 2, {"home": "en"})


def test_the_digest_is_that_of_the_words_and_their_languages() -> None:
    words = {"a": "1", "b": "2"}
    assert Strings(words).digest == Strings(dict(reversed(words.items()))).digest
    others = [Strings({"a": "1"}), Strings({"a": "1", "b": "3"}), Strings(words, {"a": "en"})]
    assert len({made.digest for made in (Strings(words), *others)}) == 4
