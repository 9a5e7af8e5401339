"""Open Graph and JSON-LD in small."""

import json

import pytest

from site_builder.compose.fact_views import event_view
from site_builder.compose.social import (
    creative_work,
    event_list,
    og_locale,
    open_graph,
    person,
    publisher,
    script_json,
)
from site_builder.edtf import parse_edtf
from site_builder.model.site import Account
from tests.support.features import (
    event,
    make_feature,
    make_frame,
    make_page_context,
    make_site,
    text,
)


@pytest.mark.parametrize(
    ("tag", "locale"),
    [
        ("zh-Hans", "zh_CN"),
        ("zh-Hant", "zh_TW"),
        ("zh-Hant-HK", "zh_HK"),
        ("zh", "zh_CN"),
        ("en", "en_US"),
        ("en-GB", "en_GB"),
        ("pt-BR", "pt_BR"),
        ("sr-Latn", "sr_RS"),
        ("xx-Zzzz", "xx_Zzzz"),
    ],
)
def test_og_locale(tag: str, locale: str) -> None:
    assert og_locale(tag) == locale


def test_json_cannot_leave_its_script_element() -> None:
    words = "</script><!-- & 中\u2028"
    made = script_json({"name": words})
    assert not set("<>&") & set(made)
    assert json.loads(made) == {"name": words}


def test_what_is_empty_is_left_out() -> None:
    data = {"a": "", "b": None, "c": [], "d": {"e": ""}, "f": [{"g": 0, "h": ""}], "i": False}
    assert json.loads(script_json(data)) == {"f": [{"g": 0}], "i": False}
    frame = make_frame()
    tags = dict(open_graph(frame, frame.reader("en"), "en/", (), ("", "x", ""), ("a", "")))
    assert tags["og:title"] == "x"
    assert not {"og:type", "og:description", "a", "og:locale:alternate"} & tags.keys()


def test_events_are_as_exact_as_is_known() -> None:
    records = [
        event("a", "2021-09/2021-11", text=text("words")),
        event("b", "../2021"),
        event("c", "202X"),
    ]
    feature = make_feature(timeline=records)
    context = make_page_context(feature, "en")
    views = [(record.date, event_view(context, record)) for record in feature.facts.timeline]
    data = json.loads(script_json(event_list("Timeline", "https://example.org/s/", views)))
    assert (data["@type"], data["name"], data["numberOfItems"]) == ("ItemList", "Timeline", 3)
    assert [item["position"] for item in data["itemListElement"]] == [1, 2, 3]
    assert [item["item"] for item in data["itemListElement"]] == [
        {
            "@type": "Event",
            "name": "event a en",
            "description": "words en",
            "startDate": "2021-09",
            "endDate": "2021-11",
            "url": "https://example.org/s/#event-a",
        },
        {"@type": "Thing", "name": "event b en", "url": "https://example.org/s/#event-b"},
        {"@type": "Thing", "name": "event c en", "url": "https://example.org/s/#event-c"},
    ]


def test_people_and_works() -> None:
    assert person("Wang", "Reporter")["jobTitle"] == "Reporter"
    assert "url" not in person("Wang")
    assert person("Wang", url="https://a.org/")["@id"] == "https://a.org/#person"
    assert creative_work("Daily", "", parse_edtf("2021~"))["datePublished"] == "2021"
    assert creative_work("Daily", "", None)["datePublished"] == ""


def test_a_publisher_has_its_accounts() -> None:
    accounts = (
        Account({"zh": "微博"}, "https://weibo.com/a"),
        Account({"zh": "微信"}, "", "示例"),
        Account({"zh": "RSS"}, "https://a.example/feed", is_feed=True),
    )
    made = publisher(make_frame(make_site(accounts=accounts)), "zh")
    assert made["sameAs"] == ["https://weibo.com/a"]
