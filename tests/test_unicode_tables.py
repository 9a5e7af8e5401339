"""What reaches a page or a problem depends on no Python's Unicode tables: `model/unicode.py`."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "site_builder"
MODULES = sorted(PACKAGE.rglob("*.py"))

TABLES = {"languages.unicode", "edtf.hints", "problems.look_alikes"}
"""Alone with `unicodedata2`: the one home of what it says, and modules below it."""

METHODS = {
    *("isalpha", "isalnum", "isdecimal", "isdigit", "isnumeric", "isprintable", "isidentifier"),
    *("isupper", "islower", "istitle", "casefold", "capitalize", "swapcase", "title"),
}
CLASSES = re.compile(r"\\[wWbBdD]")
"""In a regular expression these ask Python's tables, but for bytes and with re.ASCII."""

ASCII = "what it looks at is ASCII, or must be"
CSS = "signs of CSS and SVG"
FAST = "a short way for most texts: what is found is the same without it"

REASONS = {
    "images.containers.data_urls": CSS,
    "edtf.unsupported": ASCII,
    "model.addresses": ASCII,
    "model.hosts": ASCII,
    "model.launch": "a sound date",
    "model.numbers": "a unit behind a number begins with anything but a digit, and is looked at",
    "model.site": "names in braces, which the theme has in ASCII",
    "languages.unicode": "letters that Pythons fold differently are left out",
    "languages.reading_time": "isascii stands before it",
    "problems.problems": FAST,
    "check.content": "isascii stands before it",
    "check.files": CSS,
    "check.languages": "anchors, which are ASCII",
    "check.policy": "media types and schemes",
    "git.git": "what git says",
    "deploy.pages_address": "addresses of remotes",
    "deploy.pages_branch": "what git says",
    "read.front_matter": "keys of front matter",
    "markdown.unseen": "isascii stands before it",
    "images.metadata.dates": ASCII,
    "images.metadata.words": "names that cameras give",
    "images.damage": "what libjpeg says",
    "text.yaml_scalars": FAST,
    "text.source": FAST,
    "images.svg.styles": CSS,
    "text.yaml_faults": "keys, which are ASCII",
    "render.assets": CSS,
    "images.svg.attributes": CSS,
    "images.svg.values": CSS,
    "render.faults": "signs of Jinja2",
    "render.line_breaks.prohibitions": "a digit of the pattern before it",
    "problems.report": FAST,
    "languages.script": "language tags",
    "copydesk.chinese_marks": "isascii stands before it",
    "fonts.licences": "names of licences",
    "languages.pinyin": "Latin letters without tones",
    "copydesk.consistency": "its patterns are compiled with re.ASCII",
    "copydesk.english_basics": "its patterns are compiled with re.ASCII",
    "copydesk.english_styles": "its patterns are compiled with re.ASCII",
    "check.written": "words that templates leave behind, which are ASCII",
}
"""Modules that use Python's tables all the same, and why nothing depends on which they are."""


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts)


def uses(tree: ast.Module) -> Iterator[str]:
    """The methods and patterns of a module that ask Python's tables."""
    left_out = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    left_out |= {
        id(inner)
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and "re.ASCII" in map(ast.unparse, call.args)
        for inner in ast.walk(call)
    }
    called = {id(call.func) for call in ast.walk(tree) if isinstance(call, ast.Call)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in METHODS:
            if id(node) in called or ast.unparse(node.value) == "str":
                yield node.attr
        elif isinstance(node, ast.Constant) and id(node) not in left_out:
            text = node.value
            yield from [text] if isinstance(text, str) and CLASSES.search(text) else []


def imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.mark.parametrize("path", MODULES, ids=module_of)
def test_modules_ask_tables_that_are_the_same_everywhere(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    module = module_of(path)
    assert "unicodedata" not in imports(tree)
    assert module in TABLES or "unicodedata2" not in imports(tree)
    if module not in REASONS:
        assert list(uses(tree)) == []


def test_reasons_are_given_where_they_are_needed() -> None:
    found = {module_of(path) for path in MODULES if any(uses(ast.parse(path.read_text("utf-8"))))}
    assert REASONS.keys() - found == set()
