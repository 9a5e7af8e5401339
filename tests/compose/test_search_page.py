"""The page for searches: the box, and what there is for who has no JavaScript."""

from site_builder.compose.search_page import LISTED, search_pages
from site_builder.search.volumes import SearchPart
from tests.support.features import links_in, make_frame, make_site, rendered

PART = SearchPart("Title", "", "", (("one", "First", "", ""),), "2023", 2, 100, "digest")


def test_features_with_their_sections() -> None:
    parts = {"story": PART, "foreign": PART._replace(lang="zh-Hans", dir="ltr", title="标题")}
    ((route, page),) = search_pages(make_frame(), "en", parts)
    assert route == "en/search/"
    html = rendered("search.html", page)
    assert {"../story/", "../story/#one", "../foreign/"} <= set(links_in(html))
    assert 'lang="zh-Hans" dir="ltr">标题</a>' in html
    assert '<form class="search-form" role="search" action="./">' in html
    assert 'content="noindex' in html
    assert "form-action &#39;self&#39;" in html or "form-action 'self'" in html


def test_many_features_are_on_several_pages() -> None:
    parts = {f"s{number:03}": PART for number in range(LISTED + 1)}
    (first, one), (second, two) = search_pages(make_frame(), "zh", parts)
    assert (first, second) == ("zh/search/", "zh/search/page/2/")
    assert (one.next, two.previous) == ("page/2/", "../../")
    assert "search.js" not in rendered("search.html", two)


def test_without_searches_there_is_no_box() -> None:
    frame = make_frame(make_site(search=False))
    ((_, page),) = search_pages(frame, "zh", {})
    assert page.shell.search_href == ""
    assert "form-action 'none'" in page.shell.csp
