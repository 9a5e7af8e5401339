"""`site-builder status`: how far the translations have come."""

import json
from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli.main import main
from tests.support.git import desk, isolate_git
from tests.support.sites import write, write_site

ARTICLE = "content/story/article.zh.md"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with one feature; everything in it is accepted."""
    made = write_site(tmp_path / "site", "story")
    for slug in ("story", "site.yaml"):
        run(made, "translated", slug, "--all", "--by", "Li Na")
    return made


def run(site: Path, *words: str | Path) -> Result:
    arguments = ["--site", str(site), *map(str, words)]
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def edit(site: Path, old: str, new: str, path: str = ARTICLE) -> None:
    text = (site / path).read_text("utf-8")
    assert old in text
    write(site / path, text.replace(old, new, 1))


def test_all_is_fresh(site: Path) -> None:
    result = run(site, "status", "--units", "--fail-under", "100")
    assert result.exit_code == 0
    assert [line.split() for line in result.stdout.splitlines()] == [
        ["feature", "language", "share", "fresh", "unreviewed", "stale", "orphaned", "missing"],
        ["site.yaml", "en", "100%", "2", "0", "0", "0", "0"],
        ["story", "en", "100%", "10", "0", "0", "0", "0"],
    ]
    assert result.stderr == ""


def test_one_changed_paragraph_is_one_stale_unit_with_its_difference(site: Path) -> None:
    edit(site, "Body.", "Another body.")
    result = run(site, "status", "story", "--units")
    today = datetime.now().astimezone().date().isoformat()
    assert result.exit_code == 0
    assert result.stdout.splitlines()[1:] == [
        "story    en          90%      9           0      1         0        0",
        "",
        "story (en)",
        "content/story/article.zh.md:11:1: stale[one-1] → content/story/article.en.md:11:1",
        "  [-Body-]{+Another body+}. {number}`teams`",
        f"  Accepted by Li Na on {today}.",
    ]


def test_below_a_share_the_exit_code_is_1(site: Path) -> None:
    edit(site, "Body.", "Another body.")
    assert run(site, "status", "--fail-under", "90").exit_code == 0
    result = run(site, "status", "--fail-under", "95")
    assert result.exit_code == 1
    assert result.stderr == "The translation of story into 'en' is at 90%, below 95%.\n"
    assert run(site, "status", "site.yaml", "--fail-under", "95").exit_code == 0
    assert run(site, "status", "--fail-under", "101").exit_code == 2


def test_an_error_in_a_feature_ends_with_1_and_the_rest_is_shown(site: Path) -> None:
    write(site / "content/story/facts/people.yaml", "- id: [\n")
    edit(site, "Body.", "Another body.")
    result = run(site, "status", "--units")
    assert result.exit_code == 1
    assert "stale[one-1]" in result.stdout
    assert "content/story/facts/people.yaml:2:1: error[bad-yaml]" in result.stderr
    assert result.stderr.splitlines()[-1] == "1 error"


def test_json_holds_every_unit_and_is_all_that_is_printed(site: Path) -> None:
    edit(site, "Body.", "Another body.")
    result = run(site, "status", "--format", "json")
    report = json.loads(result.stdout)
    (feature,) = report["features"]
    (english,) = feature["languages"]
    assert (feature["slug"], feature["source"], english["language"]) == ("story", "zh", "en")
    assert english["counts"]["stale"] == 1
    assert len(english["units"]) == 10
    assert report["site"]["languages"][0]["counts"]["fresh"] == 2
    assert "story" in result.stderr
    named = json.loads(run(site, "status", "story", "--format", "json").stdout)
    assert named["site"] == {"languages": []}


def test_html_is_a_page_and_all_that_is_printed(site: Path) -> None:
    edit(site, "Body.", "Another body.")
    result = run(site, "status", "--format", "html")
    assert result.stdout.startswith("<!DOCTYPE html>")
    assert result.stdout.rstrip().endswith("</html>")
    assert result.stderr == ""
    assert '<html lang="zh-Hans"' in run(site, "status", "--format", "html", "--lang", "zh").stdout


def test_github_annotates_what_needs_work(site: Path) -> None:
    edit(site, "Body.", "Another body.")
    (line,) = run(site, "status", "--format", "github").stdout.splitlines()
    assert line.startswith("::warning file=")
    assert "title=translation-stale::the source of 'one-1' has changed" in line


def test_in_chinese(site: Path) -> None:
    edit(site, "Body.", "Another body.")
    result = run(site, "status", "--units", "--fail-under", "95", "--lang", "zh")
    assert result.stdout.splitlines()[0].split() == [
        *("专题", "语言", "对齐率", "已对齐", "待审", "过时", "多余", "未译"),
    ]
    assert "过时[one-1]" in result.stdout
    assert result.stderr == "story的“en”译文对齐率为90%，低于95%。\n"


@pytest.mark.parametrize("policy", ["link", "hide"])
@pytest.mark.parametrize("path", ["content/site.yaml", "content/story/facts/feature.yaml"])
def test_an_article_that_is_not_due_is_said_so_and_counts_for_nothing(
    site: Path, policy: str, path: str
) -> None:
    (site / "content/story/article.en.md").unlink()
    assert run(site, "status", "--fail-under", "95").exit_code == 1
    write(site / path, f"{(site / path).read_text('utf-8')}fallback: {policy}\n")
    result = run(site, "status", "--units", "--fail-under", "100")
    assert result.exit_code == 0
    assert [line.split() for line in result.stdout.splitlines()[1:]] == [
        ["site.yaml", "en", "100%", "2", "0", "0", "0", "0"],
        ["story", "en", "fallback:", policy, "–", "–", "–", "–", "–"],
    ]
    assert run(site, "status", "--format", "github").stdout == ""
    assert f"fallback: {policy}" in run(site, "status", "--format", "html").stdout
    report = json.loads(run(site, "status", "--format", "json").stdout)
    (english,) = report["features"][0]["languages"]
    assert (english["fallback"], english["counts"]["missing"]) == (policy, 6)
    assert report["site"]["languages"][0]["fallback"] is None


def test_an_article_that_is_there_is_judged_whatever_the_policy(site: Path) -> None:
    edit(site, "published", "fallback: hide\npublished", "content/story/facts/feature.yaml")
    edit(site, "Body.", "Another body.")
    assert run(site, "status", "--fail-under", "95").exit_code == 1
    edit(site, "---\n", "", "content/story/article.en.md")
    report = json.loads(run(site, "status", "story", "--format", "json").stdout)
    assert report["features"][0]["languages"][0]["fallback"] is None


@pytest.mark.parametrize(
    ("words", "code"),
    [(["stori"], "unknown-feature"), ([], "bad-language"), (["story"], "bad-language")],
)
def test_json_has_its_shape_where_nothing_is_judged(
    site: Path, words: list[str], code: str
) -> None:
    if code == "bad-language":
        edit(site, "  en: {tag", "  EN: {tag", "content/site.yaml")
    result = run(site, "status", *words, "--format", "json")
    report = json.loads(result.stdout)
    assert result.exit_code == 1
    assert (report["site"], report["features"]) == ({"languages": []}, [])
    assert code in [problem["code"] for problem in report["problems"]]


def test_a_site_in_one_language(tmp_path: Path) -> None:
    site = write_site(tmp_path)
    edit(site, "  en: {tag: en, name: English}\n", "", "content/site.yaml")
    assert run(site, "status").stdout == "This site has one language, so nothing is translated.\n"


@pytest.fixture
def old(site: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The site in git, without records; its article has changed since."""
    isolate_git(monkeypatch, tmp_path)
    made = desk(tmp_path / "newsroom", None)
    edit(made.folder, "Body.", "Another body.")
    return made.folder


def test_against_a_revision(old: Path) -> None:
    assert run(old, "status").stdout.splitlines()[2].split()[2:4] == ["0%", "0"]
    result = run(old, "status", "--baseline", "HEAD", "--units")
    assert "stale[one-1]" in result.stdout
    assert result.stdout.count("[") == result.stdout.count("stale[") + 1
    result = run(old, "status", "--baseline", "HEAD", "--format", "json")
    (english,) = json.loads(result.stdout)["features"][0]["languages"]
    assert english["counts"] == {
        "fresh": 9,
        "unreviewed": 0,
        "stale": 1,
        "orphaned": 0,
        "missing": 0,
    }
    assert {unit["accepted"] for unit in english["units"]} == {None}


def test_against_an_old_article(old: Path, tmp_path: Path) -> None:
    file = tmp_path / "old.md"
    file.write_text((old / ARTICLE).read_text("utf-8").replace("Lead.", "An old lead."))
    result = run(old, "status", "story", "--baseline-file", file, "--units")
    assert "stale[top-1]" in result.stdout
    assert "people/wang.name" not in result.stdout


@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_a_revision_that_does_not_exist_is_one_problem(old: Path, form: str) -> None:
    result = run(old, "status", "--baseline", "v9", "--format", form)
    assert result.exit_code == 1
    if form == "json":
        assert [p["code"] for p in json.loads(result.stdout)["problems"]] == ["unknown-revision"]
    else:
        assert result.stdout == ""
        assert ".: error[unknown-revision]: there is no revision 'v9'" in result.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("--published story", "--published compares the whole site"),
        ("--published --units", "--units is about translations"),
        ("--published --fail-under 95", "--fail-under is about translations"),
        ("--published --format html", "--format html is about translations"),
        ("--remote origin", "--remote can only be used with --published"),
        ("--timeout 5", "--timeout can only be used with --published"),
        ("--baseline a --baseline-file content/site.yaml story", "Use either"),
        ("--baseline-file content/site.yaml", "name the feature"),
        ("--baseline-file content/site.yaml site.yaml", "name the feature"),
        ("--baseline-file content/site.yaml story other", "name the feature"),
        ("--baseline-file content/none.md story", "There is no file 'content/none.md'."),
        ("--baseline-file content story", "'content' is a folder, not a file."),
    ],
)
def test_wrong_usage(site: Path, monkeypatch: pytest.MonkeyPatch, words: str, told: str) -> None:
    monkeypatch.chdir(site)
    result = run(site, "status", *words.split())
    assert result.exit_code == 2
    assert told in result.stderr
