"""The site's own navigation."""

import pytest

from site_builder.compose.site_links import check_site_links, link_entries
from site_builder.compose.topic_links import KnownTopics
from site_builder.model.site import SiteLink
from site_builder.problems.problems import Location
from tests.support.features import make_article, make_feature, make_site, outlines_of, text

BRIDGE = make_feature(make_article("zh"), make_article("en"), slug="bridge")
CHINESE = make_feature(make_article("zh"), slug="chinese")
OUTLINES = outlines_of(BRIDGE, CHINESE)


def locate(number: int) -> Location:
    return Location("content/site.yaml", number + 1, 1)


def found(*links: str) -> list[tuple[int, str]]:
    topics = KnownTopics({}, None)
    problems = list(check_site_links(links, ("zh", "en"), OUTLINES, locate, {"secret": ""}, topics))
    assert {p.code for p in problems} <= {"broken-link"}
    return [(p.location.line, p.hint) for p in problems]


def test_good_links() -> None:
    assert found("bridge/article.zh.md", "https://example.org/", "http://example.org/") == []


@pytest.mark.parametrize(
    ("link", "hint"),
    [
        ("brigde/article.zh.md", "did you mean 'bridge'?"),
        ("chinese/article.fr.md", "known here: zh"),
        ("bridge", "write the path of its text"),
        ("../bridge/article.zh.md", "write the path of its text"),
        ("javascript:alert(1)", "write the path of its text"),
        ("/zh/bridge/", "write the path of its text"),
        ("bridge/article.zh.md#plan", "remove '#plan'"),
    ],
)
def test_bad_links(link: str, hint: str) -> None:
    ((line, said),) = found("bridge/article.zh.md", link)
    assert line == 2
    assert said.startswith(hint)


def test_addresses_and_words_alone_need_no_target() -> None:
    assert found("mailto:desk@example.org", "") == []


def test_a_draft_is_called_one() -> None:
    assert found("secret/article.zh.md") == [(1, "publish it, or build with --drafts")]


def test_each_reader_is_led_to_their_language() -> None:
    items = (
        SiteLink(text("a"), "chinese/article.zh.md"),
        SiteLink(text("b"), "https://a.example/"),
    )
    page, outside = link_entries(items, make_site(nav=items), OUTLINES)
    assert page.routes == {"zh": ("zh/chinese/", "zh"), "en": ("en/chinese/", "en")}
    assert (page.address, outside.address) == ("", "https://a.example/")


def test_who_has_no_article_gets_what_the_policy_says() -> None:
    items = (SiteLink(text("a"), "chinese/article.zh.md"),)
    (linked,) = link_entries(items, make_site(nav=items, fallback="link"), OUTLINES)
    assert linked.routes == {"zh": ("zh/chinese/", "zh"), "en": ("zh/chinese/", "zh")}
    (hidden,) = link_entries(items, make_site(nav=items, fallback="hide"), OUTLINES)
    assert hidden.routes == {"zh": ("zh/chinese/", "zh")}


def test_words_that_are_the_same_in_chinese_are_borrowed_from_there() -> None:
    site = make_site(
        footer=(
            SiteLink({"en": "湘ICP备1号", "zh": "湘ICP备1号"}, ""),
            SiteLink({"en": "Published by 日报", "zh": "日报主办"}, ""),
            SiteLink({"en": "2026", "zh": "2026"}, ""),
        )
    )
    assert [entry.label.get("en", "") for entry in link_entries(site.footer, site, {})] == [
        "",
        "Published by 日报",
        "2026",
    ]
