"""`site-builder build`: what is printed where, and with which exit code it ends."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli.main import main
from tests.support.sites import snapshot, write, write_feature, write_site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write_site(tmp_path, "story")


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def test_says_what_it_did(site: Path) -> None:
    result = run("--site", site, "build")

    assert result.exit_code == 0
    assert result.stdout.startswith(f"1 feature in {site / 'build'}: ")
    assert "0 unchanged" in result.stdout
    assert (site / "build/zh/story/index.html").exists()


def test_errors_go_to_standard_error_with_exit_code_1(site: Path) -> None:
    write(
        site / "content/story/facts/numbers.yaml",
        "- id: teams\n  valeu: 1\n  label: {zh: 队, en: T}\n",
    )

    result = run("--site", site, "build")

    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        "content/story/facts/numbers.yaml:2:3: error[unknown-key]: there is no key 'valeu' here",
        "    valeu: 1",
        "    ^",
        "  did you mean 'value'?",
        *result.stderr.splitlines()[4:],
    ]
    assert result.stderr.splitlines()[-1].endswith(f"{site / 'build'}/ was not changed")


def test_annotations_name_the_files_from_the_checkout(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site)
    numbers = site / "content/story/facts/numbers.yaml"
    write(numbers, "- id: teams\n  valeu: 1\n  label: {zh: 队, en: T}\n")

    result = run("build", "--format", "github")

    assert result.exit_code == 1
    assert result.stdout.splitlines()[0] == (
        "::error file=content/story/facts/numbers.yaml,line=2,col=3,title=unknown-key"
        "::there is no key 'valeu' here%0Adid you mean 'value'?"
    )
    assert result.stderr.endswith("build/ was not changed\n")

    write(numbers, numbers.read_text("utf-8").replace("valeu", "value"))
    (site / "content/story/article.en.md").unlink()
    result = run("build", "--format", "github")

    assert result.exit_code == 0
    assert result.stdout.startswith("::warning file=content/story")
    assert ",title=missing-article::" in result.stdout


def test_warnings_do_not_stop_it(site: Path) -> None:
    (site / "content/story/article.en.md").unlink()

    result = run("--site", site, "build")

    assert result.exit_code == 0
    assert "warning[missing-article]" in result.stderr
    assert "1 warning" in result.stderr


def test_strict_stops_at_warnings(site: Path) -> None:
    (site / "content/story/article.en.md").unlink()

    assert run("--site", site, "build", "--strict").exit_code == 1


@pytest.mark.parametrize(
    "words",
    [
        ["build", "--base-url", "example.org"],
        ["build", "--base-url", "https://example.org/?x=1"],
        ["build", "--base-url", "https://example.org//x/"],
        ["build", "--base-url", "https://exam\u00adple.org/"],
        ["build", "--jobs", "0"],
        ["build", "--unknown"],
    ],
)
def test_wrong_usage_ends_with_2(words: list[str]) -> None:
    result = run(*words)

    assert result.exit_code == 2
    assert "Error: " in result.stderr
    assert "Traceback" not in result.stderr


def test_explain_gives_a_reason_for_every_output(site: Path) -> None:
    first = run("--site", site, "build", "--explain")
    assert "zh/story/index.html: new" in first.stdout.splitlines()

    write_feature(site, "story", published="2020", lead="Another lead.")
    second = run("--site", site, "build", "--explain")
    assert "zh/story/index.html: changed: lead, length" in second.stdout.splitlines()

    third = run("--site", site, "build", "--explain")
    assert len(third.stdout.splitlines()) == 1


def test_output_may_be_anywhere(site: Path, tmp_path: Path) -> None:
    result = run("--site", site, "build", "--output", tmp_path / "elsewhere/public")

    assert result.exit_code == 0
    assert "index.html" in snapshot(tmp_path / "elsewhere/public")


def test_long_work_is_announced_in_plain_lines(site: Path) -> None:
    for number in range(25):
        write_feature(site, f"more-{number}")

    result = run("--site", site, "build", "--jobs", "1")

    assert result.stderr.splitlines() == [
        "Reading features and pages: 26",
        "Rendering features and pages: 26",
    ]
