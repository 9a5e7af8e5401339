"""Where GitHub Pages shows a repository's site, and whether the site knows it."""

import pytest

from site_builder.deploy.pages_address import Repository, check_address, github_repository
from site_builder.problems.problems import Location

PLACE = Location("content/site.yaml", 3, 11)
PROJECT = "git@github.com:Li-Na/news.git"
USER = "https://github.com/Li-Na/li-na.github.io"


@pytest.mark.parametrize(
    "url",
    [
        "git@github.com:Li-Na/news.git",
        "github.com:Li-Na/news",
        "https://github.com/Li-Na/news",
        "https://github.com/Li-Na/news.git/",
        "https://www.github.com/Li-Na/news",
        "http://github.com/Li-Na/news",
        "https://x-access-token:secret@github.com/Li-Na/news",
        "ssh://git@github.com/Li-Na/news.git",
        "ssh://git@ssh.github.com:443/Li-Na/news.git",
        "git://GitHub.com/Li-Na/news.git",
    ],
)
def test_a_repository_on_github(url: str) -> None:
    assert github_repository(url) == Repository("Li-Na", "news")


@pytest.mark.parametrize(
    "url",
    [
        "https://gitlab.com/li-na/news",
        "git@github.com.example.org:li-na/news",
        "https://example.org/github.com/li-na/news",
        "https://notgithub.com/li-na/news",
        "/srv/github.com/li-na/news",
        "https://github.com/li-na",
        "https://gist.github.com/li-na/news",
        "https://github.com/li-na/news/tree/main",
        "../news.git",
        "",
    ],
)
def test_no_repository_on_github(url: str) -> None:
    assert github_repository(url) is None


def test_project_and_user_sites() -> None:
    assert Repository("Li-Na", "News").address == "https://li-na.github.io/News/"
    assert Repository("Li-Na", "li-na.GitHub.io").address == "https://li-na.github.io/"
    assert Repository("li-na", "other.github.io").address == (
        "https://li-na.github.io/other.github.io/"
    )


@pytest.mark.parametrize(
    ("address", "url", "domain", "code"),
    [
        ("https://li-na.github.io/news/", PROJECT, "", ""),
        ("https://Li-Na.GitHub.io/news/", PROJECT, "", ""),
        ("https://li-na.github.io/News/", PROJECT, "", "base-url-differs"),
        ("https://li-na.github.io/", PROJECT, "", "base-url-differs"),
        ("http://li-na.github.io/news/", PROJECT, "", "base-url-differs"),
        ("https://wang.github.io/news/", PROJECT, "", "base-url-differs"),
        ("https://news.example.org/", PROJECT, "", "no-domain"),
        ("https://news.example.org/news/", PROJECT, "", ""),
        ("https://news.example.org/other/", PROJECT, "", "base-url-differs"),
        ("https://news.example.org/", PROJECT, "news.example.org", ""),
        ("https://News.example.org/", PROJECT, "news.example.org", ""),
        ("https://news.example.org/news/", PROJECT, "news.example.org", "base-url-differs"),
        ("https://www.example.org/", PROJECT, "news.example.org", "base-url-differs"),
        ("https://li-na.github.io/news/", PROJECT, "news.example.org", "base-url-differs"),
        ("https://news.example.org:8443/", PROJECT, "news.example.org", "base-url-differs"),
        ("https://li-na.github.io/", USER, "", ""),
        ("https://li-na.github.io/news/", USER, "", "base-url-differs"),
        ("https://example.org/", USER, "", "no-domain"),
        ("https://example.org/", USER, "example.org", ""),
        ("https://anything.example.org/at/all/", "/srv/news.git", "", ""),
        ("https://anything.example.org/at/all/", "/srv/news.git", "a.org", "base-url-differs"),
    ],
)
def test_whether_an_address_agrees(address: str, url: str, domain: str, code: str) -> None:
    problem = check_address(address, PLACE, url, domain)

    assert (problem.code if problem else "") == code
    if problem:
        assert problem.location == PLACE
        assert "https://" in problem.hint
