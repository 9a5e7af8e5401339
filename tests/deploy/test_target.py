"""Where to publish: site.yaml, and the options over it."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from site_builder.deploy.target import read_target
from site_builder.deploy.values import DeployOptions, Setting
from site_builder.problems.problems import Location, SiteError
from tests.support.git import codes
from tests.support.moments import NOW
from tests.support.sites import write, write_site

CONFIG = "content/site.yaml"


@pytest.fixture
def options(tmp_path: Path) -> DeployOptions:
    return DeployOptions(site=write_site(tmp_path, "story"), tool="site-builder 1.2.3", at=NOW)


def set_deploy(options: DeployOptions, text: str) -> None:
    path = options.site / CONFIG
    write(path, path.read_text("utf-8") + f"deploy: {text}\n")


def problems(options: DeployOptions, **more: Any) -> list[str]:
    with pytest.raises(SiteError) as caught:
        read_target(replace(options, **more))
    return codes(caught.value.problems)


def test_without_a_word_it_is_gh_pages_of_origin(options: DeployOptions) -> None:
    target = read_target(options)

    assert target.remote == Setting("origin", Location(CONFIG))
    assert target.branch == Setting("gh-pages", Location(CONFIG))
    assert target.base_url == Setting("https://example.org/repo/", Location(CONFIG, 3, 11))
    assert target.domain == ""


def test_site_yaml_says_where(options: DeployOptions) -> None:
    set_deploy(options, "{remote: github, branch: pages/新, domain: News.example.org}")

    target = read_target(options)

    assert target.remote == Setting("github", Location(CONFIG, 7, 18))
    assert target.branch == Setting("pages/新", Location(CONFIG, 7, 34))
    assert target.domain == "news.example.org"


def test_the_command_says_it_over_site_yaml(options: DeployOptions) -> None:
    set_deploy(options, "{remote: github}")

    here = replace(options, remote="mirror", branch="live", base_url="https://example.com/")
    target = read_target(here)

    assert target.remote == Setting("mirror", Location("--remote"))
    assert target.branch == Setting("live", Location("--branch"))
    assert target.base_url == Setting("https://example.com/", Location("--base-url"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{branch: a..b}", "bad-branch"),
        ("{branch: 5}", "bad-branch"),
        ("{domain: https://news.example.org/}", "bad-domain"),
        ("{domain: [news.example.org]}", "bad-domain"),
        ("{remote: ''}", "empty-text"),
        ("{host: here}", "unknown-key"),
        ("gh-pages", "wrong-type"),
    ],
)
def test_a_fault_in_site_yaml_is_told_by_its_line(
    options: DeployOptions, text: str, code: str
) -> None:
    set_deploy(options, text)

    with pytest.raises(SiteError) as caught:
        read_target(options)

    (problem,) = caught.value.problems
    assert problem.code == code
    assert (problem.location.path, problem.location.line) == (CONFIG, 7)


def test_a_branch_named_to_overwrite_must_be_the_one(options: DeployOptions) -> None:
    assert problems(options, overwrite="main") == ["wrong-overwrite"]
    assert problems(options, branch="a b", overwrite="main") == ["bad-branch", "wrong-overwrite"]
    assert read_target(replace(options, branch="main", overwrite="main")).branch.value == "main"


def test_a_site_without_settings(options: DeployOptions) -> None:
    (options.site / CONFIG).write_bytes(b"title: \xff")
    assert problems(options) == ["not-utf8"]
    (options.site / CONFIG).unlink()
    assert problems(options) == ["missing-file"]
