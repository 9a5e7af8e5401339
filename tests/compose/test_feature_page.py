"""A feature's page: what is on it, and laws that hold for every feature."""

import json
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from site_builder.compose.page_context import Instalment, Neighbours
from site_builder.model.article import Note
from site_builder.model.canonical import canonical_json
from site_builder.model.feature import Feature
from site_builder.model.outline import outline_of
from site_builder.model.site import Strings
from site_builder.views.blocks import NumbersBlock
from site_builder.views.shell import Words
from tests.support.feature_strategies import features
from tests.support.features import (
    EN,
    FR,
    ZH,
    announce,
    directive,
    ids_in,
    links_in,
    make_article,
    make_feature,
    make_frame,
    make_page,
    make_site,
    number,
    part,
    person,
    photo,
    prose,
    rendered,
    section,
    text,
)


def html_of(feature: Feature) -> dict[str, str]:
    return {key: rendered("feature.html", make_page(feature, key)) for key in feature.languages}


@given(features())
@settings(deadline=None, max_examples=60)
def test_laws_of_every_page(feature: Feature) -> None:
    outline = outline_of(feature)
    for key, html in html_of(feature).items():
        ids = Counter(ids_in(html))
        assert max(ids.values()) == 1, "an id stands twice"
        assert set(ids) >= outline.anchors[key], "what links may lead to is not there"
        here = {link[1:] for link in links_in(html) if link.startswith("#")}
        assert set(ids) >= here, "a link on the page leads nowhere"


def test_a_section_may_be_called_like_the_heading_of_another() -> None:
    feature = make_feature(make_article("zh", part("one"), part("one-heading")))
    ids = ids_in(html_of(feature)["zh"])
    assert len(ids) == len(set(ids))


@given(features())
@settings(deadline=None, max_examples=30)
def test_a_view_is_closed_plain_data(feature: Feature) -> None:
    for key in feature.languages:
        page = make_page(feature, key)
        assert canonical_json(page) == canonical_json(make_page(feature, key))
        assert_plain(page)


def assert_plain(value: Any) -> None:
    """Text, numbers, tuples and views; and the words and assets by name."""
    match value:
        case tuple():
            for item in value:
                assert_plain(item)
        case dict() | Strings():
            assert_plain((*value.keys(), *value.values()))
        case _:
            assert value is None or isinstance(value, str | int), type(value)


@given(features())
@settings(deadline=None, max_examples=30)
def test_what_machines_read_is_sound_and_never_empty(feature: Feature) -> None:
    for key in feature.languages:
        shell = make_page(feature, key).shell
        assert all(content for _, content in shell.open_graph)
        assert_not_empty(json.loads(shell.json_ld))


def assert_not_empty(value: Any) -> None:
    assert value not in (None, "", [], {})
    for item in value.values() if isinstance(value, dict) else value:
        if isinstance(item, dict | list | str):
            assert item
        if isinstance(item, dict | list):
            assert_not_empty(item)


def test_the_least_that_a_feature_can_be() -> None:
    page = make_page(make_feature())
    assert (page.title, page.deck) == ("Title zh", "Deck zh")
    assert (page.bylines, page.authors, page.cover, page.source) == ((), (), None, None)
    assert (page.updated, page.previous, page.next) == (None, None, None)
    assert (page.lead, page.sections, page.more, page.notes) == ((), (), (), ())
    assert page.facts_href == "facts.json"


def test_sections_have_heading_label_and_blocks() -> None:
    article = make_article("zh", part("one", prose("one-1"), heading="A <em>heading</em>"))
    feature = make_feature(article, sections=[section("one", photos=["p"])], photos=[photo("p")])
    (view,) = make_page(feature).sections
    assert view.heading == "A <em>heading</em>"
    assert view.label == Words("label one zh")
    assert [block.kind for block in view.blocks] == ["html", "photo"]


def test_a_section_without_a_record_is_called_by_its_heading() -> None:
    feature = make_feature(make_article("zh", part("one", heading="A &amp; <em>b</em>")))
    assert make_page(feature).sections[0].label == Words("A & b")


def test_a_label_may_be_borrowed() -> None:
    record = {"id": "one", "label": {"zh": "一"}}
    articles = [make_article(key, part("one")) for key in ("zh", "en")]
    (view,) = make_page(make_feature(*articles, sections=[record]), "en").sections
    assert view.label == Words("一", "zh-Hans", "ltr")


def test_a_section_leads_to_itself_in_the_languages_that_have_it() -> None:
    feature = make_feature(
        make_article("zh", part("one"), part("two")),
        make_article("en", part("one")),
        make_article("fr", part("one")),
        languages=("zh", "en", "fr"),
    )
    frame = make_frame(make_site(ZH, EN, FR))
    one, two = make_page(feature, "zh", frame).sections
    assert [(other.key, other.href) for other in one.alternates] == [
        ("en", "../../en/story/#one"),
        ("fr", "../../fr/story/#one"),
    ]
    assert two.alternates == ()


@pytest.mark.parametrize(
    ("key", "byline"),
    [
        ("zh", "撰文／王&lt;靖&gt;、彭斌"),
        ("en", 'By Wang &amp; Co and <span lang="zh-Hans" dir="ltr">彭斌</span>'),
    ],
)
def test_a_byline_marks_names_that_are_borrowed(key: str, byline: str) -> None:
    people = [
        person("wang", name={"zh": "王<靖>", "en": "Wang & Co"}),
        person("peng", name={"zh": "彭斌"}),
    ]
    feature = make_feature(people=people, feature={"authors": ["wang", "peng"]})
    assert make_page(feature, key).bylines == (byline,)


def test_footnotes_lead_back_to_every_place_that_refers_to_them() -> None:
    notes = (Note(1, ("One.",), 1), Note(2, ("Two.",), 2))
    views = make_page(make_feature(make_article("zh", notes=notes))).notes
    assert [(view.anchor, view.html, view.backlinks) for view in views] == [
        ("note-1", "One.", ("note-ref-1",)),
        ("note-2", "Two.", ("note-ref-2", "note-ref-2-2")),
    ]


def test_the_cover_has_the_anchor_of_its_photo() -> None:
    feature = make_feature(
        make_article("zh", part("one", directive("gallery", "one-1", "p", "q"))),
        photos=[photo("p"), photo("q")],
        feature={"cover": "p"},
    )
    page = make_page(feature)
    assert page.cover is not None
    assert page.cover.anchor == "photo-p"
    assert page.more == ()


def test_what_nothing_shows_comes_last() -> None:
    page = make_page(make_feature(numbers=[number("n")]))
    (block,) = page.more
    assert isinstance(block, NumbersBlock)
    assert block.anchor == "more-1"


WALK = make_feature(
    tags=[{"id": "river", "name": text("River")}],
    series=[{"id": "walk", "name": text("Walk")}],
    feature={"tags": ["river"], "series": "walk"},
)


def test_tags_and_the_series_lead_to_their_pages() -> None:
    page = make_page(WALK, "en")
    assert page.tags == (("../tags/river/", ("River en", "", ""), ""),)
    assert page.series == (("Walk en", "", ""), "../series/walk/", "", None, None)


def test_a_part_leads_to_those_around_it_in_place_of_newer_and_older_features() -> None:
    before, newer = (announce(make_feature(slug=slug)) for slug in ("before", "newer"))
    around = Neighbours({"zh": newer}, {}, {}, series={"zh": Instalment(2, 2, before, None)})
    page = make_page(WALK, "zh", neighbours=around)
    assert page.series
    assert page.series.previous
    assert (page.series.position, page.series.next) == ("第2篇，共2篇", None)
    assert page.series.previous.href == "../before/"
    assert page.previous is None
    alone = replace(around, series={"zh": Instalment(1, 1, None, None)})
    page = make_page(WALK, "zh", neighbours=alone)
    assert page.series
    assert (page.series.position, page.previous is None) == ("", False)


def test_neighbours_stand_beside_it_in_the_readers_language() -> None:
    newer = announce(make_feature(slug="newer"))
    older = announce(make_feature(slug="older"))
    around = Neighbours({"zh": newer, "en": newer}, {"zh": older}, {})
    chinese = make_page(make_feature(), "zh", neighbours=around)
    english = make_page(make_feature(), "en", neighbours=around)
    assert chinese.previous is not None
    assert chinese.next is not None
    assert english.previous is not None
    assert (chinese.previous.href, chinese.next.href) == ("../newer/", "../older/")
    assert (english.previous.title, english.next) == (Words("Title en"), None)


def test_related_features_stand_above_the_neighbours_and_not_twice() -> None:
    newer, older, other = (
        announce(make_feature(slug=slug)).brief() for slug in ("newer", "older", "other")
    )
    around = Neighbours({"zh": newer}, {"zh": older}, {}, related=(other, newer))
    page = make_page(make_feature(), "zh", neighbours=around)
    assert [one.href for one in page.related] == ["../other/", "../newer/"]
    assert page.previous is None
    assert page.next is not None
    html = rendered("feature.html", page)
    assert html.count('href="../newer/"') == html.count('href="../other/"') == 1
    assert '<h3><a href="../other/">' in html
