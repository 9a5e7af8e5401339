"""Facts as the page shows them."""

from typing import Any

import pytest

from site_builder.compose.fact_views import (
    award_groups,
    event_view,
    person_view,
    source_view,
    timeline_view,
)
from site_builder.views.facts import AwardView
from site_builder.views.shell import Link, Words
from tests.support.features import (
    award,
    event,
    make_feature,
    make_page_context,
    person,
    photo,
    section,
    text,
)


def the_award(key: str = "zh", **changes: Any) -> AwardView:
    feature = make_feature(awards=[award("a", **changes)], people=[person("wang")])
    (group,) = award_groups(make_page_context(feature, key), feature.facts.awards)
    return group.awards[0]


def test_an_event_with_all_that_it_may_have() -> None:
    record = event(
        "start",
        "2021-09",
        text=text("text"),
        photo="a",
        section="one",
        source={"name": text("paper"), "url": "https://example.org/"},
    )
    feature = make_feature(timeline=[record], photos=[photo("a")], sections=[section("one")])
    view = event_view(make_page_context(feature, "en"), feature.facts.timeline[0])
    assert view.anchor == "event-start"
    assert view.date.text == "September 2021"
    assert view.text == Words("text en")
    assert view.photo is not None
    assert view.photo.anchor == "photo-a"
    assert view.section == Link("#one", Words("label one en"))
    assert view.source == (Words("paper en"), None, "https://example.org/")


def test_a_bare_event() -> None:
    feature = make_feature(timeline=[event("start")])
    view = event_view(make_page_context(feature), feature.facts.timeline[0])
    assert (view.text, view.photo, view.section, view.source) == (None, None, None, None)


def test_a_timeline_is_in_the_order_of_time() -> None:
    feature = make_feature(
        timeline=[event("c", "2021-09-17"), event("a", "../2020"), event("b", "2021")]
    )
    views = timeline_view(make_page_context(feature), feature.facts.timeline)
    assert [view.anchor for view in views] == ["event-a", "event-b", "event-c"]


def test_awards_are_grouped_by_level_and_then_by_date() -> None:
    other = {"zh": "区级", "en": "District"}
    feature = make_feature(
        awards=[
            award("none"),
            award("d1", level=other),
            award("city", level="city"),
            award("late", "2022", level="national"),
            award("early", "2021", level="national"),
            award("d2", level=dict(reversed(other.items()))),
        ]
    )
    groups = award_groups(make_page_context(feature, "en"), feature.facts.awards)
    assert [(g.level.text, [a.anchor for a in g.awards]) for g in groups] == [
        ("National", ["award-early", "award-late"]),
        ("City", ["award-city"]),
        ("District", ["award-d1", "award-d2"]),
        ("Other", ["award-none"]),
    ]


def test_recipients_are_names_of_people_or_words() -> None:
    view = the_award("en", recipients=["wang", {"zh": "彭斌"}])
    assert view.recipients == (Words("person wang en"), Words("彭斌", "zh-Hans", "ltr"))
    assert view.tally == ""


@pytest.mark.parametrize(
    ("key", "changes", "tally"),
    [
        ("zh", {"count": 3, "recipients": ["wang"]}, "等3人"),
        ("en", {"count": 3, "recipients": ["wang"]}, " and others, three in all"),
        ("en", {"count": 32, "recipients": ["wang"]}, " and others, 32 in all"),
        ("en", {"count": 12000}, "12,000 recipients"),
        ("zh", {"count": 12000}, "1.2万人"),
        ("en", {"count": 1}, "1 recipient"),
        ("zh", {"count": 1}, "1人"),
        ("zh", {"count": 1, "recipients": ["wang"]}, ""),
    ],
)
def test_a_tally_says_how_many_more_were_honoured(
    key: str, changes: dict[str, Any], tally: str
) -> None:
    assert the_award(key, **changes).tally == tally


def test_people_and_sources() -> None:
    feature = make_feature(
        people=[person("wang", role=text("role")), person("peng")],
        feature={"source": {"name": text("paper"), "date": "2021"}},
    )
    reader = make_page_context(feature, "en").reader
    roles = [person_view(reader, record).role for record in feature.facts.people]
    assert roles == [Words("role en"), None]
    source = source_view(reader, feature.facts.feature.source)
    assert source is not None
    assert source.date is not None
    assert source.date.text == "2021"
    assert source_view(reader, None) is None
