"""Plain pages: what they show, and what they tell machines."""

import json

from site_builder.compose.page_context import NO_NEIGHBOURS, index_of
from site_builder.compose.plain_page import plain_page
from site_builder.views.pages import PlainPage
from tests.support.features import (
    BASE,
    directive,
    ids_in,
    make_article,
    make_feature,
    make_frame,
    make_photo_file,
    make_site,
    part,
    photo,
    prose,
    rendered,
)

SECTION = part("who", prose("who-1", "Words."), directive("photo", "who-2", "p"))
ABOUT = make_feature(
    make_article("zh", SECTION, lead=(prose("top-1"),)),
    make_article("en", SECTION),
    slug="about",
    form="page",
    photos=[photo("p", file="a.jpg")],
    files=[make_photo_file("a.jpg")],
)
LONE = make_feature(make_article("zh", part("who")), slug="terms", form="page")


def page(key: str = "en", feature: object = ABOUT) -> PlainPage:
    chosen = LONE if feature is LONE else ABOUT
    return plain_page(make_frame(), chosen, index_of(chosen.facts), NO_NEIGHBOURS, key)


def test_it_has_the_title_and_the_text() -> None:
    made = page("zh")
    html = rendered("page.html", made)
    assert {"top-1", "who", "who-1", "photo-p"} <= set(ids_in(html))
    assert "Title zh" in html
    assert "Deck" not in html
    assert made.shell.description == "Summary zh"
    assert made.shell.style  # of its picture


def test_its_pictures_open_large() -> None:
    assert page().has_pictures
    assert "data-close=" in rendered("page.html", page())
    lone = page("zh", LONE)
    assert not lone.has_pictures
    assert "data-close=" not in rendered("page.html", lone)


def test_it_has_its_versions_and_a_page_that_shows_both() -> None:
    made = page()
    assert made.shell.canonical == f"{BASE}en/about/"
    assert made.shell.x_default == f"{BASE}zh/about/"
    assert [link.href for link in made.parallels] == ["with-zh/"]
    (section,) = made.sections
    assert [other.href for other in section.alternates] == ["../../zh/about/#who"]


def test_machines_learn_that_it_is_no_article() -> None:
    made = page()
    data = json.loads(made.shell.json_ld)
    assert (data["@type"], data["name"], data["url"]) == ("WebPage", "Title en", f"{BASE}en/about/")
    assert data["isPartOf"] == {"@type": "WebSite", "name": "Site en", "url": BASE}
    assert len(data["image"]) == 1
    assert "datePublished" not in data
    tags = dict(made.shell.open_graph)
    assert tags["og:type"] == "website"
    assert "article:published_time" not in tags


def test_it_stands_in_for_a_missing_translation() -> None:
    made = page("en", LONE)
    assert (made.tongue.lang, made.shell.canonical) == ("zh-Hans", f"{BASE}zh/terms/")
    assert made.notice
    assert made.parallels == ()


def test_without_parallel_pages_there_is_no_way_to_one() -> None:
    frame = make_frame(make_site(parallel=False))
    made = plain_page(frame, ABOUT, index_of(ABOUT.facts), NO_NEIGHBOURS, "en")
    assert made.parallels == ()
    assert "with-zh" not in rendered("page.html", made)
