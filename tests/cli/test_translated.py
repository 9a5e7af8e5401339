"""`site-builder translated`: units accepted after review."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli.main import main
from tests.support.git import desk, isolate_git
from tests.support.sites import snapshot, write, write_site

ARTICLE = "content/story/article.zh.md"
RECORD = "content/story/translation.en.yaml"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path / "site", "story")


def run(site: Path, *words: str | Path) -> Result:
    arguments = ["--site", str(site), "translated", *map(str, words)]
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def edit(site: Path, old: str, new: str, path: str = ARTICLE) -> None:
    text = (site / path).read_text("utf-8")
    assert old in text
    write(site / path, text.replace(old, new, 1))


def test_units_by_name(site: Path) -> None:
    result = run(site, "story", "one-1", "article.title", "--by", "  Li \n Na ", "--to", "en")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        f"story (en): 2 units accepted, in {RECORD}",
        "  article.title",
        "  one-1",
    ]
    assert (site / RECORD).read_text("utf-8").count("Li Na") == 2


def test_all_and_what_is_left(site: Path) -> None:
    edit(site, ":::{timeline}", "### New\n\n:::{timeline}")
    result = run(site, "story", "--all")
    lines = result.stdout.splitlines()
    assert lines[0].startswith("story (en): ")
    assert lines[-1] == "  not accepted: 1 missing"
    assert run(site, "story", "--all").stdout.splitlines() == [
        "story (en): nothing to accept",
        "  not accepted: 1 missing",
    ]


def test_of_many_units_only_some_are_named(site: Path) -> None:
    for language in ("zh", "en"):
        path = f"content/story/article.{language}.md"
        rows = "".join(f"- item {number}\n" for number in range(40))
        edit(site, ":::{timeline}", f"{rows}\n:::{{timeline}}", path)
    lines = run(site, "story", "--all").stdout.splitlines()
    assert len(lines) == 22
    assert lines[-1] == "  and 30 more"


def test_a_change_that_needs_no_new_translation(site: Path) -> None:
    run(site, "story", "--all", "--by", "Li Na")
    edit(site, "Body.", "Body!")
    result = run(site, "story", "one-1", "--source-unchanged")
    assert result.stdout.splitlines()[1:] == ["  one-1"]
    assert "Body!" in (site / RECORD).read_text("utf-8")


def test_json_alone_on_standard_output(site: Path) -> None:
    report = json.loads(run(site, "site.yaml", "site.title", "--format", "json").stdout)
    assert report["accepted"] == [
        {
            "slug": "site.yaml",
            "language": "en",
            "path": "content/translation.en.yaml",
            "units": ["site.title"],
        }
    ]
    report = json.loads(run(site, "story", "nowhere", "--format", "json").stdout)
    assert [problem["code"] for problem in report["problems"]] == ["unknown-unit"]


def test_github_annotates_problems_alone(site: Path) -> None:
    assert run(site, "story", "one-1", "--format", "github").stdout == ""
    assert run(site, "story", "one-2", "--format", "github").stdout.startswith("::error file=")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("story one-1 oen-1", "unknown-unit"),
        ("stroy --all", "unknown-feature"),
        ("story --all --to fr", "unknown-language"),
        ("story --all --to zh", "unknown-language"),
        ("story one-1 --source-unchanged", "not-acceptable"),
    ],
)
def test_if_anything_is_wrong_nothing_is_written(site: Path, words: str, code: str) -> None:
    before = snapshot(site)
    result = run(site, *words.split())
    assert result.exit_code == 1
    assert f"error[{code}]" in result.stderr
    assert result.stderr.splitlines()[-1] == "1 error; nothing was written"
    assert snapshot(site) == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("story", "name them, or use --all"),
        ("story one-1 --all", "Either name units, or use --all."),
        ("story --all --source-unchanged --baseline HEAD", "can't be used with --baseline"),
        ("", "Missing argument 'SLUG'"),
    ],
)
def test_wrong_usage(site: Path, words: str, told: str) -> None:
    result = run(site, *words.split())
    assert result.exit_code == 2
    assert told in result.stderr


def test_with_a_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    isolate_git(monkeypatch, tmp_path)
    site = desk(tmp_path / "newsroom", None).folder
    edit(site, "Body.", "Another body.")
    result = run(site, "story", "--baseline", "HEAD", "--by", "Li Na")
    assert result.stdout.startswith("story (en): 10 units recorded as in 'HEAD', in content/")
    result = run(site, "story", "--all", "--baseline", "v9")
    assert result.exit_code == 1
    assert "error[unknown-revision]" in result.stderr


def test_in_chinese(site: Path) -> None:
    assert run(site, "story", "one-1", "--lang", "zh").stdout.splitlines() == [
        f"story（en）：认可1个单元，记入{RECORD}",
        "  one-1",
    ]
