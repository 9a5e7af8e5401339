"""docs/report.schema.json describes what commands print with --format json, in every language."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from site_builder.cli.main import main
from site_builder.messages.catalogues import LANGUAGES
from tests.support.documents import ROOT, code_blocks
from tests.support.git import bare, desk, isolate_git
from tests.support.sites import write

SCHEMA = json.loads((ROOT / "docs/report.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
COMMANDS = {
    "build": "unknown-number",
    "check": "not-built",
    "deploy": "unknown-number",
    "deploy --rollback": "nothing-earlier",
    "status": "",
    "status story": "",
    "status stroy": "unknown-feature",
    "status --baseline HEAD~1": "",
    "status --baseline v9": "unknown-revision",
    "status --published": "unknown-number",
    "status --published --remote elsewhere": "no-remote",
    "translated story lead-9": "unknown-unit",
    "new site .": "already-there",
    "new feature story": "already-there",
    "new photos stroy": "unknown-feature",
    "new photos story": "",
    "new workflow": "workflow-differs",
    "new language zh": "already-there",
    "new launch stroy": "unknown-feature",
    "doctor": "",
    "schema": "",
}
"""Commands, each with the code of the problem that it meets on the site below, if any."""
WORDS = {"message", "hint", "words", "purpose", "remedy"}
"""The keys whose values are in the language of the program."""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A newsroom's site with something wrong for most commands."""
    isolate_git(monkeypatch, tmp_path)
    newsroom = desk(tmp_path / "site", bare(tmp_path / "remote.git"))
    newsroom.edit("{number}`temas`", "A slip")
    write(newsroom.folder / ".github/workflows/pages.yml", "name: Mine\n")
    return newsroom.folder


def run(site: Path, command: str, *options: str) -> Result:
    words = ["--site", str(site), *command.split(), *options]
    return CliRunner().invoke(main, words, catch_exceptions=False)


def without_words(value: object) -> object:
    if isinstance(value, dict):
        return {key: without_words(inner) for key, inner in value.items() if key not in WORDS}
    return [without_words(inner) for inner in value] if isinstance(value, list) else value


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_report_is_as_the_schema_says_and_all_that_is_printed(site: Path, command: str) -> None:
    reports = []
    for language in LANGUAGES:
        result = run(site, command, "--format", "json", "--lang", language)
        report = json.loads(result.stdout)
        VALIDATOR.validate(report)
        codes = [problem["code"] for problem in report["problems"]]
        assert codes == ([COMMANDS[command]] if COMMANDS[command] else [])
        assert result.exit_code == (1 if report["errors"] else 0)
        reports.append(report)
    english, chinese = reports
    assert without_words(english) == without_words(chinese)


@pytest.mark.parametrize("command", COMMANDS)
def test_as_workflow_commands_problems_are_all_that_is_printed(site: Path, command: str) -> None:
    lines = run(site, command, "--format", "github").stdout.splitlines()
    is_status = command.startswith("status") and "--published" not in command
    assert bool(lines) == bool(COMMANDS[command]) or is_status
    begin = ("::error file=", "::warning file=", *(["::notice file="] if is_status else []))
    assert all(line.startswith(begin) for line in lines)


def test_what_is_accepted_and_every_state_are_as_the_schema_says(site: Path) -> None:
    report = json.loads(run(site, "translated story --all", "--format", "json").stdout)
    VALIDATOR.validate(report)
    assert report["accepted"][0]["units"]
    folder = site / "content/story"
    chinese, english = (folder / f"article.{key}.md" for key in ("zh", "en"))
    text = chinese.read_text("utf-8").replace("Body.", "Another body.")
    write(chinese, text.replace(":::{timeline}", "### 新的标题\n\n:::{timeline}"))
    write(english, english.read_text("utf-8") + "\n- Left over.\n")
    report = json.loads(run(site, "status", "--format", "json").stdout)
    VALIDATOR.validate(report)
    (story,) = report["features"]
    states = {unit["state"] for part in story["languages"] for unit in part["units"]}
    own = {unit["state"] for part in report["site"]["languages"] for unit in part["units"]}
    assert states | own == {"fresh", "unreviewed", "stale", "orphaned", "missing"}


def test_the_report_in_the_documents_is_as_the_schema_says() -> None:
    (shown,) = (b.text for b in code_blocks("docs/checking.md") if b.kind == "json")
    VALIDATOR.validate(json.loads(shown))
