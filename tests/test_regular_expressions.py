"""Every regular expression matches the same in each supported Python.

Python before 3.11.5 gets possessive quantifiers and atomic groups wrong when their contents can
backtrack (cpython#106052), and Debian 12 ships 3.11.2.
"""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import site_builder
from site_builder.parity.searching import Late

ROOT = Path(__file__).parents[1]
FOLDERS = ("site_builder", "tests", "benchmarks")
_ESCAPE = re.compile(r"\\.", re.DOTALL)
_CHARACTERS = re.compile(r"\[\^?\]?[^\]]*\]")
_LOCKED = re.compile(r"(?:[*+?]|\{(?:[0-9]+,?[0-9]*|,[0-9]*)\})[+]|\(\?>")


def locks(pattern: str) -> bool:
    """Whether a regular expression, or a part of one, keeps what it has matched once."""
    return _LOCKED.search(_CHARACTERS.sub("x", _ESCAPE.sub("x", pattern))) is not None


def _text(node: ast.expr) -> str:
    """What a string, an f-string or a sum of them says; `x` for what is not written there."""
    match node:
        case ast.Constant(value=str() as text):
            return text
        case ast.Constant(value=bytes() as data):
            return data.decode("latin-1")
        case ast.JoinedStr(values=parts):
            return "".join(map(_text, parts))
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return _text(left) + _text(right)
    return "x"


def _written(source: str) -> Iterator[tuple[int, str]]:
    """All strings of a module, with their lines; no docstrings, and no scripts for a browser."""
    tree = ast.parse(source)
    described = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant | ast.JoinedStr | ast.BinOp) and node not in described:
            text = _text(node)
            if "=>" not in text:
                yield node.lineno, text


def _compiled(value: object, depth: int = 2) -> Iterator[re.Pattern[str] | re.Pattern[bytes]]:
    """The patterns in a value of a module: in a class, a mapping or a row as well."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Late):
        yield re.compile(*value.written)
    elif depth:
        inner: tuple[object, ...] = ()
        if isinstance(value, type) and value.__module__.startswith("site_builder"):
            inner = tuple(vars(value).values())
        elif isinstance(value, dict):
            inner = (*value, *value.values())
        elif isinstance(value, tuple | list | set | frozenset):
            inner = tuple(value)
        for part in inner:
            yield from _compiled(part, depth - 1)


@pytest.mark.parametrize("folder", FOLDERS)
def test_none_is_written_that_locks(folder: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in sorted((ROOT / folder).rglob("*.py"))
        if path != Path(__file__)
        for line, text in _written(path.read_text(encoding="utf-8"))
        if locks(text)
    ]
    assert found == []


def test_none_is_put_together_that_locks() -> None:
    """`f"{BLANKS}+"` locks where `BLANKS` ends in `*`, which is not seen in the string itself."""
    modules = [
        importlib.import_module(module.name)
        for module in pkgutil.walk_packages(site_builder.__path__, "site_builder.")
        if not module.name.endswith("__main__")
    ]
    patterns = {
        (module.__name__, pattern)
        for module in modules
        for value in vars(module).values()
        for pattern in _compiled(value)
    }
    assert len(patterns) > 100, "they are found"
    words = [
        (name, text.decode("latin-1") if isinstance(text, bytes) else text)
        for name, text in ((name, pattern.pattern) for name, pattern in patterns)
    ]
    assert [(name, text) for name, text in words if locks(text)] == []


@pytest.mark.parametrize(
    "source",
    [
        "re.compile(r'a*+b')",
        "re.sub(rb'(?:a|ab)++', b'', data)",
        "BLANK = r'[ \\t]?+'",
        "re.search(rf'{START}{BLANK}*+x', text)",
        "PATTERN = START + r'{2,}' + r'+'",
        "re.split(r'(?:x){3}+', text)",
        "find(r'(?>a|ab)c')",
        "NAMES = {'a': r'[]+]++'}",
    ],
)
def test_what_locks_is_found(source: str) -> None:
    assert any(locks(text) for _, text in _written(source))


@pytest.mark.parametrize(
    "source",
    [
        "re.compile(r'[*+]+\\++')",
        "re.compile(r'a*?b+?c??')",
        "'{}+'",
        "f'{value}+'",
        "re.compile(r'[]*+]|[^]?+]')",
        "page.evaluate('list => { for (let at = 0; at < 9; at++) {} }')",
        "def f():\n    '''Never a*+ here.'''",
    ],
)
def test_what_does_not_lock_is_left(source: str) -> None:
    assert not any(locks(text) for _, text in _written(source))
