"""Pages at former addresses: where they lead, by language and policy."""

import pytest

from site_builder.compose.redirects import redirect_page, redirects_of
from site_builder.model.aliases import Alias
from site_builder.model.outline import outline_of
from site_builder.model.presence import Fallback
from site_builder.problems.problems import Location
from site_builder.views.pages import RedirectPage
from tests.support.features import (
    BASE,
    EN,
    FR,
    ZH,
    make_article,
    make_feature,
    make_frame,
    make_site,
    rendered,
)

HERE = Location("content/story/facts/feature.yaml", 3, 1)


def lead(
    written: str, language: str = "", spoken: tuple[str, ...] = ("zh", "en"), **site: object
) -> RedirectPage:
    frame = make_frame(make_site(ZH, EN, FR, **site))
    articles = [make_article(key) for key in spoken]
    feature = make_feature(*articles, languages=("zh", "en", "fr"))
    outlines = {"story": outline_of(feature, (Alias(written, language, HERE),))}
    (redirect,) = redirects_of(frame, outlines)
    return redirect_page(frame, redirect)


def test_an_address_of_a_language_leads_to_it() -> None:
    page = lead("/en/old/", "en")
    assert page.target == "../story/"
    assert page.shell.canonical == f"{BASE}en/story/"
    assert (page.shell.lang, page.shell.title) == ("en", "Title en")


def test_any_other_leads_to_the_first_language_that_has_a_text() -> None:
    assert lead("/old.html").target == "zh/story/"
    assert lead("/old.html", spoken=("en", "fr")).target == "en/story/"


@pytest.mark.parametrize(
    ("policy", "target", "links"),
    [
        ("show", "../story/", ["../story/", "../../zh/story/", "../../en/story/"]),
        ("link", "../../zh/story/", ["../../zh/story/", "../../zh/story/", "../../en/story/"]),
        ("hide", "../../zh/story/", ["../../zh/story/", "../../zh/story/", "../../en/story/"]),
    ],
)
def test_a_language_without_a_text(policy: Fallback, target: str, links: list[str]) -> None:
    page = lead("/fr/vieux/", "fr", fallback=policy)
    assert page.target == target
    assert [message.link.href for message in page.messages] == links
    assert page.shell.canonical == f"{BASE}zh/story/"
    # The address is a French one, whatever it leads to.
    assert page.shell.lang == "fr"
    assert page.messages[0].link.text.lang == "zh-Hans"


def test_who_gets_nothing_is_told_nothing() -> None:
    page = lead("/old/", fallback="hide")
    assert [message.lang for message in page.messages] == ["zh-Hans", "en"]


def test_the_page_runs_nothing_and_is_listed_nowhere() -> None:
    html = rendered("redirect.html", lead("/old/"))
    assert '<meta http-equiv="refresh" content="0; url=../zh/story/">' in html
    assert '<meta name="robots" content="noindex">' in html
    assert f'<link rel="canonical" href="{BASE}zh/story/">' in html
    assert html.count("<h1") == 1
    assert "<script" not in html
    assert 'rel="alternate"' not in html
    assert 'href="../en/story/" hreflang="en">Title en</a>' in html
