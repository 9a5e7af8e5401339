"""Homes, chooser and 404."""

import json

from site_builder.compose.shell import Frame
from site_builder.compose.site_pages import (
    PAGE_SIZE,
    chooser_page,
    count_pages,
    home_pages,
    newest_first,
    not_found_page,
)
from site_builder.model.feature import Feature
from site_builder.model.site import SiteLink
from site_builder.views.pages import HomePage
from tests.support.features import (
    BASE,
    EN,
    FR,
    ZH,
    announce,
    links_in,
    make_article,
    make_feature,
    make_frame,
    make_site,
    rendered,
)

BORROWED = '<span lang="zh-Hans" dir="ltr">站</span>'
CHINESE_TITLE = make_site(ZH, EN, title={"zh": "站"}, description={"zh": "站"})


def homes(frame: Frame, key: str, features: list[Feature]) -> dict[str, HomePage]:
    order = newest_first([announce(feature) for feature in features])
    counts = dict.fromkeys(frame.site.keys, 1) | {key: count_pages(len(order))}
    return dict(home_pages(frame, key, order, counts))


def many(count: int) -> list[Feature]:
    return [make_feature(make_article("en"), slug=f"s{number:03}") for number in range(count)]


def test_newest_first_and_then_by_slug() -> None:
    dates = {"b": "2021", "a": "2021", "new": "2022-05", "old": "../2020"}
    found = [
        announce(make_feature(slug=slug, feature={"published": date}))
        for slug, date in dates.items()
    ]
    assert [a.slug for a in newest_first(found)] == ["new", "a", "b", "old"]


def test_a_list_has_at_least_one_page() -> None:
    counts = [count_pages(n) for n in (0, 1, PAGE_SIZE, PAGE_SIZE + 1)]
    assert counts == [1, 1, 1, 2]


def test_the_home_of_an_empty_site() -> None:
    ((route, page),) = homes(make_frame(), "en", []).items()
    assert (route, page.cards, page.newer, page.older) == ("en/", (), "", "")
    assert "mainEntity" not in json.loads(page.shell.json_ld)
    assert (page.heading, page.description) == ("Site en", "About en")


def test_pages_of_a_list_lead_to_each_other() -> None:
    pages = homes(make_frame(), "en", many(2 * PAGE_SIZE + 1))
    assert list(pages) == ["en/", "en/page/2/", "en/page/3/"]
    assert [(page.newer, page.older) for page in pages.values()] == [
        ("", "page/2/"),
        ("../../", "../3/"),
        ("../2/", ""),
    ]
    assert [len(page.cards) for page in pages.values()] == [PAGE_SIZE, PAGE_SIZE, 1]
    assert pages["en/page/3/"].cards[0].href == "../../s040/"
    assert pages["en/page/2/"].position == "Page 2 of 3"
    assert pages["en/page/2/"].shell.title == "Site en · Page 2 of 3"


def test_a_page_is_offered_in_languages_whose_list_is_so_long() -> None:
    second = homes(make_frame(), "en", many(PAGE_SIZE + 1))["en/page/2/"].shell
    assert [(a.key, a.exists) for a in second.alternates] == [("zh", False), ("en", True)]
    assert second.x_default == second.canonical == f"{BASE}en/page/2/"


def test_items_of_a_list_keep_counting() -> None:
    second = homes(make_frame(), "en", many(PAGE_SIZE + 1))["en/page/2/"].shell
    (item,) = json.loads(second.json_ld)["mainEntity"]["itemListElement"]
    assert (item["position"], item["url"]) == (PAGE_SIZE + 1, f"{BASE}en/s{PAGE_SIZE:03}/")


def test_a_title_that_is_borrowed_is_marked() -> None:
    frame = make_frame(CHINESE_TITLE)
    (page,) = homes(frame, "en", []).values()
    assert (page.heading, page.description) == (BORROWED, BORROWED)
    assert (page.shell.title, page.shell.description) == ("站", "站")
    assert chooser_page(frame).choices[1].title == BORROWED


def test_the_chooser_offers_every_language() -> None:
    page = chooser_page(make_frame(make_site(ZH, EN, FR)))
    offered = [(choice.lang, choice.name, choice.href) for choice in page.choices]
    assert offered == [
        ("zh-Hans", "中文", "zh/"),
        ("en", "English", "en/"),
        ("fr", "Français", "fr/"),
    ]
    assert page.shell.canonical == page.shell.x_default == BASE
    assert json.loads(page.shell.json_ld)["inLanguage"] == ["zh-Hans", "en", "fr"]


def test_what_is_not_found_is_said_in_every_language() -> None:
    page = not_found_page(make_frame())
    assert [(m.lang, m.heading, m.home.href) for m in page.messages] == [
        ("zh-Hans", "没有找到这个网页", "/repo/zh/"),
        ("en", "Page not found", "/repo/en/"),
    ]
    assert not any(other.exists for other in page.shell.alternates)


def test_404_works_wherever_it_is_served() -> None:
    """No link is relative to the address, and none names the host."""
    feature = make_feature()
    nav = (SiteLink({"zh": "特稿"}, "story/article.zh.md"),)
    page = not_found_page(make_frame(make_site(), [feature], nav))
    links = [link for link in links_in(rendered("404.html", page)) if not link.startswith("#")]
    assert links
    assert all(link.startswith("/repo/") for link in links), links
