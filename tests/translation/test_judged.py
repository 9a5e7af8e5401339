"""A translation as it was read: what is compared, and by what."""

from site_builder.model.site import Language
from site_builder.model.translation import TranslationRecord
from site_builder.read.features import read_feature
from site_builder.read.site_texts import read_site_texts
from site_builder.translation.judged import Sides, feature_sides, judged, site_sides
from tests.support.sites import SITE

HOME = "content/story"
LANGUAGES = (Language("zh", "zh-Hans", "中文"), Language("en", "en", "English"))
ARTICLE = "---\ntitle: T\ndeck: D\nsummary: S\n---\n\nLead.\n"
FEATURE = b"published: '2023'\nauthors: [wang]\n"
PEOPLE = "- id: wang\n  name: {zh: 王靖, en: Wang Jing}\n".encode()


def sides_of(english: str | None) -> Sides:
    files = {f"{HOME}/article.zh.md": ARTICLE.encode(), f"{HOME}/facts/feature.yaml": FEATURE}
    files[f"{HOME}/facts/people.yaml"] = PEOPLE
    if english is not None:
        files[f"{HOME}/article.en.md"] = english.encode()
    return feature_sides(HOME, files, read_feature(HOME, files, {}, LANGUAGES), "en")


def addresses(sides: Sides) -> list[list[str]]:
    return [[unit.address for unit in units] for units in (sides.source, sides.target)]


def test_both_sides_of_a_feature() -> None:
    matter = ["article.title", "article.deck", "article.summary"]
    assert addresses(sides_of(ARTICLE)) == [[*matter, "top-1", "people/wang.name"]] * 2
    assert addresses(sides_of(None)) == [
        [*matter, "top-1", "people/wang.name"],
        ["people/wang.name"],
    ]


def test_what_one_side_cannot_have_is_left_out_on_both() -> None:
    assert addresses(sides_of("no front matter")) == [["top-1", "people/wang.name"]] * 2
    assert addresses(sides_of("")) == [["people/wang.name"]] * 2


def test_the_articles_alone() -> None:
    assert "people/wang.name" not in addresses(sides_of(ARTICLE).of_articles())[0]


def test_a_record_of_another_source_language_does_not_count() -> None:
    sides = sides_of(ARTICLE)
    translation, (problem,) = judged("r.yaml", sides, TranslationRecord("fr", "en"))
    assert (problem.code, translation.record.source_language) == ("record-language", "zh")
    assert judged("r.yaml", sides, None)[1] == []


def test_an_old_source_counts_instead_of_a_record() -> None:
    sides = sides_of(ARTICLE)
    assert judged("r.yaml", sides, None, sides.source)[0].share == 1
    assert judged("r.yaml", sides, None)[0].share == 0


def test_both_sides_of_site_yaml() -> None:
    sides = site_sides(read_site_texts({"content/site.yaml": SITE.encode()}, ()), "zh", "en")
    assert addresses(sides) == [["site.title", "site.description"]] * 2
    assert [unit.text for unit in sides.target] == ["Site", "A site"]
