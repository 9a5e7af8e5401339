"""What a plain page says of itself in its front matter."""

from site_builder.read.features import FeatureReading, read_feature
from tests.support.features import EN, ZH

HEAD = "---\ntitle: T\ndescription: D\n"


def read(chinese: str = "", english: str = "") -> FeatureReading:
    files = {
        "content/about/page.zh.md": f"{HEAD}{chinese}---\n\n字。\n".encode(),
        "content/about/page.en.md": f"{HEAD}{english}---\n\nText.\n".encode(),
    }
    return read_feature("content/about", files, {}, (ZH, EN))


def found(reading: FeatureReading) -> list[tuple[str, str]]:
    return [(p.code, str(p.location)) for p in reading.problems]


def test_a_page_needs_no_facts() -> None:
    reading = read()
    assert (reading.form, reading.source_language, reading.problems) == ("page", "zh", ())
    assert [article.title for article in reading.articles.values()] == ["T", "T"]
    settings = reading.facts.facts.feature
    assert (settings.published, settings.authors, settings.draft) == (None, (), False)


def test_the_source_speaks_for_all_languages() -> None:
    settings = read("draft: true\nfallback: link\n").facts.facts.feature
    assert (settings.draft, settings.fallback) == (True, "link")


def test_a_translation_does_not() -> None:
    reading = read(english="draft: true\nfallback: hide\n")
    assert found(reading) == [
        ("misplaced-key", "content/about/page.en.md:4:1"),
        ("misplaced-key", "content/about/page.en.md:5:1"),
    ]
    assert not reading.facts.facts.feature.draft


def test_the_first_language_with_a_text_is_the_source() -> None:
    files = {"content/about/page.en.md": f"{HEAD}---\n\nText.\n".encode()}
    reading = read_feature("content/about", files, {}, (ZH, EN))
    assert reading.source_language == "en"
    assert found(reading) == [("missing-article", "content/about/page.zh.md")]
    assert not reading.problems[0].is_error


def test_an_address_leads_to_the_language_of_its_file() -> None:
    reading = read("aliases: [/about/, /en/x/]\n", "aliases:\n  - /zh/y/\n")
    assert [(a.written, a.language, str(a.location)) for a in reading.aliases] == [
        ("/about/", "zh", "content/about/page.zh.md:4:11"),
        ("/en/x/", "zh", "content/about/page.zh.md:4:20"),
        ("/zh/y/", "en", "content/about/page.en.md:5:5"),
    ]
