"""What each feature's pages show of the rest of the site."""

from dataclasses import replace
from typing import Any

from site_builder.compose.neighbours import neighbours_of
from site_builder.compose.page_context import Instalment, ShareImage
from site_builder.model.facts import Series, Tag
from site_builder.model.feature import Feature
from site_builder.model.outline import Related, outline_of
from site_builder.model.presence import Presence
from site_builder.model.topics import Topic, TopicList
from site_builder.problems.problems import Location
from tests.support.features import (
    announce,
    hole,
    make_article,
    make_feature,
    outlines_of,
    prose,
    text,
)

NEW = make_feature(slug="new")
CHINESE = make_feature(make_article("zh"), slug="chinese")
LINKED = prose("top-1", hole("link", "../chinese/article.zh.md"), "x", hole("link", "#top-1"))
OLD = make_feature(make_article("zh", lead=(LINKED,)), make_article("en"), slug="old")

OUTLINES = outlines_of(NEW, CHINESE, OLD)
A = {feature.slug: announce(feature).brief() for feature in (NEW, CHINESE, OLD)}
FOUND = neighbours_of(
    OUTLINES,
    {"zh": [A["new"], A["chinese"], A["old"]], "en": [A["new"], A["old"]]},
    {"new": {"zh": ShareImage("media/new/card.zh.jpg", True)}},
    "link",
)


def test_neighbours_are_those_of_each_language() -> None:
    assert FOUND["new"].newer == {}
    assert FOUND["new"].older == {"zh": A["chinese"], "en": A["old"]}
    assert FOUND["old"].newer == {"zh": A["chinese"], "en": A["new"]}
    assert FOUND["old"].older == {}


def test_a_feature_has_neighbours_in_its_own_languages_alone() -> None:
    assert FOUND["chinese"].newer == {"zh": A["new"]}
    assert FOUND["chinese"].older == {"zh": A["old"]}


def test_the_languages_of_what_it_links_to() -> None:
    assert FOUND["old"].targets == {"chinese": Presence(("zh",), "zh", "link")}
    assert FOUND["new"].targets == {}


def test_the_share_cards_of_each() -> None:
    assert FOUND["new"].cards == {"zh": ShareImage("media/new/card.zh.jpg", True)}
    assert FOUND["old"].cards == {}


def test_the_place_in_a_series_by_language() -> None:
    walk = Topic("series", Series(id="walk", name=text("Walk")))
    river = Topic("tags", Tag(id="river", name=text("River")))
    lists = [
        TopicList(walk, {"zh": [A["old"], A["chinese"], A["new"]], "en": [A["old"], A["new"]]}),
        TopicList(river, {"zh": [A["chinese"]]}),
    ]
    order = list(A.values())
    found = neighbours_of(OUTLINES, {"zh": order, "en": order}, {}, "show", lists)
    assert found["new"].series == {
        "zh": Instalment(3, 3, A["chinese"], None),
        "en": Instalment(2, 2, A["old"], None),
    }
    assert found["chinese"].series == {"zh": Instalment(2, 3, A["old"], A["new"])}


def test_a_page_that_stands_in_has_the_neighbours_of_its_own_language() -> None:
    order = [A["new"], A["chinese"], A["old"]]
    found = neighbours_of(OUTLINES, {"zh": order, "en": order}, {}, "show")
    assert found["chinese"].newer == {"zh": A["new"], "en": A["new"]}
    assert found["old"].newer == {"zh": A["chinese"], "en": A["chinese"]}


def related_to_each_other(*features: Feature) -> dict[str, tuple[Any, ...]]:
    """What each of these features shows of all others, which it is related to."""
    slugs = [feature.slug for feature in features]
    outlines = {
        feature.slug: outline_of(
            feature,
            related=tuple(Related(slug, Location("f")) for slug in slugs if slug != feature.slug),
        )
        for feature in features
    }
    found = neighbours_of(outlines, {}, {}, "show")
    return {slug: around.related for slug, around in found.items()}


def test_features_that_are_related_to_each_other_show_no_more_than_titles() -> None:
    """So an edit of one reaches the other's pages with its title alone, and then no further."""
    other = make_feature(slug="other")
    before = related_to_each_other(NEW, other)
    assert before == {"new": (announce(other).brief(),), "other": (A["new"],)}
    article = make_article("zh", lead=(prose("top-1", "字" * 999),))
    longer = replace(other, articles=other.articles | {"zh": article})
    assert announce(longer) != announce(other)
    assert related_to_each_other(NEW, longer) == before
    titled = replace(other, articles=other.articles | {"zh": make_article("zh", title="题")})
    after = related_to_each_other(NEW, titled)
    assert (after["new"] != before["new"], after["other"]) == (True, before["other"])
