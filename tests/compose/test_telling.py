"""A page in a language that the feature isn't translated into."""

import pytest

from site_builder.compose.borrowed import BorrowedWords
from site_builder.compose.page_context import index_of
from site_builder.compose.photos_page import photos_page
from site_builder.compose.telling import telling_of
from site_builder.model.feature import Feature
from site_builder.views.blocks import HtmlBlock, PhotoBlock
from site_builder.views.shell import Tongue, Words
from tests.support.features import (
    AR,
    BASE,
    EN,
    ZH,
    directive,
    hole,
    make_article,
    make_feature,
    make_frame,
    make_page,
    make_photo_file,
    make_site,
    number,
    part,
    photo,
    prose,
    rendered,
)

NOTICE = "This text has not been translated yet. You are reading the original, in {}."


def chinese() -> Feature:
    """A feature in Chinese alone, whose facts are in English as well."""
    words = prose("top-1", hole("number", "n"), hole("link", "#plan"), "x</a>")
    picture = directive("photo", "plan-1", "p")
    return make_feature(
        make_article("zh", part("plan", picture), lead=(words,)),
        photos=[photo("p", file="a.jpg")],
        numbers=[number("n", value=14400, unit={"zh": "人", "en": "people"})],
        files=[make_photo_file()],
    )


def test_an_article_of_the_readers_own_is_told_as_it_is() -> None:
    telling = telling_of(make_frame(), chinese(), "zh", "zh/story/")
    assert (telling.tongue, telling.notice, telling.teller.key) == (Tongue(), "", "zh")


def test_words_of_the_source_are_marked_and_the_notice_is_the_readers() -> None:
    page = make_page(chinese(), "en")
    assert (page.shell.lang, page.tongue, page.title) == (
        "en",
        Tongue("zh-Hans", "ltr"),
        "Title zh",
    )
    link = '<a href="../../zh/story/" hreflang="zh-Hans" rel="alternate">Chinese</a>'
    assert page.notice == NOTICE.format(link)
    html = rendered("feature.html", page)
    assert '<h1 class="told" lang="zh-Hans" dir="ltr">Title zh</h1>' in html
    assert '<div class="prose told" lang="zh-Hans" dir="ltr">' in html
    assert '<h2 id="plan_heading" class="told" lang="zh-Hans" dir="ltr">' in html


def test_prose_is_filled_for_its_own_readers_and_facts_for_those_of_the_page() -> None:
    page = make_page(chinese(), "en")
    (lead,) = page.lead
    assert isinstance(lead, HtmlBlock)
    assert '<data id="number-n" value="14400">1.44万人</data><a href="#plan">x</a>' in lead.html
    (block,) = page.sections[0].blocks
    assert isinstance(block, PhotoBlock)
    assert block.photo.caption == Words("caption p en")


def test_it_does_not_pass_for_a_translation() -> None:
    page = make_page(chinese(), "en")
    shell = page.shell
    assert (shell.canonical, shell.x_default) == (f"{BASE}zh/story/", "")
    assert isinstance(shell.title, BorrowedWords)
    assert shell.description == NOTICE.format("Chinese")
    graph = dict(shell.open_graph)
    assert (graph["og:url"], graph["og:locale"]) == (f"{BASE}zh/story/", "zh_CN")
    assert '"inLanguage": "zh-Hans"' in shell.json_ld
    assert f"{BASE}en/story/" not in shell.json_ld
    assert page.facts_href == "../../zh/story/facts.json"
    html = rendered("feature.html", page)
    assert '<link rel="alternate" hreflang' not in html
    assert [(a.key, a.exists, a.is_current) for a in shell.alternates] == [
        ("zh", True, False),
        ("en", False, True),
    ]


def test_the_page_of_its_pictures_follows() -> None:
    feature = chinese()
    page = photos_page(make_frame(), feature, index_of(feature.facts), "en")
    assert page is not None
    assert page.shell.canonical == f"{BASE}zh/story/photos/"
    assert (page.tongue.lang, page.story_href) == ("zh-Hans", "../")
    assert page.photos[0].caption == Words("caption p en")
    assert '"inLanguage": "zh-Hans"' in page.shell.json_ld
    assert '<h1 class="told" lang="zh-Hans" dir="ltr">' in rendered("photos.html", page)


@pytest.mark.parametrize("key", ["ar", "zh"])
def test_the_direction_of_the_words_is_their_own(key: str) -> None:
    site = make_site(ZH, EN, AR)
    source = make_article("ar" if key == "zh" else "zh", part("plan", prose("plan-1")))
    feature = make_feature(source, languages=("zh", "en", "ar"))
    html = rendered("feature.html", make_page(feature, key, make_frame(site)))
    lang, direction = ("zh-Hans", "ltr") if key == "ar" else ("ar", "rtl")
    assert f'<div class="prose told" lang="{lang}" dir="{direction}">' in html
