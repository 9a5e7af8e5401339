"""What the shell completes, wherever the cursor stands."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from site_builder.cli.completing import language_keys
from site_builder.cli.completion import PROGRAM, VARIABLE
from site_builder.cli.main import main
from tests.support.sites import SITE, write, write_site

UNITS = 'units:\n\n- unit: "article.title"\n  kind: text\n\n- unit: "photos/a.alt"\n'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = write_site(tmp_path / "site", "story", "stone")
    write(site / "content/story/translation.en.yaml", UNITS)
    (site / "content/$(touch x)").mkdir()
    return site


def completed(line: str) -> list[str]:
    *words, incomplete = line.split(" ")
    found = ShellComplete(main, {}, PROGRAM, VARIABLE).get_completions(words, incomplete)
    return [item.value if item.type == "plain" else f"<{item.type}>" for item in found]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("new launch ", ["stone", "story"]),
        ("new photos sto", ["stone", "story"]),
        ("status story st", ["stone", "story"]),
        ("new language fr --feature stor", ["story"]),
        ("export story --to ", ["en", "zh"]),
        ("translated story --to e", ["en"]),
        ("translated story ", ["article.title", "photos/a.alt"]),
        ("translated stone ", []),
        ("translated ../stone ", []),
        ("new feature ", []),
        ("build --output ", ["<file>"]),
        ("import-translation ", ["<file>"]),
        ("build --lang ", ["en", "zh"]),
        ("completion ", ["bash", "zsh", "fish"]),
        ("build --stri", ["--strict"]),
    ],
)
def test_names_of_the_site(site: Path, line: str, names: list[str]) -> None:
    assert completed(f"--site {site} {line}") == names


def test_commands() -> None:
    assert completed("s") == ["serve", "status", "schema"]
    assert completed("new l") == ["language", "launch"]
    assert completed("--v") == ["--version"]


@pytest.mark.parametrize("line", ["status ", "export a --to ", "translated a "])
def test_without_a_site_nothing_is_completed(tmp_path: Path, line: str) -> None:
    assert completed(f"--site {tmp_path / 'none'} {line}") == []
    write(tmp_path / "content", "a file")
    assert completed(f"--site {tmp_path} {line}") == []


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        (SITE, ["zh", "en"]),
        ("languages: {zh: {tag: zh}, zh-hant: {tag: zh-Hant}}\nnav: []\n", ["zh", "zh-hant"]),
        (
            "languages:\n\n  # ours\n  en:\n    tag: en\n\n  fr:\n    tag: fr\nnav: {a: {}}",
            ["en", "fr"],
        ),
        ("title: {zh: 站}\n", []),
        ("", []),
    ],
)
def test_languages_as_they_are_usually_written(text: str, keys: list[str]) -> None:
    assert list(language_keys(text)) == keys


def test_nothing_slow_is_loaded_and_nothing_else_printed(site: Path) -> None:
    words = {"COMP_WORDS": f"site-builder --site {site} st", "COMP_CWORD": "3"}
    program = (
        "import atexit, sys\n"
        "slow = {'pydantic', 'yaml', 'jinja2', 'PIL', 'site_builder.read.config'}\n"
        "atexit.register(lambda: print(sorted(slow & set(sys.modules))))\n"
        "from site_builder.cli.main import main\n"
        f"main(prog_name={PROGRAM!r}, complete_var={VARIABLE!r})\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, **words, VARIABLE: "bash_complete"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stderr == ""
    assert done.stdout.splitlines() == ["plain,status", "[]"]
