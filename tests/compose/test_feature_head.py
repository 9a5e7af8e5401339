"""What a feature's page says of itself to machines."""

import json
from typing import Any

import pytest

from site_builder.compose.page_context import Neighbours, ShareImage
from site_builder.model.feature import Feature
from tests.support.features import (
    BASE,
    announce,
    make_article,
    make_feature,
    make_page,
    make_photo_file,
    person,
    photo,
    text,
)


def tags_of(feature: Feature, key: str = "zh") -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, content in make_page(feature, key).shell.open_graph:
        found.setdefault(name, []).append(content)
    return found


def article_of(feature: Feature, key: str = "zh") -> dict[str, Any]:
    graph = json.loads(make_page(feature, key).shell.json_ld)["@graph"]
    return next(data for data in graph if data["@type"] == "NewsArticle")


def test_what_ogp_requires() -> None:
    named = [{"id": name, "name": text(name.upper())} for name in ("b", "a")]
    feature = make_feature(tags=named, feature={"tags": ["a", "b"], "updated": "2022-01"})
    assert tags_of(feature) == {
        "og:type": ["article"],
        "og:title": ["Title zh"],
        "og:description": ["Summary zh"],
        "og:url": [f"{BASE}zh/story/"],
        "og:site_name": ["Site zh"],
        "og:locale": ["zh_CN"],
        "og:locale:alternate": ["en_US"],
        "article:published_time": ["2021-11-17"],
        "article:modified_time": ["2022-01"],
        "article:tag": ["A zh", "B zh"],
    }


@pytest.mark.parametrize(("has_words", "alt"), [(True, "Title en"), (False, "alt p en")])
def test_the_share_card_is_offered(has_words: bool, alt: str) -> None:
    feature = make_feature(photos=[photo("p", file="a.jpg")], feature={"cover": "p"})
    card = ShareImage("media/story/card.en.0a1b.jpg", has_words)
    around = Neighbours({}, {}, {}, {"en": card})
    found = dict(make_page(feature, "en", neighbours=around).shell.open_graph)
    assert found["og:image"] == f"{BASE}media/story/card.en.0a1b.jpg"
    assert (found["og:image:width"], found["og:image:height"]) == ("1200", "630")
    assert found["og:image:type"] == "image/jpeg"
    assert found["og:image:alt"] == alt
    assert found["twitter:card"] == "summary_large_image"


def test_without_a_card_no_picture_is_offered() -> None:
    feature = make_feature(photos=[photo("p")], feature={"cover": "p"})
    assert "og:image" not in tags_of(feature)
    assert "image" not in article_of(feature)


def test_the_least_article_has_no_empty_value() -> None:
    assert article_of(make_feature(make_article("en")), "en") == {
        "@type": "NewsArticle",
        "@id": f"{BASE}en/story/",
        "url": f"{BASE}en/story/",
        "mainEntityOfPage": f"{BASE}en/story/",
        "headline": "Title en",
        "alternativeHeadline": "Deck en",
        "description": "Summary en",
        "inLanguage": "en",
        "datePublished": "2021-11-17",
        "dateModified": "2021-11-17",
        "publisher": {"@type": "Organization", "name": "Site en", "url": f"{BASE}en/"},
    }


def test_a_full_article() -> None:
    source = {"name": {"zh": "日报"}, "url": "https://example.com/", "date": "2021-11"}
    feature = make_feature(
        photos=[photo("q", file="a.jpg"), photo("p", file="a.jpg", credit="wang"), photo("gone")],
        files=[make_photo_file()],
        people=[person("wang", role={"zh": "记者"})],
        tags=[{"id": "city", "name": {"zh": "城市"}}],
        feature={"cover": "p", "authors": ["wang"], "source": source, "tags": ["city"]},
    )
    data = article_of(feature)
    assert data["author"] == [{"@type": "Person", "name": "person wang zh", "jobTitle": "记者"}]
    assert data["keywords"] == ["城市"]
    assert data["isBasedOn"] == {
        "@type": "CreativeWork",
        "name": "日报",
        "url": "https://example.com/",
        "datePublished": "2021-11",
    }
    assert [image["caption"] for image in data["image"]] == ["caption p zh", "caption q zh"]
    assert data["image"][0]["creator"] == {"@type": "Person", "name": "person wang zh"}
    assert "creator" not in data["image"][1]
    assert "copyrightNotice" not in data["image"][1]


def test_a_part_of_a_series() -> None:
    feature = make_feature(
        series=[{"id": "walk", "name": text("Walk")}], feature={"series": "walk"}
    )
    data = article_of(feature)
    url = f"{BASE}zh/series/walk/"
    assert data["isPartOf"] == {
        "@type": "CreativeWorkSeries",
        "@id": f"{url}#series",
        "url": url,
        "name": "Walk zh",
    }
    assert "position" not in data


def test_no_timeline_no_list_of_events() -> None:
    graph = json.loads(make_page(make_feature()).shell.json_ld)["@graph"]
    assert [data["@type"] for data in graph] == ["NewsArticle"]


def test_related_links_are_those_of_the_page() -> None:
    """schema.org knows relatedLink of a WebPage alone."""
    around = Neighbours({}, {}, {}, related=(announce(make_feature(slug="other")).brief(),))
    page = make_page(make_feature(), "en", neighbours=around)
    (article,) = json.loads(page.shell.json_ld)["@graph"]
    assert article["mainEntityOfPage"] == {
        "@type": "WebPage",
        "@id": f"{BASE}en/story/",
        "url": f"{BASE}en/story/",
        "name": "Title en",
        "relatedLink": [f"{BASE}en/other/"],
    }
