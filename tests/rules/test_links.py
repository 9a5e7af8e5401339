"""Links between features."""

import pytest
from hypothesis import given

from site_builder.model.outline import outline_of
from site_builder.problems.problems import Problem
from site_builder.rules.links import Target, check_links, linked_slugs, target_of
from tests.support.features import (
    hole,
    make_article,
    make_feature,
    outlines_of,
    part,
    photo,
    prose,
)
from tests.support.texts import markup

BRIDGE = make_feature(
    make_article("zh", part("plan", prose("plan-1"))),
    make_article("en", part("plan", prose("plan-1"))),
    slug="bridge",
    photos=[photo("boat")],
)


def check(link: str, left_out: dict[str, str] | None = None) -> list[Problem]:
    article = make_article("zh", part("one", prose("one-1", hole("link", link))))
    story = make_feature(article, slug="story")
    return list(check_links(outlines_of(story, BRIDGE), left_out or {}))


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("../bridge/article.zh.md", Target("bridge", "zh", "", "article")),
        ("../bridge/article.zh.md#plan", Target("bridge", "zh", "plan", "article")),
        ("../bridge/../bridge/./article.en.md", Target("bridge", "en", "", "article")),
        ("article.en.md", Target("story", "en", "", "article")),
        ("#plan", Target("story", "zh", "plan")),
        ("", Target("story", "zh", "")),
        ("../bridge", None),
        ("../bridge/facts/photos.yaml", None),
        ("../../content/bridge/article.zh.md", Target("bridge", "zh", "", "article")),
        ("../about/page.zh.md#who", Target("about", "zh", "who", "page")),
        ("page.en.md", Target("story", "en", "", "page")),
        ("../../other/bridge/article.zh.md", None),
        ("../../../etc/passwd", None),
        ("/content/bridge/article.zh.md", None),
        ("article.zh.md?x", None),
    ],
)
def test_targets(link: str, target: Target | None) -> None:
    found = target_of("story", "zh", link)
    assert found == target or (target is None and found is None)


@pytest.mark.parametrize(
    "link",
    [
        "../bridge/article.en.md#plan-1",
        "../bridge/article.zh.md#photo-boat",
        "#one",
        "#one-1",
        "article.zh.md",
    ],
)
def test_good_links(link: str) -> None:
    assert check(link) == []


@pytest.mark.parametrize(
    ("link", "code", "hint"),
    [
        ("../brigde/article.zh.md", "broken-link", "did you mean 'bridge'?"),
        ("../bridge/article.fr.md", "broken-link", "known here: en, zh"),
        ("../bridge/article.zh.md#plann", "broken-link", "did you mean 'plan'?"),
        ("../bridge/artcle.zh.md", "broken-link", "did you mean '../bridge/article.zh.md'?"),
        ("artcle.zh.md", "broken-link", "did you mean 'article.zh.md'?"),
        ("../bridge/", "broken-link", "link to an article"),
        ("article.zh.md?x=1", "broken-link", "remove the '?'"),
        ("..\\bridge\\article.zh.md", "broken-link", "write '/' between folders"),
        ("../../secret.md", "outside-root", "link to an article"),
        ("../../../etc/passwd", "outside-root", "link to an article"),
    ],
)
def test_broken_links(link: str, code: str, hint: str) -> None:
    (problem,) = check(link)
    assert problem.code == code
    assert problem.hint.startswith(hint)


def test_a_link_to_an_article_that_the_site_might_have() -> None:
    chinese = make_feature(make_article("zh", part("plan")), slug="chinese")
    links = ("../chinese/article.en.md#plan", "../chinese/article.en.md#plann")
    lead = tuple(prose(f"top-{n}", hole("link", link)) for n, link in enumerate(links))
    story = make_feature(make_article("en", lead=lead), slug="story")
    outlines = outlines_of(story, chinese)
    (problem,) = check_links(outlines, {}, languages=("zh", "en"))
    assert problem.hint == "did you mean 'plan'?"
    assert len(list(check_links(outlines, {}, languages=("zh",)))) == 2


ABOUT = make_feature(make_article("zh", part("who")), slug="about", form="page")


@pytest.mark.parametrize(
    ("link", "message", "hint"),
    [
        ("../about/article.zh.md", "is a plain page, not a feature", "write page.zh.md"),
        ("../bridge/page.en.md", "is a feature, not a plain page", "write article.en.md"),
        ("../about/page.fr.md", "the page 'about' has no text in 'fr'", "known here: zh"),
        ("../abuot/page.zh.md", "there is no page 'abuot'", "did you mean 'about'?"),
        (
            "../about/pgae.zh.md",
            "is not an article or a page",
            "did you mean '../about/page.zh.md'?",
        ),
    ],
)
def test_a_link_names_the_form_of_its_target(link: str, message: str, hint: str) -> None:
    lead = (prose("top-1", hole("link", link), hole("link", "../about/page.zh.md#who")),)
    story = make_feature(make_article("zh", lead=lead), slug="story")
    (problem,) = check_links(outlines_of(story, BRIDGE, ABOUT), {})
    assert problem.code == "broken-link"
    assert message in problem.message
    assert problem.hint == hint


def test_links_to_a_draft() -> None:
    (problem,) = check("../bridge/article.zh.md", {"bridge": ""})
    assert "is a draft" in problem.message
    assert "--drafts" in problem.hint


def test_links_to_a_feature_whose_time_has_not_come() -> None:
    (problem,) = check("../bridge/article.zh.md", {"bridge": "2026-12-05T08:00+08:00"})
    assert "isn't published before 2026-12-05T08:00+08:00" in problem.message
    assert "--drafts" in problem.hint


def test_slugs() -> None:
    links = (hole("link", "../bridge/article.zh.md"), hole("link", "#a"), hole("link", "x"))
    story = make_feature(make_article("zh", lead=(prose("top-1", *links),)), slug="story")
    assert linked_slugs(outline_of(story)) == {"bridge"}


@given(markup)
def test_any_link_is_sound_or_a_problem_and_never_leaves_the_content(link: str) -> None:
    target = target_of("story", "zh", link)
    if target:
        assert "/" not in target.slug
        assert target.slug not in ("", "..")
    assert len(check(link)) <= 1
