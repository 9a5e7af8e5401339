"""No two things at one address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.aliases import Alias, alias_route, claim
from site_builder.model.outline import outline_of
from site_builder.problems.problems import Location, Problem
from site_builder.rules.addresses import check_aliases
from tests.support.features import make_article, make_feature, make_site

STORY = make_feature(make_article("zh"), make_article("en"), slug="story")
ABOUT = make_feature(make_article("zh"), slug="about", form="page")


def check(*written: str, pages: int = 1, **site: str) -> list[Problem]:
    """The first is an alias of the feature, all others are the page's."""
    aliases = [Alias(w, "", Location("a.yaml", line)) for line, w in enumerate(written, 1)]
    outlines = {
        "story": outline_of(STORY, tuple(aliases[:1])),
        "about": outline_of(ABOUT, tuple(aliases[1:])),
    }
    return list(check_aliases(make_site(**site), outlines, pages))


@pytest.mark.parametrize(
    "written", ["/old/", "/zh/", "/zh/old/", "/zh/story.html", "/page/2/", "/story/", "/zh.html"]
)
def test_one_address_that_is_free(written: str) -> None:
    assert (check(written) == []) == (written != "/zh/")


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("/zh/", ""),
        ("/ZH", ""),
        ("/404.html", ""),
        ("/404.html/old/", ""),
        ("/robots.txt/old/", ""),
        ("/cname/", ""),
        ("/en/feed.xml/old.html", ""),
        ("/zh/story", "content/story/article.zh.md:1:1"),
        ("/en/story/index.html", "content/story/article.en.md:1:1"),
        ("/en/story/facts.json/old/", "content/story/article.en.md:1:1"),
        ("/en/story/with-zh/", "content/story/article.en.md:1:1"),
        ("/zh/story/photos/", "content/story/article.zh.md:1:1"),
        ("/en/about/", "content/about/page.zh.md:1:1"),
    ],
)
def test_what_is_published(written: str, place: str) -> None:
    (problem,) = check(written)
    assert (problem.code, problem.location.line) == ("taken-address", 1)
    assert [str(one.location) for one in problem.related] == ([place] if place else [])


def test_the_pages_of_tags_series_and_people() -> None:
    alias = Alias("/ZH/Tags/river", "", Location("a.yaml", 1))
    outlines = {"story": outline_of(STORY, (alias,))}
    assert list(check_aliases(make_site(), outlines, 1, ["zh/tags/rivers/"])) == []
    (problem,) = check_aliases(make_site(), outlines, 1, ["zh/tags/river/"])
    assert (problem.code, problem.related) == ("taken-address", ())


def test_where_nothing_stands_in_for_a_missing_text() -> None:
    assert check("/en/about/", fallback="hide") == []


def test_a_longer_list_of_features() -> None:
    assert check("/zh/page/2/") == []
    assert len(check("/zh/page/2/", pages=2)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/old/", "/old"),
        ("/old/", "/OLD/index.html"),
        ("/old.html", "/old.html/x/"),
        ("/old.html/x/", "/old.html"),
        ("/\u00e9/", "/e\u0301/"),
    ],
)
def test_two_aliases_are_both_named(one: str, other: str) -> None:
    found = sorted(check(one, other))
    assert [p.location.line for p in found] == [1, 2]
    assert [p.related[0].location.line for p in found] == [2, 1]


STEP = st.sampled_from(["a", "A", "b", "a.html", "index.html"])
PATHS = st.lists(STEP, min_size=1, max_size=3).map(lambda steps: "/x/" + "/".join(steps))


@given(st.lists(PATHS, min_size=1, max_size=4))
def test_without_a_problem_every_address_has_a_file(written: list[str]) -> None:
    paths = [claim(alias_route(one)) for one in written]
    inside = any(path.startswith(f"{other}/") for path in paths for other in paths)
    assert (check(*written) == []) == (len({*paths}) == len(paths) and not inside)
