"""The pages of all tags, series and people."""

import json

from site_builder.compose.topic_index import index_outputs, index_versions
from site_builder.model.facts import Person, Tag
from site_builder.model.topics import Topic, TopicList
from site_builder.views.pages import TopicIndexPage
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

FEATURE = announce(make_feature(make_article("zh"), make_article("en")))
RIVER = Topic("tags", Tag(id="river", name=text("River"), description={"en": "A.\n\nB."}))
HILLS = Topic("tags", Tag(id="hills", name=text("Hills")))
LIN = Topic("people", Person(id="lin", name=text("Lin"), page=True))
LISTS = (
    TopicList(RIVER, {"zh": [FEATURE], "en": [FEATURE, FEATURE]}),
    TopicList(HILLS, {"zh": [FEATURE]}),
    TopicList(LIN, {"en": [FEATURE]}),
)
FRAME = make_frame()
MADE = {output.route: output for output in index_outputs(FRAME, LISTS)}


def page(route: str) -> TopicIndexPage:
    found = MADE[route].make()
    assert isinstance(found, TopicIndexPage)
    return found


def test_a_page_for_each_folder_and_language_that_has_any() -> None:
    assert list(MADE) == ["zh/tags/", "en/tags/", "en/people/"]
    assert [one.link.href for one in page("zh/tags/").topics] == ["river/", "hills/"]
    (river,) = page("en/tags/").topics
    assert (river.size, river.text and river.text.text) == ("Features: 2", "A.\n\nB.")


def test_it_is_the_same_as_long_as_it_shows_the_same() -> None:
    (english,) = (
        output
        for output in index_outputs(FRAME, (*LISTS[:1], LISTS[2]))
        if "en/tags" in output.route
    )
    assert english.shown == MADE["en/tags/"].shown
    more = TopicList(RIVER, {"zh": [FEATURE], "en": [FEATURE] * 3})
    (zh, en) = index_outputs(FRAME, (more, LISTS[1]))
    assert zh.shown == MADE["zh/tags/"].shown
    assert en.shown != MADE["en/tags/"].shown


def test_versions_are_the_languages_that_have_any() -> None:
    tags, people = index_versions(FRAME.site, LISTS)
    assert tags.pages == {"zh": "zh/tags/", "en": "en/tags/"}
    assert (people.pages, people.x_default) == ({"en": "en/people/"}, "en/people/")
    assert page("en/people/").shell.canonical == f"{BASE}en/people/"


def test_its_page_and_its_structured_data() -> None:
    html = rendered("topics.html", page("zh/tags/"))
    assert {"river/", "hills/"} <= set(links_in(html))
    data = json.loads(page("zh/tags/").shell.json_ld)
    assert [one["url"] for one in data["mainEntity"]["itemListElement"]] == [
        f"{BASE}zh/tags/river/",
        f"{BASE}zh/tags/hills/",
    ]
