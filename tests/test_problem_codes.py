"""Every code that the program can give is in docs/problems.md, and no other."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from site_builder.model.kinds import KINDS

ROOT = Path(__file__).resolve().parents[1]
DOCS = (ROOT / "docs/problems.md").read_text(encoding="utf-8")
CODE = re.compile(r"[a-z]+(-[a-z0-9]+)+")
MAKES_PROBLEMS = re.compile(r"\b(Problem|warning|fail|Fault|Finding|found|note_mistake)\(")

ONE_WORD = {"busy", "unreadable"}
NOT_CODES = {
    *("its-id", "utf-8", "utf-8-sig", "site-builder", "x-default", "xml-stylesheet"),
    *("content-security-policy", "default-src", "form-action"),
    *("cat-file", "for-each-ref", "get-url", "hash-object", "ls-tree", "merge-base", "rev-parse"),
    "symbolic-ref",
}
"""Words with a hyphen in the modules that make problems."""


def words_in(path: Path) -> Iterator[str]:
    """The strings of a module that can be codes: none of a module that makes no problems."""
    source = path.read_text(encoding="utf-8")
    if not MAKES_PROBLEMS.search(source):
        return
    for node in ast.walk(ast.parse(source)):
        value = node.value if isinstance(node, ast.Constant) else None
        if isinstance(value, str) and (CODE.fullmatch(value) or value in ONE_WORD):
            yield value


def codes_in_source() -> set[str]:
    files = sorted((ROOT / "site_builder").rglob("*.py"))
    found = {word for path in files for word in words_in(path)}
    return (found - NOT_CODES) | {f"unknown-{kind.singular}" for kind in KINDS}


def codes_in_docs() -> list[str]:
    return re.findall(r"^### (\S+)$", DOCS, re.MULTILINE)


def test_each_code_is_in_the_docs_and_each_in_the_docs_is_given() -> None:
    assert set(codes_in_docs()) == codes_in_source()


def test_each_has_one_entry_of_some_words() -> None:
    documented = codes_in_docs()
    assert len(documented) == len(set(documented))
    for entry in re.split(r"^### ", DOCS, flags=re.MULTILINE)[1:]:
        assert len(entry.partition("\n## ")[0].split()) > 4, entry
