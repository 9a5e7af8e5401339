"""The commands, options, links and file names in the documents are those that there are."""

import os
import re
import shlex
import shutil
import textwrap
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from site_builder.cli.main import main
from site_builder.messages.catalogues import catalogue
from site_builder.problems.problems import SiteError
from site_builder.problems.report import describe_all
from tests.support.building import build_site
from tests.support.documents import ROOT, code_blocks

DOCUMENTS = sorted(
    path.relative_to(ROOT).as_posix()
    for path in [ROOT / "README.md", *ROOT.glob("docs/*.md"), ROOT / "benchmarks/README.md"]
)
PLACEHOLDERS = {
    "DIR": ".",
    "FILE": "pyproject.toml",
    "URL": "https://example.org/",
    "N": "1",
    "SECONDS": "5",
    "ADDRESS": "vscode://file/{path}:{line}",
    "text|github": "text",
    "text|json|github": "text",
}
OF_PUBLICATION = {"--published", "--remote", "--branch", "--to", "--base-url", "--timeout"}
"""Those options of `status` that docs/publishing.md has."""
_CODE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_SCRIPT = re.compile(r"(?<![\w/.])scripts/[\w-]+")
_MODULE = re.compile(r"`([\w./-]+/[\w-]*\.(?:py|js|mjs|css|html|ya?ml|md))`")


def read(document: str) -> str:
    return (ROOT / document).read_text("utf-8")


def commands_in(document: str) -> Iterator[str]:
    """Every `site-builder …` of a document, in a block of commands or in a sentence."""
    for block in code_blocks(document):
        lines = block.commands if block.kind == "sh" else []
        yield from (part for line in lines for part in re.split(r"\s*&&\s*|\s*;\s*", line))
    yield from _CODE.findall(read(document))


SAID = sorted(
    {
        (document, command)
        for document in DOCUMENTS
        for command in commands_in(document)
        if command.startswith("site-builder ") and not re.search(r"[…@]", command)
    }
)


def test_there_are_commands() -> None:
    assert len(SAID) > 25


@pytest.mark.parametrize(("document", "command"), SAID)
def test_every_command_is_taken_as_it_is_written(
    monkeypatch: pytest.MonkeyPatch, document: str, command: str
) -> None:
    # Its words are read, and nothing is run.
    monkeypatch.setattr(click.Command, "invoke", lambda command, context: None)
    words = [PLACEHOLDERS.get(word, word) for word in shlex.split(command)[1:]]
    if tuple(words) in {("new", "site"), ("new", "feature"), ("new", "photos"), ("translated",)}:
        words.append("a")  # a sentence names the command alone
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize(
    ("document", "number", "command"),
    [
        ("README.md", 0, "build"),
        ("docs/checking.md", 0, "check"),
        ("docs/publishing.md", 0, "deploy"),
        ("docs/translating.md", 0, "status"),
        ("docs/translating.md", 1, "translated"),
    ],
)
def test_the_table_of_a_command_has_its_options(document: str, number: int, command: str) -> None:
    parts = re.split(r"\n\n", read(document))
    table = [part for part in parts if part.startswith("| option | meaning |")][number]
    told = set(
        re.findall(r"--[a-z][a-z-]+", "".join(row.split(" | ")[0] for row in table.splitlines()))
    )
    found = main.get_command(click.Context(main), command)
    assert found
    options = {name for option in found.params for name in option.opts if name.startswith("--")}
    if command == "status":
        options -= OF_PUBLICATION
    assert told - {"--site", "--lang"} == options - {"--lang"}


def test_the_mistake_that_the_readme_shows_is_reported_so(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    photos = tmp_path / "content/hengyang/facts/photos.yaml"
    text = photos.read_text("utf-8")
    photos.write_text(re.sub(r"credit: .*", "credit: wang-dii", text, count=1), "utf-8")
    with pytest.raises(SiteError) as broken:
        build_site(tmp_path)
    told = describe_all(broken.value.problems, tmp_path, catalogue("en"))
    assert textwrap.indent(told, "  ") in read("README.md")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_lead_somewhere(document: str) -> None:
    folder = (ROOT / document).parent
    prose = re.sub(r"(?ms)^```.*?^```$|`[^`\n]+`", "code", read(document))
    for link in _LINK.findall(prose):
        path, _, anchor = link.partition("#")
        if re.match(r"[a-z]+:", link):
            continue
        target = folder / path if path else ROOT / document
        assert target.exists(), link
        if anchor:
            assert anchor in anchors_of(target), link


def anchors_of(path: Path) -> set[str]:
    """The anchors of a document's headings, as GitHub makes them."""
    headings = re.findall(
        r"(?m)^#+ (.+)$", re.sub(r"(?ms)^```.*?^```$", "", path.read_text("utf-8"))
    )
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_scripts_are_there(document: str) -> None:
    for script in _SCRIPT.findall(read(document)):
        assert os.access(ROOT / script, os.X_OK), script


def test_the_modules_that_the_architecture_names_are_there() -> None:
    named = _MODULE.findall(read("docs/architecture.md"))
    assert len(named) > 5
    places = (ROOT, ROOT / "site_builder")
    missing = [name for name in named if not any((place / name).exists() for place in places)]
    assert missing == []
