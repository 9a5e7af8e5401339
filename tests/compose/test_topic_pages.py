"""The pages and feeds of tags, series and people."""

import json
from typing import Any

from site_builder.compose.feeds import sitemap
from site_builder.compose.shell import Frame
from site_builder.compose.site_pages import PAGE_SIZE
from site_builder.compose.topic_pages import all_topic_versions, topic_outputs
from site_builder.model.facts import Person, Series, Tag
from site_builder.model.feature import Feature
from site_builder.model.topics import Topic, TopicList
from site_builder.views.feeds import Feed
from site_builder.views.pages import Page, TopicIndexPage, TopicPage
from tests.support.features import (
    BASE,
    announce,
    links_in,
    make_article,
    make_feature,
    make_frame,
    rendered,
    text,
)

FRAME = make_frame()
RIVER = Topic("tags", Tag(id="river", name=text("River")))
WALK = Topic("series", Series(id="walk", name=text("Walk"), description={"en": "A.\n\nB."}))
LIN = Topic("people", Person(id="lin", name=text("Lin"), role={"zh": "记者"}, page=True))


def many(count: int, *languages: str) -> list[Feature]:
    articles = [make_article(key) for key in languages or ("zh", "en")]
    return [make_feature(*articles, slug=f"s{number:02}") for number in range(count)]


def a_list(topic: Topic, features: list[Feature], *keys: str) -> TopicList:
    order = [announce(feature) for feature in features]
    return TopicList(topic, dict.fromkeys(keys or ("zh", "en"), order))


def made(one: TopicList, frame: Frame = FRAME) -> dict[str, Page]:
    return {output.route: output.make() for output in topic_outputs(frame, [one])}


def page(one: TopicList, route: str) -> TopicPage:
    found = made(one)[route]
    assert isinstance(found, TopicPage)
    return found


def data(one: TopicList, route: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(page(one, route).shell.json_ld)
    return found


def test_pages_and_a_feed_in_each_language_that_has_any() -> None:
    one = TopicList(RIVER, {"en": [announce(f) for f in many(PAGE_SIZE + 1)]})
    routes = ["en/tags/", "en/tags/river/", "en/tags/river/page/2/", "en/tags/river/feed.xml"]
    assert list(made(one)) == routes
    first, second = page(one, routes[1]), page(one, routes[2])
    assert (first.previous, first.next, second.previous) == ("", "page/2/", "../../")
    assert (first.shell.title, second.shell.title) == ("River en", "River en · Page 2 of 2")
    assert second.cards[0].card.href == "../../../../s20/"
    assert [(a.key, a.exists) for a in first.shell.alternates] == [("zh", False), ("en", True)]
    assert first.shell.x_default == first.shell.canonical == f"{BASE}en/tags/river/"


def test_a_tag() -> None:
    one = a_list(RIVER, many(1))
    found = page(one, "en/tags/river/")
    assert (found.kicker, found.heading, found.text) == ("Topic", "River en", None)
    assert [listed.kicker for listed in found.cards] == [""]
    assert found.shell.description == "Features on the topic: River en"
    assert ("og:type", "website") in found.shell.open_graph
    about = data(one, "en/tags/river/")
    assert (about["@type"], about["mainEntity"]["@type"]) == ("CollectionPage", "ItemList")
    assert about["mainEntity"]["itemListElement"][0]["url"] == f"{BASE}en/s00/"


def test_a_series_counts_its_parts_over_all_pages() -> None:
    one = a_list(WALK, many(PAGE_SIZE + 1))
    found = page(one, "en/series/walk/")
    assert [listed.kicker for listed in found.cards[:2]] == ["Part 1", "Part 2"]
    assert page(one, "zh/series/walk/page/2/").cards[0].kicker == "第21篇"
    assert found.text
    assert found.text.text == "A.\n\nB."
    assert page(one, "en/series/walk/page/2/").text is None
    assert found.shell.description == "A. B."
    assert data(one, "en/series/walk/page/2/")["about"]["url"] == f"{BASE}en/series/walk/"


def test_a_person() -> None:
    one = a_list(LIN, many(1))
    assert page(one, "zh/people/lin/").kicker == "记者"
    about = data(one, "en/people/lin/")
    assert (about["@type"], about["mainEntity"]["name"]) == ("ProfilePage", "Lin en")
    assert [work["url"] for work in about["hasPart"]] == [f"{BASE}en/s00/"]


def test_a_feed_has_the_newest_first_in_a_series_too() -> None:
    features = [
        make_feature(slug=slug, feature={"published": date})
        for slug, date in (("old", "2020"), ("new", "2021"))
    ]
    found = made(a_list(WALK, features))["en/series/walk/feed.xml"]
    assert isinstance(found, Feed)
    assert [entry.url for entry in found.entries] == [f"{BASE}en/new/", f"{BASE}en/old/"]
    assert (found.title, found.url) == ("Walk en · Site en", f"{BASE}en/series/walk/feed.xml")
    assert found.home_url == f"{BASE}en/series/walk/"


def test_an_output_is_the_same_until_what_it_shows_changes() -> None:
    features = many(PAGE_SIZE + 1)
    changed = [*features[:-1], make_feature(make_article("zh"), slug="s20")]
    before, after = (
        {output.route: output.shown for output in topic_outputs(FRAME, [a_list(RIVER, some)])}
        for some in (features, changed)
    )
    assert {route.partition("/")[2] for route in before if before[route] != after[route]} == {
        "tags/river/page/2/",
        "tags/river/feed.xml",
    }


def test_the_versions_of_every_page() -> None:
    lists = TopicList(RIVER, {"zh": [], "en": [announce(f) for f in many(PAGE_SIZE + 1)]})
    found = [versions.pages for versions in all_topic_versions(FRAME.site, [lists])]
    assert found == [
        {"zh": "zh/tags/", "en": "en/tags/"},
        {"zh": "zh/tags/river/", "en": "en/tags/river/"},
        {"en": "en/tags/river/page/2/"},
    ]


def test_the_sitemap_has_the_languages_that_the_pages_have() -> None:
    lists = [
        a_list(WALK, many(1)),
        TopicList(RIVER, {"en": [announce(f) for f in many(PAGE_SIZE + 1)]}),
    ]
    entries = sitemap(FRAME, [], {"zh": 1, "en": 1}, {}, all_topic_versions(FRAME.site, lists))
    told = {entry.url: dict(entry.alternates) for entry in entries.entries}
    for one in lists:
        for route, found in made(one).items():
            if isinstance(found, TopicPage | TopicIndexPage):
                shown = {a.tag: a.url for a in found.shell.alternates if a.exists}
                assert told[f"{BASE}{route}"] == {**shown, "x-default": found.shell.x_default}


def test_the_page_leads_to_its_feed_and_its_features() -> None:
    found = rendered("topic.html", page(a_list(WALK, many(1)), "en/series/walk/"))
    assert found.count('type="application/atom+xml" href="feed.xml"') == 1
    assert {"feed.xml", "../../s00/", "../../", "../"} <= set(links_in(found))
