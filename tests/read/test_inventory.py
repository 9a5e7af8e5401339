"""What is in content/. Links, pipes and odd names are in tests/sites/test_odd_files.py."""

from pathlib import Path

import pytest

from site_builder.read.inventory import take_inventory
from tests.support.fixture_sites import compose


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return compose(tmp_path / "site")


def write(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x")


def found(site: Path) -> list[tuple[str, str, str, str]]:
    problems = take_inventory(site).problems
    return [(p.location.path, p.code, p.severity, p.hint) for p in problems]


def test_a_sound_site(site: Path) -> None:
    inventory = take_inventory(site)
    assert inventory.problems == ()
    assert inventory.config
    assert inventory.config.path == "content/site.yaml"
    (feature,) = inventory.features
    assert (feature.slug, feature.folder) == ("story", "content/story")
    assert sorted(feature.articles) == ["en", "zh"]
    assert len(feature.facts) == 8
    assert [photo.name for photo in feature.photos] == ["street.svg"]
    assert len(inventory.files) == 12


def test_what_may_have_changed_is_seen(site: Path) -> None:
    before = {file.path: file for file in take_inventory(site).files}
    (site / "content/site.yaml").write_text("title: x")
    after = {file.path: file for file in take_inventory(site).files}
    assert [path for path in before if before[path] != after[path]] == ["content/site.yaml"]


def test_a_folder_among_the_pictures(site: Path) -> None:
    write(site / "content/story/photos/spring/street.jpg")
    hint = "move its files into photos/ itself"
    assert found(site) == [("content/story/photos/spring", "unreadable", "error", hint)]


@pytest.mark.parametrize("slug", ["a", "2021", "a-b-1", "pages", "con-1"])
def test_good_slugs(site: Path, slug: str) -> None:
    write(site / f"content/{slug}/article.zh.md")
    assert found(site) == []


@pytest.mark.parametrize(
    "slug", ["A", "a_b", "a b", "-a", "故事", "page", "tags", "con", "lpt1", "a.b"]
)
def test_bad_slugs(site: Path, slug: str) -> None:
    write(site / f"content/{slug}/article.zh.md")
    ((path, code, severity, hint),) = found(site)
    assert (path, code, severity) == (f"content/{slug}", "bad-slug", "error")
    assert hint


@pytest.mark.parametrize(
    ("name", "severity", "hint"),
    [
        ("notes.txt", "warning", ""),
        ("story/notes.txt", "warning", ""),
        ("story/images/a.jpg", "warning", ""),
        ("story/article.zh.txt", "warning", ""),
        ("story/facts/notes.txt", "warning", "facts files are: feature.yaml"),
        ("story/facts/phots.yaml", "warning", "facts files are: feature.yaml"),
    ],
)
def test_what_is_not_used(site: Path, name: str, severity: str, hint: str) -> None:
    write(site / "content" / name)
    ((_, code, found_severity, found_hint),) = found(site)
    assert (code, found_severity) == ("unknown-file", severity)
    assert found_hint.startswith(hint)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("site.yaml", "site.yml"),
        ("story/article.zh.md", "story/artcle.zh.md"),
        ("story/article.en.md", "story/article.en.markdown"),
        ("story/facts", "story/fact"),
        ("story/photos", "story/Photos"),
        ("story/facts/photos.yaml", "story/facts/photo.yaml"),
        ("story/facts/people.yaml", "story/facts/people.yml"),
    ],
)
def test_a_misspelt_name_is_an_error(site: Path, right: str, wrong: str) -> None:
    (site / "content" / right).rename(site / "content" / wrong)
    (problem,) = take_inventory(site).problems
    assert (problem.code, problem.severity) == ("unknown-file", "error")
    assert problem.location.path == f"content/{wrong}"
    assert problem.hint == f"did you mean '{Path(right).name}'?"
    assert problem.concerns == f"content/{right}"


def test_hidden_files_are_passed_over(site: Path) -> None:
    for name in (".git/x", ".DS_Store", "story/.article.zh.md.swp", "story/article.zh.md~"):
        write(site / "content" / name)
    assert found(site) == []


def test_no_content(tmp_path: Path) -> None:
    assert [(path, code) for path, code, *_ in found(tmp_path)] == [("content", "missing-folder")]


def test_the_launch_list_is_a_file_of_its_feature(site: Path) -> None:
    write(site / "content/story/launch.yaml")
    (feature,) = take_inventory(site).features
    assert feature.launch
    assert feature.launch in feature.texts
    assert found(site) == []


def test_the_records_of_translations_are_listed(site: Path) -> None:
    write(site / "content/story/translation.en.yaml")
    write(site / "content/translation.en.yaml")
    inventory = take_inventory(site)
    (feature,) = inventory.features
    assert inventory.problems == ()
    assert feature.records["en"].path == "content/story/translation.en.yaml"
    assert inventory.records["en"].path == "content/translation.en.yaml"
    assert feature.records["en"] in feature.texts
    assert inventory.records["en"] not in inventory.files


@pytest.mark.parametrize("folder", ["content", "content/story"])
def test_a_misspelt_record_is_an_error(site: Path, folder: str) -> None:
    write(site / f"{folder}/translations.en.yaml")
    said = "did you mean 'translation.en.yaml'?"
    assert found(site) == [(f"{folder}/translations.en.yaml", "unknown-file", "error", said)]


def test_a_misspelt_launch_list_is_an_error(site: Path) -> None:
    write(site / "content/story/lanch.yaml")
    said = "did you mean 'launch.yaml'?"
    assert found(site) == [("content/story/lanch.yaml", "unknown-file", "error", said)]


@pytest.mark.parametrize(
    ("name", "meant"),
    [("template", "templates"), ("Templates", "templates"), ("asset", "assets"), ("Font", "fonts")],
)
def test_a_misnamed_folder_beside_the_content(site: Path, name: str, meant: str) -> None:
    write(site / name / "a.html")
    assert found(site) == [(name, "unknown-file", "warning", f"did you mean '{meant}/'?")]
    (site / meant).mkdir()
    assert found(site) == []


@pytest.mark.parametrize("name", ["node_modules", "tests", "contents", "templates-old", "asset.md"])
def test_other_names_beside_the_content_are_no_matter(site: Path, name: str) -> None:
    write(site / name)
    assert found(site) == []


def test_a_folder_of_a_page(site: Path) -> None:
    for name in ("page.zh.md", "page.en.md", "facts/people.yaml", "photos/li.jpg"):
        write(site / f"content/about/{name}")
    assert found(site) == []
    about, story = take_inventory(site).features
    assert (about.form, story.form) == ("page", "article")
    assert sorted(about.articles) == ["en", "zh"]


@pytest.mark.parametrize(
    ("name", "code", "severity"),
    [
        ("article.en.md", "mixed-folder", "error"),
        ("facts/feature.yaml", "mixed-folder", "error"),
        ("launch.yaml", "unknown-file", "warning"),
    ],
)
def test_what_a_page_cannot_have(site: Path, name: str, code: str, severity: str) -> None:
    write(site / "content/about/page.zh.md")
    write(site / f"content/about/{name}")
    about = next(files for files in take_inventory(site).features if files.slug == "about")
    ((_path, said, how, _hint),) = found(site)
    assert (said, how) == (code, severity)
    assert about.launch is None
    assert all("feature.yaml" not in file.path for file in about.facts)


def test_the_name_of_a_page_alone_in_its_folder_may_be_misspelt(site: Path) -> None:
    write(site / "content/about/pgae.zh.md")
    ((_path, code, severity, hint),) = found(site)
    assert (code, severity, hint) == ("unknown-file", "error", "did you mean 'page.zh.md'?")
