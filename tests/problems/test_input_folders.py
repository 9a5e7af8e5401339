"""Which folder a file belongs to, and links that lead out of it."""

from pathlib import Path

import pytest

from site_builder.problems.input_folders import input_folder, is_own, link_fault


@pytest.mark.parametrize(
    ("path", "folder"),
    [
        ("content", "content"),
        ("content/site.yaml", "content"),
        ("content/story", "content"),
        ("content/story/facts/people.yaml", "content/story"),
        ("assets/deep/er/a.css", "assets"),
        ("fonts", "fonts"),
    ],
)
def test_the_folder_of_a_file(path: str, folder: str) -> None:
    assert input_folder(path) == folder


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    for path in ("content/a/facts", "content/draft", "assets/deep", "outside"):
        (site / path).mkdir(parents=True)
    for path in ("content/a/x.md", "content/draft/x.md", "content/y.md", "assets/deep/x"):
        (site / path).write_text("words")
    return site


@pytest.mark.parametrize(
    ("link", "to", "fine"),
    [
        ("content/a/l", "content/a/x.md", True),
        ("content/a/facts/l", "content/a/x.md", True),
        ("content/a/l", "content/draft/x.md", False),
        ("content/a/l", "content/y.md", False),
        ("content/l", "content/y.md", True),
        ("content/l", "content/a/x.md", False),
        ("content/l", "content/a", False),
        ("content/l", "outside", False),
        ("assets/l", "assets/deep/x", True),
        ("assets/deep/l", "assets/deep", True),
        ("assets/l", "content", False),
        ("fonts", "outside", False),
    ],
)
def test_where_a_link_may_lead(site: Path, link: str, to: str, fine: bool) -> None:
    (site / link).symlink_to(site / to)
    assert bool(link_fault(str(site.resolve()), link)) is not fine
    assert is_own(str(site), link) is fine


def test_a_folder_of_a_similar_name_is_another(site: Path) -> None:
    (site / "assets-2").mkdir()
    (site / "assets/l").symlink_to(site / "assets-2")
    assert not is_own(str(site), "assets/l")


def test_what_is_below_a_link_is_not_ones_own(site: Path) -> None:
    (site / "content/l").symlink_to("draft")
    (site / "templates").symlink_to("content")
    assert not is_own(str(site), "content/l/x.md")
    assert not is_own(str(site), "templates/y.md")
    assert is_own(str(site), "content/draft/x.md")
    assert is_own(str(site), "content/missing/x.md")
